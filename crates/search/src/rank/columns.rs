//! The order by the values of columns, one after the other.

use crate::bits;
use crate::columns::Column;
use crate::wire::Ranked;

use super::Page;

/// Columns beyond those that make so many different places together are left out.
const MOST_PLACES: usize = 1 << 20;

/// A column with the place of each of its values; after the last value, that of none.
struct Key<'a> {
    column: &'a Column,
    places: Vec<u32>,
}

impl<'a> Key<'a> {
    /// Places the values in the order asked for; those not named there stand after them, in the
    /// order of the column; what the column does not have is ignored.
    fn new(column: &'a Column, order: &[u16]) -> Self {
        const NOT_PLACED: u32 = u32::MAX;
        let mut places = vec![NOT_PLACED; column.values + 1];
        let mut next = 0;
        let named = order.iter().map(|value| usize::from(*value));
        let named = named.filter(|value| *value < column.values);
        for value in named.chain(0..=column.values) {
            if places[value] == NOT_PLACED {
                places[value] = next;
                next += 1;
            }
        }
        Self { column, places }
    }

    fn place(&self, record: u32) -> usize {
        let none = self.column.values as u16;
        self.places[usize::from(self.column.data.first(record, none))] as usize
    }
}

/// Names records by their first values in some columns, then as in the index; those without a
/// value come last.
pub(crate) fn by_columns(
    records: &[u64],
    columns: &[Column],
    order: &[Ranked],
    page: Page,
    hits: &mut Vec<u32>,
) {
    let (mut keys, mut places) = (Vec::new(), 1);
    for ranked in order {
        let column = columns.get(usize::from(ranked.column));
        if let Some(column) = column.filter(|it| places * (it.values + 1) <= MOST_PLACES) {
            places *= column.values + 1;
            keys.push(Key::new(column, &ranked.values));
        }
    }
    let place = |record: u32| {
        let places = keys.iter().map(|key| (key.places.len(), key.place(record)));
        places.fold(0, |place, (count, own)| place * count + own)
    };
    let mut starts = vec![0_usize; places + 1];
    bits::each(records, |record| starts[place(record) + 1] += 1);
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let offset = page.offset.min(starts[places]);
    let (first, shown) = (hits.len(), page.limit.min(starts[places] - offset));
    hits.resize(first + shown, 0);
    bits::each(records, |record| {
        let start = &mut starts[place(record)];
        if let Some(at) = start.checked_sub(offset)
            && at < shown
        {
            hits[first + at] = record;
        }
        *start += 1;
    });
}

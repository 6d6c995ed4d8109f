//! Orders records by the values of columns, one after the other.

use crate::bits;
use crate::columns::OpenColumn;
use crate::wire::Ranked;

use super::HitRange;

/// Columns beyond this many combined ranks are ignored.
const MOST_PLACES: usize = 1 << 20;

/// A column with the rank of each of its values; the last entry ranks records without a value.
struct SortKey<'a> {
    column: &'a OpenColumn,
    places: Vec<u32>,
}

impl<'a> SortKey<'a> {
    /// Ranks the values in the order requested; others follow in the order of the column; unknown
    /// values are ignored.
    fn new(column: &'a OpenColumn, order: &[u16]) -> Self {
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

/// Lists records by their first values in some columns, then in index order; those without a value
/// come last.
pub(crate) fn by_columns(
    records: &[u64],
    columns: &[OpenColumn],
    order: &[Ranked],
    page: HitRange,
    hits: &mut Vec<u32>,
) {
    let (mut keys, mut places) = (Vec::new(), 1);
    for ranked in order {
        let column = columns.get(usize::from(ranked.column));
        if let Some(column) = column.filter(|it| places * (it.values + 1) <= MOST_PLACES) {
            places *= column.values + 1;
            keys.push(SortKey::new(column, &ranked.values));
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

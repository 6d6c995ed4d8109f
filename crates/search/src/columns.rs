//! The columns of an open index: each record's values, and each value's records.

mod forms;
pub(crate) mod packed;

use std::ops::Range;

use crate::bits::{self, Bits, set};
use crate::format::{BLOCK, Broken, ByteReader, kind};
use crate::wire;
use forms::{checked, many, marked, steps, u16s};
use packed::Packed;

/// A column, indexed both ways.
#[derive(Debug)]
pub(crate) struct OpenColumn {
    /// The number of values.
    pub(crate) values: usize,
    /// The values of each record.
    pub(crate) data: Data,
    /// The records of each value.
    pub(crate) records: Vec<ValueRecords>,
    /// The number of records per value.
    pub(crate) totals: Vec<u32>,
}

/// The values of each record.
#[derive(Debug)]
pub(crate) enum Data {
    /// One value each; the number of values means none.
    Narrow(Vec<u8>),
    /// One value each; the number of values means none.
    Wide(Vec<u16>),
    /// Any number of values each: a record's values are between its start and the next.
    Many {
        /// Where each record's values start, and where the last ones end.
        starts: Vec<u32>,
        /// All values.
        values: Vec<u16>,
    },
    /// Any number of values each, for columns with few values.
    Packed(Packed),
}

/// The records of a value, in the form that takes less memory.
#[derive(Debug)]
pub(crate) enum ValueRecords {
    /// For a frequent value.
    Bits(Bits),
    /// For a rare value, ascending.
    List(Vec<u32>),
}

/// A column's data as read, or the column it derives from.
enum StoredData {
    Data(Data),
    Derived(usize, Data),
}

/// Reads all columns.
pub(crate) fn read(
    reader: &mut ByteReader<'_>,
    names: &[wire::Column],
    records: usize,
) -> Result<Vec<OpenColumn>, Broken> {
    let mut found = Vec::new();
    for name in names {
        found.push(StoredData::read(reader, names, name.values.len(), records)?);
    }
    let mut columns = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let data = match &found[at] {
            StoredData::Data(_) => None,
            StoredData::Derived(parent, map) => Some(match &found[*parent] {
                StoredData::Data(parent) => map.spread(parent, records)?,
                StoredData::Derived(..) => return Err(Broken::Content),
            }),
        };
        columns.push((data, name.values.len()));
    }
    let mut whole = Vec::new();
    for ((derived, values), found) in columns.into_iter().zip(found) {
        let data = match (derived, found) {
            (Some(data), _) | (None, StoredData::Data(data)) => data,
            (None, StoredData::Derived(..)) => return Err(Broken::Content),
        };
        whole.push(OpenColumn {
            values,
            data,
            records: Vec::new(),
            totals: Vec::new(),
        });
    }
    packed::pack(&mut whole, records);
    for column in &mut whole {
        if !matches!(column.data, Data::Packed(_)) {
            column.find_records(records);
        }
    }
    Ok(whole)
}

impl StoredData {
    fn read(
        reader: &mut ByteReader<'_>,
        names: &[wire::Column],
        values: usize,
        records: usize,
    ) -> Result<Self, Broken> {
        if values > 0xffff {
            return Err(Broken::Content);
        }
        Ok(match reader.byte()? {
            kind::NARROW if values < 256 => {
                let codes = reader.take(records)?.to_vec();
                checked(codes.iter().all(|code| usize::from(*code) <= values))?;
                Self::Data(Data::Narrow(codes))
            }
            kind::STEPS if values < 256 => {
                Self::Data(Data::Narrow(steps(reader, records, values)?))
            }
            kind::WIDE => {
                let codes = u16s(reader, records, true)?;
                checked(codes.iter().all(|code| usize::from(*code) <= values))?;
                Self::Data(Data::Wide(codes))
            }
            kind::MANY => Self::Data(many(reader, records, values)?),
            kind::MARKED if values <= kind::MOST_MARKED => {
                Self::Data(marked(reader, records, values)?)
            }
            kind::DERIVED => {
                let parent = usize::from(reader.byte()?);
                let places = names.get(parent).ok_or(Broken::Content)?.values.len() + 1;
                Self::Derived(parent, many(reader, places, values)?)
            }
            _ => return Err(Broken::Content),
        })
    }
}

impl Data {
    /// Calls a function for each value of a record, ascending; the number of values may stand for
    /// none.
    #[inline(always)]
    pub(crate) fn each(&self, record: u32, mut call: impl FnMut(u16)) {
        match self {
            Self::Narrow(codes) => call(u16::from(codes[record as usize])),
            Self::Wide(codes) => call(codes[record as usize]),
            Self::Many { starts, values } => {
                let at = record as usize;
                for value in &values[starts[at] as usize..starts[at + 1] as usize] {
                    call(*value);
                }
            }
            Self::Packed(packed) => {
                let mut left = packed.bits(record);
                while left != 0 {
                    call(left.trailing_zeros() as u16);
                    left &= left - 1;
                }
            }
        }
    }

    /// Returns the first value of a record, or `none`.
    pub(crate) fn first(&self, record: u32, none: u16) -> u16 {
        match self {
            Self::Narrow(codes) => u16::from(codes[record as usize]),
            Self::Wide(codes) => codes[record as usize],
            Self::Many { starts, values } => {
                let at = record as usize;
                let own = &values[starts[at] as usize..starts[at + 1] as usize];
                own.first().copied().unwrap_or(none)
            }
            Self::Packed(packed) => match packed.bits(record) {
                0 => none,
                bits => bits.trailing_zeros() as u16,
            },
        }
    }

    /// Derives a column from its values for each value of another column.
    fn spread(&self, parent: &Self, records: usize) -> Result<Self, Broken> {
        let Self::Many { starts, values } = self else {
            return Err(Broken::Content);
        };
        checked(!matches!(parent, Self::Many { .. }))?;
        let mut spread = Vec::new();
        let mut ends = vec![0];
        for record in 0..records as u32 {
            let place = usize::from(parent.first(record, 0));
            spread.extend_from_slice(&values[starts[place] as usize..starts[place + 1] as usize]);
            ends.push(u32::try_from(spread.len()).map_err(|_| Broken::Content)?);
        }
        Ok(Self::Many {
            starts: ends,
            values: spread,
        })
    }
}

impl OpenColumn {
    /// Derives each value's records from each record's values.
    fn find_records(&mut self, records: usize) {
        let mut totals = vec![0; self.values + 1];
        each_block(records, |block| count(&self.data, block, &mut totals));
        totals.truncate(self.values);
        for &total in &totals {
            self.records.push(if is_frequent(total, records) {
                ValueRecords::Bits(vec![0; records.div_ceil(64)])
            } else {
                ValueRecords::List(Vec::with_capacity(total as usize))
            });
        }
        self.totals = totals;
        let sets = &mut self.records;
        each_block(records, |block| fill(&self.data, block, sets));
    }

    /// Adds a value's records to a set. An unknown value has none.
    pub(crate) fn add_records(&self, value: u16, into: &mut [u64]) {
        match self.records.get(usize::from(value)) {
            Some(ValueRecords::Bits(bits)) => bits::or(into, bits),
            Some(ValueRecords::List(list)) => {
                for &record in list {
                    set(into, record);
                }
            }
            None => {}
        }
    }
}

/// Returns whether a value's records take less memory as bits than as a list.
fn is_frequent(total: u32, records: usize) -> bool {
    total as usize > records / 32
}

/// Calls a function for all records, a block at a time: see [`BLOCK`].
fn each_block(records: usize, mut call: impl FnMut(Range<u32>)) {
    for first in (0..records).step_by(BLOCK) {
        call(first as u32..(first + BLOCK).min(records) as u32);
    }
}

#[inline(never)]
fn count(data: &Data, records: Range<u32>, totals: &mut [u32]) {
    for record in records {
        data.each(record, |value| totals[usize::from(value)] += 1);
    }
}

#[inline(never)]
fn fill(data: &Data, records: Range<u32>, sets: &mut [ValueRecords]) {
    for record in records {
        data.each(record, |value| match sets.get_mut(usize::from(value)) {
            Some(ValueRecords::Bits(bits)) => set(bits, record),
            Some(ValueRecords::List(list)) => list.push(record),
            None => {}
        });
    }
}

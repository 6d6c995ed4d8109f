//! The forms in which a file stores a column's values, read with every value checked.

use super::Data;
use crate::format::{BLOCK, Broken, ByteReader, kind};

pub(super) fn checked(holds: bool) -> Result<(), Broken> {
    if holds { Ok(()) } else { Err(Broken::Content) }
}

/// Reads all low bytes and, if `wide`, all high bytes.
pub(super) fn u16s(
    reader: &mut ByteReader<'_>,
    count: usize,
    wide: bool,
) -> Result<Vec<u16>, Broken> {
    let low = reader.take(count)?;
    let mut values: Vec<u16> = low.iter().map(|low| u16::from(*low)).collect();
    if wide {
        for (value, high) in values.iter_mut().zip(reader.take(count)?) {
            *value |= u16::from(*high) << 8;
        }
    }
    Ok(values)
}

pub(super) fn steps(
    reader: &mut ByteReader<'_>,
    records: usize,
    values: usize,
) -> Result<Vec<u8>, Broken> {
    let mut codes = reader.take(records)?.to_vec();
    let mut before = 0_u8;
    for codes in codes.chunks_mut(BLOCK) {
        before = add_up(codes, before);
    }
    checked(codes.iter().all(|code| usize::from(*code) <= values))?;
    Ok(codes)
}

#[inline(never)]
fn add_up(codes: &mut [u8], mut before: u8) -> u8 {
    for code in codes {
        before = before.wrapping_add(*code);
        *code = before;
    }
    before
}

pub(super) fn marked(
    reader: &mut ByteReader<'_>,
    records: usize,
    values: usize,
) -> Result<Data, Broken> {
    let mut starts = Vec::with_capacity(records.min(reader.0.len()) + 1);
    let mut all = Vec::with_capacity(reader.0.len().min(2 * records));
    starts.push(0);
    for _ in 0..records {
        marked_record(reader, values, &mut all)?;
        starts.push(u32::try_from(all.len()).map_err(|_| Broken::Content)?);
    }
    let values = all;
    Ok(Data::Many { starts, values })
}

#[inline(never)]
fn marked_record(
    reader: &mut ByteReader<'_>,
    values: usize,
    all: &mut Vec<u16>,
) -> Result<(), Broken> {
    let mut first_free = 0;
    loop {
        let byte = reader.byte()?;
        let value = usize::from(byte & !kind::LAST);
        let is_last = byte >= kind::LAST;
        if value == values && is_last && first_free == 0 {
            return Ok(());
        }
        checked((first_free..values).contains(&value))?;
        all.push(value as u16);
        first_free = value + 1;
        if is_last {
            return Ok(());
        }
    }
}

pub(super) fn many(
    reader: &mut ByteReader<'_>,
    count: usize,
    values: usize,
) -> Result<Data, Broken> {
    let mut starts = Vec::with_capacity(count + 1);
    let mut end = 0_u32;
    starts.push(end);
    for length in reader.take(count)? {
        end = end.checked_add(u32::from(*length)).ok_or(Broken::Content)?;
        starts.push(end);
    }
    let all = u16s(reader, end as usize, values > 256)?;
    for bounds in starts.windows(2) {
        let of_one = &all[bounds[0] as usize..bounds[1] as usize];
        checked(of_one.is_sorted_by(|one, next| one < next))?;
        checked(of_one.last().is_none_or(|last| usize::from(*last) < values))?;
    }
    let values = all;
    Ok(Data::Many { starts, values })
}

//! Writes columns, each in the most compact form the format knows.

use crate::format::kind;
use crate::wire::Column;

use super::{BuildError, IndexRecord};

/// Each record's values in a column, sorted and unique.
type Values = Vec<Vec<u16>>;

pub(super) fn write(
    columns: &[Column],
    records: &[IndexRecord],
    into: &mut Vec<u8>,
) -> Result<(), BuildError> {
    let mut data = Vec::with_capacity(columns.len());
    for (at, column) in columns.iter().enumerate() {
        if at > 255 || column.values.len() > 0xffff {
            return Err(BuildError::TooManyValues { column: at });
        }
        data.push(values(records, at, column.values.len())?);
    }
    if let Some(record) = records
        .iter()
        .position(|it| it.values.len() != columns.len())
    {
        return Err(BuildError::Columns { record });
    }
    let names = postcard::to_allocvec(columns).map_err(|_| BuildError::TooMuch)?;
    let length = u32::try_from(names.len()).map_err(|_| BuildError::TooMuch)?;
    into.extend(length.to_le_bytes());
    into.extend(names);
    let parents = parents(columns, &data);
    for (at, column) in columns.iter().enumerate() {
        match parents[at] {
            Some(parent) => derived(&data[at], &data[parent], parent, columns, at, into),
            None => plain(&data[at], column.values.len(), into),
        }
    }
    Ok(())
}

/// Collects the values of a column.
fn values(records: &[IndexRecord], column: usize, count: usize) -> Result<Values, BuildError> {
    let mut all = Vec::with_capacity(records.len());
    for (record, it) in records.iter().enumerate() {
        let values = it
            .values
            .get(column)
            .ok_or(BuildError::Columns { record })?;
        let mut values = values.clone();
        values.sort_unstable();
        values.dedup();
        let known = values.last().is_none_or(|last| usize::from(*last) < count);
        if !known || values.len() > 255 {
            return Err(BuildError::Value { record, column });
        }
        all.push(values);
    }
    Ok(all)
}

fn plain(data: &Values, count: usize, into: &mut Vec<u8>) {
    if data.iter().all(|values| values.len() <= 1) {
        let codes: Vec<u16> = data
            .iter()
            .map(|values| values.first().copied().unwrap_or(count as u16))
            .collect();
        single(&codes, count, into);
    } else if count <= kind::MOST_MARKED {
        into.push(kind::MARKED);
        marked(data, count, into);
    } else {
        into.push(kind::MANY);
        many(data, count, into);
    }
}

fn single(codes: &[u16], count: usize, into: &mut Vec<u8>) {
    if count >= 256 {
        into.push(kind::WIDE);
        bytes(codes, true, into);
        return;
    }
    let codes: Vec<u8> = codes.iter().map(|code| *code as u8).collect();
    let before = [0].into_iter().chain(codes.iter().copied());
    let steps = codes.iter().zip(before);
    let steps: Vec<u8> = steps.map(|(code, it)| code.wrapping_sub(it)).collect();
    if spread(&steps) < spread(&codes) {
        into.push(kind::STEPS);
        into.extend(steps);
    } else {
        into.push(kind::NARROW);
        into.extend(codes);
    }
}

/// Estimates how well bytes compress: their entropy in 256ths of a bit. Uses whole numbers, so that
/// every machine makes the same choice.
fn spread(bytes: &[u8]) -> u64 {
    let mut counts = [0_u64; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    let cost = |count: u64| {
        let share = ((bytes.len() as u64) << 8) / count;
        let whole = share.ilog2();
        let rest = (share << 8 >> whole) & 0xff;
        count * (u64::from(whole) * 256 + rest)
    };
    counts.into_iter().filter(|it| *it > 0).map(cost).sum()
}

fn marked(data: &Values, count: usize, into: &mut Vec<u8>) {
    for values in data {
        let none = [count as u16];
        let values = if values.is_empty() {
            &none
        } else {
            values.as_slice()
        };
        into.extend(values.iter().map(|value| *value as u8));
        if let Some(last) = into.last_mut() {
            *last |= kind::LAST;
        }
    }
}

fn many(data: &[Vec<u16>], count: usize, into: &mut Vec<u8>) {
    into.extend(data.iter().map(|values| values.len() as u8));
    bytes(&data.concat(), count > 256, into);
}

/// Writes all low bytes, then, if `wide`, all high bytes.
fn bytes(values: &[u16], wide: bool, into: &mut Vec<u8>) {
    into.extend(values.iter().map(|value| *value as u8));
    if wide {
        into.extend(values.iter().map(|value| (value >> 8) as u8));
    }
}

/// Finds for each column another column that determines its values, as a State determines its
/// regional group.
///
/// A parent has no parent itself, and has more values than its children have distinct sets of
/// values.
fn parents(columns: &[Column], data: &[Values]) -> Vec<Option<usize>> {
    let single = |at: &usize| data[*at].iter().all(|values| values.len() <= 1);
    let mut candidates: Vec<usize> = (0..columns.len()).filter(single).collect();
    candidates.sort_by_key(|at| std::cmp::Reverse(columns[*at].values.len()));
    let mut parents: Vec<Option<usize>> = vec![None; columns.len()];
    for (rank, &parent) in candidates.iter().enumerate() {
        if parents[parent].is_some() {
            continue;
        }
        for child in 0..columns.len() {
            let is_above = candidates[..=rank].contains(&child);
            let pays = columns[parent].values.len() < data[parent].len() / 8;
            if parents[child].is_none()
                && !is_above
                && pays
                && follows(&data[child], &data[parent], columns[parent].values.len()).is_some()
            {
                parents[child] = Some(parent);
            }
        }
    }
    parents
}

/// Returns the child's values for each of the parent's values and for none, if nothing else
/// determines them.
fn follows<'a>(child: &'a Values, parent: &Values, count: usize) -> Option<Vec<&'a [u16]>> {
    let mut map: Vec<Option<&[u16]>> = vec![None; count + 1];
    for (child, parent) in child.iter().zip(parent) {
        let place = parent.first().map_or(count, |value| usize::from(*value));
        match map[place] {
            Some(known) if known != child.as_slice() => return None,
            Some(_) => {}
            None => map[place] = Some(child),
        }
    }
    Some(map.into_iter().map(Option::unwrap_or_default).collect())
}

fn derived(
    child: &Values,
    parent: &Values,
    place: usize,
    columns: &[Column],
    at: usize,
    into: &mut Vec<u8>,
) {
    let map = follows(child, parent, columns[place].values.len()).unwrap_or_default();
    let map: Values = map.into_iter().map(<[u16]>::to_vec).collect();
    into.extend([kind::DERIVED, place as u8]);
    many(&map, columns[at].values.len(), into);
}

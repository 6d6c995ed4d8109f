//! Writes words: the terms in byte order, then every record's tokens.

use std::collections::{BTreeMap, HashMap};

use crate::format::{FIELD_BREAK, FIRST_TERM, RECORD_END, TokenCode, number};
use crate::tokens::Tokens;

use super::{BuildError, IndexRecord, Stems, groups};

/// Marks the end of a field among term numbers.
const BREAK: u32 = u32::MAX;

pub(super) fn write(records: &[IndexRecord], stems: Stems) -> Result<Vec<u8>, BuildError> {
    let (terms, texts) = read(records);
    if terms.len() >= 1 << 23 {
        return Err(BuildError::TooMuch);
    }
    let mut counts = vec![0_u32; terms.len()];
    for &term in texts.iter().flatten().filter(|term| **term != BREAK) {
        counts[term as usize] += 1;
    }
    let code = TokenCode::for_tokens(terms.len() + FIRST_TERM as usize);
    let mut bytes = (terms.len() as u32).to_le_bytes().to_vec();
    bytes.push(code.single());
    for &count in &counts {
        varint(count, &mut bytes);
    }
    for back in groups::backwards(&terms, stems) {
        varint(back, &mut bytes);
    }
    strings(&terms, &mut bytes);
    let tokens = number(&counts);
    for text in &texts {
        for &term in text {
            let token = match term {
                BREAK => FIELD_BREAK,
                term => tokens[term as usize],
            };
            code.write(token, &mut bytes);
        }
        code.write(RECORD_END, &mut bytes);
    }
    Ok(bytes)
}

/// Reads all texts: the terms, sorted, and for each text the indices of its terms.
fn read(records: &[IndexRecord]) -> (Vec<String>, Vec<Vec<u32>>) {
    let mut met: HashMap<String, u32> = HashMap::new();
    let mut texts = Vec::with_capacity(records.len());
    let mut word = String::new();
    for record in records {
        let mut text = Vec::new();
        let mut tokens = Tokens::new(&record.text);
        while let Some(token) = tokens.next(&mut word) {
            if token.opens_field && !text.is_empty() {
                text.push(BREAK);
            }
            let next = met.len() as u32;
            let term = met.get(&word).copied();
            text.push(term.unwrap_or_else(|| {
                met.insert(word.clone(), next);
                next
            }));
        }
        texts.push(text);
    }
    let sorted: BTreeMap<String, u32> = met.into_iter().collect();
    let mut places = vec![0; sorted.len()];
    for (place, first) in sorted.values().enumerate() {
        places[*first as usize] = place as u32;
    }
    for term in texts.iter_mut().flatten().filter(|term| **term != BREAK) {
        *term = places[*term as usize];
    }
    (sorted.into_keys().collect(), texts)
}

fn strings(terms: &[String], into: &mut Vec<u8>) {
    let mut before = "";
    let (mut shared, mut lengths, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for term in terms {
        let pairs = term.bytes().zip(before.bytes());
        let same = pairs
            .take_while(|(one, other)| one == other)
            .count()
            .min(255);
        shared.push(same as u8);
        lengths.push((term.len() - same) as u8);
        rest.extend(&term.as_bytes()[same..]);
        before = term;
    }
    into.append(&mut shared);
    into.append(&mut lengths);
    into.append(&mut rest);
}

fn varint(mut value: u32, into: &mut Vec<u8>) {
    while value >= 0x80 {
        into.push(value as u8 | 0x80);
        value >>= 7;
    }
    into.push(value as u8);
}

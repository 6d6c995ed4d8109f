//! Bytes that are not an index are rejected with an error, whatever they are.

use proptest::prelude::*;
use search::build::{BuildError, IndexRecord, Stems, index};
use search::wire::{Column, Request};
use search::{Broken, Engine};

use crate::world::{Row, bytes, rows};

fn some() -> Vec<u8> {
    let row = |word| Row {
        fields: vec![vec![word, word + 1], vec![3]],
        // The first column in steps, the third marked.
        values: vec![
            vec![word as u16 / 5],
            vec![1],
            [vec![0, 3], vec![]][word % 2].clone(),
            vec![299],
        ],
    };
    bytes(&(0..12).map(row).collect::<Vec<_>>())
}

/// Opens bytes whose checksums have been corrected, and searches, so that the code behind the
/// checksums is tested too.
fn open_forged(bytes: &[u8]) {
    if let Ok(mut engine) = Engine::open_whole(&forged(bytes)) {
        let text = String::from("land rights \"rule of law\" polic* -tax lawm ");
        let limit = u32::MAX;
        engine.ask(&Request {
            text,
            limit,
            cross: Some((2, 3)),
            ..Request::default()
        });
    }
}

/// Corrects lengths and checksums, with a separate implementation.
fn forged(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let head = u32::from_le_bytes(bytes[8..12].try_into().unwrap()) as usize;
    let head = head.clamp(32, bytes.len());
    let words = (bytes.len() - head) as u32;
    bytes[8..12].copy_from_slice(&(head as u32).to_le_bytes());
    bytes[12..16].copy_from_slice(&words.to_le_bytes());
    let sum = sum(&bytes[head..]).to_le_bytes();
    bytes[24..32].copy_from_slice(&sum);
    let sum = self::sum(&bytes[24..head]).to_le_bytes();
    bytes[16..24].copy_from_slice(&sum);
    bytes
}

fn sum(bytes: &[u8]) -> u64 {
    let mut padded = bytes.to_vec();
    padded.resize(bytes.len() / 8 * 8 + 8, 0);
    let words = padded
        .chunks(8)
        .map(|word| u64::from_le_bytes(word.try_into().unwrap()));
    words.fold(bytes.len() as u64 ^ 0x9e37_79b9_7f4a_7c15, |sum, word| {
        let product = (sum ^ word).wrapping_mul(0xff51_afd7_ed55_8ccd);
        product ^ (product >> 32)
    })
}

#[test]
fn a_complete_and_undamaged_index_is_opened() {
    let bytes = some();
    assert_eq!(forged(&bytes), bytes);
    assert!(Engine::open_whole(&bytes).is_ok());
}

#[test]
fn every_truncation_is_rejected() {
    let bytes = some();
    for end in 0..bytes.len() {
        assert!(Engine::open_whole(&bytes[..end]).is_err(), "{end}");
        open_forged_if_long(&bytes[..end]);
    }
}

fn open_forged_if_long(bytes: &[u8]) {
    if bytes.len() >= 32 {
        open_forged(bytes);
    }
}

#[test]
fn every_changed_bit_is_rejected() {
    let bytes = some();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << bit;
            assert!(Engine::open_whole(&changed).is_err(), "{at}");
            open_forged(&changed);
        }
    }
}

#[test]
fn words_of_another_index_and_repeated_words_are_rejected() {
    let bytes = some();
    let head = Engine::head_length(&bytes[..12]).unwrap() as usize;
    let mut engine = Engine::open(&bytes[..head]).unwrap();
    let mut others = bytes[head..].to_vec();
    others.reverse();
    assert_eq!(engine.add_words(&others), Err(Broken::Checksum));
    assert_eq!(engine.add_words(&others[1..]), Err(Broken::Length));
    assert_eq!(engine.add_words(&bytes[head..]), Ok(()));
    assert_eq!(engine.add_words(&bytes[head..]), Err(Broken::Twice));
    assert_eq!(Engine::head_length(&bytes[..11]), None);
    assert_eq!(Engine::head_length(b"<!doctype html>"), None);
}

#[test]
fn filters_work_before_words_arrive() {
    let bytes = some();
    let head = Engine::head_length(&bytes).unwrap() as usize;
    let mut engine = Engine::open(&bytes[..head]).unwrap();
    let answer = engine.ask(&Request {
        text: String::from("land"),
        ..Request::default()
    });
    assert_eq!((answer.waiting, answer.total), (true, 12));
    assert_eq!(answer.counts[2], [6, 0, 0, 6, 0, 0]);
    let answer = engine.ask(&Request {
        text: String::from(" !? "),
        ..Request::default()
    });
    assert!(!answer.waiting);
    engine.add_words(&bytes[head..]).unwrap();
    let answer = engine.ask(&Request {
        text: String::from("land"),
        ..Request::default()
    });
    assert_eq!((answer.waiting, answer.total), (false, 2));
}

#[test]
fn records_that_do_not_fit_the_columns_are_not_indexed() {
    let columns = [Column {
        name: String::from("one"),
        values: vec![String::from("a")],
    }];
    let check = |values: Vec<Vec<u16>>, error| {
        let records = [IndexRecord {
            text: String::new(),
            values,
        }];
        assert_eq!(index(&columns, &records, Stems::None).err(), error);
    };
    check(vec![vec![0]], None);
    check(
        vec![vec![1]],
        Some(BuildError::Value {
            record: 0,
            column: 0,
        }),
    );
    check(vec![], Some(BuildError::Columns { record: 0 }));
    check(
        vec![vec![], vec![]],
        Some(BuildError::Columns { record: 0 }),
    );
}

#[test]
fn more_terms_than_two_bytes_number_are_found() {
    let record = |at: u32| IndexRecord {
        text: format!("word{at} all"),
        values: vec![],
    };
    let records: Vec<IndexRecord> = (0..70_000).map(record).collect();
    let mut engine = Engine::open_whole(&index(&[], &records, Stems::None).unwrap()).unwrap();
    for at in [0, 1, 40_000, 69_999] {
        let text = format!("\"word{at} all\"");
        let answer = engine.ask(&Request {
            text,
            limit: 2,
            ..Request::default()
        });
        assert_eq!(answer.hits, [at]);
    }
}

proptest! {
    #[test]
    fn the_same_records_make_the_same_bytes(rows in rows()) {
        prop_assert_eq!(bytes(&rows), bytes(&rows));
    }

    #[test]
    fn any_bytes_are_rejected(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Engine::open_whole(&bytes).is_err());
        let mut with_magic = b"prsrch2\n".to_vec();
        with_magic.extend(&bytes);
        prop_assert!(Engine::open(&with_magic).is_err());
        if with_magic.len() >= 32 {
            open_forged(&with_magic);
        }
    }

    #[test]
    fn forged_bytes_are_opened_or_rejected_but_never_crash(
        changes in prop::collection::vec((32..2000_usize, any::<u8>()), 1..6)
    ) {
        let mut bytes = some();
        let length = bytes.len();
        for (at, byte) in changes {
            bytes[32 + at % (length - 32)] = byte;
        }
        open_forged(&bytes);
    }
}

//! Columns of every size read back unchanged, in whatever form they were written.

use proptest::prelude::*;
use search::Engine;
use search::build::{IndexRecord, Stems, index};
use search::wire::{Chosen, Column, Request};

/// Sizes of columns around those at which their form changes.
const SIZES: [u16; 10] = [1, 5, 63, 64, 65, 127, 128, 255, 256, 300];

fn column(size: u16) -> Column {
    Column {
        name: String::from("column"),
        values: (0..size).map(|value| value.to_string()).collect(),
    }
}

/// Generates records of a column: several values each or at most one, in order or not.
fn records() -> impl Strategy<Value = (u16, Vec<Vec<u16>>)> {
    let size = prop::sample::select(SIZES.to_vec());
    (size, 0..4_usize, any::<bool>()).prop_flat_map(|(size, most, in_order)| {
        let values = prop::collection::btree_set(0..size, 0..=most);
        let record = values.prop_map(|values| values.into_iter().collect::<Vec<_>>());
        let records = prop::collection::vec(record, 0..60);
        records.prop_map(move |mut records| {
            if in_order {
                records.sort();
            }
            (size, records)
        })
    })
}

/// Finds the records of a value.
fn of_value(engine: &mut Engine, value: u16) -> Vec<u32> {
    let chosen = Chosen {
        column: 0,
        values: vec![value],
        all: false,
    };
    let request = Request {
        chosen: vec![chosen],
        limit: u32::MAX,
        ..Request::default()
    };
    engine.ask(&request).hits
}

/// Columns that are counted together, alone, and by a list of codes.
const TOGETHER: [u16; 5] = [2, 40, 30, 64, 65];

/// Generates records of these columns.
fn rows() -> impl Strategy<Value = Vec<Vec<Vec<u16>>>> {
    let values = |size: u16| {
        let values = prop::collection::btree_set(0..size, 0..=3_usize.min(usize::from(size)));
        values.prop_map(|values| values.into_iter().collect::<Vec<_>>())
    };
    prop::collection::vec(TOGETHER.map(values).to_vec(), 0..200)
}

proptest! {
    #[test]
    fn every_value_is_counted_among_the_records_found(rows in rows(), all in any::<bool>()) {
        let record = |values: &Vec<Vec<u16>>| IndexRecord {
            text: String::new(),
            values: values.clone(),
        };
        let records: Vec<IndexRecord> = rows.iter().map(record).collect();
        let bytes = index(&TOGETHER.map(column), &records, Stems::None).unwrap();
        let chosen = vec![Chosen { column: 0, values: vec![1], all }];
        let request = Request { chosen, ..Request::default() };
        let answer = Engine::open_whole(&bytes).unwrap().ask(&request);
        for (at, counts) in answer.counts.iter().enumerate() {
            // The column's own counts ignore its selection.
            let counts_all = at == 0 && !all;
            for (value, count) in (0..).zip(counts) {
                let has = |row: &&Vec<Vec<u16>>| row[at].contains(&value);
                let found = rows.iter().filter(|row| counts_all || row[0].contains(&1));
                prop_assert_eq!(found.filter(has).count(), *count as usize);
            }
        }
    }

    #[test]
    fn every_record_has_its_own_values((size, values) in records()) {
        let record = |values: &Vec<u16>| IndexRecord {
            text: String::new(),
            values: vec![values.clone()],
        };
        let records: Vec<IndexRecord> = values.iter().map(record).collect();
        let bytes = index(&[column(size)], &records, Stems::None).unwrap();
        let mut engine = Engine::open_whole(&bytes).unwrap();
        for value in 0..size {
            let has = values.iter().zip(0..).filter(|(values, _)| values.contains(&value));
            let own: Vec<u32> = has.map(|(_, at)| at).collect();
            prop_assert_eq!(of_value(&mut engine, value), own);
        }
    }
}

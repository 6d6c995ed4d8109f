//! The record files, compared with the rows they were made from.

use std::collections::BTreeSet;

use catalogue::earlier::records::{Lot, Records, encode};
use model::EarlierRecommendation;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{CAMBODIA, both, read};

#[test]
fn every_row_of_the_pack_is_in_the_files_once() {
    for made in both() {
        let ids = |rows: &[EarlierRecommendation]| -> BTreeSet<String> {
            rows.iter().map(|row| row.id.clone()).collect()
        };
        assert_eq!(made.records.len(), made.pack.earlier.len());
        assert_eq!(ids(&made.records), ids(&made.pack.earlier));
        for row in &made.pack.earlier {
            assert!(made.records.contains(row), "{}", row.id);
        }
    }
}

#[test]
fn a_record_s_number_gives_its_file_and_index() {
    for lot in Lot::ALL {
        for (record, number) in CAMBODIA.records.iter().zip(0..) {
            let (file, place) = lot.place_of(number);
            let file = CAMBODIA.file(&lot.file_name(file));
            let read = Records::open(file.to_vec()).unwrap().read(place);
            assert_eq!(read.as_ref(), Ok(record));
        }
    }
}

#[test]
fn a_truncated_record_file_is_rejected() {
    let file = CAMBODIA.file("0.bin");
    for length in 0..file.len() {
        assert!(Records::open(file[..length].to_vec()).is_err(), "{length}");
    }
}

#[test]
fn an_index_beyond_the_file_cannot_be_read() {
    let file = Records::open(encode(&CAMBODIA.records[..3]).unwrap()).unwrap();
    assert!(file.read(2).is_ok() && file.read(3).is_err());
}

proptest! {
    #[test]
    fn a_changed_record_file_is_read_or_rejected(
        changes in vec((any::<Index>(), any::<u8>()), 1..20)
    ) {
        let mut file = CAMBODIA.file("0.bin").to_vec();
        for (at, byte) in changes {
            let at = at.index(file.len());
            file[at] = byte;
        }
        // Must not panic; changed bytes may well be readable.
        let _ = read(&file);
    }

    #[test]
    fn any_bytes_are_records_or_are_rejected(bytes in vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }
}

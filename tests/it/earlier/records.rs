//! The files of records, held against the rows they were made of.

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
fn a_record_stands_in_the_file_and_at_the_place_that_its_number_says() {
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
fn a_file_of_records_that_was_cut_off_is_refused() {
    let file = CAMBODIA.file("0.bin");
    for length in 0..file.len() {
        assert!(Records::open(file[..length].to_vec()).is_err(), "{length}");
    }
}

#[test]
fn a_place_that_a_file_does_not_have_cannot_be_read() {
    let file = Records::open(encode(&CAMBODIA.records[..3]).unwrap()).unwrap();
    assert!(file.read(2).is_ok() && file.read(3).is_err());
}

proptest! {
    #[test]
    fn a_file_of_records_that_was_changed_is_read_or_refused(
        changes in vec((any::<Index>(), any::<u8>()), 1..20)
    ) {
        let mut file = CAMBODIA.file("0.bin").to_vec();
        for (at, byte) in changes {
            let at = at.index(file.len());
            file[at] = byte;
        }
        // Neither may panic; a text that was changed may well be readable.
        let _ = read(&file);
    }

    #[test]
    fn any_bytes_are_records_or_are_refused(bytes in vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }
}

//! Importing published tables: sample files with every irregularity seen in real ones.

#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test may panic as the test may"
)]

mod ohchr;
mod permalinks;
mod round_trip;
mod second_cycle;
mod to_itself;
mod uprinfo;
mod workbooks;

use std::path::Path;

use importer::{Imported, StateFilter, TableFile, uprinfo as import_uprinfo};

/// Reads a fixture.
fn bytes(name: &str) -> Vec<u8> {
    let folder =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/fixtures/import");
    std::fs::read(folder.join(name)).unwrap()
}

/// Imports a UPR Info export, with all States.
fn imported(name: &str, bytes: &[u8]) -> Imported {
    let source = TableFile { name, bytes };
    import_uprinfo(&[source], &StateFilter::default(), &mut |_, _| {})
}

/// Returns the problems as printed.
fn printed(imported: &Imported) -> Vec<String> {
    imported.problems.iter().map(ToString::to_string).collect()
}

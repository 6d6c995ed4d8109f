//! Tables that others publish become rows of a pack's `earlier/*.csv`, and problems.
//!
//! Two kinds are read, as CSV or XLSX: UPR Info's export of its database ([`uprinfo`]) and OHCHR's
//! matrix, the thematic list of one review's recommendations ([`ohchr`]). A row that cannot be used
//! is a problem with its file, line, reason and what to do; it never takes another row with it.
//!
//! The way of a row: bytes → `table` (cells as they were written) → `text` (entities, spaces) →
//! `names` (States, issues) → [`EarlierRecommendation`] → [`pack_table`]. Values in, values out:
//! nothing here touches a disk.

mod ids;
mod names;
mod notes;
mod ohchr;
mod pack_table;
mod response;
mod separated;
mod table;
mod table_file;
mod text;
mod uprinfo;
mod workbook;

use std::collections::BTreeSet;

use model::EarlierRecommendation;
use pack::Problem;

pub use names::{Chosen, UnknownState, state_named};
pub use ohchr::{MatrixReview, ohchr};
pub use pack_table::pack_table;
pub use table_file::TableFile;
pub use uprinfo::uprinfo;

/// What became of some files.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The good rows, in the order of the files.
    pub rows: Vec<EarlierRecommendation>,
    /// Every reason why a row was left out, and warnings; by file and line.
    pub problems: Vec<Problem>,
    /// How many rows each file had.
    pub files: Vec<Tally>,
}

/// How many rows a file had, and what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The file's name.
    pub file: String,
    /// Good rows. A recommendation of several States in a matrix counts once here.
    pub good: usize,
    /// Rows left out because something in them is wrong.
    pub bad: usize,
    /// Rows about States that were not asked for.
    pub others: usize,
    /// The States under review of the good rows.
    pub states: BTreeSet<String>,
}

/// Is told how many rows of how many are done, from time to time.
pub type Progress<'a> = dyn FnMut(usize, usize) + 'a;

/// How often progress is told, in rows.
const STEP: usize = 1_000;

//! Turns published tables into rows of a pack's `earlier/*.csv`, and problems.
//!
//! Reads two kinds, as CSV or XLSX: UPR Info's database export ([`uprinfo`]) and OHCHR's matrix,
//! the thematic list of one review's recommendations ([`ohchr`]). An unusable row becomes a problem
//! with file, line, reason and fix, and never takes another row with it.
//!
//! The steps: bytes → `table` (cells as written) → `text` (entities, spaces) → `names` (States,
//! issues) → [`EarlierRecommendation`] → [`pack_table`]. Values in, values out: nothing here
//! touches a disk.

mod ids;
mod issueless;
mod names;
mod notes;
mod ohchr;
mod pack_table;
mod response;
mod separated;
mod sheets;
mod table;
mod table_file;
mod text;
mod uprinfo;

use std::collections::BTreeSet;

use model::EarlierRecommendation;
use pack::Problem;

pub use names::{StateFilter, UnknownState, nearest_state, state_named};
pub use ohchr::{MatrixReview, ohchr};
pub use pack_table::pack_table;
pub use table_file::TableFile;
pub use uprinfo::uprinfo;

/// The result of importing some files.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The usable rows, in the order of the files.
    pub rows: Vec<EarlierRecommendation>,
    /// Every reason for leaving out a row, and warnings; by file and line.
    pub problems: Vec<Problem>,
    /// The row counts of each file.
    pub files: Vec<FileTally>,
}

/// The row counts of a file, by outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileTally {
    /// The file's name.
    pub file: String,
    /// Usable rows. A matrix recommendation by several States counts once here.
    pub good: usize,
    /// Usable rows that have one of UPR Info's issues at least.
    pub with_issues: usize,
    /// Rows left out because of an error.
    pub bad: usize,
    /// Rows about States that were not selected.
    pub others: usize,
    /// The States under review of the usable rows.
    pub states: BTreeSet<String>,
}

/// A callback for progress: the rows done, and the total.
pub type Progress<'a> = dyn FnMut(usize, usize) + 'a;

/// How often progress is reported, in rows.
const STEP: usize = 1_000;

//! The records shown: fetched in files as they are needed, and kept.
//!
//! They are leaked on purpose: they are needed as long as the app runs, and cards borrow from them.

mod files;

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

pub(crate) use self::files::retry;
use self::files::{FileState, arrived, fetch_file, file_state, set_file_state};
use super::{context::Site, dom};
use catalogue::earlier::records::Lot;
use model::EarlierRecommendation;

/// A record, as far as it is loaded.
#[derive(Clone, Copy)]
pub(crate) enum RecordState {
    /// It is loaded.
    Loaded(&'static EarlierRecommendation),
    /// Its file has not been asked for yet.
    Unasked,
    /// Its file is being loaded.
    Loading,
    /// Its file could not be loaded; [`retry`] tries again.
    Missing,
}

impl RecordState {
    /// Returns the record if it is loaded.
    pub(crate) fn loaded(self) -> Option<&'static EarlierRecommendation> {
        match self {
            Self::Loaded(record) => Some(record),
            Self::Unasked | Self::Loading | Self::Missing => None,
        }
    }
}

/// How many files are fetched in parallel when many are wanted.
const PARALLEL: usize = 6;

/// Beyond this many small files, large ones are fetched instead.
const MAX_SMALL_FILES: usize = 60;

/// How long the reader must leave the query alone before all records are prefetched, in milliseconds.
const IDLE_MS: u32 = 2000;

/// The same before each file after the first.
const GAP_MS: u32 = 300;

thread_local! {
    /// The records read so far, by their numbers.
    static READ: RefCell<Vec<Option<&'static EarlierRecommendation>>> =
        const { RefCell::new(Vec::new()) };
    /// Whether all records are being prefetched, or are not to be.
    static IS_PREFETCHING: Cell<bool> = const { Cell::new(false) };
}

/// Returns records by their numbers, in the same order, without fetching any.
pub(crate) fn loaded(site: Site, numbers: &[u32]) -> Vec<RecordState> {
    numbers.iter().map(|number| record(site, *number)).collect()
}

fn record(site: Site, number: u32) -> RecordState {
    let at = number as usize;
    let read = READ.with_borrow(|read| read.get(at).copied().flatten());
    if let Some(record) = read.or_else(|| first_read(site, number)) {
        return RecordState::Loaded(record);
    }
    match file_state(Lot::Small, Lot::Small.place_of(number).0) {
        FileState::Missing => RecordState::Missing,
        FileState::Unasked | FileState::Again => RecordState::Unasked,
        FileState::Loading | FileState::Loaded(_) => RecordState::Loading,
    }
}

/// Reads and keeps a record if a file that holds it is loaded. A file it cannot be read from counts as
/// missing.
fn first_read(site: Site, number: u32) -> Option<&'static EarlierRecommendation> {
    let opening = site.opening();
    let mut hits = opening.answer.hits.iter();
    let first = hits.position(|hit| *hit == number);
    if let Some(record) = first.and_then(|at| opening.first.get(at)) {
        return Some(record);
    }
    for lot in Lot::ALL {
        let (file, place) = lot.place_of(number);
        let FileState::Loaded(records) = file_state(lot, file) else {
            continue;
        };
        match records.read(place) {
            Ok(record) => return Some(keep(number as usize, record)),
            Err(_) => set_file_state(lot, file, FileState::Missing),
        }
    }
    None
}

fn keep(at: usize, record: EarlierRecommendation) -> &'static EarlierRecommendation {
    let record: &'static EarlierRecommendation = Box::leak(Box::new(record));
    READ.with_borrow_mut(|read| {
        if read.len() <= at {
            read.resize(at + 1, None);
        }
        read[at] = Some(record);
    });
    record
}

/// Fetches those of the records that nobody has asked for yet.
pub(crate) fn fetch(site: Site, numbers: &[u32]) {
    for number in numbers {
        if matches!(record(site, *number), RecordState::Unasked) {
            fetch_file(site, Lot::Small, Lot::Small.place_of(*number).0);
        }
    }
}

/// Fetches all records in large files, one at a time, whenever the reader has left the query alone
/// for a while: from then on searching needs no network. Goes on when the reader leaves the page, and
/// does nothing where the browser is to save data.
pub(crate) fn prefetch(site: Site) {
    if IS_PREFETCHING.replace(true) || dom::saves_data() {
        return;
    }
    leptos::task::spawn_local(async move {
        for file in 0..Lot::Large.files(site.opening().summary.records) {
            idle(site, if file == 0 { IDLE_MS } else { GAP_MS }).await;
            fetch_file(site, Lot::Large, file);
            arrived(Lot::Large, file).await;
            if !matches!(file_state(Lot::Large, file), FileState::Loaded(_)) {
                // The next search tries again.
                set_file_state(Lot::Large, file, FileState::Again);
                IS_PREFETCHING.set(false);
                return;
            }
        }
        dom::mark_records_loaded();
    });
}

/// Waits until the reader has left the query alone for this many milliseconds.
async fn idle(site: Site, milliseconds: u32) {
    loop {
        let before = site.query.get_untracked();
        dom::pause(milliseconds).await;
        if *site.query.read_untracked() == before {
            return;
        }
    }
}

/// Loads records by their numbers, in the same order; returns none if some could not be loaded.
/// `report` is called with how many files are loaded, and of how many.
pub(crate) async fn load_all(
    site: Site,
    numbers: &[u32],
    report: impl Fn(usize, usize),
) -> Option<Vec<&'static EarlierRecommendation>> {
    let mut lot = Lot::Small;
    let mut files = files_of(lot, numbers);
    if files.len() > MAX_SMALL_FILES {
        lot = Lot::Large;
        files = files_of(lot, numbers);
    }
    for (done, some) in files.chunks(PARALLEL).enumerate() {
        report(done * PARALLEL, files.len());
        for file in some {
            // What failed before is tried once more.
            if matches!(file_state(lot, *file), FileState::Missing) {
                set_file_state(lot, *file, FileState::Again);
            }
            fetch_file(site, lot, *file);
        }
        for file in some {
            arrived(lot, *file).await;
            if matches!(file_state(lot, *file), FileState::Missing) {
                // Without a connection, each of the others would be awaited in vain.
                return None;
            }
        }
    }
    numbers
        .iter()
        .map(|it| record(site, *it).loaded())
        .collect()
}

/// Lists the files that hold records, except for records that are in a loaded file already.
fn files_of(lot: Lot, numbers: &[u32]) -> Vec<u32> {
    let is_loaded = |lot: Lot, number| {
        matches!(
            file_state(lot, lot.place_of(number).0),
            FileState::Loaded(_)
        )
    };
    let mut files: Vec<u32> = Vec::new();
    for number in numbers {
        if Lot::ALL.iter().any(|lot| is_loaded(*lot, *number)) {
            continue;
        }
        let (file, _) = lot.place_of(*number);
        if let Err(place) = files.binary_search(&file) {
            files.insert(place, file);
        }
    }
    files
}

//! The files of records: which are loaded, and loading them.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::{
    context::Site,
    dom::{self, LoadError},
};
use catalogue::earlier::records::{Lot, Records};

/// How often files are checked for arrival, in milliseconds.
const POLL_MS: u32 = 20;

/// The state of a file of records.
#[derive(Clone, Copy)]
pub(super) enum FileState {
    Unasked,
    Loading,
    Loaded(&'static Records),
    /// It could not be loaded, or was not a file of this build.
    Missing,
    /// As [`FileState::Unasked`], but the browser's cached copy may be damaged.
    Again,
}

thread_local! {
    /// The small files, and the large ones.
    static FILES: RefCell<[Vec<FileState>; 2]> = const { RefCell::new([Vec::new(), Vec::new()]) };
}

/// Fetches a file, unless it was fetched before.
pub(super) fn fetch_file(site: Site, lot: Lot, file: u32) {
    let before = file_state(lot, file);
    if matches!(before, FileState::Unasked | FileState::Again) {
        set_file_state(lot, file, FileState::Loading);
        leptos::task::spawn_local(async move {
            load(site, lot, file, matches!(before, FileState::Again)).await;
            site.arrivals.update(|count| *count += 1);
        });
    }
}

/// Waits until a file is loaded or has failed.
pub(super) async fn arrived(lot: Lot, file: u32) {
    while matches!(file_state(lot, file), FileState::Loading) {
        dom::pause(POLL_MS).await;
    }
}

async fn load(site: Site, lot: Lot, file: u32, again: bool) {
    let path = format!("{}{}", site.opening().records, lot.file_name(file));
    let bytes = dom::load_file(path, again).await;
    if matches!(bytes, Err(LoadError::Gone)) {
        site.stale.set(true);
    }
    let records = bytes.ok().and_then(|bytes| Records::open(bytes).ok());
    let loaded = |records| FileState::Loaded(Box::leak(Box::new(records)));
    set_file_state(lot, file, records.map_or(FileState::Missing, loaded));
}

/// Tries again to load the files that could not be loaded.
pub(crate) fn retry(site: Site) {
    FILES.with_borrow_mut(|files| {
        for file in files.iter_mut().flatten() {
            if matches!(file, FileState::Missing) {
                *file = FileState::Again;
            }
        }
    });
    site.arrivals.update(|count| *count += 1);
}

/// Returns the state of a file.
pub(super) fn file_state(lot: Lot, file: u32) -> FileState {
    let state = FILES.with_borrow(|files| files[lot as usize].get(file as usize).copied());
    state.unwrap_or(FileState::Unasked)
}

/// Notes the state of a file.
pub(super) fn set_file_state(lot: Lot, file: u32, state: FileState) {
    let at = file as usize;
    FILES.with_borrow_mut(|files| {
        let files = &mut files[lot as usize];
        if files.len() <= at {
            files.resize(at + 1, FileState::Unasked);
        }
        files[at] = state;
    });
}

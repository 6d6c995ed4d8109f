//! The records that are shown: fetched in files as they are needed, and kept.
//!
//! What is kept is leaked: it is needed as long as the page, and cards borrow from it.

use std::cell::RefCell;

use leptos::prelude::*;

use super::{browser, context::Site};
use crate::{
    domain::EarlierRecommendation,
    earlier::records::{decode, file_name, place_of},
};

/// A record by its number, as far as it is there.
#[derive(Clone, Copy)]
pub(crate) enum Record {
    /// It is here.
    Here(&'static EarlierRecommendation),
    /// Nobody fetched its file yet.
    Unasked,
    /// Its file is on its way.
    Coming,
    /// Its file did not come; [`retry`] asks again.
    Missing,
}

/// A file of records.
#[derive(Clone, Copy)]
enum File {
    Unasked,
    Coming,
    Here(&'static [EarlierRecommendation]),
    /// It did not come, or was no file of this build.
    Missing,
    /// As [`File::Unasked`], but what the browser kept of it may be damaged.
    Again,
}

thread_local! {
    static FILES: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
}

impl Record {
    /// Gives the record if it is here.
    pub(crate) fn found(self) -> Option<&'static EarlierRecommendation> {
        match self {
            Self::Here(record) => Some(record),
            Self::Unasked | Self::Coming | Self::Missing => None,
        }
    }
}

/// How many files are fetched at once when all are wanted.
const AT_ONCE: usize = 6;

/// How often it is asked whether they are there, in milliseconds.
const GLANCE: i32 = 20;

/// Gives records by their numbers, in the same order, and fetches none.
pub(crate) fn here(site: Site, numbers: &[u32]) -> Vec<Record> {
    numbers.iter().map(|number| record(site, *number)).collect()
}

fn record(site: Site, number: u32) -> Record {
    let opening = site.opening();
    let first = opening.answer.hits.iter().position(|hit| *hit == number);
    if let Some(record) = first.and_then(|at| opening.first.get(at)) {
        return Record::Here(record);
    }
    let (file, place) = place_of(number);
    match known(file) {
        File::Here(records) => records.get(place).map_or(Record::Missing, Record::Here),
        File::Missing => Record::Missing,
        File::Unasked | File::Again => Record::Unasked,
        File::Coming => Record::Coming,
    }
}

/// Fetches those records that are not here.
pub(crate) fn fetch(site: Site, numbers: &[u32]) {
    for number in numbers {
        if matches!(record(site, *number), Record::Unasked) {
            fetch_file(site, place_of(*number).0);
        }
    }
}

fn fetch_file(site: Site, file: u32) {
    let before = known(file);
    if matches!(before, File::Unasked | File::Again) {
        note(file, File::Coming);
        leptos::task::spawn_local(async move {
            load(site, file, matches!(before, File::Again)).await;
            site.arrivals.update(|count| *count += 1);
        });
    }
}

/// Gives records by their numbers, in the same order, as soon as all are here; none if some did
/// not come. `told` hears how many files are here, and of how many.
pub(crate) async fn all(
    site: Site,
    numbers: &[u32],
    told: impl Fn(usize, usize),
) -> Option<Vec<&'static EarlierRecommendation>> {
    let mut files: Vec<u32> = Vec::new();
    for number in numbers {
        let (file, _) = place_of(*number);
        if let Err(place) = files.binary_search(&file) {
            files.insert(place, file);
        }
    }
    for (done, some) in files.chunks(AT_ONCE).enumerate() {
        told(done * AT_ONCE, files.len());
        for file in some {
            // What failed before is tried once more.
            if matches!(known(*file), File::Missing) {
                note(*file, File::Again);
            }
            fetch_file(site, *file);
        }
        while some.iter().any(|file| matches!(known(*file), File::Coming)) {
            browser::pause(GLANCE).await;
        }
    }
    numbers.iter().map(|it| record(site, *it).found()).collect()
}

async fn load(site: Site, file: u32, again: bool) {
    let path = format!("{}{}", site.opening().records, file_name(file));
    let bytes = browser::load_file(path, again).await;
    let records = bytes.and_then(|bytes| decode(&bytes).ok());
    note(
        file,
        records.map_or(File::Missing, |it| File::Here(it.leak())),
    );
}

/// Asks again for what did not come.
pub(crate) fn retry(site: Site) {
    FILES.with_borrow_mut(|files| {
        for file in files.iter_mut() {
            if matches!(file, File::Missing) {
                *file = File::Again;
            }
        }
    });
    site.arrivals.update(|count| *count += 1);
}

fn known(file: u32) -> File {
    FILES.with_borrow(|files| files.get(file as usize).copied().unwrap_or(File::Unasked))
}

fn note(file: u32, what: File) {
    let at = file as usize;
    FILES.with_borrow_mut(|files| {
        if files.len() <= at {
            files.resize(at + 1, File::Unasked);
        }
        files[at] = what;
    });
}

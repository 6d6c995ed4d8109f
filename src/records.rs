//! The records that are shown: fetched in files as they are needed, and kept.
//!
//! What is kept is leaked: it is needed as long as the page, and cards borrow from it.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use super::{
    context::Site,
    dom::{self, Loss},
};
use catalogue::earlier::records::{Lot, Records};
use model::EarlierRecommendation;

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
    Here(&'static Records),
    /// It did not come, or was no file of this build.
    Missing,
    /// As [`File::Unasked`], but what the browser kept of it may be damaged.
    Again,
}

thread_local! {
    /// The small files, and the large ones.
    static FILES: RefCell<[Vec<File>; 2]> = const { RefCell::new([Vec::new(), Vec::new()]) };
    /// The records read so far, by their numbers.
    static READ: RefCell<Vec<Option<&'static EarlierRecommendation>>> =
        const { RefCell::new(Vec::new()) };
    /// Whether all records are being fetched, or shall not be.
    static GATHERING: Cell<bool> = const { Cell::new(false) };
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

/// How many files are fetched at once when many are wanted.
const AT_ONCE: usize = 6;

/// From so many small files on, large ones are fetched instead.
const MANY: usize = 60;

/// How often it is asked whether they are there, in milliseconds.
const GLANCE: i32 = 20;

/// How long the reader searches nothing else before all records are fetched, in milliseconds.
const QUIET: i32 = 2000;

/// And before each file after the first.
const BREATH: i32 = 300;

/// Gives records by their numbers, in the same order, and fetches none.
pub(crate) fn here(site: Site, numbers: &[u32]) -> Vec<Record> {
    numbers.iter().map(|number| record(site, *number)).collect()
}

fn record(site: Site, number: u32) -> Record {
    let at = number as usize;
    let read = READ.with_borrow(|read| read.get(at).copied().flatten());
    if let Some(record) = read.or_else(|| first_read(site, number)) {
        return Record::Here(record);
    }
    match known(Lot::Small, Lot::Small.place_of(number).0) {
        File::Missing => Record::Missing,
        File::Unasked | File::Again => Record::Unasked,
        File::Coming | File::Here(_) => Record::Coming,
    }
}

/// Reads a record, if a file that holds it is here, and keeps it. A file in which it cannot be read
/// is as good as missing.
fn first_read(site: Site, number: u32) -> Option<&'static EarlierRecommendation> {
    let opening = site.opening();
    let mut hits = opening.answer.hits.iter();
    let first = hits.position(|hit| *hit == number);
    if let Some(record) = first.and_then(|at| opening.first.get(at)) {
        return Some(record);
    }
    for lot in Lot::ALL {
        let (file, place) = lot.place_of(number);
        let File::Here(records) = known(lot, file) else {
            continue;
        };
        match records.read(place) {
            Ok(record) => return Some(keep(number as usize, record)),
            Err(_) => note(lot, file, File::Missing),
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

/// Fetches those records that are not here.
pub(crate) fn fetch(site: Site, numbers: &[u32]) {
    for number in numbers {
        if matches!(record(site, *number), Record::Unasked) {
            fetch_file(site, Lot::Small, Lot::Small.place_of(*number).0);
        }
    }
}

/// Fetches all records in large files, one at a time, whenever the reader has searched nothing else
/// for a while: from then on searching needs no network. Not where the browser shall save data.
pub(crate) fn gather(site: Site) {
    if GATHERING.replace(true) || dom::saves_data() {
        return;
    }
    leptos::task::spawn_local(async move {
        for file in 0..Lot::Large.files(site.opening().summary.records) {
            quiet(site, if file == 0 { QUIET } else { BREATH }).await;
            fetch_file(site, Lot::Large, file);
            arrived(Lot::Large, file).await;
            if !matches!(known(Lot::Large, file), File::Here(_)) {
                // The next search tries again.
                note(Lot::Large, file, File::Again);
                GATHERING.set(false);
                return;
            }
        }
        dom::mark_records();
    });
}

/// Waits until the reader has searched nothing else for so many milliseconds.
async fn quiet(site: Site, milliseconds: i32) {
    loop {
        let before = site.query.get_untracked();
        dom::pause(milliseconds).await;
        if *site.query.read_untracked() == before {
            return;
        }
    }
}

fn fetch_file(site: Site, lot: Lot, file: u32) {
    let before = known(lot, file);
    if matches!(before, File::Unasked | File::Again) {
        note(lot, file, File::Coming);
        leptos::task::spawn_local(async move {
            load(site, lot, file, matches!(before, File::Again)).await;
            site.arrivals.update(|count| *count += 1);
        });
    }
}

async fn arrived(lot: Lot, file: u32) {
    while matches!(known(lot, file), File::Coming) {
        dom::pause(GLANCE).await;
    }
}

/// Gives records by their numbers, in the same order, as soon as all are here; none if some did
/// not come. `told` hears how many files are here, and of how many.
pub(crate) async fn all(
    site: Site,
    numbers: &[u32],
    told: impl Fn(usize, usize),
) -> Option<Vec<&'static EarlierRecommendation>> {
    let mut lot = Lot::Small;
    let mut files = files_of(lot, numbers);
    if files.len() > MANY {
        lot = Lot::Large;
        files = files_of(lot, numbers);
    }
    for (done, some) in files.chunks(AT_ONCE).enumerate() {
        told(done * AT_ONCE, files.len());
        for file in some {
            // What failed before is tried once more.
            if matches!(known(lot, *file), File::Missing) {
                note(lot, *file, File::Again);
            }
            fetch_file(site, lot, *file);
        }
        for file in some {
            arrived(lot, *file).await;
            if matches!(known(lot, *file), File::Missing) {
                // On a line that is dead, each would be waited for in vain.
                return None;
            }
        }
    }
    numbers.iter().map(|it| record(site, *it).found()).collect()
}

/// Lists the files that records stand in, but for those that other files hold which are here.
fn files_of(lot: Lot, numbers: &[u32]) -> Vec<u32> {
    let is_here = |lot: Lot, number| matches!(known(lot, lot.place_of(number).0), File::Here(_));
    let mut files: Vec<u32> = Vec::new();
    for number in numbers {
        if Lot::ALL.iter().any(|lot| is_here(*lot, *number)) {
            continue;
        }
        let (file, _) = lot.place_of(*number);
        if let Err(place) = files.binary_search(&file) {
            files.insert(place, file);
        }
    }
    files
}

async fn load(site: Site, lot: Lot, file: u32, again: bool) {
    let path = format!("{}{}", site.opening().records, lot.file_name(file));
    let bytes = dom::load_file(path, again).await;
    if matches!(bytes, Err(Loss::Gone)) {
        site.stale.set(true);
    }
    let records = bytes.ok().and_then(|bytes| Records::open(bytes).ok());
    let here = |records| File::Here(Box::leak(Box::new(records)));
    note(lot, file, records.map_or(File::Missing, here));
}

/// Asks again for what did not come.
pub(crate) fn retry(site: Site) {
    FILES.with_borrow_mut(|files| {
        for file in files.iter_mut().flatten() {
            if matches!(file, File::Missing) {
                *file = File::Again;
            }
        }
    });
    site.arrivals.update(|count| *count += 1);
}

fn known(lot: Lot, file: u32) -> File {
    let known = FILES.with_borrow(|files| files[lot as usize].get(file as usize).copied());
    known.unwrap_or(File::Unasked)
}

fn note(lot: Lot, file: u32, what: File) {
    let at = file as usize;
    FILES.with_borrow_mut(|files| {
        let files = &mut files[lot as usize];
        if files.len() <= at {
            files.resize(at + 1, File::Unasked);
        }
        files[at] = what;
    });
}

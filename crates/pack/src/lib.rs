//! Turns a content pack's files into editions, and lists every problem for an editor to fix.
//!
//! The steps: [`PackFiles`] → `raw` (what was written, each value with its place) → `translate` (a
//! translation laid over its original) → `meaning` (names resolved, citations numbered) →
//! [`Edition`]. A broken file never takes others down with it, and a problem hides only what may follow
//! from it.
//!
//! Only [`read_folder`] touches a disk; everything else is values in, values out. No pack makes
//! this crate panic.

mod about;
mod counted;
mod damage;
mod earlier;
mod edition;
mod file;
mod file_kind;
mod folder;
mod layout;
mod length;
mod load;
mod meaning;
mod nearest;
mod picture;
mod problem;
mod raw;
mod raw_pack;
mod slides;
mod translate;
mod unique;
pub mod vocabulary;

use std::collections::BTreeMap;

use model::{EarlierRecommendation, Edition, Language};

pub use counted::counted;
pub use folder::{FOLDER_DEPTH, read_folder};
pub use length::{Height, ROOM, Sheet, Sheets, estimate};
pub use load::load;
pub use nearest::nearest_name;
pub use problem::{Problem, Severity};

/// A pack's files: the path inside the pack, separated by `/`, and the bytes.
pub type PackFiles = BTreeMap<String, Vec<u8>>;

/// The About page's Markdown by language.
pub type AboutTexts = BTreeMap<Language, String>;

/// A loaded pack: everything usable, and what is wrong with the rest.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// One per language of the review, the pack's own first; empty if `review.toml` is unusable.
    pub editions: Vec<Edition>,
    /// All earlier recommendations, in the order of their file.
    pub earlier: Vec<EarlierRecommendation>,
    /// The pictures that factsheets show, by their path below the site's root.
    pub pictures: PackFiles,
    /// All problems, by file and line.
    pub problems: Vec<Problem>,
}

impl Loaded {
    /// Returns whether the pack may be published: it has no errors, though it may have warnings.
    #[must_use]
    pub fn is_publishable(&self) -> bool {
        self.problems
            .iter()
            .all(|problem| problem.severity == Severity::Warning)
    }
}

//! A content pack's files become editions, and a list of every problem an editor should mend.
//!
//! The way of a file: [`PackFiles`] → `raw` (what was written, each value with its place) →
//! `translate` (a translation laid over its original) → `meaning` (names resolved, citations
//! numbered) → [`Edition`]. A broken file never takes the others down, and no problem hides another.
//!
//! Only [`read_folder`] touches a disk; all else is values in, values out. Nothing here panics on
//! any pack whatsoever.

mod about;
mod earlier;
mod edition;
mod file;
mod folder;
mod layout;
mod length;
mod load;
mod meaning;
mod nearest;
mod problem;
mod raw;
mod raw_pack;
mod slides;
mod translate;
mod unique;
pub mod vocabulary;

use std::collections::BTreeMap;

use model::{EarlierRecommendation, Edition, Language};

pub use folder::read_folder;
pub use length::{Height, ROOM, Sheet, Sheets, estimate};
pub use load::load;
pub use nearest::nearest;
pub use problem::{Problem, Severity};

/// A pack's files: the path inside the pack, with `/` between its parts, and the bytes.
pub type PackFiles = BTreeMap<String, Vec<u8>>;

/// The About page's Markdown by language.
pub type AboutTexts = BTreeMap<Language, String>;

/// What a pack holds, as far as it can be used, and what is wrong with it.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// One for each language of the review, the pack's own first, or `None` if `review.toml` is unusable.
    pub editions: Vec<Edition>,
    /// All earlier recommendations, in the order of their file.
    pub earlier: Vec<EarlierRecommendation>,
    /// Everything that is wrong, by file and line.
    pub problems: Vec<Problem>,
}

impl Loaded {
    /// Returns whether the pack may be published: warnings only, or nothing at all.
    #[must_use]
    pub fn is_publishable(&self) -> bool {
        self.problems
            .iter()
            .all(|problem| problem.severity == Severity::Warning)
    }
}

//! The fixture pack, and ways to break it.

use std::path::Path;

use pack::{AboutTexts, Loaded, PackFiles, load, read_folder};

pub(super) const REVIEW: &str = "review.toml";
pub(super) const REVIEW_FR: &str = "review.fr.toml";
pub(super) const RADIO: &str = "clusters/radio.md";
pub(super) const RADIO_FR: &str = "clusters/radio.fr.md";
pub(super) const RADIO_AR: &str = "clusters/radio.ar.md";
pub(super) const WATER: &str = "clusters/water.md";
pub(super) const EARLIER: &str = "earlier.csv";

/// Reads the fixture pack.
pub(super) fn pack() -> PackFiles {
    read(Path::new("tests/fixtures/pack"))
}

/// Reads any pack, given its path from the project's root.
pub(super) fn read(folder: &Path) -> PackFiles {
    read_folder(&Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(folder)).unwrap()
}

/// Loads a pack without an About page.
pub(super) fn loaded(pack: &PackFiles) -> Loaded {
    load(pack, &AboutTexts::new())
}

/// Lists a pack's problems as shown to editors.
pub(super) fn problems(pack: &PackFiles) -> Vec<String> {
    loaded(pack)
        .problems
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// Returns a file as text.
pub(super) fn text(pack: &PackFiles, file: &str) -> String {
    String::from_utf8_lossy(&pack[file]).into_owned()
}

/// Replaces the first occurrence of a text in a file; panics if there is none.
#[track_caller]
pub(super) fn replace(pack: &mut PackFiles, file: &str, from: &str, to: &str) {
    let text = text(pack, file);
    assert!(text.contains(from), "{file} does not contain {from:?}");
    pack.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
}

//! The published pack.

use std::path::Path;

use pack::{PackFiles, load};
use words::abouts;

use super::fixture::{RADIO_AR, REVIEW, loaded, pack, read, replace};

#[test]
fn the_published_pack_has_no_problem() {
    let loaded = loaded(&read(Path::new("public/content")));
    let problems: Vec<_> = loaded.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
}

#[test]
fn the_about_pages_have_no_problem() {
    let mut pack = pack();
    replace(&mut pack, REVIEW, ", \"ar\"]", "]");
    pack.remove(RADIO_AR).unwrap();
    let loaded = load(&pack, &abouts());
    assert_eq!(loaded.problems, []);
    for edition in loaded.editions {
        assert!(!edition.about.is_empty(), "{}", edition.language);
    }
}

#[test]
fn three_hundred_factsheets_are_loaded() {
    let mut many: PackFiles = pack();
    let water = super::fixture::text(&many, super::fixture::WATER);
    for index in 0..300 {
        let sheet = water.replace("\"wells\"", &format!("\"wells-{index}\""));
        many.insert(format!("clusters/water-{index}.md"), sheet.into_bytes());
    }
    let loaded = loaded(&many);
    assert_eq!(loaded.editions[0].factsheets.len(), 302);
}

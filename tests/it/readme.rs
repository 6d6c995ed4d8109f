//! The editor's guide: its examples form a complete pack without a problem.

use std::path::Path;

use model::{Slug, Translation};
use pack::{AboutTexts, PackFiles, load};

/// The files that the examples stand for: the block's language, and its position among blocks of
/// that language.
const FILES: [(&str, &str, usize); 5] = [
    ("clusters/press.md", "markdown", 0),
    ("clusters/press.fr.md", "markdown", 1),
    ("review.toml", "toml", 0),
    ("review.fr.toml", "toml", 1),
    ("earlier.csv", "csv", 0),
];

fn guide() -> String {
    let path =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("public/content/README.md");
    std::fs::read_to_string(path).unwrap()
}

/// Returns a fenced block of a language, counting from 0.
#[track_caller]
fn block(guide: &str, language: &str, index: usize) -> String {
    let fence = format!("\n```{language}\n");
    let found = guide.split(&fence).nth(index + 1);
    let (block, _) = found
        .and_then(|rest| rest.split_once("\n```"))
        .unwrap_or_else(|| panic!("the guide has no {language} block number {index}"));
    format!("{block}\n")
}

fn pack() -> PackFiles {
    let guide = guide();
    FILES
        .map(|(file, language, index)| {
            let text = block(&guide, language, index);
            (file.to_owned(), text.into_bytes())
        })
        .into()
}

#[test]
fn the_guide_s_examples_form_a_pack_without_a_problem() {
    let loaded = load(&pack(), &AboutTexts::new());
    let problems: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(loaded.earlier.len(), 3);
}

#[test]
fn the_example_of_a_factsheet_is_complete_and_its_translation_partial() {
    let loaded = load(&pack(), &AboutTexts::new());
    let slug = Slug::parse("press").unwrap();
    let [english, french] = [0, 1].map(|index| loaded.editions[index].factsheet(&slug).unwrap());
    assert_eq!(english.translation, Translation::Complete);
    assert_eq!(french.translation, Translation::Partial);
    assert_eq!(english.challenges.len(), 1);
    let recommendation = &english.recommendations[0];
    assert_eq!(recommendation.treaty_bodies, ["CCPR/C/EX/CO/2, para. 21"]);
    assert_eq!(recommendation.builds_on, ["10.1"]);
}

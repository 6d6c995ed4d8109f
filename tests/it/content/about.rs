//! The About page: the program's text and the pack's part, in each language.

use model::{AboutPart, Block, Edition, plain_blocks};
use pack::{AboutTexts, load};

use super::fixture::pack;

fn about_text(part: &AboutPart) -> (Option<&str>, String) {
    (part.language.as_deref(), plain_blocks(&part.blocks))
}

#[test]
fn the_about_page_falls_back_to_the_pack_s_own_language() {
    let about: AboutTexts = [
        (
            "en".to_owned(),
            "## Privacy {#privacy}\n\nNothing is *kept*.".to_owned(),
        ),
        ("fr".to_owned(), "## Vie privée {#privacy}".to_owned()),
    ]
    .into();
    let editions = load(&pack(), &about).editions;
    let own = "Privacy\nNothing is kept.".to_owned();
    let parts: Vec<_> = editions.iter().map(|it| about_text(&it.about[0])).collect();
    assert_eq!(parts[0], (None, own.clone()));
    assert_eq!(parts[1], (None, "Vie privée".to_owned()));
    assert_eq!(parts[2], (Some("en"), own));
    let first = &editions[0].about[0].blocks[0];
    assert!(matches!(first, Block::Heading { level: 2, anchor, .. } if anchor == "privacy"));
}

#[test]
fn the_pack_s_part_of_the_about_page_stands_before_how_to_use_the_site() {
    let general = "## The UPR {#upr}\n\nOne.\n\n## This site {#use}\n\nTwo.";
    let about: AboutTexts = ["en", "fr"]
        .map(|it| (it.to_owned(), general.to_owned()))
        .into();
    let mut pack = pack();
    let country = "<!-- A note\nof two lines. -->\n\n## Andorra {#andorra}\n\nThree.";
    pack.insert("about.md".to_owned(), country.into());
    pack.insert("about.fr.md".to_owned(), "## Andorre {#andorra}".into());
    let loaded = load(&pack, &about);
    let parts = |index: usize| {
        let edition: &Edition = &loaded.editions[index];
        edition.about.iter().map(about_text).collect::<Vec<_>>()
    };
    let (upr, site) = ("The UPR\nOne.".to_owned(), "This site\nTwo.".to_owned());
    let english = vec![
        (None, upr),
        (None, "Andorra\nThree.".to_owned()),
        (None, site),
    ];
    assert_eq!(parts(0), english);
    assert_eq!(parts(1)[1], (None, "Andorre".to_owned()));
    // What is not translated is marked with the language that it is in.
    assert_eq!(parts(2)[1], (Some("en"), "Andorra\nThree.".to_owned()));
}

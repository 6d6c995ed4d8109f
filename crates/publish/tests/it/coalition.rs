//! What a factsheet may say of its coalition and of the Government's consultation: shown where a
//! pack says it, and nowhere else.

use std::sync::LazyLock;

use model::route::Page;
use pack::PackFiles;

use super::html::Html;
use super::site::{Site, fixture, pack};

const RADIO: &str = "clusters/radio.md";
const LOGO: &str = "logos/radio.png";
/// The beginning of a picture of 300 by 100 pixels.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x2c\0\0\0\x64";
const FIELDS: &str = r#"coalition = "Example coalition"
members = ["Example Press Institute", "Example Bar"]
contact = "office@example.org"
contact_name = "Example secretariat"
logo = "logos/radio.png"
consultation = "The Ministry asked once.[^third]"
"#;

fn with_fields() -> PackFiles {
    let mut pack = pack("tests/fixtures/pack");
    pack.insert(LOGO.to_owned(), PICTURE.to_vec());
    for (file, from, to) in [
        (RADIO, "coalition = \"Example coalition\"\n", FIELDS),
        (RADIO, "illustrative = true", "illustrative = false"),
        (
            "clusters/radio.fr.md",
            "lead =",
            "logo_alt = \"Un mât de radio\"\nconsultation = \"Le ministère a consulté une fois.[^third]\"\nlead =",
        ),
    ] {
        let text = String::from_utf8(pack[file].clone()).unwrap();
        assert!(text.contains(from), "{file}: {from}");
        pack.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
    }
    pack
}

static SITE: LazyLock<Site> = LazyLock::new(|| Site::of("coalition", &with_fields()));

fn page(site: &'static Site, language: &str, cluster: &str) -> &'static Html {
    let edition = site.editions.iter().find(|it| it.language == language);
    let edition = edition.unwrap();
    let found = edition.factsheets.iter();
    let factsheet = found.clone().find(|it| it.slug.as_str() == cluster);
    site.page(edition, Page::Factsheet(factsheet.unwrap().slug.clone()))
}

/// Returns the ids of the headings of sections, in their order.
fn sections(page: &Html) -> Vec<&str> {
    let headings = page.elements.iter().filter(|it| it.name == "h2");
    headings.filter_map(|it| it.get("id")).collect()
}

#[test]
fn members_contact_and_logo_close_the_second_sheet() {
    let page = page(&SITE, "en", "radio");
    assert_eq!(sections(page).last(), Some(&"coalition"));
    let members = page
        .elements
        .iter()
        .find(|it| it.has_class("coalition__members"));
    let parent = page
        .elements
        .iter()
        .position(|it| it.has_class("coalition__members"));
    let items = page.elements.iter().filter(|it| it.parent == parent);
    let items: Vec<&str> = items.map(|it| it.text.trim()).collect();
    assert!(members.is_some());
    assert_eq!(items, ["Example Press Institute", "Example Bar"]);
    let address = page
        .elements
        .iter()
        .find(|it| it.has_class("coalition__address"));
    let address = address.unwrap();
    assert_eq!(address.get("href"), Some("mailto:office@example.org"));
    assert_eq!(address.text, "office@example.org");
    assert!(page.words().contains("Example secretariat"));
    let logo = page.one("img");
    let attributes = ["src", "alt", "width", "height"].map(|name| logo.get(name));
    let expected = [LOGO, "Example coalition", "300", "100"];
    assert_eq!(attributes, expected.map(Some));
    assert_eq!(SITE.files[LOGO], PICTURE);
}

#[test]
fn the_consultation_stands_before_the_challenges_with_its_source() {
    let page = page(&SITE, "en", "radio");
    let sections = sections(page);
    let at = sections
        .iter()
        .position(|it| *it == "consultation")
        .unwrap();
    assert_eq!(
        sections[at - 1..=at + 1],
        ["framework", "consultation", "challenges"]
    );
    assert!(page.words().contains("The Ministry asked once."));
}

#[test]
fn a_translation_changes_the_words_and_keeps_the_names() {
    let page = page(&SITE, "fr", "radio");
    let words = page.words();
    assert!(
        words.contains("Le ministère a consulté une fois."),
        "{words}"
    );
    assert!(words.contains("Example Press Institute"), "{words}");
    assert_eq!(page.one("img").get("alt"), Some("Un mât de radio"));
}

#[test]
fn a_factsheet_without_them_has_no_trace_of_them() {
    for page in [page(&SITE, "en", "water"), page(fixture(), "en", "radio")] {
        let sections = sections(page);
        assert!(!sections.contains(&"coalition") && !sections.contains(&"consultation"));
        assert!(page.elements.iter().all(|it| it.name != "img"));
    }
    assert!(
        !fixture()
            .files
            .keys()
            .any(|path| path.starts_with("logos/"))
    );
}

//! The page "About": the site's own text, and the country's part of the pack.

use std::sync::LazyLock;

use model::plain_blocks;
use model::route::Page;
use pack::{load, vocabulary::vocabulary};
use words::{PSEUDO, abouts};

use super::html::Element;
use super::site::{Site, pack, sites};

/// The fixture with a country's part that nobody translated.
static COUNTRY: LazyLock<Site> = LazyLock::new(|| {
    let mut pack = pack("tests/fixtures/pack");
    let text = "## Andorra and the UPR {#andorra}\n\nIt is small.\n";
    pack.insert("about.md".to_owned(), text.into());
    Site::of("country", &pack)
});

#[test]
fn every_part_is_in_the_table_of_contents() {
    for site in sites().into_iter().chain([&*COUNTRY]) {
        for edition in &site.editions {
            let page = site.page(edition, Page::About);
            let sections = page.elements.iter();
            let sections = sections.filter(|it| it.name == "h2" && it.get("id").is_some());
            let links: Vec<&str> = page
                .elements
                .iter()
                .filter_map(|it| it.get("href"))
                .collect();
            for section in sections {
                let end = format!("#{}", section.get("id").unwrap());
                assert!(links.iter().any(|it| it.ends_with(&end)), "{end}");
            }
        }
    }
}

#[test]
fn the_country_s_part_says_its_language_where_that_is_another() {
    for edition in &COUNTRY.editions {
        let page = COUNTRY.page(edition, Page::About);
        let at = |it: &Element| it.get("id") == Some("andorra");
        let heading = page.elements.iter().find(|it| at(it)).unwrap();
        let part = &page.elements[heading.parent.unwrap()];
        let expected = (edition.language != "en").then_some("en");
        assert_eq!(part.get("lang"), expected, "{}", edition.language);
    }
    let made_up = COUNTRY.editions.iter().find(|it| it.language == PSEUDO);
    assert!(made_up.is_some());
}

/// What is true of one country only belongs to its pack.
#[test]
fn the_site_s_own_text_names_no_country() {
    let loaded = load(&pack("tests/fixtures/pack"), &abouts());
    let mut checked = 0;
    for edition in &loaded.editions {
        let parts = edition.about.iter();
        let text: Vec<String> = parts.map(|it| plain_blocks(&it.blocks)).collect();
        let text = text.join("\n");
        let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
        let names = |name: &str| words.join(" ").contains(name);
        for state in &vocabulary().states {
            let name = state.names.label(&edition.language);
            assert!(!names(name), "{}: {name}", edition.language);
            checked += 1;
        }
        assert!(!names("Phnom Penh"), "{}", edition.language);
    }
    assert!(checked > 300);
}

//! The decks of a second language, as files: where the pages say, and what the pages show.

use deck::decks;
use payload::{Decks, Payload};
use publish::{SiteFiles, site_files};
use words::messages;

use super::site::{BASE, Site, built, editions, pack, sites};

fn payload(site: &Site, language: &str) -> Payload {
    let name = format!("data/site.{language}.");
    let mut data = site.files.iter();
    let data = data.find(|(path, _)| path.starts_with(&name)).unwrap();
    Payload::decode(data.1).unwrap()
}

#[test]
fn each_language_names_the_decks_of_all_others_in_their_order() {
    for site in sites() {
        let languages = &site.editions[0].review.languages;
        for own in languages {
            let named = payload(site, own).decks;
            let named: Vec<&String> = named.iter().map(|it| &it.language).collect();
            let others: Vec<&String> = languages.iter().filter(|it| *it != own).collect();
            assert_eq!(named, others, "{}: {own}", site.name);
        }
    }
}

#[test]
fn a_file_of_decks_holds_what_the_pages_of_its_language_show() {
    for site in sites() {
        for edition in &site.editions {
            let mut others = site.editions.iter();
            let other = others.find(|it| it.language != edition.language).unwrap();
            let named = payload(site, &other.language).decks;
            let mut named = named.iter();
            let file = named.find(|it| it.language == edition.language).unwrap();
            let found = Decks::decode(&site.files[&file.path]).unwrap();
            assert_eq!(found.decks, decks(edition));
            assert_eq!(found.messages, messages(&edition.language).unwrap());
            assert_eq!(found.messages.name, file.name);
        }
    }
}

#[test]
fn a_site_of_one_language_has_no_files_of_decks() {
    let (mut editions, earlier) = editions(&pack("tests/fixtures/pack"));
    editions.truncate(1);
    editions[0].review.languages.truncate(1);
    let files = site_files(&built(), editions, &earlier, SiteFiles::new(), BASE).unwrap();
    assert!(!files.keys().any(|path| path.starts_with("data/decks.")));
}

//! What a search loads, as files: where the pages say, and under a name of their own content.

use catalogue::earlier::records::{Lot, Records};
use model::Edition;
use model::route::{Page, Role};
use payload::Payload;
use publish::{SiteFiles, site_files};
use search::Engine;

use super::site::{BASE, built, editions, pack, sites};

fn payloads(files: &SiteFiles) -> Vec<Payload> {
    let data = files
        .iter()
        .filter(|(path, _)| path.starts_with("data/site."));
    data.map(|(_, bytes)| Payload::decode(bytes).unwrap())
        .collect()
}

#[test]
fn every_language_names_one_index_that_opens_and_says_what_the_page_says() {
    for site in sites() {
        let payloads = payloads(&site.files);
        let first = &payloads[0].earlier;
        let mut engine = Engine::open_whole(&site.files[&first.index]).unwrap();
        assert_eq!(engine.summary(), first.summary);
        assert!(payloads.iter().all(|it| it.earlier == *first));
        let request = search::wire::Request {
            limit: catalogue::earlier::opening::PAGE,
            ..search::wire::Request::default()
        };
        assert_eq!(engine.ask(&request), first.answer);
    }
}

#[test]
fn without_an_engine_the_rest_can_be_shown_as_the_engine_would() {
    for site in sites() {
        let opening = payloads(&site.files).remove(0).earlier;
        let mut engine = Engine::open_whole(&site.files[&opening.index]).unwrap();
        let all = opening.summary.records;
        for (start, end) in [
            (0, 25),
            (25, 75),
            (all.saturating_sub(1), all + 25),
            (all, all),
        ] {
            let request = search::wire::Request {
                offset: start,
                limit: end - start,
                ..search::wire::Request::default()
            };
            assert_eq!(
                opening.part(start, end),
                engine.ask(&request),
                "{start}–{end}"
            );
        }
    }
}

#[test]
fn all_records_lie_in_the_folder_that_the_page_names() {
    for site in sites() {
        let opening = &payloads(&site.files)[0].earlier;
        for lot in Lot::ALL {
            let all = opening.summary.records;
            let count = |number| {
                let path = format!("{}{}", opening.records, lot.file_name(number));
                Records::open(site.files[&path].clone()).unwrap().count()
            };
            let records: usize = (0..lot.files(all)).map(count).sum();
            assert_eq!(records, all as usize, "{} {lot:?}", site.name);
        }
    }
}

#[test]
fn a_change_in_a_record_changes_the_name_of_index_and_folder() {
    // A full stop is no word of the index: the record alone is another.
    let index = |change: &str| {
        let (editions, mut earlier) = editions(&pack("tests/fixtures/pack"));
        earlier[0].summary += change;
        let files = site_files(&built(), editions, &earlier, SiteFiles::new(), BASE).unwrap();
        let opening = payloads(&files).remove(0).earlier;
        assert_eq!(opening.records, opening.index.replace(".bin", "/"));
        opening.index
    };
    assert_eq!(index(""), index(""));
    assert_ne!(index(""), index("."));
}

#[test]
fn boot_learns_the_names_of_what_a_search_loads() {
    for site in sites() {
        for (path, page) in &site.pages {
            let script = page.one("script");
            for name in ["data-engine", "data-engine-js", "data-engine-wasm"] {
                let file = script.get(name).unwrap();
                assert!(site.files.contains_key(file), "{path}: {name} {file}");
            }
        }
    }
}

#[test]
fn only_the_page_that_searches_loads_the_engine_early() {
    for site in sites() {
        let edition: &Edition = &site.editions[0];
        let factsheet = Page::Factsheet(edition.factsheets[0].slug.clone());
        for (page, links) in [(Page::Earlier, 3), (factsheet, 0), (Page::States, 0)] {
            let page = site.page(edition, page);
            let hrefs = page.elements.iter().filter_map(|it| it.get("href"));
            let engine = hrefs.filter(|it| it.contains("engine"));
            assert_eq!(engine.count(), links, "{}", site.name);
        }
    }
}

#[test]
fn every_page_loads_the_app_of_its_role_and_no_other() {
    for site in sites() {
        for (path, page) in &site.pages {
            let own = page.one("script").get("data-wasm").unwrap();
            let role = site.route(path).page.role();
            for each in Role::ALL {
                assert_eq!(own.contains(each.app()), each == role, "{path}: {own}");
            }
            let hrefs = page.elements.iter().filter_map(|it| it.get("href"));
            let loads_other = hrefs
                .filter(|it| it.ends_with("_bg.wasm") && !it.contains("engine"))
                .any(|it| it != own);
            assert!(!loads_other, "{path}");
        }
    }
}

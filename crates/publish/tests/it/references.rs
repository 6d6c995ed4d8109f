//! What a page says of an earlier recommendation is what a reader can look up, and leads there.

use std::sync::LazyLock;

use model::Edition;
use model::route::Page;
use words::{Key, messages};

use super::html::{Element, Html, single_spaced};
use super::site::{Site, fixture, pack};

/// The fixture with rows as an import makes them whose source gives neither document nor paragraph.
static UNNUMBERED: LazyLock<Site> = LazyLock::new(|| {
    let mut pack = pack("tests/fixtures/pack");
    for (path, bytes) in &mut pack {
        let mut text = String::from_utf8(bytes.clone()).unwrap();
        for (row, old) in ["10.1", "10.2", "10.3"].into_iter().enumerate() {
            let id = format!("slovenia-7-2p5-6r{row}");
            if path.ends_with(".csv") {
                let (numbered, bare) = (
                    format!("\n{old},2,22,A/HRC/99/1,{old},"),
                    format!("\n{id},2,22,,,"),
                );
                assert!(text.contains(&numbered), "{path}: {numbered}");
                text = text.replace(&numbered, &bare);
            } else {
                text = text.replace(&format!("\"{old}\""), &format!("\"{id}\""));
            }
        }
        *bytes = text.into_bytes();
    }
    Site::of("unnumbered", &pack)
});

#[test]
fn no_page_shows_an_id_in_place_of_a_paragraph() {
    let site = &*UNNUMBERED;
    let rows = &site.editions[0].earlier;
    assert!(rows.iter().any(|row| row.id.starts_with("slovenia-7-2p5")));
    for (path, page) in &site.pages {
        let labels = page.elements.iter().filter_map(|it| it.get("aria-label"));
        for said in labels.chain([&*page.words()]) {
            assert!(!said.contains("slovenia-7-2p5"), "{path}: {said:.2000}");
        }
    }
}

#[test]
fn a_row_without_document_and_paragraph_is_named_by_its_session() {
    for edition in &UNNUMBERED.editions {
        let words = messages(&edition.language).unwrap();
        let session = words.session(22);
        let sheet = &edition.factsheets[0];
        let proposed = Page::Recommendation(sheet.recommendations[0].id.clone());
        for page in [
            Page::Factsheet(sheet.slug.clone()),
            Page::Deck(sheet.slug.clone()),
            Page::Recommendations,
            Page::Earlier,
            proposed,
        ] {
            let said = UNNUMBERED.page(edition, page.clone()).words();
            assert!(said.contains(&session), "{page:?} {}", edition.language);
        }
    }
}

/// Lists the links to documents, with what each is called.
fn documents(page: &Html) -> Vec<(&str, String)> {
    let links = page.all("a").filter_map(|it| {
        let symbol = it.get("href")?.strip_prefix("https://undocs.org/")?;
        Some((symbol, name(it)))
    });
    links.collect()
}

fn name(element: &Element) -> String {
    let text = single_spaced(&element.text);
    let label = element.get("aria-label").unwrap_or(&text).to_owned();
    assert!(
        label.contains(&text),
        "{label} is not what one sees: {text}"
    );
    label
}

#[track_caller]
fn check(edition: &Edition, page: Page, paragraph: &str) {
    let links = documents(fixture().page(edition, page.clone()));
    let words = messages(&edition.language).unwrap();
    let row = edition.earlier(paragraph).unwrap();
    let wanted = (&*row.document, words.full_reference(row));
    assert!(links.contains(&wanted), "{page:?}: {wanted:?} {links:?}");
}

#[test]
fn earlier_recommendations_lead_to_the_document_s_own_words() {
    for edition in &fixture().editions {
        let sheet = &edition.factsheets[0];
        check(edition, Page::Factsheet(sheet.slug.clone()), "10.2");
        for proposed in &sheet.recommendations {
            for id in &proposed.builds_on {
                check(edition, Page::Recommendation(proposed.id.clone()), id);
            }
        }
        for row in &edition.earlier {
            let state = edition.labels.state(&row.state).unwrap();
            check(edition, Page::State(state.slug.clone()), &row.id);
            check(edition, Page::Earlier, &row.id);
        }
    }
}

/// Publishes the fixture without the issues of the rows whose line holds one of these.
fn without_issues(rows: &[&str]) -> Site {
    let mut pack = pack("tests/fixtures/pack");
    let table = pack.get_mut("earlier.csv").unwrap();
    let text = String::from_utf8(table.clone()).unwrap();
    let stripped = text.lines().map(|line| {
        let is_chosen = rows.iter().any(|row| line.starts_with(row));
        let issues = [
            "Freedom of the press;Civil society",
            "Freedom of the press",
            "Development",
        ];
        let strip = |line: String, issue: &&str| line.replace(&format!(",{issue},"), ",,");
        let line = line.to_owned();
        if is_chosen {
            issues.iter().fold(line, strip)
        } else {
            line
        }
    });
    *table = stripped
        .map(|it| it + "\n")
        .collect::<String>()
        .into_bytes();
    Site::of("without issues", &pack)
}

fn coverage(site: &Site) -> Vec<String> {
    let page = site.page(&site.editions[0], Page::Earlier);
    let found = page
        .elements
        .iter()
        .filter(|it| it.get("id") == Some("coverage"));
    found.map(|it| single_spaced(&it.text)).collect()
}

#[test]
fn rows_without_an_issue_are_said_to_be_left_out_of_what_nobody_raised() {
    let words = messages("en").unwrap();
    let says = |count: &str| words.fill(Key::CoverageUncounted, &[("count", count), ("all", "4")]);
    assert!(!coverage(fixture())[0].contains(&says("0")));
    let said = coverage(&without_issues(&["10.3"])).remove(0);
    assert!(said.contains(&says("1")), "{said}");
}

#[test]
fn nothing_is_said_of_issues_if_no_row_carries_one() {
    let site = without_issues(&["10.", "c1-"]);
    assert!(
        site.editions[0]
            .earlier
            .iter()
            .all(|row| row.issues.is_empty())
    );
    assert_eq!(coverage(&site), Vec::<String>::new());
}

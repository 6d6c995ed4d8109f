//! What is presented: the programme with its decks, a panel for who moderates it, the ways there.

use model::route::{Page, Route};
use model::{Edition, Factsheet, Programme, ProgrammeKind};
use words::{Key, messages};

use super::html::{Element, Html, single_spaced};
use super::site::{Site, pack, sites};

fn editions() -> impl Iterator<Item = (&'static Site, &'static Edition)> {
    let pairs = |site: &'static Site| site.editions.iter().map(move |it| (site, it));
    sites().into_iter().flat_map(pairs)
}

fn path(edition: &Edition, page: Page) -> String {
    let language = edition.language.clone();
    Route { language, page }.path(&edition.review.languages)
}

fn deck(edition: &Edition, factsheet: &Factsheet) -> String {
    path(edition, Page::Deck(factsheet.slug.clone()))
}

fn with_class<'a>(page: &'a Html, class: &'a str) -> impl Iterator<Item = &'a Element> {
    page.elements.iter().filter(move |it| it.has_class(class))
}

/// Lists where the links to decks lead, in the order of the page.
fn decks(page: &Html) -> Vec<String> {
    let links = with_class(page, "decks__name").filter_map(|it| it.get("href"));
    links.map(str::to_owned).collect()
}

fn speakers<'a>(edition: &'a Edition, item: &'a Programme) -> impl Iterator<Item = &'a Factsheet> {
    item.clusters.iter().filter_map(|it| edition.factsheet(it))
}

fn leads_to(page: &Html, address: &str) -> bool {
    page.all("a").any(|it| it.get("href") == Some(address))
}

#[test]
fn the_programme_names_every_deck_in_the_order_of_speaking_and_then_all_of_them() {
    for (site, edition) in editions() {
        let page = site.page(edition, Page::Present);
        let items = edition.review.programme.iter();
        let spoken = items.flat_map(|item| speakers(edition, item));
        let expected = spoken.chain(&edition.factsheets);
        let expected: Vec<String> = expected.map(|it| deck(edition, it)).collect();
        assert_eq!(decks(page), expected, "{}", site.name);
    }
}

#[test]
fn the_programme_tells_every_item_its_minutes_and_whose_example_it_is() {
    for (site, edition) in editions() {
        let page = site.page(edition, Page::Present);
        let words = messages(&edition.language).unwrap();
        let items: Vec<_> = with_class(page, "timeline__entry").collect();
        assert_eq!(items.len(), edition.review.programme.len());
        for (element, item) in items.into_iter().zip(&edition.review.programme) {
            let text = single_spaced(&element.text);
            let example = words.get(Key::ProgrammeIllustrative);
            assert!(text.contains(&item.title), "{text}");
            assert_eq!(text.contains(example), item.illustrative, "{text}");
            for factsheet in speakers(edition, item) {
                assert!(text.contains(&factsheet.title), "{text}");
            }
            if let Some(minutes) = item.minutes {
                let minutes = words.count(Key::PresentMinutes, usize::from(minutes));
                assert!(text.contains(&minutes), "{text}");
            }
        }
    }
}

#[test]
fn every_panel_can_be_moderated_and_nothing_else() {
    for (site, edition) in editions() {
        let page = site.page(edition, Page::Present);
        for item in &edition.review.programme {
            let address = path(edition, Page::Panel(item.id.clone()));
            let is_panel = item.kind == ProgrammeKind::Panel;
            assert_eq!(leads_to(page, &address), is_panel, "{address}");
        }
    }
}

#[test]
fn where_there_is_no_programme_all_clusters_can_be_presented() {
    let mut pack = pack("tests/fixtures/pack");
    let review = String::from_utf8(pack["review.toml"].clone()).unwrap();
    let (before, rest) = review.split_once("[[programme]]").unwrap();
    let (_, after) = rest.split_once("[[timeline]]").unwrap();
    let review = format!("{before}[[timeline]]{after}");
    pack.insert("review.toml".to_owned(), review.into_bytes());
    let site = Site::of("without a programme", &pack);
    for edition in &site.editions {
        assert_eq!(edition.review.programme, []);
        let page = site.page(edition, Page::Present);
        let all = edition.factsheets.iter().map(|it| deck(edition, it));
        assert_eq!(decks(page), all.collect::<Vec<_>>());
        assert_eq!(with_class(page, "timeline").count(), 0);
        let home = site.page(edition, Page::Home);
        let address = path(edition, Page::Present);
        assert!(leads_to(home, &address), "the way in for who speaks stays");
    }
}

#[test]
fn a_panel_says_who_speaks_when_before_anything_runs() {
    for (site, edition) in editions() {
        for panel in edition.review.panels() {
            let page = site.page(edition, Page::Panel(panel.id.clone()));
            let listed: Vec<_> = with_class(page, "panel__speaker").collect();
            let expected: Vec<_> = speakers(edition, panel).collect();
            assert_eq!(listed.len(), expected.len());
            for ((element, factsheet), number) in listed.into_iter().zip(expected).zip(1..) {
                assert_eq!(element.get("id"), Some(&*format!("speaker-{number}")));
                assert!(element.text.contains(&factsheet.short_title));
                let turn = if number == 1 { "now" } else { "next" };
                let later = number > 2 && element.get("data-turn") == Some("later");
                assert!(later || element.get("data-turn") == Some(turn), "{number}");
                assert!(leads_to(page, &deck(edition, factsheet)));
            }
            let minutes = panel.minutes.unwrap();
            let clock = with_class(page, "panel__time").next().unwrap();
            assert_eq!(clock.text, format!("{minutes}:00"));
        }
    }
}

#[test]
fn factsheets_lead_to_their_slides_and_the_first_page_and_the_calendar_to_the_programme() {
    for (site, edition) in editions() {
        for factsheet in &edition.factsheets {
            let page = site.page(edition, Page::Factsheet(factsheet.slug.clone()));
            assert!(leads_to(page, &deck(edition, factsheet)));
        }
        let programme = path(edition, Page::Present);
        for page in [Page::Home, Page::Timeline, Page::About] {
            let links = site.page(edition, page.clone());
            let links = links
                .all("a")
                .filter(|it| it.get("href") == Some(&*programme));
            // The bar leads there from everywhere.
            let expected = match page {
                Page::Home => 3,
                Page::Timeline => 2,
                _ => 1,
            };
            assert_eq!(links.count(), expected, "{page:?}");
        }
    }
}

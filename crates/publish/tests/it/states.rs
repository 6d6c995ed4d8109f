//! The pages of States: every earlier recommendation has its place there, and is led to.

use export::previously::previously;
use model::route::{Page, Route};
use model::{EarlierRecommendation, Edition, StateLabel};
use words::messages;

use super::html::{Element, Html, single_spaced};
use super::site::{Site, file_of, sites};

fn editions() -> impl Iterator<Item = (&'static Site, &'static Edition)> {
    let pairs = |site: &'static Site| site.editions.iter().map(move |it| (site, it));
    sites().into_iter().flat_map(pairs)
}

fn state(edition: &'static Edition, english: &str) -> &'static StateLabel {
    edition.labels.state(english).unwrap()
}

/// Gives the address of a row's place, and the page it is on.
fn place(edition: &'static Edition, row: &EarlierRecommendation) -> (String, Page) {
    let page = Page::State(state(edition, &row.state).slug.clone());
    let route = Route {
        language: edition.language.clone(),
        page: page.clone(),
    };
    let id = format!("e-{}", row.id);
    (route.anchor(&edition.review.languages, &id), page)
}

#[track_caller]
fn part<'a>(page: &'a Html, id: &str) -> &'a Element {
    let mut parts = page.elements.iter().filter(|it| it.get("id") == Some(id));
    let part = parts.next().unwrap_or_else(|| panic!("no #{id}"));
    assert!(parts.next().is_none(), "#{id} twice");
    part
}

/// Lists the pages, by their files, that have a link to an address.
fn leads_to(site: &Site, address: &str) -> Vec<String> {
    let leads = |page: &Html| page.all("a").any(|it| it.get("href") == Some(address));
    let pages = site.pages.iter().filter(|(_, page)| leads(page));
    pages.map(|(path, _)| path.clone()).collect()
}

fn path(edition: &Edition, page: Page) -> String {
    let language = edition.language.clone();
    file_of(&Route { language, page }.path(&edition.review.languages))
}

#[test]
fn every_earlier_recommendation_stands_in_its_state_s_memory() {
    for (site, edition) in editions() {
        let words = messages(&edition.language).unwrap();
        for row in &edition.earlier {
            let (_, page) = place(edition, row);
            let part = part(site.page(edition, page), &format!("e-{}", row.id));
            let text = single_spaced(&part.text);
            let response = match row.response.key() {
                "supported" => words::Key::ResponseSupported,
                "noted" => words::Key::ResponseNoted,
                _ => words::Key::ResponsePending,
            };
            let reference = words.reference(row);
            let texts = [&*reference, row.wording(), words.get(response)];
            for said in texts {
                let said = single_spaced(said);
                assert!(text.contains(&said), "{} {}: {said}", site.name, row.id);
            }
            for issue in &row.issues {
                let name = &edition.labels.issues[issue];
                assert!(text.contains(name), "{} {}: {name}", site.name, row.id);
            }
        }
    }
}

#[test]
fn a_state_s_memory_holds_its_own_rows_only() {
    for (site, edition) in editions() {
        for each in edition.recommending_states() {
            let page = site.page(edition, Page::State(each.slug.clone()));
            let rows = page.all("li").filter_map(|it| it.get("id"));
            let rows = rows.filter(|it| it.starts_with("e-")).count();
            let asked = edition.earlier.iter().filter(|it| it.state == each.english);
            assert_eq!(rows, asked.count(), "{} {}", site.name, each.slug);
        }
    }
}

#[test]
fn what_factsheets_say_became_of_it_stands_with_whose_assessment_it_is() {
    for (site, edition) in editions() {
        for sheet in &edition.factsheets {
            for each in &sheet.earlier {
                let row = edition.earlier(&each.id).unwrap();
                let (_, page) = place(edition, row);
                let part = part(site.page(edition, page), &format!("e-{}", row.id));
                for said in [&each.assessed_by, &sheet.title] {
                    assert!(part.text.contains(said.as_str()), "{}: {said}", row.id);
                }
            }
        }
    }
}

#[test]
fn factsheets_and_recommendations_lead_to_a_row_s_place_and_it_leads_back() {
    for (site, edition) in editions() {
        for sheet in &edition.factsheets {
            let here = path(edition, Page::Factsheet(sheet.slug.clone()));
            for each in &sheet.earlier {
                both_ways(site, edition, &each.id, &here);
            }
        }
        for each in edition.recommendations() {
            let here = path(edition, Page::Recommendation(each.id.clone()));
            for id in &each.builds_on {
                both_ways(site, edition, id, &here);
            }
        }
    }
}

#[track_caller]
fn both_ways(site: &Site, edition: &'static Edition, id: &str, here: &str) {
    let row = edition.earlier(id).unwrap();
    let (address, page) = place(edition, row);
    let from = leads_to(site, &address);
    assert!(from.iter().any(|it| it == here), "{here} to {address}");
    let back = site.page(edition, page);
    let mut links = back.all("a").filter_map(|it| it.get("href"));
    let leads = |href: &str| file_of(href.split('#').next().unwrap_or(href)) == here;
    assert!(links.any(leads), "{address} to {here}");
}

#[test]
fn the_list_of_states_leads_to_every_one_by_the_alphabet() {
    for (site, edition) in editions() {
        let page = site.page(edition, Page::States);
        for each in edition.recommending_states() {
            let there = Route {
                language: edition.language.clone(),
                page: Page::State(each.slug.clone()),
            };
            let there = there.path(&edition.review.languages);
            let links = page.all("a").filter(|it| it.get("href") == Some(&there));
            let links: Vec<_> = links.collect();
            assert_eq!(links.len(), 1, "{} {there}", site.name);
            let text = single_spaced(&links[0].text);
            assert!(text.starts_with(&single_spaced(&each.name)), "{text}");
        }
    }
}

#[test]
fn every_row_of_every_state_has_the_addition_that_is_made_from_it_alone() {
    for (site, edition) in editions() {
        let phrases = messages(&edition.language).unwrap();
        for row in &edition.earlier {
            let (_, page) = place(edition, row);
            let page = site.page(edition, page);
            let part = part(page, &format!("e-{}", row.id));
            let line = single_spaced(&previously(&phrases, &[row]));
            let text = single_spaced(&part.text);
            assert!(text.contains(&line), "{} {}: {line}", site.name, row.id);
            let leads = page.all("a").any(|it| {
                let href = it.get("href").unwrap_or_default();
                href.ends_with("#ready")
            });
            assert!(leads, "{} {}: no way to what is ready", site.name, row.id);
        }
    }
}

#[test]
fn a_state_on_whose_words_nothing_builds_has_lines_all_the_same() {
    check(
        "en",
        "sweden",
        "…, as previously recommended (A/HRC/26/16, 118.117)",
    );
    check(
        "fr",
        "sweden",
        "…, comme recommandé précédemment (A/HRC/26/16, 118.117)",
    );
    check("en", "norway", "…, as previously recommended (A/HRC/13/4");
}

/// The words of a State's page of the Cambodia site.
fn words(language: &str, slug: &str) -> String {
    let [_, site] = sites();
    let prefix = if language == "en" { "" } else { "fr/" };
    site.pages[&format!("{prefix}states/{slug}/index.html")].words()
}

#[track_caller]
fn check(language: &str, slug: &str, said: &str) {
    let words = words(language, slug);
    assert!(words.contains(said), "{slug}: {said:?} is not in {words}");
}

#[test]
fn the_line_ready_to_adapt_names_document_and_paragraph() {
    check(
        "en",
        "croatia",
        "as previously recommended (A/HRC/26/16, 118.107).",
    );
    check(
        "fr",
        "croatia",
        "comme recommandé précédemment (A/HRC/26/16, 118.107).",
    );
    check(
        "en",
        "croatia",
        "peaceful union activity, as previously recommended",
    );
}

#[test]
fn a_state_s_totals_are_those_of_each_cycle() {
    check(
        "en",
        "austria",
        "2014 (cycle 2) 9 recommendations 4 supported, 5 noted, 1 position changed 2009 (cycle 1) 5 recommendations 5 supported",
    );
    check("en", "austria", "118.2 noted (first supported)");
}

#[test]
fn a_state_that_spoke_in_one_cycle_only_reads_so() {
    check(
        "en",
        "norway",
        "This State made recommendations in 2009 only.",
    );
    check(
        "fr",
        "norway",
        "Cet État n’a fait de recommandations qu’en 2009.",
    );
    check(
        "en",
        "austria",
        "This State made recommendations in every earlier cycle.",
    );
}

#[test]
fn a_state_that_said_nothing_sees_what_its_group_asked() {
    check("en", "afghanistan", "This State made no recommendations");
    check(
        "en",
        "afghanistan",
        "2014 (cycle 2) 45 recommendations 44 supported, 1 noted",
    );
    check(
        "en",
        "afghanistan",
        "as previously recommended by other States (Timor-Leste: A/HRC/26/16, 118.149).",
    );
    let [_, site] = sites();
    let page = &site.pages["states/afghanistan/index.html"];
    let filtered = "earlier/?issue=right-to-education&group=asia";
    assert!(page.all("a").any(|it| it.get("href") == Some(filtered)));
}

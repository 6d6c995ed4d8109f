//! Prerendered pages are complete: with JavaScript off everything can be read.

use model::route::Page;
use model::{Edition, Factsheet, Inline, Recommendation, RichText, plain_blocks, plain_text};

use super::html::{Html, single_spaced};
use super::site::{Site, pack, sites};

/// Fails unless the page says every one of the texts, word for word.
#[track_caller]
fn says(page: &Html, texts: impl IntoIterator<Item = String>) {
    let words = page.words();
    for text in texts {
        for line in text.lines() {
            let line = single_spaced(line);
            assert!(
                words.contains(&line),
                "missing: {line:?}\nin: {words:.4000}"
            );
        }
    }
}

/// Gives every edition with its site.
fn editions() -> impl Iterator<Item = (&'static Site, &'static Edition)> {
    let sites = sites().into_iter();
    sites.flat_map(|site| site.editions.iter().map(move |edition| (site, edition)))
}

fn recommendation(each: &Recommendation) -> Vec<String> {
    vec![
        each.text.clone(),
        plain_text(&each.rationale),
        plain_text(&each.indicator),
        each.addressed_to.clone(),
    ]
}

fn factsheet(each: &Factsheet, edition: &Edition) -> Vec<String> {
    let mut texts = vec![
        each.title.clone(),
        plain_text(&each.lead),
        each.coalition.clone(),
        plain_blocks(&each.key_issues),
        plain_blocks(&each.framework),
    ];
    for figure in &each.figures {
        texts.extend([figure.value.clone(), plain_text(&figure.label)]);
    }
    for challenge in &each.challenges {
        texts.push(challenge.title.clone());
        texts.extend([&challenge.facts, &challenge.impact].map(|it| plain_blocks(it)));
    }
    for assessed in &each.earlier {
        texts.extend([
            edition.earlier(&assessed.id).unwrap().wording().to_owned(),
            plain_text(&assessed.note),
        ]);
    }
    texts.extend(each.recommendations.iter().flat_map(recommendation));
    texts.extend(each.questions.iter().map(|it| plain_text(&it.text)));
    texts.extend(
        each.sources
            .iter()
            .flat_map(|it| [it.author.clone(), it.title.clone()]),
    );
    texts
}

#[test]
fn a_factsheet_s_page_holds_its_whole_text() {
    for (site, edition) in editions() {
        for each in &edition.factsheets {
            let page = site.page(edition, Page::Factsheet(each.slug.clone()));
            assert_eq!(
                single_spaced(&page.one("h1").text),
                single_spaced(&each.title)
            );
            says(page, factsheet(each, edition));
        }
    }
}

#[test]
fn the_page_of_recommendations_holds_every_one_of_them() {
    for (site, edition) in editions() {
        let page = site.page(edition, Page::Recommendations);
        says(page, edition.recommendations().flat_map(recommendation));
    }
}

#[test]
fn a_recommendation_s_page_holds_its_text_its_reason_and_what_it_builds_on() {
    for (site, edition) in editions() {
        for each in edition.recommendations() {
            let page = site.page(edition, Page::Recommendation(each.id.clone()));
            assert_eq!(
                single_spaced(&page.one("h1").text),
                single_spaced(&each.text)
            );
            says(page, recommendation(each));
            says(
                page,
                each.builds_on
                    .iter()
                    .map(|id| edition.earlier(id).unwrap().wording().to_owned()),
            );
            let issues = each
                .issues
                .iter()
                .map(|it| edition.labels.issues[it].clone());
            says(page, issues);
        }
    }
}

/// As an import brings them: no summary of ours.
#[test]
fn where_there_are_only_a_document_s_own_words_the_pages_show_those() {
    let mut pack = pack("tests/fixtures/pack");
    let table = String::from_utf8(pack["earlier.csv"].clone()).unwrap();
    let table = table
        .replace('\n', ",\n")
        .replacen("summary,", "text,summary", 1);
    pack.insert("earlier.csv".to_owned(), table.into());
    let site = Site::of("imported", &pack);
    let edition = &site.editions[0];
    let asked = &edition.earlier("10.2").unwrap();
    assert!(asked.summary.is_empty() && !asked.text.is_empty());
    let radio = &edition.factsheets[0];
    assert!(radio.earlier.iter().any(|it| it.id == asked.id));
    let builds = radio.recommendations.iter();
    let builds = builds.clone().find(|it| it.builds_on.contains(&asked.id));
    let recommendation = Page::Recommendation(builds.unwrap().id.clone());
    for page in [Page::Factsheet(radio.slug.clone()), recommendation] {
        says(site.page(edition, page), [asked.text.clone()]);
    }
}

#[test]
fn the_other_pages_hold_their_whole_text() {
    for (site, edition) in editions() {
        let review = &edition.review;
        let home = site.page(edition, Page::Home);
        says(home, [review.title.clone(), plain_text(&review.lead)]);
        says(home, review.programme.iter().map(|it| it.title.clone()));
        says(home, review.programme.iter().map(|it| plain_text(&it.text)));
        for each in &edition.factsheets {
            says(home, [each.title.clone(), plain_text(&each.lead)]);
        }
        let timeline = site.page(edition, Page::Timeline);
        says(timeline, review.timeline.iter().map(|it| it.title.clone()));
        says(
            timeline,
            review.timeline.iter().map(|it| plain_text(&it.text)),
        );
        says(
            site.page(edition, Page::About),
            edition.about.iter().map(|part| plain_blocks(&part.blocks)),
        );
    }
}

#[test]
fn every_citation_leads_to_its_source() {
    for (site, edition) in editions() {
        for each in &edition.factsheets {
            let page = site.page(edition, Page::Factsheet(each.slug.clone()));
            let cited = page
                .elements
                .iter()
                .filter(|it| it.has_class("cite"))
                .count();
            let written = factsheet_runs(each).map(|it| cites(it)).sum::<usize>();
            assert!(cited >= written, "{}: {cited} of {written}", each.slug);
            assert!(
                page.elements
                    .iter()
                    .all(|it| it.name != "sup" || it.has_class("cite"))
            );
        }
    }
}

fn factsheet_runs(each: &Factsheet) -> impl Iterator<Item = &RichText> {
    let labels = each.figures.iter().map(|it| &it.label);
    let rationales = each.recommendations.iter().map(|it| &it.rationale);
    let questions = each.questions.iter().map(|it| &it.text);
    std::iter::once(&each.lead)
        .chain(labels)
        .chain(rationales)
        .chain(questions)
}

fn cites(text: &[Inline]) -> usize {
    model::cited(text).len()
}

#[test]
fn the_first_page_and_the_first_slide_name_the_kind_of_pre_session() {
    for (kind, expected) in [
        ("", "In-country Pre-session"),
        ("kind = \"in-country\"\n", "In-country Pre-session"),
        ("kind = \"geneva\"\n", "Geneva Pre-session"),
        ("kind = \"online\"\n", "Online Pre-session"),
    ] {
        let mut pack = pack("tests/fixtures/pack");
        let review = pack.get_mut("review.toml").unwrap();
        let text = String::from_utf8(review.clone()).unwrap();
        let text = text.replace("[pre_session]\n", &format!("[pre_session]\n{kind}"));
        *review = text.into_bytes();
        let site = Site::of("kind", &pack);
        let edition = &site.editions[0];
        let deck = Page::Deck(edition.factsheets[0].slug.clone());
        for page in [Page::Home, deck] {
            says(site.page(edition, page), [expected.to_owned()]);
        }
    }
}

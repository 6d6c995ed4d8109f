//! A cluster's factsheet: one page to read on a screen, two sheets on paper.
//!
//! The two `sheet` sections are the two printed pages; the style sheet only lays them out.

use leptos::prelude::*;

use crate::{
    components::{
        Reader, Setting, became, blocks, builds_on, by_line, card, draft_mark, number,
        page_address, page_head, print_button, rich, section, source_list, translation_notice,
    },
    context::Site,
    html::{El, el, run},
};
use model::route::Page;
use model::{Block, Challenge, Factsheet, Figure};
use words::Key;

pub(crate) fn page(site: Site, factsheet: &'static Factsheet) -> AnyView {
    let page = Page::Factsheet(factsheet.slug.clone());
    let reader = Reader::of(site, factsheet, &page);
    el("article")
        .class(format!("factsheet cluster-{}", factsheet.number))
        .child(translation_notice(site, factsheet))
        .child(first_sheet(site, factsheet, reader))
        .child(second_sheet(site, factsheet, reader))
        .child(neighbours(site, factsheet))
        .into_any()
}

fn first_sheet(site: Site, factsheet: &'static Factsheet, reader: Reader) -> AnyView {
    let challenges = factsheet.challenges.iter();
    let challenges = challenges.map(|it| challenge(site, it, reader));
    el("div.sheet")
        .child(strip(site, factsheet, 1))
        .child(head(site, factsheet, reader))
        .child(figures(&factsheet.figures, reader))
        .child(
            section(site, "key-issues", Key::FactsheetKeyIssues)
                .class("sheet__section")
                .child(prose(&factsheet.key_issues, reader))
                .child(became(site, factsheet, reader)),
        )
        .child(
            section(site, "framework", Key::FactsheetFramework)
                .class("sheet__section")
                .child(prose(&factsheet.framework, reader)),
        )
        .child(
            section(site, "challenges", Key::FactsheetChallenges)
                .class("sheet__section")
                .child(el("div.challenges").each(challenges)),
        )
        .into_any()
}

fn prose(text: &'static [Block], reader: Reader) -> El {
    el("div.prose")
        .in_language(reader.language)
        .child(blocks(text, reader))
}

fn second_sheet(site: Site, factsheet: &'static Factsheet, reader: Reader) -> AnyView {
    let cards = factsheet
        .recommendations
        .iter()
        .map(|it| card(it, factsheet, reader, Setting::Factsheet));
    el("div.sheet.sheet--second")
        .child(strip(site, factsheet, 2))
        .child(
            section(site, "recommendations", Key::FactsheetRecommendations)
                .class("sheet__section")
                .child(el("div.cards").each(cards)),
        )
        .child(questions(site, factsheet, reader))
        .child(
            section(site, "sources", Key::FactsheetSources)
                .class("sheet__section")
                .child(source_list(&factsheet.sources)),
        )
        .into_any()
}

/// Says on paper which sheet of what this is: cluster, sheet, version, site.
fn strip(site: Site, factsheet: &'static Factsheet, sheet: u8) -> AnyView {
    let sheet = site
        .words()
        .fill(Key::SheetOf, &[("number", &sheet.to_string())]);
    let version = site.words().date(factsheet.version);
    let language = Reader::language_of(site, factsheet);
    el("p.sheet__strip")
        .attr("aria-hidden", "true")
        .child(number(factsheet))
        .child(
            el("b")
                .in_language(language)
                .child(factsheet.title.as_str()),
        )
        .child(el("span").child(site.edition().review.title.as_str()))
        .child(el("span").child(version))
        .child(draft_mark(factsheet))
        .child(el("span.sheet__address").child(page_address(site)))
        .child(el("span").child(sheet))
        .into_any()
}

fn head(site: Site, factsheet: &'static Factsheet, reader: Reader) -> AnyView {
    let total = site.edition().factsheets.len().to_string();
    let place = site.words().fill(
        Key::FactsheetEyebrow,
        &[("number", &factsheet.number.to_string()), ("total", &total)],
    );
    let version = site.words().fill(
        Key::FootVersion,
        &[("date", &site.words().date(factsheet.version))],
    );
    let eyebrow = run()
        .child(number(factsheet))
        .child(el("span").child(place).child(" · ").child(version));
    el("header.factsheet__head")
        .child(page_head(
            eyebrow,
            factsheet.title.as_str(),
            reader.language,
        ))
        .child(
            el("p.lead")
                .in_language(reader.language)
                .child(rich(&factsheet.lead, reader)),
        )
        .child(by_line(factsheet, reader))
        .child(
            el("p.actions")
                .child(print_button(site))
                .child(
                    el("a.button")
                        .attr("href", site.path(Page::Deck(factsheet.slug.clone())))
                        .child(site.say(Key::FactsheetPresent)),
                )
                .child(
                    el("a.button")
                        .attr("href", site.anchor("recommendations"))
                        .child(
                            site.words()
                                .count(Key::CountRecommendations, factsheet.recommendations.len()),
                        ),
                ),
        )
        .into_any()
}

fn figures(figures: &'static [Figure], reader: Reader) -> AnyView {
    let items = figures.iter().map(|figure| {
        el("div")
            .child(el("dt").child(figure.value.as_str()))
            .child(el("dd").child(rich(&figure.label, reader)))
    });
    el("dl.figures")
        .in_language(reader.language)
        .each(items)
        .into_any()
}

fn challenge(site: Site, challenge: &'static Challenge, reader: Reader) -> AnyView {
    el("div.challenge")
        .child(
            el("h3.challenge__title")
                .in_language(reader.language)
                .child(challenge.title.as_str()),
        )
        .child(
            el("div.challenge__part")
                .child(el("h4").child(site.say(Key::ChallengeFacts)))
                .child(
                    el("div")
                        .in_language(reader.language)
                        .child(blocks(&challenge.facts, reader)),
                ),
        )
        .child(
            el("div.challenge__part")
                .child(el("h4").child(site.say(Key::ChallengeImpact)))
                .child(
                    el("div")
                        .in_language(reader.language)
                        .child(blocks(&challenge.impact, reader)),
                ),
        )
        .into_any()
}

fn questions(site: Site, factsheet: &'static Factsheet, reader: Reader) -> Option<AnyView> {
    let items = factsheet.questions.iter().map(|question| {
        let built = builds_on(&question.builds_on).map(|it| el("p.question__builds").child(it));
        el("li.question")
            .child(
                el("p")
                    .in_language(reader.language)
                    .child(rich(&question.text, reader)),
            )
            .child(built)
    });
    (!factsheet.questions.is_empty()).then(|| {
        section(site, "questions", Key::FactsheetQuestions)
            .class("sheet__section")
            .child(el("ol.questions").each(items))
            .into_any()
    })
}

/// Links to the clusters before and after.
fn neighbours(site: Site, factsheet: &'static Factsheet) -> AnyView {
    let all = &site.edition().factsheets;
    let here = all.iter().position(|it| it.slug == factsheet.slug);
    let before = here
        .and_then(|at| at.checked_sub(1))
        .and_then(|at| all.get(at));
    let after = here.and_then(|at| all.get(at + 1));
    let link = |to: Option<&'static Factsheet>, key: Key, class: &'static str| {
        to.map(|it| {
            let path = site.path(Page::Factsheet(it.slug.clone()));
            el("a")
                .class(class)
                .attr("href", path)
                .child(el("span.neighbours__way").child(site.say(key)))
                .child(
                    el("span")
                        .child(it.number)
                        .child(". ")
                        .child(it.title.as_str()),
                )
        })
    };
    el("nav.neighbours")
        .attr("aria-label", site.say(Key::FactsheetNeighbours))
        .child(link(before, Key::FactsheetBefore, "neighbours__link"))
        .child(link(
            after,
            Key::FactsheetAfter,
            "neighbours__link neighbours__link--after",
        ))
        .into_any()
}

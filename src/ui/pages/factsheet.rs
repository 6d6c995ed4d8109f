//! A cluster's factsheet: one page to read on a screen, two sheets on paper.
//!
//! The two `sheet` sections are the two printed pages; the style sheet only lays them out.

use crate::ui::element::{el, run};
use leptos::prelude::*;

use crate::{
    domain::{Challenge, Factsheet, Figure, Response, Translation},
    locale::Key,
    route::Page,
    ui::{
        components::{
            Reader, assessment_strip, blocks, builds_on, card, draft_mark, earlier_table,
            page_address, page_head, print_button, rich, section, source_list,
        },
        context::Site,
    },
};

pub(crate) fn page(site: Site, factsheet: &'static Factsheet) -> AnyView {
    let page = Page::Factsheet(factsheet.slug.clone());
    let reader = Reader {
        sources: &factsheet.sources,
        page: &page,
        needles: None,
    };
    // A text that is not translated is announced in its own language.
    let foreign = factsheet.translation == Translation::Missing;
    let language = foreign.then(|| site.languages()[0].as_str());
    el("article")
        .class(format!("factsheet cluster-{}", factsheet.number))
        .child(translation_notice(site, factsheet))
        .child(
            el("div")
                .attr("lang", language)
                .attr("dir", foreign.then_some("ltr"))
                .child(first_sheet(site, factsheet, reader))
                .child(second_sheet(site, factsheet, reader)),
        )
        .child(neighbours(site, factsheet))
        .into_any()
}

fn translation_notice(site: Site, factsheet: &Factsheet) -> Option<AnyView> {
    let key = match factsheet.translation {
        Translation::Complete => return None,
        Translation::Partial => Key::TranslationPartial,
        Translation::Missing => Key::TranslationMissing,
    };
    Some(el("p").class("notice").child(site.say(key)).into_any())
}

fn first_sheet(site: Site, factsheet: &'static Factsheet, reader: Reader) -> AnyView {
    let challenges = factsheet.challenges.iter();
    let challenges = challenges.map(|it| challenge(site, it, reader));
    el("div")
        .class("sheet")
        .child(strip(site, factsheet, 1))
        .child(head(site, factsheet, reader))
        .child(figures(&factsheet.figures, reader))
        .child(
            section(site, "key-issues", Key::FactsheetKeyIssues)
                .class("sheet__section")
                .child(
                    el("div")
                        .class("prose")
                        .child(blocks(&factsheet.key_issues, reader)),
                )
                .child(earlier(site, factsheet, reader)),
        )
        .child(
            section(site, "framework", Key::FactsheetFramework)
                .class("sheet__section")
                .child(
                    el("div")
                        .class("prose")
                        .child(blocks(&factsheet.framework, reader)),
                ),
        )
        .child(
            section(site, "challenges", Key::FactsheetChallenges)
                .class("sheet__section")
                .child(
                    el("div")
                        .class("challenges")
                        .child(challenges.collect::<Vec<_>>()),
                ),
        )
        .into_any()
}

fn second_sheet(site: Site, factsheet: &'static Factsheet, reader: Reader) -> AnyView {
    let cards = factsheet
        .recommendations
        .iter()
        .map(|it| card(it, factsheet, reader, false));
    el("div")
        .class("sheet sheet--second")
        .child(strip(site, factsheet, 2))
        .child(
            section(site, "recommendations", Key::FactsheetRecommendations)
                .class("sheet__section")
                .child(el("div").class("cards").child(cards.collect::<Vec<_>>())),
        )
        .child(
            el("div").child(questions(site, factsheet, reader)).child(
                section(site, "sources", Key::FactsheetSources)
                    .class("sheet__section")
                    .child(source_list(&factsheet.sources)),
            ),
        )
        .into_any()
}

/// Says on paper which sheet of what this is: cluster, sheet, version, site.
fn strip(site: Site, factsheet: &'static Factsheet, sheet: u8) -> AnyView {
    let number = site
        .words()
        .fill(Key::SheetOf, &[("number", &sheet.to_string())]);
    let version = site.words().date(factsheet.version);
    el("p")
        .class("sheet__strip")
        .attr("aria-hidden", "true")
        .child(el("span").class("number").child(factsheet.number))
        .child(el("b").child(factsheet.title.as_str()))
        .child(el("span").child(site.edition().review.title.as_str()))
        .child(el("span").child(version))
        .child(draft_mark(factsheet))
        .child(el("span").class("sheet__address").child(page_address(site)))
        .child(el("span").child(number))
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
        .child(
            el("span")
                .class("number")
                .attr("aria-hidden", "true")
                .child(factsheet.number),
        )
        .child(el("span").child(place).child(" · ").child(version));
    el("header")
        .class("factsheet__head")
        .child(page_head(eyebrow.into_any(), factsheet.title.as_str()))
        .child(el("p").class("lead").child(rich(&factsheet.lead, reader)))
        .child(
            el("p")
                .class("by")
                .child(factsheet.coalition.as_str())
                .child(" ")
                .child(draft_mark(factsheet)),
        )
        .child(
            el("p").class("actions").child(print_button(site)).child(
                el("a")
                    .class("button")
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
    el("dl")
        .class("figures")
        .child(items.collect::<Vec<_>>())
        .into_any()
}

/// What became of earlier recommendations: the strip, the responses, the table.
fn earlier(site: Site, factsheet: &'static Factsheet, reader: Reader) -> Option<AnyView> {
    if factsheet.earlier.is_empty() {
        return None;
    }
    let responses = Response::ALL.into_iter().filter_map(|response| {
        let asked = factsheet.earlier.iter().filter(|each| {
            let earlier = site.edition().earlier.get(&each.id);
            earlier.is_some_and(|earlier| earlier.response == response)
        });
        let count = asked.count();
        let key = match response {
            Response::Supported => Key::CountSupported,
            Response::Noted => Key::CountNoted,
            Response::Pending => Key::CountPending,
        };
        (count > 0).then(|| site.words().count(key, count))
    });
    let responses: Vec<String> = responses.collect();
    let by = factsheet.earlier[0].assessed_by.as_str();
    Some(
        el("div")
            .class("became")
            .child(el("h3").child(site.say(Key::EarlierTitle)))
            .child(assessment_strip(site, &factsheet.earlier))
            .child(
                el("p")
                    .class("became__by")
                    .child(responses.join(", "))
                    .child(" · ")
                    .child(by),
            )
            .child(earlier_table(&factsheet.earlier, reader))
            .into_any(),
    )
}

fn challenge(site: Site, challenge: &'static Challenge, reader: Reader) -> AnyView {
    el("div")
        .class("challenge")
        .child(
            el("h3")
                .class("challenge__title")
                .child(challenge.title.as_str()),
        )
        .child(
            el("div")
                .class("challenge__part")
                .child(el("h4").child(site.say(Key::ChallengeFacts)))
                .child(blocks(&challenge.facts, reader)),
        )
        .child(
            el("div")
                .class("challenge__part")
                .child(el("h4").child(site.say(Key::ChallengeImpact)))
                .child(blocks(&challenge.impact, reader)),
        )
        .into_any()
}

fn questions(site: Site, factsheet: &'static Factsheet, reader: Reader) -> Option<AnyView> {
    let items = factsheet.questions.iter().map(|question| {
        let built =
            builds_on(&question.builds_on).map(|it| el("p").class("question__builds").child(it));
        el("li")
            .class("question")
            .child(el("p").child(rich(&question.text, reader)))
            .child(built)
    });
    (!factsheet.questions.is_empty()).then(|| {
        section(site, "questions", Key::FactsheetQuestions)
            .class("sheet__section")
            .child(el("ol").class("questions").child(items.collect::<Vec<_>>()))
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
                .child(el("span").class("neighbours__way").child(site.say(key)))
                .child(
                    el("span")
                        .child(it.number)
                        .child(". ")
                        .child(it.title.as_str()),
                )
        })
    };
    el("nav")
        .class("neighbours")
        .attr("aria-label", site.say(Key::FactsheetNeighbours))
        .child(link(before, Key::FactsheetBefore, "neighbours__link"))
        .child(link(
            after,
            Key::FactsheetAfter,
            "neighbours__link neighbours__link--after",
        ))
        .into_any()
}

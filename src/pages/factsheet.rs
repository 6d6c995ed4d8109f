//! A cluster's factsheet: one page to read on a screen, two sheets on paper.
//!
//! The two `sheet` sections are the two printed pages; the style sheet only lays them out.

mod coalition;

use leptos::prelude::*;

use model::{Block, Challenge, Factsheet, Figure, route::Page};
use words::Key;

use self::coalition::coalition;
use crate::{
    components::{
        Setting, TextContext, blocks, builds_on, by_line, card, cluster_number, draft_mark,
        outcomes, page_address, page_head, print_button, rich, source_list, titled_section,
        translation_notice,
    },
    context::use_site,
    html::*,
};

pub(crate) fn page(factsheet: &'static Factsheet) -> AnyView {
    let site = use_site();
    let page = Page::Factsheet(factsheet.slug.clone());
    let context = TextContext::of(site, factsheet, &page);
    article()
        .class(format!("factsheet cluster-{}", factsheet.number))
        .child(translation_notice(factsheet))
        .child(first_sheet(factsheet, context))
        .child(second_sheet(factsheet, context))
        .child(neighbours(factsheet))
        .into_any()
}

fn first_sheet(factsheet: &'static Factsheet, context: TextContext) -> AnyView {
    let challenges = factsheet.challenges.iter();
    let challenges = challenges.map(|it| challenge(it, context));
    div()
        .class("sheet")
        .child(sheet_strip(factsheet, 1))
        .child(head(factsheet, context))
        .child(figures(&factsheet.figures, context))
        .child(
            titled_section("key-issues", Key::FactsheetKeyIssues)
                .class("sheet__section")
                .child(prose(&factsheet.key_issues, context))
                .child(outcomes(factsheet, context)),
        )
        .child(
            titled_section("framework", Key::FactsheetFramework)
                .class("sheet__section")
                .child(prose(&factsheet.framework, context)),
        )
        .child(consultation(factsheet, context))
        .child(
            titled_section("challenges", Key::FactsheetChallenges)
                .class("sheet__section")
                .child(div().class("challenges").children(challenges)),
        )
        .into_any()
}

fn consultation(factsheet: &'static Factsheet, context: TextContext) -> Option<AnyView> {
    let text = &factsheet.consultation;
    (!text.is_empty()).then(|| {
        titled_section("consultation", Key::FactsheetConsultation)
            .class("sheet__section")
            .child(prose(text, context))
            .into_any()
    })
}

fn prose(text: &'static [Block], context: TextContext) -> AnyView {
    div()
        .class("prose")
        .lang(context.language)
        .child(blocks(text, context))
        .into_any()
}

fn second_sheet(factsheet: &'static Factsheet, context: TextContext) -> AnyView {
    let cards = factsheet
        .recommendations
        .iter()
        .map(|it| card(it, factsheet, context, Setting::Factsheet));
    div()
        .class("sheet sheet--second")
        .child(sheet_strip(factsheet, 2))
        .child(
            titled_section("recommendations", Key::FactsheetRecommendations)
                .class("sheet__section")
                .child(div().class("cards").children(cards)),
        )
        .child(questions(factsheet, context))
        .child(
            titled_section("sources", Key::FactsheetSources)
                .class("sheet__section")
                .child(source_list(&factsheet.sources)),
        )
        .child(coalition(factsheet, context.language))
        .into_any()
}

/// Renders the line that says on paper what a sheet belongs to: cluster, site, version, number.
fn sheet_strip(factsheet: &'static Factsheet, sheet: u8) -> AnyView {
    let site = use_site();
    let sheet = site
        .words()
        .fill(Key::SheetOf, &[("number", &sheet.to_string())]);
    let version = site.words().date(factsheet.version);
    let language = TextContext::language_of(site, factsheet);
    p().class("sheet__strip")
        .attr("aria-hidden", "true")
        .child(cluster_number(factsheet))
        .child(b().lang(language).child(factsheet.title.as_str()))
        .child(span().child(site.edition().review.title.as_str()))
        .child(span().child(version))
        .child(draft_mark(factsheet))
        .child(span().class("sheet__address").child(page_address()))
        .child(span().child(sheet))
        .into_any()
}

fn head(factsheet: &'static Factsheet, context: TextContext) -> AnyView {
    let site = use_site();
    let total = site.edition().factsheets.len().to_string();
    let place = site.words().fill(
        Key::FactsheetEyebrow,
        &[("number", &factsheet.number.to_string()), ("total", &total)],
    );
    let version = site.words().fill(
        Key::FootVersion,
        &[("date", &site.words().date(factsheet.version))],
    );
    let eyebrow = fragment()
        .child(cluster_number(factsheet))
        .child(span().child(place).child(" · ").child(version));
    header()
        .class("factsheet__head")
        .child(page_head(
            eyebrow,
            factsheet.title.as_str(),
            context.language,
        ))
        .child(
            p().class("lead")
                .lang(context.language)
                .child(rich(&factsheet.lead, context)),
        )
        .child(by_line(factsheet, context))
        .child(
            p().class("actions")
                .child(print_button())
                .child(
                    a().class("button")
                        .attr("href", site.path(Page::Deck(factsheet.slug.clone())))
                        .child(site.say(Key::FactsheetPresent)),
                )
                .child(
                    a().class("button")
                        .attr("href", site.anchor("recommendations"))
                        .child(
                            site.words()
                                .count(Key::CountRecommendations, factsheet.recommendations.len()),
                        ),
                ),
        )
        .into_any()
}

fn figures(figures: &'static [Figure], context: TextContext) -> AnyView {
    let items = figures.iter().map(|figure| {
        div()
            .child(dt().child(figure.value.as_str()))
            .child(dd().child(rich(&figure.label, context)))
    });
    dl().class("figures")
        .lang(context.language)
        .children(items)
        .into_any()
}

fn challenge(challenge: &'static Challenge, context: TextContext) -> AnyView {
    let site = use_site();
    div()
        .class("challenge")
        .child(
            h3().class("challenge__title")
                .lang(context.language)
                .child(challenge.title.as_str()),
        )
        .child(
            div()
                .class("challenge__part")
                .child(h4().child(site.say(Key::ChallengeFacts)))
                .child(
                    div()
                        .lang(context.language)
                        .child(blocks(&challenge.facts, context)),
                ),
        )
        .child(
            div()
                .class("challenge__part")
                .child(h4().child(site.say(Key::ChallengeImpact)))
                .child(
                    div()
                        .lang(context.language)
                        .child(blocks(&challenge.impact, context)),
                ),
        )
        .into_any()
}

fn questions(factsheet: &'static Factsheet, context: TextContext) -> Option<AnyView> {
    let items = factsheet.questions.iter().map(|question| {
        let built =
            builds_on(&question.builds_on).map(|it| p().class("question__builds").child(it));
        li().class("question")
            .child(
                p().lang(context.language)
                    .child(rich(&question.text, context)),
            )
            .child(built)
    });
    (!factsheet.questions.is_empty()).then(|| {
        titled_section("questions", Key::FactsheetQuestions)
            .class("sheet__section")
            .child(ol().class("questions").children(items))
            .into_any()
    })
}

/// Links to the previous and the next cluster.
fn neighbours(factsheet: &'static Factsheet) -> AnyView {
    let site = use_site();
    let all = &site.edition().factsheets;
    let here = all.iter().position(|it| it.slug == factsheet.slug);
    let before = here
        .and_then(|at| at.checked_sub(1))
        .and_then(|at| all.get(at));
    let after = here.and_then(|at| all.get(at + 1));
    let link = |to: Option<&'static Factsheet>, key: Key, class: &'static str| {
        to.map(|it| {
            let path = site.path(Page::Factsheet(it.slug.clone()));
            a().class(class)
                .attr("href", path)
                .child(span().class("neighbours__way").child(site.say(key)))
                .child(span().child(it.number).child(". ").child(it.title.as_str()))
        })
    };
    nav()
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

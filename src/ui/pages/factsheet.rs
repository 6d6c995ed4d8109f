//! A cluster's factsheet: one page to read on a screen, two sheets on paper.
//!
//! The two `sheet` sections are the two printed pages; the style sheet only lays them out.

use leptos::prelude::*;

use crate::{
    domain::{Challenge, Factsheet, Figure, Response, Translation},
    locale::Key,
    route::Page,
    ui::{
        components::{
            Reader, assessment_strip, blocks, builds_on, card, draft_mark, earlier_table,
            page_head, print_button, rich, source_list,
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
    view! {
        <article class=format!("factsheet cluster-{}", factsheet.number)>
            {translation_notice(site, factsheet)}
            <div lang=language dir=foreign.then_some("ltr")>
                {first_sheet(site, factsheet, reader)}
                {second_sheet(site, factsheet, reader)}
            </div>
            {neighbours(site, factsheet)}
        </article>
    }
    .into_any()
}

fn translation_notice(site: Site, factsheet: &Factsheet) -> Option<AnyView> {
    let key = match factsheet.translation {
        Translation::Complete => return None,
        Translation::Partial => Key::TranslationPartial,
        Translation::Missing => Key::TranslationMissing,
    };
    Some(view! { <p class="notice">{site.say(key)}</p> }.into_any())
}

fn first_sheet(site: Site, factsheet: &'static Factsheet, reader: Reader) -> AnyView {
    view! {
        <div class="sheet sheet--first">
            {strip(site, factsheet, 1)}
            {head(site, factsheet, reader)}
            {figures(&factsheet.figures, reader)}
            <section class="sheet__section" aria-labelledby="key-issues">
                <h2 id="key-issues">{site.say(Key::FactsheetKeyIssues)}</h2>
                <div class="prose">{blocks(&factsheet.key_issues, reader)}</div>
                {earlier(site, factsheet, reader)}
            </section>
            <section class="sheet__section" aria-labelledby="framework">
                <h2 id="framework">{site.say(Key::FactsheetFramework)}</h2>
                <div class="prose">{blocks(&factsheet.framework, reader)}</div>
            </section>
            <section class="sheet__section" aria-labelledby="challenges">
                <h2 id="challenges">{site.say(Key::FactsheetChallenges)}</h2>
                {factsheet.challenges.iter().map(|it| challenge(site, it, reader)).collect_view()}
            </section>
        </div>
    }
    .into_any()
}

fn second_sheet(site: Site, factsheet: &'static Factsheet, reader: Reader) -> AnyView {
    let cards = factsheet
        .recommendations
        .iter()
        .map(|it| card(it, factsheet, reader, false));
    view! {
        <div class="sheet sheet--second">
            {strip(site, factsheet, 2)}
            <section class="sheet__section" aria-labelledby="recommendations">
                <h2 id="recommendations">{site.say(Key::FactsheetRecommendations)}</h2>
                <div class="cards">{cards.collect_view()}</div>
            </section>
            <div class="sheet__foot">
                {questions(site, factsheet, reader)}
                <section class="sheet__section sheet__sources" aria-labelledby="sources">
                    <h2 id="sources">{site.say(Key::FactsheetSources)}</h2>
                    {source_list(&factsheet.sources)}
                </section>
            </div>
        </div>
    }
    .into_any()
}

/// Says on paper which sheet of what this is: cluster, sheet, version, site.
fn strip(site: Site, factsheet: &'static Factsheet, sheet: u8) -> AnyView {
    let number = site
        .words()
        .fill(Key::SheetOf, &[("number", &sheet.to_string())]);
    let version = site.words().date(factsheet.version);
    view! {
        <p class="sheet__strip" aria-hidden="true">
            <span class="number">{factsheet.number}</span>
            <b>{factsheet.title.as_str()}</b>
            <span>{site.edition().review.title.as_str()}</span>
            <span>{version}</span>
            {draft_mark(factsheet)}
            <span class="sheet__number">{number}</span>
        </p>
    }
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
    let eyebrow = view! {
        <span class="number" aria-hidden="true">{factsheet.number}</span>
        <span>{place} " · " {version}</span>
    };
    view! {
        <header class="factsheet__head">
            {page_head(eyebrow.into_any(), factsheet.title.as_str())}
            <p class="lead">{rich(&factsheet.lead, reader)}</p>
            <p class="by">{factsheet.coalition.as_str()} " " {draft_mark(factsheet)}</p>
            <p class="actions">
                {print_button(site)}
                <a class="button" href=site.anchor("recommendations")>
                    {site.words().count(Key::CountRecommendations, factsheet.recommendations.len())}
                </a>
            </p>
        </header>
    }
    .into_any()
}

fn figures(figures: &'static [Figure], reader: Reader) -> AnyView {
    let items = figures.iter().map(|figure| {
        view! {
            <div>
                <dt>{figure.value.as_str()}</dt>
                <dd>{rich(&figure.label, reader)}</dd>
            </div>
        }
    });
    view! { <dl class="figures">{items.collect_view()}</dl> }.into_any()
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
        view! {
            <div class="became">
                <h3 class="became__title">{site.say(Key::EarlierTitle)}</h3>
                {assessment_strip(site, &factsheet.earlier)}
                <p class="became__by">{responses.join(", ")} " · " {by}</p>
                {earlier_table(&factsheet.earlier, reader)}
            </div>
        }
        .into_any(),
    )
}

fn challenge(site: Site, challenge: &'static Challenge, reader: Reader) -> AnyView {
    view! {
        <div class="challenge">
            <h3 class="challenge__title">{challenge.title.as_str()}</h3>
            <div class="challenge__part">
                <h4>{site.say(Key::ChallengeFacts)}</h4>
                {blocks(&challenge.facts, reader)}
            </div>
            <div class="challenge__part">
                <h4>{site.say(Key::ChallengeImpact)}</h4>
                {blocks(&challenge.impact, reader)}
            </div>
        </div>
    }
    .into_any()
}

fn questions(site: Site, factsheet: &'static Factsheet, reader: Reader) -> Option<AnyView> {
    let items = factsheet.questions.iter().map(|question| {
        let built =
            builds_on(&question.builds_on).map(|it| view! { <p class="question__builds">{it}</p> });
        view! { <li class="question"><p>{rich(&question.text, reader)}</p> {built}</li> }
    });
    (!factsheet.questions.is_empty()).then(|| {
        view! {
            <section class="sheet__section" aria-labelledby="questions">
                <h2 id="questions">{site.say(Key::FactsheetQuestions)}</h2>
                <ol class="questions">{items.collect_view()}</ol>
            </section>
        }
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
            view! {
                <a class=class href=path>
                    <span class="neighbours__way">{site.say(key)}</span>
                    <span>{it.number} ". " {it.title.as_str()}</span>
                </a>
            }
        })
    };
    view! {
        <nav class="neighbours" aria-label=site.say(Key::FactsheetNeighbours)>
            {link(before, Key::FactsheetBefore, "neighbours__link")}
            {link(after, Key::FactsheetAfter, "neighbours__link neighbours__link--after")}
        </nav>
    }
    .into_any()
}

//! Parts of an earlier recommendation: who made it, the response, the outcome.

use leptos::prelude::*;

use super::{
    home_state::home_state_mark,
    rich::{TextContext, rich},
};
use crate::{context::use_site, html::*};
use model::{Assessment, EarlierAssessment, EarlierRecommendation, RegionalGroup, Response};
use words::{Key, Messages};

/// Returns the phrase for a response.
pub(crate) fn response_key(response: Response) -> Key {
    match response {
        Response::Supported => Key::ResponseSupported,
        Response::Noted => Key::ResponseNoted,
        Response::Pending => Key::ResponsePending,
    }
}

/// Returns the phrase for a regional group: its full name, and UPR Info's.
pub(crate) fn group_key(group: RegionalGroup) -> Key {
    match group {
        RegionalGroup::Africa => Key::GroupAfrica,
        RegionalGroup::Asia => Key::GroupAsia,
        RegionalGroup::Eeg => Key::GroupEeg,
        RegionalGroup::Grulac => Key::GroupGrulac,
        RegionalGroup::Weog => Key::GroupWeog,
        RegionalGroup::Observer => Key::GroupObserver,
    }
}

/// Returns the phrase for an outcome.
pub(crate) fn outcome_key(assessment: Assessment) -> Key {
    match assessment {
        Assessment::Implemented => Key::OutcomeImplemented,
        Assessment::Partly => Key::OutcomePartly,
        Assessment::Not => Key::OutcomeNot,
        Assessment::NoInformation => Key::OutcomeNoInformation,
    }
}

/// Draws an outcome.
pub(crate) fn outcome(words: &'static Messages, assessment: Assessment) -> AnyView {
    b().class(format!("outcome outcome--{}", assessment.key()))
        .child(words.get(outcome_key(assessment)))
        .into_any()
}

/// Draws an outcome and the reason for the assessment.
pub(crate) fn assessed(assessment: &'static EarlierAssessment, reader: TextContext) -> AnyView {
    let site = use_site();

    fragment()
        .child(outcome(site.words(), assessment.assessment))
        .child(" ")
        .child(
            span()
                .lang(reader.language)
                .child(rich(&assessment.note, reader)),
        )
        .into_any()
}

/// Names the response and, where the State under review changed its position, the first one.
pub(crate) fn response(earlier: &'static EarlierRecommendation) -> String {
    let site = use_site();
    let now = site.say(response_key(earlier.response));
    match earlier.changed_from {
        Some(before) => site.words().fill(
            Key::ResponseChanged,
            &[("now", now), ("before", site.say(response_key(before)))],
        ),
        None => now.to_owned(),
    }
}

/// Names the recommending State in the reader's language.
fn state(earlier: &'static EarlierRecommendation) -> &'static str {
    let labels = &use_site().edition().labels;
    labels.state_name(&earlier.state)
}

/// Names the recommending State, with a link to the recommendation on its page.
pub(crate) fn asker(earlier: &'static EarlierRecommendation, class: &'static str) -> AnyView {
    let site = use_site();

    let name = state(earlier);
    match site.place_of(earlier) {
        Some(place) => a().class(class).attr("href", place).child(name).into_any(),
        None => span().class(class).child(name).into_any(),
    }
}

/// Links to the document. Screen readers announce which one.
pub(crate) fn document_link(
    earlier: &'static EarlierRecommendation,
    class: &'static str,
    shown: AnyView,
) -> AnyView {
    let class = format!("document-link {class}");
    let Some(address) = earlier.document_address() else {
        return span().class(class).child(shown).into_any();
    };
    a().class(class)
        .attr("href", address)
        .attr("rel", "noreferrer")
        .attr("aria-label", use_site().words().full_reference(earlier))
        .child(shown)
        .into_any()
}

/// Names the earlier recommendations that a text builds on, each with a link:
/// `118.110 Netherlands`.
pub(crate) fn builds_on(ids: &'static [String]) -> Option<AnyView> {
    let site = use_site();
    let links = ids.iter().filter_map(|id| site.edition().earlier(id));
    let links: Vec<_> = links
        .enumerate()
        .map(|(at, each)| {
            let name = format!("{}\u{a0}{}", site.words().reference(each), state(each));
            let before = (at > 0).then_some(", ");
            (before, a().attr("href", site.place_of(each)).child(name))
        })
        .collect();
    (!links.is_empty()).then(|| {
        span()
            .child(site.say(Key::RecommendationBuildsOn))
            .child(" ")
            .child(links)
            .child(home_state_mark(ids))
            .into_any()
    })
}

/// Draws the table of a factsheet: paragraph, State, wording, response, outcome.
pub(crate) fn earlier_table(earlier: &'static [EarlierAssessment], reader: TextContext) -> AnyView {
    let site = use_site();
    let rows = earlier.iter().filter_map(|assessment| {
        let asked = site.edition().earlier(&assessment.id)?;
        Some(row(asked, assessment, reader))
    });
    let ids = earlier.iter().map(|it| &it.id);
    let mut asked = ids.filter_map(|id| site.edition().earlier(id));
    let asked = if asked.all(|it| it.text.is_empty()) {
        Key::EarlierAskedOurs
    } else {
        Key::EarlierAsked
    };
    let heads = [
        Key::EarlierParagraph,
        asked,
        Key::EarlierResponse,
        Key::EarlierOutcome,
    ];
    let heads = heads.map(|key| th().attr("scope", "col").child(site.say(key)));
    table()
        .class("earlier")
        .child(
            caption()
                .class("earlier__caption")
                .child(site.say(Key::EarlierCaption)),
        )
        .child(thead().child(tr().children(heads)))
        .child(tbody().children(rows))
        .into_any()
}

fn row(
    asked: &'static EarlierRecommendation,
    assessment: &'static EarlierAssessment,
    reader: TextContext,
) -> AnyView {
    let site = use_site();

    tr().child(
        th().attr("scope", "row")
            .child(document_link(
                asked,
                "earlier__document",
                site.words().reference(asked).into_any(),
            ))
            .child(asker(asked, "earlier__state"))
            .child(home_state_mark(std::slice::from_ref(&asked.id))),
    )
    .child(td().lang(site.untranslated()).child(asked.wording()))
    .child(td().child(response(asked)))
    .child(td().child(assessed(assessment, reader)))
    .into_any()
}

//! Earlier recommendations: who asked, what was answered, what became of it.

use crate::html::*;
use leptos::prelude::*;

use super::{
    home_state::home_state_mark,
    rich::{TextContext, rich},
};
use crate::context::use_site;
use model::{Assessment, EarlierAssessment, EarlierRecommendation, RegionalGroup, Response};
use words::{Key, Messages};

/// The words for a response.
pub(crate) fn response_key(response: Response) -> Key {
    match response {
        Response::Supported => Key::ResponseSupported,
        Response::Noted => Key::ResponseNoted,
        Response::Pending => Key::ResponsePending,
    }
}

/// The words for a regional group: its full name, and UPR Info's for it.
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

/// The words for what became of one.
pub(crate) fn outcome_key(assessment: Assessment) -> Key {
    match assessment {
        Assessment::Implemented => Key::OutcomeImplemented,
        Assessment::Partly => Key::OutcomePartly,
        Assessment::Not => Key::OutcomeNot,
        Assessment::NoInformation => Key::OutcomeNoInformation,
    }
}

/// Says what became of one.
pub(crate) fn outcome(words: &'static Messages, assessment: Assessment) -> Element {
    b().class(format!("outcome outcome--{}", assessment.key()))
        .child(words.get(outcome_key(assessment)))
}

/// Says what became of one, and why it is thought so.
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

/// Says the response and, where the State under review changed its position, the first one.
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

/// Names the State that asked, as a link to the place in its memory.
pub(crate) fn asker(earlier: &'static EarlierRecommendation, class: &'static str) -> Element {
    let site = use_site();

    let name = state(earlier);
    match site.place_of(earlier) {
        Some(place) => a().class(class).attr("href", place).child(name),
        None => span().class(class).child(name),
    }
}

/// Names the earlier recommendations that a text builds on, each a link to its place:
/// `118.110 Netherlands`.
pub(crate) fn builds_on(ids: &'static [String]) -> Option<AnyView> {
    let site = use_site();
    let named = ids.iter().filter_map(|id| site.edition().earlier(id));
    let named: Vec<_> = named
        .enumerate()
        .map(|(at, each)| {
            let name = format!("{}\u{a0}{}", each.reference(), state(each));
            let before = (at > 0).then_some(", ");
            (before, a().attr("href", site.place_of(each)).child(name))
        })
        .collect();
    (!named.is_empty()).then(|| {
        span()
            .child(site.say(Key::RecommendationBuildsOn))
            .child(" ")
            .child(named)
            .child(home_state_mark(ids))
            .into_any()
    })
}

/// The table of a factsheet: paragraph, State, what it asked, the response, what became of it.
pub(crate) fn earlier_table(earlier: &'static [EarlierAssessment], reader: TextContext) -> AnyView {
    let site = use_site();
    let rows = earlier.iter().filter_map(|assessment| {
        let asked = site.edition().earlier(&assessment.id)?;
        Some(row(asked, assessment, reader))
    });
    let heads = [
        Key::EarlierParagraph,
        Key::EarlierAsked,
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
) -> Element {
    let site = use_site();

    tr().child(
        th().attr("scope", "row")
            .child(asked.reference())
            .child(asker(asked, "earlier__state"))
            .child(home_state_mark(std::slice::from_ref(&asked.id))),
    )
    .child(td().lang(site.untranslated()).child(asked.wording()))
    .child(td().child(response(asked)))
    .child(td().child(assessed(assessment, reader)))
}

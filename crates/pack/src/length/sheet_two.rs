//! The height of sheet two, part by part: recommendations, questions, sources.

use super::Find;
use super::columns::{rows_of_two, whole_blocks};
use super::paper as p;
use super::part::SheetPart;
use super::text::{Setter, height};
use super::words;
use model::{Factsheet, Question, Recommendation, Source};

/// Measures the parts of sheet two.
pub(super) fn parts(factsheet: &Factsheet, find: Find<'_>) -> Vec<(SheetPart, u32)> {
    let cards = factsheet.recommendations.iter();
    let cards: Vec<u32> = cards.map(|each| card(each, find)).collect();
    let questions = factsheet.questions.iter();
    let questions: Vec<u32> = questions.map(|each| question(each, find)).collect();
    let sources: Vec<u32> = factsheet.sources.iter().map(source).collect();
    let heading = |any: bool| if any { p::SECTION } else { 0 };
    let mut parts = vec![
        (
            SheetPart::Recommendations,
            p::STRIP + p::SECTION + rows_of_two(&cards, p::CARD_GAP),
        ),
        (
            SheetPart::Questions,
            heading(!questions.is_empty()) + rows_of_two(&questions, 0),
        ),
        (
            SheetPart::Sources,
            p::SECTION + whole_blocks(&sources, 2, p::SOURCE_GAP),
        ),
    ];
    parts.extend(coalition(factsheet).map(|height| (SheetPart::Coalition, height)));
    parts
}

/// Who stands behind the text: a logo, and beside it members and contact.
fn coalition(factsheet: &Factsheet) -> Option<u32> {
    let (members, contact) = (&factsheet.members, factsheet.contact.as_ref());
    let logo = factsheet.logo.as_ref();
    if members.is_empty() && contact.is_none() && logo.is_none() {
        return None;
    }
    let column = p::WIDTH - logo.map_or(0, |_| p::LOGO_ROOM);
    let lines = |name: &str, words: &str| {
        let name = Setter::new(column).words(name, p::COALITION.bold());
        name.words(words, p::COALITION).lines()
    };
    let members = match members.as_slice() {
        [] => 0,
        names => lines(words::MEMBERS, &names.join("; ")),
    };
    let contact = contact.map_or(0, |contact| {
        let address = contact.shown_address();
        lines(words::CONTACT, &format!("{}, {address}", contact.name))
    });
    let text = (members + contact) * p::COALITION.line;
    Some(p::SECTION + text.max(logo.map_or(0, |_| p::LOGO)))
}

fn card(recommendation: &Recommendation, find: Find<'_>) -> u32 {
    let text = Setter::new(p::CARD).words(&recommendation.text, p::CARD_TEXT);
    let why = |name: &str| Setter::new(p::CARD).words(name, p::CARD_WHY.bold());
    let why_lines = why(words::WHY)
        .rich(&recommendation.rationale, p::CARD_WHY)
        .lines()
        + why(words::INDICATOR)
            .rich(&recommendation.indicator, p::CARD_WHY)
            .lines();
    p::CARD_SPACE
        + text.lines() * p::CARD_TEXT.line
        + why_lines * p::CARD_WHY.line
        + tags(recommendation, find)
}

/// The facts under a recommendation stand in a row that wraps between them.
fn tags(recommendation: &Recommendation, find: Find<'_>) -> u32 {
    let deadline = recommendation.deadline;
    let deadline = deadline.map(|date| format!("{}{}", words::BY, words::date(date)));
    let targets = recommendation.sdg_targets.iter();
    let targets = targets.map(|target| format!("SDG {target}"));
    let treaties = recommendation.treaties.iter();
    let treaties = treaties.map(|each| format!("{} {}", each.treaty, each.article));
    let mut row = Setter::new(p::CARD);
    for fact in deadline
        .into_iter()
        .chain([
            recommendation.addressed_to.clone(),
            words::CATEGORY.to_owned(),
        ])
        .chain(builds_on(&recommendation.builds_on, find))
        .chain(targets)
        .chain(treaties)
    {
        row = row.item(&fact, p::TAG, p::TAG_GAP);
    }
    row.lines() * p::TAG.line
}

fn builds_on(ids: &[String], find: Find<'_>) -> Option<String> {
    let named: Vec<String> = ids
        .iter()
        .filter_map(|id| find(id))
        .map(|each| format!("{}\u{a0}{}", words::reference(each), each.state))
        .collect();
    (!named.is_empty()).then(|| format!("{}{}", words::BUILDS_ON, named.join(", ")))
}

fn question(question: &Question, find: Find<'_>) -> u32 {
    let built = builds_on(&question.builds_on, find).map_or(0, |built| {
        let lines = Setter::new(p::QUESTION).words(&built, p::BUILDS_ON).lines();
        lines * p::BUILDS_ON.line + p::PARAGRAPH
    });
    p::QUESTION_MARK + height(&question.text, p::TEXT, p::QUESTION) + p::PARAGRAPH + built
}

fn source(source: &Source) -> u32 {
    let style = p::SOURCE_TEXT;
    let mut text = Setter::new(p::SOURCE)
        .words(&source.author, style.bold())
        .words(", ", style)
        .words(&source.title, style);
    if let Some(date) = source.date {
        text = text.words(", ", style).words(words::date(date), style);
    }
    let places = [source.document.clone(), source.shown_address()];
    for place in places.into_iter().flatten() {
        text = text.words(". ", style).words(&place, style);
    }
    if source.claim {
        text = text.words(words::CLAIM, style);
    }
    text.lines() * style.line
}

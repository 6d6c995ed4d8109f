//! The slide of earlier recommendations, as many as it holds.

use super::{Content, EarlierAsked, fit, overrides, tally};
use model::{Assessment, EarlierRecommendation, Edition, Factsheet, Response, slide::EARLIER};

/// The most earlier recommendations on a slide.
const MAX_SHOWN: usize = 4;
/// The most characters of a document's own wording on a slide: as many as a summary may have.
const EXCERPT_CHARS: usize = 160;

/// Makes the slide's content, or `None` if the factsheet lists no earlier recommendation. Where not
/// even one fits, one is shown, and checking the pack reports that the slide is too full.
pub(super) fn content(edition: &Edition, factsheet: &Factsheet) -> Option<Content> {
    let rows = rows(edition, factsheet);
    let responses = tally(Response::ALL, rows.iter().map(|(row, _)| row.response));
    let is_upr_info = rows.iter().all(|(row, _)| row.action_category.is_some());
    let (documents, sessions) = documents_and_sessions(rows.iter().map(|(row, _)| *row));
    let named = match (&*documents, &*sessions) {
        ([one], []) => one,
        _ => "",
    };
    let all: Vec<EarlierAsked> = rows
        .iter()
        .map(|(row, became)| asked(edition, row, named, Some(*became)))
        .collect();
    let heading = overrides::words(factsheet, EARLIER).map_or("", |it| &it.heading);
    let mut shown = all.len().min(MAX_SHOWN);
    loop {
        let content = Content::Earlier {
            documents: documents.clone(),
            sessions: sessions.clone(),
            responses: responses.clone(),
            is_upr_info,
            asked: all[..shown].to_vec(),
            others: others(&all, shown),
        };
        let (number, title) = (factsheet.number, &factsheet.title);
        let drawn = fit::Drawn::new(number, title, heading, &content);
        if shown <= 1 || fit::fits(&drawn) {
            return (!all.is_empty()).then_some(content);
        }
        shown -= 1;
    }
}

/// Lists the documents of rows, and the sessions of rows without one, each once.
fn documents_and_sessions<'a>(
    rows: impl Iterator<Item = &'a EarlierRecommendation>,
) -> (Vec<String>, Vec<u8>) {
    let (mut documents, mut sessions) = (Vec::new(), Vec::new());
    for row in rows {
        if row.document.is_empty() {
            if !sessions.contains(&row.session) {
                sessions.push(row.session);
            }
        } else if !documents.contains(&row.document) {
            documents.push(row.document.clone());
        }
    }
    (documents, sessions)
}

/// Puts an earlier recommendation on a slide: its summary, written for reading at a glance, or else
/// the document's own wording, shortened. Its document is part of the reference unless it is `named`
/// already.
pub(super) fn asked(
    edition: &Edition,
    row: &EarlierRecommendation,
    named: &str,
    assessment: Option<Assessment>,
) -> EarlierAsked {
    let reference = if row.document == named || row.document.is_empty() || row.paragraph.is_empty()
    {
        row.reference().to_owned()
    } else {
        // As the phrase `earlier.place` has it in every language, which a test compares: a deck is
        // made without messages.
        format!("{}, {}", row.document, row.paragraph)
    };
    let summary = Some(row.summary.as_str()).filter(|it| !it.is_empty());
    EarlierAsked {
        state: edition.labels.state_name(&row.state).to_owned(),
        reference,
        session: row.session,
        text: summary.map_or_else(|| excerpt(&row.text), str::to_owned),
        assessment,
    }
}

/// Lists the factsheet's rows, starting with those that its recommendations build on: they are what
/// States are asked to repeat.
fn rows<'a>(
    edition: &'a Edition,
    factsheet: &Factsheet,
) -> Vec<(&'a EarlierRecommendation, Assessment)> {
    let all = factsheet.earlier.iter();
    let found = all.filter_map(|it| Some((edition.earlier(&it.id)?, it.assessment)));
    let built_on = |row: &EarlierRecommendation| {
        let mut proposed = factsheet.recommendations.iter();
        proposed.any(|it| it.builds_on.contains(&row.id))
    };
    let (mut first, then): (Vec<_>, Vec<_>) = found.partition(|(row, _)| built_on(row));
    first.extend(then);
    first
}

/// Lists the States behind the rows not shown, each once, leaving out those already named.
fn others(all: &[EarlierAsked], shown: usize) -> Vec<String> {
    let (named, others) = all.split_at(shown);
    let mut states: Vec<String> = Vec::new();
    for EarlierAsked { state, .. } in others {
        if !states.contains(state) && named.iter().all(|it| it.state != *state) {
            states.push(state.clone());
        }
    }
    states
}

/// Cuts a text that is too long between two words.
fn excerpt(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(EXCERPT_CHARS) else {
        return text.to_owned();
    };
    let kept = &text[..end];
    let whole = kept.rsplit_once(' ').map_or(kept, |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use words::Key;

    use super::*;

    #[test]
    fn document_and_paragraph_stand_as_the_phrase_of_every_language_has_them() {
        let places = [("document", "A/HRC/26/16"), ("paragraph", "118.107")];
        for language in words::languages() {
            let words = words::messages(&language).unwrap();
            let phrase = words.fill(Key::EarlierPlace, &places);
            assert_eq!(phrase, "A/HRC/26/16, 118.107", "{language}");
        }
    }

    #[test]
    fn an_excerpt_ends_between_two_words() {
        assert_eq!(excerpt("Dig wells."), "Dig wells.");
        let long = "Dig wells, ".repeat(20);
        let cut = excerpt(&long);
        assert!(
            cut.ends_with("Dig wells…") || cut.ends_with("Dig…"),
            "{cut}"
        );
        assert!(cut.chars().count() <= EXCERPT_CHARS);
        assert_eq!(excerpt(&"ក".repeat(200)).chars().count(), EXCERPT_CHARS + 1);
    }
}

//! The speaker's notes to a slide, taken from the factsheet.

use super::{NoteKind, SpeakerNote, plain};
use model::{Block, Edition, Factsheet, Recommendation, SlideText, plain_blocks};

/// Returns what the pack wrote for the speaker.
pub(super) fn say(words: &SlideText) -> Vec<SpeakerNote> {
    blocks(NoteKind::Say, &words.notes)
}

/// Returns what is at stake.
pub(super) fn title(factsheet: &Factsheet) -> Vec<SpeakerNote> {
    blocks(NoteKind::Facts, &factsheet.key_issues)
}

/// Returns all earlier recommendations of the factsheet, one paragraph each.
pub(super) fn earlier(edition: &Edition, factsheet: &Factsheet) -> Vec<SpeakerNote> {
    let line = |it: &model::EarlierAssessment| {
        let asked = edition.earlier(&it.id)?;
        let state = edition.labels.state_name(&asked.state);
        let note = plain(&it.note);
        let mut text = state.to_owned();
        for part in [
            asked.reference(),
            &asked.document_address().unwrap_or_default(),
        ] {
            if !part.is_empty() {
                text = format!("{text}, {part}");
            }
        }
        let text = format!("{text}: {} {note}", asked.wording());
        note_of(NoteKind::Earlier, &text)
    };
    factsheet.earlier.iter().filter_map(line).collect()
}

/// Returns the facts, and their effect on people.
pub(super) fn change(factsheet: &Factsheet) -> Vec<SpeakerNote> {
    let mut notes = Vec::new();
    for challenge in &factsheet.challenges {
        notes.extend(blocks(NoteKind::Facts, &challenge.facts));
        notes.extend(blocks(NoteKind::Impact, &challenge.impact));
    }
    notes
}

/// Returns why a recommendation is needed, how we would measure it, and who would act.
pub(super) fn recommendation(it: &Recommendation) -> Vec<SpeakerNote> {
    let notes = [
        note_of(NoteKind::Reason, &plain(&it.rationale)),
        note_of(NoteKind::Indicator, &plain(&it.indicator)),
        note_of(NoteKind::AddressedTo, &it.addressed_to),
    ];
    notes.into_iter().flatten().collect()
}

fn blocks(kind: NoteKind, blocks: &[Block]) -> Vec<SpeakerNote> {
    let text = plain_blocks(blocks);
    text.lines()
        .filter_map(|line| note_of(kind, line))
        .collect()
}

fn note_of(kind: NoteKind, text: &str) -> Option<SpeakerNote> {
    let text = text.trim().to_owned();
    (!text.is_empty()).then_some(SpeakerNote { kind, text })
}

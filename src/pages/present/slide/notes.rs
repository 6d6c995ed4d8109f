//! The speaker's notes: beside the slide, in the speaker's window, on paper. Never on the projector.

use leptos::prelude::*;

use crate::html::*;
use deck::{NoteKind, Slide, SpeakerNote};
use words::{Key, Messages};

/// Draws the notes of a slide. A run of notes of one kind is labelled once.
pub(in super::super) fn notes(words: &'static Messages, slide: &'static Slide) -> AnyView {
    let all = &slide.notes;
    let mut previous = None;
    let paragraphs = all.iter().map(|it| {
        let is_labelled = previous.replace(it.kind) != Some(it.kind);
        paragraph(words, it, is_labelled)
    });
    let none = all
        .is_empty()
        .then(|| p().class("notes__none").child(words.get(Key::SlideNoNotes)));
    div()
        .class("notes")
        .children(paragraphs)
        .child(none)
        .into_any()
}

fn paragraph(words: &'static Messages, note: &'static SpeakerNote, is_labelled: bool) -> AnyView {
    let label = || b().class("notes__kind").child(words.get(label(note.kind)));
    p().class("notes__text")
        .child(is_labelled.then(label))
        .child(note.text.as_str())
        .into_any()
}

fn label(kind: NoteKind) -> Key {
    match kind {
        NoteKind::Say => Key::SlideSay,
        NoteKind::Facts => Key::ChallengeFacts,
        NoteKind::Impact => Key::ChallengeImpact,
        NoteKind::Reason => Key::RecommendationWhy,
        NoteKind::Indicator => Key::RecommendationIndicator,
        NoteKind::AddressedTo => Key::FactAddressee,
        NoteKind::Earlier => Key::SlideAskedBefore,
    }
}

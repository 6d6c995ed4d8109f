//! What the speaker may say to a slide: in the drawer, in the second window, on paper. Never on the
//! projector.

use crate::html::*;
use deck::{Note, NoteKind, Slide};
use words::{Key, Messages};

/// Draws the notes of a slide, each kind named once.
pub(in super::super) fn notes(words: &'static Messages, slide: &'static Slide) -> Element {
    let all = &slide.notes;
    let before = |at: usize| at.checked_sub(1).and_then(|at| all.get(at));
    let paragraphs = all.iter().enumerate().map(|(at, it)| {
        let again = before(at).is_some_and(|before| before.kind == it.kind);
        paragraph(words, it, !again)
    });
    let none = all.is_empty();
    div()
        .class("notes")
        .children(paragraphs)
        .child(none.then(|| p().class("notes__none").child(words.get(Key::SlideNoNotes))))
}

fn paragraph(words: &'static Messages, note: &'static Note, named: bool) -> Element {
    let name = named.then(|| b().class("notes__kind").child(words.get(kind(note.kind))));
    p().class("notes__text")
        .child(name)
        .child(note.text.as_str())
}

fn kind(kind: NoteKind) -> Key {
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

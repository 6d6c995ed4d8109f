//! What is read rather than said: advance questions, and slides that the pack adds.

use super::{Parts, Sheet};
use crate::{
    components::{Reader, blocks, rich, source_item},
    html::el,
};
use model::route::Page;
use model::{Block, Question, Source};
use words::Key;

pub(super) fn parts(sheet: Sheet, all: &'static [Question]) -> Parts {
    let reader = reader(sheet);
    let questions = all.iter().map(|it| {
        el("li")
            .in_language(reader.language)
            .child(el("p").child(rich(&it.text, reader)))
    });
    let words = sheet.words;
    Parts {
        kind: "questions",
        head: el("div")
            .child(sheet.heading())
            .child(el("p.slide__beside").child(words.get(Key::SlideQuestions))),
        body: el("div").child(el("ol.slide__text.slide__list").each(questions)),
    }
}

/// A slide of the pack's own.
pub(super) fn added(sheet: Sheet, text: &'static [Block], sources: &'static [Source]) -> Parts {
    let reader = reader(sheet);
    let source = |it| el("p.slide__source").child(source_item(sheet.words, it));
    let text = el("div.slide__text.slide__list")
        .in_language(reader.language)
        .child(blocks(text, reader));
    Parts {
        kind: "added",
        head: el("div").child(sheet.heading()),
        body: el("div").child(text).each(sources.iter().map(source)),
    }
}

/// There are no citations on a slide: nobody can tap one on a wall.
fn reader(sheet: Sheet) -> Reader<'static> {
    Reader {
        sources: &[],
        page: &Page::Present,
        needles: None,
        language: sheet.language(),
    }
}

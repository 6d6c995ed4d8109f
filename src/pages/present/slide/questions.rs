//! What is read rather than said: advance questions, and slides that the pack adds.

use super::{Parts, Sheet};
use crate::components::{TextContext, blocks, rich, source_item};
use crate::html::*;
use model::route::Page;
use model::{Block, Question, Source};
use words::Key;

pub(super) fn parts(sheet: Sheet, all: &'static [Question]) -> Parts {
    let reader = reader(sheet);
    let questions = all.iter().map(|it| {
        li().lang(reader.language)
            .child(p().child(rich(&it.text, reader)))
    });
    let words = sheet.words;
    Parts {
        kind: "questions",
        head: div().child(sheet.heading()).child(
            p().class("slide__beside")
                .child(words.get(Key::SlideQuestions)),
        ),
        body: div().child(ol().class("slide__text slide__list").children(questions)),
    }
}

/// A slide of the pack's own.
pub(super) fn added(sheet: Sheet, text: &'static [Block], sources: &'static [Source]) -> Parts {
    let reader = reader(sheet);
    let source = |it| {
        p().class("slide__source")
            .child(source_item(sheet.words, it))
    };
    let text = div()
        .class("slide__text slide__list")
        .lang(reader.language)
        .child(blocks(text, reader));
    Parts {
        kind: "added",
        head: div().child(sheet.heading()),
        body: div().child(text).children(sources.iter().map(source)),
    }
}

/// There are no citations on a slide: nobody can tap one on a wall.
fn reader(sheet: Sheet) -> TextContext<'static> {
    TextContext {
        sources: &[],
        page: &Page::Present,
        needles: None,
        language: sheet.language(),
    }
}

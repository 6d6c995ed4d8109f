//! Slides of running text: advance questions, and slides that the pack adds.

use super::{SlideParts, SlideProps};
use crate::{
    components::{TextContext, blocks, rich, source_item},
    html::*,
};
use model::{Block, Question, Source, route::Page};
use words::Key;

/// Draws the slide of advance questions.
pub(super) fn parts(props: SlideProps, all: &'static [Question]) -> SlideParts {
    let reader = reader(props);
    let questions = all.iter().map(|it| {
        li().lang(reader.language)
            .child(p().child(rich(&it.text, reader)))
    });
    let words = props.words;
    SlideParts {
        kind: "questions",
        head: div().child(props.heading()).child(
            p().class("slide__beside")
                .child(words.get(Key::SlideQuestions)),
        ),
        body: div().child(ol().class("slide__text slide__list").children(questions)),
    }
}

/// Draws a slide that the pack adds.
pub(super) fn added(
    props: SlideProps,
    text: &'static [Block],
    sources: &'static [Source],
) -> SlideParts {
    let reader = reader(props);
    let source = |it| {
        p().class("slide__source")
            .child(source_item(props.words, it))
    };
    let text = div()
        .class("slide__text slide__list")
        .lang(reader.language)
        .child(blocks(text, reader));
    SlideParts {
        kind: "added",
        head: div().child(props.heading()),
        body: div().child(text).children(sources.iter().map(source)),
    }
}

/// Returns how texts are drawn: without citations, since nobody can tap one on a wall.
fn reader(props: SlideProps) -> TextContext<'static> {
    TextContext {
        sources: &[],
        page: &Page::Present,
        needles: None,
        language: props.language(),
    }
}

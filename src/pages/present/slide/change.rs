//! What has changed: one figure with its source, and the outcomes of earlier recommendations.

use super::{SlideParts, SlideProps};
use crate::{
    components::{source_item, strip},
    html::*,
};
use model::{Assessment, Source};
use words::Key;

/// Draws the slide on what has changed.
pub(super) fn parts(
    props: SlideProps,
    [value, label]: [&'static String; 2],
    source: Option<&'static Source>,
    outcomes: &'static [(Assessment, u16)],
) -> SlideParts {
    let words = props.words;
    let counts = outcomes.iter();
    let counts = counts.map(|&(assessment, count)| (assessment, usize::from(count)));
    let counts: Vec<(Assessment, usize)> = counts.collect();
    let all = counts.iter().map(|(_, count)| count).sum();
    let outcomes = (all > 0).then(|| {
        div()
            .class("slide__became")
            .child(h3().child(words.count(Key::SlideOutcomes, all)))
            .child(strip(words, &counts))
            .child(
                p().class("slide__small")
                    .child(words.get(Key::SlideAssessed)),
            )
    });
    let source = source.map(|it| p().class("slide__source").child(source_item(words, it)));
    let value = b()
        .class("slide__figure")
        .lang(props.language())
        .child(value.as_str());
    let label = span()
        .class("slide__text")
        .lang(props.language())
        .child(label.as_str());
    SlideParts {
        kind: "change",
        head: div().child(props.heading()),
        body: div()
            .child(p().class("slide__stands").child(value).child(label))
            .child(source)
            .child(outcomes),
    }
}

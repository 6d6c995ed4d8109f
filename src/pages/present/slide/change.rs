//! Where things stand: one figure with its source, and what became of what was asked.

use super::{Parts, Sheet};
use crate::components::{source_item, strip};
use crate::html::*;
use model::{Assessment, Source};
use words::Key;

pub(super) fn parts(
    sheet: Sheet,
    [value, label]: [&'static String; 2],
    source: Option<&'static Source>,
    outcomes: &'static [(Assessment, u16)],
) -> Parts {
    let words = sheet.words;
    let text = |it: crate::html::Element| it.lang(sheet.language());
    let counted: Vec<(Assessment, usize)> = outcomes
        .iter()
        .map(|&(each, count)| (each, usize::from(count)))
        .collect();
    let all = counted.iter().map(|(_, count)| count).sum();
    let became = (all > 0).then(|| {
        div()
            .class("slide__became")
            .child(h3().child(words.count(Key::SlideOutcomes, all)))
            .child(strip(words, &counted))
            .child(
                p().class("slide__small")
                    .child(words.get(Key::SlideAssessed)),
            )
    });
    let source = source.map(|it| p().class("slide__source").child(source_item(words, it)));
    Parts {
        kind: "change",
        head: div().child(sheet.heading()),
        body: div()
            .child(
                p().class("slide__stands")
                    .child(text(b().class("slide__figure")).child(value.as_str()))
                    .child(text(span().class("slide__text")).child(label.as_str())),
            )
            .child(source)
            .child(became),
    }
}

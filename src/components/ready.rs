//! A recommendation of today that builds on what was asked before, as a sentence ready to adapt.

use super::{facts::draft_mark, rich::Reader, toolbar::copy_button};
use crate::context::use_site;
use crate::html::*;
use catalogue::earlier::memory::Carried;
use export::previously::sentence;
use model::route::Page;
use words::Key;

/// Draws the sentence with its addition, and buttons that copy them.
///
/// A text that waits for its translation stays as it is, with the addition apart: one sentence in
/// two languages would help nobody.
pub(crate) fn ready(carried: &Carried<'static>, line: String) -> Element {
    let site = use_site();

    let Carried {
        factsheet,
        recommendation,
        ..
    } = *carried;
    let language = Reader::language_of(site, factsheet);
    let number = format!("{}.{}", factsheet.number, recommendation.number);
    let path = site.path(Page::Recommendation(recommendation.id.clone()));
    let home = site.path(Page::Factsheet(factsheet.slug.clone()));
    let (text, end) = match language {
        None => (recommendation.text.trim_end_matches('.'), "."),
        Some(_) => (recommendation.text.as_str(), ""),
    };
    let join = if language.is_none() { ", " } else { " … " };
    let whole = sentence(&recommendation.text, &line);
    let copy_text = match language {
        None => copy_button(Key::MemoryCopySentence, move || whole.clone()),
        Some(_) => copy_button(Key::ActionCopyText, || recommendation.text.clone()),
    };
    let added = line.clone();
    article()
        .class(format!("card ready cluster-{}", factsheet.number))
        .child(
            p().class("card__eyebrow")
                .child(span().class("card__number").child(number))
                .child(
                    span().child(
                        a().attr("href", home)
                            .lang(language)
                            .child(factsheet.title.as_str()),
                    ),
                )
                .child(draft_mark(factsheet)),
        )
        .child(
            p().class("ready__text")
                .child(a().attr("href", path).lang(language).child(text))
                .child(join)
                .child(span().class("ready__line").child(line))
                .child(end),
        )
        .child(
            div()
                .class("ready__actions")
                .child(copy_text)
                .child(copy_button(Key::MemoryCopyLine, move || added.clone())),
        )
}

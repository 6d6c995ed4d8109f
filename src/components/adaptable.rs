//! A recommendation of today that builds on an earlier one, as a sentence to adapt.

use leptos::prelude::*;

use catalogue::earlier::memory::BuiltUpon;
use export::previously::sentence;
use model::route::Page;
use words::Key;

use super::{cluster_marks::draft_mark, rich::TextContext, toolbar::copy_button};
use crate::{context::use_site, html::*};

/// Renders the sentence with its addition, and buttons that copy them.
///
/// A text that is not translated yet stays as it is, with the addition apart: one sentence in two
/// languages would help nobody.
pub(crate) fn adaptable(carried: &BuiltUpon<'static>, addition: String) -> AnyView {
    let site = use_site();
    let BuiltUpon {
        factsheet,
        recommendation,
        ..
    } = *carried;
    let language = TextContext::language_of(site, factsheet);
    let number = format!("{}.{}", factsheet.number, recommendation.number);
    let path = site.path(Page::Recommendation(recommendation.id.clone()));
    let home = site.path(Page::Factsheet(factsheet.slug.clone()));
    let (text, join, end) = match language {
        None => (recommendation.text.trim_end_matches('.'), ", ", "."),
        Some(_) => (recommendation.text.as_str(), " … ", ""),
    };
    let whole = sentence(&recommendation.text, &addition);
    let copy_text = match language {
        None => copy_button(Key::MemoryCopySentence, move || whole.clone()),
        Some(_) => copy_button(Key::ActionCopyText, || recommendation.text.clone()),
    };
    let copied_addition = addition.clone();
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
                .child(span().class("ready__line").child(addition))
                .child(end),
        )
        .child(
            div()
                .class("ready__actions")
                .child(copy_text)
                .child(copy_button(Key::MemoryCopyLine, move || {
                    copied_addition.clone()
                })),
        )
        .into_any()
}

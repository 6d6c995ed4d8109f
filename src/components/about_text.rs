//! A long text with its table of contents.

use crate::html::*;
use leptos::prelude::*;

use super::rich::{Reader, blocks, rich};
use crate::context::use_site;
use model::Block;
use model::route::Page;
use words::Key;

/// Shows the About text: what is in it, then the text.
pub(crate) fn about_text() -> AnyView {
    let site = use_site();

    let about = &site.edition().about;
    let reader = Reader {
        sources: &[],
        page: &Page::About,
        needles: None,
        language: None,
    };
    let contents = about.iter().filter_map(move |block| match block {
        Block::Heading {
            level: 2,
            anchor,
            text,
        } => Some(
            li().child(
                a().attr("href", site.anchor(anchor))
                    .child(rich(text, reader)),
            ),
        ),
        Block::Heading { .. } | Block::Paragraph(_) | Block::List { .. } => None,
    });
    fragment()
        .child(
            nav()
                .class("contents")
                .attr("aria-label", site.say(Key::AboutContents))
                .child(ul().children(contents)),
        )
        .child(div().class("prose").child(blocks(about, reader)))
        .into_any()
}

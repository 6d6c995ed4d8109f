//! The About text with its table of contents.

use leptos::prelude::*;

use model::{Block, route::Page};
use words::Key;

use super::rich::{TextContext, blocks, rich};
use crate::{context::use_site, html::*};

/// Renders the About text under its table of contents.
pub(crate) fn about_text() -> AnyView {
    let site = use_site();
    let about = &site.edition().about;
    let context = TextContext {
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
                    .child(rich(text, context)),
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
        .child(div().class("prose").child(blocks(about, context)))
        .into_any()
}

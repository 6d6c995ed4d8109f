//! The About text with its table of contents.

use leptos::prelude::*;

use model::{AboutPart, Block, route::Page};
use words::Key;

use super::rich::{TextContext, blocks, rich};
use crate::{context::use_site, html::*};

/// Renders the About text under its table of contents.
pub(crate) fn about_text() -> AnyView {
    let site = use_site();
    let about = &site.edition().about;
    let contents = about.iter().flat_map(|part| {
        let blocks = part.blocks.iter();
        blocks.filter_map(|block| content(part, block))
    });
    let parts = about.iter().map(|part| {
        let context = context_of(part);
        div()
            .class("prose")
            .lang(context.language)
            .child(blocks(&part.blocks, context))
    });
    fragment()
        .child(
            nav()
                .class("contents")
                .attr("aria-label", site.say(Key::AboutContents))
                .child(ul().children(contents)),
        )
        .children(parts)
        .into_any()
}

/// Renders a heading's line in the table of contents; nothing for other blocks.
fn content(part: &'static AboutPart, block: &'static Block) -> Option<AnyView> {
    let context = context_of(part);
    match block {
        Block::Heading {
            level: 2,
            anchor,
            text,
        } => Some(
            li().lang(context.language)
                .child(
                    a().attr("href", use_site().anchor(anchor))
                        .child(rich(text, context)),
                )
                .into_any(),
        ),
        Block::Heading { .. } | Block::Paragraph(_) | Block::List { .. } => None,
    }
}

fn context_of(part: &'static AboutPart) -> TextContext<'static> {
    TextContext {
        sources: &[],
        page: &Page::About,
        needles: None,
        language: part.language.as_deref(),
    }
}

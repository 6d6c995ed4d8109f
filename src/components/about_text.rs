//! A long text with its table of contents.

use leptos::prelude::*;

use super::rich::{Reader, blocks, rich};
use crate::context::Site;
use crate::html::{el, run};
use model::Block;
use model::route::Page;
use words::Key;

/// Shows the About text: what is in it, then the text.
pub(crate) fn about_text(site: Site) -> AnyView {
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
            el("li").child(
                el("a")
                    .attr("href", site.anchor(anchor))
                    .child(rich(text, reader)),
            ),
        ),
        Block::Heading { .. } | Block::Paragraph(_) | Block::List { .. } => None,
    });
    run()
        .child(
            el("nav.contents")
                .attr("aria-label", site.say(Key::AboutContents))
                .child(el("ul").each(contents)),
        )
        .child(el("div.prose").child(blocks(about, reader)))
        .into_any()
}

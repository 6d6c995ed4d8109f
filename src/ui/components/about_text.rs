//! A long text with its table of contents.

use leptos::prelude::*;

use super::rich::{Reader, blocks, rich};
use crate::{domain::Block, locale::Key, route::Page, ui::context::Site};

/// Shows the About text: what is in it, then the text.
pub(crate) fn about_text(site: Site) -> AnyView {
    let about = &site.edition().about;
    let reader = Reader {
        sources: &[],
        page: &Page::About,
        needles: None,
    };
    let contents = about.iter().filter_map(move |block| match block {
        Block::Heading {
            level: 2,
            anchor,
            text,
        } => Some(view! {
            <li><a href=site.anchor(anchor)>{rich(text, reader)}</a></li>
        }),
        Block::Heading { .. } | Block::Paragraph(_) | Block::List { .. } => None,
    });
    view! {
        <nav class="contents" aria-label=site.say(Key::AboutContents)>
            <ul>{contents.collect_view()}</ul>
        </nav>
        <div class="prose">{blocks(about, reader)}</div>
    }
    .into_any()
}

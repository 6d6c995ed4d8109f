//! Structured text as elements: never as HTML in a string.

use leptos::prelude::*;

use crate::{
    domain::{Block, Inline, Source},
    locale::Key,
    route::Page,
    search::{Needles, highlight},
    ui::context::{Note, Site},
};

/// How a text is read: which sources its citations mean, and which words are marked.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    /// The sources that citations count into.
    pub(crate) sources: &'static [Source],
    /// The page whose list of sources a citation leads to.
    pub(crate) page: &'a Page,
    /// The words searched for, if any.
    pub(crate) needles: Option<&'a Needles>,
}

/// Draws inline text.
pub(crate) fn rich(text: &'static [Inline], reader: Reader) -> AnyView {
    text.iter()
        .map(|inline| piece(inline, reader))
        .collect_view()
        .into_any()
}

fn piece(inline: &'static Inline, reader: Reader) -> AnyView {
    match inline {
        Inline::Text(words) => marked(words, reader.needles),
        Inline::Strong(inner) => view! { <strong>{rich(inner, reader)}</strong> }.into_any(),
        Inline::Emphasis(inner) => view! { <em>{rich(inner, reader)}</em> }.into_any(),
        Inline::Link { address, text } => view! {
            <a href=address.as_str() rel="noreferrer">{rich(text, reader)}</a>
        }
        .into_any(),
        Inline::Cite(number) => cite(*number, reader),
    }
}

/// Draws words, those searched for marked.
pub(crate) fn marked(words: &'static str, needles: Option<&Needles>) -> AnyView {
    let Some(needles) = needles.filter(|needles| !needles.is_empty()) else {
        return words.into_any();
    };
    highlight(words, needles)
        .into_iter()
        .map(|(hit, part)| {
            if hit {
                view! { <mark>{part}</mark> }.into_any()
            } else {
                part.into_any()
            }
        })
        .collect_view()
        .into_any()
}

/// Draws a citation: a link to the list of sources, and in the app a tap that shows the source.
fn cite(number: u16, reader: Reader) -> AnyView {
    let Some(source) = reader.sources.get(usize::from(number).wrapping_sub(1)) else {
        return ().into_any();
    };
    let site = Site::here();
    let label = site
        .words()
        .fill(Key::SourceCite, &[("number", &number.to_string())]);
    let href = format!("{}#source-{number}", site.path(reader.page.clone()));
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        site.note.set(Some(Note { number, source }));
    };
    view! {
        <sup class="cite"><a href=href aria-label=label on:click=open>{number}</a></sup>
    }
    .into_any()
}

/// Draws blocks of text.
pub(crate) fn blocks(blocks: &'static [Block], reader: Reader) -> AnyView {
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(text) => view! { <p>{rich(text, reader)}</p> }.into_any(),
            Block::List { ordered, items } => list(*ordered, items, reader),
            Block::Heading {
                level,
                anchor,
                text,
            } => heading(*level, anchor, text, reader),
        })
        .collect_view()
        .into_any()
}

fn list(ordered: bool, items: &'static [Vec<Inline>], reader: Reader) -> AnyView {
    let items = items
        .iter()
        .map(|item| view! { <li>{rich(item, reader)}</li> })
        .collect_view();
    if ordered {
        view! { <ol>{items}</ol> }.into_any()
    } else {
        view! { <ul>{items}</ul> }.into_any()
    }
}

fn heading(level: u8, anchor: &'static str, text: &'static [Inline], reader: Reader) -> AnyView {
    let text = rich(text, reader);
    if level <= 2 {
        view! { <h2 id=anchor>{text}</h2> }.into_any()
    } else {
        view! { <h3 id=anchor>{text}</h3> }.into_any()
    }
}

/// Draws a numbered list of sources, each the target of its citations.
pub(crate) fn source_list(sources: &'static [Source]) -> AnyView {
    let items = sources.iter().enumerate().map(|(index, source)| {
        view! { <li id=format!("source-{}", index + 1)>{source_item(source)}</li> }
    });
    view! { <ol class="sources">{items.collect_view()}</ol> }.into_any()
}

/// Draws one source: author, title, date, place; a claim says that it is one.
pub(crate) fn source_item(source: &'static Source) -> AnyView {
    let words = Site::here().words();
    let date = source
        .date
        .map(|date| format!(", {}", words.partial_date(date)));
    let document = source.document.as_ref().map(|place| {
        view! { ". " <span class="sources__document">{place.as_str()}</span> }
    });
    let address = source.address.as_ref().map(|address| {
        view! {
            ". "
            <a class="sources__address" href=address.as_str() rel="noreferrer">
                {shown_address(address)}
            </a>
        }
    });
    let claim = source.claim.then(|| {
        view! { " " <span class="sources__claim">{words.get(Key::SourceClaim)}</span> }
    });
    view! {
        <span>
            <b>{source.author.as_str()}</b> ", " <cite>{source.title.as_str()}</cite>
            {date} {document} {address} {claim}
        </span>
    }
    .into_any()
}

/// Shortens an address to what a reader would type: no scheme, no `www.`, no last slash.
fn shown_address(address: &'static str) -> &'static str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.strip_prefix("www.")
        .unwrap_or(rest)
        .trim_end_matches('/')
}

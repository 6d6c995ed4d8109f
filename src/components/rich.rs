//! Structured text as elements: never as HTML in a string.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use crate::{
    context::{Note, Site, use_site},
    dom,
};
use catalogue::{Needles, highlight};
use model::route::Page;
use model::{Block, Factsheet, Inline, Source, Translation};
use words::{Key, Messages};

/// How a text is read: which sources its citations mean, and which words are marked.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    /// The sources that citations count into.
    pub(crate) sources: &'static [Source],
    /// The page whose list of sources a citation leads to.
    pub(crate) page: &'a Page,
    /// The words searched for, if any.
    pub(crate) needles: Option<&'a Needles>,
    /// The language of the text, where it is not the page's.
    pub(crate) language: Option<&'static str>,
}

impl<'a> Reader<'a> {
    /// Reads a factsheet; `page` is its own.
    pub(crate) fn of(site: Site, factsheet: &'static Factsheet, page: &'a Page) -> Self {
        Self {
            sources: &factsheet.sources,
            page,
            needles: None,
            language: Self::language_of(site, factsheet),
        }
    }

    /// Gives the language of a factsheet's text, where it is not the page's: a text that waits for
    /// its translation is announced in its own language.
    pub(crate) fn language_of(site: Site, factsheet: &Factsheet) -> Option<&'static str> {
        let foreign = factsheet.translation == Translation::Missing;
        foreign.then(|| site.first_language())
    }

    /// Reads a text of the review itself, whose sources stand on the timeline.
    pub(crate) fn of_review(site: Site) -> Self {
        Self {
            sources: &site.edition().review.sources,
            page: &Page::Timeline,
            needles: None,
            language: None,
        }
    }
}

/// Draws inline text.
pub(crate) fn rich(text: &'static [Inline], reader: Reader) -> AnyView {
    text.iter()
        .map(|inline| piece(inline, reader))
        .collect::<Vec<_>>()
        .into_any()
}

fn piece(inline: &'static Inline, reader: Reader) -> AnyView {
    match inline {
        Inline::Text(words) => marked(words, reader.needles),
        Inline::Strong(inner) => strong().child(rich(inner, reader)).into_any(),
        Inline::Emphasis(inner) => em().child(rich(inner, reader)).into_any(),
        Inline::Link { address, text } => a()
            .attr("href", address.as_str())
            .attr("rel", "noreferrer")
            .child(rich(text, reader))
            .into_any(),
        Inline::Cite(number) => citation(*number, reader),
    }
}

/// Draws words, those searched for marked.
pub(crate) fn marked(words: &'static str, needles: Option<&Needles>) -> AnyView {
    let Some(needles) = needles.filter(|needles| !needles.is_empty()) else {
        return fragment().child(words).into_any();
    };
    highlight(words, needles)
        .into_iter()
        .map(|(hit, part)| {
            if hit {
                mark().child(part).into_any()
            } else {
                part.into_any()
            }
        })
        .collect::<Vec<_>>()
        .into_any()
}

/// Draws a citation: a link to the list of sources, and in the app a tap that shows the source.
fn citation(number: u16, reader: Reader) -> AnyView {
    let Some(source) = reader.sources.get(usize::from(number).wrapping_sub(1)) else {
        return fragment().into_any();
    };
    let site = use_site();
    let label = site
        .words()
        .fill(Key::SourceCite, &[("number", &number.to_string())]);
    let href = format!("{}#source-{number}", site.path(reader.page.clone()));
    let open = move |event: ev::MouseEvent| {
        event.prevent_default();
        dom::remember_opener(&event);
        site.note.set(Some(Note { number, source }));
    };
    sup()
        .class("cite")
        .child(
            a().attr("href", href)
                .attr("aria-label", label)
                .on(ev::click, open)
                .child(number),
        )
        .into_any()
}

/// Draws blocks of text.
pub(crate) fn blocks(blocks: &'static [Block], reader: Reader) -> AnyView {
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(text) => p().child(rich(text, reader)).into_any(),
            Block::List { ordered, items } => list(*ordered, items, reader),
            Block::Heading {
                level,
                anchor,
                text,
            } => heading(*level, anchor, text, reader),
        })
        .collect::<Vec<_>>()
        .into_any()
}

fn list(ordered: bool, items: &'static [Vec<Inline>], reader: Reader) -> AnyView {
    let items = items
        .iter()
        .map(|item| li().child(rich(item, reader)))
        .collect::<Vec<_>>();
    if ordered {
        ol().child(items).into_any()
    } else {
        ul().child(items).into_any()
    }
}

fn heading(level: u8, anchor: &'static str, text: &'static [Inline], reader: Reader) -> AnyView {
    let text = rich(text, reader);
    if level <= 2 {
        h2().id(anchor).child(text).into_any()
    } else {
        h3().id(anchor).child(text).into_any()
    }
}

/// Draws a numbered list of sources, each the target of its citations.
pub(crate) fn source_list(sources: &'static [Source]) -> AnyView {
    let words = use_site().words();
    let items = sources.iter().enumerate().map(|(index, source)| {
        li().id(format!("source-{}", index + 1))
            .child(source_item(words, source))
    });
    ol().class("sources").children(items).into_any()
}

/// Draws one source: author, title, date, place; a claim says that it is one.
pub(crate) fn source_item(words: &'static Messages, source: &'static Source) -> AnyView {
    let date = source
        .date
        .map(|date| format!(", {}", words.partial_date(date)));
    let document = source
        .document
        .as_ref()
        .map(|place| fragment().child(". ").child(span().child(place.as_str())));
    let shown = source.address.as_deref().zip(source.shown_address());
    let address = shown.map(|(address, shown)| {
        fragment().child(". ").child(
            a().class("sources__address")
                // An address reads one way, whatever the page does.
                .attr("dir", "ltr")
                .attr("href", address)
                .attr("rel", "noreferrer")
                .child(shown),
        )
    });
    let claim = source.claim.then(|| {
        fragment().child(" ").child(
            span()
                .class("sources__claim")
                .child(words.get(Key::SourceClaim)),
        )
    });
    span()
        .child(b().child(source.author.as_str()))
        .child(", ")
        .child(cite().child(source.title.as_str()))
        .child(date)
        .child(document)
        .child(address)
        .child(claim)
        .into_any()
}

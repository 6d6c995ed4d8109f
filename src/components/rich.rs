//! Structured text as elements, never as HTML in a string.

use leptos::{ev, prelude::*};

use catalogue::{Needles, highlight};
use model::{Block, Factsheet, Inline, Source, Translation, route::Page};
use words::{Key, Messages};

use crate::{
    context::{CitedSource, Site, use_site},
    dom,
    html::*,
};

/// What rendering a text depends on: the sources its citations refer to, the words to mark in it.
#[derive(Clone, Copy)]
pub(crate) struct TextContext<'a> {
    /// The sources that citations refer to by number.
    pub(crate) sources: &'static [Source],
    /// The page whose list of sources a citation leads to.
    pub(crate) page: &'a Page,
    /// The words searched for, if any.
    pub(crate) needles: Option<&'a Needles>,
    /// The language of the text, where it is not the page's.
    pub(crate) language: Option<&'static str>,
}

impl<'a> TextContext<'a> {
    /// Returns the context of a factsheet's text; `page` is the factsheet's.
    pub(crate) fn of(site: Site, factsheet: &'static Factsheet, page: &'a Page) -> Self {
        Self {
            sources: &factsheet.sources,
            page,
            needles: None,
            language: Self::language_of(site, factsheet),
        }
    }

    /// Returns the language of a factsheet's text where it is not the page's: a text that is not
    /// translated yet must be read out in its own language.
    pub(crate) fn language_of(site: Site, factsheet: &Factsheet) -> Option<&'static str> {
        let is_untranslated = factsheet.translation == Translation::Missing;
        is_untranslated.then(|| site.first_language())
    }

    /// Returns the context of a text of the review itself, whose sources the timeline lists.
    pub(crate) fn of_review(site: Site) -> Self {
        Self {
            sources: &site.edition().review.sources,
            page: &Page::Timeline,
            needles: None,
            language: None,
        }
    }
}

/// Renders inline text.
pub(crate) fn rich(text: &'static [Inline], context: TextContext) -> AnyView {
    let views = text.iter().map(|inline| view(inline, context));
    fragment().children(views).into_any()
}

fn view(inline: &'static Inline, context: TextContext) -> AnyView {
    match inline {
        Inline::Text(words) => marked(words, context.needles),
        Inline::Strong(inner) => strong().child(rich(inner, context)).into_any(),
        Inline::Emphasis(inner) => em().child(rich(inner, context)).into_any(),
        Inline::Link { address, text } => a()
            .attr("href", address.as_str())
            .attr("rel", "noreferrer")
            .child(rich(text, context))
            .into_any(),
        Inline::Cite(number) => citation(*number, context),
    }
}

/// Renders a text with the words searched for marked.
pub(crate) fn marked(words: &'static str, needles: Option<&Needles>) -> AnyView {
    let Some(needles) = needles.filter(|needles| !needles.is_empty()) else {
        return fragment().child(words).into_any();
    };
    let parts = highlight(words, needles).into_iter();
    let views = parts.map(|(is_hit, part)| {
        if is_hit {
            mark().child(part).into_any()
        } else {
            part.into_any()
        }
    });
    fragment().children(views).into_any()
}

/// Renders a citation: a link to the list of sources, which in the app shows the source at once.
fn citation(number: u16, context: TextContext) -> AnyView {
    let Some(source) = context.sources.get(usize::from(number).wrapping_sub(1)) else {
        return fragment().into_any();
    };
    let site = use_site();
    let label = site
        .words()
        .fill(Key::SourceCite, &[("number", &number.to_string())]);
    let href = format!("{}#source-{number}", site.path(context.page.clone()));
    let show_source = move |event: ev::MouseEvent| {
        event.prevent_default();
        dom::remember_opener(&event);
        site.note.set(Some(CitedSource { number, source }));
    };
    sup()
        .class("cite")
        .child(
            a().attr("href", href)
                .attr("aria-label", label)
                .on(ev::click, show_source)
                .child(number),
        )
        .into_any()
}

/// Renders blocks of text.
pub(crate) fn blocks(blocks: &'static [Block], context: TextContext) -> AnyView {
    let views = blocks.iter().map(|block| match block {
        Block::Paragraph(text) => p().child(rich(text, context)).into_any(),
        Block::List { ordered, items } => list(*ordered, items, context),
        Block::Heading {
            level,
            anchor,
            text,
        } => heading(*level, anchor, text, context),
    });
    fragment().children(views).into_any()
}

fn list(ordered: bool, items: &'static [Vec<Inline>], context: TextContext) -> AnyView {
    let list = if ordered { ol() } else { ul() };
    let items = items.iter().map(|item| li().child(rich(item, context)));
    list.children(items).into_any()
}

fn heading(
    level: u8,
    anchor: &'static str,
    text: &'static [Inline],
    context: TextContext,
) -> AnyView {
    let heading = if level <= 2 { h2() } else { h3() };
    heading.id(anchor).child(rich(text, context)).into_any()
}

/// Renders a numbered list of sources, each the target of its citations.
pub(crate) fn source_list(sources: &'static [Source]) -> AnyView {
    let words = use_site().words();
    let items = sources.iter().enumerate().map(|(index, source)| {
        li().id(format!("source-{}", index + 1))
            .child(source_item(words, source))
    });
    ol().class("sources").children(items).into_any()
}

/// Renders a source: author, title, date, place; a claim is marked as one. Sources are not
/// translated, so their words are read out in the pack's own language.
pub(crate) fn source_item(words: &'static Messages, source: &'static Source) -> AnyView {
    let first = use_site().first_language();
    let language = (words.language != first).then_some(first);
    let date = source
        .date
        .map(|date| format!(", {}", words.partial_date(date)));
    let document = source.document.as_ref().map(|place| {
        fragment()
            .child(". ")
            .child(span().lang(language).child(place.as_str()))
    });
    let shown = source.address.as_deref().zip(source.shown_address());
    let address = shown.map(|(address, shown)| {
        fragment().child(". ").child(
            a().class("sources__address")
                // An address runs left to right, whichever way the page does.
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
        .child(b().lang(language).child(source.author.as_str()))
        .child(", ")
        .child(cite().lang(language).child(source.title.as_str()))
        .child(date)
        .child(document)
        .child(address)
        .child(claim)
        .into_any()
}

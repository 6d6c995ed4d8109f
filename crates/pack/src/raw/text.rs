//! Structured text as written: citations still name their source.

use super::super::problem::Place;

/// A run of inline text.
pub(crate) type RawText = Vec<RawInline>;

/// An inline element.
#[derive(Clone, Debug)]
pub(crate) enum RawInline {
    Text(String),
    Strong(RawText),
    Emphasis(RawText),
    Link { address: String, text: RawText },
    Cite { source: String, at: Place },
}

/// A block of text.
#[derive(Clone, Debug)]
pub(crate) enum RawBlock {
    Paragraph(RawText),
    List { ordered: bool, items: Vec<RawText> },
}

/// A text with headings of its own: a part of the About page.
pub(crate) type RawPage = Vec<RawPart>;

/// A part of a longer text, with its place.
#[derive(Clone, Debug)]
pub(crate) enum RawPart {
    Block {
        block: RawBlock,
        at: Place,
    },
    Heading {
        level: u8,
        text: RawText,
        anchor: Option<String>,
        at: Place,
    },
}

/// Counts the visible characters; citations do not count.
pub(super) fn visible_length(text: &[RawInline]) -> usize {
    text.iter()
        .map(|inline| match inline {
            RawInline::Text(words) => words.chars().count(),
            RawInline::Strong(inner)
            | RawInline::Emphasis(inner)
            | RawInline::Link { text: inner, .. } => visible_length(inner),
            RawInline::Cite { .. } => 0,
        })
        .sum()
}

/// Returns a text without formatting and citations.
pub(super) fn words(text: &[RawInline]) -> String {
    let mut out = String::new();
    push_words(text, &mut out);
    out
}

fn push_words(text: &[RawInline], out: &mut String) {
    for inline in text {
        match inline {
            RawInline::Text(words) => out.push_str(words),
            RawInline::Strong(inner)
            | RawInline::Emphasis(inner)
            | RawInline::Link { text: inner, .. } => push_words(inner, out),
            RawInline::Cite { .. } => {}
        }
    }
}

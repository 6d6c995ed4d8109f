//! Structured text: what Markdown becomes, so that no page parses or injects HTML.

use serde::{Deserialize, Serialize};

/// A run of inline text: one line of a factsheet.
pub type RichText = Vec<Inline>;

/// An inline element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Strong emphasis.
    Strong(RichText),
    /// Emphasis.
    Emphasis(RichText),
    /// A link; the address begins with `https:`, `http:` or `mailto:`.
    Link {
        /// The address.
        address: String,
        /// The link text.
        text: RichText,
    },
    /// A citation: the 1-based number of a source in its factsheet's list.
    Cite(u16),
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(RichText),
    /// A list of inline texts.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items in order.
        items: Vec<RichText>,
    },
    /// A heading in a longer text (only the About page has them).
    Heading {
        /// From 2 to 4.
        level: u8,
        /// The anchor, unique in its page.
        anchor: String,
        /// The heading's text.
        text: RichText,
    },
}

/// Returns a text without formatting and citations.
#[must_use]
pub fn plain_text(text: &[Inline]) -> String {
    let mut out = String::new();
    push_plain(text, &mut out);
    out
}

/// Returns the text of several blocks, one line per paragraph or list item.
#[must_use]
pub fn plain_blocks(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Heading { text, .. } => lines.push(plain_text(text)),
            Block::List { items, .. } => lines.extend(items.iter().map(|item| plain_text(item))),
        }
    }
    lines.join("\n")
}

/// Lists the numbers of the sources a text cites, in order of appearance.
#[must_use]
pub fn cited(text: &[Inline]) -> Vec<u16> {
    let of = |inline: &Inline| match inline {
        Inline::Cite(number) => vec![*number],
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
            cited(inner)
        }
        Inline::Text(_) => Vec::new(),
    };
    text.iter().flat_map(of).collect()
}

fn push_plain(text: &[Inline], out: &mut String) {
    for inline in text {
        match inline {
            Inline::Text(words) => out.push_str(words),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                push_plain(inner, out);
            }
            Inline::Cite(_) => {}
        }
    }
}

//! Problems reported about Markdown text.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::super::text::RawInline;
use super::{Frame, MarkdownReader};

impl MarkdownReader<'_> {
    /// Returns a link's address if it is allowed in a page; reports it if not.
    pub(super) fn safe_address(&self, kind: LinkType, address: &str, at: usize) -> Option<String> {
        let address = match kind {
            LinkType::Email => format!("mailto:{address}"),
            _ => address.to_owned(),
        };
        if is_safe(&address) {
            return Some(address);
        }
        self.report.error(
            &self.place(at),
            format!("the link to \"{address}\" is removed and its text is kept"),
            "Begin the address with https:, http: or mailto:",
        );
        None
    }

    /// Returns whether a block of HTML is a comment: a note for editors, shown nowhere.
    pub(super) fn is_note(&self, range: &Range<usize>) -> bool {
        let html = self.text.get(range.clone()).unwrap_or_default().trim();
        html.starts_with("<!--") && html.ends_with("-->")
    }

    pub(super) fn report_html(&self, html: &str, at: usize) {
        let shown: String = html.trim().chars().take(40).collect();
        self.report.warning(
            &self.place(at),
            format!("raw HTML is removed: \"{shown}\""),
            "Write it in Markdown; a plain less-than sign is written \\<",
        );
    }

    pub(super) fn report_unknown(&self, thing: &str, at: usize) {
        self.report.warning(
            &self.place(at),
            format!("{thing} cannot be shown"),
            "Use paragraphs, simple lists, emphasis, links and citations",
        );
    }

    pub(super) fn report_definition(&self, name: &str, at: usize) {
        self.report.error(
            &self.place(at),
            format!("the text defines the footnote \"{name}\" and is left out"),
            "Put the source into [[sources]], and cite it in the text as [^id]",
        );
    }

    pub(super) fn report_stray_citations(&self, frame: &Frame) {
        let stray = frame
            .text
            .iter()
            .any(|inline| matches!(inline, RawInline::Text(words) if words.contains("[^")));
        if stray {
            self.report.error(
                &self.place(frame.start),
                "a citation is not complete",
                "Write [^id] with the id of a source, without spaces",
            );
        }
    }
}

/// Returns whether a link may have this address.
pub(in crate::raw) fn is_safe(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let schemed = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| lower.len() > scheme.len() && lower.starts_with(scheme));
    schemed && !address.chars().any(|c| c.is_control() || c.is_whitespace())
}

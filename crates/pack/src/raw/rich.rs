//! Fields of structured text: a paragraph, several, or a list of lines.

use toml::de::DeValue;

use super::super::problem::{Place, Written};
use super::fields::{Fields, Need};
use super::markdown::{self, Origin};
use super::text::{RawBlock, RawPart, RawText, visible_length};

impl Fields<'_> {
    /// Takes a paragraph with emphasis, links and citations.
    pub(super) fn rich(
        &mut self,
        name: &'static str,
        need: Need,
        limit: usize,
    ) -> Option<Written<RawText>> {
        let (text, at) = self.text(name, need)?;
        let value = self.paragraph(&text, limit, &at);
        Some(Written { value, at })
    }

    /// Takes a list of lines with emphasis, links and citations.
    pub(super) fn rich_lines(
        &mut self,
        name: &'static str,
        need: Need,
        limit: usize,
    ) -> Option<Written<Vec<RawText>>> {
        let (value, at) = self.take(name, need)?;
        let DeValue::Array(items) = value else {
            self.report_type(value, "a list, such as [\"one\", \"two\"]", &at);
            return None;
        };
        let mut lines = Vec::new();
        for item in items.iter() {
            let mut place = self.file.place(self.base + item.span().start, "");
            place.field.clone_from(&at.field);
            if let DeValue::String(text) = item.get_ref() {
                lines.push(self.paragraph(text, limit, &place));
            } else {
                self.report_type(item.get_ref(), "a text in straight quotes", &place);
            }
        }
        lines.retain(|line| !line.is_empty());
        (!lines.is_empty()).then_some(Written { value: lines, at })
    }

    /// Takes paragraphs and lists of a limited total length.
    pub(super) fn blocks(
        &mut self,
        name: &'static str,
        need: Need,
        limit: usize,
    ) -> Option<Written<Vec<RawBlock>>> {
        let (text, at) = self.text(name, need)?;
        let mut blocks = Vec::new();
        for part in markdown::parse(&text, Origin::Field(&at), self.report) {
            match part {
                RawPart::Block { block, .. } => blocks.push(block),
                RawPart::Heading { .. } => self.report.error(
                    &at,
                    "a heading does not belong in this text",
                    "Write paragraphs and lists",
                ),
            }
        }
        let length = blocks.iter().map(block_length).sum();
        self.check_length(length, limit, &at);
        Some(Written { value: blocks, at })
    }

    fn paragraph(&self, text: &str, limit: usize, at: &Place) -> RawText {
        let parts = markdown::parse(text.trim(), Origin::Field(at), self.report);
        let mut texts = parts.into_iter().flat_map(part_texts);
        let first = texts.next().unwrap_or_default();
        if texts.next().is_some() {
            self.report.error(
                at,
                "this text has more than one paragraph",
                "Write one paragraph, without lists and headings",
            );
        }
        self.check_length(visible_length(&first), limit, at);
        first
    }
}

fn block_length(block: &RawBlock) -> usize {
    match block {
        RawBlock::Paragraph(text) => visible_length(text),
        RawBlock::List { items, .. } => items.iter().map(|item| visible_length(item)).sum(),
    }
}

fn part_texts(part: RawPart) -> Vec<RawText> {
    match part {
        RawPart::Heading { text, .. } => vec![text, RawText::new()],
        RawPart::Block { block, .. } => match block {
            RawBlock::Paragraph(text) => vec![text],
            RawBlock::List { items, .. } => items.into_iter().chain([RawText::new()]).collect(),
        },
    }
}

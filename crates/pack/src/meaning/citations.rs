//! Numbers citations in reading order, and orders the sources accordingly.

use super::super::nearest::write_instead;
use super::super::problem::{Place, Report};
use super::super::raw::{RawBlock, RawInline, RawSource};
use model::{Block, Inline, RichText, Slug, Source};

/// The sources of a text, and those cited so far. Texts must be passed in reading order.
pub(crate) struct Citations<'a> {
    report: &'a Report,
    sources: Vec<(&'a Slug, &'a RawSource)>,
    /// Indices of the sources in the order of their first citation.
    order: Vec<usize>,
}

impl<'a> Citations<'a> {
    /// Starts with nothing cited.
    pub(crate) fn new(sources: &'a [RawSource], report: &'a Report) -> Self {
        Self {
            report,
            sources: sources
                .iter()
                .filter_map(|source| Some((&source.id.as_ref()?.value, source)))
                .collect(),
            order: Vec::new(),
        }
    }

    /// Numbers the citations of a text. A citation of an unknown source is reported and left out.
    pub(crate) fn text(&mut self, raw: &[RawInline]) -> RichText {
        raw.iter()
            .filter_map(|inline| self.inline(inline))
            .collect()
    }

    /// Numbers the citations of several blocks.
    pub(crate) fn blocks(&mut self, raw: &[RawBlock]) -> Vec<Block> {
        raw.iter().map(|block| self.block(block)).collect()
    }

    /// Numbers the citations of a block.
    pub(crate) fn block(&mut self, raw: &RawBlock) -> Block {
        match raw {
            RawBlock::Paragraph(text) => Block::Paragraph(self.text(text)),
            RawBlock::List { ordered, items } => Block::List {
                ordered: *ordered,
                items: items.iter().map(|item| self.text(item)).collect(),
            },
        }
    }

    /// Reports uncited sources defined in the file being read: a translation may leave a citation
    /// out.
    pub(crate) fn report_uncited(&self, file: &Place) {
        for (index, (id, source)) in self.sources.iter().enumerate() {
            if source.at.file == file.file && !self.order.contains(&index) {
                self.report.warning(
                    &source.at,
                    format!("the source \"{id}\" is never cited"),
                    format!("Write [^{id}] after the sentence it supports, or remove the source"),
                );
            }
        }
    }

    /// Returns the sources: the cited ones in order of their numbers, then the others.
    pub(crate) fn into_sources(self) -> Vec<Source> {
        let rest = (0..self.sources.len()).filter(|index| !self.order.contains(index));
        let order: Vec<usize> = self.order.iter().copied().chain(rest).collect();
        order
            .into_iter()
            .filter_map(|index| self.sources.get(index))
            .map(|(id, raw)| to_source(id, raw))
            .collect()
    }

    fn inline(&mut self, raw: &RawInline) -> Option<Inline> {
        Some(match raw {
            RawInline::Text(words) => Inline::Text(words.clone()),
            RawInline::Strong(inner) => Inline::Strong(self.text(inner)),
            RawInline::Emphasis(inner) => Inline::Emphasis(self.text(inner)),
            RawInline::Link { address, text } => Inline::Link {
                address: address.clone(),
                text: self.text(text),
            },
            RawInline::Cite { source, at } => Inline::Cite(self.cite(source, at)?),
        })
    }

    fn cite(&mut self, source: &str, at: &Place) -> Option<u16> {
        let Some(index) = self
            .sources
            .iter()
            .position(|(id, _)| id.as_str() == source)
        else {
            let known: Vec<&str> = self.sources.iter().map(|(id, _)| id.as_str()).collect();
            self.report.error_if_whole(
                at,
                format!("the footnote [^{source}] has no source"),
                write_instead(source, known, "Add [[sources]] with that id"),
            );
            return None;
        };
        let place = self
            .order
            .iter()
            .position(|cited| *cited == index)
            .unwrap_or_else(|| {
                self.order.push(index);
                self.order.len() - 1
            });
        u16::try_from(place + 1).ok()
    }
}

fn to_source(id: &Slug, raw: &RawSource) -> Source {
    let words = |text: &Option<_>| {
        text.as_ref()
            .map(|text: &super::super::problem::Written<String>| text.value.clone())
    };
    Source {
        id: id.clone(),
        author: words(&raw.author).unwrap_or_default(),
        title: words(&raw.title).unwrap_or_default(),
        date: raw.date.as_ref().map(|date| date.value),
        address: words(&raw.address),
        document: words(&raw.document),
        claim: raw.claim,
    }
}

//! Parses Markdown into paragraphs, lists, headings, links and citations. Never HTML.
//!
//! Anything else is reported; its text is kept where that is safe.

mod complaint;

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::super::file::FileText;
use super::super::problem::{Place, Report};
use super::text::{RawBlock, RawInline, RawPage, RawPart, RawText, words};

pub(super) use complaint::is_safe;

/// Emphasis nested deeper than this is flattened: nobody writes it, and no stack should overflow.
const DEPTH: usize = 16;

/// The most letters of a heading that problems name.
const LONGEST_NAME: usize = 80;

/// Where a Markdown text comes from.
#[derive(Clone, Copy)]
pub(super) enum Origin<'a> {
    /// A field's value: all of it has the field's place.
    Field(&'a Place),
    /// The rest of a file, from an offset on.
    Rest(&'a FileText, usize),
}

/// Parses a text that has headings with anchors: a part of the About page.
pub(crate) fn parse_page(file: &FileText, report: &Report) -> RawPage {
    parse(file.text(), Origin::Rest(file, 0), report)
}

/// Parses a Markdown text.
pub(super) fn parse(text: &str, origin: Origin<'_>, report: &Report) -> Vec<RawPart> {
    let options = Options::ENABLE_OLD_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut reader = MarkdownReader {
        text,
        origin,
        report,
        section: String::new(),
        parts: Vec::new(),
        frames: Vec::new(),
        list: None,
        list_depth: 0,
        hidden: 0,
    };
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.event(event, &range);
    }
    reader.parts
}

/// Inline text under construction, and what it becomes at its end.
struct Frame {
    kind: FrameKind,
    text: RawText,
    start: usize,
}

enum FrameKind {
    Paragraph,
    Heading(Option<String>),
    Item,
    Strong,
    Emphasis,
    /// A link, or `None` if its address is rejected.
    Link(Option<String>),
}

struct MarkdownReader<'a> {
    text: &'a str,
    origin: Origin<'a>,
    report: &'a Report,
    /// The last level 2 heading: the field that problems name.
    section: String,
    parts: Vec<RawPart>,
    frames: Vec<Frame>,
    list: Option<(bool, Vec<RawText>, usize)>,
    list_depth: usize,
    /// The number of open elements whose content is left out.
    hidden: usize,
}

impl MarkdownReader<'_> {
    fn event(&mut self, event: Event<'_>, range: &Range<usize>) {
        if self.hidden > 0 {
            match event {
                Event::Start(_) => self.hidden += 1,
                Event::End(_) => self.hidden -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) => self.push_words(&words, range.start),
            Event::SoftBreak | Event::HardBreak => self.push_words(" ", range.start),
            Event::FootnoteReference(source) => self.push(
                RawInline::Cite {
                    source: source.into_string(),
                    at: self.place(range.start),
                },
                range.start,
            ),
            Event::InlineHtml(html) | Event::Html(html) => self.report_html(&html, range.start),
            Event::Rule => self.report_unknown("a line across the page", range.start),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        let at = range.start;
        match tag {
            Tag::Paragraph => self.open(FrameKind::Paragraph, at),
            Tag::Heading { id, .. } => {
                self.open(
                    FrameKind::Heading(id.map(pulldown_cmark::CowStr::into_string)),
                    at,
                );
            }
            Tag::List(first) => self.start_list(first.is_some(), at),
            Tag::Item => self.open(FrameKind::Item, at),
            Tag::Strong => self.open(FrameKind::Strong, at),
            Tag::Emphasis => self.open(FrameKind::Emphasis, at),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                let address = self.safe_address(link_type, &dest_url, at);
                self.open(FrameKind::Link(address), at);
            }
            Tag::Image { .. } => {
                self.report_unknown("a picture", at);
                self.open(FrameKind::Link(None), at);
            }
            Tag::CodeBlock(_) => {
                self.report_unknown("an indented or fenced block", at);
                self.open(FrameKind::Paragraph, at);
            }
            Tag::BlockQuote(_) => self.report_unknown("a quotation block", at),
            Tag::HtmlBlock => self.hidden = usize::from(self.is_note(range)),
            Tag::FootnoteDefinition(name) => {
                self.report_definition(&name, at);
                self.hidden = 1;
            }
            // Never emitted with the options above; hidden so that a new version adds no HTML.
            _ => self.hidden = 1,
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => self.end_list(),
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::Paragraph | TagEnd::CodeBlock => self.end_paragraph(),
            TagEnd::Item => self.end_item(),
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link | TagEnd::Image => self.end_inline(),
            _ => {}
        }
    }

    fn open(&mut self, kind: FrameKind, start: usize) {
        self.frames.push(Frame {
            kind,
            text: Vec::new(),
            start,
        });
    }

    fn push_words(&mut self, more: &str, at: usize) {
        let Some(frame) = self.frames.last_mut() else {
            return self.push(RawInline::Text(more.to_owned()), at);
        };
        if let Some(RawInline::Text(words)) = frame.text.last_mut() {
            words.push_str(more);
        } else {
            frame.text.push(RawInline::Text(more.to_owned()));
        }
    }

    fn push(&mut self, inline: RawInline, at: usize) {
        if self.frames.is_empty() {
            self.open(FrameKind::Paragraph, at);
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.text.push(inline);
        }
    }

    fn close(&mut self) -> Option<Frame> {
        let frame = self.frames.pop()?;
        self.report_stray_citations(&frame);
        Some(frame)
    }

    fn end_inline(&mut self) {
        let deep = self.frames.len() > DEPTH;
        let Some(frame) = self.close() else { return };
        let start = frame.start;
        let inline = match frame.kind {
            _ if deep => None,
            FrameKind::Strong => Some(RawInline::Strong(frame.text.clone())),
            FrameKind::Emphasis => Some(RawInline::Emphasis(frame.text.clone())),
            FrameKind::Link(Some(address)) => Some(RawInline::Link {
                address,
                text: frame.text.clone(),
            }),
            FrameKind::Link(None)
            | FrameKind::Paragraph
            | FrameKind::Heading(_)
            | FrameKind::Item => None,
        };
        match inline {
            Some(inline) => self.push(inline, start),
            None => frame
                .text
                .into_iter()
                .for_each(|inline| self.push(inline, start)),
        }
    }

    fn end_paragraph(&mut self) {
        let Some(frame) = self.close() else { return };
        // A paragraph in a list item belongs to the item.
        if let Some(item) = self.frames.last_mut() {
            if !item.text.is_empty() {
                item.text.push(RawInline::Text(" ".to_owned()));
            }
            item.text.extend(frame.text);
        } else {
            self.push_block(RawBlock::Paragraph(frame.text), frame.start);
        }
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        let Some(frame) = self.close() else { return };
        let FrameKind::Heading(anchor) = frame.kind else {
            return;
        };
        if level == HeadingLevel::H2 {
            // Every place below names it, however long it is.
            self.section = words(&frame.text).chars().take(LONGEST_NAME).collect();
        }
        let at = self.place(frame.start);
        self.parts.push(RawPart::Heading {
            level: level as u8,
            text: frame.text,
            anchor,
            at,
        });
    }

    fn start_list(&mut self, ordered: bool, at: usize) {
        self.list_depth += 1;
        if self.list_depth == 1 {
            self.list = Some((ordered, Vec::new(), at));
            return;
        }
        self.report_unknown("a list inside a list", at);
        let outer = self
            .frames
            .last_mut()
            .map(|item| std::mem::take(&mut item.text));
        self.push_item(outer.unwrap_or_default());
    }

    fn end_item(&mut self) {
        if let Some(frame) = self.close() {
            self.push_item(frame.text);
        }
    }

    fn push_item(&mut self, text: RawText) {
        if let Some((_, items, _)) = &mut self.list
            && !text.is_empty()
        {
            items.push(text);
        }
    }

    fn end_list(&mut self) {
        self.list_depth = self.list_depth.saturating_sub(1);
        if self.list_depth == 0
            && let Some((ordered, items, at)) = self.list.take()
        {
            self.push_block(RawBlock::List { ordered, items }, at);
        }
    }

    fn push_block(&mut self, block: RawBlock, at: usize) {
        let blank = match &block {
            RawBlock::Paragraph(text) => text.is_empty(),
            RawBlock::List { items, .. } => items.is_empty(),
        };
        if !blank {
            let at = self.place(at);
            self.parts.push(RawPart::Block { block, at });
        }
    }

    fn place(&self, offset: usize) -> Place {
        match self.origin {
            Origin::Field(place) => place.clone(),
            Origin::Rest(file, base) => file.place(base + offset, &self.section),
        }
    }
}

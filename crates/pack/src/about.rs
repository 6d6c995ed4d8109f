//! The About page: what is true of every review comes with the program; the pack adds its country.

use std::collections::BTreeSet;

use super::AboutTexts;
use super::file::FileText;
use super::meaning::Citations;
use super::problem::{Place, Report};
use super::raw::{RawBlock, RawInline, RawPage, RawPart, RawText, parse_page};
use super::raw_pack::RawPack;
use model::{AboutPart, Block, Slug, plain_text};

/// The section of the program's text before which the pack's part stands: how to use the site.
const BEHIND_THE_PACK: &str = "use";

/// Makes the About page in a language, part by part.
///
/// The program's text falls back to the pack's own language, then to English; the pack's part falls
/// back to its original.
pub(super) fn page(
    general: &AboutTexts,
    pack: &RawPack,
    language: &str,
    report: &Report,
) -> Vec<AboutPart> {
    let own = pack.languages.first().map_or("en", String::as_str);
    let mut anchors = Anchors::default();
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let found = [language, own, "en"].into_iter();
    let mut found = found.filter_map(|it| Some((it, general.get(it)?)));
    let general = found.next();
    if let Some((language, markdown)) = general {
        let file = format!("messages/about.{language}.md");
        let file = FileText::decode(&file, markdown.as_bytes(), report);
        before = blocks(&parse_page(&file, report), &mut anchors, report);
        after = before.split_off(place_of_the_pack(&before));
    }
    let general = general.map_or(language, |(language, _)| language);
    let part = |written: &str, blocks| AboutPart {
        language: (written != language).then(|| written.to_owned()),
        blocks,
    };
    let (written, text) = match pack.abouts.get(language) {
        Some(translation) => (language, Some(translation)),
        None => (own, pack.about.as_ref()),
    };
    let country = text.map(|text| country(text, &mut anchors, report));
    let parts = [
        part(general, before),
        part(written, country.unwrap_or_default()),
        part(general, after),
    ];
    let parts = parts.into_iter().filter(|part| !part.blocks.is_empty());
    parts.collect()
}

fn place_of_the_pack(blocks: &[Block]) -> usize {
    let is_it =
        |block: &Block| matches!(block, Block::Heading { anchor, .. } if anchor == BEHIND_THE_PACK);
    blocks.iter().position(is_it).unwrap_or(blocks.len())
}

/// Makes the pack's part, whose text must not run on from the program's.
fn country(page: &RawPage, anchors: &mut Anchors, report: &Report) -> Vec<Block> {
    match page.first() {
        None | Some(RawPart::Heading { level: 2, .. }) => {}
        Some(RawPart::Heading { at, .. } | RawPart::Block { at, .. }) => report.error(
            at,
            "the page does not begin with a heading of its own",
            "Put one above this line, such as ## Andorra and the UPR {#andorra}",
        ),
    }
    blocks(page, anchors, report)
}

fn blocks(page: &RawPage, anchors: &mut Anchors, report: &Report) -> Vec<Block> {
    let mut citations = Citations::new(&[], report);
    let parts = page.iter().map(|part| match part {
        RawPart::Block { block, .. } => citations.block(&uncited(block, report)),
        RawPart::Heading {
            level,
            text,
            anchor,
            at,
        } => {
            let text = citations.text(&without_citations(text, report));
            let anchor = anchor.clone();
            let anchor = anchor.unwrap_or_else(|| Slug::slugify(&plain_text(&text)).to_string());
            anchors.check(*level, &anchor, at, report);
            Block::Heading {
                level: (*level).clamp(2, 4),
                anchor,
                text,
            }
        }
    });
    parts.collect()
}

fn uncited(block: &RawBlock, report: &Report) -> RawBlock {
    match block {
        RawBlock::Paragraph(text) => RawBlock::Paragraph(without_citations(text, report)),
        RawBlock::List { ordered, items } => RawBlock::List {
            ordered: *ordered,
            items: items
                .iter()
                .map(|item| without_citations(item, report))
                .collect(),
        },
    }
}

/// Reports citations and leaves them out: the page has no list of sources.
fn without_citations(text: &[RawInline], report: &Report) -> RawText {
    let mut kept = RawText::new();
    for inline in text {
        if let RawInline::Cite { source, at } = inline {
            report.error(
                at,
                format!("this page has no list of sources, so [^{source}] leads nowhere"),
                "Link to the source instead: [words of the sentence](https://example.org/)",
            );
        } else {
            kept.push(inline.clone());
        }
    }
    kept
}

/// The anchors of a page's headings, of all its parts.
#[derive(Default)]
struct Anchors(BTreeSet<String>);

impl Anchors {
    fn check(&mut self, level: u8, anchor: &str, at: &Place, report: &Report) {
        if !(2..=4).contains(&level) {
            report.error(
                at,
                "the heading's level is not supported",
                "Begin it with ##, ### or ####",
            );
        }
        if Slug::parse(anchor).is_err() {
            report.error(
                at,
                format!("\"{anchor}\" cannot be an anchor"),
                "End the heading with one in small letters, such as {#country}",
            );
        } else if !self.0.insert(anchor.to_owned()) {
            report.error(
                at,
                format!("the anchor \"{anchor}\" is used twice on the page"),
                "End the heading with another, such as {#country}",
            );
        }
    }
}

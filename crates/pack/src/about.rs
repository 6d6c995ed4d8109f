//! The About page: Markdown that comes with the program, not with a pack.

use std::collections::BTreeSet;

use super::AboutTexts;
use super::file::FileText;
use super::meaning::Citations;
use super::problem::{Place, Report};
use super::raw::{RawPart, parse_page};
use model::{Block, Slug, plain_text};

/// Makes the About page in a language, or else in the pack's own language, or else in English.
pub(super) fn page(texts: &AboutTexts, language: &str, own: &str, report: &Report) -> Vec<Block> {
    let found = [language, own, "en"]
        .into_iter()
        .find_map(|language| Some((language, texts.get(language)?)));
    let Some((language, markdown)) = found else {
        return Vec::new();
    };
    let file = FileText::decode(&format!("about.{language}.md"), markdown.as_bytes(), report);
    // The page cites by links: a footnote would be reported.
    let mut citations = Citations::new(&[], report);
    let mut anchors = BTreeSet::new();
    parse_page(&file, report)
        .into_iter()
        .map(|part| match part {
            RawPart::Block { block, .. } => citations.block(&block),
            RawPart::Heading {
                level,
                text,
                anchor,
                at,
            } => {
                let text = citations.text(&text);
                let anchor =
                    anchor.unwrap_or_else(|| Slug::slugify(&plain_text(&text)).to_string());
                check_heading(level, &anchor, &mut anchors, &at, report);
                Block::Heading {
                    level: level.clamp(2, 4),
                    anchor,
                    text,
                }
            }
        })
        .collect()
}

fn check_heading(
    level: u8,
    anchor: &str,
    anchors: &mut BTreeSet<String>,
    at: &Place,
    report: &Report,
) {
    if !(2..=4).contains(&level) {
        report.error(
            at,
            "the heading's level is not supported",
            "Begin it with ##, ### or ####",
        );
    }
    if Slug::parse(anchor).is_err() || !anchors.insert(anchor.to_owned()) {
        report.error(
            at,
            format!("\"{anchor}\" is not a unique anchor"),
            "End the heading with a unique anchor, such as {#privacy}",
        );
    }
}

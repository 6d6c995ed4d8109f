//! How long a text may be: characters for a field, lines of print for a sheet.
//!
//! The estimate stands in for a printer. Every constant it uses is here, so that it can be
//! calibrated against real prints; it measures characters and counts elements, nothing else.

use super::problem::{Place, Report};
use crate::domain::{Block, Factsheet, Inline, RichText, plain_text};

/// The most characters that a field may have, as a reader sees them.
pub(super) mod limit {
    pub(in crate::content) const TITLE: usize = 80;
    pub(in crate::content) const SHORT_TITLE: usize = 24;
    pub(in crate::content) const LEAD: usize = 280;
    pub(in crate::content) const REVIEW_LEAD: usize = 420;
    /// Names: coalition, ministry, place, whose assessment.
    pub(in crate::content) const NAME: usize = 120;
    pub(in crate::content) const FIGURE: usize = 24;
    pub(in crate::content) const LABEL: usize = 140;
    pub(in crate::content) const NOTE: usize = 200;
    pub(in crate::content) const RECOMMENDATION: usize = 320;
    pub(in crate::content) const RATIONALE: usize = 320;
    pub(in crate::content) const INDICATOR: usize = 240;
    pub(in crate::content) const QUESTION: usize = 320;
    /// The text of an item of the programme or calendar, and the notice.
    pub(in crate::content) const EVENT: usize = 480;
    pub(in crate::content) const SUMMARY: usize = 160;
    /// Author, title or document of a source.
    pub(in crate::content) const SOURCE: usize = 240;
}

/// How many lines a sheet of A4 or Letter holds below its identity strip.
pub const LINES_PER_SHEET: usize = 66;

/// Characters on a line across the sheet, in the size of running text.
const LINE: usize = 104;
/// Characters on a line of one of three figures side by side.
const FIGURE_LINE: usize = 30;
/// Characters on a line of the notes in the strip of earlier recommendations.
const STRIP_LINE: usize = 72;
/// Characters on a line of the sources, set small.
const SOURCE_LINE: usize = 128;
/// Lines for title, coalition and their space.
const TITLE_LINES: usize = 4;
/// Lines for a section's heading with its space.
const SECTION_LINES: usize = 2;
/// Lines for a challenge's name with its space.
const CHALLENGE_LINES: usize = 1;
/// Lines for the large value of a figure with its space.
const FIGURE_LINES: usize = 2;
/// Lines for number, tags and space of a recommendation.
const RECOMMENDATION_LINES: usize = 2;

/// An estimate of a factsheet's length, in lines of print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// Lead, figures, key issues, earlier recommendations, framework, challenges.
    pub one: usize,
    /// Recommendations, questions, sources.
    pub two: usize,
}

/// Estimates how many lines a factsheet fills on each of its two sheets.
#[must_use]
pub fn estimate(factsheet: &Factsheet) -> Sheets {
    Sheets {
        one: sheet_one(factsheet),
        two: sheet_two(factsheet),
    }
}

/// Reports a factsheet that does not fit on its two sheets.
pub(super) fn check(factsheet: &Factsheet, at: &Place, report: &Report) {
    let sheets = estimate(factsheet);
    for (name, lines, holds) in [
        (
            "sheet one",
            sheets.one,
            "lead, figures, key issues, notes, framework or challenges",
        ),
        (
            "sheet two",
            sheets.two,
            "recommendations, questions or sources",
        ),
    ] {
        if lines > LINES_PER_SHEET {
            let over = lines - LINES_PER_SHEET;
            report.error(
                &at.field(name),
                format!("the text is too long for its page by about {over} lines"),
                format!("Shorten {holds} by about {} characters", over * LINE),
            );
        }
    }
}

fn sheet_one(factsheet: &Factsheet) -> usize {
    let figures = factsheet
        .figures
        .iter()
        .map(|figure| lines(&figure.label, FIGURE_LINE))
        .max()
        .map_or(0, |label| label + FIGURE_LINES);
    let strip: usize = factsheet
        .earlier
        .iter()
        .map(|earlier| lines(&earlier.note, STRIP_LINE).max(1))
        .sum();
    let challenges: usize = factsheet
        .challenges
        .iter()
        .map(|each| CHALLENGE_LINES + block_lines(&each.facts) + block_lines(&each.impact))
        .sum();
    TITLE_LINES
        + lines(&factsheet.lead, LINE)
        + figures
        + section(block_lines(&factsheet.key_issues))
        + section(strip)
        + section(block_lines(&factsheet.framework))
        + section(challenges)
}

fn sheet_two(factsheet: &Factsheet) -> usize {
    let recommendations: usize = factsheet
        .recommendations
        .iter()
        .map(|each| {
            RECOMMENDATION_LINES
                + length_lines(each.text.chars().count(), LINE)
                + lines(&each.rationale, LINE)
                + lines(&each.indicator, LINE)
        })
        .sum();
    let questions: usize = factsheet
        .questions
        .iter()
        .map(|each| lines(&each.text, LINE))
        .sum();
    let sources: usize = factsheet
        .sources
        .iter()
        .map(|source| {
            let parts = [&source.author, &source.title].map(|text| text.chars().count());
            let places = [&source.address, &source.document]
                .map(|text| text.as_ref().map_or(0, |text| text.chars().count()));
            length_lines(parts.iter().chain(&places).sum::<usize>() + 16, SOURCE_LINE)
        })
        .sum();
    section(recommendations) + section(questions) + section(sources)
}

fn section(lines: usize) -> usize {
    if lines == 0 { 0 } else { SECTION_LINES + lines }
}

fn block_lines(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(text) | Block::Heading { text, .. } => lines(text, LINE),
            Block::List { items, .. } => items.iter().map(|item| lines(item, LINE)).sum(),
        })
        .sum()
}

fn lines(text: &RichText, line: usize) -> usize {
    let citations = text
        .iter()
        .filter(|inline| matches!(inline, Inline::Cite(_)))
        .count();
    length_lines(plain_text(text).chars().count() + citations, line)
}

fn length_lines(characters: usize, line: usize) -> usize {
    characters.div_ceil(line)
}

//! The height of sheet one, part by part: what stands above the recommendations.

use std::collections::BTreeSet;

use super::Find;
use super::columns::{LineRun, total, two_columns, whole_blocks};
use super::paper as p;
use super::paper::LineStyle;
use super::part::SheetPart;
use super::text::{Setter, height, run};
use super::words;
use model::{Assessment, Block, Challenge, EarlierAssessment, EarlierRecommendation, Factsheet};

/// Measures the parts of sheet one.
pub(super) fn parts(factsheet: &Factsheet, find: Find<'_>) -> Vec<(SheetPart, u32)> {
    let mut parts = vec![
        (SheetPart::Head, head(factsheet)),
        (SheetPart::Figures, figures(factsheet)),
        (
            SheetPart::KeyIssues,
            p::SECTION + two_columns(&prose(&factsheet.key_issues)),
        ),
        (SheetPart::Earlier, earlier(&factsheet.earlier, find)),
        (
            SheetPart::Framework,
            p::SECTION + two_columns(&prose(&factsheet.framework)),
        ),
    ];
    if !factsheet.consultation.is_empty() {
        let consultation = p::SECTION + two_columns(&prose(&factsheet.consultation));
        parts.push((SheetPart::Consultation, consultation));
    }
    parts.push((SheetPart::Challenges, challenges(&factsheet.challenges)));
    parts
}

fn head(factsheet: &Factsheet) -> u32 {
    let one = |text: &str, style: LineStyle| {
        Setter::new(p::WIDTH).words(text, style).lines() * style.line
    };
    let title = one(&factsheet.title, p::TITLE);
    let by = one(&factsheet.coalition, p::SMALL);
    let lead = height(&factsheet.lead, p::LEAD, p::WIDTH);
    p::STRIP + p::PARAGRAPH + title + p::PARAGRAPH + lead + p::PARAGRAPH + by
}

fn figures(factsheet: &Factsheet) -> u32 {
    let cells = factsheet.figures.iter().enumerate().map(|(index, figure)| {
        let column = if index == 0 {
            p::FIGURE_FIRST
        } else {
            p::FIGURE_OTHER
        };
        let value = Setter::new(column).words(&figure.value, p::FIGURE).lines() * p::FIGURE.line;
        value + height(&figure.label, p::LABEL, column)
    });
    p::FIGURES + cells.max().unwrap_or(0)
}

fn prose(blocks: &[Block]) -> Vec<LineRun> {
    let line = p::TEXT.line;
    let mut runs = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Heading { text, .. } => runs.push(LineRun {
                lines: Setter::new(p::PROSE).rich(text, p::TEXT).lines(),
                line,
                after: p::PARAGRAPH,
            }),
            Block::List { items, .. } => {
                let column = p::PROSE - p::LIST_INDENT;
                runs.extend(items.iter().map(|item| LineRun {
                    lines: Setter::new(column).rich(item, p::TEXT).lines(),
                    line,
                    after: p::LIST_ITEM,
                }));
                if let Some(last) = runs.last_mut() {
                    last.after = p::LIST;
                }
            }
        }
    }
    runs
}

fn earlier(earlier: &[EarlierAssessment], find: Find<'_>) -> u32 {
    if earlier.is_empty() {
        return 0;
    }
    let named = earlier
        .iter()
        .filter_map(|each| Some((each, find(&each.id)?)));
    let rows = total(named.map(|(each, asked)| row(each, asked)));
    let parts = Assessment::ALL.into_iter();
    let parts = parts.filter(|it| earlier.iter().any(|each| each.assessment == *it));
    let legend: u32 = parts
        .map(|it| run(words::legend(it), p::SMALL) + p::LEGEND)
        .sum();
    let assessors: BTreeSet<&str> = earlier.iter().map(|each| &*each.assessed_by).collect();
    let assessors: Vec<&str> = assessors.into_iter().collect();
    let by = Setter::new(p::WIDTH)
        .gap(legend)
        .words(words::RESPONSES, p::SMALL)
        .words(&assessors.join("; "), p::SMALL);
    p::BECAME + by.lines() * p::SMALL.line + p::EARLIER_HEAD + rows
}

/// A row is as high as the tallest of its cells.
fn row(assessment: &EarlierAssessment, asked: &EarlierRecommendation) -> u32 {
    let [named, summary, response, outcome] = p::EARLIER_COLUMNS.map(Setter::new);
    let style = p::EARLIER;
    let cells = [
        named
            .words(words::reference(asked), style.bold())
            .gap(p::EARLIER_STATE)
            .words(&asked.state, style),
        summary.words(asked.wording(), style),
        response.words(words::response(asked), style),
        outcome
            .words(words::outcome(assessment.assessment), style.bold())
            .rich(&assessment.note, style),
    ];
    let lines = cells.into_iter().map(Setter::lines).max().unwrap_or(0);
    lines * style.line + p::EARLIER_ROW
}

fn challenges(challenges: &[Challenge]) -> u32 {
    let blocks: Vec<u32> = challenges.iter().map(challenge).collect();
    p::SECTION + whole_blocks(&blocks, p::CHALLENGE_COLUMNS, 0)
}

fn challenge(challenge: &Challenge) -> u32 {
    let title = Setter::new(p::CHALLENGE).words(&challenge.title, p::CHALLENGE_TITLE);
    p::CHALLENGE_SPACE
        + title.lines() * p::CHALLENGE_TITLE.line
        + part(words::FACTS, &challenge.facts)
        + part(words::IMPACT, &challenge.impact)
}

/// The name of a part runs into its first paragraph.
fn part(name: &str, blocks: &[Block]) -> u32 {
    let start = || Setter::new(p::CHALLENGE).words(name, p::PART);
    let (first, rest) = match blocks {
        [Block::Paragraph(text), rest @ ..] => (start().rich(text, p::TEXT), rest),
        rest => (start(), rest),
    };
    let rest = prose_heights(rest);
    first.lines() * p::TEXT.line + rest
}

fn prose_heights(blocks: &[Block]) -> u32 {
    let texts = blocks.iter().flat_map(|block| match block {
        Block::Paragraph(text) | Block::Heading { text, .. } => std::slice::from_ref(text),
        Block::List { items, .. } => items.as_slice(),
    });
    total(texts.map(|text| height(text, p::TEXT, p::CHALLENGE) + p::PARAGRAPH))
}

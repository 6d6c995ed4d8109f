//! Slides on which sentences stand one below the other.

use super::super::Size;
use super::super::set::{ADDED, ASKED, BUILT_ON, LISTED, MAIN, REFERENCE, SMALL, STATE};
use super::super::slide_box::SlideBox;
use super::source;
use crate::{EarlierAsked, WIDE_SESSION, plain};
use model::{Block, PartialDate, Question, Source};

/// A number before a question, with its space; and the space between two.
pub(in crate::fit) const NUMBERED: u32 = 60;
pub(in crate::fit) const APART: u32 = 32;
/// Between two earlier recommendations, beside and below each other.
pub(in crate::fit) const COLUMNS_APART: u32 = 48;
pub(in crate::fit) const ROWS_APART: u32 = 22;
/// The rule above an earlier recommendation with the spaces there, and what became of it.
pub(in crate::fit) const ASKED_FRAME: u32 = 20;
pub(in crate::fit) const ASKED_OUTCOME: u32 = 31;
pub(in crate::fit) const STATES_APART: u32 = 40;
pub(in crate::fit) const DEADLINE: u32 = 52;
pub(in crate::fit) const SOURCES_APART: u32 = 8;

/// Measures what was asked before: two beside each other, below them who asked the others and
/// where the assessments are.
pub(super) fn earlier(
    slide_box: &SlideBox,
    asked: &[EarlierAsked],
    others: &[String],
    size: Size,
) -> u32 {
    let column = (slide_box.width - COLUMNS_APART) / 2;
    let one = |it: &EarlierAsked| {
        let by = format!("{} {}", it.state, reference(it));
        let by = slide_box.text(&by, STATE, column);
        let text = slide_box.text(&it.text, ASKED.at(size), column);
        ASKED_FRAME + by + text + slide_box.grown(ASKED_OUTCOME)
    };
    let row = |row: &[EarlierAsked]| ROWS_APART + row.iter().map(one).max().unwrap_or(0);
    let rows = asked.chunks(2).map(row);
    let rows = rows.fold(0, u32::saturating_add);
    // That they asked has some letters, too.
    let also = format!("Demandé aussi par : {}", others.join(", "));
    let also = slide_box.lines(&also, SMALL, slide_box.width) * u32::from(!others.is_empty());
    let below = (1 + also) * small(slide_box);
    rows.saturating_sub(ROWS_APART) + slide_box.gap + below
}

/// Measures a recommendation with its deadline, and whose words it builds on.
pub(super) fn recommendation(
    slide_box: &SlideBox,
    text: &str,
    deadline: Option<PartialDate>,
    builds_on: &[EarlierAsked],
    size: Size,
) -> u32 {
    // A text that names its year says the deadline itself, as a rule.
    let unsaid = |date: PartialDate| !text.contains(&date.year().to_string());
    let unsaid = u32::from(deadline.is_some_and(unsaid));
    let deadline = unsaid * (slide_box.gap + slide_box.grown(DEADLINE));
    let text = slide_box
        .in_bold()
        .text(text, MAIN.at(size), slide_box.width);
    text + deadline + builds(slide_box, builds_on)
}

/// Measures a row of States that wraps between them.
fn builds(slide_box: &SlideBox, builds_on: &[EarlierAsked]) -> u32 {
    if builds_on.is_empty() {
        return 0;
    }
    let (mut lines, mut used) = (1, 0);
    for it in builds_on {
        let reference = slide_box.width_of(reference(it), REFERENCE);
        let wide = slide_box.width_of(&it.state, BUILT_ON) + slide_box.grown(9) + reference;
        if used > 0 && used + wide > slide_box.width {
            lines += 1;
            used = 0;
        }
        used += wide + STATES_APART;
        // A name that is longer than a line wraps within.
        lines += wide / slide_box.width;
    }
    let line = slide_box.grown(BUILT_ON.size) * BUILT_ON.line / 100;
    slide_box.gap + small(slide_box) + lines * line
}

/// Returns the reference, or what is as wide as the session that stands in its place.
fn reference(it: &EarlierAsked) -> &str {
    match &*it.reference {
        "" => WIDE_SESSION,
        reference => reference,
    }
}

/// Measures advance questions.
pub(super) fn questions(slide_box: &SlideBox, all: &[Question], size: Size) -> u32 {
    let set = LISTED.at(size);
    let one =
        |it: &Question| APART + slide_box.text(&plain(&it.text), set, slide_box.width - NUMBERED);
    let all = all.iter().map(one).fold(0, u32::saturating_add);
    all.saturating_sub(APART)
}

/// Measures a slide of the pack's own: a text, points, and their sources below.
pub(super) fn added(slide_box: &SlideBox, blocks: &[Block], sources: &[Source], size: Size) -> u32 {
    let sources = sources.iter();
    let sources = sources.map(|it| SOURCES_APART + source(slide_box, it, size));
    let sources = sources.fold(slide_box.gap, u32::saturating_add);
    own(slide_box, blocks, size).saturating_add(sources)
}

/// Measures the pack's own text and points.
fn own(slide_box: &SlideBox, blocks: &[Block], size: Size) -> u32 {
    let set = ADDED.at(size);
    let em = slide_box.grown(set.size);
    let mut height = 0;
    for block in blocks {
        let (lines, column) = match block {
            Block::Paragraph(text) | Block::Heading { text, .. } => {
                (std::slice::from_ref(text), slide_box.width)
            }
            Block::List { items, .. } => (&items[..], slide_box.width - em),
        };
        // Points are a quarter of their size apart, blocks further.
        let each = lines.iter();
        let each = each.map(|it| em / 4 + slide_box.text(&plain(it), set, column));
        height = each.fold(height, u32::saturating_add);
        height = (height - em / 4).saturating_add(APART);
    }
    height.saturating_sub(APART)
}

fn small(slide_box: &SlideBox) -> u32 {
    slide_box.grown(SMALL.size) * SMALL.line / 100
}

//! Slides on which sentences stand one below the other.

use super::super::Size;
use super::super::room::Room;
use super::super::set::{ADDED, ASKED, BUILT_ON, LISTED, MAIN, REFERENCE, SMALL, STATE};
use super::source;
use crate::{Asked, plain};
use model::{Block, PartialDate, Question, Source};

/// A number before a question, with its space; and the space between two.
const NUMBERED: u32 = 60;
const APART: u32 = 32;
/// Between two earlier recommendations, beside and below each other.
const COLUMNS_APART: u32 = 48;
const ROWS_APART: u32 = 22;
/// The rule above an earlier recommendation with the spaces there, and what became of it.
const ASKED_FRAME: u32 = 20;
const ASKED_OUTCOME: u32 = 31;
const STATES_APART: u32 = 40;
const DEADLINE: u32 = 52;
const SOURCES_APART: u32 = 8;

/// Measures what was asked before: two beside each other, below them who asked the others and
/// where the assessments are.
pub(super) fn earlier(room: &Room, asked: &[Asked], others: &[String], size: Size) -> u32 {
    let column = (room.width - COLUMNS_APART) / 2;
    let one = |it: &Asked| {
        let by = format!("{} {}", it.state, it.reference);
        let by = room.text(&by, STATE, column);
        let text = room.text(&it.text, ASKED.at(size), column);
        ASKED_FRAME + by + text + room.grown(ASKED_OUTCOME)
    };
    let row = |row: &[Asked]| ROWS_APART + row.iter().map(one).max().unwrap_or(0);
    let rows = asked.chunks(2).map(row);
    let rows = rows.fold(0, u32::saturating_add);
    // That they asked has some letters, too.
    let also = format!("Demandé aussi par : {}", others.join(", "));
    let also = room.lines(&also, SMALL, room.width) * u32::from(!others.is_empty());
    let below = (1 + also) * small(room);
    rows.saturating_sub(ROWS_APART) + room.gap + below
}

/// Measures a recommendation with its deadline, and whose words it builds on.
pub(super) fn recommendation(
    room: &Room,
    text: &str,
    deadline: Option<PartialDate>,
    builds_on: &[Asked],
    size: Size,
) -> u32 {
    // A text that names its year says the deadline itself, as a rule.
    let unsaid = |date: PartialDate| !text.contains(&date.year().to_string());
    let unsaid = u32::from(deadline.is_some_and(unsaid));
    let deadline = unsaid * (room.gap + room.grown(DEADLINE));
    let text = room.in_bold().text(text, MAIN.at(size), room.width);
    text + deadline + builds(room, builds_on)
}

/// Measures a row of States that wraps between them.
fn builds(room: &Room, builds_on: &[Asked]) -> u32 {
    if builds_on.is_empty() {
        return 0;
    }
    let (mut lines, mut used) = (1, 0);
    for it in builds_on {
        let reference = room.width_of(&it.reference, REFERENCE);
        let wide = room.width_of(&it.state, BUILT_ON) + room.grown(9) + reference;
        if used > 0 && used + wide > room.width {
            lines += 1;
            used = 0;
        }
        used += wide + STATES_APART;
        // A name that is longer than a line wraps within.
        lines += wide / room.width;
    }
    let line = room.grown(BUILT_ON.size) * BUILT_ON.line / 100;
    room.gap + small(room) + lines * line
}

/// Measures advance questions.
pub(super) fn questions(room: &Room, all: &[Question], size: Size) -> u32 {
    let set = LISTED.at(size);
    let one = |it: &Question| APART + room.text(&plain(&it.text), set, room.width - NUMBERED);
    let all = all.iter().map(one).fold(0, u32::saturating_add);
    all.saturating_sub(APART)
}

/// Measures a slide of the pack's own: a text, points, and their sources below.
pub(super) fn added(room: &Room, blocks: &[Block], sources: &[Source], size: Size) -> u32 {
    let sources = sources.iter();
    let sources = sources.map(|it| SOURCES_APART + source(room, it, size));
    let sources = sources.fold(room.gap, u32::saturating_add);
    own(room, blocks, size).saturating_add(sources)
}

/// Measures the pack's own text and points.
fn own(room: &Room, blocks: &[Block], size: Size) -> u32 {
    let set = ADDED.at(size);
    let em = room.grown(set.size);
    let mut height = 0;
    for block in blocks {
        let (lines, column) = match block {
            Block::Paragraph(text) | Block::Heading { text, .. } => {
                (std::slice::from_ref(text), room.width)
            }
            Block::List { items, .. } => (&items[..], room.width - em),
        };
        // Points are a quarter of their size apart, blocks further.
        let each = lines.iter();
        let each = each.map(|it| em / 4 + room.text(&plain(it), set, column));
        height = each.fold(height, u32::saturating_add);
        height = (height - em / 4).saturating_add(APART);
    }
    height.saturating_sub(APART)
}

fn small(room: &Room) -> u32 {
    room.grown(SMALL.size) * SMALL.line / 100
}

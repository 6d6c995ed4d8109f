//! Slides on which one thing is largest: the first, a figure, the last.

use super::super::room::Room;
use super::super::set::{FIGURE, LABEL, LEAD, NAME, NUMERAL, SMALL, SPEAKER, TITLE};
use super::super::{Part, Size};
use super::{BESIDE, Drawn, source};
use crate::Content;

/// The most lines that a cluster's name takes at each size on the first slide.
const TITLE_LINES: [u32; 4] = [1, 3, 4, u32::MAX];
/// The space between the number and the cluster's name, and between that and the lead.
const BESIDE_NUMERAL: u32 = 56;
const ABOVE_LEAD: [u32; 4] = [36, 36, 28, 20];
/// How wide it is said that this is the cluster's rapporteur, with the space before it.
const ROLE: u32 = 560;
/// The least room for what a figure counts, beside it; and the space between them.
const LEAST_LABEL: u32 = 440;
const BESIDE_FIGURE: u32 = 48;
const BELOW_FIGURE: u32 = 12;
/// An outcome in words with its mark, and the space before the next.
const OUTCOME: u32 = 330;
const OUTCOMES_APART: u32 = 36;
/// The bar of outcomes with the spaces around it, and the rule above their heading.
const BAR: u32 = 66;
const RULE: u32 = 20;
/// The QR code with the space beside it; the address, and the spaces between the lines there.
const CODE: u32 = 440 + 64;
const ADDRESS: u32 = 78;
const BELOW_NAME: u32 = 84;

impl Drawn<'_> {
    /// Says whether no word of what is largest has to be broken. At the smallest size it may.
    pub(super) fn has_whole_words(&self, room: &Room, display: Size) -> bool {
        let room = room.unscaled();
        let (text, set, column) = match self.content {
            _ if display == Size::Small => return true,
            Content::Title { .. } => {
                let column = self.beside_numeral(&room, display);
                (self.title, TITLE.at(display), column)
            }
            Content::Change { value, .. } => (&**value, FIGURE.at(display), room.width),
            Content::Closing { .. } => (self.title, NAME.at(display), room.width - CODE),
            _ => return true,
        };
        room.has_whole_words(text, set, column)
    }

    fn beside_numeral(&self, room: &Room, display: Size) -> u32 {
        let numeral = room.width_of(&self.number.to_string(), NUMERAL.at(display));
        room.width.saturating_sub(numeral + BESIDE_NUMERAL)
    }

    /// Measures the first slide: name and lead beside the number, then who speaks.
    pub(super) fn title(
        &self,
        room: &Room,
        [coalition, lead]: [&str; 2],
        [display, size]: [Size; 2],
    ) -> u32 {
        let fixed = room.unscaled();
        let (set, column) = (TITLE.at(display), self.beside_numeral(&fixed, display));
        if fixed.lines(self.title, set, column) > TITLE_LINES[display as usize] {
            return u32::MAX;
        }
        let name = fixed.text(self.title, set, column);
        let lead = room.text(lead, LEAD.at(size), column);
        let apart = BESIDE + ABOVE_LEAD[display as usize] + room.gap;
        name + lead + apart + speaker(room, coalition)
    }

    /// Says which part of the first slide takes more room, and how high a line of it is.
    pub(super) fn heavier(&self, room: &Room, lead: &str) -> (Part, u32) {
        let column = self.beside_numeral(room, Size::Small);
        let name = room.text(self.title, TITLE.at(Size::Small), column);
        let lead = room.text(lead, LEAD.at(Size::Small), column);
        match name > lead {
            true => (Part::Title, 50),
            false => (Part::Text, 40),
        }
    }

    /// Measures a figure with what it counts, its source, and what became of what was asked.
    pub(super) fn change(&self, room: &Room, display: Size, size: Size) -> u32 {
        let Content::Change {
            value,
            label,
            source: proof,
            outcomes,
        } = self.content
        else {
            return 0;
        };
        let stands = match display {
            Size::Huge | Size::Large => beside(room, [value, label], display, size),
            Size::Medium | Size::Small => above(room, [value, label], display, size),
        };
        let proof = proof.iter().map(|it| room.gap + source(room, it, size));
        let became = became(room, outcomes.len());
        proof.fold(stands.saturating_add(became), u32::saturating_add)
    }

    /// Measures the last slide: what stands beside the code.
    pub(super) fn closing(&self, room: &Room, display: Size) -> u32 {
        let column = room.width - CODE;
        let name = room.unscaled().text(self.title, NAME.at(display), column);
        // What the factsheet holds, in two lines; how one gets there; the way.
        let said = 2 * room.grown(39) + room.grown(29) + ADDRESS + room.grown(34);
        name + said + BELOW_NAME
    }
}

/// Measures who speaks: name and role on one line, or one below the other.
fn speaker(room: &Room, coalition: &str) -> u32 {
    let on_one_line = room.width_of(coalition, SPEAKER) + room.grown(ROLE) <= room.width;
    let lines = room.lines(coalition, SPEAKER, room.width) + u32::from(!on_one_line);
    lines * room.grown(SPEAKER.size) * SPEAKER.line / 100
}

/// Measures a figure beside what it counts: it stays on one line there, and leaves room.
fn beside(room: &Room, [value, label]: [&str; 2], display: Size, size: Size) -> u32 {
    let (set, fixed) = (FIGURE.at(display), room.unscaled());
    let figure = fixed.width_of(value, set) + BESIDE_FIGURE;
    let column = room.width.saturating_sub(figure);
    if column < LEAST_LABEL {
        return u32::MAX;
    }
    let label = room.text(label, LABEL.at(size), column);
    label.max(fixed.text(value, set, room.width))
}

/// Measures a figure above what it counts.
fn above(room: &Room, [value, label]: [&str; 2], display: Size, size: Size) -> u32 {
    let (set, fixed) = (FIGURE.at(display), room.unscaled());
    let lines = fixed.lines(value, set, room.width);
    if lines > 1 && display != Size::Small {
        return u32::MAX;
    }
    let label = room.text(label, LABEL.at(size), room.width);
    fixed.text(value, set, room.width) + BELOW_FIGURE + label
}

/// Measures what became of what was asked: a heading, a bar, its legend, whose word it is.
fn became(room: &Room, outcomes: usize) -> u32 {
    let outcomes = u32::try_from(outcomes).unwrap_or(u32::MAX);
    if outcomes == 0 {
        return 0;
    }
    let each = room.grown(OUTCOME) + OUTCOMES_APART;
    let in_a_line = (room.width + OUTCOMES_APART) / each;
    let legend = outcomes.div_ceil(in_a_line.max(1)) * room.grown(34);
    let small = room.grown(SMALL.size) * SMALL.line / 100;
    room.gap + RULE + room.grown(39) + BAR + legend + small
}

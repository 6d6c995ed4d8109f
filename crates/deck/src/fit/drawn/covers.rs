//! Slides on which one thing is largest: the first, a figure, the last.

use super::super::set::{FIGURE, LABEL, LEAD, NAME, NUMERAL, SMALL, SPEAKER, TITLE};
use super::super::slide_box::SlideBox;
use super::super::{Size, SlidePart};
use super::{BESIDE, Drawn, source};
use crate::Content;

/// The most lines that a cluster's name takes at each size on the first slide.
const TITLE_LINES: [u32; 4] = [1, 3, 4, u32::MAX];
/// The space between the number and the cluster's name, and between that and the lead.
pub(in crate::fit) const BESIDE_NUMERAL: u32 = 56;
pub(in crate::fit) const ABOVE_LEAD: [u32; 4] = [36, 36, 28, 20];
/// How wide it is said that this is the cluster's rapporteur, with the space before it.
const ROLE: u32 = 560;
/// The least room for what a figure counts, beside it; and the space between them.
const LEAST_LABEL: u32 = 440;
pub(in crate::fit) const BESIDE_FIGURE: u32 = 48;
pub(in crate::fit) const BELOW_FIGURE: u32 = 12;
/// An outcome in words with its mark, and the space before the next.
const OUTCOME: u32 = 330;
pub(in crate::fit) const OUTCOMES_APART: u32 = 36;
/// The bar of outcomes with the spaces around it, and the rule above their heading.
pub(in crate::fit) const BAR: u32 = 66;
pub(in crate::fit) const RULE: u32 = 20;
/// The heading above it, and a line of its legend.
pub(in crate::fit) const BECAME: u32 = 39;
pub(in crate::fit) const LEGEND: u32 = 34;
/// The QR code with the space beside it; the address, and the spaces between the lines there.
pub(in crate::fit) const CODE: u32 = 440 + 64;
pub(in crate::fit) const ADDRESS: u32 = 78;
/// A line of what the factsheet holds; of how one gets there; the way, which can be followed.
pub(in crate::fit) const HELD: u32 = 39;
pub(in crate::fit) const HOW: u32 = 29;
pub(in crate::fit) const WAY: u32 = 34;
pub(in crate::fit) const BELOW_NAME: u32 = 84;

impl Drawn<'_> {
    /// Says whether no word of what is largest has to be broken. At the smallest size it may.
    pub(super) fn has_whole_words(&self, slide_box: &SlideBox, display: Size) -> bool {
        let slide_box = slide_box.unscaled();
        let (text, set, column) = match self.content {
            _ if display == Size::Small => return true,
            Content::Title { .. } => {
                let column = self.beside_numeral(&slide_box, display);
                (self.title, TITLE.at(display), column)
            }
            Content::Change { value, .. } => (&**value, FIGURE.at(display), slide_box.width),
            Content::Closing { .. } => (self.title, NAME.at(display), slide_box.width - CODE),
            _ => return true,
        };
        slide_box.has_whole_words(text, set, column)
    }

    fn beside_numeral(&self, slide_box: &SlideBox, display: Size) -> u32 {
        let numeral = slide_box.width_of(&self.number.to_string(), NUMERAL.at(display));
        slide_box.width.saturating_sub(numeral + BESIDE_NUMERAL)
    }

    /// Measures the first slide: name and lead beside the number, then who speaks.
    pub(super) fn title(
        &self,
        slide_box: &SlideBox,
        [coalition, lead]: [&str; 2],
        [display, size]: [Size; 2],
    ) -> u32 {
        let fixed = slide_box.unscaled();
        let (set, column) = (TITLE.at(display), self.beside_numeral(&fixed, display));
        if fixed.lines(self.title, set, column) > TITLE_LINES[display as usize] {
            return u32::MAX;
        }
        let name = fixed.text(self.title, set, column);
        let lead = slide_box.text(lead, LEAD.at(size), column);
        let apart = BESIDE + ABOVE_LEAD[display as usize] + slide_box.gap;
        name + lead + apart + speaker(slide_box, coalition)
    }

    /// Says which part of the first slide takes more room, and how high a line of it is.
    pub(super) fn heavier(&self, slide_box: &SlideBox, lead: &str) -> (SlidePart, u32) {
        let column = self.beside_numeral(slide_box, Size::Small);
        let name = slide_box.text(self.title, TITLE.at(Size::Small), column);
        let lead = slide_box.text(lead, LEAD.at(Size::Small), column);
        match name > lead {
            true => (SlidePart::Title, 50),
            false => (SlidePart::Text, 40),
        }
    }

    /// Measures a figure with what it counts, its source, and what became of what was asked.
    pub(super) fn change(&self, slide_box: &SlideBox, display: Size, size: Size) -> u32 {
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
            Size::Huge | Size::Large => beside(slide_box, [value, label], display, size),
            Size::Medium | Size::Small => above(slide_box, [value, label], display, size),
        };
        let proof = proof
            .iter()
            .map(|it| slide_box.gap + source(slide_box, it, size));
        let became = became(slide_box, outcomes.len());
        proof.fold(stands.saturating_add(became), u32::saturating_add)
    }

    /// Measures the last slide: what stands beside the code.
    pub(super) fn closing(&self, slide_box: &SlideBox, display: Size) -> u32 {
        let column = slide_box.width - CODE;
        let name = slide_box
            .unscaled()
            .text(self.title, NAME.at(display), column);
        // What the factsheet holds, in two lines; how one gets there; the way.
        let said =
            2 * slide_box.grown(HELD) + slide_box.grown(HOW) + ADDRESS + slide_box.grown(WAY);
        name + said + BELOW_NAME
    }
}

/// Measures who speaks: name and role on one line, or one below the other.
fn speaker(slide_box: &SlideBox, coalition: &str) -> u32 {
    let on_one_line =
        slide_box.width_of(coalition, SPEAKER) + slide_box.grown(ROLE) <= slide_box.width;
    let lines = slide_box.lines(coalition, SPEAKER, slide_box.width) + u32::from(!on_one_line);
    lines * slide_box.grown(SPEAKER.size) * SPEAKER.line / 100
}

/// Measures a figure beside what it counts: it stays on one line there, and leaves room.
fn beside(slide_box: &SlideBox, [value, label]: [&str; 2], display: Size, size: Size) -> u32 {
    let (set, fixed) = (FIGURE.at(display), slide_box.unscaled());
    let figure = fixed.width_of(value, set) + BESIDE_FIGURE;
    let column = slide_box.width.saturating_sub(figure);
    if column < LEAST_LABEL {
        return u32::MAX;
    }
    let label = slide_box.text(label, LABEL.at(size), column);
    label.max(fixed.text(value, set, slide_box.width))
}

/// Measures a figure above what it counts.
fn above(slide_box: &SlideBox, [value, label]: [&str; 2], display: Size, size: Size) -> u32 {
    let (set, fixed) = (FIGURE.at(display), slide_box.unscaled());
    let lines = fixed.lines(value, set, slide_box.width);
    if lines > 1 && display != Size::Small {
        return u32::MAX;
    }
    let label = slide_box.text(label, LABEL.at(size), slide_box.width);
    fixed.text(value, set, slide_box.width) + BELOW_FIGURE + label
}

/// Measures what became of what was asked: a heading, a bar, its legend, whose word it is.
fn became(slide_box: &SlideBox, outcomes: usize) -> u32 {
    let outcomes = u32::try_from(outcomes).unwrap_or(u32::MAX);
    if outcomes == 0 {
        return 0;
    }
    let each = slide_box.grown(OUTCOME) + OUTCOMES_APART;
    let in_a_line = (slide_box.width + OUTCOMES_APART) / each;
    let legend = outcomes.div_ceil(in_a_line.max(1)) * slide_box.grown(LEGEND);
    let small = slide_box.grown(SMALL.size) * SMALL.line / 100;
    slide_box.gap + RULE + slide_box.grown(BECAME) + BAR + legend + small
}

//! The room that a slide has for its texts, in the units of `style/deck.css`.

use super::set::TextStyle;
use crate::letters;

/// More lines than this are as bad as this.
const MOST: u32 = 1000;
/// What is not known here, such as how a browser balances lines.
pub(super) const RESERVE: u32 = 28;

/// A shape that a slide has, and how large type is in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct SlideBox {
    /// Between the edges.
    pub(super) width: u32,
    /// Between the upper edge and the foot, less the space between what stands there.
    pub(super) height: u32,
    /// The space between two parts.
    pub(super) gap: u32,
    /// How large type is, in hundredths of the usual.
    pub(super) scale: u32,
    /// How wide letters are, in hundredths of those of the widest of common fonts.
    pub(super) letters: u32,
    /// The same of a recommendation's, which are bold.
    bold: u32,
}

/// As wide as high as a slide is lying.
pub(super) const LYING: SlideBox = SlideBox {
    width: 1160,
    height: 578 - RESERVE,
    gap: 20,
    scale: 100,
    letters: 100,
    bold: 100,
};
/// The same where the room asks for larger type: nearer to the edges. The larger bold letters are,
/// the more engines differ in how wide they set them.
pub(super) const WIDER: SlideBox = SlideBox {
    width: 1208,
    height: 620 - RESERVE,
    gap: 10,
    bold: 118,
    ..LYING
};
/// How much higher the old shape of projectors and of tablets is at least, and how much larger type
/// is there, in hundredths.
pub(super) const HIGHER: u32 = 133;
pub(super) const HIGHER_SCALE: u32 = 110;

impl SlideBox {
    /// The shapes in which every text has to fit.
    pub(super) const USUAL: [Self; 2] = [LYING, LYING.higher()];

    /// The room in which a text has to fit to be shown at all: with nothing in reserve, and letters
    /// as wide as they are on an average of texts.
    pub(super) const LAST: Self = Self {
        height: LYING.height + RESERVE,
        letters: 95,
        bold: 95,
        ..LYING
    };

    /// Returns the same shapes with type that is so many hundredths of the usual.
    pub(super) fn larger(scale: u32) -> [Self; 2] {
        let lying = Self { scale, ..WIDER };
        [lying, lying.higher()]
    }

    const fn higher(self) -> Self {
        Self {
            height: self.height + HIGHER,
            scale: self.scale * HIGHER_SCALE / 100,
            ..self
        }
    }

    /// Returns the room with type that no choice makes larger.
    pub(super) fn unscaled(self) -> Self {
        Self { scale: 100, ..self }
    }

    /// Returns the room as it is for bold letters.
    pub(super) fn in_bold(self) -> Self {
        Self {
            letters: self.bold,
            ..self
        }
    }

    /// Scales a length that grows with type.
    pub(super) fn grown(&self, length: u32) -> u32 {
        length * self.scale / 100
    }

    /// Counts the lines of a text in a column.
    pub(super) fn lines(&self, text: &str, set: TextStyle, column: u32) -> u32 {
        letters::lines(text, self.side_by_side(set, column)).min(MOST)
    }

    /// Returns the height of a text in a column.
    pub(super) fn text(&self, text: &str, set: TextStyle, column: u32) -> u32 {
        let line = self.grown(set.size) * letters::line(text, set.line) / 100;
        self.lines(text, set, column) * line
    }

    /// Returns the width of a text on an endless line.
    pub(super) fn width_of(&self, text: &str, set: TextStyle) -> u32 {
        let width = letters::width(text).min(MOST * 100);
        // In two steps, as the product of all would be too large.
        width * self.grown(set.size) / 100 * set.letters / 100 * self.letters / 100
    }

    /// Says whether no word of a text is wider than a column.
    pub(super) fn has_whole_words(&self, text: &str, set: TextStyle, column: u32) -> bool {
        letters::has_whole_words(text, self.side_by_side(set, column))
    }

    /// Returns how many hundredths of its size a text can have side by side.
    fn side_by_side(&self, set: TextStyle, column: u32) -> u32 {
        let wide = self.grown(set.size).max(1) * set.letters / 100 * self.letters;
        column.saturating_mul(10_000) / wide.max(1)
    }
}

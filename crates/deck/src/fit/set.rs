//! How each text of a slide is set: what `style/deck.css` says, as numbers. `declared` compares them.

use super::Size;

/// A text's size in units, the distance of its lines in hundredths of that, and how wide its
/// letters are in hundredths of bold ones.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextStyle {
    pub(super) size: u32,
    pub(super) line: u32,
    pub(super) letters: u32,
}

/// The same at each [`Size`], from the largest on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    sizes: [u32; 4],
    line: u32,
    letters: u32,
}

impl Scale {
    /// Returns it at a size.
    pub(super) const fn at(self, size: Size) -> TextStyle {
        TextStyle {
            size: self.sizes[size as usize],
            line: self.line,
            letters: self.letters,
        }
    }
}

#[cfg(test)]
impl Scale {
    /// Returns the sizes, from the largest on.
    pub(super) const fn sizes(self) -> [u32; 4] {
        self.sizes
    }
}

const fn scale(sizes: [u32; 4], line: u32, letters: u32) -> Scale {
    Scale {
        sizes,
        line,
        letters,
    }
}

const fn set(size: u32, line: u32, letters: u32) -> TextStyle {
    TextStyle {
        size,
        line,
        letters,
    }
}

/// Recommendations: 40 units at least. WebKit sets their letters wider than the others do.
pub(super) const MAIN: Scale = scale([60, 50, 42, 40], 120, 104);
/// Slides of the pack's own.
pub(super) const ADDED: Scale = scale([60, 50, 42, 40], 125, 90);
pub(super) const LEAD: Scale = scale([38, 35, 32, 30], 135, 95);
pub(super) const LABEL: Scale = scale([40, 36, 34, 30], 120, 90);
pub(super) const ASKED: Scale = scale([29, 26, 24, 22], 124, 90);
pub(super) const LISTED: Scale = scale([40, 36, 32, 28], 125, 90);
/// Where something comes from: below what it proves, and small where there is much.
pub(super) const SOURCE: Scale = scale([21, 21, 21, 18], 120, 92);

/// What is largest: a cluster's name on the first and on the last slide, and a figure.
pub(super) const TITLE: Scale = scale([116, 80, 64, 48], 105, 96);
pub(super) const FIGURE: Scale = scale([140, 104, 90, 60], 105, 94);
pub(super) const NAME: Scale = scale([52, 44, 36, 30], 110, 97);
/// The number beside a cluster's name.
pub(super) const NUMERAL: Scale = scale([300, 300, 240, 160], 80, 93);

pub(super) const HEADING: TextStyle = set(32, 120, 100);
pub(super) const SPEAKER: TextStyle = set(24, 130, 100);
pub(super) const STATE: TextStyle = set(36, 115, 100);
pub(super) const BUILT_ON: TextStyle = set(32, 130, 100);
pub(super) const REFERENCE: TextStyle = set(26, 130, 92);
pub(super) const SMALL: TextStyle = set(22, 130, 92);

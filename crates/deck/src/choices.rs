//! Display settings for a room, stored so that they survive a reload.

#[cfg(test)]
mod tests;

/// The largest slide type step, from 0.
pub(super) const MAX_TYPE_SIZE: u8 = 1;
/// The largest notes type step, from 0.
const MAX_NOTES_SIZE: u8 = 4;

/// The display settings of a room and a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Whether strong contrast is on.
    pub contrast: bool,
    /// Whether the notes are shown beside the slide.
    pub notes: bool,
    /// The slide type step, 0 or 1.
    pub type_size: u8,
    /// The notes type step, from 0 to 4.
    pub notes_size: u8,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            contrast: false,
            notes: false,
            type_size: 0,
            notes_size: 1,
        }
    }
}

impl Choices {
    /// Writes the settings for storage.
    #[must_use]
    pub fn to_text(self) -> String {
        let Self {
            contrast,
            notes,
            type_size,
            notes_size,
        } = self;
        let [contrast, notes] = [contrast, notes].map(u8::from);
        format!("{contrast}{notes}{type_size}{notes_size}")
    }

    /// Reads settings written by [`Self::to_text`]; any other text gives the defaults.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let digit = |byte: &u8| byte.wrapping_sub(b'0');
        let steps: Vec<u8> = text.as_bytes().iter().map(digit).collect();
        match steps[..] {
            [
                contrast @ 0..=1,
                notes @ 0..=1,
                type_size @ 0..=MAX_TYPE_SIZE,
                notes_size @ 0..=MAX_NOTES_SIZE,
            ] => Self {
                contrast: contrast == 1,
                notes: notes == 1,
                type_size,
                notes_size,
            },
            _ => Self::default(),
        }
    }

    pub(super) fn larger(&mut self) {
        self.type_size = (self.type_size + 1).min(MAX_TYPE_SIZE);
    }

    pub(super) fn smaller(&mut self) {
        self.type_size = self.type_size.saturating_sub(1);
    }

    pub(super) fn notes_larger(&mut self) {
        self.notes_size = (self.notes_size + 1).min(MAX_NOTES_SIZE);
    }

    pub(super) fn notes_smaller(&mut self) {
        self.notes_size = self.notes_size.saturating_sub(1);
    }
}

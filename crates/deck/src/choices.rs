//! How a deck is shown in a room: kept so that a reload changes nothing.

#[cfg(test)]
mod tests;

/// The largest step of a slide's type, from 0.
pub(super) const LARGEST: u8 = 1;
/// The largest step of the notes' type, from 0.
const NOTES_LARGEST: u8 = 4;

/// What was chosen for a room and a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Strong contrast.
    pub contrast: bool,
    /// Whether the notes are beside the slide.
    pub notes: bool,
    /// The step of a slide's type, 0 or 1.
    pub type_size: u8,
    /// The step of the notes' type, from 0 to 4.
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
    /// Writes them, for storage.
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

    /// Reads them; any other text is the usual choices.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let digit = |byte: &u8| byte.wrapping_sub(b'0');
        let steps: Vec<u8> = text.as_bytes().iter().map(digit).collect();
        match steps[..] {
            [
                contrast @ 0..=1,
                notes @ 0..=1,
                type_size @ 0..=LARGEST,
                notes_size @ 0..=NOTES_LARGEST,
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
        self.type_size = (self.type_size + 1).min(LARGEST);
    }

    pub(super) fn smaller(&mut self) {
        self.type_size = self.type_size.saturating_sub(1);
    }

    pub(super) fn notes_larger(&mut self) {
        self.notes_size = (self.notes_size + 1).min(NOTES_LARGEST);
    }

    pub(super) fn notes_smaller(&mut self) {
        self.notes_size = self.notes_size.saturating_sub(1);
    }
}

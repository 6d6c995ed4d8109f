//! A key press and its action.
//!
//! A key counts by its meaning, or else by its position: keyboards for other scripts have no B, and
//! French ones no digits without Shift.

#[cfg(test)]
mod tests;

use super::{Action, BACKWARDS, Direction, KEYS, ONWARDS, SHIFT_SPACE, SPACE};

/// A key press.
#[derive(Clone, Copy, Debug, Default)]
pub struct Press<'a> {
    /// The key's meaning (`KeyboardEvent.key`).
    pub key: &'a str,
    /// The key's position (`KeyboardEvent.code`).
    pub code: &'a str,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether Ctrl, Alt or Meta is held, which leaves the key to the browser or the system.
    pub held: bool,
    /// Whether it repeats because the key is held down.
    pub repeats: bool,
    /// Whether it is typed into a field, or a dialog is open.
    pub typed: bool,
    /// Whether a button or link has the focus, which uses space and Enter itself.
    pub on_control: bool,
    /// Whether a scrollable text, such as the notes, has the focus.
    pub on_scroller: bool,
}

/// Keys that scroll a focused text. Page Up and Page Down do so too, but clickers send them;
/// nothing here scrolls sideways.
const SCROLLS: [&str; 6] = [SPACE, SHIFT_SPACE, "ArrowDown", "ArrowUp", "Home", "End"];

/// Named keys that uncover a covered slide. All other named keys belong to the browser or the
/// device: reload, volume.
const BRING_BACK: [&str; 12] = [
    "PageDown",
    "PageUp",
    "ArrowDown",
    "ArrowUp",
    "ArrowLeft",
    "ArrowRight",
    "Home",
    "End",
    "Enter",
    "Escape",
    "Tab",
    "Backspace",
];

impl Press<'_> {
    /// Returns the key's action, or `None` to leave it to the browser.
    #[must_use]
    pub fn action(&self, direction: Direction) -> Option<Action> {
        if self.held || self.typed {
            return None;
        }
        let stroke = self.stroke(direction);
        let stroke = &*stroke;
        if self.on_control && [SPACE, SHIFT_SPACE, "Enter"].contains(&stroke) {
            return None;
        }
        if self.on_scroller && SCROLLS.contains(&stroke) {
            return None;
        }
        if let Some(digit) = digit_of(stroke) {
            return (!self.repeats).then_some(Action::Digit(digit));
        }
        let found = KEYS
            .iter()
            .find(|it| it.action != Action::Any && it.strokes.contains(&stroke))?;
        (!self.repeats || may_repeat(found.action)).then_some(found.action)
    }

    /// Returns whether the key uncovers a covered slide: a character or a navigation key.
    #[must_use]
    pub fn brings_back(&self) -> bool {
        let is_sign = || self.key.chars().count() == 1;
        let plain = !self.held && !self.typed && !self.repeats;
        plain && (is_sign() || BRING_BACK.contains(&self.key))
    }

    /// Returns whether the browser has its own use for the key, whatever else it does.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        ["Escape", "Tab"].contains(&self.key)
    }

    /// Returns the key's name in the table.
    fn stroke(&self, direction: Direction) -> String {
        let onwards = match direction {
            Direction::Ltr => "ArrowRight",
            Direction::Rtl => "ArrowLeft",
        };
        match self.key {
            " " if self.shift => SHIFT_SPACE.to_owned(),
            " " => SPACE.to_owned(),
            it if it == onwards => ONWARDS.to_owned(),
            "ArrowLeft" | "ArrowRight" => BACKWARDS.to_owned(),
            it if it.chars().count() > 1 => it.to_owned(),
            it => match self.digit() {
                // A French 6 is a minus sign as well.
                Some(digit) => digit.to_owned(),
                None if it.len() == 1 && it != "=" && is_known(it) => it.to_ascii_lowercase(),
                None => self.by_place(),
            },
        }
    }

    /// Returns the digit at the key's position, if Shift is not held.
    fn digit(&self) -> Option<&str> {
        self.code.strip_prefix("Digit").filter(|_| !self.shift)
    }

    /// Names a key by its position.
    fn by_place(&self) -> String {
        // Many keyboards need Shift for the plus sign: its key alone is enough.
        let sign = match self.code {
            _ if self.key == "=" => "+",
            "Equal" if !self.shift => "+",
            "Minus" if !self.shift => "-",
            _ => "",
        };
        let letter = self.code.strip_prefix("Key");
        letter.map_or_else(|| sign.to_owned(), str::to_ascii_lowercase)
    }
}

/// Returns whether a character has a meaning here: a letter, a digit, or a symbol in the table.
fn is_known(sign: &str) -> bool {
    let signs = || KEYS.iter().any(|it| it.strokes.contains(&sign));
    sign.bytes().all(|it| it.is_ascii_alphanumeric()) || signs()
}

fn digit_of(stroke: &str) -> Option<u8> {
    let digit = stroke.parse::<u8>().ok();
    digit.filter(|it| *it < 10 && stroke.len() == 1)
}

fn may_repeat(action: Action) -> bool {
    matches!(
        action,
        Action::Next | Action::Back | Action::Larger | Action::Smaller
    )
}

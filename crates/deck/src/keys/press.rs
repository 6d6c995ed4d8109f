//! A key that was pressed, and what it asks for.
//!
//! A sign is taken by what it means, and else by where its key is: keyboards of other scripts have
//! no B, and French ones no digits without the shift key.

#[cfg(test)]
mod tests;

use super::{Action, BACKWARDS, Direction, KEYS, ONWARDS, SHIFT_SPACE, SPACE};

/// A key that was pressed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Press<'a> {
    /// What it means (`KeyboardEvent.key`).
    pub key: &'a str,
    /// Where it is (`KeyboardEvent.code`).
    pub code: &'a str,
    /// Whether the shift key is held.
    pub shift: bool,
    /// Whether a key is held that makes it the browser's or the system's: Ctrl, Alt, Meta.
    pub held: bool,
    /// Whether it comes by itself because the key is held down.
    pub repeats: bool,
    /// Whether it is typed into a field, or a dialog is open.
    pub typed: bool,
    /// Whether the focus is on a button or link, which space and Enter belong to.
    pub on_control: bool,
    /// Whether the focus is on a text that can be scrolled, such as the notes.
    pub on_scroller: bool,
}

/// What scrolls a text that has the focus. Page Up and Page Down do so too, but are a clicker's; and
/// nothing here scrolls sideways.
const SCROLLS: [&str; 6] = [SPACE, SHIFT_SPACE, "ArrowDown", "ArrowUp", "Home", "End"];

/// The keys with a name, not a sign, that bring back a slide that is covered. All others are the
/// browser's or the device's: to load the page again, to be louder.
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
    /// Gives what the key asks for; none leaves it to the browser.
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

    /// Tells whether it is a key that brings back a slide that is covered: a sign, or one that moves
    /// about.
    #[must_use]
    pub fn is_any(&self) -> bool {
        let is_sign = || self.key.chars().count() == 1;
        let plain = !self.held && !self.typed && !self.repeats;
        plain && (is_sign() || BRING_BACK.contains(&self.key))
    }

    /// Tells whether the browser has its own use for it, whatever else it does.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        ["Escape", "Tab"].contains(&self.key)
    }

    /// Names the key as the table does.
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

    /// Gives the digit that the key has its place for, without the shift key.
    fn digit(&self) -> Option<&str> {
        self.code.strip_prefix("Digit").filter(|_| !self.shift)
    }

    /// Names a key by its place.
    fn by_place(&self) -> String {
        // The plus of many keyboards needs the shift key: its key alone is enough.
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

/// Tells whether a sign means something here: a letter, a digit, or a sign of the table.
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

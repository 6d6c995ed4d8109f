//! Keys and clickers: one table says what each does, and makes the help sheet too.
//!
//! Escape is never taken: it closes dialogs and leaves full screen, which is the browser's to do.

#[cfg(test)]
mod tests;

use crate::locale::{Direction, Key};

/// What a key, a tap or a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The next slide.
    Next,
    /// The slide before.
    Back,
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// A slide by its place, from 0.
    Jump(usize),
    /// A digit of a slide's number.
    Digit(u8),
    /// The number is complete, or the slide of the overview chosen.
    Settle,
    /// A black screen, or back.
    Black,
    /// A white screen, or back.
    White,
    /// The sign that time is up, or back.
    TimeSign,
    /// The whole screen, or back.
    FullScreen,
    /// All slides, or back.
    Overview,
    /// The notes beside the slide, or not.
    Notes,
    /// The second window.
    Window,
    /// The countdown: start, or pause.
    Clock,
    /// The countdown: back to the beginning.
    Reset,
    /// Strong contrast, or not.
    Contrast,
    /// Larger type.
    Larger,
    /// Smaller type.
    Smaller,
    /// Larger notes.
    NotesLarger,
    /// Smaller notes.
    NotesSmaller,
    /// A second language on each slide: the next one, or none.
    Beside,
    /// Printing.
    Print,
    /// The help sheet.
    Help,
    /// Nothing but to bring back a slide that is covered.
    Any,
}

/// A line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What it does.
    pub action: Action,
    /// The keys, as browsers call them (`KeyboardEvent.key`, letters small), or one of the names below.
    pub strokes: &'static [&'static str],
    /// What it does, in words.
    pub label: Key,
}

/// The arrow that points where one reads on to; its partner points back.
const ONWARDS: &str = "onwards";
const BACKWARDS: &str = "backwards";
/// Any digit.
const DIGITS: &str = "digits";
/// The space bar alone, and with the shift key.
const SPACE: &str = "Space";
const SHIFT_SPACE: &str = "Shift+Space";

/// Makes the table short to read.
const fn to(action: Action, strokes: &'static [&'static str], label: Key) -> Binding {
    Binding {
        action,
        strokes,
        label,
    }
}

/// All keys, in the order of the help sheet.
pub const KEYS: [Binding; 22] = [
    to(
        Action::Next,
        &["PageDown", ONWARDS, "ArrowDown", SPACE],
        Key::StageNext,
    ),
    to(
        Action::Back,
        &["PageUp", BACKWARDS, "ArrowUp", SHIFT_SPACE],
        Key::StageBack,
    ),
    to(Action::First, &["Home"], Key::StageFirst),
    to(Action::Last, &["End"], Key::StageLast),
    to(Action::Digit(0), &[DIGITS], Key::StageJump),
    to(Action::Settle, &["Enter"], Key::StageSettle),
    to(Action::Clock, &["t"], Key::StageClock),
    to(Action::Reset, &["r"], Key::StageReset),
    to(Action::Notes, &["n"], Key::StageNotes),
    to(Action::Window, &["s"], Key::StageWindow),
    to(Action::Overview, &["o"], Key::StageOverview),
    to(Action::FullScreen, &["f"], Key::StageFull),
    to(Action::Black, &["b", "."], Key::StageBlack),
    to(Action::White, &["w", ","], Key::StageWhite),
    to(Action::TimeSign, &["m"], Key::StageTimeSign),
    to(Action::Contrast, &["c"], Key::StageContrast),
    to(Action::Larger, &["+"], Key::StageLarger),
    to(Action::Smaller, &["-"], Key::StageSmaller),
    to(Action::Beside, &["l"], Key::StageBeside),
    to(Action::Print, &["p"], Key::StagePrint),
    to(Action::Help, &["?"], Key::StageHelp),
    // Not a key of ours: on the sheet, so that nobody looks for it in vain.
    to(Action::Any, &["Escape"], Key::StageEscape),
];

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
}

impl Press<'_> {
    /// Gives what the key asks for; none leaves it to the browser.
    #[must_use]
    pub fn action(&self, direction: Direction) -> Option<Action> {
        if self.held || self.typed {
            return None;
        }
        let stroke = self.stroke(direction);
        if self.on_control && [SPACE, SHIFT_SPACE, "Enter"].contains(&&*stroke) {
            return None;
        }
        if let Some(digit) = digit_of(&stroke) {
            return (!self.repeats).then_some(Action::Digit(digit));
        }
        let found = KEYS
            .iter()
            .find(|it| it.action != Action::Any && it.strokes.contains(&&*stroke))?;
        (!self.repeats || may_repeat(found.action)).then_some(found.action)
    }

    /// Tells whether it is a key of its own, not one that is held for another, and not Escape.
    #[must_use]
    pub fn is_any(&self) -> bool {
        let holds = ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"];
        !self.held && !self.typed && !self.repeats && !holds.contains(&self.key)
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
            it if it.len() == 1 && it != "=" && self.is_known(it) => it.to_ascii_lowercase(),
            it if it.chars().count() == 1 => self.by_place(),
            it => it.to_owned(),
        }
    }

    /// Tells whether a sign means something here: a letter, a digit, or a sign of the table.
    fn is_known(&self, sign: &str) -> bool {
        let signs = || KEYS.iter().any(|it| it.strokes.contains(&sign));
        sign.bytes().all(|it| it.is_ascii_alphanumeric()) || signs()
    }

    /// Names a key by its place: keyboards of other scripts have no B, and French ones no digits
    /// without the shift key.
    fn by_place(&self) -> String {
        let letter = self.code.strip_prefix("Key").map(str::to_ascii_lowercase);
        let digit = self
            .code
            .strip_prefix("Digit")
            .filter(|_| !self.shift)
            .map(str::to_owned);
        // The plus of many keyboards needs the shift key: its key alone is enough.
        let plus = (self.key == "=").then(|| "+".to_owned());
        plus.or(letter).or(digit).unwrap_or_default()
    }
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

/// What stands on a key of the help sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cap {
    /// A sign or letter, the same in every language.
    Sign(&'static str),
    /// A key that has a name.
    Named(Key),
    /// A named key held with the shift key.
    Shifted(Key),
}

/// Gives what stands on a key of the table.
#[must_use]
pub fn cap(stroke: &'static str, direction: Direction) -> Cap {
    let (onwards, backwards) = match direction {
        Direction::Ltr => ("→", "←"),
        Direction::Rtl => ("←", "→"),
    };
    match stroke {
        ONWARDS => Cap::Sign(onwards),
        BACKWARDS => Cap::Sign(backwards),
        "ArrowDown" => Cap::Sign("↓"),
        "ArrowUp" => Cap::Sign("↑"),
        "-" => Cap::Sign("−"),
        DIGITS => Cap::Sign("1 … 9"),
        SPACE => Cap::Named(Key::StageKeySpace),
        SHIFT_SPACE => Cap::Shifted(Key::StageKeySpace),
        "PageDown" => Cap::Named(Key::StageKeyPageDown),
        "PageUp" => Cap::Named(Key::StageKeyPageUp),
        "Home" => Cap::Named(Key::StageKeyHome),
        "End" => Cap::Named(Key::StageKeyEnd),
        "Enter" => Cap::Named(Key::StageKeyEnter),
        "Escape" => Cap::Named(Key::StageKeyEscape),
        letter => Cap::Sign(letter),
    }
}

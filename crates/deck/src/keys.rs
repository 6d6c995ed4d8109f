//! Keys and clickers: one table says what each does, and makes the help sheet too.
//!
//! Escape is never taken: it closes dialogs and leaves full screen, which is the browser's to do.

mod press;
#[cfg(test)]
mod tests;

pub use press::Press;

use words::{Direction, Key};

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

impl Action {
    /// Tells whether it is for the room alone: who looks at a slide wants no bar to come over it
    /// with each press of a clicker.
    #[must_use]
    pub fn is_quiet(self) -> bool {
        matches!(
            self,
            Self::Next
                | Self::Back
                | Self::First
                | Self::Last
                | Self::Jump(_)
                | Self::Digit(_)
                | Self::Settle
                | Self::Black
                | Self::White
                | Self::TimeSign
                | Self::Any
        )
    }
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

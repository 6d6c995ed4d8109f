//! Keys and clickers: one table defines what each does, and makes the help sheet too.
//!
//! Escape is never handled: it closes dialogs and leaves full screen, which is the browser's job.

mod press;
#[cfg(test)]
mod tests;

pub use press::Press;

use words::{Direction, Key};

/// What a key, tap or button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The next slide.
    Next,
    /// The previous slide.
    Back,
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// A slide by its index, from 0.
    Jump(usize),
    /// A digit of a slide's number.
    Digit(u8),
    /// Completes a typed number, or picks the slide selected in the overview.
    Settle,
    /// Toggles the black screen.
    Black,
    /// Toggles the white screen.
    White,
    /// Toggles the sign that time is up.
    TimeSign,
    /// Toggles full screen.
    FullScreen,
    /// Toggles the overview of all slides.
    Overview,
    /// Toggles the notes beside the slide.
    Notes,
    /// Opens the speaker's window.
    Window,
    /// Starts or pauses the countdown.
    Clock,
    /// Resets the countdown.
    Reset,
    /// Toggles strong contrast.
    Contrast,
    /// Larger type.
    Larger,
    /// Smaller type.
    Smaller,
    /// Larger notes.
    NotesLarger,
    /// Smaller notes.
    NotesSmaller,
    /// Shows the next second language on each slide, or none.
    Beside,
    /// Prints.
    Print,
    /// Opens the help sheet.
    Help,
    /// Does nothing but uncover a covered slide.
    Any,
}

impl Action {
    /// Returns whether the action is for the audience only, so that pressing a clicker does not
    /// bring the control bar over the slide.
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

/// A row of the key table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What the keys do.
    pub action: Action,
    /// The keys, as in `KeyboardEvent.key` with letters in lower case, or one of the names below.
    pub strokes: &'static [&'static str],
    /// The action's description on the help sheet.
    pub label: Key,
}

/// The arrow in the direction of reading; its opposite points back.
const ONWARDS: &str = "onwards";
const BACKWARDS: &str = "backwards";
/// Any digit.
const DIGITS: &str = "digits";
/// The space bar alone, and with Shift.
const SPACE: &str = "Space";
const SHIFT_SPACE: &str = "Shift+Space";

/// Keeps each row of the table short.
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
    // Never handled here, but listed so that nobody looks for it in vain.
    to(Action::Any, &["Escape"], Key::StageEscape),
];

/// The label of a key on the help sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cap {
    /// A symbol or letter, the same in every language.
    Sign(&'static str),
    /// A key with a name.
    Named(Key),
    /// A named key pressed with Shift.
    Shifted(Key),
}

/// Returns the label of a key in the table.
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

//! The phases of a countdown in words, the same for speakers and moderators.

use deck::Phase;
use words::Key;

/// Returns the phrase for a phase. A countdown that stands still is called paused unless it has not
/// been started, or time is up.
pub(super) fn phase_key(phase: Phase, is_running: bool) -> Key {
    match phase {
        Phase::Green | Phase::Amber | Phase::Red if !is_running => Key::StagePaused,
        Phase::Waiting => Key::StagePhaseWaiting,
        Phase::Green => Key::StagePhaseGreen,
        Phase::Amber => Key::StagePhaseAmber,
        Phase::Red => Key::StagePhaseRed,
        Phase::Over => Key::StagePhaseOver,
    }
}

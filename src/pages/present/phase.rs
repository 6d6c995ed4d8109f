//! How far a countdown is, in words: the same for who speaks and who moderates.

use deck::Phase;
use words::Key;

/// Names a phase; that the countdown stands comes first, but where time is up.
pub(super) fn phase_key(phase: Phase, runs: bool) -> Key {
    match phase {
        Phase::Green | Phase::Amber | Phase::Red if !runs => Key::StagePaused,
        Phase::Waiting => Key::StagePhaseWaiting,
        Phase::Green => Key::StagePhaseGreen,
        Phase::Amber => Key::StagePhaseAmber,
        Phase::Red => Key::StagePhaseRed,
        Phase::Over => Key::StagePhaseOver,
    }
}

//! Swipes on a slide, and taps at its sides.
//!
//! Lengths are in CSS pixels. Sides follow the direction of reading, so right-to-left decks mirror.

#[cfg(test)]
mod tests;

use super::Action;
use words::Direction;

/// The shortest swipe.
const MIN_SWIPE: f64 = 48.0;
/// How much wider than high a swipe must be.
const MIN_SLOPE: f64 = 1.5;
/// The share of a slide's width that each side takes.
const SIDE_SHARE: f64 = 0.25;
/// The minimum width of a side: what a finger needs.
const MIN_SIDE_WIDTH: f64 = 44.0;

/// Returns the action of a swipe by these distances, or `None` if it is not a swipe.
#[must_use]
pub fn swipe(across: f64, down: f64, direction: Direction) -> Option<Action> {
    if across.abs() < MIN_SWIPE || across.abs() < down.abs() * MIN_SLOPE {
        return None;
    }
    // A swipe pulls the next slide in, like turning a page.
    Some(towards(across < 0.0, direction))
}

/// Returns the action of a tap at this distance from the physical left of a slide, or `None` in the
/// middle.
#[must_use]
pub fn tap(from_left: f64, width: f64, direction: Direction) -> Option<Action> {
    let side = (width * SIDE_SHARE).max(MIN_SIDE_WIDTH).min(width / 2.0);
    if from_left < side {
        Some(towards(false, direction))
    } else if from_left > width - side {
        Some(towards(true, direction))
    } else {
        None
    }
}

/// Returns the action that moves towards the physical right or left.
fn towards(right: bool, direction: Direction) -> Action {
    if right == (direction == Direction::Ltr) {
        Action::Next
    } else {
        Action::Back
    }
}

//! What fingers and mouse ask for on a slide: swipes, and taps at its sides.
//!
//! Lengths are in CSS pixels. A side is where one reads from or on to, so decks written from right
//! to left mirror.

#[cfg(test)]
mod tests;

use super::Action;
use words::Direction;

/// How far a finger goes at least for a swipe.
const SWIPE: f64 = 48.0;
/// How much further sideways than up or down.
const SIDEWAYS: f64 = 1.5;
/// The share of a slide's width that each side has.
const SIDE: f64 = 0.25;
/// How wide a side is at least: what a finger needs.
const SIDE_LEAST: f64 = 44.0;

/// Gives what a finger asks for that went so far across and down; none if it is no swipe.
#[must_use]
pub fn swipe(across: f64, down: f64, direction: Direction) -> Option<Action> {
    if across.abs() < SWIPE || across.abs() < down.abs() * SIDEWAYS {
        return None;
    }
    // One pulls the next slide in, as one turns a page.
    Some(towards(across < 0.0, direction))
}

/// Gives what a tap asks for, so far from the physical left of a slide so wide; none in the middle.
#[must_use]
pub fn tap(from_left: f64, width: f64, direction: Direction) -> Option<Action> {
    let side = (width * SIDE).max(SIDE_LEAST).min(width / 2.0);
    if from_left < side {
        Some(towards(false, direction))
    } else if from_left > width - side {
        Some(towards(true, direction))
    } else {
        None
    }
}

/// Gives the slide at the physical right, or left.
fn towards(right: bool, direction: Direction) -> Action {
    if right == (direction == Direction::Ltr) {
        Action::Next
    } else {
        Action::Back
    }
}

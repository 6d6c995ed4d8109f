//! What is presented: the programme of the day, decks, and what who moderates a panel sees.

mod deck;
mod keycap;
mod panel;
mod phase;
mod programme;
mod slide;
mod turns;

pub(super) use deck::page as deck;
pub(super) use panel::page as panel;
pub(super) use programme::page as programme;

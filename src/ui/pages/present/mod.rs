//! What is presented: the programme of the day, decks, and what who moderates a panel sees.

mod deck;
mod panel;
mod programme;
mod slide;

pub(super) use deck::page as deck;
pub(super) use panel::page as panel;
pub(super) use programme::page as programme;

//! Presenting: the programme, the decks, and the panels as their moderators see them.

mod deck;
mod keycap;
mod panel;
mod phase;
mod programme;
mod slide;

pub(super) use deck::page as deck;
pub(super) use panel::page as panel;
pub(super) use programme::page as programme;

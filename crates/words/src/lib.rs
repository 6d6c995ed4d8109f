//! Every word of the interface: message files in, phrases out.
//!
//! The files are `messages/<lang>.toml` and `messages/about.<lang>.md`. Only the native side reads
//! them (feature `pack`); the browser receives one language's [`Messages`] with its data.

mod date;
mod draft;
mod key;
mod messages;
mod number;
mod plural;
mod reference;

mod files;
mod pseudo;

pub use key::Key;
pub use messages::{Direction, Line, Messages};
pub use plural::{Category, PluralRule};

pub use files::{MessageError, abouts, languages, messages, parse_messages};
pub use pseudo::{PSEUDO, pseudo};

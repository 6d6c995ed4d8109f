//! What the browser app loads at the start, in one file: an edition and its messages. Also, for
//! slides in two languages, the other language's decks with their messages.
//!
//! The format is postcard: a sixth of the code that JSON would need in the browser. The same build
//! writes and reads it, so it carries no version; the file's name carries a hash.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use catalogue::earlier::Opening;
use deck::Deck;
use model::{Edition, Language};
use words::Messages;

/// An edition, its interface messages, and the initial view of earlier recommendations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// The pages' content.
    pub edition: Edition,
    /// The interface's messages.
    pub messages: Messages,
    /// The initial view of earlier recommendations.
    pub earlier: Opening,
    /// The deck files of the other languages, in the order of the review's languages.
    pub decks: Vec<DecksFile>,
}

/// A file with a language's decks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecksFile {
    /// The language's code.
    pub language: Language,
    /// The language's own name for itself.
    pub name: String,
    /// The file's path below the site's root.
    pub path: String,
}

/// A language's decks, with the messages that appear on slides: what a second language needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decks {
    /// The interface's messages.
    pub messages: Messages,
    /// One deck per factsheet, in the order of their numbers.
    pub decks: Vec<Deck>,
}

/// The bytes are not a payload of this build: truncated, or from another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Payload {
    /// Encodes the payload. The same payload gives the same bytes.
    pub fn encode(&self) -> Result<Vec<u8>, Unreadable> {
        encode(self)
    }

    /// Decodes a payload.
    pub fn decode(bytes: &[u8]) -> Result<Self, Unreadable> {
        decode(bytes)
    }
}

impl Decks {
    /// Encodes the decks. The same decks give the same bytes.
    pub fn encode(&self) -> Result<Vec<u8>, Unreadable> {
        encode(self)
    }

    /// Decodes the decks.
    pub fn decode(bytes: &[u8]) -> Result<Self, Unreadable> {
        decode(bytes)
    }
}

fn encode(value: &impl Serialize) -> Result<Vec<u8>, Unreadable> {
    postcard::to_allocvec(value).map_err(|_| Unreadable)
}

fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unreadable> {
    postcard::from_bytes(bytes).map_err(|_| Unreadable)
}

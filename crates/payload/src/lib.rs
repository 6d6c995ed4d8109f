//! What the browser app loads before it starts: one edition and its words, in one file. And, where
//! slides are shown in two languages, the other language's decks with their words.
//!
//! The format is postcard: a sixth of the code that JSON would need in the browser. It is written
//! and read by the same build, so it carries no version; the file's name carries a hash.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use catalogue::earlier::Opening;
use deck::Deck;
use model::{Edition, Language};
use words::Messages;

/// An edition with the words of its interface, and where earlier recommendations are searched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// What the pages show.
    pub edition: Edition,
    /// What the interface says.
    pub messages: Messages,
    /// The first sight of earlier recommendations.
    pub earlier: Opening,
    /// Where the decks of the other languages are, in the order of the review's languages.
    pub decks: Vec<DecksFile>,
}

/// A file with the decks of a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecksFile {
    /// The language's code.
    pub language: Language,
    /// The language's name in itself.
    pub name: String,
    /// The file's path below the site's root.
    pub path: String,
}

/// The decks of a language with the words that stand on slides: what a second language needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decks {
    /// What the interface says.
    pub messages: Messages,
    /// A deck for each factsheet, in the order of their numbers.
    pub decks: Vec<Deck>,
}

/// The bytes are no payload of this build: cut off, or of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Payload {
    /// Writes the bytes of the file. The same payload gives the same bytes.
    pub fn encode(&self) -> Result<Vec<u8>, Unreadable> {
        encode(self)
    }

    /// Reads the bytes of the file.
    pub fn decode(bytes: &[u8]) -> Result<Self, Unreadable> {
        decode(bytes)
    }
}

impl Decks {
    /// Writes the bytes of the file. The same decks give the same bytes.
    pub fn encode(&self) -> Result<Vec<u8>, Unreadable> {
        encode(self)
    }

    /// Reads the bytes of the file.
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

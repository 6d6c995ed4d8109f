//! What the browser app loads before it starts: one edition and its words, in one file.
//!
//! The format is postcard: a sixth of the code that JSON would need in the browser. It is written
//! and read by the same build, so it carries no version; the file's name carries a hash.

use serde::{Deserialize, Serialize};

use crate::{domain::Edition, earlier::Opening, locale::Messages};

/// An edition with the words of its interface, and where earlier recommendations are searched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// What the pages show.
    pub edition: Edition,
    /// What the interface says.
    pub messages: Messages,
    /// The first sight of earlier recommendations.
    pub earlier: Opening,
}

/// The bytes are no payload of this build: cut off, or of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Payload {
    /// Writes the bytes of the file. The same payload gives the same bytes.
    pub fn encode(&self) -> Result<Vec<u8>, Unreadable> {
        postcard::to_allocvec(self).map_err(|_| Unreadable)
    }

    /// Reads the bytes of the file.
    pub fn decode(bytes: &[u8]) -> Result<Self, Unreadable> {
        postcard::from_bytes(bytes).map_err(|_| Unreadable)
    }
}

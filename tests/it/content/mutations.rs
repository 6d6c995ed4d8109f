//! Ways in which files get damaged: typing errors, disk errors, editors.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::fixture::{EARLIER, RADIO, RADIO_AR, RADIO_FR, REVIEW, REVIEW_FR, WATER};

/// A change to a file.
#[derive(Clone, Debug)]
pub(super) enum Mutation {
    FlipByte(Index, u8),
    DeleteLine(Index),
    DuplicateLine(Index),
    SwapLines(Index, Index),
    Truncate(Index),
    RenameField(Index),
    Insert(Index, &'static str),
}

/// Text that trips TOML, Markdown and CSV parsers.
const SNIPPETS: [&str; 22] = [
    "+++",
    "\"",
    "\"\"\"",
    "'''",
    "[",
    "]]",
    "[[recommendations]]",
    "{",
    "= =",
    "\\",
    "\u{0}",
    "\u{feff}",
    "<b>",
    "[^",
    "[^first]: ",
    "](javascript:x)",
    "## Challenges",
    "#### Facts",
    ",,,",
    "\r",
    "- - - - ",
    "****",
];

/// Generates any mutation.
pub(super) fn mutation() -> impl Strategy<Value = Mutation> {
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Mutation::FlipByte(at, byte)),
        any::<Index>().prop_map(Mutation::DeleteLine),
        any::<Index>().prop_map(Mutation::DuplicateLine),
        (any::<Index>(), any::<Index>()).prop_map(|(one, other)| Mutation::SwapLines(one, other)),
        any::<Index>().prop_map(Mutation::Truncate),
        any::<Index>().prop_map(Mutation::RenameField),
        (any::<Index>(), select(&SNIPPETS[..])).prop_map(|(at, text)| Mutation::Insert(at, text)),
    ]
}

/// Generates any file of the fixture.
pub(super) fn file() -> impl Strategy<Value = &'static str> {
    select(&[REVIEW, REVIEW_FR, RADIO, RADIO_FR, RADIO_AR, WATER, EARLIER][..])
}

impl Mutation {
    /// Applies the mutation.
    pub(super) fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let mut lines: Vec<Vec<u8>> = bytes
            .split(|byte| *byte == b'\n')
            .map(<[u8]>::to_vec)
            .collect();
        match self {
            Self::FlipByte(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] ^= byte;
                return;
            }
            Self::Truncate(at) => return bytes.truncate(at.index(bytes.len())),
            Self::Insert(at, text) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, text.bytes());
                return;
            }
            Self::DeleteLine(at) => drop(lines.remove(at.index(lines.len()))),
            Self::DuplicateLine(at) => {
                let at = at.index(lines.len());
                lines.insert(at, lines[at].clone());
            }
            Self::SwapLines(one, other) => {
                let length = lines.len();
                lines.swap(one.index(length), other.index(length));
            }
            Self::RenameField(at) => rename_field(&mut lines, *at),
        }
        *bytes = lines.join(&b'\n');
    }
}

fn rename_field(lines: &mut [Vec<u8>], at: Index) {
    let fields: Vec<usize> = (0..lines.len())
        .filter(|line| lines[*line].windows(3).any(|window| window == b" = "))
        .collect();
    if !fields.is_empty() {
        lines[fields[at.index(fields.len())]].insert(0, b'x');
    }
}

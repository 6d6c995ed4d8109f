//! The caps of keys, as help dialogs and buttons show them.

use crate::html::*;
use deck::{Cap, cap};
use words::{Key, Messages};

/// Draws the cap of a key from a table of keys.
pub(super) fn keycap(words: &Messages, stroke: &'static str) -> Element {
    let name = match cap(stroke, words.direction) {
        Cap::Sign(sign) => sign.to_uppercase(),
        Cap::Named(key) => words.get(key).to_owned(),
        Cap::Shifted(key) => words.fill(Key::StageKeyShifted, &[("key", words.get(key))]),
    };
    kbd().class("keycap").child(name)
}

//! What stands on a key, as a help sheet or a button shows it.

use crate::html::*;
use deck::{Cap, cap};
use words::{Key, Messages};

/// Draws a key of a table of keys.
pub(super) fn keycap(words: &Messages, stroke: &'static str) -> Element {
    let name = match cap(stroke, words.direction) {
        Cap::Sign(sign) => sign.to_uppercase(),
        Cap::Named(key) => words.get(key).to_owned(),
        Cap::Shifted(key) => words.fill(Key::StageKeyShifted, &[("key", words.get(key))]),
    };
    kbd().class("keycap").child(name)
}

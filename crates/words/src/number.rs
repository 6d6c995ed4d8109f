//! Numbers as a language writes them.

use super::Messages;

impl Messages {
    /// Writes a whole number with thousands separators: `25,857`.
    #[must_use]
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut out = String::with_capacity(digits.len() + 4);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push_str(&self.thousands);
            }
            out.push(digit);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use crate::{Key, messages};

    #[test]
    fn thousands_are_separated_as_the_language_requires() {
        for (language, number, written) in [
            ("en", 0, "0"),
            ("en", 999, "999"),
            ("en", 1000, "1,000"),
            ("en", 25_857, "25,857"),
            ("en", 1_000_000, "1,000,000"),
            ("fr", 61_343, "61\u{202f}343"),
        ] {
            assert_eq!(messages(language).unwrap().number(number), written);
        }
    }

    #[test]
    fn a_pluralised_phrase_formats_its_number() {
        let count = messages("en").unwrap().count(Key::CountEarlier, 25_857);
        assert_eq!(count, "25,857 earlier recommendations");
    }
}

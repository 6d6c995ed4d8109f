//! Cleans texts: entities decoded, double encoding undone, one space between words.

use std::borrow::Cow;

/// The contents of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clean {
    /// The text on one line, with one space between its words and none around them.
    pub(super) text: String,
    /// Whether double encoding was undone.
    pub(super) repaired: bool,
}

/// Cleans a cell. Words and letters stay as they are; a line break becomes a space.
pub(super) fn clean(written: &str) -> Clean {
    tidy(&decode(written))
}

/// Cleans a decoded text: an entity still in it was encoded twice, and is meant to be read.
pub(super) fn tidy(decoded: &str) -> Clean {
    let text = repair(decoded);
    let repaired = matches!(text, Cow::Owned(_));
    let mut line = String::with_capacity(text.len());
    for word in words(&text) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    Clean {
        text: line,
        repaired,
    }
}

/// Decodes HTML's entities, named and numeric, once.
pub(super) fn decode(written: &str) -> Cow<'_, str> {
    if written.contains('&') {
        html_escape::decode_html_entities(written)
    } else {
        Cow::Borrowed(written)
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
}

/// Repairs letters whose UTF-8 was taken for Latin-1 and encoded again: `Ã©` was `é`.
fn repair(text: &str) -> Cow<'_, str> {
    let mut repaired = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['Â', 'Ã']) {
        let (before, from) = rest.split_at(at);
        let mut letters = from.chars();
        let pair = (letters.next(), letters.next());
        let (letter, length) = twice_encoded(pair).unwrap_or((pair.0, 2));
        repaired.push_str(before);
        repaired.extend(letter);
        rest = &from[length..];
    }
    repaired.push_str(rest);
    if repaired == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(repaired)
    }
}

/// Returns the letter that two letters stand for, and their length in bytes.
fn twice_encoded(pair: (Option<char>, Option<char>)) -> Option<(Option<char>, usize)> {
    let (first, second) = (pair.0?, pair.1?);
    let bytes = [u8::try_from(first).ok()?, u8::try_from(second).ok()?];
    let letter = std::str::from_utf8(&bytes).ok()?.chars().next();
    Some((letter, first.len_utf8() + second.len_utf8()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_is_decoded_as_meant() {
        for (written, meant) in [
            ("  two  words \n", "two words"),
            ("one\r\nline\u{a0}only", "one line only"),
            (
                "&#40;Unknown&#41; &amp; &quot;x&quot; &#xe9;&eacute;",
                "(Unknown) & \"x\" éé",
            ),
            (
                "&amp;amp; once; R&D; &; &#; &#0;x",
                "&amp; once; R&D; &; &#; &#0;x",
            ),
            (
                "Ãcole Ã©cole, S\u{c3}\u{a3}o, Â«, NÃO",
                "Ãcole école, São, «, NÃO",
            ),
            ("សិទ្ធិ\u{200b}មនុស្ស", "សិទ្ធិ\u{200b}មនុស្ស"),
        ] {
            assert_eq!(clean(written).text, meant, "{written:?}");
        }
        assert!(clean("Ã©").repaired && !clean("é &#233;").repaired);
    }

    proptest! {
        #[test]
        fn any_text_is_cleaned_and_a_clean_one_unchanged(text in "\\PC{0,40}") {
            let once = clean(&text.replace('&', "")).text;
            prop_assume!(!once.contains(['Â', 'Ã']));
            prop_assert_eq!(&clean(&once).text, &once);
        }

        #[test]
        fn entities_of_any_shape_do_no_harm(text in "(&#?x?[0-9a-z]{0,9};?| |é){0,9}") {
            clean(&text);
        }
    }
}

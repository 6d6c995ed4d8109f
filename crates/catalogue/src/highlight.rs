//! Highlights matches in the text as written.

use super::Needles;
use search::fold::{Folded, is_attached, is_joiner};
use search::mark::{add, parted};

/// Splits a text into highlighted and plain pieces, in order; together they are the text.
///
/// Every match of a word or phrase is highlighted, even where others are missing: a card shows
/// several texts, and the words may be spread over them. A highlight never separates a letter from
/// its accent, or a Khmer consonant from its marks.
#[must_use]
pub fn highlight<'a>(text: &'a str, needles: &Needles) -> Vec<(bool, &'a str)> {
    parted(text, marks(text, needles))
}

/// Lists the byte ranges to highlight, in order and without overlap.
fn marks(text: &str, needles: &Needles) -> Vec<(usize, usize)> {
    let mut marks: Vec<(usize, usize)> = Vec::new();
    if needles.is_empty() {
        return marks;
    }
    let folded = Folded::new(text);
    for at in 0..folded.characters.len() {
        let Some(end) = needles.end_at(&folded.characters, at) else {
            continue;
        };
        let end = end_of_cluster(text, folded.origins[end - 1]);
        add(&mut marks, folded.origins[at], end);
    }
    marks
}

/// Returns the end of the character at a byte, including its combining marks.
fn end_of_cluster(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut joined = true;
    for c in text[start..].chars() {
        if !joined && !is_attached(c) {
            break;
        }
        joined = is_joiner(c);
        end += c.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{fold, text_matches};

    #[track_caller]
    fn check(query: &str, text: &str, marked: &str) {
        let mut shown = String::new();
        for (is_marked, piece) in highlight(text, &Needles::new(query)) {
            if is_marked {
                shown.extend(["[", piece, "]"]);
            } else {
                shown.push_str(piece);
            }
        }
        assert_eq!(shown, marked);
    }

    #[test]
    fn matches_are_highlighted_as_written() {
        check("union", "Trade unions: Union.", "Trade [union]s: [Union].");
        check("education", "L’ÉDUCATION", "L’[ÉDUCATION]");
        check("ecole", "e\u{301}cole", "[e\u{301}cole]");
        check("cafe", "le cafe\u{301}.", "le [cafe\u{301}].");
        check("oe", "Œuvre, œil", "[Œ]uvre, [œ]il");
        check("coop", "co\u{ad}operate", "[co\u{ad}op]erate");
        check(
            "rights right",
            "The right to rights",
            "The [right] to [rights]",
        );
        check(
            "\"land law\"",
            "A land law, no law on land",
            "A [land law], no law on land",
        );
        check("land", "", "");
        check("", "land", "land");
    }

    #[test]
    fn a_highlight_splits_no_khmer_cluster() {
        check("មនុស", "សិទ្ធិមនុស្ស", "សិទ្ធិ[មនុស្ស]");
        check("ក", "កា", "[កា]");
    }

    const WORDS: &str = "(land|Lands|law|é|œu|ss|ß|ស្ស|ក|ា|[a-cA-C]|[ ,.'\"-]|\u{301}|\u{ad}){0,14}";

    proptest! {
        #[test]
        fn the_pieces_are_the_text(text in WORDS, query in WORDS) {
            let pieces = highlight(&text, &Needles::new(&query));
            let joined: String = pieces.iter().map(|(_, piece)| *piece).collect();
            prop_assert_eq!(&joined, &text);
            prop_assert!(pieces.iter().all(|(_, piece)| !piece.is_empty()));
            prop_assert!(pieces.windows(2).all(|two| two[0].0 != two[1].0 || !two[0].0));
        }

        #[test]
        fn a_word_is_highlighted_if_and_only_if_it_matches(text in WORDS, word in "[a-cA-Cé]{1,3}") {
            let needles = Needles::new(&word);
            let pieces = highlight(&text, &needles);
            let marked: Vec<_> = pieces.iter().filter(|(marked, _)| *marked).collect();
            prop_assert_eq!(!marked.is_empty(), text_matches(&text, &needles));
            for (_, piece) in marked {
                prop_assert!(fold(piece).starts_with(&fold(&word)), "{}", piece);
            }
        }

        #[test]
        fn any_two_texts_are_compared_without_a_panic(text in "\\PC{0,80}", query in "\\PC{0,20}") {
            let joined: String = highlight(&text, &Needles::new(&query))
                .into_iter().map(|(_, piece)| piece).collect();
            prop_assert_eq!(&joined, &text);
        }
    }
}

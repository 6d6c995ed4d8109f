//! The order of records in the index: the newest session first, then by State under review,
//! paragraph in numerical order, and recommending State; equals stay in the order of their file.
//! Native only.
//!
//! Large tables have no paragraphs. A State's recommendations are then adjacent, and the column of
//! States compresses to less than half.

use std::cmp::Reverse;

use model::{EarlierRecommendation, Slug};

/// Sorts records into the order of the index.
#[must_use]
pub(crate) fn in_order(rows: &[EarlierRecommendation]) -> Vec<&EarlierRecommendation> {
    let mut rows: Vec<_> = rows.iter().collect();
    rows.sort_by_cached_key(|row| {
        let reviewed = Slug::slugify(&row.under_review);
        let asking = Slug::slugify(&row.state);
        let paragraph = numeric_key(&row.paragraph);
        (Reverse(row.session), reviewed, paragraph, asking)
    });
    rows
}

/// A run of digits or of other characters, compared as a number or as text.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum KeyPart {
    Number(u64),
    Letters(String),
}

/// Splits a text into numbers and the rest, so that `118.2` sorts before `118.10`.
pub(crate) fn numeric_key(text: &str) -> Vec<KeyPart> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_number = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_number);
        let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
        // A number with more digits than any paragraph has can be compared as text.
        parts.push(match part.parse() {
            Ok(number) => KeyPart::Number(number),
            Err(_) => KeyPart::Letters(part.to_owned()),
        });
        rest = after;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::numeric_key;

    #[test]
    fn paragraphs_are_in_numerical_order() {
        let sorted = [
            "",
            "6",
            "82.1",
            "82.12",
            "118.2",
            "118.2 bis",
            "118.10",
            "118.10.a",
            "annex",
        ];
        for pair in sorted.windows(2) {
            assert!(numeric_key(pair[0]) < numeric_key(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn a_very_long_number_is_handled() {
        assert!(numeric_key(&"9".repeat(60)) > numeric_key("1"));
    }
}

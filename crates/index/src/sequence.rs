//! The order of records in the index: the newest session first, then the State under review, then
//! the paragraph as one counts, then the State that asked; what is alike stays as in its file.
//! Native only.
//!
//! Large tables have no paragraphs. A State's recommendations then stand together, and the column
//! of States compresses to less than half.

use std::cmp::Reverse;

use model::{EarlierRecommendation, Slug};

/// Sorts records as the index has them.
#[must_use]
pub(crate) fn in_order(rows: &[EarlierRecommendation]) -> Vec<&EarlierRecommendation> {
    let mut rows: Vec<_> = rows.iter().collect();
    rows.sort_by_cached_key(|row| {
        let reviewed = Slug::of(&row.under_review);
        let asking = Slug::of(&row.state);
        let paragraph = counted(&row.paragraph);
        (Reverse(row.session), reviewed, paragraph, asking)
    });
    rows
}

/// A piece of a text that is compared as one: a number by its size, all else by its letters.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Number(u64),
    Letters(String),
}

/// Parts a text into numbers and the rest: `118.2` comes before `118.10`.
pub(crate) fn counted(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_number = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_number);
        let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
        // A number of more digits than a paragraph can have is as good as letters.
        parts.push(match part.parse() {
            Ok(number) => Part::Number(number),
            Err(_) => Part::Letters(part.to_owned()),
        });
        rest = after;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn paragraphs_stand_as_one_counts() {
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
            assert!(counted(pair[0]) < counted(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn a_number_without_end_is_no_fault() {
        assert!(counted(&"9".repeat(60)) > counted("1"));
    }
}

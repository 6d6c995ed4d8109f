//! The cells of one recommendation, collected from one or more lines of the table.

use super::super::table::{CellKind, TableLine};
use super::super::text::decode;
use super::layout::Layout;

/// Introduces a line below a recommendation that says where its position was given.
const SOURCE: &str = "source of position";

/// The cells of a recommendation, with their line breaks.
#[derive(Clone, Debug, Default)]
pub(super) struct MatrixEntry {
    /// The number of its first line in the file.
    pub(super) line: u32,
    pub(super) recommendation: String,
    pub(super) position: String,
    pub(super) themes: String,
    pub(super) goals: String,
    pub(super) persons: String,
    pub(super) states: String,
    pub(super) paragraph: String,
    /// The type of the paragraph's cell, if it is not text.
    pub(super) kind: Option<CellKind>,
}

impl MatrixEntry {
    /// Reads a line.
    pub(super) fn from_line(line: &TableLine, layout: &Layout) -> Self {
        let get = |index| without_source(&decode(line.cell(index)));
        Self {
            line: line.number,
            recommendation: get(Some(layout.recommendation)),
            position: get(Some(layout.position)),
            themes: get(Some(layout.themes)),
            goals: get(layout.goals),
            persons: get(layout.persons),
            states: get(layout.states),
            paragraph: get(layout.paragraph),
            kind: line.kind(layout.paragraph.or(Some(layout.recommendation))),
        }
    }

    /// Returns whether it is a heading between recommendations, such as `Theme: Right to health`.
    pub(super) fn is_section(&self) -> bool {
        let text = self.recommendation.trim_start().to_lowercase();
        self.position.is_empty() && (text.starts_with("theme:") || text.starts_with("theme :"))
    }

    /// Returns whether a recommendation starts here.
    pub(super) fn begins(&self) -> bool {
        let numbered = paragraph(&self.recommendation).is_some() || !self.paragraph.is_empty();
        numbered || !(self.recommendation.is_empty() || self.position.is_empty())
    }

    /// Returns whether this continues the recommendation above.
    pub(super) fn continues(&self, above: &Self) -> bool {
        let complete = above
            .recommendation
            .trim_end_matches(punctuation)
            .ends_with(')');
        !self.begins() && (self.recommendation.is_empty() || !complete)
    }

    /// Appends a continuation.
    pub(super) fn append(&mut self, below: Self) {
        for (mine, more) in [
            (&mut self.recommendation, below.recommendation),
            (&mut self.position, below.position),
            (&mut self.themes, below.themes),
            (&mut self.goals, below.goals),
            (&mut self.persons, below.persons),
            (&mut self.states, below.states),
        ] {
            if !more.is_empty() {
                mine.push('\n');
                mine.push_str(&more);
            }
        }
    }
}

/// Splits a paragraph's number, such as `118.107`, off the start of a text.
pub(super) fn paragraph(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.'));
    let (number, rest) = text.split_at(end.unwrap_or(text.len()));
    let number = number.trim_end_matches('.');
    let parts: Vec<&str> = number.split('.').collect();
    let shaped = parts.len() == 2 && parts.iter().all(|part| (1..=4).contains(&part.len()));
    (shaped && !rest.starts_with(char::is_alphanumeric)).then_some((number, rest))
}

/// Returns whether a character only ends or separates recommendations.
pub(super) fn punctuation(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ';' | '.' | ',')
}

/// Removes a trailing `Source of position: …`: on a line of its own or, in a flattened table, after
/// the text.
fn without_source(cell: &str) -> String {
    let small = cell.to_ascii_lowercase();
    let begins = |(at, _): &(usize, &str)| {
        let line = cell[..*at].trim_end_matches([' ', '\t', '\u{a0}']);
        let behind = small[at + SOURCE.len()..].trim_start();
        line.is_empty() || line.ends_with('\n') || behind.starts_with(':')
    };
    let source = small.match_indices(SOURCE).find(begins);
    let kept = &cell[..source.map_or(cell.len(), |(at, _)| at)];
    let lines: Vec<&str> = kept.lines().collect();
    lines.join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_of_a_position_is_not_part_of_the_text() {
        for (cell, kept) in [
            (
                "5.1 Plant (France);\r\nSource of Position: A/1\nmore",
                "5.1 Plant (France);",
            ),
            (
                "5.1 Plant (France); Source of Position: A/1 - Para 5",
                "5.1 Plant (France);",
            ),
            (
                "5.1 Plant (France).SOURCE OF POSITION : A/1",
                "5.1 Plant (France).",
            ),
            ("İ Plant\n source of position A/1", "İ Plant"),
            (
                "Name the source of position papers",
                "Name the source of position papers",
            ),
            ("Source of position: A/1", ""),
        ] {
            assert_eq!(without_source(cell), kept, "{cell}");
        }
    }

    #[test]
    fn a_paragraph_has_two_numbers() {
        assert_eq!(
            paragraph("121.10 Ratify it"),
            Some(("121.10", " Ratify it"))
        );
        assert_eq!(paragraph(" 5.1. Do it"), Some(("5.1", " Do it")));
        for none in ["Ratify", "121 Ratify", "0.7a", "", "1.2.3 x", "12345.1 x"] {
            assert_eq!(paragraph(none), None, "{none}");
        }
    }
}

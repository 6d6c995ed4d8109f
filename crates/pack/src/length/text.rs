//! Sets text into lines the way a browser does: word after word until the line is full.

use super::letters::{Face, width};
use super::paper::{CITE_SIZE, LineStyle};
use model::{Inline, RichText};

/// What is longer is as long as this: more would not fit into the numbers.
const MOST_LINES: u32 = 10_000;

/// Counts the lines that pieces of text fill in a column. All lengths are micrometres.
#[derive(Clone, Debug)]
pub(super) struct Setter {
    column: u32,
    full: u32,
    used: u32,
    word: u32,
}

impl Setter {
    /// Starts an empty column of this width.
    pub(super) fn new(column: u32) -> Self {
        Self {
            column,
            full: 0,
            used: 0,
            word: 0,
        }
    }

    /// Adds words.
    pub(super) fn words(mut self, text: &str, style: LineStyle) -> Self {
        for letter in text.chars() {
            let wide = width(letter, style.face, style.bold) * style.size / 1000 + style.spacing;
            if letter.is_whitespace() && letter != '\u{a0}' && letter != '\u{202f}' {
                self.end_word();
                self.used = self.used.saturating_add(wide);
            } else {
                self.word += wide;
                if self.word > self.column {
                    self.break_word();
                }
                // Where a browser breaks inside a word; not behind a stroke, so that addresses are long.
                if matches!(letter, '-' | '–' | '?') {
                    self.end_word();
                }
            }
        }
        self
    }

    /// Adds text with its citations.
    pub(super) fn rich(mut self, text: &[Inline], style: LineStyle) -> Self {
        for inline in text {
            self = match inline {
                Inline::Text(words) => self.words(words, style),
                Inline::Strong(inner) => self.rich(inner, style.bold()),
                Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                    self.rich(inner, style)
                }
                Inline::Cite(number) => self.words(&number.to_string(), cite(style)),
            };
        }
        self
    }

    /// Adds room that no line may break in.
    pub(super) fn gap(mut self, wide: u32) -> Self {
        self.word += wide;
        self
    }

    /// Adds an item of a row that wraps between its items. What is longer than a line begins and
    /// ends one of its own.
    pub(super) fn item(mut self, text: &str, style: LineStyle, gap: u32) -> Self {
        let own = Self::new(self.column).words(text, style).lines();
        if own > 1 {
            self.full = self.clone().lines() + own;
            self.used = 0;
        } else {
            self.end_word();
            self.word = run(text, style);
            self.end_word();
            self.used += gap;
        }
        self
    }

    /// Returns the number of lines.
    pub(super) fn lines(mut self) -> u32 {
        self.end_word();
        (self.full + u32::from(self.used > 0)).min(MOST_LINES)
    }

    fn end_word(&mut self) {
        if self.used > 0 && self.used.saturating_add(self.word) > self.column {
            self.full += 1;
            self.used = 0;
        }
        self.break_word();
        self.used += self.word;
        self.word = 0;
    }

    /// Breaks a word that is longer than a line: anywhere, and on a line of its own.
    fn break_word(&mut self) {
        while self.word > self.column {
            self.full += 1 + u32::from(self.used > 0);
            self.used = 0;
            self.word -= self.column;
        }
    }
}

/// Returns the height of a text in a column.
pub(super) fn height(text: &RichText, style: LineStyle, column: u32) -> u32 {
    Setter::new(column).rich(text, style).lines() * style.line
}

/// Returns the width of words on one endless line.
pub(super) fn run(text: &str, style: LineStyle) -> u32 {
    let each = |letter| width(letter, style.face, style.bold) * style.size / 1000;
    text.chars().map(each).fold(0, u32::saturating_add)
}

fn cite(style: LineStyle) -> LineStyle {
    LineStyle {
        face: Face::Sans,
        bold: true,
        size: style.size * CITE_SIZE / 100,
        ..style
    }
}

#[cfg(test)]
mod tests {
    use super::super::paper::{PROSE, TEXT};
    use super::*;

    fn lines(text: &str) -> u32 {
        Setter::new(PROSE).words(text, TEXT).lines()
    }

    #[test]
    fn words_fill_lines_as_in_a_browser() {
        let sentence = "Cambodia is party to CEDAW and its Optional Protocol. ";
        for (times, counted) in [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (10, 9)] {
            assert_eq!(lines(&sentence.repeat(times)), counted, "{times} sentences");
        }
    }

    #[test]
    fn what_has_no_place_to_break_is_broken_anywhere() {
        assert_eq!(lines(&"x".repeat(60)), 2);
        assert_eq!(lines("www.example.org/no-more-than-a-line"), 1);
        assert_eq!(lines(&format!("then {}", "x".repeat(60))), 3);
    }

    #[test]
    fn no_text_is_too_long_to_be_measured() {
        for text in ["x", " ", "x "] {
            let text = text.repeat(4_000_000);
            assert!(lines(&format!("{text}x")) <= MOST_LINES);
            assert!(run(&text, TEXT) > PROSE);
        }
    }

    #[test]
    fn an_item_that_is_longer_than_a_line_shares_none() {
        let row = |texts: &[&str]| {
            let start = Setter::new(PROSE);
            let row = texts
                .iter()
                .fold(start, |row, text| row.item(text, TEXT, 1_000));
            row.lines()
        };
        let long = "a word or two ".repeat(8);
        assert_eq!(row(&["by 2020", "Ministry of Justice"]), 1);
        assert_eq!(row(&["by 2020", &long, "SDG 5.2"]), 4);
    }
}

//! Estimates text widths and line counts in any script, well enough to choose a size. Widths are in
//! hundredths of the type size, for the widest common font in bold (DejaVu Sans).

/// The line height of scripts that stack letters and marks, in hundredths of the type size.
const TALL_LINE: u32 = 170;
/// In Khmer, the letter after this sign is written below the one before it.
const COENG: char = '\u{17d2}';

/// A running line break.
struct LineFill {
    /// The width of a line.
    line_width: u32,
    /// The number of lines begun.
    lines: u32,
    /// The width used on the last line.
    used: u32,
}

/// Counts the lines a text takes at the given line width, in hundredths of its size.
pub(super) fn lines(text: &str, line_width: u32) -> u32 {
    let mut setting = LineFill {
        line_width: line_width.max(1),
        lines: 0,
        used: 0,
    };
    for paragraph in text.lines() {
        setting.lines += 1;
        setting.used = 0;
        for word in words(paragraph) {
            setting.place(word);
        }
    }
    setting.lines
}

/// Returns whether a text fits the given line width, in hundredths of its size, without breaking a
/// word.
pub(super) fn has_whole_words(text: &str, line_width: u32) -> bool {
    let whole = |word: &str| width(word) <= line_width || word.chars().any(breaks_anywhere);
    words(text).all(whole)
}

/// Splits a text where a line may end: not at no-break spaces.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_whitespace() && !is_no_break(c));
    words.filter(|word| !word.is_empty())
}

fn is_no_break(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{202f}')
}

/// Returns a text's line height in hundredths of its size; `usual` for most scripts.
pub(super) fn line(text: &str, usual: u32) -> u32 {
    if text.chars().any(is_tall) {
        TALL_LINE
    } else {
        usual
    }
}

impl LineFill {
    /// Puts a word on the current line if it fits, or else on the next. A word wider than a line,
    /// such as a sentence without spaces, takes as many lines as it needs.
    fn place(&mut self, word: &str) {
        let width = width(word);
        let space = if self.used == 0 { 0 } else { letter(' ') };
        let free = self.line_width.saturating_sub(self.used + space);
        if width <= free {
            self.used += space + width;
        } else if width > self.line_width || word.chars().any(breaks_anywhere) {
            self.flow(width - free);
        } else {
            self.lines += 1;
            self.used = width;
        }
    }

    /// Continues over further lines. Only a dictionary knows exactly where such text may break, so
    /// a tenth of each line is lost.
    fn flow(&mut self, rest: u32) {
        let usable = (self.line_width - self.line_width / 10).max(1);
        let more = rest.div_ceil(usable);
        self.lines += more;
        self.used = rest - more.saturating_sub(1) * usable;
    }
}

/// Returns the width of a word, or of a line with its spaces.
pub(super) fn width(word: &str) -> u32 {
    let (mut sum, mut below) = (0, false);
    for each in word.chars() {
        sum = if below {
            sum
        } else {
            u32::saturating_add(sum, letter(each))
        };
        below = each == COENG;
    }
    sum
}

fn letter(letter: char) -> u32 {
    match letter {
        ' ' | '\u{a0}' | '\u{202f}' => 34,
        'A'..='Z' => 76,
        '0'..='9' => 70,
        // Combining marks take no width of their own: Latin, Arabic, Thai and Lao, Khmer.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{64b}'..='\u{65f}' => 0,
        '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' => 0,
        '\u{eb1}' | '\u{eb4}'..='\u{ebc}' | '\u{ec8}'..='\u{ecd}' => 0,
        '\u{17b7}'..='\u{17bd}' | '\u{17c6}' | '\u{17c9}'..='\u{17d3}' => 0,
        // Khmer vowels beside their letter, then the letters.
        '\u{17b4}'..='\u{17c8}' => 45,
        '\u{1780}'..='\u{17ff}' => 85,
        _ if letter < '\u{600}' => 65,
        _ if letter < '\u{2000}' => 65,
        _ if letter < '\u{2e80}' => 60,
        _ => 100,
    }
}

/// Returns whether a line may break before the letter without a space.
fn breaks_anywhere(letter: char) -> bool {
    is_tall(letter) || letter >= '\u{2e80}'
}

/// Returns whether the letter is Thai, Lao, Tibetan, Burmese or Khmer.
fn is_tall(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn no_line_ends_at_a_no_break_space() {
        for (text, expected) in [
            ("water water water water", 2),
            ("water water\u{a0}water water", 3),
            ("water water\u{202f}water water", 3),
        ] {
            assert_eq!(lines(text, 700), expected, "{text:?}");
        }
    }
}

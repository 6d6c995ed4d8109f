//! Breaks text into lines of limited length, because SVG does not.

use ::search::fold::{is_attached, is_joiner};

/// Breaks a text into lines: at spaces, and within words longer than a line.
pub(super) fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut length = 0;
    for word in text.split_whitespace() {
        for (at, piece) in parts_of(word, letters).into_iter().enumerate() {
            let own = piece.chars().filter(|c| !is_attached(*c)).count();
            let blank = usize::from(at == 0 && length > 0);
            if length > 0 && (at > 0 || length + blank + own > letters) {
                lines.push(String::new());
                length = 0;
            }
            if let Some(line) = lines.last_mut() {
                if at == 0 && length > 0 {
                    line.push(' ');
                    length += 1;
                }
                line.push_str(piece);
                length += own;
            }
        }
    }
    lines
}

/// Breaks a word longer than a line, as in scripts without spaces; never separates a letter from
/// its marks.
fn parts_of(word: &str, letters: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut length, mut joined) = (0, 0, false);
    for (at, c) in word.char_indices() {
        if !is_attached(c) {
            if length >= letters && !joined {
                parts.push(&word[start..at]);
                (start, length) = (at, 0);
            }
            length += 1;
        }
        joined = is_joiner(c);
    }
    parts.push(&word[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_break_at_spaces_and_within_long_words() {
        assert_eq!(wrapped("one two three", 8), ["one two", "three"]);
        assert_eq!(
            wrapped("abcdefgh ij", 5),
            ["abcde", "fgh", "ij"].map(str::to_owned)
        );
        assert_eq!(wrapped("", 5), [""]);
    }

    #[test]
    fn khmer_breaks_between_clusters() {
        let text = "សិទ្ធិមនុស្ស";
        let lines = wrapped(text, 3);
        assert_eq!(lines, ["សិទ្ធិ", "មនុស្ស"]);
        assert_eq!(lines.concat(), text);
    }
}

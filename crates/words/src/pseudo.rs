//! A pseudo-language, written right to left, that reveals hard-coded words: those it leaves
//! unchanged.

use super::{Direction, Line, Messages};

/// The pseudo-language's code.
pub const PSEUDO: &str = "ar-xb";

/// Makes the pseudo-language's phrases: accents on every vowel, brackets around every phrase.
#[must_use]
pub fn pseudo(english: &Messages) -> Messages {
    let mut messages = english.clone();
    PSEUDO.clone_into(&mut messages.language);
    messages.direction = Direction::Rtl;
    messages.name = bracketed(&messages.name);
    for month in &mut messages.months {
        *month = accented(month);
    }
    for line in &mut messages.lines {
        match line {
            Line::Text(text) => *text = bracketed(text),
            Line::Plural(forms) => {
                for (_, text) in forms {
                    *text = bracketed(text);
                }
            }
        }
    }
    messages
}

fn bracketed(text: &str) -> String {
    format!("⟦{}⟧", accented(text))
}

/// Accents the vowels outside `{placeholders}`.
fn accented(text: &str) -> String {
    let mut inside = false;
    text.chars()
        .map(|c| {
            inside = c == '{' || (inside && c != '}');
            match (inside, c) {
                (false, 'a') => 'á',
                (false, 'e') => 'é',
                (false, 'i') => 'ï',
                (false, 'o') => 'ö',
                (false, 'u') => 'û',
                (_, c) => c,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_survive_and_words_do_not() {
        assert_eq!(bracketed("{count} filters"), "⟦{count} fïltérs⟧");
    }
}

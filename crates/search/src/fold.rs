//! Folds text: differences that do not matter to a reader disappear.
//!
//! Covers Latin (case, accents, ligatures), Greek and Cyrillic (case, Greek accents), Arabic (vowel
//! marks, tatweel), Arabic and Khmer digits, and drops invisible characters and combining marks.
//! Other scripts stay as they are. The tables are small on purpose: the standard library's case
//! tables alone would take more space than all of this.

/// The base letters of U+00C0 to U+017F. `*` is a pair (see [`pair_of`]), `-` means unchanged.
const LATIN: &[u8; 192] = b"\
aaaaaa*ceeeeiiiidnooooo-ouuuuy**aaaaaa*ceeeeiiiidnooooo-ouuuuy*y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll\
lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The base letters of U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwyas--*-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

/// A folded text that keeps track of where its characters come from.
pub struct Folded {
    /// The folded characters.
    pub characters: Vec<char>,
    /// For each of them, the byte offset of its origin.
    pub origins: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let mut characters = Vec::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len());
        for (origin, original) in text.char_indices() {
            for folded in fold_char(original).into_iter().flatten() {
                characters.push(folded);
                origins.push(origin);
            }
        }
        Self {
            characters,
            origins,
        }
    }
}

/// Folds a text: `Éducation` becomes `education`.
#[must_use]
pub fn fold(text: &str) -> Vec<char> {
    Folded::new(text).characters
}

/// Folds a character: to none if it is invisible or a combining mark, to two if it is a ligature.
pub fn fold_char(c: char) -> [Option<char>; 2] {
    match c {
        '\0'..='\u{7f}' => [Some(c.to_ascii_lowercase()), None],
        _ if is_skipped(c) => [None, None],
        '\u{c0}'..='\u{17f}' => latin(c, LATIN[c as usize - 0xc0]),
        '\u{1e00}'..='\u{1eff}' => latin(c, LATIN_ADDITIONAL[c as usize - 0x1e00]),
        _ => [Some(one_to_one(c)), None],
    }
}

fn latin(c: char, base: u8) -> [Option<char>; 2] {
    match base {
        b'*' => pair_of(c),
        b'-' => [Some(c), None],
        base => [Some(char::from(base)), None],
    }
}

fn pair_of(c: char) -> [Option<char>; 2] {
    let [first, second] = match c {
        'Æ' | 'æ' => ['a', 'e'],
        'Œ' | 'œ' => ['o', 'e'],
        'Ĳ' | 'ĳ' => ['i', 'j'],
        'Þ' | 'þ' => ['t', 'h'],
        _ => ['s', 's'],
    };
    [Some(first), Some(second)]
}

fn one_to_one(c: char) -> char {
    match c {
        '\u{a0}' | '\u{202f}' => ' ',
        '‘' | '’' | '‛' | 'ʼ' | 'ʻ' | '′' | '＇' => '\'',
        'Ơ' | 'ơ' | 'Ǒ' | 'ǒ' => 'o',
        'Ư' | 'ư' | 'Ǔ' | 'ǔ' => 'u',
        'Ǎ' | 'ǎ' => 'a',
        'Ǐ' | 'ǐ' => 'i',
        'Ș' | 'ș' => 's',
        'Ț' | 'ț' => 't',
        'Ά' | 'ά' => 'α',
        'Έ' | 'έ' => 'ε',
        'Ή' | 'ή' => 'η',
        'Ί' | 'ί' | 'Ϊ' | 'ϊ' | 'ΐ' => 'ι',
        'Ό' | 'ό' => 'ο',
        'Ύ' | 'ύ' | 'Ϋ' | 'ϋ' | 'ΰ' => 'υ',
        'Ώ' | 'ώ' => 'ω',
        'ς' => 'σ',
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
        '\u{17e0}'..='\u{17e9}' => digit(c, 0x17e0),
        'Α'..='Ρ' | 'Σ'..='Ω' | 'А'..='Я' => moved(c, 0x20),
        'Ѐ'..='Џ' => moved(c, 0x50),
        _ => c,
    }
}

fn moved(c: char, by: u32) -> char {
    char::from_u32(c as u32 + by).unwrap_or(c)
}

/// Returns the Latin digit of a digit, given where its script's digits begin.
fn digit(c: char, zero: u32) -> char {
    char::from_digit(c as u32 - zero, 10).unwrap_or(c)
}

/// Returns whether a character is dropped: soft hyphen, zero-width characters, direction marks,
/// combining marks, Arabic vowel marks, and tatweel, which only stretches words.
fn is_skipped(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'
            | '\u{feff}'
            | '\u{300}'..='\u{36f}'
            | '\u{640}'
            | '\u{64b}'..='\u{652}'
    )
}

/// Returns whether a character is attached to the one before, so that no mark may separate them.
pub fn is_attached(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}'
            | '\u{64b}'..='\u{652}'
            | '\u{17b4}'..='\u{17d3}'
            | '\u{17dd}'
            | '\u{0e31}'
            | '\u{0e34}'..='\u{0e3a}'
            | '\u{0e47}'..='\u{0e4e}'
            | '\u{0eb1}'
            | '\u{0eb4}'..='\u{0ebc}'
            | '\u{0ec8}'..='\u{0ecd}'
            | '\u{102b}'..='\u{103e}'
    )
}

/// Returns whether a character joins the next one to the one before: Khmer *coeng*, Burmese
/// *virama*.
pub fn is_joiner(c: char) -> bool {
    matches!(c, '\u{17d2}' | '\u{1039}')
}

/// Returns whether a folded character belongs to a word: a letter, a mark or a digit.
pub fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        // Punctuation and symbols: Latin, Arabic, Khmer, general, CJK and full width.
        '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{b9}' | '\u{bb}'..='\u{bf}' => {
            false
        }
        '×' | '÷' | '،' | '؛' | '؟' | '\u{17d4}'..='\u{17d6}' | '\u{17d8}'..='\u{17db}' => {
            false
        }
        '\u{104a}'..='\u{104f}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' => false,
        '\u{3008}'..='\u{3020}' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' => false,
        _ => true,
    }
}

/// Returns whether a character belongs to a script written without spaces between words: Thai, Lao,
/// Burmese, Khmer, Chinese and Japanese.
pub fn is_spaceless(c: char) -> bool {
    matches!(
        c,
        '\u{0e00}'..='\u{0eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    ) && is_word(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, folded: &str) {
        assert_eq!(fold(text).into_iter().collect::<String>(), folded);
    }

    #[test]
    fn case_and_accents_make_no_difference() {
        check("Éducation À L’ÉCOLE", "education a l'ecole");
        check("Nguyễn Đình Phước ƯƠ", "nguyen dinh phuoc uo");
        check("Łódź Şişli İstanbul Țară", "lodz sisli istanbul tara");
        check("Ελλάδα ΆΞΙΟΣ", "ελλαδα αξιοσ");
        check("Киргизия ЂЏ", "киргизия ђџ");
    }

    #[test]
    fn ligatures_become_their_letters() {
        check("Œuvre æon Straße Þing ĳs", "oeuvre aeon strasse thing ijs");
    }

    #[test]
    fn invisible_characters_and_combining_marks_leave_no_trace() {
        check("e\u{301}te\u{301}", "ete");
        check("co\u{ad}op\u{200b}e\u{200d}r\u{feff}ate", "cooperate");
        check("សិទ្ធិ\u{200b}មនុស្ស", "សិទ្ធិមនុស្ស");
    }

    #[test]
    fn arabic_vowel_marks_and_tatweel_make_no_difference() {
        check("حُقُوقُ الإِنْسَان", "حقوق الإنسان");
        check("حقـــوق", "حقوق");
    }

    #[test]
    fn digits_are_digits_in_every_script() {
        check("١١٨ ۱۱۸ ១១៨", "118 118 118");
    }

    #[test]
    fn capital_and_small_letters_fold_alike() {
        let latin = ('\u{c0}'..='\u{17f}').chain('\u{1e00}'..='\u{1ef9}');
        for c in latin
            .chain('\u{386}'..='\u{3ce}')
            .chain('\u{400}'..='\u{45f}')
        {
            let lower: Vec<_> = c.to_lowercase().collect();
            if let [lower] = lower[..] {
                assert_eq!(fold_char(c), fold_char(lower), "{c}");
            }
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for c in '\0'..='\u{2fff}' {
            let once = fold_char(c);
            for folded in once.into_iter().flatten() {
                assert_eq!(fold_char(folded), [Some(folded), None], "{c:?}");
            }
        }
    }
}

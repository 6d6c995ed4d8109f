//! About how wide a text is, and how many lines it takes, in any script: enough to choose a size
//! by. Widths are hundredths of the size, of the widest of common fonts when it is bold (DejaVu Sans).

/// How far a line is from the next in scripts that stack letters and marks, in hundredths of the
/// size.
const TALL: u32 = 170;
/// In Khmer, the letter behind this sign stands below the one before it.
const COENG: char = '\u{17d2}';

/// Lines as they fill up.
struct Setting {
    /// What has room side by side.
    room: u32,
    /// How many lines have begun.
    lines: u32,
    /// How much of the last one is used.
    used: u32,
}

/// Counts the lines of a text where so many hundredths of its size have room side by side.
pub(super) fn lines(text: &str, room: u32) -> u32 {
    let mut setting = Setting {
        room: room.max(1),
        lines: 0,
        used: 0,
    };
    for paragraph in text.lines() {
        setting.lines += 1;
        setting.used = 0;
        for word in paragraph.split_whitespace() {
            setting.place(word);
        }
    }
    setting.lines
}

/// Says whether no word of a text has to be broken to stand where so many hundredths of its size
/// have room side by side.
pub(super) fn has_whole_words(text: &str, room: u32) -> bool {
    let whole = |word: &str| width(word) <= room || word.chars().any(breaks_anywhere);
    text.split_whitespace().all(whole)
}

/// Gives the distance of a text's lines, which is `usual` in most scripts, in hundredths of the size.
pub(super) fn line(text: &str, usual: u32) -> u32 {
    if text.chars().any(is_tall) {
        TALL
    } else {
        usual
    }
}

impl Setting {
    /// Sets a word on the line that has begun if it fits there, else on the next. What is wider
    /// than a line, as a sentence without spaces is, takes as many as it needs.
    fn place(&mut self, word: &str) {
        let width = width(word);
        let space = if self.used == 0 { 0 } else { letter(' ') };
        let free = self.room.saturating_sub(self.used + space);
        if width <= free {
            self.used += space + width;
        } else if width > self.room || word.chars().any(breaks_anywhere) {
            self.flow(width - free);
        } else {
            self.lines += 1;
            self.used = width;
        }
    }

    /// Goes on over further lines. Where exactly it may break only a dictionary knows, so a tenth
    /// of each line is lost.
    fn flow(&mut self, rest: u32) {
        let usable = (self.room - self.room / 10).max(1);
        let more = rest.div_ceil(usable);
        self.lines += more;
        self.used = rest - more.saturating_sub(1) * usable;
    }
}

/// Gives how wide a word is, or a line with its spaces.
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
        ' ' => 34,
        'A'..='Z' => 76,
        '0'..='9' => 70,
        // Marks above and below take no room of their own: of Latin, Arabic, Thai and Lao, Khmer.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{64b}'..='\u{65f}' => 0,
        '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' => 0,
        '\u{eb1}' | '\u{eb4}'..='\u{ebc}' | '\u{ec8}'..='\u{ecd}' => 0,
        '\u{17b7}'..='\u{17bd}' | '\u{17c6}' | '\u{17c9}'..='\u{17d3}' => 0,
        // Vowels of Khmer beside their letter, and the letters.
        '\u{17b4}'..='\u{17c8}' => 45,
        '\u{1780}'..='\u{17ff}' => 85,
        _ if letter < '\u{600}' => 65,
        _ if letter < '\u{2000}' => 65,
        _ if letter < '\u{2e80}' => 60,
        _ => 100,
    }
}

/// Says whether a line may break before the letter without a space.
fn breaks_anywhere(letter: char) -> bool {
    is_tall(letter) || letter >= '\u{2e80}'
}

/// Thai, Lao, Tibetan, Burmese, Khmer.
fn is_tall(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

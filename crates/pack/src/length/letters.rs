//! How wide a letter is: what the two families of the print style measure.
//!
//! Times and Liberation Serif, Arial and Liberation Sans agree to the unit: thousandths of the size.

/// A family of the print style, upright or slanted: both are equally wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// `--serif`: what one reads.
    Serif,
    /// `--sans`: what one looks up.
    Sans,
}

/// From the space to `~`, in the order of ASCII.
const SERIF: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const SANS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// What a bold letter is wider than an upright one, in hundredths: the mean of running text.
const BOLD: u32 = 106;

/// Returns the width of a letter in thousandths of the size.
pub(super) fn width(letter: char, face: Face, bold: bool) -> u32 {
    let plain = u32::from(plain_width(letter, face));
    if bold { plain * BOLD / 100 } else { plain }
}

fn plain_width(letter: char, face: Face) -> u16 {
    let table = match face {
        Face::Serif => &SERIF,
        Face::Sans => &SANS,
    };
    let of = |like: char| table[like as usize - ' ' as usize];
    match letter {
        ' '..='~' => of(letter),
        '\u{a0}' | '\u{202f}' => of(' '),
        '’' | '‘' | '“' | '”' => of('a'),
        '–' => of('0'),
        '—' | '…' => 1000,
        // Marks above and below take no room of their own.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{ad}' => 0,
        'œ' | 'Œ' | 'æ' | 'Æ' => 944,
        _ if letter < '\u{370}' && letter.is_uppercase() => of('O'),
        _ if letter < '\u{370}' => of('o'),
        // Scripts that these families lack: what stands in for them is about this wide.
        _ if letter < '\u{2e80}' => 650,
        _ => 1000,
    }
}

//! Thirty thousand invented but pronounceable words: short ones, and families with a common stem.

use std::collections::HashSet;

use crate::random::Random;

/// The number of words.
pub const WORDS: usize = 30_000;
const SHORT_WORDS: usize = 120;

const BEGINNINGS: [&str; 28] = [
    "b", "c", "d", "f", "g", "h", "j", "l", "m", "n", "p", "r", "s", "t", "v", "br", "cl", "cr",
    "dr", "fr", "gr", "pl", "pr", "qu", "sh", "st", "tr", "th",
];
const VOWELS: [&str; 9] = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou"];
const ENDS: [&str; 14] = [
    "", "", "", "n", "r", "s", "t", "l", "m", "nd", "nt", "st", "rt", "ck",
];
const SUFFIXES: [&str; 10] = [
    "", "s", "ed", "ing", "ment", "ation", "ity", "al", "ly", "er",
];

/// Generates the words, the most frequent first: the corpus draws them by position.
#[must_use]
pub fn words(random: &mut Random) -> Vec<String> {
    let mut known = HashSet::new();
    let mut words = short_words(random, &mut known);
    let mut longer = families(random, &mut known);
    for last in (1..longer.len()).rev() {
        longer.swap(last, random.below(last + 1));
    }
    words.append(&mut longer);
    words
}

fn short_words(random: &mut Random, known: &mut HashSet<String>) -> Vec<String> {
    let mut words = Vec::new();
    while words.len() < SHORT_WORDS {
        let word = if random.happens(0.5) {
            let vowel = random.pick(&VOWELS);
            vowel.to_owned() + &random.pick(&BEGINNINGS)[..1]
        } else {
            random.pick(&BEGINNINGS).to_owned() + random.pick(&VOWELS)
        };
        if word.len() < 5 && known.insert(word.clone()) {
            words.push(word);
        }
    }
    words
}

fn families(random: &mut Random, known: &mut HashSet<String>) -> Vec<String> {
    let wanted = WORDS - SHORT_WORDS;
    let mut words = Vec::new();
    while words.len() < wanted {
        let stem = stem(random);
        for member in 0..=random.below(4) {
            if words.len() == wanted {
                break;
            }
            let suffix = if member == 0 {
                ""
            } else {
                random.pick(&SUFFIXES)
            };
            let word = stem.clone() + suffix;
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
    }
    words
}

/// Generates a stem of two or three syllables; 3 % have accents.
fn stem(random: &mut Random) -> String {
    let mut stem = [syllable(random), syllable(random)].concat();
    if random.happens(0.35) {
        stem.push_str(&syllable(random));
    }
    if random.happens(0.03) {
        stem = stem.replacen('e', "é", 1).replacen('a', "à", 1);
    }
    stem
}

fn syllable(random: &mut Random) -> String {
    [&BEGINNINGS[..], &VOWELS, &ENDS]
        .map(|parts| random.pick(parts))
        .concat()
}

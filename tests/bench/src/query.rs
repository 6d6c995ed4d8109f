//! The queries: forty of each of nine kinds, and five times the empty query.

use std::collections::HashSet;

use crate::corpus::{Corpus, Distributions, WORDS};
use crate::random::Random;

const PER_KIND: usize = 40;
const UNFILTERED: usize = 5;

/// A kind of query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word in at least a twentieth of all records.
    WordCommon,
    /// A word in a few records out of a hundred or a thousand.
    WordMid,
    /// A word in very few records.
    WordRare,
    /// Two words.
    And2,
    /// A prefix.
    Prefix,
    /// A word and a prefix of another.
    AndPrefix,
    /// A word with one typing error.
    Fuzzy1,
    /// Filters on two columns.
    Filter2,
    /// A frequent word, and filters on two columns.
    WordFilter,
    /// The empty query: all records.
    FacetsAll,
}

impl Kind {
    /// All kinds, in the order in which they run.
    pub const ALL: [Self; 10] = [
        Self::WordCommon,
        Self::WordMid,
        Self::WordRare,
        Self::And2,
        Self::Prefix,
        Self::AndPrefix,
        Self::Fuzzy1,
        Self::Filter2,
        Self::WordFilter,
        Self::FacetsAll,
    ];

    /// Returns the kind's key in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::WordCommon => "word_common",
            Self::WordMid => "word_mid",
            Self::WordRare => "word_rare",
            Self::And2 => "and2",
            Self::Prefix => "prefix",
            Self::AndPrefix => "and_prefix",
            Self::Fuzzy1 => "fuzzy1",
            Self::Filter2 => "filter2",
            Self::WordFilter => "word_filter",
            Self::FacetsAll => "facets_all",
        }
    }

    /// Returns whether the last word is a prefix.
    #[must_use]
    pub fn has_prefix(self) -> bool {
        matches!(self, Self::Prefix | Self::AndPrefix)
    }

    /// Returns whether words may differ by one letter.
    #[must_use]
    pub fn is_fuzzy(self) -> bool {
        self == Self::Fuzzy1
    }
}

/// A query. A record must contain all words and, in each filtered column, one of the chosen values.
pub struct Query {
    /// Its kind.
    pub kind: Kind,
    /// Its words.
    pub words: Vec<String>,
    /// The filters: columns and chosen values.
    pub filters: Vec<(usize, Vec<u8>)>,
}

/// Draws all queries for a corpus, continuing with the generator that made it.
#[must_use]
pub fn draw(corpus: &Corpus, random: &mut Random) -> Vec<Query> {
    let drawer = Drawer::new(corpus);
    let mut queries = Vec::new();
    for _ in 0..PER_KIND {
        for kind in &Kind::ALL[..9] {
            queries.push(drawer.query(*kind, random));
        }
    }
    for _ in 0..UNFILTERED {
        queries.push(drawer.query(Kind::FacetsAll, random));
    }
    queries
}

/// The words that queries are drawn from, by frequency.
struct Drawer<'a> {
    corpus: &'a Corpus,
    distributions: Distributions,
    common: Vec<u16>,
    mid: Vec<u16>,
    rare: Vec<u16>,
    /// Words of six letters or more.
    long: Vec<u16>,
    /// Words from which pairs are drawn.
    paired: HashSet<u16>,
}

impl<'a> Drawer<'a> {
    #[expect(clippy::cast_precision_loss, reason = "some million records")]
    fn new(corpus: &'a Corpus) -> Self {
        let (found, all) = (found_in(corpus), corpus.records.len() as f64);
        let band = |least: f64, most: f64, letters: usize| -> Vec<u16> {
            let places = (0..u16::MAX).zip(&corpus.words).zip(&found);
            places
                .filter(|((_, word), found)| {
                    let found = f64::from(**found);
                    found >= least && found <= most && is_plain(word) && word.len() >= letters
                })
                .map(|((place, _), _)| place)
                .collect()
        };
        Self {
            corpus,
            distributions: Distributions::new(),
            common: band(0.05 * all, 0.6 * all, 1),
            mid: band(0.003 * all, 0.02 * all, 1),
            rare: band(2.0, (0.0005 * all).max(3.0), 1),
            long: band(2.0, 0.1 * all, 6),
            paired: band(0.003 * all, 0.3 * all, 1).into_iter().collect(),
        }
    }

    fn query(&self, kind: Kind, random: &mut Random) -> Query {
        let words = match kind {
            Kind::WordCommon | Kind::WordFilter => vec![self.word(random.pick(&self.common))],
            Kind::WordMid => vec![self.word(random.pick(&self.mid))],
            Kind::WordRare => vec![self.word(random.pick(&self.rare))],
            Kind::And2 => self.two_words(random),
            Kind::Prefix => {
                let word = self.word(random.pick(&self.long));
                vec![word[..3 + random.below(3)].to_owned()]
            }
            Kind::AndPrefix => self.word_and_prefix(random),
            Kind::Fuzzy1 => vec![self.misspelt(random)],
            Kind::Filter2 | Kind::FacetsAll => Vec::new(),
        };
        let filters = match kind {
            Kind::Filter2 => vec![self.choice(0, 1, random), self.choice(2, 2, random)],
            Kind::WordFilter => vec![self.choice(4, 1, random), self.choice(1, 2, random)],
            _ => Vec::new(),
        };
        Query {
            kind,
            words,
            filters,
        }
    }

    fn word(&self, place: u16) -> String {
        self.corpus.words[usize::from(place)].clone()
    }

    /// Draws two words of the same text, so that there is at least one hit.
    fn two_words(&self, random: &mut Random) -> Vec<String> {
        let mut pairs = Vec::new();
        while pairs.len() < 2 {
            pairs = self.words_of_a_text(random, |word| self.paired.contains(&word));
        }
        let first = random.pick(&pairs);
        let mut second = first;
        while second == first {
            second = random.pick(&pairs);
        }
        vec![self.word(first), self.word(second)]
    }

    fn word_and_prefix(&self, random: &mut Random) -> Vec<String> {
        loop {
            let plain = |word: u16| is_plain(&self.corpus.words[usize::from(word)]);
            let words = self.words_of_a_text(random, plain);
            let of = |wanted: &dyn Fn(u16) -> bool| -> Vec<u16> {
                words.iter().copied().filter(|word| wanted(*word)).collect()
            };
            let first = of(&|word| self.paired.contains(&word));
            let long = of(&|word| self.corpus.words[usize::from(word)].len() >= 6);
            if first.is_empty() || long.is_empty() {
                continue;
            }
            let (first, last) = (random.pick(&first), random.pick(&long));
            if first != last {
                let beginning = self.word(last)[..3 + random.below(2)].to_owned();
                return vec![self.word(first), beginning];
            }
        }
    }

    /// Returns the matching words of a random text, each once.
    fn words_of_a_text(&self, random: &mut Random, wanted: impl Fn(u16) -> bool) -> Vec<u16> {
        let record = &self.corpus.records[random.below(self.corpus.records.len())];
        let words = once_each(&record.words);
        words.into_iter().filter(|word| wanted(*word)).collect()
    }

    /// Draws a word and replaces, removes or inserts a letter.
    fn misspelt(&self, random: &mut Random) -> String {
        const ALPHABET: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
        let mut word = self.word(random.pick(&self.long));
        let place = 1 + random.below(word.len() - 1);
        let letter = char::from(random.pick(ALPHABET));
        let error = random.below(3);
        if error < 2 {
            word.remove(place);
        }
        if error != 1 {
            word.insert(place, letter);
        }
        word
    }

    /// Draws values of a column; fewer if one is drawn twice.
    fn choice(&self, column: usize, values: usize, random: &mut Random) -> (usize, Vec<u8>) {
        let mut chosen = Vec::new();
        for _ in 0..values {
            let value = self.distributions.draw(column, random);
            if !chosen.contains(&value) {
                chosen.push(value);
            }
        }
        (column, chosen)
    }
}

/// Counts the records that contain each word.
fn found_in(corpus: &Corpus) -> Vec<u32> {
    let mut found = vec![0; WORDS];
    for record in &corpus.records {
        for word in once_each(&record.words) {
            found[usize::from(word)] += 1;
        }
    }
    found
}

fn once_each(words: &[u16]) -> Vec<u16> {
    let mut once = Vec::with_capacity(words.len());
    for word in words {
        if !once.contains(word) {
            once.push(*word);
        }
    }
    once
}

fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}

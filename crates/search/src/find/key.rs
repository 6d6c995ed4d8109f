//! Finds the record with a key.

use crate::bits;
use crate::expression::Word;
use crate::format::{FIELD_BREAK, RECORD_END};
use crate::terms::TermId;

use super::{Finder, Tiers, tier};

/// The most words in a key: a sequence has sixty-four positions, two of them its ends.
const MOST: usize = 62;

impl Finder<'_> {
    /// Adds the records whose last field consists of exactly these words.
    pub(super) fn key(&mut self, words: &[Word], found: &mut Tiers) {
        let terms = words.iter().map(|word| self.words.terms.find(&word.text));
        let terms: Option<Vec<TermId>> = terms.collect();
        let Some(terms) = terms.filter(|terms| terms.len() <= MOST) else {
            return;
        };
        let mut candidates = self.pool.full();
        let mut having = self.pool.empty();
        for &term in &terms {
            having.fill(0);
            self.words.add_records(term, &mut having);
            bits::and(&mut candidates, &having);
        }
        having.fill(0);
        self.places.resize(self.words.token_count(), 0);
        let tokens = terms.iter().map(|term| self.words.terms.token(*term));
        let sequence: Vec<u32> = [FIELD_BREAK].into_iter().chain(tokens).collect();
        for (at, token) in sequence.iter().chain([&RECORD_END]).enumerate() {
            self.places[*token as usize] |= 1 << at;
        }
        bits::each(&candidates, |record| {
            let length = sequence.len() + 1;
            if self.words.has_sequence(record, self.places, length) {
                bits::set(&mut having, record);
            }
        });
        for token in sequence.iter().chain([&RECORD_END]) {
            self.places[*token as usize] = 0;
        }
        self.pool.give_back(candidates);
        self.join(&mut found[tier::EXACT], Some(having));
    }
}

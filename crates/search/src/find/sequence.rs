//! Finds words in sequence.

use crate::bits::{self, Bits};
use crate::expression::{Nearness, Word};
use crate::wire::{Near, Slot};

use super::word::{MOST_NAMED, add_word, insert};
use super::{Finder, Finding, Match, Tiers, Weighed, tier};

impl Finder<'_> {
    /// Adds the records that contain words in sequence.
    pub(super) fn sequence(&mut self, words: &[Word], found: &mut Tiers, finding: &mut Finding) {
        let mut places: Vec<Vec<Match>> = words.iter().map(|word| self.matches(word)).collect();
        let slots = words.iter().zip(&places);
        let mut slots: Vec<Slot> = slots
            .map(|(word, matches)| self.slot(word, matches))
            .collect();
        let mut all = self.pool.empty();
        let mut named = None;
        self.tagged(&slots, &mut named);
        self.places.resize(self.words.token_count(), 0);
        for (level, found) in found[..tier::TAG].iter_mut().enumerate() {
            let having = self.level(&places, level, &mut all);
            self.join(found, having);
        }
        let is_nowhere =
            bits::count(&all) == 0 && named.as_ref().is_none_or(|it| bits::count(it) == 0);
        if is_nowhere {
            let (in_text, in_name) = self.guessed(words, &mut places, &mut slots, finding);
            if let Some(in_text) = &in_text {
                bits::or(&mut all, in_text);
            }
            self.join(&mut found[tier::NEAR], in_text);
            self.join(&mut found[tier::NEAR], in_name);
        }
        self.join(&mut found[tier::TAG], named);
        for it in places.iter().flatten() {
            self.places[self.words.terms.token(it.term) as usize] = 0;
        }
        let records = bits::count(&all);
        finding.weighed.push((Weighed::Phrase(all), records));
        finding.marks.push(slots);
    }

    /// Returns the records that contain the sequence only with words of this level, and adds them
    /// to the known ones. Levels are searched in order.
    fn level(&mut self, places: &[Vec<Match>], level: usize, known: &mut Bits) -> Option<Bits> {
        let is_new = |it: &Match| it.tier == level;
        if level > tier::EXACT && !places.iter().flatten().any(is_new) {
            return None;
        }
        for (at, place) in places.iter().enumerate() {
            for it in place.iter().filter(|it| it.tier == level) {
                self.places[self.words.terms.token(it.term) as usize] |= 1 << at;
            }
        }
        let having = self.verify(places, level, known);
        bits::or(known, &having);
        Some(having)
    }

    /// Returns the records that contain the sequence with words of this level or better, excluding
    /// those already known.
    fn verify(&mut self, places: &[Vec<Match>], level: usize, known: &[u64]) -> Bits {
        let mut candidates = self.pool.full();
        let mut having = self.pool.empty();
        for place in places {
            having.fill(0);
            for it in place.iter().filter(|it| it.tier <= level) {
                self.words.add_records(it.term, &mut having);
            }
            bits::and(&mut candidates, &having);
        }
        bits::and_not(&mut candidates, known);
        having.fill(0);
        bits::each(&candidates, |record| {
            if self.words.has_sequence(record, self.places, places.len()) {
                bits::set(&mut having, record);
            }
        });
        self.pool.give_back(candidates);
        having
    }

    /// Replaces the words of a sequence that occur nowhere: returns the records that contain the
    /// result in their texts, and those that contain it in a name.
    fn guessed(
        &mut self,
        words: &[Word],
        places: &mut [Vec<Match>],
        slots: &mut [Slot],
        finding: &mut Finding,
    ) -> (Option<Bits>, Option<Bits>) {
        let mut guesses: Vec<(usize, Vec<String>)> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            if word.near == Nearness::IfRare && places[at].is_empty() {
                self.near(word, 0, true, &mut places[at]);
                self.inflections(0, tier::NEAR, &mut places[at]);
                let mut names = Vec::new();
                let tags = self.tags;
                tags.each_near(&word.text, |_, _, text| add_word(&mut names, text));
                slots[at].named.extend_from_slice(&names);
                guesses.push((at, names));
            }
        }
        if guesses.is_empty() {
            return (None, None);
        }
        let mut having = self.pool.empty();
        if let Some(again) = self.level(places, tier::NEAR, &mut having) {
            self.pool.give_back(again);
        }
        let mut named = None;
        self.tagged(slots, &mut named);
        for (at, names) in guesses {
            let names = if named.is_some() { names } else { Vec::new() };
            self.say_near(
                &words[at],
                &places[at],
                names,
                &having,
                &mut slots[at],
                finding,
            );
        }
        (Some(having), named)
    }

    /// Reports the words found in place of one, and marks them.
    fn say_near(
        &mut self,
        word: &Word,
        matches: &[Match],
        names: Vec<String>,
        having: &Bits,
        slot: &mut Slot,
        finding: &mut Finding,
    ) {
        let mut found: Vec<(u32, String)> = Vec::new();
        for it in matches {
            let mut records = self.pool.empty();
            self.words.add_records(it.term, &mut records);
            bits::and(&mut records, having);
            let (count, text) = (bits::count(&records), self.words.terms.text(it.term));
            if count > 0 {
                insert(&mut found, count, text);
                add_word(&mut slot.words, text);
            }
            self.pool.give_back(records);
        }
        for name in &names {
            insert(&mut found, 0, name);
        }
        found.truncate(MOST_NAMED);
        if !found.is_empty() {
            finding.near.push(Near {
                typed: word.text.clone(),
                records: 0,
                found: found.into_iter().map(|(_, text)| text).collect(),
            });
        }
    }
}

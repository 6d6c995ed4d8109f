//! Finds a single word.

use crate::bits::{self, Bits};
use crate::expression::{Nearness, Word};
use crate::tags::number_forms;
use crate::wire::{Near, Slot};

use super::{Finder, Finding, Match, Tiers, Weighed, tier};

/// A word found in more records than this is not taken for mistyped.
const HARDLY_ANY: u32 = 3;
/// How many times as many records a neighbour must have to be suggested.
const MUCH_MORE: u32 = 20;
/// The most suggestions for a mistyped word.
pub(super) const MOST_NAMED: usize = 5;

impl Finder<'_> {
    /// Adds the records that contain a word in any form.
    pub(super) fn word(&mut self, word: &Word, found: &mut Tiers, finding: &mut Finding) {
        let mut matches = self.matches(word);
        let mut own = Tiers::default();
        self.add_matches(&matches, &mut own);
        let mut slot = self.slot(word, &matches);
        self.tagged(std::slice::from_ref(&slot), &mut found[tier::TAG]);
        match word.near {
            Nearness::Never => {}
            Nearness::Always => self.near(word, 0, false, &mut matches),
            Nearness::IfRare if self.are_many(&matches) => {}
            Nearness::IfRare => {
                let records = self.count(&found[..tier::NEAR], &own);
                if records <= HARDLY_ANY {
                    slot.named
                        .extend(self.guess(word, records, &mut matches, found, finding));
                }
            }
        }
        let near = matches.iter().position(|it| it.tier == tier::NEAR);
        let near = &matches[near.unwrap_or(matches.len())..];
        self.add_matches(near, &mut own);
        for it in near {
            add_word(&mut slot.words, self.words.terms.text(it.term));
        }
        let records = match &matches[..] {
            [one] => self.words.frequency(one.term),
            _ => self.count(&own, &[]),
        };
        for (found, own) in found.iter_mut().zip(own) {
            self.join(found, own);
        }
        if word.optional {
            let all = self.pool.full();
            self.join(&mut found[tier::BEGINNING], Some(all));
        }
        finding.weighed.push((Weighed::Terms(matches), records));
        finding.marks.push(vec![slot]);
    }

    /// Adds the records whose text contains the matches.
    fn add_matches(&mut self, matches: &[Match], into: &mut Tiers) {
        for it in matches {
            let set = into[it.tier].get_or_insert_with(|| self.pool.empty());
            self.words.add_records(it.term, set);
        }
    }

    /// Checks quickly whether one match alone is too frequent for the word to be mistyped.
    fn are_many(&self, matches: &[Match]) -> bool {
        let mut frequencies = matches.iter().map(|it| self.words.frequency(it.term));
        frequencies.any(|records| records > HARDLY_ANY)
    }

    /// Lists the terms that match a word, each once, in its best form.
    pub(super) fn matches(&self, word: &Word) -> Vec<Match> {
        let terms = &self.words.terms;
        let mut matches = Vec::new();
        if let Some(term) = terms.find(&word.text) {
            let tier = tier::EXACT;
            matches.push(Match { term, tier });
            if word.inflected {
                self.inflections(0, tier::INFLECTED, &mut matches);
            }
        } else if word.inflected {
            // No text contains the word as typed, so its group is unknown.
            for form in number_forms(&word.text) {
                let tier = tier::INFLECTED;
                matches.extend(terms.find(&form).map(|term| Match { term, tier }));
            }
            self.inflections(0, tier::INFLECTED, &mut matches);
        }
        if word.beginning {
            let better = matches.len();
            for term in terms.beginning_with(&word.text) {
                if !matches[..better].iter().any(|it| it.term == term) {
                    let tier = tier::BEGINNING;
                    matches.push(Match { term, tier });
                }
            }
        }
        matches
    }

    /// Adds the words that a mistyped word may stand for; returns those in names.
    fn guess(
        &mut self,
        word: &Word,
        records: u32,
        matches: &mut Vec<Match>,
        found: &mut Tiers,
        finding: &mut Finding,
    ) -> Vec<String> {
        let known = matches.len();
        self.near(word, records * MUCH_MORE, true, matches);
        let mut named: Vec<(u32, String)> = Vec::new();
        for it in &matches[known..] {
            let text = self.words.terms.text(it.term);
            insert(&mut named, self.words.frequency(it.term), text);
        }
        let mut of_names = Vec::new();
        if records == 0 {
            self.tags.each_near(&word.text, |column, value, text| {
                let column = self.columns.get(usize::from(column));
                let records = column.and_then(|it| it.totals.get(usize::from(value)));
                if let (Some(column), Some(&records @ 1..)) = (column, records) {
                    let set = found[tier::NEAR].get_or_insert_with(|| self.pool.empty());
                    column.add_records(value, set);
                    insert(&mut named, records, text);
                    add_word(&mut of_names, text);
                }
            });
        }
        named.truncate(MOST_NAMED);
        if named.is_empty() {
            return of_names;
        }
        self.inflections(known, tier::NEAR, matches);
        finding.near.push(Near {
            typed: word.text.clone(),
            records,
            found: named.into_iter().map(|(_, text)| text).collect(),
        });
        of_names
    }

    /// Adds the terms one letter from a word that occur in enough records.
    pub(super) fn near(&self, word: &Word, enough: u32, exchanged: bool, matches: &mut Vec<Match>) {
        let known = matches.len();
        self.words.terms.each_near(&word.text, exchanged, |term| {
            let is_known = matches[..known].iter().any(|it| it.term == term);
            if !is_known && self.words.frequency(term) >= enough {
                let tier = tier::NEAR;
                matches.push(Match { term, tier });
            }
        });
    }

    /// Adds the inflections of the matches from an index on.
    pub(super) fn inflections(&self, from: usize, tier: usize, matches: &mut Vec<Match>) {
        for at in from..matches.len() {
            self.words.terms.each_inflection(matches[at].term, |term| {
                if !matches.iter().any(|it| it.term == term) {
                    matches.push(Match { term, tier });
                }
            });
        }
    }

    /// Counts the records in all sets.
    fn count(&mut self, tiers: &[Option<Bits>], more: &[Option<Bits>]) -> u32 {
        let mut all = self.pool.empty();
        for set in tiers.iter().chain(more).flatten() {
            bits::or(&mut all, set);
        }
        let count = bits::count(&all);
        self.pool.give_back(all);
        count
    }

    /// Returns what to mark for a word.
    pub(super) fn slot(&self, word: &Word, matches: &[Match]) -> Slot {
        let mut slot = Slot {
            words: vec![word.text.clone()],
            beginning: word.beginning.then(|| word.text.clone()),
            named: if word.inflected {
                number_forms(&word.text)
            } else {
                Vec::new()
            },
        };
        for it in matches.iter().filter(|it| it.tier == tier::INFLECTED) {
            add_word(&mut slot.words, self.words.terms.text(it.term));
        }
        slot
    }
}

/// Inserts a word into a sorted list, unless it is there.
pub(super) fn add_word(words: &mut Vec<String>, word: &str) {
    let at = words.partition_point(|it| it.as_str() < word);
    if words.get(at).is_none_or(|it| it != word) {
        words.insert(at, word.to_owned());
    }
}

/// Inserts a word by frequency, unless it is there.
pub(super) fn insert(named: &mut Vec<(u32, String)>, records: u32, word: &str) {
    if named.iter().all(|(_, it)| it != word) {
        let at = named.iter().position(|(other, _)| *other < records);
        named.insert(at.unwrap_or(named.len()), (records, word.to_owned()));
    }
}

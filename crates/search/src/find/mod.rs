//! Finds the records that match an expression, and how well they match.

use crate::bits::{self, Bits, Pool};
use crate::columns::OpenColumn;
use crate::expression::{Alternative, Clause, Expression, Nearness};
use crate::tags::Tags;
use crate::terms::TermId;
use crate::wire::{Near, Slot};
use crate::words::Words;

mod key;
mod sequence;
mod word;

/// How well a record matches a word, the best first.
pub(crate) mod tier {
    /// As typed.
    pub(crate) const EXACT: usize = 0;
    /// As another inflection.
    pub(crate) const INFLECTED: usize = 1;
    /// As the beginning of a word.
    pub(crate) const BEGINNING: usize = 2;
    /// In the name of a value.
    pub(crate) const TAG: usize = 3;
    /// As a word that differs by one letter.
    pub(crate) const NEAR: usize = 4;
    /// The number of tiers.
    pub(crate) const COUNT: usize = 5;
}

/// A set for each tier with matches.
pub(crate) type Tiers = [Option<Bits>; tier::COUNT];

/// A term that matches a word, and how well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) term: TermId,
    pub(crate) tier: usize,
}

/// What a required word or phrase contributes to a record's score.
#[derive(Debug)]
pub(crate) enum Weighed {
    /// Each of these terms, by its occurrences.
    Terms(Vec<Match>),
    /// The phrase, once.
    Phrase(Bits),
}

/// The result of a search.
#[derive(Debug, Default)]
pub(crate) struct Finding {
    /// The records that match every word in this tier or a better one, so that each set contains
    /// the one before. A tier that adds none has no set of its own; the first always has one.
    pub(crate) tiers: Tiers,
    /// Words and phrases to rank by, with the number of records of each.
    pub(crate) weighed: Vec<(Weighed, u32)>,
    /// The sequences to mark.
    pub(crate) marks: Vec<Vec<Slot>>,
    /// Words that look mistyped.
    pub(crate) near: Vec<Near>,
}

/// Everything needed for a search.
pub(crate) struct Finder<'a> {
    pub(crate) words: &'a Words,
    pub(crate) columns: &'a [OpenColumn],
    pub(crate) tags: &'a Tags,
    pub(crate) records: usize,
    pub(crate) pool: &'a mut Pool,
    /// For each token its positions in a sequence; all zero between two sequences.
    pub(crate) places: &'a mut Vec<u64>,
}

impl Finder<'_> {
    /// Finds the records that match an expression.
    pub(crate) fn find(mut self, expression: &Expression) -> Finding {
        let mut finding = Finding::default();
        finding.tiers[tier::EXACT] = Some(self.pool.full());
        for clause in &expression.0 {
            self.clause(clause, &mut finding);
        }
        finding
    }

    /// Keeps the records that match one of the alternatives.
    fn clause(&mut self, clause: &Clause, finding: &mut Finding) {
        let mut found = Tiers::default();
        for alternative in &clause.0 {
            if alternative.negated {
                self.negated(alternative, &mut found[tier::EXACT]);
            } else {
                self.wanted(alternative, &mut found, finding);
            }
        }
        self.part(&mut finding.tiers, &found);
        let mut better = self.pool.empty();
        for (kept, found) in finding.tiers.iter_mut().zip(found) {
            if let Some(found) = found {
                bits::or(&mut better, &found);
                self.pool.give_back(found);
            }
            if let Some(kept) = kept {
                bits::and(kept, &better);
            }
        }
        self.pool.give_back(better);
    }

    /// Gives each tier with matches a set of its own.
    fn part(&mut self, tiers: &mut Tiers, found: &Tiers) {
        let mut last = tier::EXACT;
        for at in 0..tier::COUNT {
            if tiers[at].is_none() && found[at].is_some() {
                tiers[at] = tiers[last].as_ref().map(|set| self.pool.copy(set));
            }
            if tiers[at].is_some() {
                last = at;
            }
        }
    }

    /// Adds the records that do *not* match a word or phrase.
    fn negated(&mut self, alternative: &Alternative, into: &mut Option<Bits>) {
        let mut found = Tiers::default();
        let mut without_guess = alternative.clone();
        for word in &mut without_guess.words {
            if word.near == Nearness::IfRare {
                word.near = Nearness::Never;
            }
        }
        let mut unused = Finding::default();
        self.wanted(&without_guess, &mut found, &mut unused);
        let mut all = None;
        for found in found {
            self.join(&mut all, found);
        }
        let mut all = all.unwrap_or_else(|| self.pool.empty());
        bits::invert(&mut all, self.records);
        self.join(into, Some(all));
        unused.give_back(self.pool);
    }

    /// Adds one set to another; either may be missing.
    fn join(&mut self, into: &mut Option<Bits>, more: Option<Bits>) {
        match (into, more) {
            (Some(into), Some(more)) => {
                bits::or(into, &more);
                self.pool.give_back(more);
            }
            (into @ None, more) => *into = more,
            (Some(_), None) => {}
        }
    }

    /// Adds the records that match a word or phrase.
    fn wanted(&mut self, alternative: &Alternative, found: &mut Tiers, finding: &mut Finding) {
        match &alternative.words[..] {
            [] => {}
            words if alternative.is_key => self.key(words, found),
            [word] => self.word(word, found, finding),
            words => self.sequence(words, found, finding),
        }
    }

    /// Adds the records with a value whose name contains a sequence.
    fn tagged(&mut self, sequence: &[Slot], into: &mut Option<Bits>) {
        self.tags.each_with(sequence, |column, value| {
            if let Some(column) = self.columns.get(usize::from(column)) {
                column.add_records(value, into.get_or_insert_with(|| self.pool.empty()));
            }
        });
    }
}

impl Finding {
    /// Returns the records that match every word in any tier.
    pub(crate) fn all(&self) -> &[u64] {
        let last = self.tiers.iter().flatten().next_back();
        last.map_or(&[], Vec::as_slice)
    }

    /// Returns the sets to the pool.
    pub(crate) fn give_back(self, pool: &mut Pool) {
        for set in self.tiers.into_iter().flatten() {
            pool.give_back(set);
        }
        for (weighed, _) in self.weighed {
            if let Weighed::Phrase(set) = weighed {
                pool.give_back(set);
            }
        }
    }
}

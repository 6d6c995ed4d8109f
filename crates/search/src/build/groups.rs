//! Groups terms that are inflections of one word, in English and French.
//!
//! A stemmer alone joins too much: it treats `universal` and `university` as the same. So two terms
//! are joined only if a stemmer agrees *and* they are two forms of one inflection pattern, such as
//! `-y, -ies, -ied, -ying`. Derived words (`develop`, `development`) stay apart. Terms are folded,
//! so French stems are computed without accents.

use std::collections::HashMap;

use rust_stemmers::{Algorithm, Stemmer};

use super::Stems;

/// The inflections of an English word. A final consonant may be doubled before `ed` and `ing`.
const ENGLISH: [&[&str]; 3] = [
    &["", "s", "es", "ed", "ing", "ings"],
    &["e", "es", "ed", "ing", "ings"],
    &["y", "ies", "ied", "ying"],
];

/// The inflections of a French word: plural and feminine. Endings that English words share by
/// chance (`state`, `stats`) are left out.
const FRENCH: [&[&str]; 7] = [
    &["", "s"],
    &["eau", "eaux"],
    &["al", "ale", "ales", "aux"],
    &["e", "ee", "es", "ees"],
    &["el", "elle", "els", "elles"],
    &["if", "ive", "ifs", "ives"],
    &["ien", "ienne", "iens", "iennes"],
];

/// Irregular forms and spellings, each with its base word.
const IRREGULAR: [(&str, &str); 18] = [
    ("women", "woman"),
    ("men", "man"),
    ("children", "child"),
    ("lives", "life"),
    ("wives", "wife"),
    ("feet", "foot"),
    ("criteria", "criterion"),
    ("indices", "index"),
    ("analyses", "analysis"),
    ("crises", "crisis"),
    ("travaux", "travail"),
    ("yeux", "oeil"),
    ("program", "programme"),
    ("programs", "programme"),
    ("center", "centre"),
    ("centers", "centre"),
    ("defense", "defence"),
    ("offense", "offence"),
];

/// Words that look like an inflection of another word but are not.
const ALONE: [&str; 4] = ["united", "during", "news", "rationale"];

/// British and American spellings: letters within a longer word.
const SPELLINGS: [(&str, &str); 4] = [
    ("iza", "isa"),
    ("ize", "ise"),
    ("izi", "isi"),
    ("or", "our"),
];

/// The shortest word with two spellings: shorter ones are different words.
const SHORTEST_SPELT: usize = 5;

/// The shortest root before an ending.
const SHORTEST_ROOT: usize = 3;

/// Returns for each term the distance back to the previous term of its group, or 0 for the first.
pub(super) fn backwards(terms: &[String], stems: Stems) -> Vec<u32> {
    let mut back = vec![0; terms.len()];
    if stems == Stems::None {
        return back;
    }
    let mut last: HashMap<usize, usize> = HashMap::new();
    for (at, group) in groups(terms).into_iter().enumerate() {
        if let Some(before) = last.insert(group, at) {
            back[at] = (at - before) as u32;
        }
    }
    back
}

/// Assigns each term the index of one term of its group.
fn groups(terms: &[String]) -> Vec<usize> {
    let mut groups = Groups((0..terms.len()).collect());
    let known: HashMap<&str, usize> = terms.iter().map(String::as_str).zip(0..).collect();
    let (english, french) = (
        Stemmer::create(Algorithm::English),
        Stemmer::create(Algorithm::French),
    );
    let mut forms: HashMap<(usize, String, String), usize> = HashMap::new();
    for (at, term) in terms.iter().enumerate() {
        if let Some((_, word)) = IRREGULAR.iter().find(|(form, _)| form == term) {
            if let Some(word) = known.get(word) {
                groups.join(at, *word);
            }
            continue;
        }
        if ALONE.contains(&term.as_str()) || !term.bytes().all(|byte| byte.is_ascii_lowercase()) {
            continue;
        }
        for (one, other) in SPELLINGS {
            let respelt = known.get(term.replacen(one, other, 1).as_str());
            if term.len() >= SHORTEST_SPELT
                && let Some(respelt) = respelt
            {
                groups.join(at, *respelt);
            }
        }
        let mut add = |pattern, root: String, stem: &str| {
            let first = *forms.entry((pattern, root, stem.to_owned())).or_insert(at);
            groups.join(first, at);
        };
        for (pattern, endings) in ENGLISH.iter().enumerate() {
            for root in roots(term, endings) {
                if pattern > 0 || !is_of_verb_in_e(term, &root, &known) {
                    add(pattern, root, &english.stem(term));
                }
            }
        }
        for (pattern, endings) in FRENCH.iter().enumerate() {
            for root in roots(term, endings) {
                add(10 + pattern, root, &french.stem(term));
            }
        }
    }
    (0..terms.len()).map(|at| groups.first(at)).collect()
}

/// Strips each of the endings a term has.
fn roots(term: &str, endings: &[&str]) -> Vec<String> {
    let mut roots = Vec::new();
    for ending in endings {
        let Some(root) = term
            .strip_suffix(ending)
            .filter(|it| it.len() >= SHORTEST_ROOT)
        else {
            continue;
        };
        roots.push(root.to_owned());
        let mut letters = root.bytes().rev();
        let doubled = letters.next() == letters.next();
        if ["ed", "ing", "ings"].contains(ending) && doubled && root.len() > SHORTEST_ROOT {
            roots.push(root[..root.len() - 1].to_owned());
        }
    }
    roots
}

/// Returns whether a form belongs to a word in `-e` rather than to its root: `united` to `unite`,
/// not `unit`.
fn is_of_verb_in_e(term: &str, root: &str, known: &HashMap<&str, usize>) -> bool {
    let ending = &term[root.len()..];
    ["es", "ed", "ing"].contains(&ending) && known.contains_key(format!("{root}e").as_str())
}

/// A union-find of terms.
struct Groups(Vec<usize>);

impl Groups {
    fn first(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        self.0[one.max(other)] = one.min(other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str], wanted: &[&[&str]]) {
        let mut terms: Vec<String> = words.iter().map(ToString::to_string).collect();
        terms.sort();
        let mut met: HashMap<usize, Vec<&str>> = HashMap::new();
        for (at, group) in groups(&terms).into_iter().enumerate() {
            met.entry(group).or_default().push(&terms[at]);
        }
        let mut found: Vec<Vec<&str>> = met.into_values().collect();
        found.sort();
        let mut wanted: Vec<Vec<&str>> = wanted.iter().map(|it| it.to_vec()).collect();
        wanted.iter_mut().for_each(|group| group.sort());
        wanted.sort();
        assert_eq!(found, wanted);
    }

    #[test]
    fn inflections_of_a_word_are_one_word() {
        check(&["right", "rights"], &[&["right", "rights"]]);
        check(&["women", "woman"], &[&["woman", "women"]]);
        check(&["policy", "policies"], &[&["policies", "policy"]]);
        check(
            &["ratify", "ratifies", "ratified", "ratifying"],
            &[&["ratify", "ratifies", "ratified", "ratifying"]],
        );
        check(&["stop", "stopped"], &[&["stop", "stopped"]]);
        check(&["droit", "droits"], &[&["droit", "droits"]]);
        check(
            &["national", "nationale", "nationaux"],
            &[&["national", "nationale", "nationaux"]],
        );
    }

    #[test]
    fn spellings_of_a_word_are_one_word() {
        check(
            &["organise", "organized", "organize"],
            &[&["organise", "organized", "organize"]],
        );
        check(&["labor", "labour"], &[&["labor", "labour"]]);
        check(
            &["size", "sise", "for", "four"],
            &[&["for"], &["four"], &["sise"], &["size"]],
        );
    }

    #[test]
    fn words_that_only_look_alike_stay_apart() {
        check(
            &["universal", "university"],
            &[&["universal"], &["university"]],
        );
        check(&["general", "generous"], &[&["general"], &["generous"]]);
        check(&["policy", "police"], &[&["police"], &["policy"]]);
        check(&["state", "stats"], &[&["state"], &["stats"]]);
        check(&["new", "news"], &[&["new"], &["news"]]);
        check(
            &["unit", "units", "united"],
            &[&["unit", "units"], &["united"]],
        );
        check(&["car", "caring", "care"], &[&["car"], &["care", "caring"]]);
        check(
            &["develop", "development"],
            &[&["develop"], &["development"]],
        );
    }
}

//! The closed vocabularies for packs: issues, affected persons, the SDGs, treaties, States.
//! Compiled in from the CSV files beside this one; native only.
//!
//! Nothing here knows a pack. A missing translation falls back to English.

mod ohchr;
mod table;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use model::{RegionalGroup, Slug};
use search::fold::fold;
use table::VocabularyTable;

pub use ohchr::{Ohchr, OhchrTerm, ohchr};

/// A name in several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalisedName(BTreeMap<String, String>);

/// An issue or a kind of affected persons.
#[derive(Clone, Debug)]
pub struct Term {
    /// The id, derived from the English name.
    pub slug: Slug,
    /// Its names.
    pub names: LocalisedName,
}

/// One of the seventeen goals.
#[derive(Clone, Debug)]
pub struct Goal {
    /// 1 to 17.
    pub number: u8,
    /// Its names.
    pub names: LocalisedName,
}

/// A target of a goal.
#[derive(Clone, Debug)]
pub struct Target {
    /// Its number, such as `8.8` or `16.a`.
    pub id: String,
    /// The goal's number, 1 to 17.
    pub goal: u8,
    /// A short description.
    pub names: LocalisedName,
}

/// A treaty or declaration.
#[derive(Clone, Debug)]
pub struct Treaty {
    /// The code used in packs, such as `ICCPR`.
    pub code: String,
    /// Its names.
    pub names: LocalisedName,
    /// The names of its monitoring body; empty if there is none.
    pub bodies: LocalisedName,
}

/// A State or observer.
#[derive(Clone, Debug)]
pub struct State {
    /// Its names; the English one is its key.
    pub names: LocalisedName,
    /// Its regional group.
    pub group: RegionalGroup,
    /// Codes of the organisations it belongs to.
    pub organisations: Vec<String>,
    /// Other English names.
    pub aliases: Vec<String>,
}

/// An organisation of States that UPR Info distinguishes.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// UPR Info's code, such as `ASEAN`.
    pub code: String,
    /// Its names.
    pub names: LocalisedName,
}

/// All vocabularies, each in the order of its file.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// UPR Info's issues.
    pub issues: Vec<Term>,
    /// The Universal Human Rights Index's affected persons.
    pub persons: Vec<Term>,
    /// The Sustainable Development Goals.
    pub goals: Vec<Goal>,
    /// Their targets.
    pub targets: Vec<Target>,
    /// Treaties.
    pub treaties: Vec<Treaty>,
    /// States.
    pub states: Vec<State>,
    /// Organisations of States.
    pub organisations: Vec<Organisation>,
    /// Each State's index in the list, by each of its English names.
    states_by_name: BTreeMap<String, usize>,
}

impl State {
    /// Returns the State's slug, derived from its English name.
    #[must_use]
    pub fn slug(&self) -> Slug {
        let letters = fold(self.names.english()).into_iter().collect::<String>();
        Slug::slugify(&letters)
    }
}

impl LocalisedName {
    /// Returns the name in a language, or else in English.
    #[must_use]
    pub fn label(&self, language: &str) -> &str {
        self.0
            .get(language)
            .filter(|name| !name.is_empty())
            .map_or_else(|| self.english(), String::as_str)
    }

    /// Returns the English name.
    #[must_use]
    pub fn english(&self) -> &str {
        self.0.get("en").map_or("", String::as_str)
    }
}

impl Vocabulary {
    /// Finds a State by name or alias.
    #[must_use]
    pub fn state(&self, name: &str) -> Option<&State> {
        self.states_by_name
            .get(name)
            .map(|index| &self.states[*index])
    }

    /// Finds a target.
    #[must_use]
    pub fn target(&self, id: &str) -> Option<&Target> {
        self.targets.iter().find(|target| target.id == id)
    }

    /// Finds a treaty.
    #[must_use]
    pub fn treaty(&self, code: &str) -> Option<&Treaty> {
        self.treaties.iter().find(|treaty| treaty.code == code)
    }
}

/// Returns the vocabularies, parsed once.
#[must_use]
pub fn vocabulary() -> &'static Vocabulary {
    static LISTS: LazyLock<Vocabulary> = LazyLock::new(read);
    &LISTS
}

fn read() -> Vocabulary {
    let states = states();
    Vocabulary {
        states_by_name: by_name(&states),
        states,
        issues: terms(include_str!("issues.csv")),
        persons: terms(include_str!("persons.csv")),
        goals: VocabularyTable::read(include_str!("sdg_goals.csv")).rows(|row| {
            Some(Goal {
                number: row.get("number").parse().ok()?,
                names: row.names(""),
            })
        }),
        targets: VocabularyTable::read(include_str!("sdg_targets.csv")).rows(|row| {
            Some(Target {
                id: row.get("id").to_owned(),
                goal: row.get("id").split('.').next()?.parse().ok()?,
                names: row.names(""),
            })
        }),
        treaties: VocabularyTable::read(include_str!("treaties.csv")).rows(|row| {
            Some(Treaty {
                code: row.get("code").to_owned(),
                names: row.names(""),
                bodies: row.names("body_"),
            })
        }),
        organisations: VocabularyTable::read(include_str!("organisations.csv")).rows(|row| {
            Some(Organisation {
                code: row.get("code").to_owned(),
                names: row.names(""),
            })
        }),
    }
}

fn states() -> Vec<State> {
    VocabularyTable::read(include_str!("states.csv")).rows(|row| {
        Some(State {
            group: RegionalGroup::ALL
                .into_iter()
                .find(|group| group.key() == row.get("group"))?,
            names: row.names(""),
            organisations: row.list("organisations"),
            aliases: row.list("aliases"),
        })
    })
}

fn by_name(states: &[State]) -> BTreeMap<String, usize> {
    let mut places = BTreeMap::new();
    for (index, state) in states.iter().enumerate() {
        places.insert(state.names.english().to_owned(), index);
        places.extend(state.aliases.iter().map(|alias| (alias.clone(), index)));
    }
    places
}

fn terms(csv: &str) -> Vec<Term> {
    VocabularyTable::read(csv).rows(|row| {
        Some(Term {
            slug: Slug::slugify(row.get("en")),
            names: row.names(""),
        })
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_row_of_every_list_is_read() {
        let all = vocabulary();
        for (csv, read) in [
            (include_str!("issues.csv"), all.issues.len()),
            (include_str!("persons.csv"), all.persons.len()),
            (include_str!("sdg_goals.csv"), all.goals.len()),
            (include_str!("sdg_targets.csv"), all.targets.len()),
            (include_str!("treaties.csv"), all.treaties.len()),
            (include_str!("states.csv"), all.states.len()),
            (include_str!("organisations.csv"), all.organisations.len()),
        ] {
            assert_eq!(csv.trim_end().lines().count() - 1, read);
        }
        assert_eq!(
            (all.goals.len(), all.targets.len(), all.issues.len()),
            (17, 169, 56)
        );
    }

    #[test]
    fn no_two_entries_share_a_key() {
        let all = vocabulary();
        let distinct = |keys: Vec<String>| keys.iter().collect::<BTreeSet<_>>().len() == keys.len();
        assert!(distinct(
            all.issues
                .iter()
                .map(|each| each.slug.to_string())
                .collect()
        ));
        assert!(distinct(
            all.persons
                .iter()
                .map(|each| each.slug.to_string())
                .collect()
        ));
        assert!(distinct(
            all.states
                .iter()
                .map(|each| each.slug().to_string())
                .collect()
        ));
        assert!(distinct(
            all.targets.iter().map(|each| each.id.clone()).collect()
        ));
        assert!(distinct(
            all.treaties.iter().map(|each| each.code.clone()).collect()
        ));
        assert!(distinct(
            all.states
                .iter()
                .flat_map(|each| each
                    .aliases
                    .iter()
                    .cloned()
                    .chain([each.names.english().to_owned()]))
                .collect()
        ));
    }

    #[test]
    fn a_language_without_a_name_falls_back_to_english() {
        let goal = &vocabulary().goals[0];
        assert_eq!(goal.names.label("fr"), "Pas de pauvreté");
        assert_eq!(goal.names.label("km"), "No Poverty");
    }
}

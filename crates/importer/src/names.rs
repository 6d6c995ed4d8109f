//! Finds States, issues, themes and persons regardless of case, accents, spaces and punctuation.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use pack::nearest_name;
use pack::vocabulary::{State, Term, vocabulary};
use search::fold::fold;

/// Selects reviews by the State under review.
#[derive(Clone, Debug, Default)]
pub struct StateFilter {
    only: Vec<String>,
    without: Vec<String>,
}

/// A State's name that is in no list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownState(pub String);

impl StateFilter {
    /// Selects some States, or all if none is given, and excludes others. Fails on an unknown
    /// State.
    pub fn new(only: &[String], without: &[String]) -> Result<Self, UnknownState> {
        let names = |written: &[String]| {
            let name =
                |name: &String| state_named(name).map(|state| state.names.english().to_owned());
            written.iter().map(name).collect::<Result<Vec<_>, _>>()
        };
        Ok(Self {
            only: names(only)?,
            without: names(without)?,
        })
    }

    /// Returns whether a State's reviews are selected.
    pub(super) fn wants(&self, state: &str) -> bool {
        (self.only.is_empty() || self.only.iter().any(|it| it == state))
            && !self.without.iter().any(|it| it == state)
    }
}

impl fmt::Display for UnknownState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "\"{}\" is not in the list of States. {}.",
            self.0,
            state_instead(&self.0)
        )
    }
}

/// Finds a State by its name, including older and newer ones. Fails if there is none.
pub fn state_named(name: &str) -> Result<&'static State, UnknownState> {
    state(name).ok_or_else(|| UnknownState(name.to_owned()))
}

/// Finds a State.
pub(super) fn state(name: &str) -> Option<&'static State> {
    static STATES: LazyLock<BTreeMap<String, &State>> = LazyLock::new(|| {
        let names = |state: &'static State| {
            let aliases = state.aliases.iter().map(String::as_str);
            aliases
                .chain([state.names.english()])
                .map(move |name| (state_key(name), state))
        };
        vocabulary().states.iter().flat_map(names).collect()
    });
    STATES.get(&state_key(name)).copied()
}

/// Finds the English name of the State that was probably meant by an unknown one.
#[must_use]
pub fn nearest_state(written: &str) -> Option<&'static str> {
    let known = vocabulary().states.iter().map(|it| it.names.english());
    nearest_name(written, known)
}

/// Suggests what to write for an unknown State.
pub(super) fn state_instead(written: &str) -> String {
    nearest_state(written).map_or_else(
        || "Write a name of the list of States, lists/states.csv (see `presession new`)".to_owned(),
        |name| format!("Write \"{name}\""),
    )
}

/// Words the reason why a row is left out whose recommending State is the one under review.
pub(super) fn to_itself(state: &State) -> (String, &'static str) {
    let name = state.names.english();
    (
        format!("{name} recommends to itself, but is the State under review"),
        "Look the recommending State up in the report, and write that",
    )
}

/// Finds one of UPR Info's issues.
pub(super) fn issue(name: &str) -> Option<&'static Term> {
    static ISSUES: LazyLock<BTreeMap<String, &Term>> =
        LazyLock::new(|| by_key(&vocabulary().issues));
    ISSUES.get(&key(name)).copied()
}

fn by_key(terms: &'static [Term]) -> BTreeMap<String, &'static Term> {
    terms
        .iter()
        .map(|term| (key(term.names.english()), term))
        .collect()
}

fn state_key(name: &str) -> String {
    let key = key(name);
    key.strip_prefix("the ").map(str::to_owned).unwrap_or(key)
}

/// Folds a name: its words in lower case without accents, leaving out "and", which may be written
/// "&".
pub(super) fn key(name: &str) -> String {
    let folded: String = fold(name).into_iter().collect();
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words
        .filter(|word| !word.is_empty() && *word != "and")
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_state_is_found_in_any_spelling() {
        for (written, state) in [
            ("Cote d’Ivoire", "Côte d'Ivoire"),
            (
                "former Yugoslav Republic of Macedonia",
                "The former Yugoslav Republic of Macedonia",
            ),
            (
                "St Vincent & the Grenadines",
                "Saint Vincent and the Grenadines",
            ),
            ("the Netherlands", "Netherlands"),
            ("HOLY SEE", "Holy See"),
            ("Swaziland", "Eswatini"),
        ] {
            assert_eq!(
                super::state(written).unwrap().names.english(),
                state,
                "{written}"
            );
        }
        assert!(super::state("(Unknown)").is_none() && super::state("").is_none());
    }

    #[test]
    fn folding_keeps_entries_apart() {
        let all = vocabulary();
        let keys: BTreeSet<String> = all
            .issues
            .iter()
            .map(|it| key(it.names.english()))
            .collect();
        assert_eq!(keys.len(), all.issues.len());
        for each in &all.states {
            for name in each
                .aliases
                .iter()
                .map(String::as_str)
                .chain([each.names.english()])
            {
                assert_eq!(
                    super::state(name).unwrap().names.english(),
                    each.names.english(),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn an_unknown_state_is_rejected_with_a_suggestion() {
        let error = StateFilter::new(&["Camboda".to_owned()], &[]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "\"Camboda\" is not in the list of States. Write \"Cambodia\"."
        );
    }
}

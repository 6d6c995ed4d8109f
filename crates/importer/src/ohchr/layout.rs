//! Finds a matrix's columns by the names that OHCHR has given them.

/// The columns a matrix must have.
pub(super) const WANTED: &str = "Recommendation, Position, Full list of themes (third cycle); or \
Recommendation and recommending State, Position of the State under review, Human rights themes and \
groups of persons (fourth cycle)";

/// The names of each column, folded: lower case, without punctuation and "and".
const RECOMMENDATION: [&str; 3] = [
    "recommendation",
    "recommendations",
    "recommendation recommending state",
];
const POSITION: [&str; 3] = ["position", "position of the state under review", "response"];
const THEMES: [&str; 5] = [
    "full list of themes",
    "human rights themes groups of persons",
    "human rights themes",
    "themes",
    "theme",
];
const GOALS: [&str; 4] = [
    "relevant sdgs",
    "sdgs",
    "sdg",
    "sustainable development goals",
];
const PERSONS: [&str; 4] = [
    "affected persons",
    "groups of persons",
    "group of persons",
    "persons",
];
const STATES: [&str; 2] = ["recommending state", "recommending states"];
const PARAGRAPH: [&str; 5] = ["paragraph", "para", "number", "no", "recommendation number"];

/// The index of each column. Without a column of their own, paragraph and States are in the
/// recommendation's, goals and persons in the themes'.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) recommendation: usize,
    pub(super) position: usize,
    pub(super) themes: usize,
    pub(super) goals: Option<usize>,
    pub(super) persons: Option<usize>,
    pub(super) states: Option<usize>,
    pub(super) paragraph: Option<usize>,
}

impl Layout {
    /// Finds the columns by their folded names, or returns `None` if a required one is missing.
    /// Ignores other columns, such as the one for comments.
    pub(super) fn find(names: &[String]) -> Option<Self> {
        let find = |wanted: &[&str]| names.iter().position(|it| wanted.contains(&it.as_str()));
        Some(Self {
            recommendation: find(&RECOMMENDATION)?,
            position: find(&POSITION)?,
            themes: find(&THEMES)?,
            goals: find(&GOALS),
            persons: find(&PERSONS),
            states: find(&STATES),
            paragraph: find(&PARAGRAPH),
        })
    }
}

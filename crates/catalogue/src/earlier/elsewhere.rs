//! Finds matches in a record outside its wording and list entry: the search covers more fields, and
//! readers want to see why something was found.
//!
//! The fields and names are those of the index (`index`, [`super::tags`]).

use ::search::mark::{Field, marked};
use ::search::wire::Marks;

use super::{columns::values_of, tags::names};
use model::query::Facet;
use model::{EarlierRecommendation, Edition};

/// The facets by whose names records are found.
const NAMED: [Facet; 8] = [
    Facet::State,
    Facet::UnderReview,
    Facet::Issue,
    Facet::Person,
    Facet::Group,
    Facet::Organisation,
    Facet::Cluster,
    Facet::Goal,
];

/// The field that a match is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchField {
    /// The summary, where the document's wording is shown.
    Summary,
    /// A theme from OHCHR's lists.
    Theme,
    /// The row's id.
    Id,
    /// The name of a value.
    Name(Facet),
}

/// Lists the fields that contain the sequences still missing, one bit each as in [`marked`]: the
/// first field for each sequence. `name` names a value in the page's language.
#[must_use]
pub fn elsewhere(
    record: &EarlierRecommendation,
    edition: &Edition,
    marks: &Marks,
    mut missing: u64,
    name: impl Fn(Facet, &str) -> String,
) -> Vec<(MatchField, String)> {
    let mut found = Vec::new();
    let mut look = |place: MatchField, field: Field, text: &str| {
        let having = marked(text, marks, missing, field).found;
        if having > 0 {
            missing &= !having;
            found.push((place, text.to_owned()));
        }
    };
    look(MatchField::Summary, Field::Text, &record.summary);
    for facet in NAMED {
        for value in values_of(record, facet, &edition.labels) {
            for name in names(facet, &value, edition, &name).into_iter().flatten() {
                look(MatchField::Name(facet), Field::Name, &name);
            }
        }
    }
    for theme in &record.themes {
        look(MatchField::Theme, Field::Text, theme);
    }
    look(MatchField::Id, Field::Text, &record.id);
    found
}

#[cfg(test)]
mod tests {
    use ::search::wire::Slot;

    use super::*;
    use samples::{earlier, edition};

    fn word(word: &str) -> Vec<Slot> {
        let words = vec![word.to_owned()];
        vec![Slot {
            words,
            ..Slot::default()
        }]
    }

    #[track_caller]
    fn check(words: &[&str], missing: u64, expected: &[(MatchField, &str)]) {
        let record = EarlierRecommendation {
            text: "Protect them.".to_owned(),
            summary: "Protect defenders on land.".to_owned(),
            themes: vec!["A24 Cooperation".to_owned()],
            goals: vec![16],
            ..earlier("c1-007", "Norway")
        };
        let marks = Marks(words.iter().map(|it| word(it)).collect());
        let name = |_: Facet, value: &str| value.to_uppercase();
        let found = elsewhere(&record, &edition(Vec::new()), &marks, missing, name);
        let found: Vec<_> = found.iter().map(|(place, it)| (*place, &**it)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_word_has_the_first_field_that_contains_it() {
        let summary = (MatchField::Summary, "Protect defenders on land.");
        check(&["defenders"], 1, &[summary]);
        check(&["defenders", "land"], 3, &[summary]);
        check(&["a24"], 1, &[(MatchField::Theme, "A24 Cooperation")]);
        check(&["007"], 1, &[(MatchField::Id, "c1-007")]);
        check(
            &["norway", "cooperation"],
            3,
            &[
                (MatchField::Name(Facet::State), "NORWAY"),
                (MatchField::Theme, "A24 Cooperation"),
            ],
        );
    }

    #[test]
    fn fields_the_entry_shows_are_not_repeated() {
        check(&["defenders", "a24"], 0, &[]);
        check(
            &["defenders", "a24"],
            2,
            &[(MatchField::Theme, "A24 Cooperation")],
        );
        check(&["nowhere"], 1, &[]);
    }
}

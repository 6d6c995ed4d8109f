//! OHCHR's themes and groups of persons, mapped to the other lists.
//!
//! The names are those seen in OHCHR's thematic lists of the third and fourth cycles; those of
//! `ohchr_older_themes.csv` are the second cycle's, without their codes, and of other editions of
//! OHCHR's index. No list of the second cycle was at hand: an import names what is missing. The mapping
//! to UPR Info's issues is the project's own reading, not anybody's classification: an issue is
//! given where the whole theme is about it, and some themes have none. Groups of persons are mapped
//! only where the group is the same, or consists of exactly these.

use std::sync::LazyLock;

use super::table::VocabularyTable;
use model::Slug;

/// A name used by OHCHR, with its equivalents.
#[derive(Clone, Debug)]
pub struct OhchrTerm {
    /// OHCHR's name.
    pub name: String,
    /// Slugs in the project's list; empty if there is no equivalent.
    pub ours: Vec<Slug>,
}

/// OHCHR's lists.
#[derive(Clone, Debug)]
pub struct Ohchr {
    /// Themes with the matching issues.
    pub themes: Vec<OhchrTerm>,
    /// Groups of persons with the matching affected persons.
    pub persons: Vec<OhchrTerm>,
}

/// Returns the lists, parsed once.
#[must_use]
pub fn ohchr() -> &'static Ohchr {
    static LISTS: LazyLock<Ohchr> = LazyLock::new(|| Ohchr {
        themes: [
            include_str!("ohchr_themes.csv"),
            include_str!("ohchr_older_themes.csv"),
        ]
        .iter()
        .flat_map(|csv| terms(csv, "theme", "issues"))
        .collect(),
        persons: terms(include_str!("ohchr_persons.csv"), "group", "persons"),
    });
    &LISTS
}

fn terms(csv: &str, name: &str, ours: &str) -> Vec<OhchrTerm> {
    VocabularyTable::read(csv).rows(|row| {
        Some(OhchrTerm {
            name: row.get(name).to_owned(),
            ours: row.list(ours).iter().map(|it| Slug::slugify(it)).collect(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary;
    use super::*;

    #[test]
    fn every_row_is_read_and_names_entries_that_exist() {
        let (lists, all) = (ohchr(), vocabulary());
        let rows = |csv: &str| csv.trim_end().lines().count() - 1;
        for (count, terms, ours) in [
            (
                rows(include_str!("ohchr_themes.csv"))
                    + rows(include_str!("ohchr_older_themes.csv")),
                &lists.themes,
                &all.issues,
            ),
            (
                rows(include_str!("ohchr_persons.csv")),
                &lists.persons,
                &all.persons,
            ),
        ] {
            assert_eq!(count, terms.len());
            for term in terms {
                for slug in &term.ours {
                    assert!(
                        ours.iter().any(|it| it.slug == *slug),
                        "{}: {slug}",
                        term.name
                    );
                }
            }
        }
    }
}

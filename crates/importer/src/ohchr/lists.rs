//! The cells of themes, goals and persons: one entry per line, with or without a bullet.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::super::names::key;
use super::super::text::tidy;
use super::entry::MatrixEntry;
use super::themes;
use pack::vocabulary::{OhchrTerm, ohchr, vocabulary};

/// Headings that say what the lines below them are.
const HEADS: [(&str, ListKind); 6] = [
    ("themes:", ListKind::Themes),
    ("sdgs:", ListKind::Goals),
    ("sdg:", ListKind::Goals),
    ("affected persons:", ListKind::Persons),
    ("groups of persons:", ListKind::Persons),
    ("group of persons:", ListKind::Persons),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ListKind {
    Themes,
    Goals,
    Persons,
}

/// The subjects of a recommendation, as written.
#[derive(Debug, Default)]
pub(super) struct Lists {
    pub(super) themes: Vec<String>,
    pub(super) goals: Vec<String>,
    pub(super) persons: Vec<String>,
}

impl Lists {
    /// Reads a recommendation's cells.
    pub(super) fn from_entry(entry: &MatrixEntry) -> Self {
        let mut lists = Self::default();
        lists.cell(&entry.themes, ListKind::Themes);
        lists.cell(&entry.goals, ListKind::Goals);
        lists.cell(&entry.persons, ListKind::Persons);
        lists
    }

    fn cell(&mut self, cell: &str, mut kind: ListKind) {
        for line in cell.lines() {
            let small = line.trim().to_lowercase();
            let head = HEADS.iter().find(|(head, _)| small.starts_with(head));
            let rest = head.map_or(line, |(head, named)| {
                kind = *named;
                line.trim_start().get(head.len()..).unwrap_or("")
            });
            for item in items(rest, kind) {
                let list = match kind {
                    ListKind::Themes => &mut self.themes,
                    ListKind::Goals => &mut self.goals,
                    ListKind::Persons => &mut self.persons,
                };
                if !list.contains(&item) {
                    list.push(item);
                }
            }
        }
    }
}

/// Splits a line into entries at `;`, unless a theme contains one.
fn items(line: &str, kind: ListKind) -> Vec<String> {
    let line = line
        .trim()
        .trim_start_matches(['-', '–', '—', '•', '*', '·']);
    let parts: Vec<&str> = line.split(';').collect();
    let (mut items, mut at) = (Vec::new(), 0);
    while at < parts.len() {
        let length = match kind {
            ListKind::Themes => themes::length(&parts[at..]),
            ListKind::Goals | ListKind::Persons => 1,
        };
        let item = tidy(&parts[at..at + length].join(";")).text;
        items.push(match kind {
            ListKind::Themes => themes::without_code(&item).to_owned(),
            ListKind::Goals | ListKind::Persons => item,
        });
        at += length;
    }
    items.retain(|item| !item.is_empty());
    items
}

/// Finds an OHCHR group of persons.
pub(super) fn persons(name: &str) -> Option<&'static OhchrTerm> {
    static PERSONS: LazyLock<BTreeMap<String, &OhchrTerm>> =
        LazyLock::new(|| by_key(&ohchr().persons));
    PERSONS.get(&key(name)).copied()
}

pub(super) fn by_key(terms: &'static [OhchrTerm]) -> BTreeMap<String, &'static OhchrTerm> {
    terms.iter().map(|term| (key(&term.name), term)).collect()
}

/// Parses a goal: `16 - PEACE, JUSTICE AND STRONG INSTITUTIONS`, `SDG 16`, `16.3`, or its name.
pub(super) fn goal(written: &str) -> Option<u8> {
    let digits = written
        .find(|c: char| c.is_ascii_digit())
        .map(|at| &written[at..]);
    let Some(digits) = digits else {
        let goals = &vocabulary().goals;
        let named = goals
            .iter()
            .find(|goal| key(goal.names.english()) == key(written));
        return named.map(|goal| goal.number);
    };
    let end = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    let goal = digits[..end].parse().ok();
    goal.filter(|goal| (1..=17).contains(goal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_cell_may_hold_all_three_lists() {
        let entry = MatrixEntry {
            themes: "- Right to health\n- Right to education\nSDGs: \n- 3 - GOOD HEALTH\nAffected persons:\n- girls\n- Women".to_owned(),
            ..MatrixEntry::default()
        };
        let lists = Lists::from_entry(&entry);
        assert_eq!(lists.themes, ["Right to health", "Right to education"]);
        assert_eq!(lists.goals, ["3 - GOOD HEALTH"]);
        assert_eq!(lists.persons, ["girls", "Women"]);
    }

    #[test]
    fn a_semicolon_separates_unless_it_belongs_to_the_name() {
        let read = |line| items(line, ListKind::Themes);
        assert_eq!(
            read("Right to health; Children: definition; general principles; protection;Zeal"),
            [
                "Right to health",
                "Children: definition; general principles; protection",
                "Zeal"
            ]
        );
        assert_eq!(items("Women;girls", ListKind::Persons), ["Women", "girls"]);
    }

    #[test]
    fn a_goal_is_read_by_number_or_name() {
        for (written, read) in [
            ("16 - PEACE, JUSTICE AND STRONG INSTITUTIONS", Some(16)),
            ("SDG 4", Some(4)),
            ("16.3", Some(16)),
            ("QUALITY EDUCATION", Some(4)),
            ("18", None),
            ("999999999999", None),
            ("peace", None),
        ] {
            assert_eq!(goal(written), read, "{written}");
        }
    }
}

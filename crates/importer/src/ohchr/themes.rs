//! OHCHR's themes: with or without the second cycle's codes, `and` or `&`, `general` or not.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::super::names::key;
use super::lists::by_key;
use pack::vocabulary::{OhchrTerm, ohchr};

/// The longest code, such as `A28`: a letter and its numbers.
const LONGEST_CODE: usize = 4;

/// Finds a theme.
pub(super) fn theme(name: &str) -> Option<&'static OhchrTerm> {
    static THEMES: LazyLock<BTreeMap<String, &OhchrTerm>> =
        LazyLock::new(|| by_key(&ohchr().themes));
    let key = key(without_code(name));
    let found = THEMES.get(&key).or_else(|| {
        // The second cycle wrote "Right to health - General".
        THEMES.get(key.strip_suffix(" general")?)
    });
    found.copied()
}

/// Returns a theme without the code that the second cycle put before it: `G4 Migrants`.
pub(super) fn without_code(name: &str) -> &str {
    let name = name.trim();
    let Some((code, rest)) = name.split_once(char::is_whitespace) else {
        return name;
    };
    let code = code.trim_end_matches(['.', ':', '-', '–']);
    let mut letters = code.chars();
    let coded = code.len() <= LONGEST_CODE
        && letters.next().is_some_and(|c| c.is_ascii_uppercase())
        && code.len() > 1
        && letters.all(|c| c.is_ascii_digit());
    if coded {
        rest.trim_start_matches([' ', '-', '–', ':'])
    } else {
        name
    }
}

/// Returns how many of the parts between semicolons belong to the first theme, at least one: the
/// longest known name or, after a code, all parts that neither have a code nor are a theme.
pub(super) fn length(parts: &[&str]) -> usize {
    let known = (1..=parts.len())
        .rev()
        .find(|end| theme(&parts[..*end].join(";")).is_some());
    known.unwrap_or_else(|| {
        let has_code = |part: &str| without_code(part) != part.trim();
        let belongs = |part: &&&str| !(has_code(part) || theme(part).is_some());
        let more = match parts {
            [first, rest @ ..] if has_code(first) => rest.iter().take_while(belongs).count(),
            _ => 0,
        };
        1 + more
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_of_the_second_cycle_is_found_behind_its_code() {
        for (written, ours) in [
            ("G4 Migrants", "migrants"),
            ("E23 Right to adequate housing", "right-to-housing"),
            ("E41 - Right to health - General", "right-to-health"),
            ("D51 Administration of justice and fair trial", "justice"),
            ("F13. Violence against women", "women-s-rights"),
            ("D23 Death penalty", "death-penalty"),
            ("H1 Human rights defenders", "human-rights-defenders"),
        ] {
            let issues = theme(written)
                .map(|term| term.ours.as_slice())
                .unwrap_or_default();
            let issues: Vec<&str> = issues.iter().map(model::Slug::as_str).collect();
            assert_eq!(issues, [ours], "{written}");
        }
    }

    #[test]
    fn only_a_code_is_taken_off() {
        for (written, name) in [
            ("G4 Migrants", "Migrants"),
            ("A12: Norms", "Norms"),
            ("2030 Agenda", "2030 Agenda"),
            ("A right", "A right"),
            ("HIV and AIDS", "HIV and AIDS"),
            ("COVID19 measures", "COVID19 measures"),
            ("G4", "G4"),
        ] {
            assert_eq!(without_code(written), name);
        }
    }

    #[test]
    fn a_semicolon_inside_a_theme_does_not_split_it() {
        for (parts, first) in [
            (
                &[
                    "F31 Children: definition",
                    " general principles",
                    " protection",
                    " G4 Migrants",
                ][..],
                3,
            ),
            (&["F99 A theme", " nobody knows", " G4 Migrants"], 2),
            (&["F99 A theme", " Migrants"], 1),
            (&["A theme", " nobody knows"], 1),
        ] {
            assert_eq!(length(parts), first, "{parts:?}");
        }
    }
}

//! Filters a long list of values by what a reader has begun to type.

use super::fold;
use search::fold::is_word;

/// Returns for each label whether it matches: one of its words starts with the text or, if no label
/// has such a word, it contains the text anywhere. Every label matches an empty text.
#[must_use]
pub fn narrowed(labels: &[String], typed: &str) -> Vec<bool> {
    let typed = fold(typed.trim());
    let labels: Vec<Vec<char>> = labels.iter().map(|label| fold(label)).collect();
    let begins =
        |label: &Vec<char>| places(label, &typed).any(|at| at == 0 || !is_word(label[at - 1]));
    let beginning: Vec<bool> = labels.iter().map(begins).collect();
    if typed.is_empty() || beginning.contains(&true) {
        return beginning;
    }
    let has = |label: &Vec<char>| places(label, &typed).next().is_some();
    labels.iter().map(has).collect()
}

fn places<'a>(label: &'a [char], typed: &'a [char]) -> impl Iterator<Item = usize> {
    (0..label.len().max(1)).filter(move |at| label[*at..].starts_with(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [&str; 6] = [
        "Albania",
        "Côte d’Ivoire",
        "Niger",
        "Nigeria",
        "Republic of Korea",
        "",
    ];

    #[track_caller]
    fn check(typed: &str, meant: &[&str]) {
        let labels = STATES.map(str::to_owned);
        let narrowed = narrowed(&labels, typed);
        let found: Vec<&str> = STATES
            .into_iter()
            .zip(narrowed)
            .filter_map(|(label, meant)| meant.then_some(label))
            .collect();
        assert_eq!(found, meant, "{typed:?}");
    }

    #[test]
    fn beginnings_of_words_come_before_letters_inside() {
        check("ni", &["Niger", "Nigeria"]);
        check("kor", &["Republic of Korea"]);
        check("bania", &["Albania"]);
        check("zz", &[]);
    }

    #[test]
    fn case_and_accents_make_no_difference_and_no_text_matches_all() {
        check(" COTE ", &["Côte d’Ivoire"]);
        check("ivoire", &["Côte d’Ivoire"]);
        check("d'iv", &["Côte d’Ivoire"]);
        check("", &STATES);
        check("  ", &STATES);
    }
}

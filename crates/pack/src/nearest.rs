//! Suggests the name that was probably meant.

use std::collections::BTreeSet;

/// The number of letters per allowed mistake, and the most mistakes. Editors follow suggestions, so
/// suggesting the wrong State would create a false fact.
const LETTERS_A_MISTAKE: usize = 4;
const MOST_MISTAKES: usize = 3;

/// Returns the known name that differs by a typing mistake or two, or `None` if there is no such
/// name, or two are equally near.
pub(super) fn nearest<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let written = written.trim().to_lowercase();
    let mut best: Option<(usize, &str)> = None;
    let mut is_alone = true;
    let length = written.chars().count();
    for name in known {
        let small = name.to_lowercase();
        let letters = small.chars().count();
        // Comparing takes the product of the lengths: too long for a text that nobody meant.
        if length.abs_diff(letters) > MOST_MISTAKES {
            continue;
        }
        let letters = letters.max(length);
        let most = (letters / LETTERS_A_MISTAKE).min(MOST_MISTAKES);
        let mistakes = strsim::damerau_levenshtein(&written, &small);
        match best {
            _ if mistakes > most => {}
            Some((fewest, _)) if fewest < mistakes => {}
            Some((fewest, other)) if fewest == mistakes => is_alone &= other == name,
            Some(_) | None => (best, is_alone) = (Some((mistakes, name)), true),
        }
    }
    best.filter(|_| is_alone).map(|(_, name)| name)
}

/// Returns the nearest name by letters, or else by words: "Housing" is "Right to housing", and
/// "Republic of Slovenia" is "Slovenia".
pub fn nearest_name<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    nearest(written, known.clone()).or_else(|| nearest_by_word(written, known))
}

/// Returns the only name that has all the words written or, if there is none, the one whose words
/// were all written: of "Sudan" and "South Sudan", the longer. "Korea" may be either of two.
fn nearest_by_word<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    let written = significant_words(written);
    let with_words = |name: &'a str| (name, significant_words(name));
    let known = known.into_iter().map(with_words).collect::<Vec<_>>();
    let mut wider = known.iter().filter(|(_, words)| written.is_subset(words));
    if let Some((name, _)) = wider.next().filter(|_| !written.is_empty()) {
        return wider.all(|(other, _)| other == name).then_some(*name);
    }
    let narrower = known
        .iter()
        .filter(|(_, words)| !words.is_empty() && words.is_subset(&written));
    let (name, widest) = narrower.clone().max_by_key(|(_, words)| words.len())?;
    let mut others = narrower.filter(|(other, _)| other != name);
    others
        .all(|(_, words)| words.len() < widest.len() && words.is_subset(widest))
        .then_some(*name)
}

/// Returns a name's words but those that names share.
fn significant_words(name: &str) -> BTreeSet<String> {
    const SHARED: [&str; 10] = [
        "of", "the", "to", "and", "on", "in", "for", "right", "rights", "republic",
    ];
    name.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 2 && !SHARED.contains(word))
        .map(str::to_owned)
        .collect()
}

/// Suggests what to write instead: the nearest name, or else all names if there are few.
pub(super) fn write_instead<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
    otherwise: &str,
) -> String {
    let few: Vec<&str> = known.clone().into_iter().take(9).collect();
    match nearest_name(written, known) {
        Some(name) => format!("Write \"{name}\""),
        None if few.is_empty() || few.len() > 8 => otherwise.to_owned(),
        None => format!("Write one of: {}", few.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_the_one_meant() {
        for (written, known, meant) in [
            ("Labor", &["Land", "Labour", "Lebanon"][..], Some("Labour")),
            ("titel", &["lead", "title", "short_title"], Some("title")),
            ("WOMEN", &["Women", "Children"], Some("Women")),
            ("zzz", &["Women", "Children"], None),
            (
                "Key isues from prevous reviews",
                &["Key issues from previous reviews"],
                Some("Key issues from previous reviews"),
            ),
            ("Women", &["Women", "Women"], Some("Women")),
            ("anything", &[], None),
        ] {
            assert_eq!(nearest(written, known.iter().copied()), meant, "{written}");
        }
    }

    #[test]
    fn a_name_is_found_by_a_word_of_it() {
        let lists = crate::vocabulary::vocabulary();
        let issues = lists.issues.iter().map(|it| it.names.english());
        let states = lists.states.iter().map(|it| it.names.english());
        for (written, meant) in [
            ("Housing", Some("Right to housing")),
            ("Land rights", Some("Right to land")),
            ("Freedom", None),
        ] {
            assert_eq!(nearest_name(written, issues.clone()), meant, "{written}");
        }
        for (written, meant) in [
            ("Republic of Slovenia", Some("Slovenia")),
            ("Republic of South Sudan", Some("South Sudan")),
            ("Papua Guinea", Some("Papua New Guinea")),
            ("Korea", None),
            ("Republic of Nowhere", None),
        ] {
            assert_eq!(nearest_name(written, states.clone()), meant, "{written}");
        }
    }

    #[test]
    fn no_ambiguous_state_is_suggested() {
        let states = &crate::vocabulary::vocabulary().states;
        let near = |written| nearest(written, states.iter().map(|it| it.names.english()));
        for (written, meant) in [
            ("Camboda", Some("Cambodia")),
            ("Guinea Bisau", Some("Guinea-Bissau")),
            ("Cote d'Ivoire", Some("Côte d'Ivoire")),
            ("Atlantis", None),
            // Iran or Iraq, Austria or Australia: both are one letter away.
            ("Irak", None),
            ("Austrlia", None),
            ("Republic of Nowhere", None),
            ("Asia", None),
        ] {
            assert_eq!(near(written), meant, "{written}");
        }
    }
}

//! Finds the name that someone probably meant.

/// How alike two names must be, from 0 to 1. Below this a hint misleads more than it helps.
const ALIKE: f64 = 0.78;

/// Gives the known name most like the one written, if any is like it.
pub(crate) fn nearest<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let written = written.trim().to_lowercase();
    known
        .into_iter()
        .map(|name| (likeness(&written, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        // The first of equals: the order of the list decides, and no run differs from another.
        .fold(None, |best: Option<(f64, &str)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            Some(_) | None => Some(next),
        })
        .map(|(_, name)| name)
}

/// Says what to write instead: the nearest name, else all of them if they are few.
pub(super) fn write_instead<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
    otherwise: &str,
) -> String {
    let few: Vec<&str> = known.clone().into_iter().take(9).collect();
    match nearest(written, known) {
        Some(name) => format!("Write \"{name}\""),
        None if few.is_empty() || few.len() > 8 => otherwise.to_owned(),
        None => format!("Write one of: {}", few.join(", ")),
    }
}

fn likeness(one: &str, other: &str) -> f64 {
    strsim::jaro_winkler(one, other).max(strsim::normalized_damerau_levenshtein(one, other))
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
            ("anything", &[], None),
        ] {
            assert_eq!(nearest(written, known.iter().copied()), meant, "{written}");
        }
    }
}

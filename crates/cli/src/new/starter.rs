//! The files of a new pack. Values in, values out.

use model::session_year;
use pack::vocabulary::{State, vocabulary};

use super::{lists, page};

/// The year of placeholders where that of the session is not known: nobody takes it for a date.
const NO_YEAR: u16 = 2000;

/// What an editor does not name is written as in the guide's example, and marked.
const EXAMPLE: (&str, u8, u8) = ("Andorra", 4, 40);

/// What an editor knows of the review.
#[derive(Clone, Copy, Default)]
pub(super) struct KnownReview {
    pub(super) state: Option<&'static State>,
    pub(super) cycle: Option<u8>,
    pub(super) session: Option<u8>,
}

impl KnownReview {
    /// Lists what is still to be named, for people.
    pub(super) fn unknown(&self) -> Vec<&'static str> {
        let parts = [
            ("the State", self.state.is_none()),
            ("the cycle", self.cycle.is_none()),
            ("the session", self.session.is_none()),
        ];
        let unknown = parts.into_iter().filter(|(_, unknown)| *unknown);
        unknown.map(|(name, _)| name).collect()
    }
}

/// Returns the files by their path in the pack.
pub(super) fn starter_pack(review: KnownReview) -> Vec<(&'static str, String)> {
    let mut files = vec![
        (
            "review.toml",
            filled(include_str!("pack/review.toml"), review),
        ),
        (
            "clusters/example.md",
            filled(include_str!("pack/example.md"), review),
        ),
        ("about.md", filled(include_str!("pack/about.md"), review)),
        ("earlier.csv", include_str!("pack/earlier.csv").to_owned()),
        (
            "README.md",
            include_str!("../../../../public/content/README.md").to_owned(),
        ),
        ("lists/lists.html", page::lists_page()),
    ];
    files.extend(lists::tables());
    files
}

fn filled(template: &str, review: KnownReview) -> String {
    let (state, cycle, session) = EXAMPLE;
    let state = review.state.or_else(|| vocabulary().state(state));
    let year = review.session.and_then(session_year).unwrap_or(NO_YEAR);
    let values = [
        (
            "state",
            state.map_or("", |it| it.names.english()).to_owned(),
        ),
        ("group", state.map_or("", |it| it.group.key()).to_owned()),
        ("cycle", review.cycle.unwrap_or(cycle).to_string()),
        ("session", review.session.unwrap_or(session).to_string()),
        ("year", year.to_string()),
        ("state_note", note(review.state.is_some())),
        ("cycle_note", note(review.cycle.is_some())),
        ("session_note", note(review.session.is_some())),
    ];
    let mut text = template.to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{{{name}}}}}"), &value);
    }
    text
}

/// Marks what is not known.
fn note(is_known: bool) -> String {
    if is_known { "" } else { "placeholder: " }.to_owned()
}

#[cfg(test)]
mod tests {
    use pack::{PackFiles, load};

    use super::*;

    #[track_caller]
    fn check(review: KnownReview) {
        let files = starter_pack(review).into_iter();
        let files: PackFiles = files
            .map(|(path, text)| (path.to_owned(), text.into_bytes()))
            .collect();
        let problems = load(&files, &words::abouts()).problems;
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let state = review.state.map(|it| it.names.english());
        assert_eq!(problems, Vec::<String>::new(), "{state:?}");
    }

    fn known(name: &str, cycle: u8, session: u8) -> KnownReview {
        KnownReview {
            state: vocabulary().state(name),
            cycle: Some(cycle),
            session: Some(session),
        }
    }

    #[test]
    fn the_longest_name_of_a_state_fits_in_a_new_pack() {
        let mut names: Vec<&str> = vocabulary()
            .states
            .iter()
            .map(|it| it.names.english())
            .collect();
        names.sort_by_key(|name| name.len());
        for name in names.iter().rev().take(3) {
            check(known(name, 9, 99));
        }
    }

    #[test]
    fn every_mark_of_the_templates_is_filled() {
        for review in [KnownReview::default(), known("Nepal", 4, 40)] {
            check(review);
            for (path, text) in &starter_pack(review)[..4] {
                assert!(!text.contains("{{"), "{path}");
            }
        }
    }

    #[test]
    fn what_is_not_known_is_marked_as_a_placeholder() {
        let review = |known| starter_pack(known)[0].1.clone();
        let marked = review(KnownReview::default());
        assert!(
            marked.contains("state = \"Andorra\"  # placeholder: the State"),
            "{marked}"
        );
        assert!(marked.contains("date = 2000-02-01"), "{marked}");
        let named = review(known("Nepal", 4, 40));
        assert!(named.contains("state = \"Nepal\"  # the State"), "{named}");
        assert!(named.contains("session = 40  # of"), "{named}");
        assert!(named.contains("date = 2022-02-01"), "{named}");
    }
}

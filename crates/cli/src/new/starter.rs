//! The files of a new pack. Values in, values out.

use super::{lists, page};

/// The year of placeholders where that of the session is not known: nobody takes it for a date.
const NO_YEAR: u16 = 2000;

/// What is known of the review.
pub(super) struct Review<'a> {
    /// The State's name in the list of States.
    pub(super) state: &'a str,
    /// Its regional group.
    pub(super) group: &'a str,
    pub(super) cycle: u8,
    pub(super) session: u8,
    /// The year of the session, if it is known.
    pub(super) year: Option<u16>,
}

/// Returns the files by their path in the pack.
pub(super) fn starter_pack(review: &Review<'_>) -> Vec<(&'static str, String)> {
    let mut files = vec![
        (
            "review.toml",
            filled(include_str!("pack/review.toml"), review),
        ),
        (
            "clusters/example.md",
            filled(include_str!("pack/example.md"), review),
        ),
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

fn filled(template: &str, review: &Review<'_>) -> String {
    template
        .replace("{{state}}", review.state)
        .replace("{{group}}", review.group)
        .replace("{{cycle}}", &review.cycle.to_string())
        .replace("{{session}}", &review.session.to_string())
        .replace("{{year}}", &review.year.unwrap_or(NO_YEAR).to_string())
}

#[cfg(test)]
mod tests {
    use pack::{PackFiles, load, vocabulary::vocabulary};

    use super::*;

    #[track_caller]
    fn check(review: &Review<'_>) {
        let files = starter_pack(review).into_iter();
        let files: PackFiles = files
            .map(|(path, text)| (path.to_owned(), text.into_bytes()))
            .collect();
        let problems = load(&files, &words::abouts()).problems;
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems, Vec::<String>::new(), "{}", review.state);
    }

    #[test]
    fn a_new_pack_of_any_state_has_no_problem() {
        for state in &vocabulary().states {
            check(&Review {
                state: state.names.english(),
                group: state.group.key(),
                cycle: 9,
                session: 99,
                year: None,
            });
        }
    }

    #[test]
    fn no_placeholder_of_a_template_is_left_unfilled() {
        let review = Review {
            state: "Nepal",
            group: "Asia",
            cycle: 4,
            session: 40,
            year: Some(2022),
        };
        check(&review);
        for (path, text) in &starter_pack(&review)[..3] {
            assert!(!text.contains("{{"), "{path}");
        }
        let dated = &starter_pack(&review)[0].1;
        assert!(dated.contains("date = 2022-02-01"), "{dated}");
    }
}

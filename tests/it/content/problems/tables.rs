//! Several tables of earlier recommendations in one pack.

use super::super::fixture::{EARLIER, pack, problems, text};

const COLUMNS: &str = "id,cycle,session,under_review,document,paragraph,state,group,response,\
changed_from,action,issues,clusters,summary\n";

/// Adds tables, each with rows of several reviews, and lists the problems.
fn with(tables: &[(&str, &[(&str, u8)])]) -> Vec<String> {
    let mut pack = pack();
    for (name, reviews) in tables {
        let mut table = COLUMNS.to_owned();
        for (row, (state, session)) in reviews.iter().enumerate() {
            table += &format!("{name}-{row},2,{session},{state},,,France,WEOG,noted,,,,,Say so.\n");
        }
        pack.insert(format!("earlier/{name}.csv"), table.into_bytes());
    }
    problems(&pack)
}

#[test]
fn a_review_in_two_tables_is_an_error_that_names_both() {
    let own = text(&pack(), "review.toml");
    assert!(own.contains("state = \"Andorra\""), "{own}");
    assert_eq!(
        with(&[("b", &[("Mali", 15), ("Andorra", 22), ("Andorra", 22)])]),
        [
            "error: earlier/b.csv:3: the review of Andorra in session 22 is in earlier.csv too: every total would count it twice. Keep one: delete earlier/b.csv or earlier.csv, or import again with --without \"Andorra\"."
        ]
    );
    assert_eq!(
        with(&[
            ("a", &[("Mali", 15), ("Mali", 29), ("Chad", 15)]),
            (
                "b",
                &[("Chad", 15), ("Mali", 15), ("Mali", 29), ("Mali", 15)]
            ),
            ("c", &[("Peru", 15), ("Mali", 29)]),
        ]),
        [
            "error: earlier/b.csv:2: the review of Chad in session 15 is in earlier/a.csv too, and so do 2 other reviews: every total would count it twice. Keep one: delete earlier/b.csv or earlier/a.csv, or import again with --without \"Chad\".",
            "error: earlier/c.csv:3: the review of Mali in session 29 is in earlier/a.csv too: every total would count it twice. Keep one: delete earlier/c.csv or earlier/a.csv, or import again with --without \"Mali\".",
        ]
    );
}

#[test]
fn tables_of_different_reviews_can_be_combined() {
    assert!(text(&pack(), EARLIER).contains("10.1,2,22"));
    assert_eq!(
        with(&[
            ("a", &[("Mali", 15), ("Chad", 15), ("Mali", 15)]),
            ("b", &[("Mali", 29), ("Andorra", 8), ("Peru", 15)]),
        ]),
        Vec::<String>::new()
    );
}

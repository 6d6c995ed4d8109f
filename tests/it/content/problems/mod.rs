//! Every kind of problem: one change to the valid pack, and what its editor reads then.

mod about;
mod causes;
mod coalition;
mod damage;
mod headers;
mod ids;
mod paragraphs;
mod rows;
mod shape;
mod slides;
mod tables;
mod texts;
mod values;
mod workbooks;

use super::fixture::{pack, problems, replace};

/// Replaces a text in a file and expects exactly this one problem.
#[track_caller]
fn check(file: &str, from: &str, to: &str, expected: &str) {
    let mut pack = pack();
    replace(&mut pack, file, from, to);
    assert_eq!(problems(&pack), [expected]);
}

/// Replaces a text in a file and expects this problem among others.
#[track_caller]
fn check_among(file: &str, from: &str, to: &str, expected: &str) {
    let mut pack = pack();
    replace(&mut pack, file, from, to);
    let problems = problems(&pack);
    assert!(
        problems.iter().any(|problem| problem == expected),
        "{problems:#?}"
    );
}

/// Adds a file and expects exactly this one problem.
#[track_caller]
fn check_file(file: &str, bytes: &[u8], expected: &str) {
    let mut pack = pack();
    pack.insert(file.to_owned(), bytes.to_vec());
    assert_eq!(problems(&pack), [expected]);
}

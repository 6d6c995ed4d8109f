//! Splits a paragraph into recommendations and their States: `Do one thing (A) (B); do another
//! (C);`.

use super::entry::punctuation;
use super::states::{is_sign, states_in};
use pack::vocabulary::State;

/// A recommendation's text and the States that made it in these words.
#[derive(Debug, Default)]
pub(super) struct AttributedText {
    /// The text, without the States and the final punctuation.
    pub(super) text: String,
    /// The States, in order.
    pub(super) states: Vec<&'static State>,
    /// Names in brackets among the States that are in no list.
    pub(super) unknown: Vec<String>,
}

/// The start and end of a group of words in brackets, brackets included.
type Bracket = (usize, usize);

/// Splits a paragraph. Text after the last State comes last, without States.
pub(super) fn pieces(body: &str) -> Vec<AttributedText> {
    let (mut pieces, mut start) = (Vec::new(), 0);
    for run in runs(body) {
        let inside = |bracket: &Bracket| inside(body, *bracket);
        // Brackets before the first State belong to the text.
        let Some(first) = run.iter().position(|it| states_in(inside(it)).is_some()) else {
            continue;
        };
        let end = run.last().map_or(start, |bracket| bracket.1);
        let rest = body[end..].trim_start();
        if !(rest.is_empty() || rest.starts_with([';', '.'])) {
            continue;
        }
        let mut piece = AttributedText {
            text: wording(&body[start..run[first].0]),
            ..AttributedText::default()
        };
        for bracket in &run[first..] {
            match states_in(inside(bracket)) {
                Some(states) => piece.states.extend(states),
                None => piece.unknown.push(inside(bracket).to_owned()),
            }
        }
        pieces.push(piece);
        start = end;
    }
    let rest = wording(&body[start..]);
    if !rest.is_empty() {
        pieces.push(AttributedText {
            text: rest,
            ..AttributedText::default()
        });
    }
    pieces
}

/// Returns the brackets inside a text that name States: they may have been meant as recommending
/// States.
pub(super) fn among_words(text: &str) -> Vec<&str> {
    let brackets = runs(text).into_iter().flatten();
    let inside = brackets.map(|bracket| inside(text, bracket));
    inside.filter(|it| states_in(it).is_some()).collect()
}

/// Returns the name in the brackets at the end of a text, if there are any.
pub(super) fn last_bracket(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(punctuation);
    let (start, end) = *runs(text).last()?.last()?;
    (end == text.len()).then(|| &text[start + 1..end - 1])
}

fn wording(text: &str) -> String {
    text.trim_matches(punctuation).to_owned()
}

/// Finds the brackets in a text. Brackets separated only by spaces form one run, and so do brackets
/// with States separated by a comma or "and".
fn runs(text: &str) -> Vec<Vec<Bracket>> {
    let mut runs: Vec<Vec<Bracket>> = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => {
                if depth == 0 {
                    start = at;
                }
                depth += 1;
            }
            b')' if depth == 1 => {
                depth = 0;
                let bracket = (start, at + 1);
                let near = |run: &&mut Vec<Bracket>| {
                    run.last()
                        .is_some_and(|last| are_joined(text, *last, bracket))
                };
                match runs.last_mut().filter(near) {
                    Some(run) => run.push(bracket),
                    None => runs.push(vec![bracket]),
                }
            }
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    runs
}

/// Returns whether a bracket continues the run of the previous one.
fn are_joined(text: &str, first: Bracket, second: Bracket) -> bool {
    let between = text[first.1..second.0].trim();
    let word = between.trim_matches(|c: char| c.is_whitespace() || is_sign(c));
    let joint = word.is_empty() || word.eq_ignore_ascii_case("and");
    let states = |bracket| states_in(inside(text, bracket)).is_some();
    between.is_empty() || (joint && states(first) && states(second))
}

fn inside(text: &str, bracket: Bracket) -> &str {
    &text[bracket.0 + 1..bracket.1 - 1]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(body: &str, wanted: &[(&str, &[&str])]) {
        let pieces = pieces(body);
        let found: Vec<(&str, Vec<&str>)> = pieces
            .iter()
            .map(|piece| {
                let known = piece.states.iter().map(|state| state.names.english());
                let unknown = piece.unknown.iter().map(String::as_str);
                (piece.text.as_str(), known.chain(unknown).collect())
            })
            .collect();
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(text, states)| (*text, states.to_vec()))
            .collect();
        assert_eq!(found, wanted, "{body}");
    }

    #[test]
    fn the_states_are_in_brackets_at_the_end() {
        check("Plant trees (Mali);", &[("Plant trees", &["Mali"])]);
        check(
            "Plant trees (France) (Mali).",
            &[("Plant trees", &["France", "Mali"])],
        );
        check(
            "Plant trees (No. 29) (Mali)",
            &[("Plant trees (No. 29)", &["Mali"])],
        );
        check(
            "Plant trees (Iran (Islamic Republic of));",
            &[("Plant trees", &["Iran"])],
        );
        check(
            "Plant trees (Antigua and Barbuda, France, and Bosnia and Herzegovina)",
            &[(
                "Plant trees",
                &["Antigua and Barbuda", "France", "Bosnia and Herzegovina"],
            )],
        );
    }

    #[test]
    fn brackets_of_states_may_be_separated_by_punctuation() {
        for between in [" ", ", ", " / ", " and ", ", and ", " & ", "; ", ""] {
            check(
                &format!("Plant trees (France){between}(Mali, Peru);"),
                &[("Plant trees", &["France", "Mali", "Peru"])],
            );
        }
        check(
            "Plant trees (France); (a) Water them (Mali);",
            &[("Plant trees", &["France"]), ("(a) Water them", &["Mali"])],
        );
        check(
            "Plant trees (No. 29), (Mali)",
            &[("Plant trees (No. 29)", &["Mali"])],
        );
    }

    #[test]
    fn a_paragraph_may_hold_two_recommendations() {
        check(
            "Plant trees; and water (France) them (Mali); Count trees (Peru) (Chile);",
            &[
                ("Plant trees; and water (France) them", &["Mali"]),
                ("Count trees", &["Peru", "Chile"]),
            ],
        );
        assert_eq!(
            among_words("Plant trees; and water (France) them"),
            ["France"]
        );
        assert!(among_words("Plant trees (No. 29)").is_empty());
    }

    #[test]
    fn unknown_states_are_reported() {
        check(
            "Plant trees (Mali) (Nowhere);",
            &[("Plant trees", &["Mali", "Nowhere"])],
        );
        check("Plant trees (Nowhere);", &[("Plant trees (Nowhere)", &[])]);
        check("Plant trees", &[("Plant trees", &[])]);
        assert_eq!(last_bracket("Plant trees (Nowhere);"), Some("Nowhere"));
        assert_eq!(last_bracket("Plant (all) trees"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_split(text in "(\\(|\\)|Mali|France|;|,| and | |é){0,30}") {
            pieces(&text);
            last_bracket(&text);
        }
    }
}

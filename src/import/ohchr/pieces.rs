//! What a paragraph asks, and which States ask it: `Do one thing (A) (B); do another (C);`.

use super::super::names;
use super::entry::punctuation;
use crate::vocabulary::State;

/// One recommendation, and those who made it in these words.
#[derive(Debug, Default)]
pub(super) struct Piece {
    /// The words, without the States and without the sign that ends them.
    pub(super) text: String,
    /// The States, in their order.
    pub(super) states: Vec<&'static State>,
    /// Names in brackets among the States that are in no list.
    pub(super) unknown: Vec<String>,
}

/// A group of words in brackets: where it begins and ends, brackets included.
type Bracket = (usize, usize);

/// Takes a paragraph apart. Words behind the last State come last, without States.
pub(super) fn pieces(body: &str) -> Vec<Piece> {
    let (mut pieces, mut start) = (Vec::new(), 0);
    for run in runs(body) {
        let inside = |bracket: &Bracket| &body[bracket.0 + 1..bracket.1 - 1];
        // What stands in brackets before the first State belongs to the words.
        let Some(first) = run.iter().position(|it| states_in(inside(it)).is_some()) else {
            continue;
        };
        let end = run.last().map_or(start, |bracket| bracket.1);
        let rest = body[end..].trim_start();
        if !(rest.is_empty() || rest.starts_with([';', '.'])) {
            continue;
        }
        let mut piece = Piece {
            text: wording(&body[start..run[first].0]),
            ..Piece::default()
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
        pieces.push(Piece {
            text: rest,
            ..Piece::default()
        });
    }
    pieces
}

/// Gives the name in the last brackets of a text, if it ends with some.
pub(super) fn last_bracket(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(punctuation);
    let (start, end) = *runs(text).last()?.last()?;
    (end == text.len()).then(|| &text[start + 1..end - 1])
}

fn wording(text: &str) -> String {
    text.trim_matches(punctuation).to_owned()
}

/// Finds the brackets of a text; those with nothing but spaces between them are one run.
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
                let near = |run: &&mut Vec<Bracket>| {
                    run.last()
                        .is_some_and(|last| text[last.1..start].trim().is_empty())
                };
                match runs.last_mut().filter(near) {
                    Some(run) => run.push((start, at + 1)),
                    None => runs.push(vec![(start, at + 1)]),
                }
            }
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    runs
}

/// Reads one State, or several with `,`, `;` or "and" between them.
pub(super) fn states_in(text: &str) -> Option<Vec<&'static State>> {
    let text = text.trim();
    if let Some(state) = names::state(text) {
        return Some(vec![state]);
    }
    [", ", ",", ";", "/", "\n", " and "]
        .iter()
        .find_map(|separator| {
            text.match_indices(separator).find_map(|(at, _)| {
                let first = names::state(text[..at].trim())?;
                let mut states = vec![first];
                states.extend(states_in(
                    text[at + separator.len()..].trim_start_matches("and "),
                )?);
                Some(states)
            })
        })
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
    fn the_states_stand_in_brackets_at_the_end() {
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
    fn a_paragraph_may_hold_two_recommendations() {
        check(
            "Plant trees; and water (France) them (Mali); Count trees (Peru) (Chile);",
            &[
                ("Plant trees; and water (France) them", &["Mali"]),
                ("Count trees", &["Peru", "Chile"]),
            ],
        );
    }

    #[test]
    fn who_is_in_no_list_is_named() {
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
        fn any_text_is_taken_apart(text in "(\\(|\\)|Mali|France|;|,| and | |é){0,30}") {
            pieces(&text);
            last_bracket(&text);
        }
    }
}

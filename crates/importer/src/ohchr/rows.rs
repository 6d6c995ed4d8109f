//! Turns one recommendation of a matrix into a row for each State that made it.

use super::super::TableFile;
use super::super::names;
use super::super::notes::Notes;
use super::super::response::response;
use super::super::table::CellKind;
use super::super::text::tidy;
use super::entry::{MatrixEntry, paragraph};
use super::lists::{self, Lists};
use super::pieces::{AttributedText, among_words, last_bracket, pieces};
use super::review::MatrixReview;
use super::states::states_in;
use super::themes;
use model::{EarlierRecommendation, Response, Slug};
use pack::vocabulary::{OhchrTerm, State};
use pack::{Problem, Severity};

/// Reads a recommendation: a row per State, and the problems.
pub(super) fn read(
    entry: &MatrixEntry,
    review: &MatrixReview,
    source: &TableFile<'_>,
    notes: &mut Notes,
) -> (Vec<EarlierRecommendation>, Vec<Problem>) {
    let reader = RowReader { entry, source };
    let mut problems = Vec::new();
    let (number, body) = reader.paragraph(&mut problems);
    problems.extend(reader.kind(number.as_deref()));
    let number = number.filter(|_| entry.kind != Some(CellKind::Date));
    let answer = reader.position(&mut problems);
    let pieces = reader.pieces(&body, &mut problems);
    let (Some(number), Some(answer)) = (number, answer) else {
        return (Vec::new(), problems);
    };
    let shared = reader.shared(review, number, answer, notes);
    reader.note_among_words(&pieces, notes);
    let mut rows = Vec::new();
    for piece in &pieces {
        for state in &piece.states {
            if state.names.english() == review.name() {
                let (what, fix) = names::to_itself(state);
                problems.push(reader.error(what, fix));
                continue;
            }
            rows.push(EarlierRecommendation {
                state: state.names.english().to_owned(),
                group: state.group,
                text: piece.text.clone(),
                ..shared.clone()
            });
        }
    }
    (rows, problems)
}

/// A recommendation being read.
struct RowReader<'a> {
    entry: &'a MatrixEntry,
    source: &'a TableFile<'a>,
}

impl RowReader<'_> {
    fn error(&self, what: impl Into<String>, fix: impl Into<String>) -> Problem {
        self.source.error(Some(self.entry.line), "", what, fix)
    }

    /// Reads the paragraph's number, which may be missing, and the text after it. `None` for an
    /// invalid number.
    fn paragraph(&self, problems: &mut Vec<Problem>) -> (Option<String>, String) {
        let text = tidy(&self.entry.recommendation).text;
        let (inside, body) = paragraph(&text).map_or(("", text.as_str()), |found| found);
        let own = tidy(&self.entry.paragraph).text;
        let own = own.trim_end_matches('.');
        // A date is reported as one.
        let is_date = self.entry.kind == Some(CellKind::Date);
        let number = if own.is_empty() || is_date {
            inside
        } else {
            own
        };
        let shaped = number.len() <= 12
            && number
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '.');
        if !shaped {
            let what = format!("\"{number}\" is not a paragraph");
            problems.push(self.error(what, "Write it as in the report, such as 118.107"));
        }
        let body = body.trim().to_owned();
        (shaped.then(|| number.to_owned()), body)
    }

    /// Reports a paragraph that a spreadsheet took for a number or a date.
    fn kind(&self, number: Option<&str>) -> Option<Problem> {
        let number = number?;
        let as_text = "Format the column as text and write the paragraphs again";
        Some(match self.entry.kind? {
            CellKind::Fraction => Problem {
                severity: Severity::Warning,
                ..self.error(
                    format!(
                        "the paragraph {number} is stored as a number, which drops a zero at its end"
                    ),
                    format!("If the report has {number}0, write that. {as_text}"),
                )
            },
            CellKind::Date => self.error("the spreadsheet took the paragraph for a date", as_text),
        })
    }

    fn position(&self, problems: &mut Vec<Problem>) -> Option<Response> {
        let written = tidy(&self.entry.position).text;
        let read = response(&written);
        if read.is_none() {
            let what = if written.is_empty() {
                "the position is empty".to_owned()
            } else {
                format!("\"{written}\" is not a position")
            };
            problems.push(self.error(what, "Write Supported, Noted or Pending"));
        }
        read
    }

    /// Reads the texts and their States.
    fn pieces(&self, body: &str, problems: &mut Vec<Problem>) -> Vec<AttributedText> {
        let column = tidy(&self.entry.states).text;
        let pieces = if column.is_empty() {
            pieces(body)
        } else {
            vec![in_columns(body, &column)]
        };
        for piece in &pieces {
            if piece.text.is_empty() {
                problems.push(self.error("the text is empty", "Write it before the State"));
            } else if piece.text.contains('\u{fffd}') {
                let fix = "Save the file with the encoding UTF-8";
                problems.push(self.error("some letters of the text cannot be read", fix));
            }
            for name in &piece.unknown {
                problems.push(self.unknown(name));
            }
            if piece.states.is_empty() && piece.unknown.is_empty() {
                problems.push(self.nobody(piece));
            }
        }
        let usable =
            |piece: &AttributedText| !(piece.text.is_empty() || piece.text.contains('\u{fffd}'));
        pieces.into_iter().filter(usable).collect()
    }

    /// Warns about States in brackets that make no row.
    fn note_among_words(&self, pieces: &[AttributedText], notes: &mut Notes) {
        for piece in pieces.iter().filter(|piece| !piece.states.is_empty()) {
            for states in among_words(&piece.text) {
                let what = format!("({states}) is inside the text and makes no row");
                let fix = "If it recommends too, write it next to the last brackets";
                notes.note(self.source, self.entry.line, what, fix);
            }
        }
    }

    fn nobody(&self, piece: &AttributedText) -> Problem {
        if let Some(name) = last_bracket(&piece.text) {
            return self.unknown(name);
        }
        let end: String = piece.text.chars().rev().take(30).collect();
        let end: String = end.chars().rev().collect();
        self.error(
            format!("there is no State in brackets after \"{end}\""),
            "Write the recommending State in brackets at the end",
        )
    }

    fn unknown(&self, name: &str) -> Problem {
        let what = format!("\"{name}\" is not in the list of States");
        self.error(what, names::state_instead(name))
    }

    /// Makes what the rows of all States have in common.
    fn shared(
        &self,
        review: &MatrixReview,
        paragraph: String,
        answer: Response,
        notes: &mut Notes,
    ) -> EarlierRecommendation {
        let lists = Lists::from_entry(self.entry);
        EarlierRecommendation {
            id: String::new(),
            cycle: review.cycle,
            session: review.session,
            under_review: review.name().to_owned(),
            document: review.document.clone(),
            paragraph,
            state: String::new(),
            group: model::RegionalGroup::Observer,
            response: answer,
            changed_from: None,
            action_category: None,
            issues: self.ours(&lists.themes, themes::theme, "theme", "issue", notes),
            clusters: Vec::new(),
            goals: self.goals(&lists.goals, notes),
            affected_persons: self.ours(
                &lists.persons,
                lists::persons,
                "group",
                "kind of affected persons",
                notes,
            ),
            // The pack's lists are separated by semicolons.
            themes: lists
                .themes
                .iter()
                .map(|theme| theme.replace(';', ","))
                .collect(),
            summary: String::new(),
            text: String::new(),
        }
    }

    /// Maps OHCHR's names to the project's lists, and warns about those without an equivalent.
    fn ours(
        &self,
        written: &[String],
        find: impl Fn(&str) -> Option<&'static OhchrTerm>,
        what: &str,
        ours: &str,
        notes: &mut Notes,
    ) -> Vec<Slug> {
        let mut slugs: Vec<Slug> = Vec::new();
        for name in written {
            let term = find(name);
            let (said, fix) = match term {
                Some(term) if !term.ours.is_empty() => {
                    for slug in &term.ours {
                        if !slugs.contains(slug) {
                            slugs.push(slug.clone());
                        }
                    }
                    continue;
                }
                Some(_) => (
                    format!("the {what} \"{name}\" has no equivalent {ours}"),
                    "Nothing to do: the project's lists have no equivalent",
                ),
                None => (
                    format!("the {what} \"{name}\" is not known"),
                    "Check its spelling; if OHCHR spells it so, tell the project",
                ),
            };
            notes.note(self.source, self.entry.line, said, fix);
        }
        slugs
    }

    fn goals(&self, written: &[String], notes: &mut Notes) -> Vec<u8> {
        let mut goals = Vec::new();
        for name in written {
            match lists::goal(name) {
                Some(goal) if !goals.contains(&goal) => goals.push(goal),
                Some(_) => {}
                None => {
                    let what = format!("\"{name}\" is not an SDG goal and is left out");
                    notes.note(
                        self.source,
                        self.entry.line,
                        what,
                        "Write its number, 1 to 17",
                    );
                }
            }
        }
        goals
    }
}

/// Reads States from a separate column; brackets that repeat them are not part of the text.
fn in_columns(body: &str, column: &str) -> AttributedText {
    let column = column
        .trim_start_matches('(')
        .trim_end_matches([')', ';', '.']);
    let states: Option<Vec<&'static State>> = states_in(&column.replace(") (", ";"));
    let mut inside = pieces(body);
    let text = match (inside.pop(), inside.is_empty()) {
        (Some(piece), true) => piece.text,
        _ => body.to_owned(),
    };
    AttributedText {
        text,
        unknown: if states.is_none() {
            vec![column.to_owned()]
        } else {
            Vec::new()
        },
        states: states.unwrap_or_default(),
    }
}

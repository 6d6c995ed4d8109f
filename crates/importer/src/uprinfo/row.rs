//! One row of UPR Info's export.

use super::super::TableFile;
use super::super::ids::{Ids, cycle_of};
use super::super::names;
use super::super::notes::Notes;
use super::super::response::response;
use super::super::table::TableLine;
use super::super::text::clean;
use super::columns::{Belongs, Columns};
use model::{ActionCategory, EarlierRecommendation, RegionalGroup, Response, Slug};
use pack::Problem;
use pack::vocabulary::State;

/// The review that a row belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowReview {
    /// The State under review.
    pub(super) state: &'static State,
    /// The session, if readable.
    pub(super) session: Option<u8>,
}

/// A row being read.
pub(super) struct ExportRow<'a> {
    pub(super) source: &'a TableFile<'a>,
    pub(super) line: &'a TableLine,
    pub(super) columns: &'a Columns,
    /// The review of the row above.
    pub(super) above: Option<RowReview>,
}

impl ExportRow<'_> {
    /// Returns the row's place.
    pub(super) fn place(&self) -> String {
        format!("{}, line {}", self.source.name, self.line.number)
    }

    /// Makes a problem of this row.
    pub(super) fn error(
        &self,
        field: &str,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> Problem {
        self.source.error(Some(self.line.number), field, what, fix)
    }

    /// Reads the row's review, or returns `None` if it is unclear.
    pub(super) fn review(&self) -> Option<RowReview> {
        let cell = |index: usize| clean(self.line.cell(Some(index))).text;
        Some(RowReview {
            state: names::state(&cell(self.columns.under_review)).filter(|_| self.is_whole())?,
            session: number(&cell(self.columns.session), 99),
        })
    }

    /// Reads the row. Fails with every reason why it is unusable.
    pub(super) fn read(
        &self,
        ids: &mut Ids,
        notes: &mut Notes,
    ) -> Result<EarlierRecommendation, Vec<Problem>> {
        if !self.is_whole() {
            return Err(vec![self.width()]);
        }
        let mut problems = Vec::new();
        let under_review = self.state("SuR", self.columns.under_review, &mut problems);
        let session = self.session(&mut problems);
        let state = self.state("RS", self.columns.state, &mut problems);
        if let (Some(of), Some(by)) = (under_review, state)
            && std::ptr::eq(of, by)
        {
            let (what, fix) = names::to_itself(by);
            problems.push(self.error("RS", what, fix));
        }
        let text = self.text(notes, &mut problems);
        let response = self.response(&mut problems);
        let action_category = self.action(&mut problems);
        // A row that is left out has an id too, so that fixing it does not change the ids of
        // repetitions.
        let id = match (under_review, session, state) {
            (Some(of), Some(session), Some(by)) => Some(ids.give(of, session, by, &text)),
            _ => None,
        };
        let (Some(id), Some(under_review), Some(session), Some(state), Some(response), []) = (
            id,
            under_review,
            session,
            state,
            response,
            problems.as_slice(),
        ) else {
            return Err(problems);
        };
        self.group(under_review, self.columns.its, notes);
        Ok(EarlierRecommendation {
            id,
            cycle: cycle_of(session),
            session,
            under_review: under_review.names.english().to_owned(),
            document: String::new(),
            paragraph: String::new(),
            state: state.names.english().to_owned(),
            group: self.group(state, self.columns.belongs, notes),
            response,
            changed_from: None,
            action_category,
            issues: self.issues(notes),
            clusters: Vec::new(),
            goals: Vec::new(),
            affected_persons: Vec::new(),
            themes: Vec::new(),
            summary: String::new(),
            text,
        })
    }

    fn get(&self, index: impl Into<Option<usize>>) -> String {
        clean(self.line.cell(index.into())).text
    }

    fn is_whole(&self) -> bool {
        let (cells, count) = (&self.line.cells, self.columns.count);
        cells.len() >= count && cells[count..].iter().all(|cell| cell.trim().is_empty())
    }

    fn width(&self) -> Problem {
        let (found, wanted) = (self.line.cells.len(), self.columns.count);
        self.error(
            "",
            format!("the row has {found} cells instead of {wanted}"),
            "Write every cell; put one that holds the separator in quotation marks",
        )
    }

    fn state(
        &self,
        field: &str,
        index: usize,
        problems: &mut Vec<Problem>,
    ) -> Option<&'static State> {
        let written = self.get(index);
        let state = names::state(&written);
        if state.is_none() {
            let what = if written.is_empty() {
                "the State is empty".to_owned()
            } else {
                format!("\"{written}\" is not in the list of States")
            };
            problems.push(self.error(field, what, names::state_instead(&written)));
        }
        state
    }

    fn session(&self, problems: &mut Vec<Problem>) -> Option<u8> {
        let written = self.get(self.columns.session);
        let session = number(&written, 99);
        if session.is_none() {
            let what = if written.is_empty() {
                "the session is empty".to_owned()
            } else {
                format!("\"{written}\" is not a session")
            };
            problems.push(self.error("Session", what, self.session_instead()));
        }
        session
    }

    /// Suggests the session of the row above, if it is about the same State; adopting it is up to
    /// the editor.
    fn session_instead(&self) -> String {
        let state = names::state(&self.get(self.columns.under_review));
        let above = self
            .above
            .filter(|above| state.is_some_and(|state| std::ptr::eq(state, above.state)));
        above.and_then(|above| above.session).map_or_else(
            || "Write the number of the Working Group's session, 1 to 99".to_owned(),
            |session| {
                format!("Write the number of the session; the row above, of the same State, has {session}")
            },
        )
    }

    fn text(&self, notes: &mut Notes, problems: &mut Vec<Problem>) -> String {
        let clean = clean(self.line.cell(Some(self.columns.text)));
        if clean.text.is_empty() {
            problems.push(self.error("Recommendation", "the text is empty", "Write it"));
        } else if clean.text.contains('\u{fffd}') {
            let what = "some letters of the text cannot be read";
            problems.push(self.error(
                "Recommendation",
                what,
                "Save the file with the encoding UTF-8",
            ));
        } else if clean.repaired {
            let what = "letters of the text had been encoded twice, such as Ã© for é";
            notes.note(
                self.source,
                self.line.number,
                what,
                "They have been repaired; nothing to do",
            );
        }
        clean.text
    }

    fn response(&self, problems: &mut Vec<Problem>) -> Option<Response> {
        let written = self.get(self.columns.response);
        let read = response(&written);
        if read.is_none() {
            let what = if written.is_empty() {
                "the response is empty".to_owned()
            } else {
                format!("\"{written}\" is not a response")
            };
            let fix = "Write Supported, Noted or Pending";
            problems.push(self.error("Response", what, fix));
        }
        read
    }

    /// Reads the action category, which may be empty.
    fn action(&self, problems: &mut Vec<Problem>) -> Option<ActionCategory> {
        let written = self.get(self.columns.action);
        let action = number(&written, 5).and_then(ActionCategory::from_number);
        if action.is_none() && !written.is_empty() {
            let what = format!("\"{written}\" is not an action category");
            let fix = "Write a number from 1 to 5, or nothing";
            problems.push(self.error("Action", what, fix));
        }
        action
    }

    /// Reads the issues. An unknown issue is left out; the row stays.
    fn issues(&self, notes: &mut Notes) -> Vec<Slug> {
        let mut issues: Vec<Slug> = Vec::new();
        for name in self.get(self.columns.issues).split(',').map(str::trim) {
            match names::issue(name) {
                Some(term) if !issues.contains(&term.slug) => issues.push(term.slug.clone()),
                None if !name.is_empty() => {
                    let what =
                        format!("\"{name}\" is not one of UPR Info's issues and is left out");
                    let fix = "Write a name from lists/issues.csv (see `presession new`)";
                    notes.note(self.source, self.line.number, what, fix);
                }
                Some(_) | None => {}
            }
        }
        issues
    }

    /// Reads a State's group, and warns where the list of States differs, for its organisations
    /// too.
    fn group(&self, state: &State, belongs: Belongs, notes: &mut Notes) -> RegionalGroup {
        self.compare_organisations(state, belongs, notes);
        let written = self.get(belongs.group);
        let mut all = RegionalGroup::ALL.into_iter();
        let group = all.find(|group| names::key(group.key()) == names::key(&written));
        if group != Some(state.group) && belongs.group.is_some() {
            let name = state.names.english();
            let what = format!(
                "the file has {name} in the group \"{written}\", the list of States in {}",
                state.group.key()
            );
            let fix = "The file's group is kept if it is one; check its group at the time";
            notes.note(self.source, self.line.number, what, fix);
        }
        group.unwrap_or(state.group)
    }

    fn compare_organisations(&self, state: &State, belongs: Belongs, notes: &mut Notes) {
        let written = self.get(belongs.organisations);
        let codes = written.split(',').map(str::trim);
        let codes: Vec<&str> = codes.filter(|code| !code.is_empty()).collect();
        let listed = &state.organisations;
        let same =
            codes.len() == listed.len() && listed.iter().all(|it| codes.contains(&it.as_str()));
        if !same && belongs.organisations.is_some() {
            let name = state.names.english();
            let what = format!(
                "the file has {name} in the organisations \"{written}\", the list of States in \"{}\"",
                listed.join(", ")
            );
            let fix = "The list of States is what the site shows";
            notes.note(self.source, self.line.number, what, fix);
        }
    }
}

/// Reads a number from 1.
fn number(written: &str, most: u8) -> Option<u8> {
    let number = written.parse().ok();
    number.filter(|number| (1..=most).contains(number))
}

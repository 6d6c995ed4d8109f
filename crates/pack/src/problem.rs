//! Problems in a pack, worded for its editor, with their places.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// The most letters of a sentence in a problem.
const LONGEST: usize = 600;

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site cannot be published until it is fixed.
    Error,
    /// Worth a look.
    Warning,
}

/// A problem. Sorts by file, then line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file's path in the pack.
    pub file: String,
    /// The line in the file, from 1, or `None` for the file as a whole.
    pub line: Option<u32>,
    /// The field, such as `recommendations[2].issues` (entries count from 1); empty if there is
    /// none.
    pub field: String,
    /// The severity.
    pub severity: Severity,
    /// What is wrong: a sentence without its full stop.
    pub what: String,
    /// How to fix it: a sentence without its full stop.
    pub fix: String,
}

/// What is wrong, and the fix.
pub(super) type Advice<Text> = (Text, Text);

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) file: Arc<str>,
    pub(super) line: Option<u32>,
    pub(super) field: String,
}

/// A value and where it was written.
#[derive(Clone, Debug)]
pub(super) struct Written<T> {
    pub(super) value: T,
    pub(super) at: Place,
}

/// Collects problems. Shared by reference, so that readers can be nested.
#[derive(Debug, Default)]
pub(super) struct Report {
    problems: RefCell<Vec<Problem>>,
    /// Errors that cause others, and are listed before all others.
    causes: RefCell<Vec<Problem>>,
    /// Problems that may go away once the cause is fixed, by the file of the cause.
    held: RefCell<BTreeMap<String, BTreeSet<Problem>>>,
    /// The files with a part that could not be recognised.
    lost: RefCell<BTreeSet<Arc<str>>>,
    /// The lines of each file that could not be parsed, with the fields they would have set.
    broken: RefCell<BTreeMap<String, BTreeMap<u32, String>>>,
    /// Suggestions by list and name: a long table repeats the same mistake many times.
    hints: RefCell<BTreeMap<(String, String), String>>,
}

impl Severity {
    fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Writes `error: clusters/labour-rights.md:23: recommendations[2].issues: "Labor" is not one of
/// UPR Info's issues. Write "Labour".`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.severity.word(), self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if !self.field.is_empty() {
            write!(f, ": {}", self.field)?;
        }
        write!(f, ": {}. {}.", self.what, self.fix)
    }
}

impl Place {
    /// Returns the place of a file as a whole.
    pub(super) fn whole(file: &str) -> Self {
        Self {
            file: Arc::from(file),
            line: None,
            field: String::new(),
        }
    }

    /// Returns the place of a field inside this one.
    pub(super) fn field(&self, name: &str) -> Self {
        let field = if self.field.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.field)
        };
        Self {
            field,
            ..self.clone()
        }
    }

    /// Writes file and line, for a problem elsewhere that points here.
    pub(super) fn file_and_line(&self) -> String {
        self.line.map_or_else(
            || self.file.to_string(),
            |line| format!("{}, line {line}", self.file),
        )
    }
}

impl Report {
    /// Reports an error.
    pub(super) fn error(&self, at: &Place, what: impl Into<String>, fix: impl Into<String>) {
        self.note(Severity::Error, at, what.into(), fix.into());
    }

    /// Reports a warning.
    pub(super) fn warning(&self, at: &Place, what: impl Into<String>, fix: impl Into<String>) {
        self.note(Severity::Warning, at, what.into(), fix.into());
    }

    /// Reports an error that may cause others, in its file or elsewhere.
    pub(super) fn cause(&self, at: &Place, what: impl Into<String>, fix: impl Into<String>) {
        let problem = to_problem(Severity::Error, at, what.into(), fix.into());
        self.causes.borrow_mut().push(problem);
    }

    /// Holds back an error that may be due to a cause in a file: it is counted there. Without such
    /// a cause it is reported as usual.
    pub(super) fn consequence(
        &self,
        cause: &str,
        at: &Place,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) {
        let problem = to_problem(Severity::Error, at, what.into(), fix.into());
        let mut held = self.held.borrow_mut();
        held.entry(cause.to_owned()).or_default().insert(problem);
    }

    /// Records that a part of a file could not be recognised: nobody knows what it holds.
    pub(super) fn lose_part(&self, at: &Place) {
        self.lost.borrow_mut().insert(at.file.clone());
    }

    /// Reports an error about something that is nowhere in a file, or in the original of a
    /// translation; holds it back if a part of that file was lost, which may hold it.
    pub(super) fn error_if_whole(
        &self,
        at: &Place,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) {
        let original = original_of(&at.file);
        let files = [&*at.file, &original];
        let lost = files
            .iter()
            .find(|file| self.lost.borrow().contains(**file));
        match lost {
            Some(file) => self.consequence(file, at, what, fix),
            None => self.error(at, what, fix),
        }
    }

    /// Returns whether a problem is held back because of a file.
    pub(super) fn holds(&self, cause: &str) -> bool {
        self.held.borrow().contains_key(cause)
    }

    /// Records a line that could not be parsed; returns whether it is new.
    pub(super) fn broken_line(&self, file: &str, line: u32, key: &str) -> bool {
        let mut broken = self.broken.borrow_mut();
        let lines = broken.entry(file.to_owned()).or_default();
        lines.insert(line, key.to_owned()).is_none()
    }

    /// Returns whether any line of a file is broken from one line on.
    pub(super) fn has_broken_from(&self, file: &str, line: u32) -> bool {
        let broken = self.broken.borrow();
        let lines = broken.get(file);
        lines.is_some_and(|lines| lines.range(line..).next().is_some())
    }

    /// Returns the fields of a file's broken lines.
    pub(super) fn broken_in(&self, file: &str, lines: Range<u32>) -> Vec<String> {
        let broken = self.broken.borrow();
        let all = broken.get(file).into_iter();
        let within = all.flat_map(|all| all.range(lines.clone()));
        within.map(|(_, key)| key.clone()).collect()
    }

    /// Returns the suggestion for a name, computed once per list.
    pub(super) fn hint(&self, list: &str, name: &str, make: impl FnOnce() -> String) -> String {
        let key = (list.to_owned(), name.to_owned());
        self.hints
            .borrow_mut()
            .entry(key)
            .or_insert_with(make)
            .clone()
    }

    /// Returns all problems, unique: editions that share a text share its problems. Causes come
    /// first, and each of the two groups is sorted.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let (mut causes, mut others) = (self.causes.into_inner(), self.problems.into_inner());
        causes.sort();
        causes.dedup();
        for (file, held) in self.held.into_inner() {
            match causes.iter_mut().find(|cause| cause.file == file) {
                Some(cause) => cause.fix += &held_back(held.len()),
                None => others.extend(held),
            }
        }
        others.sort();
        others.dedup();
        causes.extend(others);
        causes
    }

    fn note(&self, severity: Severity, at: &Place, what: String, fix: String) {
        let problem = to_problem(severity, at, what, fix);
        self.problems.borrow_mut().push(problem);
    }
}

fn to_problem(severity: Severity, at: &Place, what: String, fix: String) -> Problem {
    Problem {
        file: at.file.to_string(),
        line: at.line,
        field: shortened(at.field.clone()),
        severity,
        what: shortened(what),
        fix: shortened(fix),
    }
}

/// Cuts a sentence that quotes a whole chapter.
fn shortened(sentence: String) -> String {
    match sentence.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &sentence[..end]),
        None => sentence,
    }
}

/// Returns the original of a translation: `clusters/radio.md` of `clusters/radio.fr.md`.
fn original_of(file: &str) -> String {
    let parts: Vec<&str> = file.split('.').collect();
    match parts.as_slice() {
        [name, _, ending] => format!("{name}.{ending}"),
        _ => file.to_owned(),
    }
}

fn held_back(count: usize) -> String {
    match count {
        1 => "; 1 problem that may follow from it is held back".to_owned(),
        _ => format!("; {count} problems that may follow from it are held back"),
    }
}

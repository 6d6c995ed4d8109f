//! Problems in a pack, worded for its editor, with their places.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

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

    /// Returns the suggestion for a name, computed once per list.
    pub(super) fn hint(&self, list: &str, name: &str, make: impl FnOnce() -> String) -> String {
        let key = (list.to_owned(), name.to_owned());
        self.hints
            .borrow_mut()
            .entry(key)
            .or_insert_with(make)
            .clone()
    }

    /// Returns all problems, sorted and unique: editions that share a text share its problems.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort();
        problems.dedup();
        problems
    }

    fn note(&self, severity: Severity, at: &Place, what: String, fix: String) {
        self.problems.borrow_mut().push(Problem {
            file: at.file.to_string(),
            line: at.line,
            field: at.field.clone(),
            severity,
            what,
            fix,
        });
    }
}

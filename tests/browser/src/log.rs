//! The record of a run: which trials were retried, and how long each took.

use std::fs;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};

/// How many trials of a run may be retried. Drivers occasionally lose a command; if more trials fail,
/// the fault is ours.
const SECOND_TRIES: usize = 6;

/// How many of the slowest trials are listed.
const SLOWEST: usize = 10;

/// How many characters of a failure a line has room for.
const LINE: usize = 400;

/// The file with the time of every trial.
const TIMES: &str = "browser-times.tsv";

/// Collects what all threads report on their trials.
#[derive(Default)]
pub struct RunLog {
    /// Which trials were retried, and why.
    second_tries: Mutex<Vec<String>>,
    times: Mutex<Vec<(Duration, String)>>,
}

impl RunLog {
    /// Tells whether a failed trial may be retried, and records why it failed.
    pub(crate) fn grants_second_try(&self, name: &str, problem: &anyhow::Error) -> bool {
        let mut tries = locked(&self.second_tries);
        let granted = tries.len() < SECOND_TRIES;
        if granted {
            tries.push(format!("{name}: {problem:#}"));
        }
        granted
    }

    /// Records how long a trial took, including its retry.
    pub(crate) fn record_time(&self, name: &str, took: Duration) {
        locked(&self.times).push((took, name.to_owned()));
    }

    /// Returns a line for each retried trial: its name, and why it had failed.
    #[must_use]
    pub fn second_tries(&self) -> Vec<String> {
        let tries = locked(&self.second_tries);
        let lines = tries.iter().map(|it| {
            let line = it.split_whitespace().collect::<Vec<_>>().join(" ");
            line.chars().take(LINE).collect()
        });
        lines.collect()
    }

    /// Returns a line for each of the slowest trials, slowest first: seconds and name.
    #[must_use]
    pub fn slowest(&self) -> Vec<String> {
        let lines = self.by_time().into_iter().take(SLOWEST);
        lines
            .map(|(took, name)| format!("{:>5.1} s  {name}", took.as_secs_f64()))
            .collect()
    }

    /// Writes the time of every trial to a file in this folder, slowest first.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write_times(&self, artefacts: &Path) -> Result<()> {
        let lines = self.by_time().into_iter();
        let lines = lines.map(|(took, name)| format!("{:.2}\t{name}\n", took.as_secs_f64()));
        let file = artefacts.join(TIMES);
        fs::write(&file, lines.collect::<String>()).with_context(|| file.display().to_string())
    }

    fn by_time(&self) -> Vec<(Duration, String)> {
        let mut times = locked(&self.times).clone();
        times.sort_by(|(a, a_name), (b, b_name)| b.cmp(a).then_with(|| a_name.cmp(b_name)));
        times
    }
}

/// A panicking trial must not take the log with it.
fn locked<T>(list: &Mutex<T>) -> MutexGuard<'_, T> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}

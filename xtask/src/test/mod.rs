//! `cargo xtask test`: every check of the project, one step after the other.
//!
//! A step that fails does not hide those that do not depend on it.

mod browsers;
mod steps;
mod summary;

use std::time::Instant;

use anyhow::{Result, bail};

use browsers::TrialChoice;
pub(crate) use steps::{STEPS_HELP, StepName};
use summary::{Done, Outcome, Summary};

/// Runs all steps, or one; `all` extends the browser tests to every engine.
pub(crate) fn test(only: Option<StepName>, all: bool) -> Result<()> {
    let choice = if all {
        TrialChoice::All
    } else {
        TrialChoice::Default
    };
    let mut summary = Summary::default();
    for step in StepName::ALL {
        if only.is_none_or(|name| name == step) {
            summary.add(run(step, choice, &summary));
        }
    }
    summary.print();
    if summary.failed() > 0 {
        bail!("not everything is in order");
    }
    Ok(())
}

/// Runs those browser tests whose names contain a text.
pub(crate) fn matching(text: &str) -> Result<()> {
    let said = steps::browser(TrialChoice::Matching(text))?;
    eprintln!("{said}");
    Ok(())
}

fn run(step: StepName, choice: TrialChoice, so_far: &Summary) -> Done {
    eprintln!("\n== {}: {}", step.name(), step.about());
    let start = Instant::now();
    let blocked = step.needs().filter(|needed| so_far.has_failed(*needed));
    let outcome = match blocked {
        Some(needed) => Outcome::Failed(format!("not run: it needs {}", needed.name())),
        None => match step.run(choice) {
            Ok(detail) => Outcome::Passed(detail),
            Err(problem) => {
                eprintln!("error: {problem:#}");
                Outcome::Failed(first_line(&format!("{problem:#}")))
            }
        },
    };
    Done {
        step,
        outcome,
        took: start.elapsed(),
    }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

//! What the steps came to.

use std::time::Duration;

use super::steps::StepName;
use crate::process::seconds;

/// How a step ended, and what there is to say of it.
pub(super) enum Outcome {
    Passed(String),
    Failed(String),
}

/// A step that was run.
pub(super) struct Done {
    pub(super) step: StepName,
    pub(super) outcome: Outcome,
    pub(super) took: Duration,
}

/// All steps that were run, in order.
#[derive(Default)]
pub(super) struct Summary(Vec<Done>);

impl Summary {
    pub(super) fn add(&mut self, done: Done) {
        self.0.push(done);
    }

    pub(super) fn failed(&self) -> usize {
        self.0
            .iter()
            .filter(|done| matches!(done.outcome, Outcome::Failed(_)))
            .count()
    }

    pub(super) fn has_failed(&self, step: StepName) -> bool {
        self.0
            .iter()
            .any(|done| done.step == step && matches!(done.outcome, Outcome::Failed(_)))
    }

    /// Prints a line for each step, and the count last.
    pub(super) fn print(&self) {
        println!("\nSummary");
        for done in &self.0 {
            let (mark, detail) = match &done.outcome {
                Outcome::Passed(detail) => ("ok", detail),
                Outcome::Failed(detail) => ("FAILED", detail),
            };
            let name = done.step.name();
            println!("  {name:<14}{mark:<8}{:>12}  {detail}", seconds(done.took));
        }
        let all: Duration = self.0.iter().map(|done| done.took).sum();
        println!("  {:<22}{:>12}", "all", seconds(all));
        println!(
            "{} passed, {} failed",
            self.0.len() - self.failed(),
            self.failed()
        );
    }
}

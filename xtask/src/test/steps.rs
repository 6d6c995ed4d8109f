//! The steps of `cargo xtask test`: what each is called, needs and does.

use std::fs;

use anyhow::{Result, bail, ensure};
use clap::ValueEnum;

use super::browsers::{self, TrialChoice};
use crate::build::Site;
use crate::process::Job;
use crate::{budget, paths, setup};

/// The list of steps for `cargo xtask test --help`; a test holds it against the steps.
pub(crate) const STEPS_HELP: &str = "Steps, in order:
  format       all code is formatted
  clippy       lints of all native code, warnings denied
  clippy-wasm  lints of all that compiles for the browser, warnings denied
  core         each crate of the core builds on its own
  unit         native tests
  docs         the documentation builds, warnings denied
  build        the release builds
  budgets      the sizes of what a factsheet loads
  browser      tests in Chromium, Firefox and WebKit";

/// A step's name.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StepName {
    Format,
    Clippy,
    ClippyWasm,
    Core,
    Unit,
    Docs,
    Build,
    Budgets,
    Browser,
}

impl StepName {
    /// All steps, in the order in which they run.
    pub(super) const ALL: [Self; 9] = [
        Self::Format,
        Self::Clippy,
        Self::ClippyWasm,
        Self::Core,
        Self::Unit,
        Self::Docs,
        Self::Build,
        Self::Budgets,
        Self::Browser,
    ];

    /// Returns the name as one writes it after `--only`.
    pub(super) fn name(self) -> &'static str {
        self.line().0
    }

    /// Returns what the step checks.
    pub(super) fn about(self) -> &'static str {
        self.line().1
    }

    /// Returns the step without which this one is pointless.
    pub(super) fn needs(self) -> Option<Self> {
        match self {
            Self::Budgets | Self::Browser => Some(Self::Build),
            Self::Format
            | Self::Clippy
            | Self::ClippyWasm
            | Self::Core
            | Self::Unit
            | Self::Docs
            | Self::Build => None,
        }
    }

    /// Runs the step and returns what there is to say of it.
    pub(super) fn run(self, choice: TrialChoice) -> Result<String> {
        match self {
            Self::Format => format(),
            Self::Clippy => clippy(),
            Self::ClippyWasm => clippy_wasm(),
            Self::Core => core_alone(),
            Self::Unit => unit(),
            Self::Docs => docs(),
            Self::Build => build(),
            Self::Budgets => build().and_then(|_| budget::measure(&site(false).out)),
            Self::Browser => browser(choice),
        }
    }

    /// Finds the step's line in the help: the names are written there and nowhere else.
    fn line(self) -> (&'static str, &'static str) {
        let place = Self::ALL
            .iter()
            .position(|step| *step == self)
            .unwrap_or_default();
        let line = STEPS_HELP.lines().nth(place + 1).unwrap_or_default().trim();
        let (name, about) = line.split_once(' ').unwrap_or((line, ""));
        (name, about.trim())
    }
}

const DENY: [&str; 3] = ["--", "-D", "warnings"];

fn format() -> Result<String> {
    setup::for_linting()?;
    Job::cargo()
        .args(["fmt", "--all", "--check"])
        .quiet()
        .map(|_| String::new())
}

fn clippy() -> Result<String> {
    setup::for_linting()?;
    Job::cargo()
        .args(["clippy", "--workspace", "--all-targets"])
        .args(DENY)
        .quiet()
        .map(|_| String::new())
}

fn clippy_wasm() -> Result<String> {
    setup::for_linting()?;
    let in_browser = ["clippy", "--target", "wasm32-unknown-unknown"];
    let apps = ["--package", "presession-app", "--features", "hydrate"];
    // The loader, the publisher and the engine stay free of I/O: they compile where there is none.
    let pure = [
        "--package",
        "pack",
        "--package",
        "publish",
        "--package",
        "search-wasm",
    ];
    for packages in [&apps[..], &pure[..]] {
        Job::cargo()
            .args(in_browser)
            .args(packages)
            .args(DENY)
            .quiet()?;
    }
    Ok(String::new())
}

/// A build of the whole workspace enables every feature that any crate requests: a crate that does not
/// request what it needs fails only when built alone.
fn core_alone() -> Result<String> {
    let manifest = fs::read_to_string(paths::repository().join("Cargo.toml"))?;
    let crates = core_crates(&manifest);
    ensure!(!crates.is_empty(), "Cargo.toml names no crate of the core");
    for each in &crates {
        Job::cargo().args(["check", "--package", each]).quiet()?;
    }
    Ok(format!("{} crates", crates.len()))
}

/// Lists the crates among the workspace's `default-members`.
fn core_crates(manifest: &str) -> Vec<&str> {
    let members = manifest.split_once("default-members = [");
    let members = members.and_then(|(_, rest)| rest.split_once(']'));
    let lines = members.map_or("", |(members, _)| members).lines();
    lines
        .filter_map(|line| line.trim().strip_prefix("\"crates/")?.strip_suffix("\","))
        .collect()
}

fn unit() -> Result<String> {
    let tests = Job::cargo()
        .args(["test", "--workspace", "--exclude", "browser-tests"])
        // One failure must not hide another.
        .args(["--no-fail-fast"])
        // Tests must not write what they expect while they run.
        .env("INSTA_UPDATE", "no")
        .quiet()?;
    Ok(format!("{} tests", tests_passed(&tests)?))
}

fn docs() -> Result<String> {
    let job = Job::cargo().args(["doc", "--workspace", "--no-deps"]);
    job.env("RUSTDOCFLAGS", "-D warnings")
        .quiet()
        .map(|_| String::new())
}

fn build() -> Result<String> {
    setup::for_building()?;
    site(false).bring_up_to_date().map(|()| String::new())
}

/// Runs browser tests on the sites made for them.
pub(super) fn browser(choice: TrialChoice) -> Result<String> {
    browsers::run(&site(false), &site(true), &limits(), choice)
}

/// The sites that the tests look at: apart from `dist` and from what `serve` shows.
fn site(pseudo: bool) -> Site {
    let name = if pseudo {
        "test-site-pseudo"
    } else {
        "test-site"
    };
    Site {
        pack: paths::repository().join("public/content"),
        out: paths::work().join(name),
        // Where the tests' host has it: below a sub-path, as a real one may.
        base: "/a/b/".to_owned(),
        pseudo,
    }
}

/// A small site whose texts are as long as the check allows: the same shell with other pages.
fn limits() -> Site {
    Site {
        pack: paths::repository().join("tests/fixtures/limits"),
        out: paths::work().join("test-site-limits"),
        ..site(true)
    }
}

/// Adds up the lines `test result: ok. N passed; …`. None at all is a failure: nothing was tested.
pub(super) fn tests_passed(written: &str) -> Result<usize> {
    let results = written
        .lines()
        .filter_map(|line| line.strip_prefix("test result: ok. "));
    let counts = results.filter_map(|rest| rest.split(' ').next()?.parse::<usize>().ok());
    match counts.sum() {
        0 => bail!("no test ran"),
        passed => Ok(passed),
    }
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::{STEPS_HELP, StepName, core_crates, tests_passed};

    #[test]
    fn the_help_lists_the_steps_in_order() {
        assert_eq!(STEPS_HELP.lines().count(), StepName::ALL.len() + 1);
        for step in StepName::ALL {
            let value = step.to_possible_value().unwrap();
            assert_eq!(step.name(), value.get_name());
        }
    }

    #[test]
    fn the_core_is_what_plain_cargo_test_builds_without_the_app() {
        let manifest = "members = [\"crates/*\"]\ndefault-members = [\n    \".\",\n    \
                        \"crates/deck\",\n    \"crates/model\",\n    \"tests/it\",\n]\n\"crates/cli\",";
        assert_eq!(core_crates(manifest), ["deck", "model"]);
    }

    #[test]
    fn the_tests_of_all_programs_are_added_up() {
        let written = "test a ... ok\ntest result: ok. 12 passed; 0 failed; 0 ignored\n\
                       test result: ok. 3 passed; 0 failed";
        assert_eq!(tests_passed(written).unwrap(), 15);
    }

    #[test]
    fn a_run_without_tests_is_a_failure() {
        assert!(tests_passed("test result: ok. 0 passed; 0 failed").is_err());
        assert!(tests_passed("").is_err());
    }
}

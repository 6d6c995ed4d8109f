//! The step that tests the site in browsers, and its report: what ran in which engine, what was left
//! out there and why, and which tests were slowest.
//!
//! The tests themselves decide in which engines they run.

use std::collections::BTreeMap;

use anyhow::Result;

use super::steps::tests_passed;
use crate::build::Site;
use crate::process::Job;
use crate::{paths, setup};

/// What a test that is left out has after its name.
const LEFT_OUT: &str = " [left out: ";

/// How a line begins that names a test which passed, or failed, at a second try.
const SECOND_TRY: &str = "second try: ";

/// How a line begins that counts what an engine runs only with `--all`.
const MORE: &str = "more with --all: ";

/// How a line begins that names one of the slowest tests.
const SLOWEST: &str = "slowest: ";

/// Which browser tests are wanted.
#[derive(Clone, Copy)]
pub(super) enum TrialChoice<'a> {
    /// Those that every change must pass.
    Default,
    /// All, in every engine.
    All,
    /// Those whose names contain a text, in every engine.
    Matching(&'a str),
}

/// The outcome of one engine's tests.
#[derive(Default)]
struct Tally<'a> {
    passed: usize,
    /// How many more there are with `--all`.
    more: usize,
    left_out: BTreeMap<&'a str, usize>,
}

/// Runs browser tests on a site, on the same with the pseudo-locale, and on one whose texts are at
/// their limits.
pub(super) fn run(
    site: &Site,
    pseudo: &Site,
    limits: &Site,
    choice: TrialChoice,
) -> Result<String> {
    let found = setup::for_browsing()?;
    setup::for_building()?;
    site.bring_up_to_date()?;
    pseudo.bring_up_to_date()?;
    limits.bring_up_to_date()?;
    let mut tests = Job::cargo()
        .args(["test", "--package", "browser-tests"])
        .env("PRESESSION_DIST", &site.out)
        .env("PRESESSION_DIST_PSEUDO", &pseudo.out)
        .env("PRESESSION_DIST_LIMITS", &limits.out)
        .env("PRESESSION_AXE", &found.axe)
        .env("PRESESSION_ARTEFACTS", paths::work())
        .env("CHROMIUM", &found.chromium)
        .env("CHROMEDRIVER", &found.chromedriver)
        .env("FIREFOX", &found.firefox)
        .env("GECKODRIVER", &found.geckodriver);
    if let Some(webkit) = &found.webkit {
        tests = tests
            .env("MINIBROWSER", &webkit.browser)
            .env("WEBKIT_DRIVER", &webkit.driver)
            .env("XVFB", &webkit.screen);
    }
    tests = match choice {
        TrialChoice::Default => tests,
        TrialChoice::All => tests.env("PRESESSION_ALL", "1"),
        TrialChoice::Matching(text) => tests.args(["--test", "browser", "--", text]),
    };
    let written = tests.quiet()?;
    for line in by_engine(&written) {
        eprintln!("    {line}");
    }
    let said = |beginning: &'static str| {
        let lines = written.lines();
        lines.filter(move |line| line.starts_with(beginning))
    };
    for line in said(SECOND_TRY).chain(said(SLOWEST)) {
        eprintln!("    {line}");
    }
    let left_out = written.matches(LEFT_OUT).count();
    Ok(format!(
        "{} tests, {} of them at a second try; {left_out} left out, as listed above",
        tests_passed(&written)?,
        said(SECOND_TRY).count()
    ))
}

/// Returns a line for each engine, and one for each reason to leave tests out there.
fn by_engine(written: &str) -> Vec<String> {
    let mut engines: BTreeMap<&str, Tally> = BTreeMap::new();
    let tests = written
        .lines()
        .filter_map(|line| line.strip_prefix("test "));
    for (engine, test) in tests.filter_map(|test| test.split_once(": ")) {
        let reason = test.split_once(LEFT_OUT).map(|(_, reason)| reason);
        let reason = reason.and_then(|it| it.split_once(']'));
        if let Some((reason, _)) = reason {
            let tally = engines.entry(engine).or_default();
            *tally.left_out.entry(reason).or_default() += 1;
        } else if test.ends_with(" ok") {
            engines.entry(engine).or_default().passed += 1;
        }
    }
    let more = written.lines().filter_map(|line| line.strip_prefix(MORE));
    for (engine, count) in more.filter_map(|it| it.split_once(' ')) {
        engines.entry(engine).or_default().more = count.parse().unwrap_or_default();
    }
    let lines = engines.into_iter().flat_map(|(engine, tally)| {
        let more = match tally.more {
            0 => String::new(),
            more => format!(", {more} more with --all"),
        };
        let tests = if tally.passed == 1 { "test" } else { "tests" };
        let passed = format!("{engine}: {} {tests}{more}", tally.passed);
        let left_out = tally.left_out.into_iter();
        let left_out = left_out.map(|(reason, count)| format!("  {count} left out: {reason}"));
        std::iter::once(passed).chain(left_out.collect::<Vec<_>>())
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::by_engine;

    #[test]
    fn what_ran_and_what_was_left_out_is_counted_by_engine() {
        let written = "test chromium: print: two sheets ... ok\n\
                       test webkit: print: two sheets [left out: it cannot print] ... ignored\n\
                       test webkit: print: a list     [left out: it cannot print] ... ignored\n\
                       test webkit: filters: one      ... ok\n\
                       test webkit: filters: another  ... FAILED\n\
                       test result: ok. 2 passed\n\
                       more with --all: webkit 7";
        let expected = [
            "chromium: 1 test",
            "webkit: 1 test, 7 more with --all",
            "  2 left out: it cannot print",
        ];
        assert_eq!(by_engine(written), expected);
    }
}

//! The step that tries the site in browsers, and what is said of it: what ran in which engine, and
//! what was left out there and why.
//!
//! Which test is left out where, the tests themselves decide.

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

/// What became of one engine's tests.
#[derive(Default)]
struct Tally<'a> {
    passed: usize,
    left_out: BTreeMap<&'a str, usize>,
}

/// Runs the browser tests, or those whose names contain a text, on a site, on the same with the
/// pseudo-locale, and on one whose texts are at their limits.
pub(super) fn run(
    site: &Site,
    pseudo: &Site,
    limits: &Site,
    matching: Option<&str>,
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
    if let Some(text) = matching {
        tests = tests.args(["--test", "browser", "--", text]);
    }
    let written = tests.quiet()?;
    for line in by_engine(&written) {
        eprintln!("    {line}");
    }
    let again = written.lines().filter(|it| it.starts_with(SECOND_TRY));
    let again: Vec<_> = again.collect();
    for line in &again {
        eprintln!("    {line}");
    }
    let left_out = written.matches(LEFT_OUT).count();
    Ok(format!(
        "{} tests, {} of them at a second try; {left_out} left out, as listed above",
        tests_passed(&written)?,
        again.len()
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
    let lines = engines.into_iter().flat_map(|(engine, tally)| {
        let passed = format!("{engine}: {} tests", tally.passed);
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
                       test result: ok. 2 passed";
        let expected = [
            "chromium: 1 tests",
            "webkit: 1 tests",
            "  2 left out: it cannot print",
        ];
        assert_eq!(by_engine(written), expected);
    }
}

//! The development build: the time from an edit to the reloaded page, for a text of the pack, a
//! style sheet and a component.
//!
//! It edits files of the checkout that `trunk serve` watches, and puts them back.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{Browser, alone};

use crate::outcome::Spread;

/// The number of times each file is edited.
const ROUNDS: usize = 3;
/// More than any edit takes.
const LIMIT: Duration = Duration::from_secs(180);
/// How often the page is asked.
const POLL: Duration = Duration::from_millis(20);
/// The pause after each page: Trunk ignores changes for a second after a build.
const PAUSE: Duration = Duration::from_millis(1500);

/// An edit, and how the page shows it.
struct Edit {
    what: &'static str,
    /// The time wanted on two cores, in seconds.
    wanted: u32,
    file: &'static str,
    /// What is replaced, once.
    from: &'static str,
    to: &'static str,
    /// A script that returns whether the page shows the edit.
    shows: &'static str,
}

const EDITS: [Edit; 3] = [
    Edit {
        what: "a text in the pack",
        wanted: 3,
        file: "public/content/review.toml",
        from: "\ntitle = \"",
        to: "\ntitle = \"Edited ",
        shows: "document.querySelector('h1')?.textContent.startsWith('Edited') ?? false",
    },
    Edit {
        what: "a style sheet",
        wanted: 3,
        file: "style/base.css",
        from: "@layer base {",
        to: "@layer base {\n  main {\n    outline-offset: 7px;\n  }\n",
        shows: "getComputedStyle(document.querySelector('main')).outlineOffset === '7px'",
    },
    Edit {
        what: "a component",
        wanted: 25,
        file: "src/app.rs",
        from: "main().id(\"main\")",
        to: "main().id(\"main\").attr(\"data-edited\", \"true\")",
        shows: "document.querySelector('main[data-edited]') !== null",
    },
];

/// A file that is put back as it was when this is dropped.
struct Restored {
    path: PathBuf,
    text: String,
}

impl Drop for Restored {
    fn drop(&mut self) {
        if let Err(problem) = fs::write(&self.path, &self.text) {
            eprintln!("{} could not be put back: {problem}", self.path.display());
        }
    }
}

/// Edits files of a checkout whose site is served at an address, and returns a report.
///
/// # Errors
/// If the browser fails, a file has changed so that an edit has no place, or the page never shows
/// an edit.
pub fn all(checkout: &Path, address: &str, artefacts: &Path) -> Result<String> {
    let times = alone::with_browser(artefacts, async |browser: &Browser| {
        browser.open_ready(address).await?;
        let mut times = Vec::new();
        for edit in &EDITS {
            let mut taken = Vec::new();
            for _ in 0..ROUNDS {
                eprintln!("Editing {}", edit.file);
                taken.push(edit.time(browser, checkout).await.context(edit.what)?);
            }
            times.push(taken);
        }
        Ok(times)
    })?;
    report(&times)
}

impl Edit {
    /// Returns the seconds from the edit until the reloaded page shows it and responds.
    async fn time(&self, browser: &Browser, checkout: &Path) -> Result<f64> {
        let path = checkout.join(self.file);
        let text = fs::read_to_string(&path).with_context(|| self.file.to_owned())?;
        let edited = text.replacen(self.from, self.to, 1);
        ensure!(edited != text, "{} has no `{}`", self.file, self.from);
        let restored = Restored { path, text };
        let start = Instant::now();
        fs::write(&restored.path, edited)?;
        until(browser, &format!("({})", self.shows)).await?;
        let took = start.elapsed().as_secs_f64();
        tokio::time::sleep(PAUSE).await;
        drop(restored);
        until(browser, &format!("!({})", self.shows)).await?;
        tokio::time::sleep(PAUSE).await;
        Ok(took)
    }
}

/// Waits until the page responds and a condition holds.
async fn until(browser: &Browser, condition: &str) -> Result<()> {
    let start = Instant::now();
    let script = format!(
        "return document.documentElement.dataset.ready === 'true' && document.body !== null
             && {condition}"
    );
    while start.elapsed() < LIMIT {
        // While the page reloads there is nothing to ask.
        if browser.run(&script).await.is_ok_and(|it| it == true) {
            return Ok(());
        }
        tokio::time::sleep(POLL).await;
    }
    bail!("the page never came to `{condition}`")
}

fn report(times: &[Vec<f64>]) -> Result<String> {
    let mut out = format!(
        "From saving a file to the reloaded page that responds, with `trunk serve`; seconds, of \
         {ROUNDS} edits each.\n\n\
         | edit | file | wanted | median | slowest |\n|---|---|---|---|---|\n"
    );
    for (edit, times) in EDITS.iter().zip(times) {
        let spread = Spread::of(times.iter().copied()).context("nothing was measured")?;
        writeln!(
            out,
            "| {} | `{}` | {} | {:.1} | {:.1} |",
            edit.what, edit.file, edit.wanted, spread.p50, spread.max
        )?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edit_has_a_place_in_its_file() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for edit in &EDITS {
            let text = fs::read_to_string(root.join(edit.file)).unwrap();
            assert!(text.contains(edit.from), "{}: {}", edit.file, edit.from);
        }
    }

    #[test]
    fn the_table_says_what_was_wanted_and_what_it_took() {
        let table = report(&[vec![2.0, 1.0, 4.0], vec![1.0], vec![20.0]]).unwrap();
        let row = "| a text in the pack | `public/content/review.toml` | 3 | 2.0 | 4.0 |";
        assert!(table.contains(row), "{table}");
    }
}

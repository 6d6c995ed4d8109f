//! The order of things: make the work, lay it out, run the engines, write the report.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use browser_tests::{Browser, Site, alone};

use crate::corpus::Corpus;
use crate::outcome::Outcome;
use crate::random::Random;
use crate::report;
use crate::size::compressed;
use crate::work::Work;
use crate::{SEED, page, query};

/// What is measured, and with what.
pub struct Plan {
    /// How many records all engines are given.
    pub records: usize,
    /// How many records ours alone is given as well; 0 leaves that out.
    pub more: usize,
    /// The folder of our engine as a module.
    pub engine: PathBuf,
    /// The JavaScript engines' modules.
    pub modules: Vec<PathBuf>,
    /// The folder for what the page reads.
    pub folder: PathBuf,
}

/// One engine on one work.
pub struct Run {
    /// The engine's name, as its module on the page has it.
    pub engine: &'static str,
    /// What it did.
    pub outcome: Outcome,
    /// Its stored index: bytes, and bytes after compression; not weighed if it is very large.
    pub index: (usize, Option<usize>),
    /// How many seconds making the index took.
    pub build: f64,
}

/// A work, and all engines that were run on it; ours is the first.
pub struct Runs {
    /// The work; its records are dropped to save memory.
    pub work: Work,
    /// The engines.
    pub runs: Vec<Run>,
}

const OURS: &str = "presession";
const OTHERS: [&str; 2] = ["minisearch", "flexsearch"];

/// Measures everything and gives the report.
///
/// # Errors
/// If a file cannot be written, or the browser or the page fails.
pub fn all(plan: &Plan) -> Result<String> {
    page::lay_out(&plan.folder, &plan.engine, &plan.modules)?;
    let main = measure(plan, generated(plan.records), true)?;
    let more = match plan.more {
        0 => None,
        records => Some(measure(plan, generated(records), false)?),
    };
    let module = fs::read(plan.engine.join("engine_bg.wasm"))?;
    Ok(report::write(&main, more.as_ref(), compressed(&module)?))
}

fn generated(records: usize) -> Work {
    eprintln!("Making {records} records and the truth of every query");
    let mut random = Random::new(SEED);
    let corpus = Corpus::generate(records, &mut random);
    let queries = query::draw(&corpus, &mut random);
    Work::of_corpus(&corpus, &queries)
}

/// Runs our engine on a work, and the others if asked to.
fn measure(plan: &Plan, mut work: Work, with_others: bool) -> Result<Runs> {
    let start = Instant::now();
    let index = work.index()?;
    let build = start.elapsed().as_secs_f64();
    work.write(&plan.folder, &index, with_others)?;
    work.records.clear();
    let site = Site::serve_isolated(&plan.folder)?;
    let name = &work.name;
    let runs = alone::with_browser(&plan.folder, async |browser: &Browser| {
        let outcome = opened(browser, &site, OURS, name).await?;
        let index = (index.len(), weighed(&index)?);
        let mut runs = vec![Run {
            engine: OURS,
            outcome,
            index,
            build,
        }];
        for engine in OTHERS.into_iter().filter(|_| with_others) {
            let outcome = opened(browser, &site, engine, name).await?;
            let length = outcome.saved.context("it stores no index")?;
            let saved = page::saved(browser, length).await?;
            let milliseconds = outcome.figures.get("build").copied().unwrap_or_default();
            runs.push(Run {
                engine,
                index: (saved.len(), weighed(saved.as_bytes())?),
                build: milliseconds / 1000.0,
                outcome,
            });
        }
        Ok(runs)
    })?;
    Ok(Runs { work, runs })
}

/// Compresses an index, unless that would take minutes.
fn weighed(index: &[u8]) -> Result<Option<usize>> {
    const LARGEST: usize = 30_000_000;
    match index.len() {
        ..LARGEST => compressed(index).map(Some),
        LARGEST.. => Ok(None),
    }
}

async fn opened(browser: &Browser, site: &Site, engine: &str, work: &str) -> Result<Outcome> {
    eprintln!("Running {engine} on {work}");
    page::run(browser, site, engine, work).await
}

//! The order of things: make the work, lay it out, run the engines, write the report.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use browser_tests::{Browser, Site, alone};

use crate::corpus::Corpus;
use crate::outcome::Outcome;
use crate::random::Random;
use crate::reader::{self, Visit};
use crate::site::Built;
use crate::size::compressed;
use crate::work::Work;
use crate::{SEED, page, query, report};

/// What is measured, and with what.
pub struct Plan {
    /// How many records all engines are given.
    pub records: usize,
    /// How many records ours alone is given as well; 0 leaves that out.
    pub more: usize,
    /// The files of our engine as modules: the bench's own and the site's.
    pub engines: Vec<PathBuf>,
    /// The JavaScript engines' modules.
    pub modules: Vec<PathBuf>,
    /// Built sites, and the rows that they were made of.
    pub sites: Vec<(PathBuf, PathBuf)>,
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
    /// How many seconds making the index took, if it was made here.
    pub build: Option<f64>,
}

/// A work, and all engines that were run on it.
pub struct Runs {
    /// The work; its records are dropped to save memory.
    pub work: Work,
    /// The engines.
    pub runs: Vec<Run>,
}

/// A site: its engine on its index, and a reader on its page.
pub struct SiteRuns {
    /// The engine.
    pub runs: Runs,
    /// The reader.
    pub visit: Visit,
}

/// Ours: asked for exact words, and as the site ships it and a reader asks.
const OURS: [&str; 2] = ["presession", "shipped"];
const OTHERS: [&str; 2] = ["minisearch", "flexsearch"];

/// Measures everything and gives the report.
///
/// # Errors
/// If a file cannot be written, or the browser or the page fails.
pub fn all(plan: &Plan) -> Result<String> {
    page::lay_out(&plan.folder, &plan.engines, &plan.modules)?;
    let module = fs::read(plan.folder.join("engine/search-engine_bg.wasm"))?;
    let main = on_records(plan, plan.records, &[OURS, OTHERS].concat())?;
    let more = match plan.more {
        0 => None,
        records => Some(on_records(plan, records, &OURS)?),
    };
    let sites = plan.sites.iter();
    let sites: Vec<SiteRuns> = sites
        .map(|(site, rows)| on_site(plan, &Built::read(site, rows)?))
        .collect::<Result<_>>()?;
    let module = compressed(&module)?;
    Ok(report::write(&main, more.as_ref(), &sites, module))
}

fn on_records(plan: &Plan, records: usize, engines: &[&'static str]) -> Result<Runs> {
    eprintln!("Making {records} records and the truth of every query");
    let mut random = Random::new(SEED);
    let corpus = Corpus::generate(records, &mut random);
    let queries = query::draw(&corpus, &mut random);
    let mut work = Work::of_corpus(&corpus, &queries);
    drop(corpus);
    let start = Instant::now();
    let index = work.index()?;
    let build = Some(start.elapsed().as_secs_f64());
    let for_others = engines.iter().any(|engine| OTHERS.contains(engine));
    work.write(&plan.folder, &index, for_others)?;
    work.records = Vec::new();
    let runs = run(plan, &work.name, engines, &index, build)?;
    Ok(Runs { work, runs })
}

fn on_site(plan: &Plan, built: &Built) -> Result<SiteRuns> {
    let mut work = built.work()?;
    work.write(&plan.folder, &built.index, true)?;
    work.records = Vec::new();
    let engines = [&OURS[1..], &OTHERS].concat();
    let runs = run(plan, &work.name, &engines, &built.index, None)?;
    let site = Site::serve(&built.folder)?;
    eprintln!("Reading and typing on {}", work.name);
    let typed = built.typed(&work);
    let visit = alone::with_browser(&plan.folder, async |browser: &Browser| {
        reader::visit(browser, &site, &typed).await
    })?;
    let runs = Runs { work, runs };
    Ok(SiteRuns { runs, visit })
}

/// Runs engines on a work that is laid out.
fn run(
    plan: &Plan,
    work: &str,
    engines: &[&'static str],
    index: &[u8],
    build: Option<f64>,
) -> Result<Vec<Run>> {
    let site = Site::serve_isolated(&plan.folder)?;
    let ours = (index.len(), weighed(index)?);
    alone::with_browser(&plan.folder, async |browser: &Browser| {
        let mut runs = Vec::new();
        for &engine in engines {
            eprintln!("Running {engine} on {work}");
            let outcome = page::run(browser, &site, engine, work).await?;
            let (index, build) = if OURS.contains(&engine) {
                (ours, build)
            } else {
                let length = outcome.saved.context("it stores no index")?;
                let saved = page::saved(browser, length).await?;
                let milliseconds = outcome.figures.get("build");
                let seconds = milliseconds.map(|milliseconds| milliseconds / 1000.0);
                ((saved.len(), weighed(saved.as_bytes())?), seconds)
            };
            runs.push(Run {
                engine,
                outcome,
                index,
                build,
            });
        }
        Ok(runs)
    })
}

/// Compresses an index, unless that would take minutes.
fn weighed(index: &[u8]) -> Result<Option<usize>> {
    const LARGEST: usize = 30_000_000;
    match index.len() {
        ..LARGEST => compressed(index).map(Some),
        LARGEST.. => Ok(None),
    }
}

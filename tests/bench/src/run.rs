//! Runs the search bench: prepares the workload, runs the engines, writes the report.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use browser_tests::{Browser, Site, alone};

use crate::corpus::Corpus;
use crate::outcome::{Outcome, Spread};
use crate::random::Random;
use crate::reader::{self, Visit};
use crate::site::Built;
use crate::size::compressed;
use crate::work::Work;
use crate::{SEED, page, query, report, speed};

/// The settings of a run.
pub struct Plan {
    /// The number of records for all engines.
    pub records: usize,
    /// The number of records for a second run of our engine alone; 0 skips it.
    pub more: usize,
    /// The files of our engine as wasm modules: the site's and the bench's variant.
    pub engines: Vec<PathBuf>,
    /// The JavaScript engines' modules.
    pub modules: Vec<PathBuf>,
    /// Built sites and the rows they were built from.
    pub sites: Vec<(PathBuf, PathBuf)>,
    /// The folder that is served to the browser.
    pub folder: PathBuf,
}

/// One engine with one workload.
pub struct Run {
    /// The engine's name, which is that of its script in the page.
    pub engine: &'static str,
    /// Its measurements.
    pub outcome: Outcome,
    /// The bytes of its stored index, and the compressed bytes unless the index is very large.
    pub index: (usize, Option<usize>),
    /// The seconds taken to build the index, if it was built here.
    pub build: Option<f64>,
}

/// A workload and the engines that ran it.
pub struct Runs {
    /// The workload, without its records to save memory.
    pub work: Work,
    /// The runs, one per engine.
    pub runs: Vec<Run>,
}

/// The measurements of a site: engines on its records, and a reader's visit.
pub struct SiteRuns {
    /// The engines.
    pub runs: Runs,
    /// The reader's visit.
    pub visit: Visit,
}

/// Our engine: with exact words, and as the site ships it with queries as typed.
const OURS: [&str; 2] = ["presession", "shipped"];
const OTHERS: [&str; 2] = ["minisearch", "flexsearch"];

/// Measures everything and returns the report.
///
/// # Errors
/// If a file cannot be written, or the browser or the page fails.
pub fn all(plan: &Plan) -> Result<String> {
    page::write_out(&plan.folder, &plan.engines, &plan.modules)?;
    let module = fs::read(plan.folder.join("engine/search-engine_bg.wasm"))?;
    let mut speeds = speed::times().to_vec();
    let main = on_records(plan, plan.records, &[OURS, OTHERS].concat())?;
    let more = match plan.more {
        0 => None,
        records => Some(on_records(plan, records, &OURS)?),
    };
    speeds.extend(speed::times());
    let sites = plan.sites.iter();
    let sites: Vec<SiteRuns> = sites
        .map(|(site, rows)| on_site(plan, &Built::read(site, rows)?))
        .collect::<Result<_>>()?;
    speeds.extend(speed::times());
    let (module, speed) = (compressed(&module)?, Spread::of(speeds));
    Ok(report::write(&main, more.as_ref(), &sites, module, speed))
}

fn on_records(plan: &Plan, records: usize, engines: &[&'static str]) -> Result<Runs> {
    eprintln!("Generating {records} records and answering every query by brute force");
    let mut random = Random::new(SEED);
    let corpus = Corpus::generate(records, &mut random);
    let queries = query::draw(&corpus, &mut random);
    let mut work = Work::from_corpus(&corpus, &queries);
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
    eprintln!("Typing on {}", work.name);
    let typed = built.typed(&work);
    let visit = alone::with_browser(&plan.folder, async |browser: &Browser| {
        reader::visit(browser, &site, &typed).await
    })?;
    let runs = Runs { work, runs };
    Ok(SiteRuns { runs, visit })
}

/// Runs engines on a workload whose files are written.
fn run(
    plan: &Plan,
    work: &str,
    engines: &[&'static str],
    index: &[u8],
    build: Option<f64>,
) -> Result<Vec<Run>> {
    let site = Site::serve_isolated(&plan.folder)?;
    let ours = (index.len(), compressed_size(index)?);
    alone::with_browser(&plan.folder, async |browser: &Browser| {
        let mut runs = Vec::new();
        for &engine in engines {
            eprintln!("Running {engine} on {work}");
            let outcome = page::run(browser, &site, engine, work).await?;
            let (index, build) = if OURS.contains(&engine) {
                (ours, build)
            } else {
                let length = outcome.saved.context("the engine stores no index")?;
                let saved = page::saved(browser, length).await?;
                let milliseconds = outcome.figures.get("build");
                let seconds = milliseconds.map(|milliseconds| milliseconds / 1000.0);
                ((saved.len(), compressed_size(saved.as_bytes())?), seconds)
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

/// Returns an index's compressed size, unless compressing would take minutes.
fn compressed_size(index: &[u8]) -> Result<Option<usize>> {
    const LARGEST: usize = 30_000_000;
    match index.len() {
        ..LARGEST => compressed(index).map(Some),
        LARGEST.. => Ok(None),
    }
}

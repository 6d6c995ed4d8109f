//! `search-bench`: measures the search, generates rows for a pack as large as the whole UPR, and
//! measures slides. `cargo xtask bench` runs it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::{Args, Parser, Subcommand};
use search_bench::random::Random;
use search_bench::run::{self, Plan};
use search_bench::{SEED, dev, rows, slides};

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measure the search, print the report and write it to a file
    Measure(Measure),
    /// Generate rows of earlier recommendations
    Rows {
        /// The number of rows
        #[arg(long)]
        rows: usize,
        /// The CSV file to write
        #[arg(long)]
        out: PathBuf,
    },
    /// Page through every deck on a slow device, print the report and write it to a file
    Slides {
        /// A built site
        #[arg(long)]
        site: PathBuf,
        /// The folder for the browser's log
        #[arg(long)]
        work: PathBuf,
        /// The file for the report
        #[arg(long)]
        out: PathBuf,
    },
    /// Edit the checkout that `trunk serve` watches, print the report and write it to a file
    Dev {
        /// The checkout
        #[arg(long)]
        checkout: PathBuf,
        /// Where its site is served
        #[arg(long)]
        address: String,
        /// The folder for the browser's log
        #[arg(long)]
        work: PathBuf,
        /// The file for the report
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Args)]
struct Measure {
    /// The number of records for all engines
    #[arg(long)]
    records: usize,
    /// The number of records for a second run of our engine alone; 0 skips it
    #[arg(long)]
    more: usize,
    /// The files of our engine as wasm modules: the site's and the bench's variant
    #[arg(long = "engine")]
    engines: Vec<PathBuf>,
    /// The JavaScript engines' modules
    #[arg(long = "module")]
    modules: Vec<PathBuf>,
    /// A built site
    #[arg(long = "site")]
    sites: Vec<PathBuf>,
    /// The rows each site was built from, in the order of the sites
    #[arg(long = "rows")]
    rows: Vec<PathBuf>,
    /// The folder that is served to the browser
    #[arg(long)]
    work: PathBuf,
    /// The file for the report
    #[arg(long)]
    out: PathBuf,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Measure(arguments) => measure(arguments),
        Command::Rows { rows, out } => {
            let csv = rows::generate(rows, &mut Random::new(SEED));
            fs::write(out, csv).map_err(Into::into)
        }
        Command::Slides { site, work, out } => {
            slides::all(&site, &work).and_then(|report| publish(&report, &out))
        }
        Command::Dev {
            checkout,
            address,
            work,
            out,
        } => dev::all(&checkout, &address, &work).and_then(|report| publish(&report, &out)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn measure(arguments: Measure) -> Result<()> {
    let (sites, rows) = (arguments.sites, arguments.rows);
    ensure!(sites.len() == rows.len(), "every site needs its rows");
    let plan = Plan {
        records: arguments.records,
        more: arguments.more,
        engines: arguments.engines,
        modules: arguments.modules,
        sites: sites.into_iter().zip(rows).collect(),
        folder: arguments.work,
    };
    publish(&run::all(&plan)?, &arguments.out)
}

fn publish(report: &str, out: &Path) -> Result<()> {
    println!("{report}");
    fs::write(out, report)?;
    Ok(())
}

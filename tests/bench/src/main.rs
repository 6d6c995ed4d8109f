//! `search-bench`: measures the search and prints a table, or makes rows for a pack that is as
//! large as the whole UPR: `cargo xtask bench search` runs both. And turns slides: `cargo xtask bench
//! slides`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::{Args, Parser, Subcommand};
use search_bench::random::Random;
use search_bench::run::{self, Plan};
use search_bench::{SEED, rows, slides};

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measure, print tables and write them to a file
    Measure(Measure),
    /// Write made-up rows of earlier recommendations
    Rows {
        /// How many
        #[arg(long)]
        rows: usize,
        /// The CSV file to write
        #[arg(long)]
        out: PathBuf,
    },
    /// Turn the slides of every deck on a slow device, print a table and write it to a file
    Slides {
        /// A built site
        #[arg(long)]
        site: PathBuf,
        /// The folder for the browser's log
        #[arg(long)]
        work: PathBuf,
        /// Where the table goes
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Args)]
struct Measure {
    /// How many records all engines are given
    #[arg(long)]
    records: usize,
    /// How many records ours alone is given as well; 0 leaves that out
    #[arg(long)]
    more: usize,
    /// A file of our engine as a module: the bench's own (engine) and the site's
    #[arg(long = "engine")]
    engines: Vec<PathBuf>,
    /// The JavaScript engines' modules
    #[arg(long = "module")]
    modules: Vec<PathBuf>,
    /// A built site
    #[arg(long = "site")]
    sites: Vec<PathBuf>,
    /// The rows that a site was made of, in the order of the sites
    #[arg(long = "rows")]
    rows: Vec<PathBuf>,
    /// The folder for what the page reads
    #[arg(long)]
    work: PathBuf,
    /// Where the tables go
    #[arg(long)]
    out: PathBuf,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Measure(arguments) => measure(arguments),
        Command::Rows { rows, out } => {
            let made = rows::made(rows, &mut Random::new(SEED));
            fs::write(out, made).map_err(Into::into)
        }
        Command::Slides { site, work, out } => {
            slides::all(&site, &work).and_then(|report| tell(&report, &out))
        }
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
    ensure!(sites.len() == rows.len(), "each site needs its rows");
    let plan = Plan {
        records: arguments.records,
        more: arguments.more,
        engines: arguments.engines,
        modules: arguments.modules,
        sites: sites.into_iter().zip(rows).collect(),
        folder: arguments.work,
    };
    tell(&run::all(&plan)?, &arguments.out)
}

fn tell(report: &str, out: &Path) -> Result<()> {
    println!("{report}");
    fs::write(out, report)?;
    Ok(())
}

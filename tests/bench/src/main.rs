//! `search-bench`: measures the search and prints a table. `cargo xtask bench search` runs it.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use search_bench::run::{self, Plan};

/// What is measured, and with what.
#[derive(Parser)]
struct Arguments {
    /// How many records all engines are given
    #[arg(long)]
    records: usize,
    /// How many records ours alone is given as well; 0 leaves that out
    #[arg(long)]
    more: usize,
    /// The folder of our engine as a module: engine.js and engine_bg.wasm
    #[arg(long)]
    engine: PathBuf,
    /// The JavaScript engines' modules
    #[arg(long = "module")]
    modules: Vec<PathBuf>,
    /// The folder for what the page reads
    #[arg(long)]
    work: PathBuf,
    /// Where the table goes
    #[arg(long)]
    out: PathBuf,
}

fn main() -> ExitCode {
    match measure(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn measure(arguments: Arguments) -> Result<()> {
    let plan = Plan {
        records: arguments.records,
        more: arguments.more,
        engine: arguments.engine,
        modules: arguments.modules,
        folder: arguments.work,
    };
    let report = run::all(&plan)?;
    println!("{report}");
    fs::write(&arguments.out, report)?;
    Ok(())
}

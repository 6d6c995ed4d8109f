//! Measurements: the search, in Chromium beside two JavaScript engines.
//!
//! It prepares what the bench needs and runs it. What is measured, and how, `tests/bench` decides.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::process::Job;
use crate::setup;
use crate::{build, paths};

/// What is measured.
#[derive(Args)]
pub(crate) struct Options {
    /// How many records all engines are given
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    records: u32,
    /// How many records ours alone is given as well; 0 leaves that out
    #[arg(long, value_name = "N", default_value_t = 1_000_000)]
    more: u32,
    /// Exports of UPR Info's database, as downloaded: measured as well
    #[arg(long, value_name = "FILE", num_args = 1..)]
    export: Vec<PathBuf>,
    /// Where the table goes [default: bench-search.md in the target folder]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Runs `cargo xtask bench search`.
pub(crate) fn search(options: Options) -> Result<()> {
    let tools = setup::for_measuring()?;
    let work = paths::work().join("bench");
    let engine = build_engine()?;
    let out = options
        .out
        .unwrap_or_else(|| paths::target().join("bench-search.md"));
    let numbers = [("--records", options.records), ("--more", options.more)];
    let mut arguments: Vec<OsString> = Vec::new();
    for (name, number) in numbers {
        arguments.extend([name.into(), number.to_string().into()]);
    }
    for module in &tools.engines {
        arguments.extend(["--module".into(), module.into()]);
    }
    for (name, path) in [("--engine", &engine), ("--work", &work), ("--out", &out)] {
        arguments.extend([name.into(), path.into()]);
    }
    Job::cargo().args(["build"]).args(BENCH).quiet()?;
    Job::cargo()
        .args(["run", "--quiet"])
        .args(BENCH)
        .args(["--"])
        .args(arguments)
        .env("CHROMIUM", &tools.chromium)
        .env("CHROMEDRIVER", &tools.chromedriver)
        .stream()
}

const BENCH: [&str; 4] = ["--profile", "tool", "--package", "search-bench"];

/// Builds the engine as a module for the browser, as the release builds it, and returns its folder.
fn build_engine() -> Result<PathBuf> {
    const TARGET: &str = "wasm32-unknown-unknown";
    Job::cargo()
        .args(["build", "--release", "--target", TARGET])
        .args(["--package", "search-bench-engine"])
        .env("CARGO_ENCODED_RUSTFLAGS", build::flags_without_machine()?)
        .quiet()?;
    let built = paths::target().join(TARGET).join("release");
    let out = paths::work().join("bench-engine");
    Job::new(setup::wasm_bindgen()?)
        .args(["--target", "web", "--no-typescript", "--out-name", "engine"])
        .args(["--out-dir".as_ref(), out.as_os_str()])
        .args([built.join("search_bench_engine.wasm")])
        .quiet()?;
    Ok(out)
}

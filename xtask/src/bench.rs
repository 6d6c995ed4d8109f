//! Measurements: the search, in Chromium beside two JavaScript engines; slides, turned on a slow device.
//!
//! It prepares what the bench needs and runs it. What is measured, and how, `tests/bench` decides.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::build::{self, Site};
use crate::process::Job;
use crate::stamp::files_below;
use crate::{module, paths, setup};

/// What is measured.
#[derive(Args)]
pub(crate) struct Options {
    /// How many records all engines are given
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    records: u32,
    /// How many records ours alone is given as well; 0 leaves that out
    #[arg(long, value_name = "N", default_value_t = 1_000_000)]
    more: u32,
    /// How many made-up rows a site is built of and read on a slow device; 0 leaves that out
    #[arg(long, value_name = "N", default_value_t = 61_000)]
    rows: u32,
    /// Exports of UPR Info's database, as downloaded: a site is built of them and read as well
    #[arg(long, value_name = "FILE", num_args = 1..)]
    export: Vec<PathBuf>,
    /// Where the tables go [default: bench-search.md in the target folder]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// A built site, and the rows that it was made of.
struct Built {
    site: PathBuf,
    rows: PathBuf,
}

/// Runs `cargo xtask bench search`.
pub(crate) fn search(options: Options) -> Result<()> {
    let tools = setup::for_measuring()?;
    let flags = build::flags_without_machine()?;
    let engines = [module::engine(&flags)?, own_engine(&flags)?].concat();
    Job::cargo().args(["build"]).args(BENCH).quiet()?;
    let sites = sites(&options)?;
    let out = options
        .out
        .unwrap_or_else(|| paths::target().join("bench-search.md"));
    let mut arguments: Vec<OsString> = vec!["measure".into()];
    let mut add = |name: &str, value: OsString| arguments.extend([name.into(), value]);
    add("--records", options.records.to_string().into());
    add("--more", options.more.to_string().into());
    for file in engines {
        add("--engine", file.into());
    }
    for module in tools.engines {
        add("--module", module.into());
    }
    for built in sites {
        add("--site", built.site.into());
        add("--rows", built.rows.into());
    }
    add("--work", folder("page").into());
    add("--out", out.into());
    bench()
        .args(arguments)
        .env("CHROMIUM", &tools.chromium)
        .env("CHROMEDRIVER", &tools.chromedriver)
        .stream()
}

/// Runs `cargo xtask bench slides`.
pub(crate) fn slides(pack: PathBuf, out: Option<PathBuf>) -> Result<()> {
    let (chromium, chromedriver) = setup::for_watching()?;
    let site = Site {
        pack: paths::absolute(&pack),
        out: folder("site-slides"),
        base: "/a/b/".to_owned(),
        pseudo: false,
    };
    setup::for_building()?;
    site.bring_up_to_date()?;
    let out = out.unwrap_or_else(|| paths::target().join("bench-slides.md"));
    bench()
        .args(["slides", "--site"])
        .args([&site.out])
        .args(["--work"])
        .args([folder("slides")])
        .args(["--out"])
        .args([out])
        .env("CHROMIUM", &chromium)
        .env("CHROMEDRIVER", &chromedriver)
        .stream()
}

const BENCH: [&str; 4] = ["--profile", "tool", "--package", "search-bench"];

fn bench() -> Job {
    Job::cargo()
        .args(["run", "--quiet"])
        .args(BENCH)
        .args(["--"])
}

/// Names a folder of the bench's own.
fn folder(name: &str) -> PathBuf {
    paths::work().join("bench").join(name)
}

/// Builds the sites that are asked for.
fn sites(options: &Options) -> Result<Vec<Built>> {
    let mut sites = Vec::new();
    if options.rows > 0 {
        let many = options.rows.to_string();
        sites.push(built("made", |rows| {
            let arguments = ["rows", "--rows", &many, "--out"];
            bench().args(arguments).args([rows]).stream()
        })?);
    }
    if !options.export.is_empty() {
        sites.push(built("imported", |rows| import(&options.export, rows))?);
    }
    Ok(sites)
}

fn import(exports: &[PathBuf], rows: &Path) -> Result<()> {
    let exports = exports.iter().map(|export| paths::absolute(export));
    // The pack has the rows of its own State already.
    build::presession()
        .args(["import", "uprinfo"])
        .args(exports)
        .args(["--without", "Cambodia", "--out"])
        .args([rows])
        .stream()
}

/// Builds a site of the repository's pack with more rows.
fn built(name: &str, write_rows: impl FnOnce(&Path) -> Result<()>) -> Result<Built> {
    let pack = folder(&format!("pack-{name}"));
    copy_pack(&pack)?;
    let rows = pack.join("earlier").join(format!("{name}.csv"));
    fs::create_dir_all(pack.join("earlier"))?;
    write_rows(&rows)?;
    setup::for_building()?;
    let site = Site {
        pack,
        out: folder(&format!("site-{name}")),
        base: "/a/b/".to_owned(),
        pseudo: false,
    };
    site.bring_up_to_date()?;
    Ok(Built {
        site: site.out,
        rows,
    })
}

/// Copies the repository's pack, but for rows that were imported into it.
fn copy_pack(to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    let from = paths::repository().join("public/content");
    for file in files_below(std::slice::from_ref(&from))? {
        let below = file.strip_prefix(&from)?;
        if below.starts_with("earlier") {
            continue;
        }
        let copy = to.join(below);
        fs::create_dir_all(copy.parent().context("a file is in a folder")?)?;
        fs::copy(&file, &copy)?;
    }
    Ok(())
}

/// Builds the bench's own module of the engine, as the release would, and returns its files.
fn own_engine(flags: &str) -> Result<[PathBuf; 2]> {
    const TARGET: &str = "wasm32-unknown-unknown";
    Job::cargo()
        .args(["build", "--profile", "engine", "--target", TARGET])
        .args(["--package", "search-bench-engine"])
        .env("CARGO_ENCODED_RUSTFLAGS", flags)
        .quiet()?;
    let built = paths::target().join(TARGET).join("engine");
    let out = paths::work().join("bench-engine");
    Job::new(setup::wasm_bindgen()?)
        .args(["--target", "web", "--no-typescript", "--out-name", "engine"])
        .args(["--out-dir".as_ref(), out.as_os_str()])
        .args([built.join("search_bench_engine.wasm")])
        .quiet()?;
    Ok(["engine.js", "engine_bg.wasm"].map(|file| out.join(file)))
}

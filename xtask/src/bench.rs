//! `cargo xtask bench`: the search in Chromium beside two JavaScript engines, slides on a slow
//! device, the development build, and the sizes of a built site.
//!
//! It prepares what a bench needs, runs it and files the report. What is measured, and how, is
//! decided in `tests/bench` and `budget.rs`.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::build::{self, Site};
use crate::files::files_below;
use crate::measured::Section;
use crate::process::Job;
use crate::{budget, paths, serve, setup};

const SEARCH: Section = Section {
    bench: "search",
    title: "Search",
};
const SLIDES: Section = Section {
    bench: "slides",
    title: "Slides",
};
const DEV: Section = Section {
    bench: "dev",
    title: "Development build",
};
const SIZES: Section = Section {
    bench: "sizes",
    title: "Sizes",
};
/// Every section that a bench writes.
#[cfg(test)]
pub(crate) const SECTIONS: [Section; 4] = [SIZES, SEARCH, SLIDES, DEV];

/// How large the comparison of search engines is.
#[derive(Args)]
pub(crate) struct SearchOptions {
    /// The number of records for all engines
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    records: u32,
    /// The number of records for a second run of our engine alone; 0 skips it
    #[arg(long, value_name = "N", default_value_t = 1_000_000)]
    more: u32,
    /// The number of generated rows in a site that is built and used on a slow device; 0 skips it
    #[arg(long, value_name = "N", default_value_t = 61_000)]
    rows: u32,
    /// Exports of UPR Info's database as downloaded; a second site is built from them
    #[arg(long, value_name = "FILE", num_args = 1..)]
    export: Vec<PathBuf>,
    #[command(flatten)]
    report: ReportOptions,
}

/// Where a report goes.
#[derive(Args)]
pub(crate) struct ReportOptions {
    /// Write the report to this file and leave docs/measured.md as it is
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl ReportOptions {
    /// Files a report in its section, or in the file that was named instead.
    fn file(&self, section: Section, report: &str) -> Result<()> {
        match &self.out {
            Some(out) => fs::write(out, report).with_context(|| out.display().to_string()),
            None => section.write(report),
        }
    }
}

/// A built site and the rows it was made from.
struct Built {
    site: PathBuf,
    rows: PathBuf,
}

/// Runs `cargo xtask bench search`.
pub(crate) fn search(options: &SearchOptions) -> Result<()> {
    let tools = setup::for_measuring()?;
    let flags = build::flags_without_machine()?;
    setup::for_building()?;
    let engines = [engine()?, own_engine(&flags)?].concat();
    Job::cargo().args(["build"]).args(BENCH).quiet()?;
    let sites = sites(options)?;
    let report = report_file(SEARCH)?;
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
    add("--out", report.clone().into());
    bench()
        .args(arguments)
        .env("CHROMIUM", &tools.chromium)
        .env("CHROMEDRIVER", &tools.chromedriver)
        .stream()?;
    options.report.file(SEARCH, &fs::read_to_string(report)?)
}

/// Runs `cargo xtask bench slides`.
pub(crate) fn slides(pack: &Path, options: &ReportOptions) -> Result<()> {
    let (chromium, chromedriver) = setup::for_watching()?;
    let site = site_of(pack)?;
    let report = report_file(SLIDES)?;
    bench()
        .args(["slides", "--site"])
        .args([&site])
        .args(["--work"])
        .args([folder("slides")])
        .args(["--out"])
        .args([&report])
        .env("CHROMIUM", &chromium)
        .env("CHROMEDRIVER", &chromedriver)
        .stream()?;
    options.file(SLIDES, &fs::read_to_string(report)?)
}

/// Runs `cargo xtask bench dev`.
pub(crate) fn dev(options: &ReportOptions) -> Result<()> {
    let (chromium, chromedriver) = setup::for_watching()?;
    Job::cargo().args(["build"]).args(BENCH).quiet()?;
    let report = report_file(DEV)?;
    let served = serve::in_the_background()?;
    bench()
        .args(["dev", "--checkout"])
        .args([paths::repository()])
        .args(["--address", served.address()])
        .args(["--work"])
        .args([folder("dev")])
        .args(["--out"])
        .args([&report])
        .env("CHROMIUM", &chromium)
        .env("CHROMEDRIVER", &chromedriver)
        .stream()?;
    options.file(DEV, &fs::read_to_string(report)?)
}

/// Runs `cargo xtask bench sizes`.
pub(crate) fn sizes(pack: &Path, options: &ReportOptions) -> Result<()> {
    let table = budget::table(&site_of(pack)?)?;
    println!("{table}");
    options.file(SIZES, &table)
}

/// Builds the site of a pack and returns its folder.
fn site_of(pack: &Path) -> Result<PathBuf> {
    let site = Site {
        pack: paths::absolute(pack),
        out: folder("site"),
        base: "/a/b/".to_owned(),
        pseudo: false,
    };
    setup::for_building()?;
    site.bring_up_to_date()?;
    Ok(site.out)
}

/// Returns the file through which a bench hands its report over.
fn report_file(section: Section) -> Result<PathBuf> {
    let reports = folder("reports");
    fs::create_dir_all(&reports)?;
    Ok(reports.join(format!("{}.md", section.bench)))
}

const BENCH: [&str; 4] = ["--profile", "bench-tool", "--package", "search-bench"];

fn bench() -> Job {
    Job::cargo()
        .args(["run", "--quiet"])
        .args(BENCH)
        .args(["--"])
}

/// Returns a working folder of the bench.
fn folder(name: &str) -> PathBuf {
    paths::work().join("bench").join(name)
}

/// Builds the sites with many earlier recommendations.
fn sites(options: &SearchOptions) -> Result<Vec<Built>> {
    let mut sites = Vec::new();
    if options.rows > 0 {
        let many = options.rows.to_string();
        sites.push(built("generated", |rows| {
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
    // The pack already has the rows of its own State.
    build::presession()
        .args(["import", "uprinfo"])
        .args(exports)
        .args(["--without", "Cambodia", "--out"])
        .args([rows])
        .stream()
}

/// Builds a site from the repository's pack with rows added.
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

/// Copies the repository's pack without any rows imported into it.
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
        fs::create_dir_all(copy.parent().context("the file has no folder")?)?;
        fs::copy(&file, &copy)?;
    }
    Ok(())
}

/// Builds the site's search engine and returns its script and its wasm.
fn engine() -> Result<[PathBuf; 2]> {
    let shell = build::shell()?;
    Ok(["search-engine.js", "search-engine_bg.wasm"].map(|file| shell.join(file)))
}

/// Builds the bench's variant of the engine with the release settings and returns its files.
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

//! Wasm modules beside the one that Trunk makes: the presenter's app, and the search engine.
//!
//! It knows what they are called and made from; what they do is the site's business.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::process::Job;
use crate::stamp::{Stamp, fingerprint};
use crate::{build, paths, setup};

const TARGET: &str = "wasm32-unknown-unknown";

/// A program of the repository that becomes a wasm module.
struct Module {
    /// What it and its files are called.
    name: &'static str,
    /// Which program it is, as Cargo names it.
    cargo: &'static [&'static str],
    /// How Cargo compiles it.
    profile: &'static str,
    /// The files and folders that it is made from.
    sources: fn() -> Vec<PathBuf>,
}

const ENGINE: Module = Module {
    name: "search-engine",
    cargo: &["--package", "search-wasm"],
    profile: "engine",
    sources: engine_sources,
};

const PRESENTER: Module = Module {
    name: "presenter",
    cargo: &[
        "--package",
        "presession-app",
        "--features",
        "hydrate",
        "--bin",
        "presenter",
    ],
    profile: "release",
    sources: build::app_sources,
};

const MODULES: [Module; 2] = [PRESENTER, ENGINE];

fn engine_sources() -> Vec<PathBuf> {
    let names = [
        "Cargo.lock",
        "Cargo.toml",
        "crates/search",
        "crates/search-wasm",
    ];
    names.map(|name| paths::repository().join(name)).into()
}

/// Builds the modules whose source changed, and puts all into the shell. `flags` are the
/// compiler's, as for the app.
pub(crate) fn add_to_shell(flags: &str) -> Result<()> {
    for module in MODULES {
        let made = paths::work().join(module.name);
        module.bring_up_to_date(&made, flags)?;
        for file in module.files() {
            fs::copy(made.join(&file), paths::shell().join(&file))?;
        }
    }
    Ok(())
}

/// Builds the engine if its source changed, and returns its script and its wasm.
pub(crate) fn engine(flags: &str) -> Result<[PathBuf; 2]> {
    let made = paths::work().join(ENGINE.name);
    ENGINE.bring_up_to_date(&made, flags)?;
    Ok(ENGINE.files().map(|file| made.join(file)))
}

impl Module {
    fn files(&self) -> [String; 2] {
        [
            format!("{}.js", self.name),
            format!("{}_bg.wasm", self.name),
        ]
    }

    fn bring_up_to_date(&self, made: &Path, flags: &str) -> Result<()> {
        let inputs = format!(
            "{} {}",
            fingerprint(&(self.sources)())?,
            flags.replace('\x1f', " ")
        );
        let stamp = Stamp::of(made);
        let is_there = self.files().iter().all(|file| made.join(file).is_file());
        if stamp.says(&inputs) && is_there {
            eprintln!("{}: nothing changed", self.name);
            return Ok(());
        }
        eprintln!("{}: building the release", self.name);
        stamp.forget();
        self.compile(flags)?;
        self.bind(made)?;
        stamp.note(&inputs)
    }

    fn compile(&self, flags: &str) -> Result<()> {
        Job::cargo()
            .args(["build", "--locked", "--profile", self.profile])
            .args(["--target", TARGET])
            .args(self.cargo)
            .env("CARGO_ENCODED_RUSTFLAGS", flags)
            .quiet()
            .map(drop)
    }

    fn bind(&self, made: &Path) -> Result<()> {
        let compiled = paths::target().join(TARGET).join(self.profile);
        Job::new(setup::wasm_bindgen()?)
            .args(["--target", "web", "--no-typescript"])
            .args(["--out-name", self.name])
            .args(["--out-dir".as_ref(), made.as_os_str()])
            .args([compiled.join(format!("{}.wasm", self.name))])
            .quiet()
            .map(drop)
    }
}

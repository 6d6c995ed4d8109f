//! The search engine's wasm module: a program of its own, made beside what Trunk makes.
//!
//! It knows where the files go and what they are called; what they do is the site's business.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::process::Job;
use crate::stamp::{Stamp, fingerprint};
use crate::{paths, setup};

const NAME: &str = "presession-engine";
const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the module if its source changed, and puts it into the shell. `flags` are the
/// compiler's, as for the app.
pub(crate) fn add_to_shell(flags: &str) -> Result<()> {
    for file in made(flags)? {
        let name = file.file_name().unwrap_or_default();
        fs::copy(&file, paths::shell().join(name))?;
    }
    Ok(())
}

/// Builds the module if its source changed, and returns its files.
pub(crate) fn made(flags: &str) -> Result<[PathBuf; 2]> {
    let made = paths::work().join("engine");
    let files = [format!("{NAME}.js"), format!("{NAME}_bg.wasm")].map(|file| made.join(file));
    let inputs = format!(
        "{} {}",
        fingerprint(&sources())?,
        flags.replace('\x1f', " ")
    );
    let stamp = Stamp::of(&made);
    let there = files.iter().all(|file| file.is_file());
    if stamp.says(&inputs) && there {
        eprintln!("Engine: nothing changed");
    } else {
        eprintln!("Engine: building the release");
        stamp.forget();
        compile(flags)?;
        bind(&made)?;
        stamp.note(&inputs)?;
    }
    Ok(files)
}

fn compile(flags: &str) -> Result<()> {
    let arguments = ["build", "--release", "--locked", "--no-default-features"];
    Job::cargo()
        .args(arguments)
        .args(["--target", TARGET, "--features", "engine", "--bin", NAME])
        .env("CARGO_ENCODED_RUSTFLAGS", flags)
        .quiet()
        .map(drop)
}

fn bind(made: &Path) -> Result<()> {
    let wasm = paths::target().join(TARGET).join("release");
    Job::new(setup::wasm_bindgen()?)
        .args(["--target", "web", "--no-typescript", "--out-name", NAME])
        .args(["--out-dir".as_ref(), made.as_os_str()])
        .args([wasm.join(format!("{NAME}.wasm"))])
        .quiet()
        .map(drop)
}

/// Returns what the module is made from: far less than the app.
fn sources() -> Vec<PathBuf> {
    let names = [
        "Cargo.lock",
        "Cargo.toml",
        "src/bin/engine.rs",
        "src/search",
    ];
    let root = paths::repository();
    names.iter().map(|name| root.join(name)).collect()
}

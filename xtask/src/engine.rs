//! The search engine's wasm module: a program of its own, made beside what Trunk makes.
//!
//! It knows where the files go and what they are called; what they do is the site's business.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::process::Job;
use crate::stamp::{Stamp, fingerprint};
use crate::{paths, setup};

const NAME: &str = "presession-engine";
const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the module if its source changed, and puts it into the shell. `flags` are the
/// compiler's, as for the app.
pub(crate) fn add_to_shell(flags: &str) -> Result<()> {
    let made = paths::work().join("engine");
    let files = [format!("{NAME}.js"), format!("{NAME}_bg.wasm")];
    let inputs = format!(
        "{} {}",
        fingerprint(&sources())?,
        flags.replace('\x1f', " ")
    );
    let stamp = Stamp::of(&made);
    let there = files.iter().all(|file| made.join(file).is_file());
    if stamp.says(&inputs) && there {
        eprintln!("Engine: nothing changed");
    } else {
        eprintln!("Engine: building the release");
        stamp.forget();
        compile(flags)?;
        bind(&made)?;
        stamp.note(&inputs)?;
    }
    for file in files {
        fs::copy(made.join(&file), paths::shell().join(&file))?;
    }
    Ok(())
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

fn bind(made: &PathBuf) -> Result<()> {
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

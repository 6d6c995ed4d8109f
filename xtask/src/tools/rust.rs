//! Parts of the Rust toolchain: the wasm target, rustfmt, clippy.

use std::path::Path;

use anyhow::{Result, bail};

use crate::process::{Job, on_path};

const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target to the toolchain in use, unless it is there.
pub(crate) fn provide_wasm_target() -> Result<()> {
    let question = ["--print", "target-libdir", "--target", WASM];
    let library = Job::new("rustc").args(question).answer()?;
    if Path::new(&library).is_dir() {
        return Ok(());
    }
    eprintln!("Setup: adding the target {WASM}");
    let advice = format!("install Rust's standard library for {WASM} (the package that has it)");
    rustup(&["target", "add", WASM], &advice)
}

/// Adds a component of the toolchain, unless its Cargo command answers.
pub(crate) fn provide_component(component: &str, command: &str) -> Result<()> {
    if Job::cargo().args([command, "--version"]).answer().is_ok() {
        return Ok(());
    }
    eprintln!("Setup: adding {component}");
    let advice = format!("install the package that has `cargo {command}`");
    rustup(&["component", "add", component], &advice)
}

fn rustup(arguments: &[&str], advice: &str) -> Result<()> {
    if on_path("rustup").is_none() {
        bail!(
            "this Rust was not installed by rustup: {advice}, or get Rust from https://rustup.rs"
        );
    }
    Job::new("rustup").args(arguments).quiet()?;
    Ok(())
}

//! Puts the app's built files into the command, so that a released one needs nothing beside it.
//!
//! The variable `PRESESSION_SHELL` names their folder. Without it the command holds none, and asks
//! for one where it needs it.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

const FOLDER: &str = "PRESESSION_SHELL";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    let mut files = Vec::new();
    if let Some(folder) = env::var_os(FOLDER).map(PathBuf::from) {
        println!("cargo::rerun-if-changed={}", folder.display());
        files = files_below(&folder)
            .map_err(|error| format!("{FOLDER}: cannot read {}: {error}", folder.display()))?;
        if !files.iter().any(|(name, _)| name == "index.html") {
            let folder = folder.display();
            return Err(
                format!("{FOLDER}: {folder} has no index.html: build the app first").into(),
            );
        }
    }
    let out = env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR")?;
    fs::write(Path::new(&out).join("embedded.rs"), as_rust(&files))?;
    Ok(())
}

/// Lists the files below a folder by name; names that begin with a dot are left out.
fn files_below(folder: &Path) -> std::io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    let mut waiting = vec![(String::new(), folder.canonicalize()?)];
    while let Some((prefix, folder)) = waiting.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let name = format!("{prefix}{name}");
            if entry.path().is_dir() {
                waiting.push((format!("{name}/"), entry.path()));
            } else {
                files.push((name, entry.path()));
            }
        }
    }
    // A folder lists its files in any order; the same files must give the same program.
    files.sort();
    Ok(files)
}

fn as_rust(files: &[(String, PathBuf)]) -> String {
    let line =
        |(name, path): &(String, PathBuf)| format!("({name:?}, include_bytes!({path:?})),\n");
    let lines: String = files.iter().map(line).collect();
    format!("&[\n{lines}]\n")
}

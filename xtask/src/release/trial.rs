//! Trying a release as its user would: unpacked, with nothing else on the machine.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use flate2::read::GzDecoder;

use crate::paths;
use crate::process::seconds;

/// From nothing to a site. No path to other programs, no environment.
const COMMANDS: [&[&str]; 4] = [
    &["--version"],
    &["new", "pack"],
    &["check", "pack"],
    &["build", "pack", "--out", "site"],
];
const FIRST_PAGE: &str = "site/index.html";

/// Unpacks an archive and builds a first site with what is in it. Says how large it is, and how
/// long the site took.
pub(super) fn try_out(archive: &Path, name: &str) -> Result<()> {
    let place = paths::work().join("trial");
    if place.exists() {
        fs::remove_dir_all(&place)?;
    }
    fs::create_dir_all(&place)?;
    let file = File::open(archive).with_context(|| archive.display().to_string())?;
    let packed = file.metadata()?.len();
    tar::Archive::new(GzDecoder::new(file)).unpack(&place)?;
    let file = format!("presession{}", std::env::consts::EXE_SUFFIX);
    let program = place.join(name).join(file);
    let start = Instant::now();
    for arguments in COMMANDS {
        run(&program, &place, arguments)?;
    }
    let took = seconds(start.elapsed());
    if !place.join(FIRST_PAGE).is_file() {
        bail!("the release built a site without {FIRST_PAGE}");
    }
    eprintln!(
        "Tried with an empty environment: archive {:.1} MB, command {:.1} MB, first site after {took}",
        megabytes(packed),
        megabytes(program.metadata()?.len()),
    );
    fs::remove_dir_all(&place)?;
    Ok(())
}

fn run(program: &Path, place: &Path, arguments: &[&str]) -> Result<()> {
    let shown = format!("presession {}", arguments.join(" "));
    let output = Command::new(program)
        .args(arguments)
        .current_dir(place)
        .env_clear()
        .output()
        .with_context(|| format!("cannot start `{shown}`"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    bail!("`{shown}` failed: {}", String::from_utf8_lossy(&said))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a size for people, with one decimal"
)]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

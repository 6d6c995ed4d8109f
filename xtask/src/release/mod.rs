//! `cargo xtask release`: the command `presession` with the app inside, as archives for people
//! without Rust.
//!
//! The same source and compiler give the same bytes: nothing of the day or the machine goes in.

mod archive;
mod dependencies;
mod licences;
mod sbom;
mod standard_licences;
mod trial;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::process::Job;
use crate::{build, paths, setup};
use archive::{Archive, ArchiveFile};
use dependencies::Dependency;

const PROFILE: &str = "dist";
const VERSION: &str = env!("CARGO_PKG_VERSION");
const README: &str = include_str!("README.md");

/// What is released, and where it goes.
#[derive(Args)]
pub(crate) struct ReleaseOptions {
    /// The folder to write the archives into [default: target/presession/release]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The system that the command is for, as Rust names it [default: this one]
    #[arg(long, value_name = "TRIPLE")]
    target: Option<String>,
    /// The app's built files, in place of building them
    #[arg(long, value_name = "DIR")]
    shell: Option<PathBuf>,
}

/// Builds the command, packs it, and tries the packed one in an empty environment.
pub(crate) fn release(options: &ReleaseOptions) -> Result<()> {
    let host = host()?;
    let target = options.target.as_deref().unwrap_or(&host);
    let shell = match &options.shell {
        Some(folder) => paths::absolute(folder),
        None => {
            setup::for_building()?;
            build::shell()?
        }
    };
    let program = compile(target, &shell)?;
    let name = format!("presession-{VERSION}-{target}");
    let archive = Archive::new(&name, contents(&program, target)?);
    let out = options
        .out
        .as_deref()
        .map_or_else(|| paths::work().join("release"), paths::absolute);
    fs::create_dir_all(&out).with_context(|| out.display().to_string())?;
    let files = [
        (format!("{name}.tar.gz"), archive.tar_gz()?),
        (format!("{name}.zip"), archive.zip()?),
    ];
    for (file, bytes) in &files {
        write(&out.join(file), bytes)?;
    }
    let sums = files
        .iter()
        .map(|(file, bytes)| archive::sum_line(file, bytes));
    let sums: String = sums.collect();
    write(&out.join(format!("{name}.sha256")), sums.as_bytes())?;
    if *target == host {
        trial::try_out(&out.join(&files[0].0), &name)?;
    } else {
        eprintln!("Not tried: it is for {target}, and this is {host}");
    }
    eprintln!("The archives are in {}", out.display());
    Ok(())
}

fn host() -> Result<String> {
    let version = Job::new("rustc").args(["-vV"]).answer()?;
    let host = version.lines().find_map(|it| it.strip_prefix("host: "));
    Ok(host
        .context("rustc does not say what it runs on")?
        .to_owned())
}

/// Compiles the command with the app inside, and returns its file.
fn compile(target: &str, shell: &Path) -> Result<PathBuf> {
    eprintln!("Command: building the release (the first time takes some minutes)");
    Job::cargo()
        .args(["build", "--locked", "--package", "cli"])
        .args(["--profile", PROFILE, "--target", target])
        .env("PRESESSION_SHELL", shell)
        .env("CARGO_ENCODED_RUSTFLAGS", flags(target)?)
        .quiet()?;
    let name = if target.contains("windows") {
        "presession.exe"
    } else {
        "presession"
    };
    Ok(paths::target().join(target).join(PROFILE).join(name))
}

/// Returns the compiler's flags. The C library goes in: the command then runs on any Linux, however
/// old, and on any Windows.
fn flags(target: &str) -> Result<String> {
    let mut flags = build::flags_without_machine()?;
    if !target.contains("apple") {
        flags += "\x1f-Ctarget-feature=+crt-static";
    }
    Ok(flags)
}

fn contents(program: &Path, target: &str) -> Result<Vec<ArchiveFile>> {
    let dependencies = Dependency::all(target)?;
    let root = paths::repository();
    let name = program.file_name().unwrap_or_default();
    let text = |name: &str, text: String| ArchiveFile::plain(name, text.into_bytes());
    Ok(vec![
        ArchiveFile::executable(&name.to_string_lossy(), read(program)?),
        text("README.md", README.replace("{{version}}", VERSION)),
        ArchiveFile::plain("LICENSE-MIT", read(&root.join("LICENSE-MIT"))?),
        ArchiveFile::plain("LICENSE-APACHE", read(&root.join("LICENSE-APACHE"))?),
        text("THIRD-PARTY-LICENCES.txt", licences::texts(&dependencies)?),
        text(
            "presession.cdx.json",
            sbom::cyclone_dx(VERSION, &dependencies)?,
        ),
    ])
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

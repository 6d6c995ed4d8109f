//! The way from source and pack to a static site: Trunk makes the shell, the publisher the pages.
//!
//! It must not look into the pack or the pages: the command `presession` does that.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::process::{Job, seconds};
use crate::{paths, setup};

/// Names the pack that Trunk's hook publishes; empty where only the shell is wanted.
pub(crate) const HOOK_PACK: &str = "PRESESSION_PACK";

/// Cargo's variable for the compiler flags of the wasm.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What is to be built, and where it goes.
pub(crate) struct Site {
    /// The content pack's folder.
    pub(crate) pack: PathBuf,
    /// The folder that receives the site.
    pub(crate) out: PathBuf,
    /// The path on the server that the page for unknown addresses names.
    pub(crate) base: String,
    /// Whether the pseudo-locale is published as well, for tests.
    pub(crate) pseudo: bool,
}

/// Runs `cargo xtask build`.
pub(crate) fn build(pack: &Path, out: &Path, base: &str) -> Result<()> {
    let start = Instant::now();
    let site = Site {
        pack: paths::absolute(pack),
        out: paths::absolute(out),
        base: base.to_owned(),
        pseudo: false,
    };
    setup::for_building()?;
    site.bring_up_to_date()?;
    eprintln!(
        "The site is in {} ({})",
        site.out.display(),
        seconds(start.elapsed())
    );
    Ok(())
}

/// Runs `cargo xtask check`.
pub(crate) fn check(pack: &Path) -> Result<()> {
    let pack = paths::absolute(pack);
    refuse_missing_pack(&pack)?;
    presession().args(["check"]).args([&pack]).stream()
}

/// Runs `cargo xtask import`: in the folder where it was asked, so that paths mean what they say.
pub(crate) fn import(arguments: &[OsString]) -> Result<()> {
    compile_presession()?;
    let here = std::env::current_dir()?;
    let program = paths::target().join("debug/presession");
    Job::new(program)
        .within(&here)
        .args(["import"])
        .args(arguments)
        .stream()
}

impl Site {
    /// Builds the shell unless this command has, and publishes the pack.
    pub(crate) fn bring_up_to_date(&self) -> Result<()> {
        refuse_missing_pack(&self.pack)?;
        let _one_build_at_a_time = lock()?;
        let shell = shell()?;
        eprintln!("Pages: publishing {}", self.pack.display());
        self.publisher(&shell).stream()
    }

    fn publisher(&self, shell: &Path) -> Job {
        let mut arguments: Vec<OsString> = vec!["build".into(), self.pack.clone().into()];
        arguments.extend(["--shell".into(), shell.into()]);
        arguments.extend(["--out".into(), self.out.clone().into()]);
        arguments.extend(["--base".into(), self.base.clone().into()]);
        if self.pseudo {
            arguments.push("--pseudo".into());
        }
        presession().args(arguments)
    }
}

const PRESESSION: [&str; 2] = ["--package", "cli"];

/// The command `presession`, without what it is to do.
pub(crate) fn presession() -> Job {
    Job::cargo()
        .args(["run", "--quiet"])
        .args(PRESESSION)
        .args(["--"])
}

/// Compiles the command apart from running it: its own messages then stand alone.
pub(crate) fn compile_presession() -> Result<()> {
    let job = Job::cargo().args(["build", "--locked"]).args(PRESESSION);
    job.logging_as("presession").quiet()?;
    Ok(())
}

/// Returns the folder of the shell: the apps, the search engine, scripts, styles and the page
/// template, as a release. Trunk builds it once a command; Cargo knows what changed.
pub(crate) fn shell() -> Result<PathBuf> {
    static BUILT: OnceLock<()> = OnceLock::new();
    let shell = paths::shell();
    if BUILT.get().is_some() {
        return Ok(shell);
    }
    eprintln!("App: building the release (the first time takes some minutes)");
    fs::create_dir_all(&shell)?;
    trunk()?
        .args(["build", "--release", "--offline", "--dist"])
        .args([&shell])
        // For the wasm alone: flags for all would have the hook compile the publisher anew.
        .env(WASM_FLAGS, wasm_flags()?)
        .env(HOOK_PACK, "")
        .quiet()?;
    let _ = BUILT.set(());
    Ok(shell)
}

/// Trunk, with the tools of the setup and without a network of its own.
pub(crate) fn trunk() -> Result<Job> {
    // Trunk works offline, and then Cargo does so too: fetch what it will ask for.
    Job::cargo().args(["fetch", "--locked"]).quiet()?;
    let trunk = Job::new(setup::trunk()?)
        .within(&paths::repository())
        .env("PATH", setup::path_with_tools()?)
        // Trunk refuses the value "1", which some shells set.
        .env("NO_COLOR", "true");
    Ok(trunk)
}

/// Returns [`flags_without_machine`] as Cargo takes them for one target: apart by spaces, so a folder
/// with a space in its name stays in the wasm.
fn wasm_flags() -> Result<String> {
    let flags = flags_without_machine()?;
    let flags = flags.split('\x1f').filter(|flag| !flag.contains(' '));
    Ok(flags.collect::<Vec<_>>().join(" "))
}

/// Returns compiler flags that keep this machine's folders out of the wasm: the same source then
/// gives the same bytes everywhere.
pub(crate) fn flags_without_machine() -> Result<String> {
    let rustc = |question: &[&str]| Job::new("rustc").args(question).answer();
    let version = rustc(&["-vV"])?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "));
    let library = Path::new(&rustc(&["--print", "sysroot"])?).join("lib/rustlib/src/rust");
    let mapped = [
        (paths::repository(), "/presession".to_owned()),
        (paths::target(), "/presession/target".to_owned()),
        (paths::cargo_home()?, "/cargo".to_owned()),
        // Only where the library's source is installed; elsewhere it bears this name already.
        (library, format!("/rustc/{}", commit.unwrap_or("unknown"))),
    ];
    let flags = mapped.map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    Ok(flags.join("\x1f"))
}

pub(crate) fn refuse_missing_pack(pack: &Path) -> Result<()> {
    if pack.is_dir() {
        return Ok(());
    }
    bail!(
        "there is no folder {}: name the content pack with --pack",
        pack.display()
    )
}

/// Waits until no other xtask builds in this target folder.
fn lock() -> Result<File> {
    let file = paths::work().join("lock");
    fs::create_dir_all(paths::work())?;
    let lock = File::create(&file).with_context(|| file.display().to_string())?;
    if lock.try_lock().is_err() {
        eprintln!("Waiting for another build in this folder");
        lock.lock()?;
    }
    Ok(lock)
}

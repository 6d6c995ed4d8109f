//! Running other programs: says what runs, shows that it is alive, and shows its output if it fails.
//!
//! It must not know what any of the programs is for.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a long quiet program is reported to be alive.
const SIGN_OF_LIFE: Duration = Duration::from_secs(20);
const POLL: Duration = Duration::from_millis(50);

/// One run of another program.
pub(crate) struct Job {
    command: Command,
    shown: String,
    log: PathBuf,
}

impl Job {
    /// Prepares to run a program; nothing runs yet.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        forget_own_package(&mut command);
        let name = Path::new(program).file_stem().unwrap_or(program);
        let shown = name.to_string_lossy().into_owned();
        let log = crate::paths::work()
            .join("log")
            .join(format!("{shown}.log"));
        Self {
            command,
            shown,
            log,
        }
    }

    /// Prepares to run Cargo in the repository.
    pub(crate) fn cargo() -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        Self::new(cargo).within(&crate::paths::repository())
    }

    /// Adds arguments.
    pub(crate) fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        for arg in args {
            self.shown.push(' ');
            self.shown.push_str(&arg.as_ref().to_string_lossy());
            self.command.arg(arg);
        }
        self
    }

    /// Sets a variable of the program's environment.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Names the file of its output, where several runs of one program go on side by side.
    pub(crate) fn logging_as(mut self, name: &str) -> Self {
        self.log.set_file_name(format!("{name}.log"));
        self
    }

    /// Runs the program in a folder.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs the program with its output on the screen.
    pub(crate) fn stream(mut self) -> Result<()> {
        eprintln!("  > {}", self.shown);
        let status = self.command.status().with_context(|| self.cannot_start())?;
        self.judge(status)
    }

    /// Starts the program with its output on the screen, and does not wait for it.
    pub(crate) fn start(mut self) -> Result<Child> {
        eprintln!("  > {}", self.shown);
        self.command.spawn().with_context(|| self.cannot_start())
    }

    /// Runs the program and returns all it wrote, which is on the screen only if it fails.
    pub(crate) fn quiet(mut self) -> Result<String> {
        eprintln!("  > {}", self.shown);
        if let Some(folder) = self.log.parent() {
            fs::create_dir_all(folder)?;
        }
        let log = File::create(&self.log).with_context(|| self.log.display().to_string())?;
        let errors = log.try_clone()?;
        self.command.stdin(Stdio::null()).stdout(log).stderr(errors);
        let status = self.wait_showing_life()?;
        let written = String::from_utf8_lossy(&fs::read(&self.log)?).into_owned();
        if !status.success() {
            eprintln!("{}", written.trim_end());
        }
        self.judge(status).map(|()| written)
    }

    /// Runs the program without a word and returns what it wrote on standard output.
    pub(crate) fn answer(mut self) -> Result<String> {
        self.command.stdin(Stdio::null());
        let output = self.command.output().with_context(|| self.cannot_start())?;
        self.judge(output.status)?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    fn wait_showing_life(&mut self) -> Result<ExitStatus> {
        let start = Instant::now();
        let mut shown_at = start;
        let mut child = self.command.spawn().with_context(|| self.cannot_start())?;
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(status);
            }
            if shown_at.elapsed() > SIGN_OF_LIFE {
                shown_at = Instant::now();
                eprintln!("    {}: {}", seconds(start.elapsed()), last_line(&self.log));
            }
            thread::sleep(POLL);
        }
    }

    fn judge(&self, status: ExitStatus) -> Result<()> {
        if status.success() {
            return Ok(());
        }
        bail!("`{}` failed ({status})", self.shown)
    }

    fn cannot_start(&self) -> String {
        format!("cannot start `{}`", self.shown)
    }
}

/// Takes out what `cargo run` says about xtask itself: a nested build must not see it.
fn forget_own_package(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
}

fn last_line(log: &Path) -> String {
    let written = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&written);
    let line = text.lines().rev().find(|line| !line.trim().is_empty());
    line.unwrap_or("still working")
        .trim()
        .chars()
        .take(100)
        .collect()
}

/// Writes a duration for people: `0.4 s`, `12 s`, `3 min 05 s`.
pub(crate) fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    match whole {
        0..=9 => format!("{:.1} s", duration.as_secs_f32()),
        10..=59 => format!("{whole} s"),
        _ => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

/// Finds a program on the search path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::seconds;

    #[test]
    fn a_duration_is_written_for_people() {
        assert_eq!(seconds(Duration::from_millis(420)), "0.4 s");
        assert_eq!(seconds(Duration::from_secs(12)), "12 s");
        assert_eq!(seconds(Duration::from_secs(185)), "3 min 05 s");
    }
}

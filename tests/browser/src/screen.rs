//! A screen that nobody sees, for an engine that has no mode without one.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// Width and height: larger than any size at which pages are looked at, and than its window.
pub(crate) const SIZE: (u32, u32) = (4096, 2400);

/// A running Xvfb; it ends when this is dropped.
pub(crate) struct Screen {
    process: Child,
    /// What programs are to be given as `DISPLAY`.
    pub(crate) display: String,
}

impl Screen {
    /// Starts a screen of its own: of two windows on one, only one would have the focus.
    pub(crate) fn start() -> Result<Self> {
        let program = env::var("XVFB").unwrap_or_else(|_| "Xvfb".to_owned());
        let (width, height) = SIZE;
        let mut process = Command::new(&program)
            // It takes a free number, and writes that as soon as it answers.
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {program}: `cargo xtask test` installs it"))?;
        let mut number = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        let display = format!(":{}", number.trim());
        Ok(Self { process, display })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

//! A screen that nobody sees, for an engine that has no mode without one.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

/// Width and height: larger than any size at which pages are looked at, and than its window.
pub(crate) const SIZE: (u32, u32) = (4096, 2400);

const START_WITHIN: Duration = Duration::from_secs(20);

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
        let output = process.stdout.take();
        let mut screen = Self {
            process,
            display: String::new(),
        };
        let number = output.and_then(first_line).context("Xvfb gave no screen")?;
        screen.display = format!(":{number}");
        Ok(screen)
    }
}

/// Reads a line; none if there is none in time.
fn first_line(output: ChildStdout) -> Option<String> {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let line = BufReader::new(output).lines().next();
        // Nobody waits any more: then it came too late.
        let _ = tell.send(line);
    });
    let line = told.recv_timeout(START_WITHIN).ok()??.ok()?;
    Some(line.trim().to_owned()).filter(|it| !it.is_empty())
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

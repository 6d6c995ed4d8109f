//! Opens an address in the browser.

use std::process::{Command, Stdio};

/// Asks the system to open an address; says so if it cannot, and nothing else depends on it.
pub(super) fn open(address: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(arguments)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if let Err(error) = started {
        eprintln!("warning: cannot start {program} ({error}): open {address} yourself");
    }
}

//! `cargo xtask serve`: provides what is missing, then does what `trunk serve` does.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Child;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::build::{HOOK_PACK, refuse_missing_pack, trunk};
use crate::{paths, setup};

/// Runs `cargo xtask serve`; returns when Trunk ends.
pub(crate) fn serve(pack: &Path, port: u16) -> Result<()> {
    let pack = paths::absolute(pack);
    refuse_missing_pack(&pack)?;
    // Before the long build: Trunk would say so only after it.
    refuse_busy_port(port)?;
    setup::for_building()?;
    trunk()?
        .args(["serve", "--offline", "--port"])
        .args([port.to_string()])
        .args(watched(&pack))
        .env(HOOK_PACK, &pack)
        .stream()
}

/// What Trunk.toml has watched; Trunk ignores its list where it is given one.
const WATCHED: [&str; 6] = [
    "Cargo.toml",
    "index.html",
    "crates",
    "public",
    "src",
    "style",
];

/// The site of the repository's pack, served by `trunk serve` until this is dropped.
pub(crate) struct Served {
    trunk: Child,
    address: String,
}

impl Served {
    /// Returns the address of the home page.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.trunk.kill();
        let _ = self.trunk.wait();
    }
}

/// Serves the repository's pack on a free port, and returns once it answers.
pub(crate) fn in_the_background() -> Result<Served> {
    setup::for_building()?;
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port();
    let job = trunk()?.args(["serve", "--offline", "--port"]);
    let mut served = Served {
        trunk: job.args([port.to_string()]).start()?,
        address: format!("http://127.0.0.1:{port}/"),
    };
    // Trunk listens once the first build is done.
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Some(status) = served.trunk.try_wait()? {
            bail!("`trunk serve` ended before it served anything ({status})");
        }
        thread::sleep(Duration::from_millis(200));
    }
    Ok(served)
}

/// Names a pack outside the repository to Trunk, which then watches only what it is told.
fn watched(pack: &Path) -> Vec<std::ffi::OsString> {
    let root = paths::repository();
    if pack.starts_with(root.join("public")) {
        return Vec::new();
    }
    let own = WATCHED.map(|name| root.join(name));
    let all = own.into_iter().chain([pack.to_path_buf()]);
    all.flat_map(|path| ["--watch".into(), path.into()])
        .collect()
}

fn refuse_busy_port(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is in use: stop what uses it, or choose another with --port")
        }
        Err(error) => Err(error).with_context(|| format!("cannot listen on port {port}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_elsewhere_is_watched_with_what_trunk_watches_of_its_own() {
        let settings = std::fs::read_to_string(paths::repository().join("Trunk.toml")).unwrap();
        assert!(settings.contains(&format!("\nwatch = {WATCHED:?}\n")));
    }
}

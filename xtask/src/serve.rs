//! `cargo xtask serve`: the site on this machine, built again whenever its inputs change.
//!
//! It must behave as a plain static server: no rewrites, no page that a host would not have.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::{HeaderValue, header};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::build::Site;
use crate::process::seconds;
use crate::watch::{look, wait_for_change};
use crate::{paths, setup};

/// Runs `cargo xtask serve`; returns only if it fails.
pub(crate) fn serve(pack: &Path, port: u16) -> Result<()> {
    // Take the port before the long build: a port in use is said at once.
    let listener = listen(port)?;
    let site = Site {
        pack: paths::absolute(pack),
        out: paths::work().join("site"),
        base: "/".to_owned(),
        pseudo: false,
    };
    setup::for_building()?;
    let seen = look(&site.inputs());
    site.bring_up_to_date()?;
    let folder = site.out.clone();
    let address = listener.local_addr()?;
    eprintln!("\nServing http://{address}/ (Ctrl+C stops)\n");
    thread::spawn(move || rebuild_forever(&site, seen));
    answer(listener, &folder)
}

fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is in use: stop what uses it, or choose another with --port")
        }
        Err(error) => Err(error).with_context(|| format!("cannot listen on port {port}")),
    }
}

fn rebuild_forever(site: &Site, mut seen: crate::watch::Sight) {
    loop {
        let changed = wait_for_change(&site.inputs(), &seen);
        // Look before building: what changes meanwhile is then built next.
        seen = look(&site.inputs());
        let start = Instant::now();
        eprintln!("Changed: {}", name_some(&changed));
        match site.bring_up_to_date() {
            Ok(()) => eprintln!("Ready: reload the page ({})\n", seconds(start.elapsed())),
            Err(problem) => eprintln!("{problem:#}\nStill serving the last good site\n"),
        }
    }
}

fn name_some(files: &[std::path::PathBuf]) -> String {
    let root = paths::repository();
    let shown: Vec<String> = files
        .iter()
        .take(3)
        .map(|file| {
            file.strip_prefix(&root)
                .unwrap_or(file)
                .display()
                .to_string()
        })
        .collect();
    match files.len().saturating_sub(shown.len()) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

fn answer(listener: TcpListener, folder: &Path) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    listener.set_nonblocking(true)?;
    let app = static_site(folder);
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, app).await
    })?;
    Ok(())
}

/// Serves a folder: `404.html` with status 404 for what is not there, nothing kept by the browser.
fn static_site(folder: &Path) -> Router {
    let not_found = ServeFile::new(folder.join("404.html"));
    let files = ServeDir::new(folder).not_found_service(not_found);
    let always_ask = SetResponseHeaderLayer::overriding(
        header::CACHE_CONTROL,
        HeaderValue::from_static("no-cache"),
    );
    Router::new().fallback_service(files).layer(always_ask)
}

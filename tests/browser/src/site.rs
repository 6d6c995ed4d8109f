//! A folder, served as a plain host would: below a sub-path, no rewrites, no page for what is not
//! there.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderName, HeaderValue};
use tokio::runtime::{Builder, Runtime};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::dress;
use crate::network::{self, Network};

/// Where on the server the site is.
const SUB_PATH: &str = "a/b";

/// What makes a page isolated from all other origins.
const ISOLATION: [(&str, &str); 2] = [
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
];

/// A copy of a site, being served until it is stopped or dropped.
pub struct Site {
    served: PathBuf,
    address: SocketAddr,
    network: Network,
    // None once stopped.
    server: Option<Runtime>,
}

impl Site {
    /// Copies a folder and serves the copy on a free port.
    ///
    /// # Errors
    /// If the folder cannot be copied, or no port is free.
    pub fn serve(folder: &Path) -> Result<Self> {
        Self::serve_by(folder, |app| app)
    }

    /// Serves a copy of a folder as [`Site::serve`] does, with the headers that let a page's clock
    /// tell microseconds.
    ///
    /// # Errors
    /// As for [`Site::serve`].
    pub fn serve_isolated(folder: &Path) -> Result<Self> {
        Self::serve_by(folder, |app| {
            ISOLATION.into_iter().fold(app, |app, (name, value)| {
                app.layer(SetResponseHeaderLayer::overriding(
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                ))
            })
        })
    }

    /// Serves a copy of a folder as [`Site::serve`] does; its pages run a script before their own.
    ///
    /// # Errors
    /// As for [`Site::serve`].
    pub fn serve_with(folder: &Path, script: &'static str) -> Result<Self> {
        let first = axum::middleware::from_fn_with_state(script, dress::begin);
        Self::serve_by(folder, |app| app.layer(first))
    }

    fn serve_by(folder: &Path, dressed: impl FnOnce(Router) -> Router) -> Result<Self> {
        let served = empty_folder();
        copy(folder, &served.join(SUB_PATH))?;
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        // One thread of its own: it serves while tests wait for the browser.
        let server = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        let network = Network::new();
        let carry = axum::middleware::from_fn_with_state(network.clone(), network::carry);
        let files = Router::new().fallback_service(ServeDir::new(&served));
        let app = dressed(files.layer(carry)).layer(axum::middleware::from_fn(dress::answer));
        server.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, app).await
        });
        Ok(Self {
            served,
            address,
            network,
            server: Some(server),
        })
    }

    /// Returns the full address of a path below the site's root, such as `clusters/land/`.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("http://{}/{SUB_PATH}/{path}", self.address)
    }

    /// Returns scheme, host and port.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Tells whether an address is on this site's host.
    #[must_use]
    pub fn hosts(&self, address: &str) -> bool {
        let own = format!("http://{}/", self.address);
        address.starts_with(&own) || address.starts_with(&dress::still(&own))
    }

    /// Returns the folder that is being served as the site's root.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.served.join(SUB_PATH)
    }

    /// Reads a file of the site.
    ///
    /// # Errors
    /// If there is no such file.
    pub fn read(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.folder().join(path)).with_context(|| path.to_owned())
    }

    /// Returns what lies between the site and its browsers.
    #[must_use]
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// Stops the server, as a network that fails: open connections end.
    pub fn stop(&mut self) {
        if let Some(server) = self.server.take() {
            server.shutdown_background();
            self.wait_until_silent();
        }
    }

    /// Waits, five seconds at most, until nobody listens any more: the runtime ends its tasks in
    /// its own time, and until then the server still answers.
    fn wait_until_silent(&self) {
        for _ in 0..100 {
            if TcpStream::connect(self.address).is_err() {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
        // What is left behind in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.served);
    }
}

fn empty_folder() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("presession-served-{}-{number}", std::process::id()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

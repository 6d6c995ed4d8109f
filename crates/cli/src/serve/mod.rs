//! `presession serve`: the site on this machine while its pack is written.
//!
//! It must behave as a plain static server: no rewrites, no page that a host would not have. What it
//! adds to a page, so that a browser reloads it, is in no published file.

mod answer;
mod browser;
mod page;
mod preview;
mod watch;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, bail};
use clap::Args;
use tokio::sync::watch::{Receiver, channel};

use crate::app_shell::ShellOptions;
use crate::publication::cannot_read;
use preview::{Editing, Preview};

pub(crate) const EXAMPLES: &str = "\
Examples:
  presession serve                        the pack in this folder, at http://127.0.0.1:8080/
  presession serve my-pack --open         and open it in the browser
  presession serve my-pack --port 0       at any free port

Save a file of the pack, and the page reloads. While the pack has an error, the last good site stays
and the page lists what is wrong. Only this machine can reach it. Ctrl+C stops it.

Exit status: 2 the folder cannot be read, or the port is taken.";

/// Which pack is served, and where.
#[derive(Args)]
pub(crate) struct ServeOptions {
    /// The content pack's folder
    #[arg(value_name = "DIR", default_value = ".")]
    pack: PathBuf,
    /// The port on 127.0.0.1; 0 takes any free one
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    shell: ShellOptions,
}

/// Serves until it is stopped; returns only if it fails.
pub(crate) fn serve(options: &ServeOptions) -> Result<bool> {
    if !options.pack.is_dir() {
        bail!(cannot_read(&options.pack));
    }
    let listener = listen(options.port)?;
    let address = format!("http://{}/", listener.local_addr()?);
    let shell = options.shell.shell()?;
    let mut editing = Editing::new(options.pack.clone(), shell);
    let (sender, receiver) = channel(editing.first());
    eprintln!(
        "\nServing {} at {address} (Ctrl+C stops)\n",
        shown(&options.pack)
    );
    if options.open {
        browser::open(&address);
    }
    thread::spawn(move || editing.follow(&sender));
    answer_forever(listener, receiver)?;
    Ok(true)
}

fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "port {port} is in use: stop the program that uses it, or choose another port, \
             such as --port {}",
            port.checked_add(1).unwrap_or(8080)
        ),
        Err(error) => Err(error).with_context(|| format!("cannot listen on port {port}")),
    }
}

fn answer_forever(listener: TcpListener, previews: Receiver<Preview>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    listener.set_nonblocking(true)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, answer::router(previews)).await
    })?;
    Ok(())
}

/// Names the folder as an editor knows it: `.` says nothing.
fn shown(pack: &Path) -> String {
    let whole = std::path::absolute(pack).unwrap_or_else(|_| pack.to_owned());
    whole.display().to_string()
}

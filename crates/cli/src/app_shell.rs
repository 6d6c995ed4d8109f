//! The shell that pages are put into: the one in the command, or one in a folder.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use publish::{Shell, SiteFiles};

/// The app's built files, which the build script finds; none in a command built without them.
const EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

const NONE: &str = "\
this command was built without the app's files (scripts, styles, page template): name their folder \
with --shell DIR. A released presession has them inside; in the repository, `cargo xtask build` \
leaves them in target/presession/shell";

/// Which shell is used.
#[derive(Args)]
pub(crate) struct ShellOptions {
    /// The folder of the app's built files, in place of those inside the command
    #[arg(long = "shell", value_name = "DIR")]
    named: Option<PathBuf>,
}

impl ShellOptions {
    /// Returns the options that take the shell in a folder.
    pub(crate) fn of(folder: PathBuf) -> Self {
        Self {
            named: Some(folder),
        }
    }

    /// Returns the shell, ready for pages.
    pub(crate) fn shell(&self) -> Result<Shell> {
        let built = match &self.named {
            Some(folder) => read(folder)?,
            None if EMBEDDED.is_empty() => bail!(NONE),
            None => embedded(),
        };
        let prepared = shell::prepare(built).map_err(|error| anyhow!("{error}"))?;
        Shell::new(prepared).map_err(|error| anyhow!("{error}"))
    }
}

fn read(folder: &Path) -> Result<SiteFiles> {
    shell::read(folder).with_context(|| format!("cannot read {}", folder.display()))
}

fn embedded() -> SiteFiles {
    let owned = |(name, bytes): &(&str, &[u8])| ((*name).to_owned(), bytes.to_vec());
    EMBEDDED.iter().map(owned).collect()
}

//! `presession build`: the whole site of a content pack, as files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use pack::counted;
use publish::SiteFiles;

use crate::app_shell::ShellOptions;
use crate::compress;
use crate::out_folder::OutFolder;
use crate::publication::Publication;

pub(crate) const EXAMPLES: &str = "\
Examples:
  presession build --out ../site                   the pack in this folder
  presession build my-pack --out site --compress   with .br and .gz beside the files
  presession build my-pack --out site --base /upr/ for https://example.org/upr/

The site replaces what is in the folder only once it is complete. A folder that holds anything but
an earlier site is left alone, and so is an earlier site if the pack has an error.

Exit status: 0 written; 1 the pack has an error; 2 a folder cannot be read or written.";

/// What is built, and where it goes.
#[derive(Args)]
pub(crate) struct BuildOptions {
    /// The content pack's folder
    #[arg(value_name = "DIR", default_value = ".")]
    pack: PathBuf,
    /// The folder to write the site into: new, empty, or an earlier site
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The site's path on its server, such as /upr/; only the page for unknown addresses needs it
    #[arg(long, value_name = "PATH", default_value = "/")]
    base: String,
    /// Write compressed copies beside the files, for servers that send them (.br and .gz)
    #[arg(long)]
    compress: bool,
    #[command(flatten)]
    shell: ShellOptions,
    /// Add a made-up language, right to left, that shows which words are hard-wired
    #[arg(long, hide = true)]
    pseudo: bool,
}

impl BuildOptions {
    /// Returns the options that publish a pack with a shell into a folder, for the root of a server.
    pub(crate) fn of(pack: PathBuf, shell: PathBuf, out: PathBuf) -> Self {
        Self {
            pack,
            out,
            base: "/".to_owned(),
            compress: false,
            shell: ShellOptions::of(shell),
            pseudo: false,
        }
    }
}

/// Builds the site; says whether the pack allowed it. A pack with an error leaves everything as it
/// was.
pub(crate) fn build(options: &BuildOptions) -> Result<bool> {
    let out = OutFolder::new(&options.out, &options.pack)?;
    let shell = options.shell.shell()?;
    let publication = Publication::of(&options.pack, &shell, &options.base, options.pseudo)?;
    for problem in &publication.problems {
        eprintln!("{problem}");
    }
    let errors = counted(publication.error_count(), "error");
    let languages = counted(publication.languages, "language");
    let Some(mut site) = publication.site else {
        eprintln!("error: the pack has {errors}: nothing was published");
        return Ok(false);
    };
    let files = counted(site.len(), "file");
    if options.compress {
        compress::add_copies(&mut site);
    }
    out.replace(|folder| write(folder, &site))?;
    println!("{files} in {languages}: {}", options.out.display());
    Ok(true)
}

fn write(folder: &Path, site: &SiteFiles) -> Result<()> {
    for (path, bytes) in site {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        let cannot_write = || format!("cannot write {}", path.display());
        fs::create_dir_all(parent).with_context(cannot_write)?;
        fs::write(&path, bytes).with_context(cannot_write)?;
    }
    Ok(())
}

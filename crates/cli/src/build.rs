//! `presession build`: the whole site of a content pack, as files.

use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, Result, anyhow};
use clap::Args;
use pack::{Loaded, Severity, read_folder};
use publish::{Shell, SiteFiles, add_pseudo, site_files};

/// The file that says that a folder is a site of ours and may be replaced.
const MARKER: &str = ".presession-site";

/// What is built, and where it goes.
#[derive(Args)]
pub(crate) struct BuildOptions {
    /// The content pack's folder
    #[arg(value_name = "DIR")]
    pack: PathBuf,
    /// The folder of the app's built files: scripts, style, template
    #[arg(long, value_name = "DIR")]
    shell: PathBuf,
    /// The folder to write the site into
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The site's path on its server, which only the page for unknown addresses needs to know
    #[arg(long, value_name = "PATH", default_value = "/")]
    base: String,
    /// Add a made-up language, right to left, that shows which words are hard-wired
    #[arg(long, hide = true)]
    pseudo: bool,
}

impl BuildOptions {
    /// Returns the options that publish a pack with a shell into a folder, for the root of a server.
    pub(crate) fn of(pack: PathBuf, shell: PathBuf, out: PathBuf) -> Self {
        Self {
            pack,
            shell,
            out,
            base: "/".to_owned(),
            pseudo: false,
        }
    }
}

/// Builds the site; says whether the pack allowed it. A pack with an error leaves everything as it
/// was.
pub(crate) fn build(options: &BuildOptions) -> Result<bool> {
    let pack = read_folder(&options.pack).with_context(|| cannot_read(&options.pack))?;
    let loaded = pack::load(&pack, &words::abouts());
    for problem in &loaded.problems {
        eprintln!("{problem}");
    }
    let errors = loaded.problems.iter();
    let errors = errors.filter(|it| it.severity == Severity::Error).count();
    if errors > 0 {
        eprintln!("error: the pack has {errors} errors: nothing was published");
        return Ok(false);
    }
    println!("{}", write(options, loaded)?);
    Ok(true)
}

/// Writes the site and says what was written.
fn write(options: &BuildOptions, loaded: Loaded) -> Result<String> {
    let mut editions = loaded.editions;
    if options.pseudo {
        add_pseudo(&mut editions);
    }
    let built = shell::read(&options.shell).with_context(|| cannot_read(&options.shell))?;
    let shell = shell::prepare(built).map_err(|error| anyhow!("{error}"))?;
    let shell = Shell::new(shell).map_err(|error| anyhow!("{error}"))?;
    let languages = editions.len();
    let files = site_files(&shell, editions, &loaded.earlier, &options.base)
        .map_err(|error| anyhow!("{error}"))?;
    write_site(&options.out, &files)
        .with_context(|| format!("cannot write {}", options.out.display()))?;
    Ok(format!("{} files in {languages} languages", files.len()))
}

/// Writes files into a folder that is empty or not there yet.
fn write_site(folder: &Path, files: &SiteFiles) -> io::Result<()> {
    for (path, bytes) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)?;
    }
    fs::write(
        folder.join(MARKER),
        "Written by Presession; the next build may replace this folder.\n",
    )
}

fn cannot_read(folder: &Path) -> String {
    format!("cannot read {}", folder.display())
}

//! `presession new`: a small complete pack, in which every placeholder says what belongs there.

mod lists;
mod page;
mod starter;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use clap::builder::RangedU64ValueParser;
use importer::state_named;
use model::session_year;

use starter::{Review, starter_pack};

pub(crate) const EXAMPLES: &str = "\
Examples:
  presession new my-pack
  presession new my-pack --state Nepal --cycle 4 --session 51

The pack is complete: it passes `presession check`, and `presession serve` shows it. Its texts are
marked as placeholders. README.md in it is the editor's guide, and lists/ has the names of issues,
States, SDG targets, treaties and affected persons; open lists/lists.html in a browser.

Exit status: 0 written; 2 the folder holds files, or the State is unknown.";

/// Which review the pack is about, and where it goes.
#[derive(Args)]
pub(crate) struct NewOptions {
    /// The folder to write the pack into: new or empty
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The State under review, by any of its English names
    #[arg(long, value_name = "NAME", default_value = "Andorra")]
    state: String,
    /// The review's cycle, 1 to 9
    #[arg(long, value_name = "N", default_value = "4", value_parser = number(9))]
    cycle: u8,
    /// The session of the Working Group, 1 to 99
    #[arg(long, value_name = "N", default_value = "40", value_parser = number(99))]
    session: u8,
}

fn number(most: u64) -> RangedU64ValueParser<u8> {
    RangedU64ValueParser::new().range(1..=most)
}

/// Writes the pack; it refuses a folder that holds files.
pub(crate) fn new(options: &NewOptions) -> Result<bool> {
    let state = state_named(&options.state).map_err(|error| {
        let lists = "`presession new DIR` without --state writes the list of States";
        anyhow!("--state: {error} ({lists})")
    })?;
    let folder = &options.folder;
    refuse_files(folder)?;
    let review = Review {
        state: state.names.english(),
        group: state.group.key(),
        cycle: options.cycle,
        session: options.session,
        year: session_year(options.session),
    };
    for (path, text) in starter_pack(&review) {
        write(&folder.join(path), &text)?;
    }
    println!("{}", next_steps(folder, &review));
    Ok(true)
}

fn refuse_files(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let entries = fs::read_dir(folder).with_context(|| {
        let folder = folder.display();
        format!("{folder} is not a folder that can be read: name another one")
    })?;
    for entry in entries {
        // A pack passes over names that begin with a dot, such as .git.
        if !entry?.file_name().to_string_lossy().starts_with('.') {
            let folder = folder.display();
            bail!("{folder} holds files already: name a new folder, or an empty one");
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<()> {
    let cannot_write = || format!("cannot write {}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(cannot_write)?;
    }
    fs::write(path, text).with_context(cannot_write)
}

fn next_steps(folder: &Path, review: &Review<'_>) -> String {
    let Review {
        state,
        cycle,
        session,
        ..
    } = review;
    let folder = folder.display();
    format!(
        "{folder}: a pack for {state}, cycle {cycle}, session {session}. Its texts and dates are placeholders.

  presession serve {folder}    shows the site while you write
  presession check {folder}    lists every mistake

Begin with {folder}/review.toml. The guide is {folder}/README.md; the names to choose from are in {folder}/lists/."
    )
}

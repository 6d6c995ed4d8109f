//! `presession new`: a small complete pack, in which every placeholder says what belongs there.

mod lists;
mod page;
mod starter;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use clap::builder::RangedU64ValueParser;
use importer::{nearest_state, state_named};
use pack::vocabulary::{State, vocabulary};

use starter::{KnownReview, starter_pack};

/// How many names are suggested at most.
const MOST_SUGGESTIONS: usize = 6;

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
    /// The State under review, by any of its English names [default: a placeholder]
    #[arg(long, value_name = "NAME")]
    state: Option<String>,
    /// The review's cycle, 1 to 9 [default: a placeholder]
    #[arg(long, value_name = "N", value_parser = number(9))]
    cycle: Option<u8>,
    /// The session of the Working Group, 1 to 99 [default: a placeholder]
    #[arg(long, value_name = "N", value_parser = number(99))]
    session: Option<u8>,
}

fn number(most: u64) -> RangedU64ValueParser<u8> {
    RangedU64ValueParser::new().range(1..=most)
}

/// Writes the pack; it refuses a folder that holds files.
pub(crate) fn new(options: &NewOptions) -> Result<bool> {
    let review = KnownReview {
        state: options.state.as_deref().map(state).transpose()?,
        cycle: options.cycle,
        session: options.session,
    };
    let folder = &options.folder;
    refuse_files(folder)?;
    for (path, text) in starter_pack(review) {
        write(&folder.join(path), &text)?;
    }
    println!("{}", next_steps(folder, review));
    Ok(true)
}

/// Finds a State, or says which one may have been meant.
fn state(written: &str) -> Result<&'static State> {
    state_named(written).map_err(|_| {
        let fix = instead(written);
        anyhow!("--state: \"{written}\" is not in the list of States. {fix}")
    })
}

fn instead(written: &str) -> String {
    if let Some(name) = nearest_state(written) {
        return format!("Write \"{name}\"");
    }
    let part = written.trim().to_lowercase();
    let names = vocabulary().states.iter().map(|it| it.names.english());
    let with_part: Vec<&str> = names
        .filter(|it| it.to_lowercase().contains(&part))
        .take(MOST_SUGGESTIONS)
        .collect();
    if with_part.is_empty() || part.is_empty() {
        return "Write the English name that the UN uses; `presession new DIR` without --state \
                writes the list, lists/states.csv"
            .to_owned();
    }
    format!("Write one of: {}", with_part.join("; "))
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

fn next_steps(folder: &Path, review: KnownReview) -> String {
    let mut placeholders = review.unknown();
    placeholders.extend(["dates", "texts"]);
    let placeholders = placeholders.join(", ");
    let folder = folder.display();
    format!(
        "Wrote a content pack to {folder}. Still placeholders: {placeholders}.

  presession serve {folder}    shows the site while you write
  presession check {folder}    lists every problem

Begin with {folder}/review.toml. The guide is {folder}/README.md; the names to choose from are in {folder}/lists/."
    )
}

#[cfg(test)]
mod tests {
    use super::instead;

    #[test]
    fn an_unknown_state_brings_the_names_that_may_be_meant() {
        for (written, fix) in [
            ("Nepl", "Write \"Nepal\""),
            ("Republic of Slovenia", "Write \"Slovenia\""),
            (
                "korea",
                "Write one of: Democratic People's Republic of Korea; Republic of Korea",
            ),
        ] {
            assert_eq!(instead(written), fix);
        }
        for written in ["Atlantis", "", " "] {
            assert!(instead(written).contains("lists/states.csv"), "{written}");
        }
    }
}

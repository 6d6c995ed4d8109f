//! `presession import`: tables that others publish become a pack's table.
//!
//! Problems go to standard error, one a line; the summary to standard output.

mod out;
mod say;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use clap::{Args, Subcommand};
use importer::{Imported, MatrixReview, StateFilter, TableFile, ohchr, pack_table, uprinfo};

/// Which kind of table is imported.
#[derive(Subcommand)]
pub(crate) enum Kind {
    /// Import exports of UPR Info's database
    #[command(after_help = UPRINFO)]
    Uprinfo {
        #[command(flatten)]
        files: ImportFiles,
        /// Import reviews of this State only; may be given again
        #[arg(long, value_name = "NAME")]
        state: Vec<String>,
        /// Leave out reviews of this State; may be given again
        #[arg(long, value_name = "NAME")]
        without: Vec<String>,
    },
    /// Import OHCHR's matrices (thematic lists of recommendations) of one review
    #[command(after_help = OHCHR)]
    Ohchr {
        #[command(flatten)]
        files: ImportFiles,
        /// The State under review
        #[arg(long, value_name = "NAME")]
        state: String,
        /// The review's cycle
        #[arg(long, value_name = "N")]
        cycle: u8,
        /// The session of the Working Group
        #[arg(long, value_name = "N")]
        session: u8,
        /// The symbol of the Working Group's report, such as A/HRC/41/17
        #[arg(long, value_name = "SYMBOL", default_value = "")]
        document: String,
    },
}

const UPRINFO: &str = "\
Examples:
  presession import uprinfo export.xlsx --state Nepal --out my-pack/earlier/uprinfo.csv
  presession import uprinfo all.csv --without Nepal --out my-pack/earlier/others.csv

Rows that cannot be used are listed with file, line and reason; the good ones are kept.

Exit status: 0 at least one row was good; 1 none was; 2 a file cannot be read or written.";

const OHCHR: &str = "\
Example:
  presession import ohchr matrix.xlsx --state Nepal --cycle 3 --session 37 --out my-pack/earlier/matrix.csv

Rows that cannot be used are listed with file, line and reason; the good ones are kept.

Exit status: 0 at least one row was good; 1 none was; 2 a file cannot be read or written.";

/// What both kinds have.
#[derive(Args)]
pub(crate) struct ImportFiles {
    /// Tables in CSV or XLSX
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The table to write, such as my-pack/earlier/uprinfo.csv
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Write it even if there is such a file
    #[arg(long)]
    force: bool,
}

/// Imports; says whether a row was good.
pub(crate) fn import(kind: &Kind) -> Result<bool> {
    match kind {
        Kind::Uprinfo {
            files,
            state,
            without,
        } => {
            let chosen = StateFilter::new(state, without).map_err(|error| anyhow!("{error}"))?;
            files.import(|sources| uprinfo(sources, &chosen, &mut say::progress))
        }
        Kind::Ohchr {
            files,
            state,
            cycle,
            session,
            document,
        } => {
            let review = MatrixReview::new(state, *cycle, *session, document);
            let review = review.map_err(|error| anyhow!("{error}"))?;
            files.import(|sources| ohchr(sources, &review))
        }
    }
}

impl ImportFiles {
    fn import(&self, import: impl FnOnce(&[TableFile<'_>]) -> Imported) -> Result<bool> {
        out::refuse_to_overwrite(&self.out, &self.files, self.force)?;
        let files = self
            .files
            .iter()
            .map(|file| Ok((name(file), read(file)?)))
            .collect::<Result<Vec<(String, Vec<u8>)>>>()?;
        let sources: Vec<TableFile<'_>> = files
            .iter()
            .map(|(name, bytes)| TableFile { name, bytes })
            .collect();
        let imported = import(&sources);
        say::problems(&imported);
        finish(&imported, &self.out)
    }
}

fn finish(imported: &Imported, out: &Path) -> Result<bool> {
    let any = !imported.rows.is_empty();
    if any {
        out::write(out, &pack_table(&imported.rows))
            .with_context(|| format!("cannot write {}", out.display()))?;
    }
    say::summary(imported, out);
    Ok(any)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Gives the last part of a path: problems name files as an editor sees them.
fn name(file: &Path) -> String {
    file.file_name()
        .unwrap_or(file.as_os_str())
        .to_string_lossy()
        .into_owned()
}

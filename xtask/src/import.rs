//! `cargo xtask import`: hands tables to the importer, with paths that hold wherever it runs.
//!
//! It must not know what the tables mean: `presession-import` does.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::paths;
use crate::process::Job;

/// Which kind of table is imported.
#[derive(Subcommand)]
pub(crate) enum Kind {
    /// Import exports of UPR Info's database
    #[command(after_help = OUTCOME)]
    Uprinfo {
        #[command(flatten)]
        files: Files,
        /// Import reviews of this State only; may be given again
        #[arg(long, value_name = "NAME")]
        state: Vec<String>,
        /// Leave out reviews of this State; may be given again
        #[arg(long, value_name = "NAME")]
        without: Vec<String>,
    },
    /// Import OHCHR's matrices (thematic lists of recommendations) of one review
    #[command(after_help = OUTCOME)]
    Ohchr {
        #[command(flatten)]
        files: Files,
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

const OUTCOME: &str = "\
Rows that cannot be used are listed with file, line and reason; the good ones are kept. Exit code 0 \
if at least one row was good.";

/// What both kinds have.
#[derive(Args)]
pub(crate) struct Files {
    /// Tables in CSV or XLSX
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The table to write, such as public/content/earlier/uprinfo.csv
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Write it even if there is such a file
    #[arg(long)]
    force: bool,
}

/// Runs `cargo xtask import`.
pub(crate) fn import(kind: Kind) -> Result<()> {
    importer().args(kind.arguments()).stream()
}

/// The program that imports, without what it is to import.
pub(crate) fn importer() -> Job {
    Job::cargo().args([
        "run",
        "--quiet",
        "--profile",
        "tool",
        "--features",
        "import",
        "--bin",
        "presession-import",
        "--",
    ])
}

impl Kind {
    fn arguments(self) -> Vec<OsString> {
        match self {
            Self::Uprinfo {
                files,
                state,
                without,
            } => {
                let mut arguments = files.arguments("uprinfo");
                for (option, names) in [("--state", state), ("--without", without)] {
                    for name in names {
                        arguments.extend([option.into(), name.into()]);
                    }
                }
                arguments
            }
            Self::Ohchr {
                files,
                state,
                cycle,
                session,
                document,
            } => {
                let mut arguments = files.arguments("ohchr");
                arguments.extend(["--state".into(), state.into()]);
                arguments.extend(["--cycle".into(), cycle.to_string().into()]);
                arguments.extend(["--session".into(), session.to_string().into()]);
                arguments.extend(["--document".into(), document.into()]);
                arguments
            }
        }
    }
}

impl Files {
    /// The importer runs in the repository: it gets whole paths.
    fn arguments(self, kind: &str) -> Vec<OsString> {
        let mut arguments = vec![OsString::from(kind)];
        arguments.extend(self.files.iter().map(|file| paths::absolute(file).into()));
        arguments.extend(["--out".into(), paths::absolute(&self.out).into()]);
        arguments.extend(self.force.then(|| "--force".into()));
        arguments
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_importer_gets_whole_paths_and_every_option() {
        let files = Files {
            files: vec!["a.csv".into(), "b.xlsx".into()],
            out: "c.csv".into(),
            force: true,
        };
        let kind = Kind::Uprinfo {
            files,
            state: vec!["Mali".to_owned(), "Peru".to_owned()],
            without: Vec::new(),
        };
        let arguments = kind.arguments();
        let here = |name: &str| OsString::from(paths::absolute(name.as_ref()));
        let mut wanted = vec!["uprinfo".into(), here("a.csv"), here("b.xlsx")];
        wanted.extend(["--out".into(), here("c.csv"), "--force".into()]);
        wanted.extend(["--state", "Mali", "--state", "Peru"].map(OsString::from));
        assert_eq!(arguments, wanted);
    }
}

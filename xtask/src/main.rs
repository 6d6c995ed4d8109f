//! Every job of the project, as one command: serve, build, check, import, test, release,
//! bench.
//!
//! It orchestrates other programs. It must not know what a review or a page is.

mod bench;
mod budget;
mod build;
mod files;
mod measured;
mod paths;
mod process;
mod release;
mod serve;
mod setup;
mod test;
mod tools;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

/// Every job of the project.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site on this machine with `trunk serve`; what changes reloads the page
    Serve {
        #[command(flatten)]
        pack: Pack,
        /// The port on 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the static site: a folder that any web server can serve
    Build {
        #[command(flatten)]
        pack: Pack,
        /// The folder to write: new, empty, or an earlier build [default: the repository's dist]
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// The path on the server that the site is for, such as /upr/; only the page for unknown
        /// addresses needs it
        #[arg(long, value_name = "PATH", default_value = "/")]
        base: String,
    },
    /// List every problem of a content pack; exit 1 if one of them is an error
    Check {
        #[command(flatten)]
        pack: Pack,
    },
    /// Make a table of earlier recommendations for a pack of tables that others publish
    #[command(disable_help_flag = true)]
    Import {
        /// As `presession import` takes them
        #[arg(
            trailing_var_arg = true,
            allow_hyphen_values = true,
            value_name = "ARGUMENT"
        )]
        arguments: Vec<OsString>,
    },
    /// Run every check of the project, or one of them
    #[command(after_help = test::STEPS_HELP)]
    Test {
        /// Run this step only (and what it needs)
        #[arg(long, value_name = "STEP")]
        only: Option<test::StepName>,
        /// Run every browser test in every engine, not only those that depend on it
        #[arg(long)]
        all: bool,
        /// Run only the browser tests whose names contain this, such as `firefox: touch`, in every
        /// engine
        #[arg(long, value_name = "TEXT", conflicts_with_all = ["only", "all"])]
        matching: Option<String>,
    },
    /// Pack the command `presession`, with the app inside, for people without Rust; try the result
    Release(release::ReleaseOptions),
    /// Measure and write the result to docs/measured.md; no check depends on it
    Bench {
        #[command(subcommand)]
        bench: Bench,
    },
}

#[derive(Subcommand)]
enum Bench {
    /// The search engine in Chromium, beside two JavaScript engines with the same queries
    Search(bench::SearchOptions),
    /// The time from a key to the next slide, for every deck, with the processor slowed four times
    Slides {
        #[command(flatten)]
        pack: Pack,
        #[command(flatten)]
        report: bench::ReportOptions,
    },
    /// The time from an edit of the pack, a style sheet or a component to the reloaded page
    Dev {
        #[command(flatten)]
        report: bench::ReportOptions,
    },
    /// The compressed size of what a page loads, beside its budget
    Sizes {
        #[command(flatten)]
        pack: Pack,
        #[command(flatten)]
        report: bench::ReportOptions,
    },
}

impl Bench {
    fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Search(options) => bench::search(&options),
            Self::Slides { pack, report } => bench::slides(&pack.folder(), &report),
            Self::Dev { report } => bench::dev(&report),
            Self::Sizes { pack, report } => bench::sizes(&pack.folder(), &report),
        }
    }
}

#[derive(Args)]
struct Pack {
    /// The content pack's folder [default: the repository's public/content]
    #[arg(long = "pack", value_name = "DIR")]
    named: Option<PathBuf>,
}

impl Pack {
    fn folder(self) -> PathBuf {
        self.named
            .unwrap_or_else(|| paths::repository().join("public/content"))
    }
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Serve { pack, port } => serve::serve(&pack.folder(), port),
        Command::Build { pack, out, base } => {
            let out = out.unwrap_or_else(|| paths::repository().join("dist"));
            build::build(&pack.folder(), &out, &base)
        }
        Command::Check { pack } => build::check(&pack.folder()),
        Command::Import { arguments } => build::import(&arguments),
        Command::Test {
            matching: Some(text),
            ..
        } => test::matching(&text),
        Command::Test { only, all, .. } => test::test(only, all),
        Command::Release(options) => release::release(&options),
        Command::Bench { bench } => bench.run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Cli;

    #[test]
    fn the_commands_are_well_formed() {
        Cli::command().debug_assert();
    }
}

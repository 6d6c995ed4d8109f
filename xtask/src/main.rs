//! Every job of the project, as one command: serve, build, check, import, test, bench.
//!
//! It orchestrates other programs. It must not know what a review or a page is.

mod bench;
mod budget;
mod build;
mod folder;
mod module;
mod paths;
mod process;
mod serve;
mod setup;
mod stamp;
mod test;
mod tools;
mod watch;

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
    /// Build the site and serve it on this machine; build again when the pack or the source changes
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
        /// Run only the browser tests whose names contain this, such as `firefox: touch`
        #[arg(long, value_name = "TEXT", conflicts_with = "only")]
        matching: Option<String>,
    },
    /// Measure; nothing depends on the outcome
    Bench {
        #[command(subcommand)]
        what: Measured,
    },
}

#[derive(Subcommand)]
enum Measured {
    /// The search in Chromium, beside two JavaScript engines on the same work
    Search {
        #[command(flatten)]
        options: bench::Options,
    },
    /// Every deck of the site in Chromium, on a processor slowed four times: how long a key takes to
    /// show the next slide
    Slides {
        #[command(flatten)]
        pack: Pack,
        /// Where the table goes [default: bench-slides.md in the target folder]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
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
        Command::Test { only, .. } => test::test(only),
        Command::Bench {
            what: Measured::Search { options },
        } => bench::search(options),
        Command::Bench {
            what: Measured::Slides { pack, out },
        } => bench::slides(pack.folder(), out),
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

//! The command `presession`: checks a content pack, imports tables into it, builds its site.
//!
//! Exit status: 0 done; 1 there was nothing good to build or write; 2 the arguments make no sense,
//! or a file cannot be read or written.

mod build;
mod check;
mod import;
mod trunk_hook;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Makes a Pre-session site of a content pack
#[derive(Parser)]
#[command(name = "presession", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print every problem of a content pack: file, line, field, what is wrong, what to write instead
    Check(check::CheckOptions),
    /// Make a table of earlier recommendations from tables that others publish
    #[command(subcommand)]
    Import(import::Kind),
    /// Write the whole site of a content pack
    Build(build::BuildOptions),
    /// Publish into the folder that Trunk built; Trunk.toml calls it
    #[command(hide = true)]
    TrunkHook,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(options) => check::check(&options),
        Command::Import(kind) => import::import(&kind),
        Command::Build(options) => build::build(&options),
        Command::TrunkHook => trunk_hook::run(),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

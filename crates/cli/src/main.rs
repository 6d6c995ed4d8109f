//! The command `presession`: starts a content pack, checks it, imports tables into it, shows and
//! builds its site.
//!
//! Exit status: 0 done; 1 there was nothing good to build or write; 2 the arguments make no sense,
//! or a file cannot be read or written.

mod app_shell;
mod build;
mod check;
mod compress;
mod import;
mod new;
mod out_folder;
mod publication;
mod serve;
mod trunk_hook;

use std::process::ExitCode;
use std::{env, io};

use anyhow::Result;
use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell as CommandShell;

const MANUAL: &str = "\
A session, from nothing to a site:
  presession new my-pack --state Nepal --cycle 4 --session 51
  presession serve my-pack --open           look at it while you write
  presession check my-pack                  every problem: file, line, field, fix
  presession build my-pack --out site       the folder to publish

`presession help COMMAND` describes each command, with examples.

Exit status:
  0  done
  1  there was nothing good to build or write: the pack has an error, or no row could be imported
  2  the arguments make no sense, or a file or folder cannot be read or written

Problems and progress go to standard error; `check` prints its list to standard output.";

const COMPLETIONS: &str = "\
Examples:
  bash  presession completions bash > ~/.local/share/bash-completion/completions/presession
  zsh   presession completions zsh > ~/.zfunc/_presession       (with ~/.zfunc in fpath)
  fish  presession completions fish > ~/.config/fish/completions/presession.fish";

/// Makes the site of a UPR Pre-session from a content pack
///
/// A content pack is a folder of plain text files: the review, a factsheet for each theme, and what
/// States recommended before. Presession checks it and turns it into a site: static files that any
/// web server can serve.
#[derive(Parser)]
#[command(name = "presession", version, max_term_width = 100, after_help = MANUAL)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Start a content pack: a small, complete one to rewrite
    #[command(after_help = new::EXAMPLES)]
    New(new::NewOptions),
    /// Serve a pack's site on this machine; rebuild and reload it when the pack changes
    #[command(after_help = serve::EXAMPLES)]
    Serve(serve::ServeOptions),
    /// List every problem of a content pack: file, line, field, what is wrong, how to fix it
    #[command(after_help = check::EXAMPLES)]
    Check(check::CheckOptions),
    /// Write a pack's site, ready to upload
    #[command(after_help = build::EXAMPLES)]
    Build(build::BuildOptions),
    /// Make a table of earlier recommendations from tables that others publish
    #[command(subcommand)]
    Import(import::Kind),
    /// Print a completion script for your shell
    #[command(after_help = COMPLETIONS)]
    Completions {
        /// The shell
        shell: CommandShell,
    },
}

fn main() -> ExitCode {
    // Trunk calls it and nobody types it: completions and manual must not offer it.
    let is_hook = env::args_os().nth(1).is_some_and(|it| it == "trunk-hook");
    let outcome = if is_hook {
        trunk_hook::run()
    } else {
        run(Arguments::parse().command)
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

/// Runs a command; says whether it went well.
fn run(command: Command) -> Result<bool> {
    match command {
        Command::New(options) => new::new(&options),
        Command::Serve(options) => serve::serve(&options),
        Command::Check(options) => check::check(&options),
        Command::Build(options) => build::build(&options),
        Command::Import(kind) => import::import(&kind),
        Command::Completions { shell } => {
            let mut command = Arguments::command();
            clap_complete::generate(shell, &mut command, "presession", &mut io::stdout());
            Ok(true)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_are_well_formed() {
        Arguments::command().debug_assert();
    }
}

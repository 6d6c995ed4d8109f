//! `presession check`: every problem of a content pack.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use pack::{Loaded, ROOM, Sheet, counted, estimate, load, read_folder};

use crate::publication::{cannot_read, error_count};

pub(crate) const EXAMPLES: &str = "\
Examples:
  presession check
  presession check my-pack --lengths

Each problem is one line:
  error: clusters/labour.md:23: recommendations[2].issues: \"Labor\" is not one of UPR Info's issues. Write \"Labour\".

Errors keep a site from being built; warnings do not.

Exit status: 0 no error; 1 at least one error; 2 the folder cannot be read.";

/// Which pack, and what is printed of it.
#[derive(Args)]
pub(crate) struct CheckOptions {
    /// The content pack's folder
    #[arg(value_name = "DIR", default_value = ".")]
    pack: PathBuf,
    /// Print the estimated height of each factsheet's sheets on paper too
    #[arg(long)]
    lengths: bool,
}

/// Prints the problems; says whether the pack may be published.
pub(crate) fn check(options: &CheckOptions) -> Result<bool> {
    let files = read_folder(&options.pack).with_context(|| cannot_read(&options.pack))?;
    let loaded = load(&files, &words::abouts());
    if options.lengths {
        print_lengths(&loaded);
    }
    print_problems(&loaded);
    Ok(loaded.is_publishable())
}

fn print_problems(loaded: &Loaded) {
    for problem in &loaded.problems {
        println!("{problem}");
    }
    let errors = error_count(&loaded.problems);
    let factsheets = loaded.editions.first();
    let factsheets = factsheets.map_or(0, |edition| edition.factsheets.len());
    println!(
        "{} in {}, {}: {}, {}.",
        counted(factsheets, "factsheet"),
        counted(loaded.editions.len(), "language"),
        counted(loaded.earlier.len(), "earlier recommendation"),
        counted(errors, "error"),
        counted(loaded.problems.len() - errors, "warning"),
    );
}

fn print_lengths(loaded: &Loaded) {
    println!("Estimated height on paper, in millimetres of {ROOM}:");
    for edition in &loaded.editions {
        for factsheet in &edition.factsheets {
            let sheets = estimate(factsheet, &|id| edition.earlier(id));
            println!("  {} {}", edition.language, factsheet.slug.as_str());
            print_sheet("sheet one", &sheets.one);
            print_sheet("sheet two", &sheets.two);
        }
    }
}

fn print_sheet(name: &str, sheet: &Sheet) {
    let parts = sheet
        .parts()
        .map(|(part, height)| format!("{part} {height}"));
    let parts: Vec<String> = parts.collect();
    println!("    {name} {}: {}", sheet.height(), parts.join(", "));
}

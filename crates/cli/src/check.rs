//! `presession check`: every problem of a content pack.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use pack::{AboutTexts, Loaded, ROOM, Severity, Sheet, estimate, load, read_folder};

/// Which pack, and what is printed of it.
#[derive(Args)]
pub(crate) struct CheckOptions {
    /// The content pack's folder
    #[arg(value_name = "DIR")]
    pack: PathBuf,
    /// Print the estimated height of each factsheet's sheets on paper too
    #[arg(long)]
    lengths: bool,
}

/// Prints the problems; says whether the pack may be published.
pub(crate) fn check(options: &CheckOptions) -> Result<bool> {
    let files = read_folder(&options.pack)
        .with_context(|| format!("cannot read {}", options.pack.display()))?;
    let loaded = load(&files, &AboutTexts::new());
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
    let errors = loaded
        .problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .count();
    let factsheets = loaded
        .editions
        .first()
        .map_or(0, |edition| edition.factsheets.len());
    println!(
        "{factsheets} factsheets in {} languages, {} earlier recommendations: {errors} errors, {} warnings.",
        loaded.editions.len(),
        loaded.earlier.len(),
        loaded.problems.len() - errors,
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

//! `presession-check DIR`: prints every problem of a content pack.
//!
//! Exit code 0: nothing keeps the site from being published; 1: an error does; 2: the folder
//! cannot be read, or the arguments make no sense.

use std::path::Path;
use std::process::ExitCode;

use presession::content::{AboutTexts, Loaded, ROOM, Severity, Sheet, estimate, load, read_folder};

const HELP: &str = "\
Usage: presession-check [--lengths] DIR

Prints every problem of the content pack in DIR: file, line, field, what is wrong, what to write
instead. Exit code 1 if an error keeps the site from being published.

  --lengths   print the estimated height of each factsheet's sheets on paper too
  --help      print this";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (options, folders): (Vec<&str>, Vec<&str>) = arguments
        .iter()
        .map(String::as_str)
        .partition(|argument| argument.starts_with("--"));
    if options.contains(&"--help") {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let ([folder], true) = (
        folders.as_slice(),
        options.iter().all(|option| *option == "--lengths"),
    ) else {
        eprintln!("{HELP}");
        return ExitCode::from(2);
    };
    let pack = match read_folder(Path::new(folder)) {
        Ok(pack) => pack,
        Err(error) => {
            eprintln!("presession-check: cannot read {folder}: {error}");
            return ExitCode::from(2);
        }
    };
    let loaded = load(&pack, &AboutTexts::new());
    if !options.is_empty() {
        print_lengths(&loaded);
    }
    print_problems(&loaded);
    if loaded.is_publishable() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
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

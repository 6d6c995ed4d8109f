//! `presession-import KIND FILE… --out FILE`: tables that others publish become a pack's table.
//!
//! Exit code 0: at least one row was good and the table is written; 1: none was; 2: a file cannot
//! be read or written, or the arguments make no sense. Problems go to standard error, one a line;
//! the summary to standard output.

mod arguments;
mod out;
mod say;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use arguments::{Arguments, Kind};
use presession::import::{Imported, Source, ohchr, pack_table, uprinfo};

const HELP: &str = "\
Usage: presession-import uprinfo FILE… --out FILE [--state NAME]… [--without NAME]… [--force]
       presession-import ohchr FILE… --out FILE --state NAME --cycle N --session N
                         [--document SYMBOL] [--force]

Makes a table of earlier recommendations for a content pack (earlier/<name>.csv) of tables in CSV
or XLSX: exports of UPR Info's database, or OHCHR's thematic lists of one review.
Rows that cannot be used are listed with file, line and reason; the good ones are kept.

  --out FILE          the table to write, such as public/content/earlier/uprinfo.csv
  --force             write it even if there is such a file
  --state NAME        uprinfo: this State under review only; ohchr: the State under review
  --without NAME      leave out this State under review
  --cycle, --session  the review's numbers
  --document SYMBOL   the report's symbol, such as A/HRC/41/17
  --help              print this";

fn main() -> ExitCode {
    let written: Vec<String> = std::env::args().skip(1).collect();
    if written.iter().any(|argument| argument == "--help") {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let outcome = Arguments::read(&written)
        .map_err(|problem| format!("{problem}\n\n{HELP}"))
        .and_then(|arguments| import(&arguments));
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("presession-import: {problem}");
            ExitCode::from(2)
        }
    }
}

/// Imports, and says whether a row was good.
fn import(arguments: &Arguments) -> Result<bool, String> {
    out::refuse_to_overwrite(&arguments.out, &arguments.files, arguments.force)?;
    let files = arguments
        .files
        .iter()
        .map(|file| Ok((name(file), read(file)?)))
        .collect::<Result<Vec<(String, Vec<u8>)>, String>>()?;
    let sources: Vec<Source<'_>> = files
        .iter()
        .map(|(name, bytes)| Source { name, bytes })
        .collect();
    let imported = match &arguments.kind {
        Kind::UprInfo(chosen) => uprinfo(&sources, chosen, &mut say::progress),
        Kind::Ohchr(review) => ohchr(&sources, review),
    };
    say::problems(&imported);
    finish(&imported, &arguments.out)
}

fn finish(imported: &Imported, out: &Path) -> Result<bool, String> {
    let any = !imported.rows.is_empty();
    if any {
        out::write(out, &pack_table(&imported.rows))
            .map_err(|error| format!("cannot write {}: {error}", out.display()))?;
    }
    say::summary(imported, out);
    Ok(any)
}

fn read(file: &PathBuf) -> Result<Vec<u8>, String> {
    std::fs::read(file).map_err(|error| format!("cannot read {}: {error}", file.display()))
}

/// Gives the last part of a path: problems name files as an editor sees them.
fn name(file: &Path) -> String {
    file.file_name()
        .unwrap_or(file.as_os_str())
        .to_string_lossy()
        .into_owned()
}

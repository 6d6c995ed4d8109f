//! Writes a whole site: `presession-publish --pack DIR --shell DIR --out DIR [--base /] [--pseudo]`.
//!
//! Lists every problem of the pack first. With an error in it nothing is written and the exit
//! status is 1; unusable arguments give 2.

use std::{path::PathBuf, process::ExitCode};

use presession::{
    content::{self, Severity},
    locale,
    publish::{Shell, add_pseudo, folder, site_files},
};

/// What is asked for on the command line.
#[derive(Default)]
struct Options {
    pack: PathBuf,
    shell: PathBuf,
    out: PathBuf,
    base: String,
    pseudo: bool,
}

fn main() -> ExitCode {
    let Some(options) = options(std::env::args().skip(1)) else {
        eprintln!(
            "usage: presession-publish --pack DIR --shell DIR --out DIR [--base /] [--pseudo]"
        );
        return ExitCode::from(2);
    };
    match publish(&options) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options(mut arguments: impl Iterator<Item = String>) -> Option<Options> {
    let mut options = Options {
        base: "/".to_owned(),
        ..Options::default()
    };
    while let Some(name) = arguments.next() {
        match name.as_str() {
            "--pseudo" => options.pseudo = true,
            "--pack" => options.pack = arguments.next()?.into(),
            "--shell" => options.shell = arguments.next()?.into(),
            "--out" => options.out = arguments.next()?.into(),
            "--base" => options.base = arguments.next()?,
            _ => return None,
        }
    }
    let given = [&options.pack, &options.shell, &options.out];
    let complete = given.iter().all(|path| !path.as_os_str().is_empty());
    complete.then_some(options)
}

fn publish(options: &Options) -> Result<String, String> {
    let at = |path: &PathBuf| {
        let path = path.display().to_string();
        move |error: std::io::Error| format!("{path}: {error}")
    };
    let pack = content::read_folder(&options.pack).map_err(at(&options.pack))?;
    let loaded = content::load(&pack, &locale::abouts());
    for problem in &loaded.problems {
        eprintln!("{problem}");
    }
    let errors = loaded.problems.iter();
    let errors = errors.filter(|it| it.severity == Severity::Error).count();
    if errors > 0 {
        return Err(format!(
            "the pack has {errors} errors: nothing was published"
        ));
    }
    let mut editions = loaded.editions;
    if options.pseudo {
        add_pseudo(&mut editions);
    }
    let shell = folder::read(&options.shell).map_err(at(&options.shell))?;
    let shell = Shell::new(shell).map_err(|error| error.to_string())?;
    let languages = editions.len();
    let files = site_files(&shell, editions, &loaded.earlier, &options.base)
        .map_err(|error| error.to_string())?;
    folder::write(&options.out, &files).map_err(at(&options.out))?;
    Ok(format!("{} files in {languages} languages", files.len()))
}

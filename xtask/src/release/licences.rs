//! The licences of a release's libraries, with their texts: most ask that the text go along.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::dependencies::Dependency;
use super::standard_licences::standard_texts;

/// What the files begin with, in capitals.
const NAMES: [&str; 6] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "COPYRIGHT",
    "NOTICE",
    "UNLICENSE",
];
const HEAD: &str = "\
The command presession contains the libraries below, and parts of Rust's standard library
(MIT OR Apache-2.0). Each library is named with its version and licence; the texts that come with
them follow. Their sources are at https://crates.io/.
";
const WITHOUT_TEXT: &str = "\
The libraries below were published without the text of their licence. Each is named with its
licence and its authors as its manifest names them; the standard texts of these licences follow.
";

/// Writes the list of libraries, then each text once, with the libraries that it came with, and
/// the standard texts for the libraries that came without.
pub(super) fn texts(dependencies: &[Dependency]) -> Result<String> {
    let mut out = format!("{HEAD}\n");
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let (mut without, mut standard) = (String::new(), BTreeSet::new());
    for dependency in dependencies {
        let Dependency {
            name,
            version,
            licence,
            authors,
            folder,
            ..
        } = dependency;
        out += &format!("{name} {version}: {licence}\n");
        let texts = texts_in(folder)?;
        if texts.is_empty() {
            let authors = match authors.join(", ") {
                none if none.is_empty() => "no author named".to_owned(),
                authors => authors,
            };
            without += &format!("{name} {version}: {licence} ({authors})\n");
            let texts = standard_texts(licence);
            standard.extend(texts.with_context(|| format!("{name} has no licence file"))?);
        }
        for text in texts {
            let owner = format!("{name} {version}");
            owners.entry(text).or_default().push(owner);
        }
    }
    let rule = "-".repeat(80);
    for (text, owners) in owners {
        out += &format!("\n{rule}\n{}\n{rule}\n\n{text}\n", owners.join(", "));
    }
    if !without.is_empty() {
        out += &format!("\n{rule}\n{WITHOUT_TEXT}\n{without}{rule}\n");
    }
    for text in standard {
        out += &format!("\n{}\n\n{rule}\n", text.trim_end());
    }
    Ok(out)
}

/// Reads the licence files of a folder, sorted by name and with equal line ends.
fn texts_in(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_uppercase();
        if path.is_file() && NAMES.iter().any(|it| name.starts_with(it)) {
            files.push(path);
        }
    }
    files.sort();
    let text = |path| -> Result<String> {
        let bytes = fs::read(path)?;
        let text = String::from_utf8_lossy(&bytes).replace('\r', "");
        Ok(text.trim_end().to_owned())
    };
    files.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// Makes a library without a licence file.
    fn dependency(test: &str, name: &str, licence: &str) -> Dependency {
        let root = format!("presession-{test}-{}", std::process::id());
        let folder: PathBuf = std::env::temp_dir().join(root).join(name);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("Cargo.toml"), "no licence").unwrap();
        Dependency {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            authors: vec!["One".to_owned(), "Another".to_owned()],
            checksum: String::new(),
            folder,
        }
    }

    fn remove(dependency: &Dependency) {
        fs::remove_dir_all(dependency.folder.parent().unwrap()).unwrap();
    }

    #[test]
    fn a_text_that_two_libraries_share_stands_there_once() {
        let dependencies = ["a", "b"].map(|name| dependency("texts", name, "MIT"));
        for it in &dependencies {
            fs::write(it.folder.join("LICENSE-MIT"), "Permission\r\nis granted\n").unwrap();
        }
        let text = texts(&dependencies).unwrap();
        assert_eq!(text.matches("Permission\nis granted").count(), 1);
        assert!(text.contains("a 1.0.0: MIT\nb 1.0.0: MIT\n"), "{text}");
        assert!(text.contains("\na 1.0.0, b 1.0.0\n"), "{text}");
        assert!(!text.contains("no licence"));
        assert!(!text.contains(WITHOUT_TEXT));
        remove(&dependencies[0]);
    }

    #[test]
    fn a_library_without_a_text_is_named_with_its_authors_and_the_standard_text() {
        let mut dependencies = ["a", "b"].map(|name| dependency("no-texts", name, "MIT"));
        dependencies[1].authors.clear();
        let text = texts(&dependencies).unwrap();
        let named = "a 1.0.0: MIT (One, Another)\nb 1.0.0: MIT (no author named)\n";
        assert!(text.contains(&format!("{WITHOUT_TEXT}\n{named}")), "{text}");
        assert_eq!(text.matches("Permission is hereby granted").count(), 1);
        remove(&dependencies[0]);
        let unknown = dependency("unknown-text", "c", "Unheard-Of");
        assert!(texts(std::slice::from_ref(&unknown)).is_err());
        remove(&unknown);
    }
}

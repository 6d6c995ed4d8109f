//! The licences of a release's libraries, with their texts: most ask that the text go along.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::dependencies::Dependency;

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
(MIT OR Apache-2.0). Each library is named with its version and licence; the texts follow.
";

/// Writes the list of libraries, then each text once, with the libraries that it came with.
pub(super) fn texts(dependencies: &[Dependency]) -> Result<String> {
    let mut out = format!("{HEAD}\n");
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for dependency in dependencies {
        let Dependency {
            name,
            version,
            licence,
            folder,
            ..
        } = dependency;
        out += &format!("{name} {version}: {licence}\n");
        for text in texts_in(folder)? {
            let owner = format!("{name} {version}");
            owners.entry(text).or_default().push(owner);
        }
    }
    let rule = "-".repeat(80);
    for (text, owners) in owners {
        out += &format!("\n{rule}\n{}\n{rule}\n\n{text}\n", owners.join(", "));
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

    #[test]
    fn a_text_that_two_libraries_share_stands_there_once() {
        let root = std::env::temp_dir().join(format!("presession-texts-{}", std::process::id()));
        let dependency = |name: &str| {
            let folder: PathBuf = root.join(name);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("LICENSE-MIT"), "Permission\r\nis granted\n").unwrap();
            fs::write(folder.join("Cargo.toml"), "no licence").unwrap();
            Dependency {
                name: name.to_owned(),
                version: "1.0.0".to_owned(),
                licence: "MIT".to_owned(),
                checksum: String::new(),
                folder,
            }
        };
        let text = texts(&[dependency("a"), dependency("b")]).unwrap();
        assert_eq!(text.matches("Permission\nis granted").count(), 1);
        assert!(text.contains("a 1.0.0: MIT\nb 1.0.0: MIT\n"), "{text}");
        assert!(text.contains("\na 1.0.0, b 1.0.0\n"), "{text}");
        assert!(!text.contains("no licence"));
        fs::remove_dir_all(&root).unwrap();
    }
}

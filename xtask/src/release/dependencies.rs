//! The libraries inside the command, those of the app in it included, as Cargo knows them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::paths;
use crate::process::Job;

/// A library from a registry.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Dependency {
    pub(super) name: String,
    pub(super) version: String,
    /// An SPDX expression; empty if it names none.
    pub(super) licence: String,
    /// As its manifest names them; it may name none.
    pub(super) authors: Vec<String>,
    /// The SHA-256 of what the registry sent.
    pub(super) checksum: String,
    /// Where its source is on this machine.
    pub(super) folder: PathBuf,
}

/// The programs of a release: what Cargo builds, and for which system if not the release's own.
const PROGRAMS: [(&[&str], Option<&str>); 3] = [
    (&["--package", "cli"], None),
    (
        &["--package", "presession-app", "--features", "hydrate"],
        Some(WASM),
    ),
    (&["--package", "search-wasm"], Some(WASM)),
];
const WASM: &str = "wasm32-unknown-unknown";

impl Dependency {
    /// Lists what is compiled into a release for a system, by name and version. Tools of the build
    /// are not in it.
    pub(super) fn all(target: &str) -> Result<Vec<Self>> {
        let mut used = BTreeSet::new();
        for (program, own) in PROGRAMS {
            let tree = Job::cargo()
                .args(["tree", "--locked", "--prefix", "none", "--edges", "normal"])
                .args(["--target", own.unwrap_or(target)])
                .args(program)
                .answer()?;
            used.extend(names(&tree));
        }
        let metadata = Job::cargo().args(["metadata", "--locked", "--format-version", "1"]);
        let metadata = serde_json::from_str(&metadata.answer()?)?;
        let lock = paths::repository().join("Cargo.lock");
        let sums = checksums(&fs::read_to_string(lock)?);
        read(&metadata, &used, &sums)
    }
}

/// A name and a version.
type Key = (String, String);

/// Reads `name v1.2.3 (…)` from each line.
fn names(tree: &str) -> impl Iterator<Item = Key> {
    tree.lines().filter_map(|line| {
        let mut words = line.split(' ');
        let name = words.next()?.to_owned();
        let version = words.next()?.strip_prefix('v')?.to_owned();
        Some((name, version))
    })
}

/// Reads the checksums of a lock file.
fn checksums(lock: &str) -> BTreeMap<Key, String> {
    let packages = lock.split("[[package]]").skip(1);
    let field = |package: &str, name: &str| {
        let mark = format!("\n{name} = \"");
        let (_, rest) = package.split_once(&mark)?;
        Some(rest.split('"').next()?.to_owned())
    };
    packages
        .filter_map(|it| {
            let key = (field(it, "name")?, field(it, "version")?);
            Some((key, field(it, "checksum")?))
        })
        .collect()
}

fn read(
    metadata: &Value,
    used: &BTreeSet<Key>,
    sums: &BTreeMap<Key, String>,
) -> Result<Vec<Dependency>> {
    let packages = metadata["packages"].as_array();
    let mut found = Vec::new();
    for package in packages.context("cargo metadata lists no packages")? {
        let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
        let key = (text("name"), text("version"));
        // Only what comes from a registry has a checksum; the rest is the project's own.
        let Some(checksum) = sums.get(&key).filter(|_| used.contains(&key)) else {
            continue;
        };
        let manifest = PathBuf::from(text("manifest_path"));
        let authors = package["authors"].as_array().into_iter().flatten();
        let authors = authors.filter_map(Value::as_str).map(str::to_owned);
        found.push(Dependency {
            name: key.0,
            version: key.1,
            // Some old crates write a slash.
            licence: text("license").replace('/', " OR "),
            authors: authors.collect(),
            checksum: checksum.clone(),
            folder: manifest.parent().map(PathBuf::from).unwrap_or_default(),
        });
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_used_and_comes_from_a_registry_is_listed() {
        let tree = "cli v0.1.0 (folder)\nserde v1.0.0\nserde v1.0.0 (*)\nsyn v2.0.0 (proc-macro)\n";
        let used: BTreeSet<Key> = names(tree).collect();
        let lock = "[[package]]\nname = \"serde\"\nversion = \"1.0.0\"\nchecksum = \"ab\"\n\n\
                    [[package]]\nname = \"unused\"\nversion = \"1.0.0\"\nchecksum = \"cd\"\n\n\
                    [[package]]\nname = \"cli\"\nversion = \"0.1.0\"\n";
        let package = |name: &str, version: &str| {
            json!({ "name": name, "version": version, "license": "MIT/Apache-2.0",
                    "authors": ["One", "Another"],
                    "manifest_path": "registry/serde/Cargo.toml" })
        };
        let packages = [
            package("unused", "1.0.0"),
            package("serde", "1.0.0"),
            package("cli", "0.1.0"),
        ];
        let metadata = json!({ "packages": packages });
        let found = read(&metadata, &used, &checksums(lock)).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].name, "serde");
        assert_eq!(found[0].licence, "MIT OR Apache-2.0");
        assert_eq!(found[0].authors, ["One", "Another"]);
        assert_eq!(found[0].checksum, "ab");
        assert_eq!(found[0].folder, PathBuf::from("registry/serde"));
    }
}

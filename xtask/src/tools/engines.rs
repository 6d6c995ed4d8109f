//! The JavaScript search engines that ours is measured beside: one module each, from npm.

use std::path::PathBuf;

use anyhow::Result;

use super::npm::Package;

const MINISEARCH: Package = Package {
    name: "minisearch",
    version: "7.2.0",
    files: &[
        ("dist/es/index.js", "minisearch.js"),
        ("LICENSE.txt", "LICENSE"),
    ],
};

const FLEXSEARCH: Package = Package {
    name: "flexsearch",
    version: "0.8.212",
    files: &[
        ("dist/flexsearch.bundle.module.min.js", "flexsearch.js"),
        ("LICENSE", "LICENSE"),
    ],
};

/// Returns the engines' modules, fetched once.
pub(crate) fn provide() -> Result<[PathBuf; 2]> {
    Ok([
        MINISEARCH.provide()?.join("minisearch.js"),
        FLEXSEARCH.provide()?.join("flexsearch.js"),
    ])
}

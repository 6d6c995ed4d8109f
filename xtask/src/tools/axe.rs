//! axe-core, the accessibility checker: one script, from npm.

use std::path::PathBuf;

use anyhow::Result;

use super::npm::Package;

const SCRIPT: &str = "axe.min.js";
const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
    files: &[(SCRIPT, SCRIPT), ("LICENSE", "LICENSE")],
};

/// Returns the checker's script, fetched once.
pub(crate) fn provide() -> Result<PathBuf> {
    Ok(AXE.provide()?.join(SCRIPT))
}

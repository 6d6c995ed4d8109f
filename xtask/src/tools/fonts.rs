//! The fonts that paper is set in, so that printed pages break here as they do elsewhere.
//!
//! The style sheet asks for Arial and Times New Roman, or for fonts of the same widths: macOS and
//! Windows have the former, Linux needs Liberation.

use anyhow::{Result, bail};

use super::packages::{self, Wanted};
use crate::process::{Job, on_path};

/// Families of the same widths as Arial.
const LIKE_ARIAL: [&str; 3] = ["Arial", "Liberation Sans", "Arimo"];

/// Sees to it that text on paper has the widths that the style sheet counts on.
pub(crate) fn provide() -> Result<()> {
    if !cfg!(target_os = "linux") || there() {
        return Ok(());
    }
    packages::provide(Wanted::Fonts)?;
    if !there() {
        bail!("`fc-match Arial` names no font like Arial: install the Liberation fonts");
    }
    Ok(())
}

fn there() -> bool {
    let matched = on_path("fc-match").and_then(|program| {
        Job::new(program)
            .args(["--format=%{family}", "Arial"])
            .answer()
            .ok()
    });
    matched.is_some_and(|family| LIKE_ARIAL.iter().any(|like| family.contains(like)))
}

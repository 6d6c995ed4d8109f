//! The standard texts of licences, for libraries that were published without theirs.

use anyhow::{Context, Result};

/// The texts by their SPDX name. The places for year and holder are open, as in the standard.
const TEXTS: [(&str, &str); 4] = [
    ("Apache-2.0", include_str!("../../../LICENSE-APACHE")),
    ("BSD-3-Clause", include_str!("texts/BSD-3-Clause.txt")),
    ("MIT", include_str!("texts/MIT.txt")),
    ("MPL-2.0", include_str!("texts/MPL-2.0.txt")),
];

/// Returns the texts of the licences that a library may be used under. Fails if not one of its
/// alternatives has a text here.
pub(super) fn standard_texts(licence: &str) -> Result<Vec<&'static str>> {
    let text = |name| TEXTS.into_iter().find(|(known, _)| *known == name);
    let found: Vec<_> = licence.split(" OR ").filter_map(text).collect();
    let found = Some(found).filter(|it| !it.is_empty());
    let found = found.with_context(|| format!("add the text of \"{licence}\" to {}", file!()))?;
    Ok(found.into_iter().map(|(_, text)| text).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_alternative_has_its_text_and_an_unknown_licence_fails() {
        let texts = standard_texts("MIT OR Apache-2.0 OR Unheard-Of").unwrap();
        assert!(texts[0].starts_with("MIT License"), "{}", texts[0]);
        assert!(texts[1].contains("Apache License"), "{}", texts[1]);
        for licence in ["", "Unheard-Of", "MIT AND Unheard-Of"] {
            assert!(standard_texts(licence).is_err(), "{licence}");
        }
    }
}

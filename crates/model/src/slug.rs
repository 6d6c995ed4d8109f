//! Ids used in addresses: built in one place, so that each is safe in a path.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An id of lower-case letters, digits and single hyphens, 1 to 64 bytes long.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slug(String);

/// Why a text is not a slug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlugError;

impl fmt::Display for SlugError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id: use lower-case letters a-z, digits and single hyphens, 64 at most")
    }
}

impl Slug {
    /// Accepts a text that is already a slug. Fails on anything else.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        let shaped = text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if shaped && text.len() <= 64 {
            Ok(Self(text.to_owned()))
        } else {
            Err(SlugError)
        }
    }

    /// Turns any Latin text into a slug: letters and digits stay, everything else becomes hyphens.
    /// A text without letters and digits becomes `x`.
    #[must_use]
    pub fn slugify(text: &str) -> Self {
        let mut slug = String::new();
        for part in text
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|part| !part.is_empty())
        {
            if slug.len() + part.len() >= 64 {
                break;
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(&part.to_ascii_lowercase());
        }
        if slug.is_empty() {
            slug.push('x');
        }
        Self(slug)
    }

    /// Returns the text as used in addresses.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Slug {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_lower_case_letters_digits_and_single_hyphens() {
        for good in ["a", "labour-rights", "118", "c1-001"] {
            assert_eq!(Slug::parse(good).unwrap().as_str(), good);
        }
        for bad in ["", "-", "a-", "-a", "a--b", "A", "é", "a b", "a/b", ".."] {
            assert_eq!(Slug::parse(bad), Err(SlugError), "{bad:?}");
        }
        assert!(Slug::parse(&"a".repeat(65)).is_err());
    }

    #[test]
    fn slugify_makes_a_slug_of_any_text() {
        for (text, slug) in [
            ("Women's rights", "women-s-rights"),
            ("HIV - Aids", "hiv-aids"),
            ("  ", "x"),
            ("ភាសា", "x"),
        ] {
            assert_eq!(Slug::slugify(text).as_str(), slug);
        }
        assert!(Slug::parse(Slug::slugify(&"word ".repeat(40)).as_str()).is_ok());
        assert!(Slug::parse(Slug::slugify(&"w".repeat(400)).as_str()).is_ok());
    }
}

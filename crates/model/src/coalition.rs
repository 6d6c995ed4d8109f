//! Who stands behind a factsheet, beyond the coalition's name: where to write to, and a logo.

use serde::{Deserialize, Serialize};

use super::source::short_address;

/// Where to write to a coalition: an organisation's address, never a person's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The organisation or secretariat that answers; may be empty.
    pub name: String,
    /// The address; begins with `https:`, `http:` or `mailto:`.
    pub address: String,
}

impl Contact {
    /// Shortens its address to what a reader would type.
    #[must_use]
    pub fn shown_address(&self) -> String {
        short_address(&self.address)
    }
}

/// A coalition's logo: a raster picture of the pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// Its path, in the pack and below the site's root.
    pub path: String,
    /// What stands in its place where it is not seen.
    pub alt: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_as_it_is_typed() {
        for (address, shown) in [
            ("mailto:office@example.org", "office@example.org"),
            ("https://www.example.org/contact/", "example.org/contact"),
        ] {
            let contact = Contact {
                name: String::new(),
                address: address.to_owned(),
            };
            assert_eq!(contact.shown_address(), shown);
        }
    }
}

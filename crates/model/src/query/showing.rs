//! A deck's display options, as the query string of its address: `view=speaker`, `with=fr`.

use std::fmt;

use super::{encoding::decoded, is_usable, push_pair};

const VIEW_KEY: &str = "view";
const SPEAKER: &str = "speaker";
const BESIDE_KEY: &str = "with";

/// A deck's display options in its address. The slide is the address's fragment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Showing {
    /// Whether this is the speaker's view rather than the projector's.
    pub speaker: bool,
    /// The code of a second language on each slide.
    pub beside: Option<String>,
}

impl Showing {
    /// Parses a query string, with or without its `?`. Unusable parts are ignored.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut showing = Self::default();
        for pair in text.strip_prefix('?').unwrap_or(text).split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decoded(value);
            if key == VIEW_KEY {
                showing.speaker = value == SPEAKER;
            } else if key == BESIDE_KEY {
                showing.beside = Some(value).filter(|it| is_usable(it));
            }
        }
        showing
    }
}

/// Writes the query string without `?`.
impl fmt::Display for Showing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        if self.speaker {
            push_pair(VIEW_KEY, SPEAKER, &mut out);
        }
        if let Some(language) = &self.beside {
            push_pair(BESIDE_KEY, language, &mut out);
        }
        f.write_str(&out)
    }
}

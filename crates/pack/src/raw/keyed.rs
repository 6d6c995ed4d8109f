//! Entries identified by a key.

use super::super::problem::Place;
use super::{
    RawEarlier, RawFigure, RawProgramme, RawQuestion, RawRecommendation, RawSlide, RawSource,
    RawTimeline,
};

/// An entry whose key must be unique in its list.
pub(crate) trait Keyed {
    /// What the entry is called in problems.
    const WHAT: &'static str;

    /// Returns the key and where it was written, or `None` if it is missing or unusable.
    fn key(&self) -> Option<(&str, &Place)>;
}

macro_rules! keyed {
    ($($entry:ident, $key:ident, $what:literal;)*) => {$(
        impl Keyed for $entry {
            const WHAT: &'static str = $what;

            fn key(&self) -> Option<(&str, &Place)> {
                self.$key.as_ref().map(|key| (AsRef::<str>::as_ref(&key.value), &key.at))
            }
        }
    )*};
}

keyed! {
    RawFigure, id, "figure";
    RawEarlier, paragraph, "earlier paragraph";
    RawRecommendation, id, "recommendation";
    RawQuestion, id, "question";
    RawSlide, id, "slide";
    RawSource, id, "source";
    RawProgramme, id, "programme item";
    RawTimeline, id, "calendar entry";
}

//! A `[[sources]]` entry as written.

use super::super::length::limit;
use super::super::problem::{Place, Written};
use super::fields::{Fields, Need};
use super::markdown::is_safe;
use model::{PartialDate, Slug};

/// A raw source.
#[derive(Clone, Debug)]
pub(crate) struct RawSource {
    pub(crate) at: Place,
    pub(crate) id: Option<Written<Slug>>,
    pub(crate) author: Option<Written<String>>,
    pub(crate) title: Option<Written<String>>,
    pub(crate) date: Option<Written<PartialDate>>,
    pub(crate) address: Option<Written<String>>,
    pub(crate) document: Option<Written<String>>,
    pub(crate) claim: bool,
}

/// Reads the sources of a file.
pub(super) fn read_all(fields: &mut Fields<'_>) -> Vec<RawSource> {
    fields
        .entries("sources", Need::OptionalFixed)
        .into_iter()
        .map(read)
        .collect()
}

fn read(mut fields: Fields<'_>) -> RawSource {
    let source = RawSource {
        at: fields.at.clone(),
        id: fields.slug("id", Need::Key),
        author: fields.words("author", Need::Fixed, limit::SOURCE),
        title: fields.words("title", Need::Fixed, limit::SOURCE),
        date: fields.partial_date("date", Need::OptionalFixed),
        address: address(&mut fields),
        document: fields.words("document", Need::OptionalFixed, limit::SOURCE),
        claim: fields
            .flag("claim", Need::OptionalFixed)
            .is_some_and(|claim| claim.value),
    };
    fields.finish();
    source
}

fn address(fields: &mut Fields<'_>) -> Option<Written<String>> {
    let (value, at) = fields.text("address", Need::OptionalFixed)?;
    if is_safe(&value) && !value.to_ascii_lowercase().starts_with("mailto:") {
        return Some(Written { value, at });
    }
    fields.report.error(
        &at,
        format!("\"{value}\" is not a web address"),
        "Begin it with https: or http:, without spaces; a UN document's symbol goes into `document`",
    );
    None
}

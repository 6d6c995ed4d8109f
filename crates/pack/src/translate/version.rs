//! Tells when an original changed after its translation.
//!
//! Nothing is guessed from the files' dates, which a copy changes: a translation says which version
//! it translates, if it wants to be warned.

use super::super::problem::{Report, Written};
use model::Date;

/// Warns of a translation that names another version than its original has.
pub(super) fn check(
    original: Option<&Written<Date>>,
    translated: Option<&Written<Date>>,
    report: &Report,
) {
    let (Some(original), Some(translated)) = (original, translated) else {
        return;
    };
    let (version, named) = (original.value, translated.value);
    let what = if version > named {
        format!("the original has changed: it is of {version}, and this translates that of {named}")
    } else if version < named {
        format!("the original is of {version}, earlier than the version that this translates")
    } else {
        return;
    };
    report.warning(
        &translated.at,
        what,
        format!("Compare the two texts, then write translates_version = {version}"),
    );
}

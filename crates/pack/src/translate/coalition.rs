//! Lays a translation's words on the coalition over the original's.

use super::super::problem::Report;
use super::super::raw::{RawCoalition, RawFactsheet};
use super::TranslationCount;

/// Translates the names. Organisations keep theirs in many languages, so they never count as
/// untranslated.
pub(super) fn lay(
    mine: &mut RawCoalition,
    translation: &RawFactsheet,
    tally: &mut TranslationCount,
    report: &Report,
) {
    let theirs = &translation.coalition_details;
    if let Some(members) = &theirs.members {
        let wanted = mine.members.as_ref().map_or(0, |it| it.value.len());
        let found = members.value.len();
        if wanted == found {
            mine.members = Some(members.clone());
        } else {
            report.error(
                &members.at,
                format!("the translation has {found} members, the original {wanted}"),
                "Write all of them, in the same order; or leave members out",
            );
        }
    }
    if theirs.contact_name.is_some() {
        mine.contact_name.clone_from(&theirs.contact_name);
    }
    tally.lay(&mut mine.logo_alt, theirs.logo_alt.as_ref());
}

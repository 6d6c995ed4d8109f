//! What says whose a factsheet is: the cluster's number, the coalition, a draft or a translation
//! that is not complete.

use leptos::prelude::*;

use model::{Factsheet, Translation};
use words::Key;

use super::rich::TextContext;
use crate::{context::use_site, html::*};

/// Renders a cluster's number, the same on tablet, paper and projector. Its name always stands
/// beside it, so the number is not read out.
pub(crate) fn cluster_number(factsheet: &Factsheet) -> AnyView {
    span()
        .class("number")
        .attr("aria-hidden", "true")
        .child(factsheet.number)
        .into_any()
}

/// Says that the project drafted a text; nothing where an organisation did.
pub(crate) fn draft_mark(factsheet: &'static Factsheet) -> Option<AnyView> {
    factsheet.illustrative.then(|| {
        span()
            .class("draft")
            .child(use_site().say(Key::FactsheetDraft))
            .into_any()
    })
}

/// Says how much of a factsheet is still to be translated; nothing if it is complete.
pub(crate) fn translation_notice(factsheet: &Factsheet) -> Option<AnyView> {
    let key = match factsheet.translation {
        Translation::Complete => return None,
        Translation::Partial => Key::TranslationPartial,
        Translation::Missing => Key::TranslationMissing,
    };
    let notice = p().class("notice").child(use_site().say(key));
    Some(notice.into_any())
}

/// Says whose text it is, and whether the project drafted it: once, if the coalition's name does.
pub(crate) fn by_line(factsheet: &'static Factsheet, context: TextContext) -> AnyView {
    let draft = use_site().words().draft_beside(&factsheet.coalition);
    let coalition = span()
        .lang(context.language)
        .child(factsheet.coalition.as_str());
    p().class("by")
        .child(coalition)
        .child(" ")
        .child(draft.and_then(|_| draft_mark(factsheet)))
        .into_any()
}

//! Small signs that several pages share.

use leptos::prelude::*;

use crate::{domain::Factsheet, locale::Key, ui::context::Site};

/// Says that the project drafted a text; nothing where an organisation did.
pub(crate) fn draft_mark(factsheet: &'static Factsheet) -> Option<impl IntoView> {
    factsheet.illustrative.then(|| {
        view! { <span class="draft">{Site::here().say(Key::FactsheetDraft)}</span> }
    })
}

/// The head of a page: a line above, the heading that takes the focus on arrival.
pub(crate) fn page_head(eyebrow: AnyView, title: impl IntoView + 'static) -> AnyView {
    view! {
        <div class="eyebrow">{eyebrow}</div>
        <h1 tabindex="-1">{title.into_view()}</h1>
    }
    .into_any()
}

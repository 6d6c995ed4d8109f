//! How the UPR works, what its terms mean, how to use this site.

use leptos::prelude::*;

use words::Key;

use crate::{
    components::{about_text, page_head},
    context::use_site,
    html::*,
};

pub(crate) fn page() -> AnyView {
    let site = use_site();
    div()
        .class("page")
        .child(page_head(
            site.say(Key::AboutEyebrow),
            site.say(Key::AboutTitle),
            None,
        ))
        .child(about_text())
        .into_any()
}

//! How the UPR works, what the words mean, how to use this site.

use crate::html::*;
use leptos::prelude::*;

use crate::{
    components::{about_text, page_head},
    context::use_site,
};
use words::Key;

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

//! How the UPR works, what the words mean, how to use this site.

use leptos::prelude::*;

use crate::{
    components::{about_text, page_head},
    context::Site,
    html::el,
};
use words::Key;

pub(crate) fn page(site: Site) -> AnyView {
    el("div.page")
        .child(page_head(
            site.say(Key::AboutEyebrow),
            site.say(Key::AboutTitle),
            None,
        ))
        .child(about_text(site))
        .into_any()
}

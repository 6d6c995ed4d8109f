//! How the UPR works, what the words mean, how to use this site.

use leptos::prelude::*;

use crate::{
    locale::Key,
    ui::{
        components::{about_text, page_head},
        context::Site,
    },
};

pub(crate) fn page(site: Site) -> AnyView {
    view! {
        <div class="page page--about">
            {page_head(site.say(Key::AboutEyebrow).into_any(), site.say(Key::AboutTitle))}
            {about_text(site)}
        </div>
    }
    .into_any()
}

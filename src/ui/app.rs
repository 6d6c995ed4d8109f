//! The frame of every page: header, the page itself, the source note, footer.

use leptos::prelude::*;

use super::{
    components::{Footer, Header, SourceNote},
    context::Site,
    pages,
};

/// The whole app, from the skip link to the footer. Needs [`Site`] in the context.
#[component]
pub(crate) fn App() -> impl IntoView {
    let site = Site::here();
    view! {
        <Header/>
        <main id="main">{move || pages::page(site, &site.route.get())}</main>
        <SourceNote/>
        <Footer/>
    }
}

/// Writes a page's HTML, as the browser will take it over.
#[cfg(feature = "prerender")]
#[must_use]
pub fn render(payload: &'static crate::payload::Payload, route: crate::route::Route) -> String {
    use std::sync::Arc;

    use hydration_context::SsrSharedContext;
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        provide_context(Site::new(payload, route));
        App().to_html()
    });
    drop(owner);
    html
}

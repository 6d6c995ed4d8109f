//! The frame of every page: header, the page itself, the source note, footer.

use leptos::prelude::*;

use super::{
    components::{footer, header, source_note},
    context::Site,
    html::{el, live, run},
    pages::Draw,
};

/// The whole app, from the skip link to the footer, with the pages that `draw` knows. Needs
/// [`Site`] in the context.
pub(crate) fn app(site: Site, draw: Draw) -> AnyView {
    let fills = Memo::new(move |_| site.route.read().page.fills_screen());
    let around = move |part: fn(Site) -> AnyView| live(move || (!fills.get()).then(|| part(site)));
    run()
        .child(around(header))
        .child(
            el("main")
                .attr("id", "main")
                .child(live(move || draw(site, &site.route.get().page))),
        )
        .child(source_note(site))
        .child(around(footer))
        .into_any()
}

/// Writes a page's HTML, as the browser will take it over.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render(payload: &'static payload::Payload, route: model::route::Route) -> String {
    use std::sync::Arc;

    use hydration_context::SsrSharedContext;

    use super::pages;
    use model::route::Role;

    let draw: Draw = match route.page.role() {
        Role::Reader => pages::reader,
        Role::Presenter => pages::presenter,
    };
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        let site = Site::new(payload, route);
        provide_context(site);
        app(site, draw).to_html()
    });
    drop(owner);
    html
}

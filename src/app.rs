//! The frame of every page: header, the page itself, the source note, footer.

use leptos::prelude::*;

use super::{
    components::{site_footer, site_header, source_note},
    context::use_site,
    html::*,
    pages::Draw,
};

/// Draws the whole app, from the skip link to the footer, with the pages that `draw` knows.
pub(crate) fn app(draw: Draw) -> AnyView {
    let site = use_site();

    let fills_screen = Memo::new(move |_| site.route.read().page.fills_screen());
    let unless_filled =
        move |part: fn() -> AnyView| fragment().child(move || (!fills_screen.get()).then(part));
    fragment()
        .child(unless_filled(site_header))
        .child(move || {
            let page = draw(&site.route.get().page);
            main().id("main").fresh().child(page)
        })
        .child(source_note())
        .child(unless_filled(site_footer))
        .into_any()
}

/// Renders a page's HTML, which the browser hydrates.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render(payload: &'static payload::Payload, route: model::route::Route) -> String {
    use std::sync::Arc;

    use hydration_context::SsrSharedContext;

    use super::{context::Site, pages};
    use model::route::Role;

    let draw: Draw = match route.page.role() {
        Role::Reader => pages::reader,
        Role::Presenter => pages::presenter,
    };
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        let site = Site::new(payload, route);
        provide_context(site);
        app(draw).to_html()
    });
    drop(owner);
    html
}

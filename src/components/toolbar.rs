//! Buttons that print and copy, and links to open data.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    context::Site,
    dom,
    html::{el, live, run},
};
use export::{Form, OpenFile};
use words::Key;

/// Links the forms of a file of open data.
pub(crate) fn open_files(site: Site, file: fn(Form) -> OpenFile) -> AnyView {
    let link = |form: Form| {
        let path = site.open_file(file(form));
        el("a").attr("href", path).child(form.name())
    };
    run()
        .child(link(Form::Csv))
        .child(" ")
        .child(link(Form::Json))
        .into_any()
}

/// Prints the page shown, at once.
pub(crate) fn print_button(site: Site) -> AnyView {
    el("button.button.needs-app")
        .attr("type", "button")
        .on("click", move |_| dom::print())
        .child(site.say(Key::ActionPrint))
        .into_any()
}

/// Copies a text and says whether that worked; if not, shows the text to copy by hand.
pub(crate) fn copy_button(
    site: Site,
    label: Key,
    text: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    copying(site, label, Arc::new(text))
}

/// Behind the generic front, so that the browser loads it once.
fn copying(site: Site, label: Key, text: Arc<dyn Fn() -> String + Send + Sync>) -> AnyView {
    let done: RwSignal<Option<bool>> = RwSignal::new(None);
    let copied = Arc::clone(&text);
    let copy = move |_| {
        let text = copied();
        leptos::task::spawn_local(async move { done.set(Some(dom::copy(text).await)) });
    };
    el("span.copy.needs-app")
        .child(
            el("button.button")
                .attr("type", "button")
                .on("click", copy)
                .child(site.say(label)),
        )
        .child(
            el("span.copy__done")
                .attr("role", "status")
                .child(live(move || {
                    done.get().map(|worked| outcome(site, worked, &*text))
                })),
        )
        .into_any()
}

fn outcome(site: Site, worked: bool, text: &dyn Fn() -> String) -> AnyView {
    if worked {
        site.say(Key::ActionCopied).into_any()
    } else {
        run()
            .child(site.say(Key::ActionCopyByHand))
            .child(
                el("textarea.copy__text")
                    .attr("aria-label", site.say(Key::ActionCopyByHand))
                    .flag("readonly", true)
                    .attr("rows", "4")
                    .child(text()),
            )
            .into_any()
    }
}

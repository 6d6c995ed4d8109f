//! Buttons that print and copy, and links to open data.

use std::sync::Arc;

use leptos::{ev, prelude::*, task::spawn_local};

use export::{DataFormat, OpenFile};
use words::Key;

use crate::{context::use_site, dom, html::*};

/// Links the forms of a file of open data.
pub(crate) fn open_files(file: fn(DataFormat) -> OpenFile) -> AnyView {
    let site = use_site();
    let link = |form: DataFormat| {
        let path = site.open_file(file(form));
        a().attr("href", path).child(form.name())
    };
    fragment()
        .child(link(DataFormat::Csv))
        .child(" ")
        .child(link(DataFormat::Json))
        .into_any()
}

/// Renders a button that prints the page.
pub(crate) fn print_button() -> AnyView {
    button()
        .class("button needs-app")
        .attr("type", "button")
        .on(ev::click, move |_| dom::print())
        .child(use_site().say(Key::ActionPrint))
        .into_any()
}

/// Renders a button that copies a text and says whether that worked; if it did not, it shows the
/// text to copy by hand.
pub(crate) fn copy_button(
    label: Key,
    text: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    copy_button_of(label, Arc::new(text))
}

/// Not generic, so that the wasm holds it once.
fn copy_button_of(label: Key, text: Arc<dyn Fn() -> String + Send + Sync>) -> AnyView {
    let worked: RwSignal<Option<bool>> = RwSignal::new(None);
    let copied = Arc::clone(&text);
    let copy = move |_| {
        let text = copied();
        spawn_local(async move { worked.set(Some(dom::copy(text).await)) });
    };
    span()
        .class("copy needs-app")
        .child(
            button()
                .class("button")
                .attr("type", "button")
                .on(ev::click, copy)
                .child(use_site().say(label)),
        )
        .child(
            span()
                .class("copy__done")
                .attr("role", "status")
                .child(move || worked.get().map(|worked| outcome(worked, &*text))),
        )
        .into_any()
}

fn outcome(worked: bool, text: &dyn Fn() -> String) -> AnyView {
    let site = use_site();
    if worked {
        return site.say(Key::ActionCopied).into_any();
    }
    fragment()
        .child(site.say(Key::ActionCopyByHand))
        .child(
            textarea()
                .class("copy__text")
                .attr("aria-label", site.say(Key::ActionCopyByHand))
                .attr("readonly", true)
                .attr("rows", "4")
                // A text copied later must not keep this one's selection.
                .fresh()
                .child(text()),
        )
        .into_any()
}

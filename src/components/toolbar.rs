//! Buttons that print and copy, and links to open data.

use crate::html::*;
use leptos::ev;
use std::sync::Arc;

use leptos::prelude::*;

use crate::{context::use_site, dom};
use export::{Form, OpenFile};
use words::Key;

/// Links the forms of a file of open data.
pub(crate) fn open_files(file: fn(Form) -> OpenFile) -> AnyView {
    let site = use_site();

    let link = |form: Form| {
        let path = site.open_file(file(form));
        a().attr("href", path).child(form.name())
    };
    fragment()
        .child(link(Form::Csv))
        .child(" ")
        .child(link(Form::Json))
        .into_any()
}

/// Prints the page shown, at once.
pub(crate) fn print_button() -> AnyView {
    let site = use_site();

    button()
        .class("button needs-app")
        .attr("type", "button")
        .on(ev::click, move |_| dom::print())
        .child(site.say(Key::ActionPrint))
        .into_any()
}

/// Copies a text and says whether that worked; if not, shows the text to copy by hand.
pub(crate) fn copy_button(
    label: Key,
    text: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    copying(label, Arc::new(text))
}

/// Behind the generic front, so that the browser loads it once.
fn copying(label: Key, text: Arc<dyn Fn() -> String + Send + Sync>) -> AnyView {
    let site = use_site();

    let done: RwSignal<Option<bool>> = RwSignal::new(None);
    let copied = Arc::clone(&text);
    let copy = move |_| {
        let text = copied();
        leptos::task::spawn_local(async move { done.set(Some(dom::copy(text).await)) });
    };
    span()
        .class("copy needs-app")
        .child(
            button()
                .class("button")
                .attr("type", "button")
                .on(ev::click, copy)
                .child(site.say(label)),
        )
        .child(
            span()
                .class("copy__done")
                .attr("role", "status")
                .child(move || done.get().map(|worked| outcome(worked, &*text))),
        )
        .into_any()
}

fn outcome(worked: bool, text: &dyn Fn() -> String) -> AnyView {
    let site = use_site();

    if worked {
        site.say(Key::ActionCopied).into_any()
    } else {
        fragment()
            .child(site.say(Key::ActionCopyByHand))
            .child(
                textarea()
                    .class("copy__text")
                    .attr("aria-label", site.say(Key::ActionCopyByHand))
                    .attr("readonly", true)
                    .attr("rows", "4")
                    .child(text()),
            )
            .into_any()
    }
}

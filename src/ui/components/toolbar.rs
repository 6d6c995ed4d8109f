//! Buttons that print and copy.

use leptos::prelude::*;

use crate::{
    locale::Key,
    ui::{browser, context::Site},
};

/// Prints the page shown, at once.
pub(crate) fn print_button(site: Site) -> AnyView {
    view! {
        <button class="button needs-app" type="button" on:click=move |_| browser::print()>
            {site.say(Key::ActionPrint)}
        </button>
    }
    .into_any()
}

/// Copies a text and says whether that worked; if not, shows the text to copy by hand.
pub(crate) fn copy_button(
    site: Site,
    label: Key,
    text: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> AnyView {
    let done: RwSignal<Option<bool>> = RwSignal::new(None);
    let copy = move |_| {
        leptos::task::spawn_local(async move { done.set(Some(browser::copy(text()).await)) });
    };
    view! {
        <span class="copy needs-app">
            <button class="button" type="button" on:click=copy>{site.say(label)}</button>
            <span class="copy__done" role="status">
                {move || done.get().map(|worked| outcome(site, worked, text))}
            </span>
        </span>
    }
    .into_any()
}

fn outcome(site: Site, worked: bool, text: impl Fn() -> String) -> AnyView {
    if worked {
        site.say(Key::ActionCopied).into_any()
    } else {
        view! {
            {site.say(Key::ActionCopyByHand)}
            <textarea class="copy__text" readonly rows="4">{text()}</textarea>
        }
        .into_any()
    }
}

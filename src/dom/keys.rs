//! Key presses, and what they mean where the focus is.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, KeyboardEvent};

use super::{dialog::has_open_dialog, element::target};
use deck::Press;

/// Where text is typed.
const FIELDS: &str = "input, textarea, select, [contenteditable]";
/// What Space and Enter activate.
const CONTROLS: &str = "a[href], button, summary, [role=button]";
/// Text that keys always scroll.
const NOTES: &str = ".stage__notes";
/// Text that keys scroll where it overflows.
const SLIDE: &str = ".slide__body";

/// Returns whether an event is a press of Escape.
pub(crate) fn is_escape(event: &Event) -> bool {
    let key = event.dyn_ref::<KeyboardEvent>();
    key.is_some_and(|key| key.key() == "Escape")
}

/// Listens to key presses. `handle` returns whether it took the press; if so, the browser's own
/// response is prevented, unless the press is shared with it.
pub(super) fn listen(
    document: &Document,
    handle: impl Fn(&Press<'_>) -> bool + 'static,
) -> EventListener {
    let body = document.body();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(document, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if event.default_prevented() {
            return;
        }
        // Usually nothing has the focus: then there is nothing to look up.
        let focused =
            target(event).filter(|it| body.as_ref().is_none_or(|body| it != body.as_ref()));
        let (name, code) = (key.key(), key.code());
        let press = Press {
            key: &name,
            code: &code,
            ..press(key, focused.as_ref())
        };
        if handle(&press) && !press.is_shared() {
            event.prevent_default();
        }
    })
}

/// Describes a key press, but for the key itself.
fn press(event: &KeyboardEvent, focused: Option<&Element>) -> Press<'static> {
    let within = |selector| focused?.closest(selector).ok().flatten();
    let overflows = |it: Element| it.scroll_height() > it.client_height();
    Press {
        shift: event.shift_key(),
        held: event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing(),
        repeats: event.repeat(),
        typed: within(FIELDS).is_some() || has_open_dialog(),
        on_control: within(CONTROLS).is_some(),
        on_scroller: within(NOTES).is_some() || within(SLIDE).is_some_and(overflows),
        ..Press::default()
    }
}

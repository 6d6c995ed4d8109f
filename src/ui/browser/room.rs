//! What a room needs of the browser while a deck is shown: keys, the whole screen, a second
//! window, a screen that stays awake.
//!
//! Nothing stays behind: [`leave_room`] takes back all that [`enter_room`] began.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::{BroadcastChannel, Element, EventTarget, KeyboardEvent, MessageEvent, MouseEvent};

use super::{absolute, document, window};
use crate::deck::Press;

/// What the app does with what happens in a room.
pub(crate) struct Ears {
    /// A key was pressed; says whether it was taken.
    pub(crate) key: Box<dyn Fn(&Press<'_>) -> bool>,
    /// Another window said something.
    pub(crate) heard: Box<dyn Fn(&str)>,
    /// The deck fills the screen, or does not any more.
    pub(crate) filled: Box<dyn Fn(bool)>,
    /// Somebody moved the mouse, tapped or typed.
    pub(crate) stirred: Box<dyn Fn()>,
}

/// A listener that is taken away when it is dropped.
struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn Fn(web_sys::Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        // What cannot be taken away was never there.
        let _ = self
            .target
            .remove_event_listener_with_callback(self.event, callback);
    }
}

/// All that runs while a deck is shown.
#[derive(Default)]
struct Entered {
    listeners: Vec<Listener>,
    channel: Option<BroadcastChannel>,
    tick: Option<(i32, Closure<dyn Fn()>)>,
    awake: Option<Awake>,
}

thread_local! {
    static ENTERED: RefCell<Entered> = RefCell::default();
}

#[wasm_bindgen]
extern "C" {
    type Awake;

    // Missing where the page is not served over HTTPS, and in older browsers.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "wakeLock"], js_name = request)]
    async fn ask_awake() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    async fn release(this: &Awake) -> Result<JsValue, JsValue>;
}

/// Begins to listen. `channel` names the deck: windows that show it hear each other.
pub(crate) fn enter_room(channel: &str, ears: Ears) {
    leave_room();
    let Some(document) = document() else { return };
    let Ears {
        key,
        heard,
        filled,
        stirred,
    } = ears;
    let stirred = std::rc::Rc::new(stirred);
    for event in ["keydown", "pointerdown", "pointermove"] {
        let stirred = std::rc::Rc::clone(&stirred);
        listen(
            &document,
            event,
            Box::new(move |it| {
                if moves(&it) {
                    stirred();
                }
            }),
        );
    }
    listen(&document, "keydown", Box::new(move |it| on_key(&it, &*key)));
    listen(
        &document,
        "fullscreenchange",
        Box::new(move |_| filled(is_filled())),
    );
    // Browsers let the screen sleep again whenever another page was looked at.
    listen(&document, "visibilitychange", Box::new(|_| stay_awake()));
    stay_awake();
    // Without a channel there is one window.
    let channel = BroadcastChannel::new(channel).ok();
    if let Some(channel) = &channel {
        listen(
            channel,
            "message",
            Box::new(move |it| {
                let data = it.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                if let Some(text) = data.and_then(|it| it.as_string()) {
                    heard(&text);
                }
            }),
        );
    }
    ENTERED.with_borrow_mut(|it| it.channel = channel);
}

fn listen(target: &EventTarget, event: &'static str, handler: Box<dyn Fn(web_sys::Event)>) {
    let closure = Closure::wrap(handler);
    let callback = closure.as_ref().unchecked_ref();
    if target
        .add_event_listener_with_callback(event, callback)
        .is_ok()
    {
        let target = target.clone();
        let listener = Listener {
            target,
            event,
            closure,
        };
        ENTERED.with_borrow_mut(|it| it.listeners.push(listener));
    }
}

/// Takes back all that was begun.
pub(crate) fn leave_room() {
    tick(None);
    let entered = ENTERED.take();
    if let Some(channel) = &entered.channel {
        channel.close();
    }
    if let Some(awake) = entered.awake {
        leptos::task::spawn_local(async move {
            let _ = awake.release().await;
        });
    }
}

/// Says something to the other windows of the deck.
pub(crate) fn tell(text: &str) {
    ENTERED.with_borrow(|it| {
        if let Some(channel) = &it.channel {
            // A window that hears nothing is as good as none.
            let _ = channel.post_message(&JsValue::from_str(text));
        }
    });
}

/// Calls back four times a second; none stops that.
pub(crate) fn tick(call: Option<Box<dyn Fn()>>) {
    let Some(window) = window() else { return };
    let before = ENTERED.with_borrow_mut(|it| it.tick.take());
    if let Some((id, _)) = before {
        window.clear_interval_with_handle(id);
    }
    let Some(call) = call else { return };
    let call = Closure::wrap(call);
    let callback = call.as_ref().unchecked_ref();
    let id = window.set_interval_with_callback_and_timeout_and_arguments_0(callback, 250);
    if let Ok(id) = id {
        ENTERED.with_borrow_mut(|it| it.tick = Some((id, call)));
    }
}

/// Tells whether a page can keep the screen awake here: not where it is served over plain HTTP.
pub(crate) fn can_stay_awake() -> bool {
    window().is_some_and(|it| it.is_secure_context())
}

fn stay_awake() {
    let hidden = document().is_none_or(|it| it.hidden());
    if hidden {
        return;
    }
    leptos::task::spawn_local(async {
        // Refused on plain HTTP and when the battery is low: the screen then sleeps as it is set.
        if let Ok(awake) = ask_awake().await {
            let awake = awake.unchecked_into();
            ENTERED.with_borrow_mut(|it| it.awake = Some(awake));
        }
    });
}

/// Browsers also report a mouse that stands still while the page below it changes.
fn moves(event: &web_sys::Event) -> bool {
    let mouse = event.dyn_ref::<MouseEvent>();
    mouse.is_none_or(|it| {
        it.type_() != "pointermove" || it.movement_x() != 0 || it.movement_y() != 0
    })
}

/// Finds what an event happened to, or what holds it.
pub(super) fn within(event: &web_sys::Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok().flatten()
}

/// Tells whether a dialog is open: not every browser moves the focus into it.
fn has_dialog() -> bool {
    let open = document().and_then(|it| it.query_selector("dialog[open]").ok().flatten());
    open.is_some()
}

fn on_key(event: &web_sys::Event, take: &dyn Fn(&Press<'_>) -> bool) {
    let Some(it) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let fields = "input, textarea, select, [contenteditable]";
    let controls = "a[href], button, summary, [role=button]";
    let press = Press {
        key: &it.key(),
        code: &it.code(),
        shift: it.shift_key(),
        held: it.ctrl_key() || it.alt_key() || it.meta_key() || it.is_composing(),
        repeats: it.repeat(),
        typed: within(event, fields).is_some() || has_dialog(),
        on_control: within(event, controls).is_some(),
    };
    // Escape stays the browser's, whatever else it does.
    if !event.default_prevented() && take(&press) && press.key != "Escape" {
        event.prevent_default();
    }
}

/// Gives the instant by the wall clock, in milliseconds.
pub(crate) fn now() -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 are far below 2^53"
    )]
    let now = js_sys::Date::now() as i64;
    now
}

/// Gives a number that no other window has, as good as surely.
pub(crate) fn any_number() -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 2^32"
    )]
    let number = (js_sys::Math::random() * f64::from(u32::MAX)) as u64;
    number
}

/// Tells whether a page can fill the screen here: not on iPhones.
pub(crate) fn can_fill_screen() -> bool {
    document().is_some_and(|it| it.fullscreen_enabled())
}

fn is_filled() -> bool {
    document().is_some_and(|it| it.fullscreen_element().is_some())
}

/// Fills the screen, or leaves it.
pub(crate) fn fill_screen() {
    let Some(document) = document() else { return };
    if is_filled() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // A refusal leaves the page as it is.
        let _ = root.request_fullscreen();
    }
}

/// Opens a page of this site in a window of its own, or shows the one that is open. Says whether
/// the browser did.
pub(crate) fn open_window(path: &str, name: &str) -> bool {
    let open = || {
        let address = absolute(path);
        let features = "popup,width=1100,height=760";
        let opened = window()?.open_with_url_and_target_and_features(&address, name, features);
        opened.ok().flatten()
    };
    open().is_some()
}

/// Prints at once, with a choice of paper that style sheets read: an iPad prints only inside the
/// tap, so the page must have changed before.
pub(crate) fn print_on(paper: &str) {
    let deck = document().and_then(|it| it.query_selector(".deck").ok().flatten());
    if let Some(deck) = deck {
        let _ = deck.set_attribute("data-paper", paper);
    }
    super::print();
}

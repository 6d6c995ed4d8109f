//! What a room needs of the browser while a deck is shown: keys, what other windows say, a second
//! window. What the screen does is `screen`'s.
//!
//! Nothing stays behind: [`leave_room`] takes back all that [`enter_room`] began.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, Element, EventTarget, KeyboardEvent, MessageEvent, MouseEvent};

use super::{absolute, document, focus::has_dialog, in_browser, screen, window};
use deck::Press;

/// What the app does with what happens in a room.
pub(crate) struct Ears {
    /// A key was pressed; says whether it was taken.
    pub(crate) key: Box<dyn Fn(&Press<'_>) -> bool>,
    /// Another window said something.
    pub(crate) heard: Box<dyn Fn(&str)>,
    /// The deck fills the screen, or does not any more.
    pub(crate) filled: Box<dyn Fn(bool)>,
    /// The page is about to be printed, or was.
    pub(crate) printing: Box<dyn Fn(bool)>,
    /// Somebody moved the mouse or tapped.
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
}

thread_local! {
    static ENTERED: RefCell<Entered> = RefCell::default();
}

/// Begins to listen. `channel` names the deck: windows that show it hear each other.
pub(crate) fn enter_room(channel: &str, ears: Ears) {
    leave_room();
    let Some(document) = document() else { return };
    let Ears {
        key,
        heard,
        filled,
        printing,
        stirred,
    } = ears;
    let stirred: Rc<dyn Fn()> = Rc::from(stirred);
    for event in ["pointerdown", "pointermove"] {
        let stirred = Rc::clone(&stirred);
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
    listen_to_screen(&document, filled.into());
    listen_to_printer(printing.into());
    // Browsers let the screen sleep again whenever another page was looked at.
    let awake = |_| screen::stay_awake();
    listen(&document, "visibilitychange", Box::new(awake));
    screen::stay_awake();
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

/// Says whether the screen is filled, now and whenever that changes: by the page, or by the browser
/// itself, which tells style sheets only.
fn listen_to_screen(document: &EventTarget, filled: Rc<dyn Fn(bool)>) {
    let tell = || -> Box<dyn Fn(web_sys::Event)> {
        let filled = Rc::clone(&filled);
        Box::new(move |_| filled(screen::is_filled()))
    };
    listen(document, "fullscreenchange", tell());
    if let Some(media) = screen::filled_media() {
        listen(&media, "change", tell());
    }
    // A deck may be opened where another page filled the screen.
    filled(screen::is_filled());
}

fn listen_to_printer(printing: Rc<dyn Fn(bool)>) {
    let Some(window) = window() else { return };
    for (event, prints) in [("beforeprint", true), ("afterprint", false)] {
        let printing = Rc::clone(&printing);
        listen(&window, event, Box::new(move |_| printing(prints)));
    }
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
    if !in_browser() {
        return;
    }
    tick(None);
    let entered = ENTERED.take();
    if let Some(channel) = &entered.channel {
        channel.close();
    }
    screen::let_sleep();
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

fn on_key(event: &web_sys::Event, take: &dyn Fn(&Press<'_>) -> bool) {
    let Some(it) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let fields = "input, textarea, select, [contenteditable]";
    let controls = "a[href], button, summary, [role=button]";
    // Mostly nothing has the focus: then nothing is looked for.
    let body = document().and_then(|it| it.body());
    let target = it
        .target()
        .filter(|it| body.as_ref().is_none_or(|body| it != body.as_ref()));
    let target = target.and_then(|it| it.dyn_into::<Element>().ok());
    let within = |selector| target.as_ref()?.closest(selector).ok().flatten();
    // Texts that keys scroll: notes, and a slide that is too long.
    let is_long = |it: Element| it.scroll_height() > it.client_height();
    let on_scroller =
        || within(".stage__notes").is_some() || within(".slide__body").is_some_and(is_long);
    let press = Press {
        key: &it.key(),
        code: &it.code(),
        shift: it.shift_key(),
        held: it.ctrl_key() || it.alt_key() || it.meta_key() || it.is_composing(),
        repeats: it.repeat(),
        typed: within(fields).is_some() || has_dialog(),
        on_control: within(controls).is_some(),
        on_scroller: on_scroller(),
    };
    if !event.default_prevented() && take(&press) && !press.is_shared() {
        event.prevent_default();
    }
}

/// Opens a page of this site in a window of its own, or shows the one that is open. Says whether
/// the browser claims to have done so.
pub(crate) fn open_window(path: &str, name: &str) -> bool {
    let open = || {
        let address = absolute(path);
        let features = "popup,width=1100,height=760";
        let opened = window()?.open_with_url_and_target_and_features(&address, name, features);
        opened.ok().flatten()
    };
    let opened = open();
    if let Some(opened) = &opened {
        // One that was open already stays behind else.
        let _ = opened.focus();
    }
    opened.is_some()
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

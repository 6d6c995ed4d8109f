//! What a deck or a panel needs of the browser while it is shown: keys, full screen, printing, the
//! other windows, a screen that stays awake.
//!
//! [`Room`] owns all of it, and leaves nothing behind when it is dropped.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use wasm_bindgen::JsCast;
use web_sys::{Document, Event, MouseEvent, Window};

use super::{channel::Channel, document, fullscreen, keys, wake_lock::WakeLock, window};
use deck::Press;

/// What the app does about events in a room.
pub(crate) struct RoomHandlers {
    /// Handles a key press, and returns whether it took it.
    pub(crate) key: Box<dyn Fn(&Press<'_>) -> bool>,
    /// Receives a message from another window.
    pub(crate) received: Box<dyn Fn(&str)>,
    /// Learns whether the page fills the screen: at first, and whenever that changes.
    pub(crate) fullscreen: Box<dyn Fn(bool)>,
    /// Learns that the page is about to be printed, or was printed.
    pub(crate) printing: Box<dyn Fn(bool)>,
    /// Learns that somebody moved the mouse or tapped.
    pub(crate) activity: Box<dyn Fn()>,
}

/// How often the ticker calls, in milliseconds.
const TICK_MS: u32 = 250;

struct Room {
    _listeners: Vec<EventListener>,
    _wake_lock: WakeLock,
    /// `None` where the browser has no channels: then this is the only window.
    channel: Option<Channel>,
    ticker: Option<Interval>,
}

thread_local! {
    static ROOM: RefCell<Option<Room>> = const { RefCell::new(None) };
}

/// Begins to listen, until [`leave_room`]. Windows that name the same channel receive each other's
/// messages.
pub(crate) fn enter_room(channel: &str, handlers: RoomHandlers) {
    leave_room();
    let Some((window, document)) = window().zip(document()) else {
        return;
    };
    let mut listeners = vec![keys::listen(&document, handlers.key)];
    listeners.extend(listen_to_activity(&document, handlers.activity));
    listeners.extend(listen_to_printing(&window, handlers.printing));
    listeners.extend(fullscreen::listen(&document, handlers.fullscreen));
    ROOM.set(Some(Room {
        _listeners: listeners,
        _wake_lock: WakeLock::request(&document),
        channel: Channel::open(channel, handlers.received),
        ticker: None,
    }));
}

/// Stops everything that [`enter_room`] and [`set_ticker`] began.
pub(crate) fn leave_room() {
    drop(ROOM.take());
}

/// Sends a message to the other windows of the room.
pub(crate) fn broadcast(message: &str) {
    ROOM.with_borrow(|room| {
        if let Some(channel) = room.as_ref().and_then(|it| it.channel.as_ref()) {
            channel.send(message);
        }
    });
}

/// Sets what is called four times a second while the room is shown; `None` stops it.
pub(crate) fn set_ticker(call: Option<Box<dyn Fn()>>) {
    ROOM.with_borrow_mut(|room| {
        if let Some(room) = room {
            room.ticker = call.map(|call| Interval::new(TICK_MS, call));
        }
    });
}

fn listen_to_activity(document: &Document, activity: Box<dyn Fn()>) -> [EventListener; 2] {
    let activity: Rc<dyn Fn()> = activity.into();
    ["pointerdown", "pointermove"].map(|event| {
        let activity = Rc::clone(&activity);
        EventListener::new(document, event, move |event| {
            if is_activity(event) {
                activity();
            }
        })
    })
}

/// Returns whether somebody did something: browsers also report a mouse that stands still while
/// the page changes below it.
fn is_activity(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_none_or(|it| {
        it.type_() != "pointermove" || it.movement_x() != 0 || it.movement_y() != 0
    })
}

fn listen_to_printing(window: &Window, printing: Box<dyn Fn(bool)>) -> [EventListener; 2] {
    let printing: Rc<dyn Fn(bool)> = printing.into();
    [("beforeprint", true), ("afterprint", false)].map(|(event, prints)| {
        let printing = Rc::clone(&printing);
        EventListener::new(window, event, move |_| printing(prints))
    })
}

//! Messages between the windows that show a deck.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// A channel to the other windows of this site, closed on drop.
pub(super) struct Channel {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// Opens the channel of a name. `received` is called with each message from another window.
    /// `None` in browsers without channels.
    pub(super) fn open(name: &str, received: impl Fn(&str) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            if let Some(message) = data.and_then(|it| it.as_string()) {
                received(&message);
            }
        });
        Some(Self {
            channel,
            _listener: listener,
        })
    }

    /// Sends a message to the other windows.
    pub(super) fn send(&self, message: &str) {
        // A window that cannot be reached is as good as none.
        let _ = self.channel.post_message(&JsValue::from_str(message));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}

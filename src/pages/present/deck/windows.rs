//! Other windows with the same deck. The speaker's is opened from here; what any of them changes is
//! shown in all.

use leptos::{prelude::*, task::spawn_local};

use crate::dom;
use deck::{Deck, DeckState, Received, WindowSync};

/// The time a new window has to say hello.
const HELLO_WAIT_MS: u32 = 4000;

/// This window's side of the exchange with others that show the deck.
pub(super) struct OtherWindows {
    /// What this window knows of the changes so far.
    sync: StoredValue<WindowSync>,
    /// How often another window said hello.
    hellos: StoredValue<u32>,
    /// The name of the speaker's window.
    speaker_name: String,
}

impl OtherWindows {
    /// Sets up the exchange for a deck.
    pub(super) fn new(deck: &Deck) -> Self {
        Self {
            sync: StoredValue::new(WindowSync::new(dom::random_id())),
            hellos: StoredValue::new(0),
            speaker_name: format!("presession-{}", deck.cluster.as_str()),
        }
    }

    /// Keeps the slide that the address names when other windows answer [`say_hello`](Self::say_hello)
    /// with another.
    pub(super) fn keep_slide(&self) {
        self.sync.update_value(|sync| sync.keep_slide(dom::now()));
    }

    /// Asks the other windows for their state.
    pub(super) fn say_hello(&self) {
        dom::broadcast(&WindowSync::hello());
    }

    /// Records a change made in this window, and returns the message that tells the others.
    #[must_use]
    pub(super) fn record(&self, state: &DeckState) -> String {
        let now = dom::now();
        let message = self
            .sync
            .try_update_value(|sync| sync.broadcast(state, now));
        message.unwrap_or_default()
    }

    /// Answers a message from another window and applies it to `state`.
    pub(super) fn receive(&self, text: &str, state: &mut DeckState) -> Received {
        let received = self.sync.try_update_value(|sync| sync.receive(text, state));
        let received = received.unwrap_or(Received::Nothing);
        match received {
            Received::Hello => {
                self.hellos.update_value(|it| *it = it.wrapping_add(1));
                let answer = self.sync.try_update_value(|sync| sync.answer(state));
                dom::broadcast(&answer.unwrap_or_default());
            }
            Received::Call if state.speaker => self.say_hello(),
            Received::Call | Received::Change | Received::Nothing => {}
        }
        received
    }

    /// Opens the speaker's window, and calls `on_missing` if none appears.
    pub(super) fn open(&'static self, path: &str, on_missing: impl FnOnce() + 'static) {
        if !dom::open_window(path, &self.speaker_name) {
            return on_missing();
        }
        // A window that was open already may see no change of its address, and not say hello.
        dom::broadcast(&WindowSync::call());
        let before = self.hellos.get_value();
        // Browsers report success even where they blocked the window, or the network failed.
        spawn_local(async move {
            dom::pause(HELLO_WAIT_MS).await;
            if self.hellos.try_get_value() == Some(before) {
                on_missing();
            }
        });
    }
}

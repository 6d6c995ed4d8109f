//! Other windows that show the deck: the speaker's is opened from here, and all of them are heard.

use leptos::prelude::*;

use super::stage::Stage;
use crate::dom;
use deck::{Action, Heard, Talk};
use words::Key;

/// How long a second window may need to say that it is there, in milliseconds.
const GREETS_WITHIN: i32 = 4000;

impl Stage {
    /// Hears another window.
    pub(super) fn hear(self, text: &str) {
        let mut room = self.room();
        let heard = self.talk.try_update(|talk| talk.hear(text, &mut room));
        match heard {
            Some(Heard::Hello) => {
                self.greet();
                let told = self.talk.try_update(|talk| talk.answer(&room));
                dom::tell(&told.unwrap_or_default());
            }
            Some(Heard::Call) if room.speaker => dom::tell(&Talk::hello()),
            Some(Heard::Change) => self.take(room),
            Some(Heard::Call | Heard::Nothing) | None => {}
        }
    }

    /// Notes that there is another window, and that what was said of it is no longer true.
    fn greet(self) {
        self.greeted.update_value(|it| *it = it.wrapping_add(1));
        if self.said.get_untracked() == Some(Key::StageBlocked) {
            self.said.set(None);
        }
    }

    /// Opens the speaker's window; where none comes, the notes stand here.
    pub(super) fn open_window(self) {
        let room = self.room();
        let name = format!("presession-{}", self.deck.cluster.as_str());
        if !dom::open_window(&self.address(&room, true), &name) {
            return self.miss_window();
        }
        // One that was open already may have nothing new to show.
        dom::tell(&Talk::call());
        let before = self.greeted.get_value();
        // Browsers also claim to have opened what was blocked, or what found no network.
        leptos::task::spawn_local(async move {
            dom::pause(GREETS_WITHIN).await;
            if self.greeted.try_get_value() == Some(before) {
                self.miss_window();
            }
        });
    }

    fn miss_window(self) {
        self.said.set(Some(Key::StageBlocked));
        if !self.room().choices.notes {
            self.act(Action::Notes);
        }
    }
}

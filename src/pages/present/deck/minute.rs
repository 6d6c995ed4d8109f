//! The time of day in the speaker's window. It moves though the countdown stands; in the room's
//! window nothing does.

use leptos::prelude::*;

use super::stage::Stage;
use crate::dom;

/// A minute, in milliseconds.
const MINUTE: i64 = 60_000;
/// After how long it is looked at again at the latest: the device may have slept, or been told
/// another time.
const AGAIN: i64 = 5000;

impl Stage {
    /// Keeps the minute of the day as long as this is the speaker's window.
    pub(super) fn keep_minute(self) {
        let is_speaker = move || self.site.hydrated.get() && self.setting.with(|it| it.speaker);
        let is_speaker = Memo::new(move |_| is_speaker());
        Effect::new(move |_| {
            if is_speaker.get() {
                leptos::task::spawn_local(self.follow_minute());
            }
        });
    }

    async fn follow_minute(self) {
        while self.known_room().is_some_and(|it| it.speaker) {
            let now = dom::now();
            let minute = dom::minute_of_day(now);
            if self.minute.get_untracked() != minute {
                self.minute.set(minute);
            }
            let rest = MINUTE - now.rem_euclid(MINUTE);
            dom::pause(i32::try_from(rest.min(AGAIN)).unwrap_or_default()).await;
        }
    }
}

//! What a deck does as time passes: the countdown ticks, the speaker's clock moves, a typed number
//! is complete, pointer and bar disappear when nobody moves.

use leptos::{prelude::*, task::spawn_local};

use crate::dom;
use deck::Countdown;

/// The time without activity after which pointer and bar are hidden.
const IDLE_MS: i64 = 3000;
/// The time that a typed number waits for another digit.
const DIGIT_WAIT_MS: u32 = 1200;
const MINUTE_MS: i64 = 60_000;
/// The longest time between two looks at the clock: the device may have slept, or been set to
/// another time.
const CLOCK_POLL_MS: i64 = 5000;

/// The timers of a deck, and the signals they move.
pub(super) struct Timers {
    /// The time for which the countdown is shown, in milliseconds: moves once a second.
    pub(super) now: RwSignal<i64>,
    /// The minute of the day: moves in the speaker's window only.
    pub(super) minute: RwSignal<u16>,
    /// Whether nobody has moved or pressed anything for a while.
    pub(super) is_idle: RwSignal<bool>,
    /// The time of the last activity while the idle timer runs, 0 otherwise.
    last_activity: StoredValue<i64>,
}

impl Timers {
    /// Creates timers that all stand still.
    pub(super) fn new() -> Self {
        Self {
            now: RwSignal::new(0),
            minute: RwSignal::new(0),
            is_idle: RwSignal::new(false),
            last_activity: StoredValue::new(0),
        }
    }

    /// Shows the countdown as it is now, and updates it for as long as it runs.
    pub(super) fn tick(&'static self, clock: Countdown) {
        self.now.set(dom::now());
        let tick: Box<dyn Fn()> = Box::new(move || {
            let now = dom::now();
            let second = |at| clock.left(at).div_euclid(1000);
            if second(self.now.get_untracked()) != second(now) {
                self.now.set(now);
            }
        });
        dom::set_ticker(clock.is_running().then_some(tick));
    }

    /// Keeps [`minute`](Self::minute) up to date while `is_speaker` is true.
    pub(super) fn follow_minute(&'static self, is_speaker: Memo<bool>) {
        Effect::new(move |_| {
            if is_speaker.get() {
                spawn_local(self.poll_minute(is_speaker));
            }
        });
    }

    async fn poll_minute(&self, is_speaker: Memo<bool>) {
        // `None` once the deck has been left.
        while is_speaker.try_get_untracked() == Some(true) {
            let now = dom::now();
            let minute = dom::minute_of_day(now);
            if self.minute.get_untracked() != minute {
                self.minute.set(minute);
            }
            let rest = MINUTE_MS - now.rem_euclid(MINUTE_MS);
            dom::pause(u32::try_from(rest.min(CLOCK_POLL_MS)).unwrap_or_default()).await;
        }
    }

    /// Calls `settle` when a typed number has waited long enough for another digit.
    pub(super) fn await_digit(&'static self, settle: impl FnOnce() + 'static) {
        // The bar shows the number.
        self.wake();
        spawn_local(async move {
            dom::pause(DIGIT_WAIT_MS).await;
            settle();
        });
    }

    /// Shows pointer and bar, and starts to wait for the next idle moment.
    pub(super) fn wake(&'static self) {
        if self.is_idle.get_untracked() {
            self.is_idle.set(false);
        }
        let is_waiting = self.last_activity.get_value() > 0;
        self.last_activity.set_value(dom::now());
        if !is_waiting {
            spawn_local(self.await_idle());
        }
    }

    async fn await_idle(&self) {
        let mut rest = IDLE_MS;
        while rest > 0 {
            dom::pause(u32::try_from(rest).unwrap_or_default()).await;
            // `None` once the deck has been left.
            let Some(last) = self.last_activity.try_get_value() else {
                return;
            };
            rest = last.saturating_add(IDLE_MS) - dom::now();
        }
        self.last_activity.set_value(0);
        self.is_idle.set(true);
    }
}

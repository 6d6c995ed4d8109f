//! A deck being shown in this window: the room as a signal, and what follows from a change of it.
//!
//! Every change goes through [`Stage::change`]: it tells the other window, keeps what a reload
//! should find, has the address written, and lets the countdown tick only while it runs.

use leptos::prelude::*;

use super::{address::slide_place, second::Second, slides::Part};
use crate::{
    context::{DeckLocation, Site},
    dom,
};
use deck::{Action, Choices, Deck, Errand, Press, Room, Talk, View};
use model::Language;
use words::Key;

/// The dialog with everything that is not in the bar.
pub(super) const MORE: &str = "stage-more";
/// The dialog with the keys.
pub(super) const HELP: &str = "stage-help";
/// Where the choices are kept: of the room, whatever the deck.
const CHOICES: &str = "presession.room";
/// Where the countdown is kept, before the deck's name.
const CLOCK: &str = "presession.clock.";
/// A deck, shown here.
#[derive(Clone, Copy)]
pub(super) struct Stage {
    /// The page's data.
    pub(super) site: Site,
    /// What is shown.
    pub(super) deck: &'static Deck,
    /// The room. Nothing is drawn by it, but by what follows of it: a slide that turns wakes nothing
    /// else.
    room: StoredValue<Room>,
    /// What each slide is in the window. Each has a signal of its own: a turn has nothing to do with
    /// those that were hidden and stay so. Leaked, since views keep them.
    pub(super) parts: &'static [RwSignal<Part>],
    /// The slide that all around it belongs to: follows what is shown once that is on the screen, so
    /// that the slide itself need not wait for it.
    pub(super) place: RwSignal<usize>,
    /// The room but for the slide shown: what depends on it has nothing to do when a slide turns.
    pub(super) setting: RwSignal<Room>,
    /// The number typed so far.
    pub(super) typed: RwSignal<Option<usize>>,
    /// Whether one slide is seen, and fills its place.
    pub(super) staged: Memo<bool>,
    /// This window's part in the talk with others.
    pub(super) talk: RwSignal<Talk>,
    /// The instant that the countdown shows, in milliseconds; moves once a second.
    pub(super) now: RwSignal<i64>,
    /// Whether the deck fills the screen.
    pub(super) filled: RwSignal<bool>,
    /// Whether the page is being printed.
    pub(super) prints: RwSignal<bool>,
    /// Whether nobody moved anything for a while.
    pub(super) idle: RwSignal<bool>,
    /// When somebody moved last, while that is waited for; 0 else.
    pub(super) stirred: StoredValue<i64>,
    /// The minute of the day; moves in the speaker's window only.
    pub(super) minute: RwSignal<u16>,
    /// How often another window said that it opened, or that it is a speaker's.
    pub(super) greeted: StoredValue<u32>,
    /// What has to be said to who shows the deck.
    pub(super) said: RwSignal<Option<Key>>,
    /// Whether a slide was turned since the page was opened: then it is announced.
    pub(super) turned: RwSignal<bool>,
    /// The deck in the second language, once it is there.
    pub(super) second: RwSignal<Option<Second>>,
}

impl Stage {
    pub(super) fn new(site: Site, deck: &'static Deck) -> Self {
        let others = site.languages().iter();
        let others = others.filter(|it| **it != site.edition().language);
        let room = Room::new(deck, others.cloned().collect());
        let setting = RwSignal::new(room.setting());
        let parts = deck.slides.iter().map(|_| RwSignal::new(Part::Hidden));
        Self {
            site,
            deck,
            room: StoredValue::new(room),
            parts: parts.collect::<Vec<_>>().leak(),
            place: RwSignal::new(0),
            setting,
            typed: RwSignal::new(None),
            staged: Memo::new(move |_| {
                site.hydrated.get() && setting.with(|it| it.view() == View::Stage)
            }),
            talk: RwSignal::new(Talk::new(dom::any_number())),
            now: RwSignal::new(0),
            filled: RwSignal::new(false),
            prints: RwSignal::new(false),
            idle: RwSignal::new(false),
            stirred: StoredValue::new(0),
            minute: RwSignal::new(0),
            greeted: StoredValue::new(0),
            said: RwSignal::new(None),
            turned: RwSignal::new(false),
            second: RwSignal::new(None),
        }
    }

    /// Gives a phrase.
    pub(super) fn say(self, key: Key) -> &'static str {
        self.site.say(key)
    }

    /// Gives the room as it is now.
    pub(super) fn room(self) -> Room {
        self.room.get_value()
    }

    /// Gives the room as it is now; none if the deck was left meanwhile.
    pub(super) fn known_room(self) -> Option<Room> {
        self.room.try_get_value()
    }

    /// Begins where the address and the last visit say, and asks the other windows.
    pub(super) fn enter(self, within: &DeckLocation) {
        let mut room = self.room();
        if let Some(kept) = dom::kept_for_visit(CHOICES) {
            room.choices = Choices::of_text(&kept);
        }
        if let Some(kept) = dom::kept_for_visit(&self.clock_name()) {
            room.clock = room.clock.of_text(&kept);
        }
        room.speaker = within.showing.speaker;
        let named = self.place_of(within);
        room.place = room.known(named);
        room.set_beside(within.showing.beside.clone());
        if named.is_some() && !room.speaker {
            self.talk.update(|it| it.stay(dom::now()));
        }
        self.take(room);
        // The slide that one opens at is not one that turned.
        self.turned.set(false);
        self.place.set(self.room().place);
        self.mend_address(within);
        dom::tell(&Talk::hello());
        self.fetch_ahead();
    }

    fn clock_name(self) -> String {
        format!("{CLOCK}{}", self.deck.cluster.as_str())
    }

    /// Takes a key, if it is for the deck.
    pub(super) fn press(self, press: &Press<'_>) -> bool {
        let action = press.action(self.site.words().direction);
        if !action.is_some_and(Action::is_quiet) {
            self.stir();
        }
        let any = press.is_any().then_some(Action::Any);
        action.or(any).is_some_and(|it| self.act(it))
    }

    /// Does what is asked for, and says whether there was something to do.
    pub(super) fn act(self, action: Action) -> bool {
        let mut room = self.room();
        let Some(errand) = room.act(action, dom::now()) else {
            return false;
        };
        let digits = room.digits;
        self.change(room);
        match errand {
            Errand::Nothing | Errand::Beside => {}
            Errand::FullScreen if dom::can_fill_screen() => dom::fill_screen(),
            Errand::FullScreen => self.said.set(Some(Key::StageFullNot)),
            Errand::Window => self.open_window(),
            Errand::Print => dom::open_dialog(MORE),
            Errand::Help => dom::open_dialog(HELP),
            Errand::Await => self.wait_for_digit(digits),
        }
        true
    }

    /// Shows a second language beside, or none.
    pub(super) fn show_beside(self, language: Option<Language>) {
        let mut room = self.room();
        room.set_beside(language);
        self.change(room);
    }

    /// Shows the room as it is now, and tells the other windows what changed.
    pub(super) fn change(self, room: Room) {
        let before = self.room();
        if before == room {
            return;
        }
        let mut told = (!room.agrees(&before)).then(|| {
            let now = dom::now();
            let told = self.talk.try_update(|talk| talk.tell(&room, now));
            told.unwrap_or_default()
        });
        if room.speaker
            && let Some(told) = told.take()
        {
            dom::tell(&told);
        }
        let turned = self.show(room);
        if turned || told.is_some() {
            // Windows may share a thread: the room sees its slide first.
            dom::after_paint(move || {
                if let Some(told) = told {
                    dom::tell(&told);
                }
                if turned {
                    self.bring_around();
                }
            });
        }
    }

    /// Shows a room that another window told of, and brings all around the slide to it.
    pub(super) fn take(self, room: Room) {
        if self.show(room) {
            dom::after_paint(move || self.bring_around());
        }
    }

    /// Shows a room, and does for this window what follows from it. Tells whether another slide is
    /// shown: then all around it is to follow.
    fn show(self, room: Room) -> bool {
        let before = self.room();
        if room.choices != before.choices {
            dom::keep_for_visit(CHOICES, &room.choices.to_text());
        }
        if room.clock != before.clock {
            dom::keep_for_visit(&self.clock_name(), &room.clock.to_text());
            self.tick(&room);
        }
        let turned = room.place != before.place;
        let beside = room.beside != before.beside;
        if turned {
            set(self.turned, true);
            set(self.said, None);
            dom::let_go(".slide");
        }
        if room.overview && (turned || !before.overview) {
            // Whoever uses keys goes on from the slide shown.
            dom::focus(&format!("pick-{}", room.place + 1));
        }
        if before.overview && !room.overview {
            // What had the focus is gone.
            dom::focus(&slide_place(room.place));
        }
        if room.is_covered() && !before.is_covered() {
            // Sheets would lie over it.
            dom::close_dialog(MORE);
            dom::close_dialog(HELP);
        }
        if beside {
            self.fetch_second(room.beside.clone());
        }
        for (place, part) in self.parts.iter().enumerate() {
            set(*part, Part::of(place, &room));
        }
        set(self.typed, room.typed);
        set(self.setting, room.setting());
        self.room.set_value(room);
        if beside && !turned {
            self.write_address();
        }
        turned
    }

    /// Brings all around the slide, and the address, to where the slide is.
    fn bring_around(self) {
        // The deck may have been left meanwhile.
        if let Some(room) = self.known_room() {
            self.place.set(room.place);
            self.write_address();
        }
    }
}

/// Sets a signal, and wakes nobody if nothing changes.
pub(super) fn set<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if *signal.read_untracked() != value {
        signal.set(value);
    }
}

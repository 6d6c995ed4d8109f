//! A deck shown in this window: what happens is decided by the state of [`deck`], and carried out
//! here.
//!
//! Every change of the state goes through [`DeckView::change`], which also tells the other windows,
//! or through `take`, for a change that came from one of them.

use leptos::{prelude::*, task::spawn_local};

use super::{
    address::{DeckAddress, leads_to_slide},
    focus::{self, HELP, MORE},
    saved,
    second_language::SecondLanguage,
    state::{StateSignals, set_if_changed},
    timers::Timers,
    windows::OtherWindows,
};
use crate::{
    context::{DeckLocation, Site},
    dom,
};
use deck::{Action, Deck, DeckCommand, DeckState, Received};
use model::Language;
use words::Key;

/// A deck shown in this window.
pub(super) struct DeckView {
    pub(super) site: Site,
    pub(super) deck: &'static Deck,
    pub(super) state: StateSignals,
    pub(super) timers: Timers,
    pub(super) second_language: SecondLanguage,
    pub(super) address: DeckAddress,
    windows: OtherWindows,
    /// Whether the deck fills the screen.
    pub(super) is_full_screen: RwSignal<bool>,
    /// Whether the page is being printed.
    pub(super) is_printing: RwSignal<bool>,
    /// Whether a slide has been turned since the deck was opened: from then on turns are announced.
    pub(super) has_turned: RwSignal<bool>,
    /// A notice to whoever presents.
    pub(super) notice: RwSignal<Option<Key>>,
}

impl DeckView {
    /// Sets up a deck as its page is prerendered.
    pub(super) fn new(site: Site, deck: &'static Deck) -> Self {
        let own = &site.edition().language;
        let others = site.languages().iter().filter(|it| *it != own);
        let state = DeckState::new(deck, others.cloned().collect());
        Self {
            site,
            deck,
            state: StateSignals::new(site, state, deck.slides.len()),
            timers: Timers::new(),
            second_language: SecondLanguage::new(site, deck),
            address: DeckAddress::new(site, deck),
            windows: OtherWindows::new(deck),
            is_full_screen: RwSignal::new(false),
            is_printing: RwSignal::new(false),
            has_turned: RwSignal::new(false),
            notice: RwSignal::new(None),
        }
    }

    /// Returns a phrase in the language of the page.
    pub(super) fn say(&self, key: Key) -> &'static str {
        self.site.say(key)
    }

    /// Opens the deck as the address and the last visit have it, and asks the other windows.
    pub(super) fn enter(&'static self, location: &DeckLocation) {
        let mut state = self.state.get();
        saved::restore(&mut state, self.deck);
        state.speaker = location.showing.speaker;
        let named = self.address.place_of(location);
        state.place = state.or_first(named);
        state.set_beside(location.showing.beside.clone());
        if named.is_some() && !state.speaker {
            self.windows.keep_slide();
        }
        self.take(state);
        // Opening a deck at a slide is not a turn.
        self.has_turned.set(false);
        let state = self.state.get();
        self.state.settled_place.set(state.place);
        self.address.correct(location, &state);
        self.windows.say_hello();
        self.second_language.prefetch();
    }

    /// Follows a change of the address: the browser's history, or a link.
    pub(super) fn follow(&'static self, location: &DeckLocation) {
        let mut state = self.state.get();
        state.speaker = location.showing.speaker;
        state.set_beside(location.showing.beside.clone());
        if leads_to_slide(location) {
            let place = state.or_first(self.address.place_of(location));
            state.act(Action::Jump(place), dom::now());
        }
        self.change(state);
        self.address.correct(location, &self.state.get());
    }

    /// Applies an action; returns whether it had any effect here.
    pub(super) fn act(&'static self, action: Action) -> bool {
        let mut state = self.state.get();
        let Some(command) = state.act(action, dom::now()) else {
            return false;
        };
        let digits = state.digits;
        self.change(state);
        match command {
            DeckCommand::Nothing | DeckCommand::Beside => {}
            DeckCommand::FullScreen if dom::can_go_fullscreen() => dom::toggle_fullscreen(),
            DeckCommand::FullScreen => self.notice.set(Some(Key::StageFullNot)),
            DeckCommand::Window => self.open_window(),
            DeckCommand::Print => dom::open_dialog(MORE),
            DeckCommand::Help => dom::open_dialog(HELP),
            DeckCommand::AwaitDigit => self.timers.await_digit(move || {
                let state = self.state.try_get();
                if state.is_some_and(|it| it.is_awaiting(digits)) {
                    self.act(Action::Settle);
                }
            }),
        }
        true
    }

    /// Shows a second language beside the page's own, or none.
    pub(super) fn set_second_language(&'static self, language: Option<Language>) {
        let mut state = self.state.get();
        state.set_beside(language);
        self.change(state);
    }

    /// Shows a state that changed in this window, and tells the other windows.
    fn change(&'static self, state: DeckState) {
        let before = self.state.get();
        if before == state {
            return;
        }
        let mut message = (!state.agrees_with(&before)).then(|| self.windows.record(&state));
        if state.speaker
            && let Some(message) = message.take()
        {
            dom::broadcast(&message);
        }
        let is_turned = self.show(&before, state);
        if is_turned || message.is_some() {
            // Windows may share a thread: the room's slide is painted before they are told.
            dom::after_paint(move || {
                if let Some(message) = message {
                    dom::broadcast(&message);
                }
                if is_turned {
                    self.settle();
                }
            });
        }
    }

    /// Shows a state that came from outside this window.
    fn take(&'static self, state: DeckState) {
        if self.show(&self.state.get(), state) {
            dom::after_paint(move || self.settle());
        }
    }

    /// Shows a state, with everything that the change requires in this window; returns whether it
    /// shows another slide, which [`settle`](Self::settle) has to follow.
    fn show(&'static self, before: &DeckState, state: DeckState) -> bool {
        if state.choices != before.choices {
            saved::save_choices(&state);
        }
        if state.clock != before.clock {
            saved::save_clock(&state, self.deck);
            self.timers.tick(state.clock);
        }
        let is_turned = state.place != before.place;
        if is_turned {
            set_if_changed(self.has_turned, true);
            set_if_changed(self.notice, None);
        }
        focus::follow(before, &state);
        let beside = (state.beside != before.beside).then(|| state.beside.clone());
        let is_beside = beside.is_some();
        if let Some(language) = beside {
            self.load_second_language(language);
        }
        self.state.set(state);
        if is_beside && !is_turned {
            self.address.write(&self.state.get());
        }
        is_turned
    }

    /// Brings the address and what surrounds the slide up to date with the slide shown.
    fn settle(&self) {
        // `None` once the deck has been left.
        if let Some(state) = self.state.try_get() {
            self.state.settled_place.set(state.place);
            self.address.write(&state);
        }
    }

    /// Handles a message from another window.
    pub(super) fn receive(&'static self, text: &str) {
        let mut state = self.state.get();
        match self.windows.receive(text, &mut state) {
            Received::Change => self.take(state),
            // The window that was missing has appeared.
            Received::Hello if self.notice.get_untracked() == Some(Key::StageBlocked) => {
                self.notice.set(None);
            }
            Received::Hello | Received::Call | Received::Nothing => {}
        }
    }

    /// Opens the speaker's window; if none appears, shows the notes in this one.
    fn open_window(&'static self) {
        let path = self.address.path(&self.state.get(), true);
        self.windows.open(&path, move || {
            self.notice.set(Some(Key::StageBlocked));
            if !self.state.get().choices.notes {
                self.act(Action::Notes);
            }
        });
    }

    /// Loads the second language and shows it; if that fails, shows the page's own alone.
    fn load_second_language(&'static self, language: Option<Language>) {
        let Some(language) = language else {
            self.second_language.shown.set(None);
            return;
        };
        spawn_local(async move {
            let second = self.second_language.load(&language).await;
            // Meanwhile another may have been chosen, or the deck left.
            let state = self.state.try_get();
            if state.is_none_or(|it| it.beside != Some(language)) {
                return;
            }
            let has_failed = second.is_none();
            if has_failed {
                // The address, the buttons and the other windows must show what there is.
                self.set_second_language(None);
            }
            self.notice
                .set(has_failed.then_some(Key::StageBesideFailed));
            self.second_language.shown.set(second);
        });
    }
}

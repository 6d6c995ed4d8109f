//! What the page shows, derived from the address, the search and the records that are there.
//!
//! What the reader looks at comes first: with a key, the number of results and the entries in sight.
//! Other entries and the filters' counts follow frame by frame, so that the next key need not wait
//! for them.

use crate::html::*;
use leptos::prelude::*;

use super::places::{Part, Places, Step, listed};
use crate::{
    components::Shown,
    context::{Engine, Site},
    dom, engine,
    records::{Record, fetch, gather, here},
};
use catalogue::Found;
use catalogue::earlier::{Orders, found, offered, opening::PAGE, request};
use model::query::{Query, View};

/// How many records stand in the page at most: more would make it slow, and hard to find in.
const MOST: u32 = PAGE * 2;

/// How long the reader types nothing before records are fetched, in milliseconds.
const SILENCE: i32 = 150;

/// What the page's parts share. Small and `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Ledger {
    pub(super) shown: Shown,
    /// The answer as counts and choices.
    pub(super) found: Memo<Found>,
    /// Whether the results are counted; else they are listed.
    pub(super) counted: Memo<bool>,
    /// The records listed: those of the answer as soon as all are there, until then those before.
    pub(super) places: Places,
    /// How far the answer is drawn.
    pub(super) drawn: RwSignal<List>,
    /// Changes when what is less urgent may follow the answer.
    settled: RwSignal<u32>,
    /// Whether that is still to happen.
    unsettled: StoredValue<bool>,
    /// The part of the list that is asked for, and the query it belongs to: another query starts
    /// at the beginning.
    window: RwSignal<(Query, Window)>,
    /// Whether records are about to be drawn anew.
    following: StoredValue<bool>,
}

/// A part of the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) start: u32,
    pub(super) end: u32,
    /// The place in the list that gets the focus as soon as it is drawn.
    pub(super) focus: Option<u32>,
}

/// How far the list is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// Some of its entries, or what is less urgent, are still to be drawn.
    Begun,
    /// Records are still to come.
    Waits,
    /// It shows what was found.
    Done,
}

impl Window {
    const FIRST: Self = Self {
        start: 0,
        end: PAGE,
        focus: None,
    };
}

impl Ledger {
    pub(super) fn new(site: Site) -> Self {
        let opening = site.opening();
        let orders = StoredValue::new(Orders::new(site.edition(), &opening.summary));
        let window = RwSignal::new((Query::default(), Window::FIRST));
        let answer = Memo::new(move |_| {
            let query = site.query.read();
            let window = asked(&window.read(), &query);
            let count = window.end - window.start;
            let mut asked = orders.with_value(|it| request(&query, &opening.summary, it, count));
            asked.offset = window.start;
            // Without an engine all there is can be shown, whatever was found before.
            engine::ask(site, &asked).unwrap_or_else(|| opening.part(window.start, window.end))
        });
        let facets = offered(opening);
        let settled = RwSignal::new(0);
        let (part, entries) = untrack(|| {
            let answer = answer.read();
            listed(&answer, 0, &here(site, &answer.hits))
        });
        let found = Memo::new(move |_| {
            settled.track();
            let (query, answer) = (site.query.read_untracked(), answer.read_untracked());
            orders.with_value(|it| found(&query, &opening.summary, it, &answer, &facets))
        });
        Self {
            shown: Shown {
                answer,
                coming: Memo::new(move |_| {
                    let lacks = !engine::is_there(site) || answer.read().waiting;
                    lacks && site.engine.get() != Engine::Failed
                }),
            },
            found,
            counted: Memo::new(move |_| site.query.read().view == View::Count),
            places: Places::new(MOST, part, &entries),
            drawn: RwSignal::new(List::Done),
            settled,
            unsettled: StoredValue::new(false),
            window,
            following: StoredValue::new(false),
        }
    }

    /// Shows another part of the list.
    pub(super) fn go(self, site: Site, window: Window) {
        self.window.set((site.query.get_untracked(), window));
    }

    /// Gives the part of the list that is asked for.
    pub(super) fn window(self, site: Site) -> Window {
        asked(&self.window.read_untracked(), &site.query.read_untracked())
    }

    /// Gives the part after the one shown: 25 more, and the oldest go where there are too many.
    pub(super) fn after(Part { start, end, .. }: Part) -> Window {
        let more = end + PAGE;
        Window {
            start: start.max(more.saturating_sub(MOST)),
            end: more,
            focus: Some(end),
        }
    }

    /// Gives the part before the one shown.
    pub(super) fn before(Part { start, end, .. }: Part) -> Window {
        let start = start.saturating_sub(PAGE);
        Window {
            start,
            end: (start + MOST).min(end.max(PAGE)),
            focus: Some(start),
        }
    }
}

impl Ledger {
    /// Follows the answer and the records that arrive: draws the first entries at once, and the
    /// rest after they are on the screen. Draws nothing itself.
    pub(super) fn follow(self, site: Site) -> Option<Element> {
        self.shown.answer.track();
        site.query.track();
        site.arrivals.track();
        if site.hydrated.get() {
            self.unsettled.set_value(true);
            // What is less urgent is to come in any case.
            self.say(match self.list_more(site, Step::Sight) {
                List::Done => List::Begun,
                list => list,
            });
            self.finish(site);
        }
        None
    }

    /// Does what is left to do, a frame at a time.
    fn finish(self, site: Site) {
        if !self.following.get_value() {
            self.following.set_value(true);
            self.do_next(site);
        }
    }

    fn do_next(self, site: Site) {
        dom::after_paint(move || {
            // The reader may have left the page meanwhile.
            let Some(unsettled) = self.unsettled.try_get_value() else {
                return;
            };
            if unsettled {
                self.unsettled.set_value(false);
                self.places.look();
                self.list_more(site, Step::First);
                self.settled.update(|times| *times += 1);
                return self.do_next(site);
            }
            match self.list_more(site, Step::Rest) {
                List::Begun => self.do_next(site),
                list => self.end(site, list),
            }
        });
    }

    fn end(self, site: Site, list: List) {
        self.following.set_value(false);
        self.say(list);
        if !site.query.read_untracked().is_empty() {
            gather(site);
        }
    }

    /// Lists some more of the answer's records, if all are here.
    fn list_more(self, site: Site, step: Step) -> List {
        if self.counted.get_untracked() {
            return List::Done;
        }
        let answer = self.shown.answer.read_untracked();
        let there = here(site, &answer.hits);
        let (part, entries) = listed(&answer, self.window(site).start, &there);
        if !part.missing && there.iter().any(|it| it.found().is_none()) {
            if there.iter().any(|it| matches!(it, Record::Unasked)) {
                fetch_soon(site, answer.hits.clone());
            }
            return List::Waits;
        }
        if self.places.show(part, &entries, step) {
            List::Done
        } else {
            List::Begun
        }
    }

    fn say(self, list: List) {
        if *self.drawn.read_untracked() != list {
            self.drawn.set(list);
        }
    }
}

fn asked(window: &(Query, Window), query: &Query) -> Window {
    if window.0 == *query {
        window.1
    } else {
        Window::FIRST
    }
}

/// Fetches records once the reader has stopped typing: every letter finds others.
fn fetch_soon(site: Site, hits: Vec<u32>) {
    leptos::task::spawn_local(async move {
        let typed = site.query.read_untracked().text.clone();
        dom::pause(SILENCE).await;
        if site.query.read_untracked().text == typed {
            fetch(site, &hits);
        }
    });
}

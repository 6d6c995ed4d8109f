//! What the page shows, derived from the address, the search and the records that are there.
//!
//! Counts and choices follow at once. Records follow when those are on the screen, and only those
//! of the last answer: who types quickly sees counts change, and does not wait for records.

use ::search::wire::{Answer, Marks};
use leptos::prelude::*;

use crate::{
    catalogue::Found,
    domain::EarlierRecommendation,
    earlier::{Orders, found, offered, opening::PAGE, request},
    query::{Query, View},
    ui::{
        browser,
        components::Shown,
        context::{Engine, Site},
        element::El,
        engine,
        records::{Record, fetch, here},
    },
};

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
    pub(super) rows: RwSignal<Rows>,
    /// Whether records of the answer are still to come.
    pub(super) busy: RwSignal<bool>,
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

/// The records shown.
#[derive(Clone, PartialEq)]
pub(super) struct Rows {
    pub(super) start: u32,
    pub(super) total: u32,
    pub(super) records: Vec<&'static EarlierRecommendation>,
    pub(super) marks: Marks,
    /// Whether some of them could not be loaded.
    pub(super) missing: bool,
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
        let window = RwSignal::new((Query::default(), Window::FIRST));
        let answer = Memo::new(move |before: Option<&Answer>| {
            let query = site.query.read();
            let window = asked(&window.read(), &query);
            let mut asked = request(&query, &opening.summary, window.end - window.start);
            asked.offset = window.start;
            let answer = engine::ask(site, &asked);
            answer.unwrap_or_else(|| before.unwrap_or(&opening.answer).clone())
        });
        let orders = Orders::new(site.edition(), &opening.summary);
        let facets = offered(opening);
        let found = Memo::new(move |_| {
            let (query, answer) = (site.query.read(), answer.read());
            found(&query, &opening.summary, &orders, &answer, &facets)
        });
        Self {
            shown: Shown {
                answer,
                ready: Memo::new(move |_| site.engine.get() == Engine::Ready),
            },
            found,
            counted: Memo::new(move |_| site.query.read().view == View::Count),
            rows: RwSignal::new(untrack(|| at_first(site, &answer.read()))),
            busy: RwSignal::new(false),
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
    pub(super) fn after(rows: &Rows) -> Window {
        let end = rows.end() + PAGE;
        Window {
            start: rows.start.max(end.saturating_sub(MOST)),
            end,
            focus: Some(rows.end()),
        }
    }

    /// Gives the part before the one shown.
    pub(super) fn before(rows: &Rows) -> Window {
        let start = rows.start.saturating_sub(PAGE);
        Window {
            start,
            end: (start + MOST).min(rows.end().max(PAGE)),
            focus: Some(start),
        }
    }
}

impl Rows {
    /// Gives the place after the last record shown.
    pub(super) fn end(&self) -> u32 {
        self.start + u32::try_from(self.records.len()).unwrap_or(u32::MAX - self.start)
    }
}

impl Ledger {
    /// Draws the records of the answer after what was drawn until now is on the screen; draws
    /// nothing itself. Called whenever the answer changes or records arrive.
    pub(super) fn follow(self, site: Site) -> Option<El> {
        self.shown.answer.track();
        site.arrivals.track();
        let lists = site.alive.get() && !self.counted.get();
        if lists && !self.following.get_value() {
            self.following.set_value(true);
            self.say_busy(true);
            leptos::task::spawn_local(async move {
                browser::painted().await;
                self.catch_up(site);
            });
        }
        None
    }

    fn catch_up(self, site: Site) {
        // The reader may have left the page meanwhile.
        if self.following.try_set_value(false).is_some() {
            return;
        }
        if self.counted.get_untracked() {
            self.say_busy(false);
            return;
        }
        let answer = self.shown.answer.read_untracked();
        let there = here(site, &answer.hits);
        let is_away = |it: &Record| matches!(it, Record::Unasked | Record::Coming);
        let rows = listed(&answer, self.window(site).start, &there);
        if !rows.missing && there.iter().any(is_away) {
            if there.iter().any(|it| matches!(it, Record::Unasked)) {
                fetch_soon(site, answer.hits.clone());
            }
        } else {
            if *self.rows.read_untracked() != rows {
                self.rows.set(rows);
            }
            self.say_busy(false);
        }
    }

    fn say_busy(self, busy: bool) {
        if *self.busy.read_untracked() != busy {
            self.busy.set(busy);
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

/// Gives the records of the first answer, as far as they are there.
fn at_first(site: Site, answer: &Answer) -> Rows {
    listed(answer, 0, &here(site, &answer.hits))
}

fn listed(answer: &Answer, start: u32, there: &[Record]) -> Rows {
    Rows {
        start,
        total: answer.total,
        records: there.iter().filter_map(|it| it.found()).collect(),
        marks: answer.marks.clone(),
        missing: there.iter().any(|it| matches!(it, Record::Missing)),
    }
}

/// Fetches records once the reader has stopped typing: every letter finds others.
fn fetch_soon(site: Site, hits: Vec<u32>) {
    leptos::task::spawn_local(async move {
        let typed = site.query.read_untracked().text.clone();
        browser::pause(SILENCE).await;
        if site.query.read_untracked().text == typed {
            fetch(site, &hits);
        }
    });
}

//! What the page shows, derived from the address, the search and the records that are there.

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
        engine,
        records::{Record, fetch, here},
    },
};

/// How many records stand in the page at most: more would make it slow, and hard to find in.
const MOST: u32 = PAGE * 2;

/// What the page's parts share. Small and `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Ledger {
    pub(super) shown: Shown,
    /// The answer as counts and choices.
    pub(super) found: Memo<Found>,
    pub(super) view: Memo<View>,
    pub(super) rows: Memo<Rows>,
    /// The part of the list that is asked for, and the query it belongs to: another query starts
    /// at the beginning.
    window: RwSignal<(Query, Window)>,
    /// The place in the list that gets the focus as soon as it is drawn.
    pub(super) focus: StoredValue<Option<u32>>,
}

/// A part of the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) start: u32,
    pub(super) end: u32,
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
        let orders = StoredValue::new(orders);
        let facets = StoredValue::new(offered(opening));
        let found = Memo::new(move |_| {
            let (query, answer) = (site.query.read(), answer.read());
            orders.with_value(|orders| {
                facets.with_value(|facets| found(&query, &opening.summary, orders, &answer, facets))
            })
        });
        Self {
            shown: Shown {
                answer,
                ready: Memo::new(move |_| site.engine.get() == Engine::Ready),
            },
            found,
            view: Memo::new(move |_| site.query.read().view),
            rows: rows(site, answer, window),
            window,
            focus: StoredValue::new(None),
        }
    }

    /// Shows another part of the list, and moves the focus to a place in it.
    pub(super) fn go(self, site: Site, window: Window, focus: u32) {
        self.focus.set_value(Some(focus));
        self.window.set((site.query.get_untracked(), window));
    }

    /// Gives the part after the one shown: 25 more, and the oldest go where there are too many.
    pub(super) fn after(rows: &Rows) -> Window {
        let end = rows.end() + PAGE;
        let start = rows.start.max(end.saturating_sub(MOST));
        Window { start, end }
    }

    /// Gives the part before the one shown.
    pub(super) fn before(rows: &Rows) -> Window {
        let start = rows.start.saturating_sub(PAGE);
        let end = (start + MOST).min(rows.end().max(PAGE));
        Window { start, end }
    }
}

impl Rows {
    /// Gives the place after the last record shown.
    pub(super) fn end(&self) -> u32 {
        self.start + u32::try_from(self.records.len()).unwrap_or(u32::MAX - self.start)
    }
}

fn asked(window: &(Query, Window), query: &Query) -> Window {
    if window.0 == *query {
        window.1
    } else {
        Window::FIRST
    }
}

/// Gives the records of the answer as soon as all are there; until then those shown before.
fn rows(site: Site, answer: Memo<Answer>, window: RwSignal<(Query, Window)>) -> Memo<Rows> {
    Memo::new(move |before: Option<&Rows>| {
        let answer = answer.read();
        let start = asked(&window.read_untracked(), &site.query.read_untracked()).start;
        let there = here(site, &answer.hits);
        let missing = there.iter().any(|it| matches!(it, Record::Missing));
        let complete = there.iter().all(|it| matches!(it, Record::Here(_)));
        if !complete && !missing {
            fetch_soon(site, answer.hits.clone());
            if let Some(before) = before {
                return before.clone();
            }
        }
        Rows {
            start,
            total: answer.total,
            records: there.into_iter().filter_map(Record::found).collect(),
            marks: answer.marks.clone(),
            missing,
        }
    })
}

/// Fetches records once the reader has stopped typing: every letter finds others.
fn fetch_soon(site: Site, hits: Vec<u32>) {
    leptos::task::spawn_local(async move {
        let typed = site.query.read_untracked().text.clone();
        browser::pause(100).await;
        if site.query.read_untracked().text == typed {
            fetch(site, &hits);
        }
    });
}

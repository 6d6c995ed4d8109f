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
    /// Whether the results are counted; else they are listed.
    pub(super) counted: Memo<bool>,
    pub(super) rows: Memo<Rows>,
    /// Whether texts of what was found are still to come.
    pub(super) busy: Memo<bool>,
    /// The part of the list that is asked for, and the query it belongs to: another query starts
    /// at the beginning.
    window: RwSignal<(Query, Window)>,
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
            rows: rows(site, answer, window),
            busy: Memo::new(move |_| {
                let there = here(site, &answer.read().hits);
                there.iter().any(|it| matches!(it, Record::Coming))
            }),
            window,
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

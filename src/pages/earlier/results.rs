//! What the page shows, derived from the address, the search and the records loaded, and the effects
//! that follow it.

use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};
use search::wire::Answer;

use super::{
    range::{self, MAX_ENTRIES},
    rows::{Listing, Rows},
};
use crate::{
    components::{Shown, value_label},
    context::{DrawPhase, EngineState, Range, Site, place_id, use_site},
    dom, engine,
    records::{self, fetch, loaded, prefetch},
};
use catalogue::{
    Found,
    earlier::{Orders, found, offered, opening::PAGE, request},
};
use model::query::View;

/// How long the reader must pause before records are fetched, in milliseconds: every letter finds
/// others.
const FETCH_AFTER_MS: u32 = 150;

/// What the page's parts share. Small and `Copy`.
#[derive(Clone, Copy)]
pub(super) struct ResultList {
    pub(super) shown: Shown,
    /// The answer as counts and choices, brought up to date from [`DrawPhase::First`] on.
    pub(super) found: Memo<Found>,
    /// Whether the results are counted rather than listed.
    pub(super) is_counted: Memo<bool>,
    /// Whether records of the answer are still to come.
    pub(super) is_loading: Memo<bool>,
    /// The entries drawn: those of the answer once all are loaded, the ones before until then.
    pub(super) rows: Rows,
    listing: Memo<Listing>,
    range: Memo<Range>,
}

impl ResultList {
    /// Derives the results, and starts the effects that draw them and load what they need.
    pub(super) fn new() -> Self {
        let site = use_site();

        let opening = site.opening();
        let orders = StoredValue::new(Orders::new(site.edition(), &opening.summary));
        let range = Memo::new(move |_| match &*site.asked_range.read() {
            Some((query, range)) if *query == *site.query.read() => *range,
            _ => range::FIRST,
        });
        let answer = Memo::new(move |_| {
            let query = site.query.read();
            let Range { start, end, .. } = range.get();
            let mut asked =
                orders.with_value(|it| request(&query, &opening.summary, it, end - start));
            asked.offset = start;
            // Without an engine everything there is can be shown, whatever was found before.
            engine::ask(site, &asked).unwrap_or_else(|| opening.part(start, end))
        });
        let is_counted = Memo::new(move |_| site.query.read().view == View::Count);
        let listing = Memo::new(move |_| {
            site.arrivals.track();
            if is_counted.get() {
                return Listing::Counted;
            }
            let answer = answer.read();
            Listing::new(&answer, range.get().start, &loaded(site, &answer.hits))
        });
        let facets = offered(opening);
        let counts_due = settled_answer(site, answer);
        let found = Memo::new(move |_| {
            counts_due.track();
            let (query, answer) = (site.query.read_untracked(), answer.read_untracked());
            orders.with_value(|it| found(&query, &opening.summary, it, &answer, &facets))
        });
        let results = Self {
            shown: Shown {
                answer,
                coming: Memo::new(move |_| {
                    let lacks = !engine::is_there(site) || answer.read().waiting;
                    lacks && site.engine.get() != EngineState::Failed
                }),
            },
            found,
            is_counted,
            is_loading: Memo::new(move |_| matches!(*listing.read(), Listing::Loading { .. })),
            rows: first_rows(site, listing),
            listing,
            range,
        };
        results.draw(site);
        results.load(site);
        results
    }

    /// Shows another range of the results.
    pub(super) fn go(self, site: Site, range: Range) {
        let query = site.query.get_untracked();
        site.asked_range.set(Some((query, range)));
    }

    /// Draws the entries of every phase, and moves the focus to the one that was asked for.
    fn draw(self, site: Site) {
        let mut focused = self.range.get_untracked().focus;
        Effect::new(move || {
            let phase = site.phase.get();
            let Listing::Loaded(part, entries) = &*self.listing.read() else {
                return;
            };
            self.rows.show(*part, entries, phase);
            if phase == DrawPhase::First {
                dom::after_paint(move || self.rows.measure());
            }
            let asked = self.range.get_untracked().focus;
            if asked == focused {
                return;
            }
            let entry = asked.and_then(|position| self.rows.entry_at(position));
            if let Some(entry) = &entry {
                dom::focus(&place_id(entry.record));
            }
            if entry.is_some() || asked.is_none() {
                focused = asked;
            }
        });
    }

    /// Loads the search and the records.
    fn load(self, site: Site) {
        Effect::new(move || {
            if site.hydrated.get() {
                engine::open(site, value_label);
                // What failed on an earlier visit to the page may succeed now.
                records::retry(site);
            }
        });
        Effect::new(move || {
            if let Listing::Loading { unasked } = &*self.listing.read()
                && !unasked.is_empty()
            {
                let unasked = unasked.clone();
                // Cancelled if other records are wanted by then, or the page was left.
                spawn_local_scoped_with_cancellation(async move {
                    dom::pause(FETCH_AFTER_MS).await;
                    fetch(site, &unasked);
                });
            }
        });
        Effect::new(move || {
            if site.phase.get() == DrawPhase::All && !site.query.read().is_empty() {
                prefetch(site);
            }
        });
    }
}

/// Returns a trigger for what follows an answer from [`DrawPhase::First`] on. Not a signal derived
/// from the phase: everything that reads it would check for changes in the frame of the key.
fn settled_answer(site: Site, answer: Memo<Answer>) -> ArcTrigger {
    let trigger = ArcTrigger::new();
    let settled = trigger.clone();
    let is_settled = Memo::new(move |_| site.phase.get() >= DrawPhase::First);
    Effect::new(move || {
        if is_settled.get() {
            answer.track();
            settled.notify();
        }
    });
    trigger
}

/// Draws the entries of the answer, or those of the opening while its records are still to come.
fn first_rows(site: Site, listing: Memo<Listing>) -> Rows {
    let opening = || {
        let answer = site.opening().part(0, PAGE);
        Listing::new(&answer, 0, &loaded(site, &answer.hits))
    };
    let rows = Rows::new(MAX_ENTRIES);
    let listing = match listing.get_untracked() {
        Listing::Counted | Listing::Loading { .. } => opening(),
        listing @ Listing::Loaded(..) => listing,
    };
    if let Listing::Loaded(part, entries) = &listing {
        rows.show(*part, entries, DrawPhase::All);
    }
    rows
}

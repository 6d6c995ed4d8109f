//! Taking along what is found, as a table or for programs: made on the reader's device.

use leptos::prelude::*;

use super::state::Ledger;
use crate::{
    domain::EarlierRecommendation,
    earlier::request,
    export::{Form, OpenFile, earlier},
    locale::Key,
    route::Route,
    ui::{
        browser,
        context::Site,
        element::{El, el, live},
        engine,
        records::all,
    },
};

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taking {
    Idle,
    /// So many records in a hundred are there.
    Fetching(usize),
    Saved,
    Failed,
}

pub(super) fn buttons(site: Site, ledger: Ledger) -> El {
    let taking = RwSignal::new(Taking::Idle);
    let button = |form: Form| {
        let label = site.words().fill(Key::LedgerTake, &[("form", form.name())]);
        let take = move |_| {
            if !matches!(taking.get_untracked(), Taking::Fetching(_)) {
                leptos::task::spawn_local(take(site, form, taking));
            }
        };
        el("button.button")
            .attr("type", "button")
            .attr("aria-label", label.clone())
            .attr("title", label)
            .on("click", take)
            .child(form.name())
    };
    let says = move || match taking.get() {
        Taking::Idle => None,
        Taking::Fetching(part) => {
            let part = part.to_string();
            Some(site.words().fill(Key::LedgerTaking, &[("part", &part)]))
        }
        Taking::Saved => Some(site.say(Key::LedgerTaken).to_owned()),
        Taking::Failed => Some(site.say(Key::LedgerNotTaken).to_owned()),
    };
    // What was said of one result is not said of the next.
    let says = Memo::new(move |_| {
        ledger.found.track();
        says()
    });
    el("span.copy.needs-app")
        .child(button(Form::Csv))
        .child(button(Form::Json))
        .child(
            el("span.copy__done")
                .attr("role", "status")
                .child(live(move || says.get())),
        )
}

async fn take(site: Site, form: Form, taking: RwSignal<Taking>) {
    taking.set(Taking::Fetching(0));
    let told = move |done: usize, of: usize| taking.set(Taking::Fetching(done * 100 / of.max(1)));
    let records = match every_hit(site) {
        Some(hits) => all(site, &hits, told).await,
        None => None,
    };
    let saved = records.is_some_and(|records| {
        let text = written(site, form, &records);
        let name = OpenFile::taken(form, browser::today());
        browser::save(&name, form.media_type(), &text)
    });
    taking.set(if saved { Taking::Saved } else { Taking::Failed });
}

/// Gives the numbers of all records found. Without the search only the whole is known.
fn every_hit(site: Site) -> Option<Vec<u32>> {
    let summary = &site.opening().summary;
    let query = site.query.get_untracked();
    let answer = untrack(|| engine::ask(site, &request(&query, summary, summary.records)));
    match answer {
        Some(answer) => (!answer.waiting).then_some(answer.hits),
        None => query.is_empty().then(|| (0..summary.records).collect()),
    }
}

fn written(site: Site, form: Form, records: &[&'static EarlierRecommendation]) -> String {
    let linked = |record: &&'static EarlierRecommendation| {
        let address = Route::of_earlier(site.edition(), record);
        (*record, Some(browser::absolute(&address)))
    };
    earlier::write(form, true, &mut records.iter().map(linked))
}

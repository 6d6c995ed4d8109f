//! Taking along what is found, as a table or for programs: made on the reader's device.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use crate::{
    context::{Site, use_site},
    dom, engine,
    records::all,
};
use catalogue::earlier::{Orders, request};
use export::{Form, OpenFile, earlier, table::to_save};
use model::EarlierRecommendation;
use model::route::Route;
use words::Key;

pub(super) fn buttons() -> Element {
    let site = use_site();

    // How many of a hundred are there, from 1; 0 while nothing is fetched.
    let part = RwSignal::new(0);
    let done: RwSignal<Option<bool>> = RwSignal::new(None);
    let button = |form: Form| {
        let label = site.words().fill(Key::LedgerTake, &[("form", form.name())]);
        let take = move |_| {
            if part.get_untracked() == 0 {
                leptos::task::spawn_local(take(site, form, part, done));
            }
        };
        button()
            .class("button")
            .attr("type", "button")
            .attr("aria-label", label.clone())
            .attr("title", label)
            .on(ev::click, take)
            .child(form.name())
    };
    let says = move || match (part.get(), done.get()) {
        (0, None) => None,
        (0, Some(true)) => Some(site.say(Key::LedgerTaken).to_owned()),
        (0, Some(false)) => {
            let stale = site.stale.get();
            let key = if stale {
                Key::LedgerStale
            } else {
                Key::LedgerNotTaken
            };
            Some(site.say(key).to_owned())
        }
        (part, _) => {
            let part = part.to_string();
            Some(site.words().fill(Key::LedgerTaking, &[("part", &part)]))
        }
    };
    span()
        .class("copy needs-app")
        .child(button(Form::Csv))
        .child(button(Form::Json))
        .child(
            span()
                .class("copy__done")
                .attr("role", "status")
                .child(says),
        )
}

async fn take(site: Site, form: Form, part: RwSignal<u32>, done: RwSignal<Option<bool>>) {
    let told = move |here: usize, of: usize| {
        let whole = here * 99 / of.max(1) + 1;
        part.set(u32::try_from(whole).unwrap_or(1));
    };
    told(0, 1);
    let records = match every_hit(site) {
        Some(hits) => all(site, &hits, told).await,
        None => None,
    };
    let saved = records.is_some_and(|records| {
        let text = written(site, form, &records);
        let name = OpenFile::taken(form, dom::today());
        dom::save(&name, form.media_type(), &text)
    });
    part.set(0);
    done.set(Some(saved));
}

/// Gives the numbers of all records found. Without the search only the whole is known.
fn every_hit(site: Site) -> Option<Vec<u32>> {
    let summary = &site.opening().summary;
    let query = site.query.get_untracked();
    let orders = Orders::new(site.edition(), summary);
    let asked = request(&query, summary, &orders, summary.records);
    let answer = untrack(|| engine::ask(site, &asked));
    match answer {
        Some(answer) => (!answer.waiting).then_some(answer.hits),
        None => query.is_empty().then(|| (0..summary.records).collect()),
    }
}

fn written(site: Site, form: Form, records: &[&'static EarlierRecommendation]) -> String {
    let linked = |record: &&'static EarlierRecommendation| {
        let address = Route::of_earlier(site.edition(), record);
        (*record, Some(dom::absolute(&address)))
    };
    let text = earlier::write(form, true, &mut records.iter().map(linked));
    match form {
        Form::Csv => to_save(&text),
        Form::Json => text,
    }
}

//! Saving the results as a file, made on the reader's device: a table, or JSON for programs.

use leptos::{ev, prelude::*};

use crate::{
    context::{Site, use_site},
    dom, engine,
    html::*,
    records::load_all,
};
use catalogue::earlier::{Orders, request};
use export::{DataFormat, OpenFile, earlier_rows, table::to_save};
use model::{EarlierRecommendation, route::Route};
use words::Key;

pub(super) fn buttons() -> AnyView {
    let site = use_site();

    // From 1; 0 while nothing is being fetched.
    let percent = RwSignal::new(0);
    let is_saved: RwSignal<Option<bool>> = RwSignal::new(None);
    let button = |form: DataFormat| {
        let label = site.words().fill(Key::LedgerTake, &[("form", form.name())]);
        let save = move |_| {
            if percent.get_untracked() == 0 {
                leptos::task::spawn_local(save(site, form, percent, is_saved));
            }
        };
        button()
            .class("button")
            .attr("type", "button")
            .attr("aria-label", label.clone())
            .attr("title", label)
            .on(ev::click, save)
            .child(form.name())
    };
    let says = move || match (percent.get(), is_saved.get()) {
        (0, None) => None,
        (0, Some(true)) => Some(site.say(Key::LedgerTaken).to_owned()),
        (0, Some(false)) => {
            let key = if site.stale.get() {
                Key::LedgerStale
            } else {
                Key::LedgerNotTaken
            };
            Some(site.say(key).to_owned())
        }
        (percent, _) => {
            let percent = percent.to_string();
            Some(site.words().fill(Key::LedgerTaking, &[("part", &percent)]))
        }
    };
    span()
        .class("copy needs-app")
        .child(button(DataFormat::Csv))
        .child(button(DataFormat::Json))
        .child(
            span()
                .class("copy__done")
                .attr("role", "status")
                .child(says),
        )
        .into_any()
}

/// Saves all results. Goes on if the reader leaves the page meanwhile.
async fn save(
    site: Site,
    form: DataFormat,
    percent: RwSignal<u32>,
    is_saved: RwSignal<Option<bool>>,
) {
    let report = move |loaded: usize, of: usize| {
        let whole = loaded * 99 / of.max(1) + 1;
        percent.set(u32::try_from(whole).unwrap_or(1));
    };
    report(0, 1);
    let records = match all_hits(site) {
        Some(hits) => load_all(site, &hits, report).await,
        None => None,
    };
    let saved = records.is_some_and(|records| {
        let text = written(site, form, &records);
        let name = OpenFile::download_name(form, dom::today());
        dom::save_file(&name, form.media_type(), &text)
    });
    percent.set(0);
    is_saved.set(Some(saved));
}

/// Returns the numbers of all records found. Without the search only the unfiltered list is known.
fn all_hits(site: Site) -> Option<Vec<u32>> {
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

fn written(site: Site, form: DataFormat, records: &[&'static EarlierRecommendation]) -> String {
    let linked = |record: &&'static EarlierRecommendation| {
        let address = Route::earlier_address(site.edition(), record);
        (*record, Some(dom::absolute(&address)))
    };
    let text = earlier_rows::write(form, true, &mut records.iter().map(linked));
    match form {
        DataFormat::Csv => to_save(&text),
        DataFormat::Json => text,
    }
}

//! A State's memory: what it asked before, what became of it, and what it could say today.
//!
//! A State that has asked nothing sees what its regional group asked.

use leptos::prelude::*;

use crate::{
    components::{
        group_key, page_address, page_head, print_button, ready, remember, remembered, section,
    },
    context::Site,
    html::{El, el, run},
};
use catalogue::earlier::{
    Memory,
    memory::{Carried, Cycle, became},
};
use export::previously::{previously, previously_by_others};
use model::query::{Facet, Query};
use model::route::Page;
use model::{EarlierRecommendation, Response, StateLabel};
use words::Key;

pub(crate) fn page(site: Site, state: &'static StateLabel) -> AnyView {
    let own = Memory::of_state(site.edition(), state);
    let group = own
        .is_empty()
        .then(|| Memory::of_group(site.edition(), state.group));
    let shown = group.as_ref().unwrap_or(&own);
    el("article.page.memory")
        .child(print_strip(site))
        .child(page_head(eyebrow(site, state), &state.name, None))
        .child(el("p.lead").child(summary(site, &own, shown)))
        .child(glance(site, shown, group.is_some()))
        .child(
            el("div.actions")
                .child(remember(site, state))
                .child(print_button(site)),
        )
        .child(match &group {
            None => Some(cycles(site, state, &own)),
            Some(group) => group_part(site, state, group),
        })
        .child(today(site, shown, group.is_some()))
        .child(el("p.memory__classified").child(site.say(Key::MemoryClassified)))
        .into_any()
}

/// Says on paper what this is a sheet of.
fn print_strip(site: Site) -> El {
    let review = &site.edition().review;
    let version = site.words().date(review.version);
    let version = site.words().fill(Key::FootVersion, &[("date", &version)]);
    el("div.print-note")
        .child(
            el("p")
                .child(el("b").child(review.title.as_str()))
                .child(" · ")
                .child(version),
        )
        .child(el("p").child(page_address(site)))
}

fn eyebrow(site: Site, state: &'static StateLabel) -> El {
    el("span")
        .child(
            el("a")
                .attr("href", site.path(Page::States))
                .child(site.say(Key::MemoryTitle)),
        )
        .child(" · ")
        .child(site.say(group_key(state.group)))
}

/// Says in one sentence when it asked.
fn summary(site: Site, own: &Memory, shown: &Memory) -> String {
    let words = site.words();
    let spoken: Vec<String> = own
        .spoken()
        .map(|it| words.when(it.number, it.session))
        .collect();
    if spoken.is_empty() {
        let key = if shown.is_empty() {
            Key::MemoryAskedNobody
        } else {
            Key::MemoryAskedNone
        };
        return words.get(key).to_owned();
    }
    if spoken.len() > 1 && spoken.len() == own.cycles.len() {
        return words.get(Key::MemoryAskedEach).to_owned();
    }
    words.fill(Key::MemoryAskedOnly, &[("when", &spoken.join(", "))])
}

/// The totals of each cycle, and how much of today builds on them.
fn glance(site: Site, memory: &Memory, of_group: bool) -> El {
    let words = site.words();
    let cycles = memory.cycles.iter().map(|cycle| {
        el("div")
            .child(el("dt").child(words.when_in_cycle(cycle.number, cycle.session)))
            .child(
                el("dd")
                    .child(
                        el("strong")
                            .child(words.count(Key::CountRecommendations, cycle.asked.len())),
                    )
                    .child(" ")
                    .child(el("span").child(totals(site, cycle))),
            )
    });
    let count = memory.carried.len();
    let builds = if of_group {
        Key::MemoryTodayBuildsGroup
    } else {
        Key::MemoryTodayBuilds
    };
    let is_ready = count > 0 || !(of_group || memory.is_empty());
    let link = is_ready.then(|| {
        el("a")
            .attr("href", site.anchor("ready"))
            .child(site.say(Key::MemoryReady))
    });
    el("dl.glance").each(cycles).child(
        el("div")
            .child(el("dt").child(site.say(Key::MemoryToday)))
            .child(
                el("dd")
                    .child(el("strong").child(words.count(Key::CountRecommendations, count)))
                    .child(" ")
                    .child(el("span").child(words.count(builds, count)))
                    .child(" ")
                    .child(link),
            ),
    )
}

/// `2 supported, 1 noted, 1 position changed`.
fn totals(site: Site, cycle: &Cycle) -> String {
    let words = site.words();
    let responses = [
        (Key::CountSupported, cycle.answered(Response::Supported)),
        (Key::CountNoted, cycle.answered(Response::Noted)),
        (Key::CountPending, cycle.answered(Response::Pending)),
        (Key::MemoryChanged, cycle.changed()),
    ];
    let said = responses.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = said.map(|(key, count)| words.count(key, count)).collect();
    said.join(", ")
}

/// What it asked, cycle by cycle.
fn cycles(site: Site, state: &'static StateLabel, memory: &Memory<'static>) -> El {
    let cycles = memory.cycles.iter().map(|cycle| {
        let id = format!("cycle-{}", cycle.number);
        let rows = cycle.asked.iter().map(|asked| remembered(site, asked));
        el("section")
            .attr("aria-labelledby", id.clone())
            .child(
                el("h2.memory__cycle")
                    .attr("id", id)
                    .child(site.words().when_in_cycle(cycle.number, cycle.session))
                    .child(" ")
                    .child(el("small").child(documents(cycle))),
            )
            .child(el("p.memory__unsaid").child(known(site, cycle)))
            .child((!cycle.asked.is_empty()).then(|| el("ol.memory__rows").each(rows)))
    });
    let query = Query::default().toggle(Facet::State, state.slug.as_str());
    run().each(cycles).child(every(site, &query))
}

/// Says of how many of a cycle's the factsheets say what became of them.
fn known(site: Site, cycle: &Cycle) -> String {
    let words = site.words();
    let is_known = |row: &&&EarlierRecommendation| !became(site.edition(), &row.id).is_empty();
    let known = cycle.asked.iter().filter(is_known).count();
    let key = match (cycle.asked.len(), known) {
        (0, _) => Key::MemoryNoneInCycle,
        (_, 0) => Key::MemoryUnsaid,
        (all, known) if all == known => Key::MemorySaidAll,
        _ => Key::MemorySaid,
    };
    let (known, all) = (known.to_string(), cycle.asked.len().to_string());
    words.fill(key, &[("known", &known), ("all", &all)])
}

/// Names the documents of a cycle, each once.
fn documents(cycle: &Cycle<'static>) -> String {
    let mut documents: Vec<&str> = Vec::new();
    for row in &cycle.asked {
        if !row.document.is_empty() && !documents.contains(&row.document.as_str()) {
            documents.push(&row.document);
        }
    }
    documents.join(", ")
}

/// Leads to the same in the table of all earlier recommendations.
fn every(site: Site, query: &Query) -> El {
    el("p.memory__every").child(
        el("a.button")
            .attr("href", site.among_earlier(query))
            .child(site.say(Key::MemoryEvery)),
    )
}

/// What the regional group of a silent State asked: by issue and by State.
fn group_part(site: Site, state: &'static StateLabel, memory: &Memory<'static>) -> Option<El> {
    if memory.is_empty() {
        return None;
    }
    let group = state.group.key().to_ascii_lowercase();
    let query = Query::default().toggle(Facet::Group, &group);
    let counted = |text: &'static str, address: Option<String>, count: usize| {
        el("li")
            .child(el("a").attr("href", address).child(text))
            .child(" ")
            .child(el("span.memory__count").child(count))
    };
    let labels = &site.edition().labels;
    let issues = memory.by_issue().into_iter().filter_map(|(slug, count)| {
        let mut names = labels.issues.iter();
        let (_, name) = names.find(|(each, _)| each.as_str() == slug)?;
        let address = site.among_earlier(&query.toggle(Facet::Issue, slug));
        Some(counted(name, Some(address), count))
    });
    let states = memory.by_state().into_iter().map(|(english, count)| {
        let label = labels.state(english);
        let address = label.map(|it| site.path(Page::State(it.slug.clone())));
        counted(labels.state_name(english), address, count)
    });
    Some(
        section(site, "group", Key::MemoryGroupTitle)
            .child(el("h3").child(site.say(Key::MemoryByState)))
            .child(el("ul.memory__counts").each(states))
            .child(el("h3").child(site.say(Key::MemoryByIssue)))
            .child(el("ul.memory__counts").each(issues))
            .child(every(site, &query)),
    )
}

/// The sentences ready to adapt.
fn today(site: Site, memory: &Memory<'static>, of_group: bool) -> Option<El> {
    if memory.is_empty() {
        return None;
    }
    let lead = match (memory.carried.is_empty(), of_group) {
        (true, _) => Key::MemoryReadyNone,
        (false, false) => Key::MemoryReadyState,
        (false, true) => Key::MemoryReadyGroup,
    };
    let line = |carried: &Carried| {
        if of_group {
            previously_by_others(site.words(), &site.edition().labels, &carried.asked)
        } else {
            previously(site.words(), &carried.asked)
        }
    };
    let items = memory.carried.iter().map(|it| ready(site, it, line(it)));
    let each = (!of_group).then(|| el("p").child(site.say(Key::MemoryReadyEach)));
    Some(
        section(site, "ready", Key::MemoryReady)
            .child(el("p").child(site.say(lead)))
            .child(each)
            .child((!memory.carried.is_empty()).then(|| el("div.cards").each(items))),
    )
}

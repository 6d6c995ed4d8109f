//! A State's memory: what it asked before, what became of it, and what it could say today.
//!
//! A State that has asked nothing sees what its regional group asked.

use crate::html::*;
use leptos::prelude::*;

use crate::{
    components::{
        group_key, page_address, page_head, print_button, ready, remember, remembered,
        titled_section,
    },
    context::{Site, use_site},
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

pub(crate) fn page(state: &'static StateLabel) -> AnyView {
    let site = use_site();

    let own = Memory::of_state(site.edition(), state);
    let group = own
        .is_empty()
        .then(|| Memory::of_group(site.edition(), state.group));
    let shown = group.as_ref().unwrap_or(&own);
    article()
        .class("page memory")
        .child(print_strip())
        .child(page_head(eyebrow(state), &state.name, None))
        .child(p().class("lead").child(summary(site, &own, shown)))
        .child(glance(shown, group.is_some()))
        .child(
            div()
                .class("actions")
                .child(remember(state))
                .child(print_button()),
        )
        .child(match &group {
            None => Some(cycles(state, &own)),
            Some(group) => group_part(state, group).map(Element::into_any),
        })
        .child(today(shown, group.is_some()))
        .child(
            p().class("memory__classified")
                .child(site.say(Key::MemoryClassified)),
        )
        .into_any()
}

/// Says on paper what this is a sheet of.
fn print_strip() -> Element {
    let site = use_site();

    let review = &site.edition().review;
    let version = site.words().date(review.version);
    let version = site.words().fill(Key::FootVersion, &[("date", &version)]);
    div()
        .class("print-note")
        .child(
            p().child(b().child(review.title.as_str()))
                .child(" · ")
                .child(version),
        )
        .child(p().child(page_address()))
}

fn eyebrow(state: &'static StateLabel) -> Element {
    let site = use_site();

    span()
        .child(
            a().attr("href", site.path(Page::States))
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
fn glance(memory: &Memory, of_group: bool) -> Element {
    let site = use_site();

    let words = site.words();
    let cycles = memory.cycles.iter().map(|cycle| {
        div()
            .child(dt().child(words.when_in_cycle(cycle.number, cycle.session)))
            .child(
                dd().child(
                    strong().child(words.count(Key::CountRecommendations, cycle.asked.len())),
                )
                .child(" ")
                .child(span().child(totals(site, cycle))),
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
        a().attr("href", site.anchor("ready"))
            .child(site.say(Key::MemoryReady))
    });
    dl().class("glance").children(cycles).child(
        div().child(dt().child(site.say(Key::MemoryToday))).child(
            dd().child(strong().child(words.count(Key::CountRecommendations, count)))
                .child(" ")
                .child(span().child(words.count(builds, count)))
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
fn cycles(state: &'static StateLabel, memory: &Memory<'static>) -> AnyView {
    let site = use_site();

    let cycles = memory.cycles.iter().map(|cycle| {
        let id = format!("cycle-{}", cycle.number);
        let rows = cycle.asked.iter().map(|asked| remembered(asked));
        section()
            .attr("aria-labelledby", id.clone())
            .child(
                h2().class("memory__cycle")
                    .id(id)
                    .child(site.words().when_in_cycle(cycle.number, cycle.session))
                    .child(" ")
                    .child(small().child(documents(cycle))),
            )
            .child(p().class("memory__unsaid").child(known(site, cycle)))
            .child((!cycle.asked.is_empty()).then(|| ol().class("memory__rows").children(rows)))
    });
    let query = Query::default().toggle(Facet::State, state.slug.as_str());
    fragment().children(cycles).child(every(&query)).into_any()
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
fn every(query: &Query) -> Element {
    let site = use_site();

    p().class("memory__every").child(
        a().class("button")
            .attr("href", site.among_earlier(query))
            .child(site.say(Key::MemoryEvery)),
    )
}

/// What the regional group of a silent State asked: by issue and by State.
fn group_part(state: &'static StateLabel, memory: &Memory<'static>) -> Option<Element> {
    let site = use_site();

    if memory.is_empty() {
        return None;
    }
    let group = state.group.key().to_ascii_lowercase();
    let query = Query::default().toggle(Facet::Group, &group);
    let counted = |text: &'static str, address: Option<String>, count: usize| {
        li().child(a().attr("href", address).child(text))
            .child(" ")
            .child(span().class("memory__count").child(count))
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
        titled_section("group", Key::MemoryGroupTitle)
            .child(h3().child(site.say(Key::MemoryByState)))
            .child(ul().class("memory__counts").children(states))
            .child(h3().child(site.say(Key::MemoryByIssue)))
            .child(ul().class("memory__counts").children(issues))
            .child(every(&query)),
    )
}

/// The sentences ready to adapt.
fn today(memory: &Memory<'static>, of_group: bool) -> Option<Element> {
    let site = use_site();

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
    let items = memory.carried.iter().map(|it| ready(it, line(it)));
    let each = (!of_group).then(|| p().child(site.say(Key::MemoryReadyEach)));
    Some(
        titled_section("ready", Key::MemoryReady)
            .child(p().child(site.say(lead)))
            .child(each)
            .child((!memory.carried.is_empty()).then(|| div().class("cards").children(items))),
    )
}

//! A State's memory: what it recommended before, the outcomes, and what it could say today.
//!
//! A State that made no recommendation sees its regional group's.

mod cycles;
mod group;

use leptos::prelude::*;

use catalogue::earlier::{
    Memory,
    memory::{BuiltUpon, Cycle},
};
use export::previously::{previously, previously_by_others};
use model::{Response, StateLabel, query::Query, route::Page};
use words::Key;

use self::{cycles::cycles, group::group_memory};
use crate::{
    components::{
        adaptable, group_key, page_address, page_head, print_button, remember_button,
        titled_section,
    },
    context::{Site, use_site},
    html::*,
};

/// The id of the section with sentences to adapt.
const ADAPTABLE: &str = "ready";

pub(crate) fn page(state: &'static StateLabel) -> AnyView {
    let site = use_site();
    let memory = Memory::for_state(site.edition(), state);
    let group = memory
        .is_empty()
        .then(|| Memory::for_group(site.edition(), state.group));
    let shown = group.as_ref().unwrap_or(&memory);
    article()
        .class("page memory")
        .child(print_strip())
        .child(page_head(eyebrow(state), &state.name, None))
        .child(p().class("lead").child(summary(site, &memory, shown)))
        .child(glance(shown, group.is_some()))
        .child(
            div()
                .class("actions")
                .child(remember_button(state))
                .child(print_button()),
        )
        .child(match &group {
            None => Some(cycles(state, &memory)),
            Some(group) => group_memory(state, group),
        })
        .child(adaptable_section(shown, group.is_some()))
        .child(
            p().class("memory__classified")
                .child(site.say(Key::MemoryClassified)),
        )
        .into_any()
}

/// Renders the lines that say on paper what the sheet belongs to.
fn print_strip() -> AnyView {
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
        .into_any()
}

fn eyebrow(state: &'static StateLabel) -> AnyView {
    let site = use_site();
    span()
        .child(
            a().attr("href", site.path(Page::States))
                .child(site.say(Key::MemoryTitle)),
        )
        .child(" · ")
        .child(site.say(group_key(state.group)))
        .into_any()
}

/// Says in one sentence in which cycles the State made recommendations.
fn summary(site: Site, memory: &Memory, shown: &Memory) -> String {
    let words = site.words();
    let cycles: Vec<String> = memory
        .spoken()
        .map(|cycle| words.when(cycle.number, cycle.session))
        .collect();
    if cycles.is_empty() {
        let key = if shown.is_empty() {
            Key::MemoryAskedNobody
        } else {
            Key::MemoryAskedNone
        };
        return words.get(key).to_owned();
    }
    if cycles.len() > 1 && cycles.len() == memory.cycles.len() {
        return words.get(Key::MemoryAskedEach).to_owned();
    }
    words.fill(Key::MemoryAskedOnly, &[("when", &cycles.join(", "))])
}

/// Renders the totals of each cycle, and how many of today's recommendations build on them.
fn glance(memory: &Memory, is_group: bool) -> AnyView {
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
    let count = memory.built_upon.len();
    let builds_on = if is_group {
        Key::MemoryTodayBuildsGroup
    } else {
        Key::MemoryTodayBuilds
    };
    let has_link = count > 0 || !(is_group || memory.is_empty());
    let link = has_link.then(|| {
        a().attr("href", site.anchor(ADAPTABLE))
            .child(site.say(Key::MemoryReady))
    });
    let today = div().child(dt().child(site.say(Key::MemoryToday))).child(
        dd().child(strong().child(words.count(Key::CountRecommendations, count)))
            .child(" ")
            .child(span().child(words.count(builds_on, count)))
            .child(" ")
            .child(link),
    );
    dl().class("glance")
        .children(cycles)
        .child(today)
        .into_any()
}

/// Counts the responses in a cycle: `2 supported, 1 noted, 1 position changed`.
fn totals(site: Site, cycle: &Cycle) -> String {
    let totals = [
        (Key::CountSupported, cycle.answered(Response::Supported)),
        (Key::CountNoted, cycle.answered(Response::Noted)),
        (Key::CountPending, cycle.answered(Response::Pending)),
        (Key::MemoryChanged, cycle.changed()),
    ];
    let totals = totals.into_iter().filter(|(_, count)| *count > 0);
    let totals = totals.map(|(key, count)| site.words().count(key, count));
    totals.collect::<Vec<_>>().join(", ")
}

/// Links to the same recommendations in the table of all earlier ones.
fn table_link(query: &Query) -> AnyView {
    let site = use_site();
    p().class("memory__every")
        .child(
            a().class("button")
                .attr("href", site.among_earlier(query))
                .child(site.say(Key::MemoryEvery)),
        )
        .into_any()
}

/// Renders the sentences to adapt; nothing where there is nothing to build on.
fn adaptable_section(memory: &Memory<'static>, is_group: bool) -> Option<AnyView> {
    let site = use_site();
    if memory.is_empty() {
        return None;
    }
    let lead = match (memory.built_upon.is_empty(), is_group) {
        (true, _) => Key::MemoryReadyNone,
        (false, false) => Key::MemoryReadyState,
        (false, true) => Key::MemoryReadyGroup,
    };
    let addition = |carried: &BuiltUpon| {
        if is_group {
            previously_by_others(site.words(), &site.edition().labels, &carried.asked)
        } else {
            previously(site.words(), &carried.asked)
        }
    };
    let sentences = memory
        .built_upon
        .iter()
        .map(|it| adaptable(it, addition(it)));
    let hint = (!is_group).then(|| p().child(site.say(Key::MemoryReadyEach)));
    Some(
        titled_section(ADAPTABLE, Key::MemoryReady)
            .child(p().child(site.say(lead)))
            .child(hint)
            .child(
                (!memory.built_upon.is_empty()).then(|| div().class("cards").children(sentences)),
            )
            .into_any(),
    )
}

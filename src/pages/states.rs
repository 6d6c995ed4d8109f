//! The page of all States, to choose one by name or by letter.

use leptos::{ev, prelude::*};

use catalogue::{
    Needles,
    earlier::{Memory, memory::letter},
    text_matches,
};
use model::{StateLabel, route::Page};
use words::Key;

use crate::{
    components::{home_state_link, page_head},
    context::{Site, use_site},
    dom,
    html::*,
};

/// The id of the first State found, whose link Enter follows.
const FIRST_RESULT: &str = "first-state";

/// A State as the list shows it.
struct StateEntry {
    state: &'static StateLabel,
    letter: String,
    /// How many recommendations it made in each cycle; empty if none.
    counts: String,
}

pub(crate) fn page() -> AnyView {
    let site = use_site();
    let entries: Vec<StateEntry> = site
        .edition()
        .recommending_states()
        .map(|state| StateEntry::new(site, state))
        .collect();
    div()
        .class("page page--wide")
        .child(page_head(
            site.edition().review.title.as_str(),
            site.say(Key::MemoryTitle),
            None,
        ))
        .child(p().class("lead").child(site.say(Key::MemoryStatesLead)))
        .child(home_state_link())
        .child(search_box())
        .child(move || results(&entries))
        .into_any()
}

impl StateEntry {
    fn new(site: Site, state: &'static StateLabel) -> Self {
        let memory = Memory::for_state(site.edition(), state);
        let counts = memory.spoken().map(|cycle| {
            let when = site.words().when(cycle.number, cycle.session);
            let count = cycle.asked.len().to_string();
            let places = [("when", &*when), ("count", &*count)];
            site.words().fill(Key::MemoryInCycle, &places)
        });
        let counts: Vec<String> = counts.collect();
        Self {
            state,
            letter: letter(&state.name),
            counts: counts.join(" · "),
        }
    }

    fn matches(&self, needles: &Needles) -> bool {
        let names = format!("{} {}", self.state.name, self.state.english);
        text_matches(&names, needles)
    }
}

/// Renders the field that narrows the list. What is typed does not go into the address.
fn search_box() -> AnyView {
    let site = use_site();
    let search = move |event| {
        let query = site.query.get_untracked();
        site.replace_query(query.with_text(&event_target_value(&event)));
    };
    let follow_first_result = |event: ev::SubmitEvent| {
        event.prevent_default();
        dom::click(FIRST_RESULT);
    };
    form()
        .class("search states__search needs-app")
        .attr("role", "search")
        .on(ev::submit, follow_first_result)
        .child(
            div().class("search__head").child(
                label()
                    .attr("for", "find-state")
                    .child(site.say(Key::MemoryFind)),
            ),
        )
        .child(
            input()
                .class("search__field")
                .id("find-state")
                .attr("type", "search")
                .attr("autocomplete", "off")
                .attr("enterkeyhint", "go")
                .prop("value", move || site.query.read().text.clone())
                .on(ev::input, search),
        )
        .into_any()
}

/// Renders the States with words that begin as typed, under their letters.
fn results(entries: &[StateEntry]) -> AnyView {
    let site = use_site();
    let needles = Needles::new(&site.query.read().text);
    let found: Vec<&StateEntry> = entries.iter().filter(|it| it.matches(&needles)).collect();
    let count = match found.len() {
        0 => site.say(Key::MemoryNobody).to_owned(),
        n => site.words().count(Key::MemoryStates, n),
    };
    let mut letters: Vec<(&str, Vec<AnyView>)> = Vec::new();
    for (place, entry) in found.into_iter().enumerate() {
        let id = (place == 0 && !needles.is_empty()).then_some(FIRST_RESULT);
        let item = item(entry, id);
        match letters.last_mut() {
            Some((letter, items)) if *letter == entry.letter => items.push(item),
            _ => letters.push((&entry.letter, vec![item])),
        }
    }
    let index = needles
        .is_empty()
        .then(|| letter_index(letters.iter().map(|(letter, _)| *letter)));
    let sections = letters.into_iter().map(|(letter, items)| {
        section()
            .class("states__letter")
            .child(h2().id(format!("letter-{letter}")).child(letter.to_owned()))
            .child(ul().children(items))
    });
    fragment()
        .child(
            p().class("states__count")
                .attr("role", "status")
                .child(count),
        )
        .child(index)
        .child(div().class("states").children(sections))
        .into_any()
}

/// Links to the States of each letter.
fn letter_index<'a>(letters: impl Iterator<Item = &'a str>) -> AnyView {
    let site = use_site();
    let links = letters.map(|letter| {
        li().child(
            a().class("button")
                .attr("href", site.anchor(&format!("letter-{letter}")))
                .child(letter.to_owned()),
        )
    });
    nav()
        .class("states__index")
        .attr("aria-label", site.say(Key::MemoryLetters))
        .child(ul().children(links))
        .into_any()
}

fn item(entry: &StateEntry, id: Option<&'static str>) -> AnyView {
    let path = use_site().path(Page::State(entry.state.slug.clone()));
    let class = if entry.counts.is_empty() {
        "states__link states__link--silent"
    } else {
        "states__link"
    };
    let counts = (!entry.counts.is_empty())
        .then(|| span().class("states__said").child(entry.counts.clone()));
    li().child(
        a().class(class)
            .id(id)
            .attr("href", path)
            .child(span().child(entry.state.name.as_str()))
            .child(" ")
            .child(counts),
    )
    .into_any()
}

//! The page of all States: one is chosen here, by its name or by the alphabet.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use crate::{
    components::{own_link, page_head},
    context::{Site, use_site},
    dom,
};
use catalogue::earlier::{Memory, memory::letter};
use catalogue::{Needles, text_matches};
use model::StateLabel;
use model::route::Page;
use words::Key;

/// The first State found: Enter leads there.
const FIRST: &str = "first-state";

/// A State with what is said of it in the list.
struct Listed {
    state: &'static StateLabel,
    letter: String,
    /// How much it asked in each cycle; empty if nothing.
    said: String,
}

pub(crate) fn page() -> AnyView {
    let site = use_site();

    let all: Vec<Listed> = site
        .edition()
        .recommending_states()
        .map(|state| listed(site, state))
        .collect();
    div()
        .class("page page--wide")
        .child(page_head(
            site.edition().review.title.as_str(),
            site.say(Key::MemoryTitle),
            None,
        ))
        .child(p().class("lead").child(site.say(Key::MemoryStatesLead)))
        .child(own_link())
        .child(search_box())
        .child(move || found(&all))
        .into_any()
}

fn listed(site: Site, state: &'static StateLabel) -> Listed {
    let memory = Memory::of_state(site.edition(), state);
    let said: Vec<String> = memory
        .spoken()
        .map(|it| {
            let when = site.words().when(it.number, it.session);
            let count = it.asked.len().to_string();
            let places = [("when", &*when), ("count", &*count)];
            site.words().fill(Key::MemoryInCycle, &places)
        })
        .collect();
    Listed {
        state,
        letter: letter(&state.name),
        said: said.join(" · "),
    }
}

/// The field that narrows the list. What is typed stays out of the address.
fn search_box() -> Element {
    let site = use_site();

    let typed = move |event| {
        let query = site.query.get_untracked();
        site.replace_query(query.with_text(&event_target_value(&event)));
    };
    let enter = |event: ev::SubmitEvent| {
        event.prevent_default();
        dom::follow_link(FIRST);
    };
    form()
        .class("search states__search needs-app")
        .attr("role", "search")
        .on(ev::submit, enter)
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
                .on(ev::input, typed),
        )
}

/// The States whose name begins its words so, under their letters.
fn found(all: &[Listed]) -> AnyView {
    let site = use_site();

    let needles = Needles::new(&site.query.read().text);
    let wanted = |it: &&Listed| {
        let names = format!("{} {}", it.state.name, it.state.english);
        text_matches(&names, &needles)
    };
    let found: Vec<&Listed> = all.iter().filter(wanted).collect();
    let count = match found.len() {
        0 => site.say(Key::MemoryNobody).to_owned(),
        n => site.words().count(Key::MemoryStates, n),
    };
    let mut letters: Vec<(&str, Vec<Element>)> = Vec::new();
    for (at, each) in found.into_iter().enumerate() {
        let id = (at == 0 && !needles.is_empty()).then_some(FIRST);
        let item = item(each, id);
        match letters.last_mut() {
            Some((letter, items)) if *letter == each.letter => items.push(item),
            _ => letters.push((&each.letter, vec![item])),
        }
    }
    let index = needles.is_empty().then(|| index(&letters));
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

fn index(letters: &[(&str, Vec<Element>)]) -> Element {
    let site = use_site();

    let links = letters.iter().map(|(letter, _)| {
        li().child(
            a().class("button")
                .attr("href", site.anchor(&format!("letter-{letter}")))
                .child((*letter).to_owned()),
        )
    });
    nav()
        .class("states__index")
        .attr("aria-label", site.say(Key::MemoryLetters))
        .child(ul().children(links))
}

fn item(listed: &Listed, id: Option<&'static str>) -> Element {
    let site = use_site();

    let path = site.path(Page::State(listed.state.slug.clone()));
    let class = if listed.said.is_empty() {
        "states__link states__link--silent"
    } else {
        "states__link"
    };
    let said =
        (!listed.said.is_empty()).then(|| span().class("states__said").child(listed.said.clone()));
    li().child(
        a().class(class)
            .id(id)
            .attr("href", path)
            .child(span().child(listed.state.name.as_str()))
            .child(" ")
            .child(said),
    )
}

//! What the regional group recommended, for a State that made no recommendation itself.

use leptos::prelude::*;

use catalogue::earlier::Memory;
use model::{
    StateLabel,
    query::{Facet, Query},
    route::Page,
};
use words::Key;

use super::table_link;
use crate::{components::titled_section, context::use_site, html::*};

/// Renders the group's recommendations, counted by State and by issue; nothing if there are none.
pub(super) fn group_memory(
    state: &'static StateLabel,
    memory: &Memory<'static>,
) -> Option<AnyView> {
    if memory.is_empty() {
        return None;
    }
    let site = use_site();
    let group = state.group.key().to_ascii_lowercase();
    let query = Query::default().toggle(Facet::Group, &group);
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
            .child(table_link(&query))
            .into_any(),
    )
}

fn counted(name: &'static str, address: Option<String>, count: usize) -> AnyView {
    li().child(a().attr("href", address).child(name))
        .child(" ")
        .child(span().class("memory__count").child(count))
        .into_any()
}

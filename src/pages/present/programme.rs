//! Who presents what and when: panels, break-out groups, all decks, and how to present. Complete
//! without scripts and on paper.

use leptos::prelude::*;

use crate::{
    components::{
        TextContext, cluster_number, page_head, programme_item, speakers, titled_section,
    },
    context::use_site,
    html::*,
};
use model::{Factsheet, Programme, ProgrammeKind, route::Page};
use words::Key;

/// Draws the page from which decks and panels are opened.
pub(crate) fn page() -> AnyView {
    let site = use_site();
    let edition = site.edition();
    let all = edition.factsheets.iter().map(|it| deck(it, None));
    let all = titled_section("all", Key::PresentAll).child(ol().class("decks").children(all));
    div()
        .class("page")
        .child(page_head(
            edition.review.title.as_str(),
            site.say(Key::PresentTitle),
            None,
        ))
        .child(p().class("lead").child(site.say(Key::PresentLead)))
        .child(programme())
        .child(all)
        .child(how())
        .into_any()
}

/// Draws the programme; `None` if the pack has none.
fn programme() -> Option<AnyView> {
    let items = &use_site().edition().review.programme;
    (!items.is_empty()).then(|| {
        let items = items.iter().map(item);
        titled_section("programme", Key::HomeProgramme)
            .child(ol().class("timeline").children(items))
            .into_any()
    })
}

/// Draws an item of the programme with the decks of its speakers.
fn item(item: &'static Programme) -> AnyView {
    let site = use_site();
    let is_panel = item.kind == ProgrammeKind::Panel;
    // Break-out groups are not timed.
    let minutes = item.minutes.filter(|_| is_panel);
    let decks: Vec<AnyView> = speakers(site, item).map(|it| deck(it, minutes)).collect();
    let moderate = (is_panel && !decks.is_empty()).then(|| {
        p().class("actions").child(
            a().class("button")
                .attr("href", site.path(Page::Panel(item.id.clone())))
                .child(site.say(Key::PresentModerate)),
        )
    });
    let class = if is_panel {
        "decks decks--in-order"
    } else {
        "decks"
    };
    let decks = (!decks.is_empty()).then(|| ol().class(class).child(decks));
    programme_item(item, (decks, moderate)).into_any()
}

/// Draws a cluster with the link to its deck.
fn deck(factsheet: &'static Factsheet, minutes: Option<u8>) -> AnyView {
    let site = use_site();
    let minutes = minutes.map(|it| {
        let text = site.words().count(Key::PresentMinutes, usize::from(it));
        span().class("decks__minutes").child(text)
    });
    li().class(format!("decks__item cluster-{}", factsheet.number))
        .child(cluster_number(factsheet))
        .child(
            a().class("decks__name")
                .attr("href", site.path(Page::Deck(factsheet.slug.clone())))
                .lang(TextContext::language_of(site, factsheet))
                .child(factsheet.title.as_str()),
        )
        .child(minutes)
        .into_any()
}

/// Draws a few lines on how to present.
fn how() -> AnyView {
    let site = use_site();
    let lines = [
        Key::PresentHowClicker,
        Key::PresentHowNotes,
        Key::PresentHowWindow,
        Key::PresentHowClock,
        Key::PresentHowPrint,
    ];
    let lines = lines.map(|line| li().child(site.say(line)));
    titled_section("how", Key::PresentHow)
        .child(ul().class("how").children(lines))
        .into_any()
}

//! What is presented when: the panels of the programme, the break-out groups, all decks; and how to
//! present, in a few lines. Complete without scripts and on paper.

use leptos::prelude::*;

use crate::{
    components::{Reader, number, page_head, programme_item, section, speakers},
    context::Site,
    html::{El, el},
};
use model::route::Page;
use model::{Factsheet, Programme, ProgrammeKind};
use words::Key;

pub(crate) fn page(site: Site) -> AnyView {
    let edition = site.edition();
    let all = edition.factsheets.iter().map(|it| deck(site, it, None));
    el("div.page")
        .child(page_head(
            edition.review.title.as_str(),
            site.say(Key::PresentTitle),
            None,
        ))
        .child(el("p.lead").child(site.say(Key::PresentLead)))
        .child(programme(site))
        .child(section(site, "all", Key::PresentAll).child(el("ol.decks").each(all)))
        .child(how(site))
        .into_any()
}

/// The Pre-session's items; nothing where the pack names none.
fn programme(site: Site) -> Option<El> {
    let items = &site.edition().review.programme;
    (!items.is_empty()).then(|| {
        let items = items.iter().map(|it| item(site, it));
        section(site, "programme", Key::HomeProgramme).child(el("ol.timeline").each(items))
    })
}

/// An item with the decks of those who speak in it.
fn item(site: Site, item: &'static Programme) -> El {
    let is_panel = item.kind == ProgrammeKind::Panel;
    // Nobody watches a clock in a break-out group.
    let minutes = item.minutes.filter(|_| is_panel);
    let decks: Vec<El> = speakers(site, item)
        .map(|it| deck(site, it, minutes))
        .collect();
    let moderate = (is_panel && !decks.is_empty()).then(|| {
        el("p.actions").child(
            el("a.button")
                .attr("href", site.path(Page::Panel(item.id.clone())))
                .child(site.say(Key::PresentModerate)),
        )
    });
    let class = if is_panel {
        "decks decks--in-order"
    } else {
        "decks"
    };
    let decks = (!decks.is_empty()).then(|| el("ol").class(class).child(decks));
    programme_item(site, item, (decks, moderate))
}

/// A cluster with the way to its slides.
fn deck(site: Site, factsheet: &'static Factsheet, minutes: Option<u8>) -> El {
    let minutes = minutes.map(|it| {
        let text = site.words().count(Key::PresentMinutes, usize::from(it));
        el("span.decks__minutes").child(text)
    });
    el("li")
        .class(format!("decks__item cluster-{}", factsheet.number))
        .child(number(factsheet))
        .child(
            el("a.decks__name")
                .attr("href", site.path(Page::Deck(factsheet.slug.clone())))
                .in_language(Reader::language_of(site, factsheet))
                .child(factsheet.title.as_str()),
        )
        .child(minutes)
}

fn how(site: Site) -> El {
    let lines = [
        Key::PresentHowClicker,
        Key::PresentHowNotes,
        Key::PresentHowWindow,
        Key::PresentHowClock,
        Key::PresentHowPrint,
    ];
    let lines = lines.map(|line| el("li").child(site.say(line)));
    section(site, "how", Key::PresentHow).child(el("ul.how").each(lines))
}

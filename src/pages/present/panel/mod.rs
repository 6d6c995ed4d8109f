//! A panel for its moderator: who speaks, who is next, how much time is left. Large enough to be
//! read by the speakers too.
//!
//! [`deck::Turns`] decides what happens, `moderation` carries it out, and the other files draw.

mod controls;
mod floor;
mod moderation;
mod speakers;

use leptos::{ev, prelude::*};

use self::moderation::{Moderation, TIME_SIGN};
use crate::{components::example_mark, context::use_site, dom, html::*};
use model::{Programme, route::Page};
use words::Key;

/// Draws the page of a panel.
pub(crate) fn page(panel: &'static Programme) -> AnyView {
    let moderation = Moderation::new(use_site(), panel);
    moderation.listen();
    div()
        .class("panel")
        .child(head(panel))
        .child(floor::floor(moderation))
        .child(speakers::speakers(moderation))
        .child(controls::controls(moderation))
        .child(time_sign())
        .into_any()
}

fn head(panel: &'static Programme) -> AnyView {
    let site = use_site();
    let title = h1()
        .class("panel__title")
        .attr("tabindex", "-1")
        .child(panel.title.as_str());
    let leave = a()
        .class("button panel__leave")
        .attr("href", site.path(Page::Present))
        .child(site.say(Key::PanelLeave));
    div()
        .class("panel__head")
        .child(title)
        .child(
            p().class("panel__when")
                .child(site.words().date(panel.date)),
        )
        .child(example_mark(panel))
        .child(leave)
        .into_any()
}

/// Draws the sign that time is up. It covers everything, to be held up to the speaker, until a tap
/// closes it.
fn time_sign() -> AnyView {
    let site = use_site();
    // The button needs no handler: its click reaches the dialog.
    let close = button()
        .class("button")
        .attr("type", "button")
        .child(site.say(Key::PanelSignClose));
    dialog()
        .class("panel__sign")
        .id(TIME_SIGN)
        .attr("aria-label", site.say(Key::PanelSign))
        .on(ev::click, |_| dom::close_dialog(TIME_SIGN))
        .child(p().class("panel__up").child(site.say(Key::StageTimeUp)))
        .child(
            p().class("panel__thanks")
                .child(site.say(Key::StageTimeThanks)),
        )
        .child(close)
        .into_any()
}

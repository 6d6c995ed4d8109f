//! The moderator's buttons, with the keys that do the same.

use leptos::{ev, prelude::*};

use super::moderation::Moderation;
use crate::{dom, html::*, pages::present::keycap::keycap};
use deck::{Action, Binding, PANEL_KEYS};
use words::Key;

/// Draws the buttons, from the table that the keys are read by.
pub(super) fn controls(moderation: Moderation) -> AnyView {
    let site = moderation.site;
    let buttons = PANEL_KEYS.iter().map(|binding| {
        // Not every device has full screen.
        let is_offered = move || {
            let can_fill_screen = || site.hydrated.get() && dom::can_go_fullscreen();
            binding.action != Action::FullScreen || can_fill_screen()
        };
        fragment().child(move || is_offered().then(|| action_button(moderation, binding)))
    });
    div()
        .class("panel__controls needs-app")
        .attr("role", "group")
        .attr("aria-label", site.say(Key::PanelControls))
        .children(buttons)
        .into_any()
}

fn action_button(moderation: Moderation, binding: &'static Binding) -> AnyView {
    let Binding { action, label, .. } = *binding;
    let words = moderation.site.words();
    let label = move || match action {
        Action::Clock if moderation.is_running() => words.get(Key::StagePause),
        Action::Clock => words.get(Key::StageStart),
        _ => words.get(label),
    };
    let cap = binding.strokes.first();
    let class = if action == Action::Clock {
        "button button--main panel__button"
    } else {
        "button panel__button"
    };
    button()
        .attr("type", "button")
        .class(class)
        .on(ev::click, move |_| {
            moderation.act(action);
        })
        .child(span().child(label))
        .child(cap.map(|stroke| keycap(words, stroke).attr("aria-hidden", "true")))
        .into_any()
}

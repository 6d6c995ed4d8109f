//! What covers a slide: black, white, or the sign that time is up. It fills the window; any key or a
//! tap removes it. `status` announces it.

use leptos::{ev, prelude::*};

use super::{deck_view::DeckView, labels::cover_key};
use crate::html::*;
use deck::{Action, Screen};
use words::Key;

/// Draws the cover; `None` while the slide is seen.
pub(super) fn cover(view: &'static DeckView) -> Option<AnyView> {
    let settings = &view.state.settings;
    let (is_covered, screen) = settings.with(|it| (it.is_covered(), it.screen));
    let label = cover_key(screen).filter(|_| is_covered)?;
    let sign = (screen == Screen::Time).then(|| {
        (
            p().class("stage__up").child(view.say(Key::StageTimeUp)),
            p().class("stage__thanks")
                .child(view.say(Key::StageTimeThanks)),
        )
    });
    let cover = div()
        .class("stage__cover")
        .attr("data-screen", screen.key())
        .on(ev::click, move |_| {
            view.act(Action::Any);
        })
        .child(p().class("stage__spoken").child(view.say(label)))
        .child(sign);
    Some(cover.into_any())
}

//! What covers a slide: black, white, or the sign that time is up. It fills the window, and any key
//! or a tap takes it away. That it came is said by `bar::said`.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use super::stage::Stage;
use deck::{Action, Screen};
use words::Key;

/// Says what is on the projector instead of the slide.
pub(super) fn words(screen: Screen) -> Option<Key> {
    match screen {
        Screen::Slide => None,
        Screen::Black => Some(Key::StageScreenBlack),
        Screen::White => Some(Key::StageScreenWhite),
        Screen::Time => Some(Key::StageScreenTime),
    }
}

/// Draws the cover; nothing while the slide is seen.
pub(super) fn cover(stage: Stage) -> Option<Element> {
    let (covered, screen) = stage.setting.with(|it| (it.is_covered(), it.screen));
    let words = words(screen).filter(|_| covered)?;
    let sign = screen == Screen::Time;
    let cover = div()
        .class("stage__cover")
        .attr("data-screen", screen.key())
        .on(ev::click, move |_| {
            stage.act(Action::Any);
        })
        .child(p().class("stage__spoken").child(stage.say(words)));
    Some(if sign {
        cover
            .child(p().class("stage__up").child(stage.say(Key::StageTimeUp)))
            .child(
                p().class("stage__thanks")
                    .child(stage.say(Key::StageTimeThanks)),
            )
    } else {
        cover
    })
}

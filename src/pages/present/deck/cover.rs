//! What covers a slide: black, white, or the sign that time is up. It fills the window, and any key
//! or a tap takes it away. That it came is said by `bar::said`.

use leptos::prelude::*;

use super::stage::Stage;
use crate::html::{El, el};
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
pub(super) fn cover(stage: Stage) -> Option<El> {
    let (covered, screen) = stage.setting.with(|it| (it.is_covered(), it.screen));
    let words = words(screen).filter(|_| covered)?;
    let sign = screen == Screen::Time;
    let cover = el("div.stage__cover")
        .attr("data-screen", screen.key())
        .on("click", move |_| {
            stage.act(Action::Any);
        })
        .child(el("p.stage__spoken").child(stage.say(words)));
    Some(if sign {
        cover
            .child(el("p.stage__up").child(stage.say(Key::StageTimeUp)))
            .child(el("p.stage__thanks").child(stage.say(Key::StageTimeThanks)))
    } else {
        cover
    })
}

//! The two sheets over a deck: everything that is not in the bar, and the keys.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use super::{
    bar::{action_button, toggle, truth},
    stage::{HELP, MORE, Stage},
};
use crate::{components::language_name, dom, pages::present::keycap::keycap};
use deck::{Action, Binding, KEYS};
use model::Language;
use words::Key;

/// Draws the sheet with everything that is not in the bar.
pub(super) fn more(stage: Stage) -> Element {
    let is_speaker = Memo::new(move |_| stage.setting.with(|it| it.speaker));
    sheet(stage, MORE, Key::StageMore)
        .child(
            div()
                .class("stage__choices")
                .child(move || full(stage))
                .child(closing(stage, Action::Black, Key::StageBlack))
                .child(closing(stage, Action::White, Key::StageWhite))
                .child(closing(stage, Action::TimeSign, Key::StageTimeSign))
                .child(closing(stage, Action::Overview, Key::StageOverview))
                .child(move || window(stage, is_speaker.get()))
                .child(closing(stage, Action::Reset, Key::StageReset))
                .child(closing(stage, Action::Help, Key::StageHelp)),
        )
        .child(
            div()
                .class("stage__choices")
                .child(toggle(stage, Action::Contrast, Key::StageContrast))
                .child(action_button(stage, Action::Larger, Key::StageLarger))
                .child(action_button(stage, Action::Smaller, Key::StageSmaller)),
        )
        .child(move || sleeps(stage))
        .child(languages(stage))
        .child(h3().child(stage.say(Key::StagePrint)))
        .child(
            div()
                .class("stage__choices")
                .child(paper(stage, "one", Key::StagePrintOne))
                .child(paper(stage, "two", Key::StagePrintTwo))
                .child(paper(stage, "six", Key::StagePrintSix)),
        )
}

/// Draws a sheet with its name and a button that closes it.
fn sheet(stage: Stage, id: &'static str, title: Key) -> Element {
    dialog()
        .class("stage__sheet")
        .id(id)
        .attr("aria-label", stage.say(title))
        .child(
            p().class("stage__head")
                .child(b().child(stage.say(title)))
                .child(
                    button()
                        .class("stage__button")
                        .attr("type", "button")
                        .on(ev::click, move |_| dom::close_dialog(id))
                        .child(stage.say(Key::ActionClose)),
                ),
        )
}

/// Draws a button that puts the sheet away and then asks for something.
fn closing(stage: Stage, action: Action, label: Key) -> Element {
    button()
        .class("stage__button")
        .attr("type", "button")
        .on(ev::click, move |_| {
            dom::close_dialog(MORE);
            stage.act(action);
        })
        .child(stage.say(label))
}

/// Offers the whole screen where there is one to be had.
fn full(stage: Stage) -> Option<Element> {
    let can = stage.site.hydrated.get() && dom::can_fill_screen();
    can.then(|| {
        closing(stage, Action::FullScreen, Key::StageFull)
            .attr("aria-pressed", move || truth(stage.filled.get()))
    })
}

/// Offers the second window, but not in it.
fn window(stage: Stage, is_speaker: bool) -> Option<Element> {
    (!is_speaker).then(|| closing(stage, Action::Window, Key::StageWindow))
}

/// Says that the screen may go dark, where the browser lets no page prevent it.
fn sleeps(stage: Stage) -> Option<Element> {
    let sleeps = stage.site.hydrated.get() && !dom::can_stay_awake();
    sleeps.then(|| {
        p().class("stage__notice")
            .child(stage.say(Key::StageSleeps))
    })
}

/// Draws the choice of a second language; nothing where there is one language only.
fn languages(stage: Stage) -> Option<Element> {
    let here = &stage.site.edition().language;
    let others = stage.site.languages().iter().filter(|it| *it != here);
    let others: Vec<Element> = others
        .map(|it| language(stage, Some(it), language_name(it)).attr("lang", it.as_str()))
        .collect();
    (!others.is_empty()).then(|| {
        div().child(h3().child(stage.say(Key::StageBeside))).child(
            div()
                .class("stage__choices")
                .child(language(stage, None, stage.say(Key::StageBesideNone)))
                .children(others),
        )
    })
}

fn language(stage: Stage, code: Option<&'static Language>, name: &'static str) -> Element {
    let is = move || stage.setting.with(|it| it.beside.as_ref() == code);
    button()
        .class("stage__button")
        .attr("type", "button")
        .attr("aria-pressed", move || truth(is()))
        .on(ev::click, move |_| stage.show_beside(code.cloned()))
        .child(name)
}

fn paper(stage: Stage, paper: &'static str, label: Key) -> Element {
    button()
        .class("stage__button")
        .attr("type", "button")
        .on(ev::click, move |_| {
            dom::close_dialog(MORE);
            dom::print_on(paper);
        })
        .child(stage.say(label))
}

/// Draws the keys, from the table that they are taken by.
pub(super) fn help(stage: Stage) -> Element {
    let line = |it: &'static Binding| {
        tr().child(
            td().class("stage__keys")
                .children(it.strokes.iter().map(|it| keycap(stage.site.words(), it))),
        )
        .child(td().child(stage.say(it.label)))
    };
    // In two columns, so that a projector shows all of them.
    let columns = KEYS.chunks(KEYS.len().div_ceil(2));
    let columns = columns.map(|some| table().child(tbody().children(some.iter().map(line))));
    sheet(stage, HELP, Key::StageHelp)
        .child(p().child(stage.say(Key::StageHelpLead)))
        .child(div().class("stage__columns").children(columns))
}

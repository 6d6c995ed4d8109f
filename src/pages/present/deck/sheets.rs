//! The two sheets over a deck: everything that is not in the bar, and the keys.

use leptos::prelude::*;

use super::{
    bar::{button, toggle, truth},
    stage::{HELP, MORE, Stage},
};
use crate::{
    components::language_name,
    dom,
    html::{El, el, live},
    pages::present::keycap::keycap,
};
use deck::{Action, Binding, KEYS};
use model::Language;
use words::Key;

/// Draws the sheet with everything that is not in the bar.
pub(super) fn more(stage: Stage) -> El {
    let is_speaker = Memo::new(move |_| stage.setting.with(|it| it.speaker));
    sheet(stage, MORE, Key::StageMore)
        .child(
            el("div.stage__choices")
                .child(live(move || full(stage)))
                .child(closing(stage, Action::Black, Key::StageBlack))
                .child(closing(stage, Action::White, Key::StageWhite))
                .child(closing(stage, Action::TimeSign, Key::StageTimeSign))
                .child(closing(stage, Action::Overview, Key::StageOverview))
                .child(live(move || window(stage, is_speaker.get())))
                .child(closing(stage, Action::Reset, Key::StageReset))
                .child(closing(stage, Action::Help, Key::StageHelp)),
        )
        .child(
            el("div.stage__choices")
                .child(toggle(stage, Action::Contrast, Key::StageContrast))
                .child(button(stage, Action::Larger, Key::StageLarger))
                .child(button(stage, Action::Smaller, Key::StageSmaller)),
        )
        .child(live(move || sleeps(stage)))
        .child(languages(stage))
        .child(el("h3").child(stage.say(Key::StagePrint)))
        .child(
            el("div.stage__choices")
                .child(paper(stage, "one", Key::StagePrintOne))
                .child(paper(stage, "two", Key::StagePrintTwo))
                .child(paper(stage, "six", Key::StagePrintSix)),
        )
}

/// Draws a sheet with its name and a button that closes it.
fn sheet(stage: Stage, id: &'static str, title: Key) -> El {
    el("dialog.stage__sheet")
        .attr("id", id)
        .attr("aria-label", stage.say(title))
        .child(
            el("p.stage__head")
                .child(el("b").child(stage.say(title)))
                .child(
                    el("button.stage__button")
                        .attr("type", "button")
                        .on("click", move |_| dom::close_dialog(id))
                        .child(stage.say(Key::ActionClose)),
                ),
        )
}

/// Draws a button that puts the sheet away and then asks for something.
fn closing(stage: Stage, action: Action, label: Key) -> El {
    el("button.stage__button")
        .attr("type", "button")
        .on("click", move |_| {
            dom::close_dialog(MORE);
            stage.act(action);
        })
        .child(stage.say(label))
}

/// Offers the whole screen where there is one to be had.
fn full(stage: Stage) -> Option<El> {
    let can = stage.site.alive.get() && dom::can_fill_screen();
    can.then(|| {
        closing(stage, Action::FullScreen, Key::StageFull)
            .live("aria-pressed", move || truth(stage.filled.get()))
    })
}

/// Offers the second window, but not in it.
fn window(stage: Stage, is_speaker: bool) -> Option<El> {
    (!is_speaker).then(|| closing(stage, Action::Window, Key::StageWindow))
}

/// Says that the screen may go dark, where the browser lets no page prevent it.
fn sleeps(stage: Stage) -> Option<El> {
    let sleeps = stage.site.alive.get() && !dom::can_stay_awake();
    sleeps.then(|| el("p.stage__notice").child(stage.say(Key::StageSleeps)))
}

/// Draws the choice of a second language; nothing where there is one language only.
fn languages(stage: Stage) -> Option<El> {
    let here = &stage.site.edition().language;
    let others = stage.site.languages().iter().filter(|it| *it != here);
    let others: Vec<El> = others
        .map(|it| language(stage, Some(it), language_name(it)).attr("lang", it.as_str()))
        .collect();
    (!others.is_empty()).then(|| {
        el("div")
            .child(el("h3").child(stage.say(Key::StageBeside)))
            .child(
                el("div.stage__choices")
                    .child(language(stage, None, stage.say(Key::StageBesideNone)))
                    .each(others),
            )
    })
}

fn language(stage: Stage, code: Option<&'static Language>, name: &'static str) -> El {
    let is = move || stage.setting.with(|it| it.beside.as_ref() == code);
    el("button.stage__button")
        .attr("type", "button")
        .live("aria-pressed", move || truth(is()))
        .on("click", move |_| stage.show_beside(code.cloned()))
        .child(name)
}

fn paper(stage: Stage, paper: &'static str, label: Key) -> El {
    el("button.stage__button")
        .attr("type", "button")
        .on("click", move |_| {
            dom::close_dialog(MORE);
            dom::print_on(paper);
        })
        .child(stage.say(label))
}

/// Draws the keys, from the table that they are taken by.
pub(super) fn help(stage: Stage) -> El {
    let line = |it: &'static Binding| {
        el("tr")
            .child(
                el("td.stage__keys")
                    .each(it.strokes.iter().map(|it| keycap(stage.site.words(), it))),
            )
            .child(el("td").child(stage.say(it.label)))
    };
    // In two columns, so that a projector shows all of them.
    let columns = KEYS.chunks(KEYS.len().div_ceil(2));
    let columns = columns.map(|some| el("table").child(el("tbody").each(some.iter().map(line))));
    sheet(stage, HELP, Key::StageHelp)
        .child(el("p").child(stage.say(Key::StageHelpLead)))
        .child(el("div.stage__columns").each(columns))
}

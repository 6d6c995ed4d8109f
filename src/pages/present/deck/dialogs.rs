//! The two dialogs of a deck: the controls that are not in the bar, and the keyboard shortcuts.

use leptos::{ev, prelude::*};

use super::{
    buttons::{action_button, pressed, stage_button, toggle},
    deck_view::DeckView,
    focus::{HELP, MORE},
};
use crate::{components::language_name, dom, html::*, pages::present::keycap::keycap};
use deck::{Action, Binding, KEYS};
use model::Language;
use words::Key;

/// Draws the dialog with the controls that are not in the bar.
pub(super) fn more(view: &'static DeckView) -> AnyView {
    let is_speaker = Memo::new(move |_| view.state.settings.with(|it| it.speaker));
    // The speaker's window cannot open another.
    let window = move || {
        let is_room = !is_speaker.get();
        is_room.then(|| closing(view, Action::Window, Key::StageWindow))
    };
    stage_dialog(view, MORE, Key::StageMore)
        .child(
            choices()
                .child(move || full_screen(view))
                .child(closing(view, Action::Black, Key::StageBlack))
                .child(closing(view, Action::White, Key::StageWhite))
                .child(closing(view, Action::TimeSign, Key::StageTimeSign))
                .child(closing(view, Action::Overview, Key::StageOverview))
                .child(window)
                .child(closing(view, Action::Reset, Key::StageReset))
                .child(closing(view, Action::Help, Key::StageHelp)),
        )
        .child(
            choices()
                .child(toggle(view, Action::Contrast, Key::StageContrast))
                .child(action_button(view, Action::Larger, Key::StageLarger))
                .child(action_button(view, Action::Smaller, Key::StageSmaller)),
        )
        .child(move || sleep_notice(view))
        .child(second_languages(view))
        .child(h3().child(view.say(Key::StagePrint)))
        .child(
            choices()
                .child(print_button(view, "one", Key::StagePrintOne))
                .child(print_button(view, "two", Key::StagePrintTwo))
                .child(print_button(view, "six", Key::StagePrintSix)),
        )
        .into_any()
}

/// Draws the dialog with the keyboard shortcuts, from the table that the keys are read by.
pub(super) fn help(view: &'static DeckView) -> AnyView {
    let row = |it: &'static Binding| {
        let keys = it.strokes.iter();
        tr().child(
            td().class("stage__keys")
                .children(keys.map(|it| keycap(view.site.words(), it))),
        )
        .child(td().child(view.say(it.label)))
    };
    // Two columns, so that a projector shows them all.
    let columns = KEYS.chunks(KEYS.len().div_ceil(2));
    let columns = columns.map(|some| table().child(tbody().children(some.iter().map(row))));
    stage_dialog(view, HELP, Key::StageHelp)
        .child(p().child(view.say(Key::StageHelpLead)))
        .child(div().class("stage__columns").children(columns))
        .into_any()
}

/// Draws a dialog with a title and a button that closes it.
fn stage_dialog(view: &DeckView, id: &'static str, title: Key) -> Element {
    let close = stage_button()
        .on(ev::click, move |_| dom::close_dialog(id))
        .child(view.say(Key::ActionClose));
    dialog()
        .class("stage__sheet")
        .id(id)
        .attr("aria-label", view.say(title))
        .child(
            p().class("stage__head")
                .child(b().child(view.say(title)))
                .child(close),
        )
}

fn choices() -> Element {
    div().class("stage__choices")
}

/// Draws a button that closes the dialog before its action.
fn closing(view: &'static DeckView, action: Action, label: Key) -> Element {
    stage_button()
        .on(ev::click, move |_| {
            dom::close_dialog(MORE);
            view.act(action);
        })
        .child(view.say(label))
}

/// Draws the full-screen button; `None` on a device without full screen.
fn full_screen(view: &'static DeckView) -> Option<AnyView> {
    let is_offered = view.site.hydrated.get() && dom::can_go_fullscreen();
    is_offered.then(|| {
        closing(view, Action::FullScreen, Key::StageFull)
            .attr("aria-pressed", move || pressed(view.is_full_screen.get()))
            .into_any()
    })
}

/// Draws a warning that the screen may go dark; `None` where the browser lets a page prevent that.
fn sleep_notice(view: &DeckView) -> Option<AnyView> {
    let may_sleep = view.site.hydrated.get() && !dom::supports_wake_lock();
    may_sleep.then(|| {
        p().class("stage__notice")
            .child(view.say(Key::StageSleeps))
            .into_any()
    })
}

/// Draws the choice of a second language; `None` if the site has one language.
fn second_languages(view: &'static DeckView) -> Option<AnyView> {
    let own = &view.site.edition().language;
    let others = view.site.languages().iter().filter(|it| *it != own);
    let others: Vec<Element> = others
        .map(|it| language_button(view, Some(it), language_name(it)).attr("lang", it.as_str()))
        .collect();
    if others.is_empty() {
        return None;
    }
    let none = language_button(view, None, view.say(Key::StageBesideNone));
    let choice = div()
        .child(h3().child(view.say(Key::StageBeside)))
        .child(choices().child(none).children(others));
    Some(choice.into_any())
}

fn language_button(
    view: &'static DeckView,
    language: Option<&'static Language>,
    name: &'static str,
) -> Element {
    let settings = view.state.settings;
    stage_button()
        .attr("aria-pressed", move || {
            pressed(settings.with(|it| it.beside.as_ref() == language))
        })
        .on(ev::click, move |_| {
            view.set_second_language(language.cloned());
        })
        .child(name)
}

/// Draws a button that prints the deck with a number of slides a page, which the style sheet reads.
fn print_button(view: &DeckView, paper: &'static str, label: Key) -> AnyView {
    stage_button()
        .on(ev::click, move |_| {
            dom::close_dialog(MORE);
            dom::print_deck(paper);
        })
        .child(view.say(label))
        .into_any()
}

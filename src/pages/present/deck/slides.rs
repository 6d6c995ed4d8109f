//! All slides of a deck: each is in the page, and the style sheet shows those whose attributes say
//! so. Turning a slide moves an attribute from one to another.

use leptos::{ev, prelude::*};

use super::{deck_view::DeckView, focus::pick_id, labels::slide_label, state::SlideSignals};
use crate::{
    dom::{self, Point},
    html::*,
    pages::present::slide::{SlideProps, pair, slide},
};
use deck::{Action, Slide, WindowView, swipe, tap};
use words::Key;

/// Draws all slides.
pub(super) fn slides(view: &'static DeckView) -> AnyView {
    skip_hidden_links(view);
    let class = move || {
        let is_overview = view
            .state
            .settings
            .with(|it| it.view() == WindowView::Overview);
        if is_overview {
            "stage__slides deck--overview"
        } else {
            "stage__slides"
        }
    };
    // Where a finger touched the screen.
    let start = StoredValue::new(None);
    let slides = view.deck.slides.iter().zip(&view.state.slides).enumerate();
    div()
        .class(class)
        .on(ev::pointerdown, move |event| {
            start.set_value(dom::swipe_point(&event));
        })
        .on(ev::pointercancel, move |_| start.set_value(None))
        .on(ev::pointerup, move |event| {
            if let Some(from) = start.try_update_value(Option::take).flatten() {
                on_swipe(view, from, &event);
            }
        })
        .on(ev::click, move |event| on_tap(view, &event))
        .children(slides.map(|(place, (it, signals))| move || one(view, place, it, *signals)))
        .child(
            p().class("stage__then")
                .attr("aria-hidden", "true")
                .child(move || next_label(view)),
        )
        .into_any()
}

/// Draws a slide, in two languages once the second has been loaded.
fn one(
    view: &'static DeckView,
    place: usize,
    it: &'static Slide,
    signals: SlideSignals,
) -> AnyView {
    let props = |words, deck, slide| SlideProps {
        words,
        deck,
        number: place + 1,
        slide,
    };
    let own = props(view.site.words(), view.deck, it);
    let second = view.second_language.shown.get();
    let second =
        second.and_then(|second| Some(props(second.words, second.deck, second.slide(&it.id)?)));
    let section = match second {
        None => slide(own),
        Some(second) => pair(own, second),
    };
    // On the stage all slides are laid out in one place, and only one may be read; on paper, all.
    let is_alone = move || view.state.is_staged.get() && !view.is_printing.get();
    let SlideSignals { is_shown, is_next } = signals;
    let is_hidden = move || !is_shown.get() && is_alone();
    section
        .attr("aria-hidden", move || is_hidden().then_some("true"))
        .attr("aria-current", move || is_shown.get().then_some("true"))
        .attr("data-next", move || is_next.get())
        .child(pick(view, place))
        .into_any()
}

/// Takes the links of hidden slides out of the tab order. This follows the turn rather than being
/// part of it: hiding the links themselves would restyle them before the slide is painted.
fn skip_hidden_links(view: &'static DeckView) {
    Effect::new(move |_| {
        view.state.settled_place.track();
        view.second_language.shown.track();
        let is_staged = view.state.is_staged.get();
        // By then the second language has been drawn.
        dom::after_paint(move || {
            if is_staged {
                dom::set_tab_stops(".slide:not([aria-current]) a:not([tabindex])", false);
                dom::set_tab_stops(".slide[aria-current] a[tabindex]", true);
            } else {
                dom::set_tab_stops(".slide a[tabindex]", true);
            }
        });
    });
}

/// Draws the button that picks a slide in the overview.
fn pick(view: &'static DeckView, place: usize) -> AnyView {
    button()
        .class("stage__pick needs-app")
        .attr("type", "button")
        .id(pick_id(place))
        .attr("aria-label", slide_label(view, place))
        .on(ev::click, move |_| {
            view.act(Action::Jump(place));
            view.act(Action::Settle);
        })
        .into_any()
}

/// Returns the label of the second slide in the speaker's window.
fn next_label(view: &DeckView) -> &'static str {
    let is_last = view.state.settled_place.get() + 1 >= view.deck.slides.len();
    view.say(if is_last {
        Key::StageLastHere
    } else {
        Key::StageNextHere
    })
}

fn on_swipe(view: &'static DeckView, from: Point, event: &ev::Event) {
    let to = dom::swipe_point(event).filter(|_| view.state.is_staged.get_untracked());
    let direction = view.site.words().direction;
    let action = to.and_then(|to| swipe(to.x - from.x, to.y - from.y, direction));
    if let Some(action) = action {
        view.act(action);
    }
}

fn on_tap(view: &'static DeckView, event: &ev::Event) {
    let point = dom::tap_point(event).filter(|_| view.state.is_staged.get_untracked());
    let direction = view.site.words().direction;
    let action = point.and_then(|it| tap(it.x, it.width, direction));
    if let Some(action) = action {
        view.act(action);
    }
}

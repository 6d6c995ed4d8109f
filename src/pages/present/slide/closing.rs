//! The last slide: where to find the factsheet, for a room full of tablets.

use leptos::prelude::*;

use super::{SlideParts, SlideProps};
use crate::{
    context::use_site,
    dom,
    html::{self, *},
};
use deck::QrDrawing;
use model::route::{Page, Route};
use words::{Key, Messages};

/// The number of characters above which an address is set smaller.
const LONG_ADDRESS: usize = 26;

/// Draws the last slide.
pub(super) fn parts(props: SlideProps, recommendations: u8) -> SlideParts {
    let words = props.words;
    let factsheet = path(props, Page::Factsheet(props.deck.cluster.clone()));
    let short = path(props, Page::Short(props.deck.number));
    let count = words.count(Key::SlideClosing, usize::from(recommendations));
    let link = a()
        .class("slide__link")
        .attr("href", factsheet.clone())
        .child(words.get(Key::SlideOpen));
    let directions = div()
        .class("slide__there")
        .child(
            p().class("slide__name")
                .lang(props.language())
                .child(props.deck.title.as_str()),
        )
        .child(p().class("slide__text").child(count))
        .child(p().class("slide__small").child(words.get(Key::SlideScan)))
        .child(move || address(&short))
        .child(p().child(link));
    SlideParts {
        kind: "closing",
        head: div().child(props.heading()),
        body: div()
            .child(move || code(words, &factsheet))
            .child(directions),
    }
}

/// Returns the address of a page in the language of the slide.
fn path(props: SlideProps, page: Page) -> String {
    let language = props.words.language.clone();
    let route = Route { language, page };
    route.path(use_site().languages())
}

/// Draws the address to type. Only the app knows the host.
fn address(path: &str) -> AnyView {
    let whole = use_site().hydrated.get().then(|| dom::absolute(path));
    let address = match &whole {
        Some(it) => it
            .split_once("://")
            .map_or(&**it, |(_, rest)| rest)
            .to_owned(),
        None => format!("…/{path}"),
    };
    let class = if address.chars().count() > LONG_ADDRESS {
        "slide__address slide__address--long"
    } else {
        "slide__address"
    };
    // Addresses read from left to right in every language.
    p().class(class)
        .attr("dir", "ltr")
        .child(address)
        .into_any()
}

/// Draws the address as a QR code; an empty box of its size until the app knows the host.
fn code(words: &Messages, path: &str) -> AnyView {
    let code = || {
        let address = use_site().hydrated.get().then(|| dom::absolute(path))?;
        let code = QrDrawing::new(&address)?;
        let label = [("address", &*address)];
        let label = words.fill(Key::SlideCode, &label);
        let side = code.side.to_string();
        let square = rect()
            .class("slide__paper")
            .attr("width", side.clone())
            .attr("height", side.clone());
        let drawn = svg()
            .attr("role", "img")
            .attr("aria-label", label)
            .attr("viewBox", format!("0 0 {side} {side}"))
            .child(square)
            .child(html::path().class("slide__ink").attr("d", code.path));
        Some(drawn)
    };
    div().class("slide__code").child(code()).into_any()
}

//! The last slide: where the factsheet is, for a room of tablets.

use crate::html::{self, *};
use leptos::prelude::*;

use super::{Parts, Sheet};
use crate::dom;
use deck::Code;
use model::route::{Page, Route};
use words::Key;

/// Addresses of more letters are drawn smaller.
const LONG_ADDRESS: usize = 26;

pub(super) fn parts(sheet: Sheet, recommendations: u8) -> Parts {
    let words = sheet.words;
    let factsheet = path(sheet, Page::Factsheet(sheet.deck.cluster.clone()));
    let short = path(sheet, Page::Short(sheet.deck.number));
    let count = words.count(Key::SlideClosing, usize::from(recommendations));
    let link = a()
        .class("slide__link")
        .attr("href", factsheet.clone())
        .child(words.get(Key::SlideOpen));
    let there = div()
        .class("slide__there")
        .child(
            p().class("slide__name")
                .lang(sheet.language())
                .child(sheet.deck.title.as_str()),
        )
        .child(p().class("slide__text").child(count))
        .child(p().class("slide__small").child(words.get(Key::SlideScan)))
        .child(move || address(sheet, &short))
        .child(p().child(link));
    Parts {
        kind: "closing",
        head: div().child(sheet.heading()),
        body: div().child(move || code(sheet, &factsheet)).child(there),
    }
}

fn path(sheet: Sheet, page: Page) -> String {
    let language = sheet.words.language.clone();
    let route = Route { language, page };
    route.path(sheet.site.languages())
}

/// What one would type. Only a running page knows its host.
fn address(sheet: Sheet, path: &str) -> Element {
    let whole = sheet.site.hydrated.get().then(|| dom::absolute(path));
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
    // An address reads one way, whatever the page does.
    p().class(class).attr("dir", "ltr").child(address)
}

/// The same for a camera; a place of its size until the address is known.
fn code(sheet: Sheet, path: &str) -> Element {
    let code = || {
        let address = sheet.site.hydrated.get().then(|| dom::absolute(path))?;
        let code = Code::of(&address)?;
        let label = [("address", &*address)];
        let label = sheet.words.fill(Key::SlideCode, &label);
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
    div().class("slide__code").child(code())
}

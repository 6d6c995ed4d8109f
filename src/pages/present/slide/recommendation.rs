//! One recommendation: what a State could say, by when, and on whose words it builds.

use super::{Parts, Sheet, earlier};
use crate::html::*;
use deck::Asked;
use model::PartialDate;
use words::Key;

pub(super) fn parts(
    sheet: Sheet,
    text: &'static str,
    deadline: Option<PartialDate>,
    builds_on: &'static [Asked],
) -> Parts {
    let date = deadline.map(|it| sheet.words.partial_date(it));
    // A text of another language, or with other words around it, names the year at least: the
    // size of the text counts on that.
    let year = deadline.map(|it| it.year().to_string());
    let mut said = date.iter().chain(&year);
    let marked = said.find_map(|it| Some((text.split_once(it.as_str())?, it.clone())));
    let (text, said) = match marked {
        Some(((before, after), when)) => {
            let when = em().class("slide__date").child(when);
            (fragment().child(before).child(when).child(after), None)
        }
        None => (fragment().child(text), date),
    };
    // Where the text does not say when, the slide does.
    let said = said.map(|date| {
        let by = sheet.words.fill(Key::RecommendationBy, &[("date", &date)]);
        p().class("slide__deadline")
            .child(em().class("slide__date").child(by))
    });
    Parts {
        kind: "recommendation",
        head: div().child(sheet.heading()),
        body: div()
            .child(
                p().class("slide__text slide__text--main")
                    .lang(sheet.language())
                    .child(text),
            )
            .child(said)
            .child(builds(sheet, builds_on)),
    }
}

/// Names the States that asked for it before.
fn builds(sheet: Sheet, builds_on: &'static [Asked]) -> Option<Element> {
    let states = builds_on.iter().map(|it| li().child(earlier::by(it)));
    (!builds_on.is_empty()).then(|| {
        div()
            .class("slide__builds")
            .child(
                p().class("slide__small")
                    .child(sheet.words.get(Key::SlideBuilds)),
            )
            .child(ul().children(states))
    })
}

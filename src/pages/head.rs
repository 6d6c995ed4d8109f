//! The title and description of a page, for its `<head>`.

use model::{
    plain_text,
    route::{Page, Route},
};
use payload::Payload;
use words::Key;

/// The title and description of a page.
pub struct Head {
    /// The page's title and then the site's.
    pub title: String,
    /// One or two sentences, or nothing.
    pub description: String,
}

/// Returns the title and description of a page.
#[must_use]
pub fn head_of(payload: &Payload, route: &Route) -> Head {
    let edition = &payload.edition;
    let words = &payload.messages;
    let named = |key: Key| (words.get(key).to_owned(), plain_text(&edition.review.lead));
    let missing = || (words.get(Key::NotFoundTitle).to_owned(), String::new());
    let (name, description) = match &route.page {
        Page::Home => {
            return Head {
                title: edition.review.title.clone(),
                description: plain_text(&edition.review.lead),
            };
        }
        Page::Factsheet(slug) => edition.factsheet(slug).map_or_else(missing, |factsheet| {
            (factsheet.title.clone(), plain_text(&factsheet.lead))
        }),
        Page::Recommendation(id) => edition.recommendation(id).map_or_else(missing, |it| {
            (shortened(&it.text), plain_text(&it.rationale))
        }),
        Page::Recommendations => named(Key::NavRecommendations),
        Page::Earlier => named(Key::LedgerTitle),
        Page::States => named(Key::MemoryTitle),
        Page::State(slug) => edition.recommending_state(slug).map_or_else(missing, |it| {
            (it.name.clone(), words.get(Key::MemoryTitle).to_owned())
        }),
        Page::Present => named(Key::PresentTitle),
        Page::Deck(slug) => edition.factsheet(slug).map_or_else(missing, |factsheet| {
            let title = words.fill(Key::PresentSlides, &[("cluster", &factsheet.title)]);
            (title, plain_text(&factsheet.lead))
        }),
        Page::Panel(id) => edition.review.panel(id).map_or_else(missing, |panel| {
            (panel.title.clone(), plain_text(&panel.text))
        }),
        Page::Timeline => named(Key::NavTimeline),
        Page::About => named(Key::NavAbout),
        Page::Short(_) | Page::NotFound => missing(),
    };
    Head {
        title: format!("{name} · {}", edition.review.title),
        description,
    }
}

/// Shortens a text for a title: at the end of a word, within 60 characters.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        None => text.trim_end_matches('.').to_owned(),
        Some((at, _)) => {
            let cut = text[..at].rfind(' ').unwrap_or(at);
            format!("{}…", &text[..cut])
        }
    }
}

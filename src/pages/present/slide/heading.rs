//! The text of a slide's heading.

use deck::{Content, Deck, Slide};
use words::{Key, Messages};

/// Returns the heading of a slide: the pack's own, or the usual one for its kind.
pub(in super::super) fn heading(words: &Messages, deck: &Deck, slide: &Slide) -> String {
    if !slide.heading.is_empty() {
        return slide.heading.clone();
    }
    let usual = |key| words.get(key).to_owned();
    match &slide.content {
        Content::Title { .. } | Content::Added { .. } => deck.title.clone(),
        Content::Earlier { .. } => usual(Key::SlideEarlier),
        Content::Change { .. } => usual(Key::SlideChange),
        Content::Recommendation { number, of, .. } => {
            let (number, of) = (number.to_string(), of.to_string());
            words.fill(
                Key::RecommendationEyebrow,
                &[("number", &*number), ("total", &*of)],
            )
        }
        Content::Questions(_) => usual(Key::FactsheetQuestions),
        Content::Closing { .. } => usual(Key::SlideFactsheet),
    }
}

//! The pack's own words for slides.

use model::{Factsheet, Inline, RichText, SlideText};

/// Finds the pack's entry for a slide.
pub(super) fn words<'a>(factsheet: &'a Factsheet, id: &str) -> Option<&'a SlideText> {
    let mut all = factsheet.slides.iter();
    all.find(|it| it.id.as_str() == id)
}

/// Finds the pack's text for a slide.
pub(super) fn text<'a>(factsheet: &'a Factsheet, id: &str) -> Option<&'a RichText> {
    let words = words(factsheet, id)?;
    (!words.text.is_empty()).then_some(&words.text)
}

/// Removes citations and links but keeps their text: nobody can tap on a projected slide.
pub(super) fn without_citations(text: &[Inline]) -> RichText {
    let kept = |it: &Inline| match it {
        Inline::Text(words) => vec![Inline::Text(words.clone())],
        Inline::Strong(inner) => vec![Inline::Strong(without_citations(inner))],
        Inline::Emphasis(inner) => vec![Inline::Emphasis(without_citations(inner))],
        Inline::Link { text, .. } => without_citations(text),
        Inline::Cite(_) => Vec::new(),
    };
    text.iter().flat_map(kept).collect()
}

//! Lays a translation's text for slides over the original's.

use super::super::raw::{Keyed, RawSlide};
use super::TranslationCount;

/// Translates the text for slides.
///
/// Text for a standard slide belongs to one language: without a translation, the slide uses the
/// translated factsheet, not the original's shorter wording. A translation may shorten where the
/// original need not. An added slide keeps what is not translated. Nothing here makes a factsheet's
/// translation partial, because none of it is on the factsheet's pages.
pub(super) fn lay(
    slides: &mut Vec<RawSlide>,
    translations: &[RawSlide],
    tally: &mut TranslationCount,
) {
    for mine in slides.iter_mut() {
        let theirs = translations.iter().find(|theirs| is_same(mine, theirs));
        if mine.after.is_none() {
            (mine.heading, mine.text, mine.notes) = (None, None, None);
        }
        if let Some(theirs) = theirs {
            over(mine, theirs);
            tally.replaced += 1;
        }
    }
    let news = translations.iter();
    let news = news.filter(|theirs| !slides.iter().any(|mine| is_same(mine, theirs)));
    let news: Vec<RawSlide> = news.cloned().collect();
    tally.replaced += news.len();
    slides.extend(news);
}

fn over(mine: &mut RawSlide, theirs: &RawSlide) {
    let theirs = theirs.clone();
    mine.heading = theirs.heading.or(mine.heading.take());
    mine.text = theirs.text.or(mine.text.take());
    mine.points = theirs.points.or(mine.points.take());
    mine.notes = theirs.notes.or(mine.notes.take());
}

fn is_same(mine: &RawSlide, theirs: &RawSlide) -> bool {
    let key = |slide: &RawSlide| slide.key().map(|(key, _)| key.to_owned());
    key(mine).is_some() && key(mine) == key(theirs)
}

//! Lays a translation's words for slides over the original's.

use super::super::raw::{Keyed, RawSlide};
use super::Tally;

/// Translates the words for slides.
///
/// Words for a slide that is made from the factsheet are each language's own: where the
/// translation has none, the translated factsheet speaks, and not the original's shorter wording.
/// A translation may shorten where the original need not. Of a slide that the pack adds, what is
/// not translated stays. Nothing here makes a factsheet's translation partial: it is not on its
/// pages.
pub(super) fn lay(slides: &mut Vec<RawSlide>, translations: &[RawSlide], tally: &mut Tally) {
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

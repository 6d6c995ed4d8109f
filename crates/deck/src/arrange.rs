//! Inserts the slides a pack adds among the standard slides.

use super::{Content, Slide, overrides, slide};
use model::{
    Block, Factsheet, RichText, SlideText, cited,
    slide::{CLOSING, TITLE},
};

/// Inserts the pack's slides and drops those it leaves out. A standard slide with no content still
/// marks its position, so slides placed after it stay where the pack put them.
pub(super) fn arranged(factsheet: &Factsheet, made: Vec<(&str, Option<Slide>)>) -> Vec<Slide> {
    let mut order: Vec<(&str, Option<&SlideText>, Option<Slide>)> = Vec::new();
    order.extend(made.into_iter().map(|(id, slide)| (id, None, slide)));
    for words in &factsheet.slides {
        let Some(after) = &words.after else { continue };
        let behind = order.iter().position(|(id, ..)| *id == after.as_str());
        // The closing slide stays last, whatever the pack says.
        let last = order.len().saturating_sub(1);
        let mut place = behind.map_or(last, |it| last.min(it + 1));
        let same = |other: &&SlideText| other.after.as_ref() == Some(after);
        while order[place].1.as_ref().is_some_and(same) {
            place += 1;
        }
        let slide = added(factsheet, words);
        order.insert(place, (words.id.as_str(), Some(words), Some(slide)));
    }
    let stays = |id: &str| {
        let left_out = overrides::words(factsheet, id).is_some_and(|it| it.leave_out);
        !left_out || [TITLE, CLOSING].contains(&id)
    };
    let slides = order.into_iter();
    let slides = slides.filter_map(|(id, _, slide)| slide.filter(|_| stays(id)));
    slides.collect()
}

fn added(factsheet: &Factsheet, words: &SlideText) -> Slide {
    let mut numbers = cited(&words.text);
    numbers.extend(words.points.iter().flat_map(|point| cited(point)));
    let content = Content::Added {
        blocks: blocks(words),
        sources: slide::sources(factsheet, &numbers),
    };
    slide::slide(factsheet, words.id.as_str(), content, Vec::new())
}

fn blocks(words: &SlideText) -> Vec<Block> {
    let text = overrides::without_citations(&words.text);
    let text = (!text.is_empty()).then_some(Block::Paragraph(text));
    let points = words.points.iter();
    let items: Vec<RichText> = points
        .map(|point| overrides::without_citations(point))
        .collect();
    let list = (!items.is_empty()).then_some(Block::List {
        ordered: false,
        items,
    });
    text.into_iter().chain(list).collect()
}

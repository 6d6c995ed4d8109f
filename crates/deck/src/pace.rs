//! How a deck's time is shared out among its slides.

use super::{Content, Slide};

/// Gives each slide its seconds: recommendations are what the minutes are for.
pub(super) fn share(slides: &mut [Slide], minutes: u8) {
    let all: u32 = slides.iter().map(|it| weight(&it.content)).sum();
    let seconds = u32::from(minutes) * 60;
    let (mut given, mut weighed) = (0, 0);
    for slide in slides {
        weighed += weight(&slide.content);
        // Rounding never adds up: each slide ends where its share of the whole ends.
        let end = seconds * weighed / all.max(1);
        slide.seconds = u16::try_from(end - given).unwrap_or(u16::MAX);
        given = end;
    }
}

fn weight(content: &Content) -> u32 {
    match content {
        Content::Title { .. } | Content::Closing { .. } => 2,
        Content::Earlier { .. } | Content::Change { .. } | Content::Added { .. } => 4,
        Content::Questions(_) => 3,
        Content::Recommendation { .. } => 6,
    }
}

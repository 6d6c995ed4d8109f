//! Puts one slide together: its heading, notes, sources and size.

use super::fit::{Drawn, Fit};
use super::{Content, Slide, SpeakerNote, notes, overrides};
use model::{Factsheet, Source};

/// Puts a slide together. Notes the pack wrote for the speaker come before those from the
/// factsheet.
pub(super) fn slide(
    factsheet: &Factsheet,
    id: &str,
    content: Content,
    made: Vec<SpeakerNote>,
) -> Slide {
    let words = overrides::words(factsheet, id);
    let mut notes = words.map(notes::say).unwrap_or_default();
    notes.extend(made);
    let heading = words.map_or_else(String::new, |it| it.heading.clone());
    let fit = Fit::of(&Drawn::new(
        factsheet.number,
        &factsheet.title,
        &heading,
        &content,
    ));
    Slide {
        id: id.to_owned(),
        heading,
        size: fit.size,
        display: fit.display,
        larger: fit.larger,
        content,
        notes,
        seconds: 0,
    }
}

/// Returns the cited sources, each once.
pub(super) fn sources(factsheet: &Factsheet, cited: &[u16]) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for number in cited {
        let place = usize::from(*number).checked_sub(1);
        let source = place.and_then(|place| factsheet.sources.get(place));
        sources.extend(source.filter(|it| !sources.contains(it)).cloned());
    }
    sources
}

//! A factsheet becomes a deck.

use super::{Asked, Content, Deck, MINUTES, Note, Size, Slide, notes, pace, plain};
use crate::domain::{
    Assessment, Date, EarlierRecommendation, Edition, Factsheet, Programme, Recommendation,
    Response, Translation, cited,
};

/// How many earlier recommendations a slide shows.
const SHOWN: usize = 4;

/// Makes the decks of all factsheets.
#[must_use]
pub fn decks(edition: &Edition) -> Vec<Deck> {
    let all = edition.factsheets.iter();
    all.map(|factsheet| deck(edition, factsheet)).collect()
}

/// Makes a factsheet's deck.
#[must_use]
pub fn deck(edition: &Edition, factsheet: &Factsheet) -> Deck {
    let review = &edition.review;
    let panel = review.panel_of(&factsheet.slug);
    let minutes = panel.and_then(|it| it.minutes).unwrap_or(MINUTES);
    let mut slides = vec![title(edition, factsheet, panel)];
    slides.extend(earlier(edition, factsheet));
    slides.extend(change(factsheet));
    for it in &factsheet.recommendations {
        slides.push(recommendation(edition, factsheet, it));
    }
    if !factsheet.questions.is_empty() {
        let content = Content::Questions(factsheet.questions.clone());
        slides.push(slide("questions", content, Vec::new()));
    }
    let recommendations = count(factsheet.recommendations.len());
    slides.push(slide(
        "closing",
        Content::Closing { recommendations },
        Vec::new(),
    ));
    pace::share(&mut slides, minutes);
    let missing = factsheet.translation == Translation::Missing;
    Deck {
        cluster: factsheet.slug.clone(),
        number: factsheet.number,
        title: factsheet.title.clone(),
        illustrative: factsheet.illustrative,
        language: review.languages.first().filter(|_| missing).cloned(),
        minutes,
        slides,
    }
}

fn slide(id: &str, content: Content, notes: Vec<Note>) -> Slide {
    Slide {
        id: id.to_owned(),
        heading: String::new(),
        size: Size::of(&content),
        content,
        notes,
        seconds: 0,
    }
}

fn title(edition: &Edition, factsheet: &Factsheet, panel: Option<&Programme>) -> Slide {
    let review = &edition.review;
    let day: Date = panel.map_or(review.pre_session_start, |it| it.date);
    let content = Content::Title {
        coalition: factsheet.coalition.clone(),
        lead: plain(&factsheet.lead),
        city: review.city.clone(),
        day,
    };
    slide("title", content, notes::title(factsheet))
}

fn earlier(edition: &Edition, factsheet: &Factsheet) -> Option<Slide> {
    let mut all: Vec<(&EarlierRecommendation, Assessment)> = Vec::new();
    for it in &factsheet.earlier {
        all.extend(edition.earlier(&it.id).map(|asked| (asked, it.assessment)));
    }
    if all.is_empty() {
        return None;
    }
    let responses = Response::ALL.map(|it| {
        (
            it,
            count16(all.iter().filter(|(asked, _)| asked.response == it).count()),
        )
    });
    // What today's recommendations build on comes first: that is what the room is asked to repeat.
    let built_on = |asked: &EarlierRecommendation| {
        let mut proposed = factsheet.recommendations.iter();
        proposed.any(|it| it.builds_on.contains(&asked.id))
    };
    let (first, then): (Vec<_>, Vec<_>) = all.iter().partition(|(asked, _)| built_on(asked));
    let order = first.into_iter().chain(then);
    let mut asked: Vec<Asked> = Vec::new();
    let mut others: Vec<String> = Vec::new();
    for (row, assessment) in order {
        let it = asked_of(edition, row, Some(assessment));
        if asked.len() < SHOWN {
            asked.push(it);
        } else if !others.contains(&it.state) {
            others.push(it.state);
        }
    }
    let content = Content::Earlier {
        responses: responses.into_iter().filter(|(_, n)| *n > 0).collect(),
        asked,
        others,
    };
    Some(slide(
        "earlier",
        content,
        notes::earlier(edition, factsheet),
    ))
}

fn change(factsheet: &Factsheet) -> Option<Slide> {
    let figure = factsheet.figures.last()?;
    let source = cited(&figure.label).first().copied();
    let source = source.and_then(|it| factsheet.sources.get(usize::from(it).checked_sub(1)?));
    let outcomes = Assessment::ALL.map(|each| {
        let came = factsheet.earlier.iter().filter(|it| it.assessment == each);
        (each, count16(came.count()))
    });
    let content = Content::Change {
        value: figure.value.clone(),
        label: plain(&figure.label),
        source: source.cloned(),
        outcomes: outcomes.into_iter().filter(|(_, n)| *n > 0).collect(),
    };
    Some(slide("change", content, notes::change(factsheet)))
}

fn recommendation(edition: &Edition, factsheet: &Factsheet, it: &Recommendation) -> Slide {
    let builds_on = it.builds_on.iter().filter_map(|id| edition.earlier(id));
    let content = Content::Recommendation {
        number: it.number,
        of: count(factsheet.recommendations.len()),
        text: it.text.clone(),
        deadline: it.deadline,
        builds_on: builds_on.map(|row| asked_of(edition, row, None)).collect(),
    };
    slide(it.id.as_str(), content, notes::recommendation(it))
}

fn asked_of(
    edition: &Edition,
    row: &EarlierRecommendation,
    assessment: Option<Assessment>,
) -> Asked {
    Asked {
        state: edition.labels.state_name(&row.state).to_owned(),
        reference: row.reference().to_owned(),
        text: row.wording().to_owned(),
        assessment,
    }
}

fn count(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

fn count16(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

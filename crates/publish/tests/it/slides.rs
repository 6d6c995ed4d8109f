//! Slides as they are drawn: what a room has to see on each, in the page itself.

use deck::{Content, Deck, Slide, decks};
use model::Edition;
use model::route::Page;
use words::{Key, Messages, messages};

use super::html::{Element, single_spaced};
use super::site::{Site, pack, sites};

/// A slide, with what is drawn of it.
struct Drawn<'a> {
    slide: &'a Slide,
    elements: &'a [Element],
}

impl Drawn<'_> {
    /// Gives the texts of the elements of a class.
    fn all(&self, class: &str) -> Vec<String> {
        let found = self.elements.iter().filter(|it| it.has_class(class));
        found.map(|it| single_spaced(&it.text)).collect()
    }

    /// Gives the text of the only element of a class.
    #[track_caller]
    fn one(&self, class: &str) -> String {
        let all = self.all(class);
        assert_eq!(all.len(), 1, "{class} on {}: {all:?}", self.slide.id);
        all.into_iter().next().unwrap()
    }
}

/// Looks at every slide of an edition.
fn each(site: &Site, edition: &Edition, look: impl Fn(&Messages, &Deck, &Drawn<'_>)) {
    let words = messages(&edition.language).unwrap();
    for deck in decks(edition) {
        let page = site.page(edition, Page::Deck(deck.cluster.clone()));
        let begins = |it: &Element| it.name == "section" && it.has_class("slide");
        let places = (0..page.elements.len()).filter(|at| begins(&page.elements[*at]));
        let places: Vec<usize> = places.collect();
        assert_eq!(places.len(), deck.slides.len());
        for (number, slide) in deck.slides.iter().enumerate() {
            let end = places.get(number + 1).copied();
            let end = end.unwrap_or(page.elements.len());
            let elements = &page.elements[places[number]..end];
            look(&words, &deck, &Drawn { slide, elements });
        }
    }
}

fn everywhere(look: impl Fn(&Messages, &Deck, &Drawn<'_>)) {
    for site in sites() {
        for edition in &site.editions {
            each(site, edition, &look);
        }
    }
}

#[test]
fn the_deadline_is_marked_in_the_words_that_say_it_or_below_them() {
    everywhere(|words, _, drawn| {
        let Content::Recommendation { text, deadline, .. } = &drawn.slide.content else {
            return;
        };
        let shown = drawn.one("slide__text--main");
        assert_eq!(shown, single_spaced(text));
        let marked = drawn.all("slide__date");
        let Some(date) = *deadline else {
            assert_eq!(marked, Vec::<String>::new(), "{text}");
            return;
        };
        let whole = words.partial_date(date);
        let year = date.year().to_string();
        let said = [&whole, &year].into_iter().find(|it| text.contains(*it));
        let by = words.fill(Key::RecommendationBy, &[("date", &whole)]);
        assert_eq!(marked, [said.cloned().unwrap_or(by)], "{text}");
    });
}

#[test]
fn a_recommendation_names_each_state_on_whose_words_it_builds() {
    everywhere(|words, _, drawn| {
        let Content::Recommendation { builds_on, .. } = &drawn.slide.content else {
            return;
        };
        if builds_on.is_empty() {
            assert_eq!(drawn.all("slide__builds"), Vec::<String>::new());
            return;
        }
        let shown = drawn.one("slide__builds");
        assert!(shown.contains(words.get(Key::SlideBuilds)), "{shown}");
        for it in builds_on {
            let by = format!("{} {}", it.state, it.reference);
            assert!(shown.contains(&by), "{by}: {shown}");
        }
    });
}

#[test]
fn the_first_slide_says_who_speaks_as_what_where_and_when() {
    everywhere(|words, deck, drawn| {
        let Content::Title {
            coalition,
            lead,
            city,
            day,
        } = &drawn.slide.content
        else {
            return;
        };
        let by = drawn.one("slide__by");
        let role = words.get(Key::SlideRole);
        assert!(by.contains(coalition) && by.contains(role), "{by}");
        assert_eq!(drawn.one("slide__lead"), single_spaced(lead));
        assert_eq!(drawn.one("slide__numeral"), deck.number.to_string());
        let place = drawn.one("slide__beside");
        assert!(place.contains(city), "{place}");
        assert!(place.contains(&words.date(*day)), "{place}");
    });
}

#[test]
fn a_figure_stands_with_what_it_counts_and_where_it_comes_from() {
    everywhere(|_, _, drawn| {
        let Content::Change {
            value,
            label,
            source,
            ..
        } = &drawn.slide.content
        else {
            return;
        };
        assert_eq!(drawn.one("slide__figure"), single_spaced(value));
        assert_eq!(drawn.one("slide__text"), single_spaced(label));
        let source = source.as_ref().unwrap();
        let shown = drawn.one("slide__source");
        assert!(shown.contains(&source.author), "{shown}");
        assert!(shown.contains(&source.title), "{shown}");
    });
}

#[test]
fn what_the_pack_wrote_for_a_slide_is_drawn_instead_and_its_own_slides_with_their_sources() {
    let site = Site::of("limits", &pack("tests/fixtures/limits"));
    for edition in &site.editions {
        let factsheet = &edition.factsheets[1];
        each(&site, edition, |_, deck, drawn| {
            if deck.cluster != factsheet.slug {
                return;
            }
            let words = factsheet.slides.iter();
            let mut words = words.filter(|it| it.id.as_str() == drawn.slide.id);
            let Some(words) = words.next() else { return };
            let text = single_spaced(&model::plain_text(&words.text));
            match &drawn.slide.content {
                Content::Recommendation { .. } => {
                    assert_eq!(drawn.one("slide__text--main"), text);
                    let own = factsheet.recommendations.iter();
                    assert!(own.clone().count() > 2 && own.clone().all(|it| it.text != text));
                }
                Content::Change { value, .. } => {
                    assert_eq!(*value, factsheet.figures[1].value, "the chosen figure");
                }
                _ => {
                    let shown = drawn.one("slide__list");
                    assert!(shown.contains(&text), "{shown}");
                    for point in &words.points {
                        let point = single_spaced(&model::plain_text(point));
                        assert!(shown.contains(&point), "{point}: {shown}");
                    }
                    assert_eq!(drawn.all("slide__source").len(), 2);
                }
            }
        });
    }
}

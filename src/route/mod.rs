//! Addresses: the only place that reads or writes the path of a page.
//!
//! A path is relative to the site's root, where the pages' `<base>` points. Every path but the
//! not-found page's is a folder, so that any static server serves it. The query string is
//! [`Query`]'s; nothing here knows the browser.

#[cfg(test)]
mod tests;

use crate::domain::{EarlierRecommendation, Edition, Language, Slug};
use crate::query::{Facet, Query, push_encoded};

const CLUSTERS: &str = "clusters";
const RECOMMENDATIONS: &str = "recommendations";
const EARLIER: &str = "earlier";
const STATES: &str = "states";
const PRESENT: &str = "present";
const PANELS: &str = "panels";
const TIMELINE: &str = "timeline";
const ABOUT: &str = "about";
/// What the places of earlier recommendations in a page begin with.
pub const EARLIER_PLACE: &str = "e-";
const NOT_FOUND: &str = "404.html";

/// A page of the site, in no language yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The first page.
    Home,
    /// A cluster's factsheet.
    Factsheet(Slug),
    /// All recommendations, to be filtered.
    Recommendations,
    /// One recommendation.
    Recommendation(Slug),
    /// Earlier recommendations, to be searched, filtered and counted.
    Earlier,
    /// What States asked before: one's memory is chosen here.
    States,
    /// A State's memory: what it asked before, and what became of it.
    State(Slug),
    /// What is presented when, and all decks.
    Present,
    /// A cluster's factsheet as slides.
    Deck(Slug),
    /// A panel of the programme for who moderates it: who speaks, who is next, how long.
    Panel(Slug),
    /// The review's calendar.
    Timeline,
    /// What the UPR is, and how to use the site.
    About,
    /// There is no such page.
    NotFound,
}

/// The apps that draw the site's pages: each is a wasm module that knows its pages and no others,
/// so that a factsheet does not wait for what a search needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum App {
    /// All that is read: factsheets, recommendations, what a State asked, and the rest.
    Reading,
    /// The search in earlier recommendations.
    Search,
    /// What is shown on a projector, and who shows it sees.
    Presenting,
}

/// A page in a language: what an address means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The language's code.
    pub language: Language,
    /// The page.
    pub page: Page,
}

impl Page {
    /// Lists every page that is prerendered in the edition's language, the not-found page last.
    #[must_use]
    pub fn all(edition: &Edition) -> Vec<Self> {
        let mut pages = vec![Self::Home];
        for factsheet in &edition.factsheets {
            pages.push(Self::Factsheet(factsheet.slug.clone()));
        }
        pages.push(Self::Recommendations);
        for recommendation in edition.recommendations() {
            pages.push(Self::Recommendation(recommendation.id.clone()));
        }
        pages.extend([Self::Earlier, Self::States]);
        for state in edition.recommending_states() {
            pages.push(Self::State(state.slug.clone()));
        }
        pages.push(Self::Present);
        for factsheet in &edition.factsheets {
            pages.push(Self::Deck(factsheet.slug.clone()));
        }
        for panel in edition.review.panels() {
            pages.push(Self::Panel(panel.id.clone()));
        }
        pages.extend([Self::Timeline, Self::About, Self::NotFound]);
        pages
    }

    /// Lists what the page filters by; nothing on a page that does not filter.
    #[must_use]
    pub fn facets(&self) -> &'static [Facet] {
        match self {
            Self::Recommendations => &Facet::PROPOSED,
            Self::Earlier => &Facet::EARLIER,
            Self::Home
            | Self::Factsheet(_)
            | Self::Recommendation(_)
            | Self::States
            | Self::State(_)
            | Self::Present
            | Self::Deck(_)
            | Self::Panel(_)
            | Self::Timeline
            | Self::About
            | Self::NotFound => &[],
        }
    }

    /// Tells whether the page is all of the screen: no bar above it and no foot below.
    #[must_use]
    pub fn fills_screen(&self) -> bool {
        matches!(self, Self::Deck(_) | Self::Panel(_))
    }

    /// Tells which app draws the page. Any of them can say that there is no such page.
    #[must_use]
    pub fn app(&self) -> App {
        match self {
            Self::Earlier => App::Search,
            Self::Present | Self::Deck(_) | Self::Panel(_) => App::Presenting,
            Self::Home
            | Self::Factsheet(_)
            | Self::Recommendations
            | Self::Recommendation(_)
            | Self::States
            | Self::State(_)
            | Self::Timeline
            | Self::About
            | Self::NotFound => App::Reading,
        }
    }

    fn of_segments(first: Option<&str>, second: Option<&str>) -> Self {
        match (first, second.map(Slug::parse)) {
            (None, _) => Self::Home,
            (Some(CLUSTERS), Some(Ok(slug))) => Self::Factsheet(slug),
            (Some(RECOMMENDATIONS), None) => Self::Recommendations,
            (Some(RECOMMENDATIONS), Some(Ok(slug))) => Self::Recommendation(slug),
            (Some(EARLIER), None) => Self::Earlier,
            (Some(STATES), None) => Self::States,
            (Some(STATES), Some(Ok(slug))) => Self::State(slug),
            (Some(PRESENT), None) => Self::Present,
            (Some(PRESENT), Some(Ok(slug))) => Self::Deck(slug),
            (Some(PANELS), Some(Ok(id))) => Self::Panel(id),
            (Some(TIMELINE), None) => Self::Timeline,
            (Some(ABOUT), None) => Self::About,
            (Some(_), _) => Self::NotFound,
        }
    }

    fn segments(&self) -> [Option<&str>; 2] {
        match self {
            Self::Home | Self::NotFound => [None, None],
            Self::Factsheet(slug) => [Some(CLUSTERS), Some(slug.as_str())],
            Self::Recommendations => [Some(RECOMMENDATIONS), None],
            Self::Recommendation(slug) => [Some(RECOMMENDATIONS), Some(slug.as_str())],
            Self::Earlier => [Some(EARLIER), None],
            Self::States => [Some(STATES), None],
            Self::State(slug) => [Some(STATES), Some(slug.as_str())],
            Self::Present => [Some(PRESENT), None],
            Self::Deck(slug) => [Some(PRESENT), Some(slug.as_str())],
            Self::Panel(id) => [Some(PANELS), Some(id.as_str())],
            Self::Timeline => [Some(TIMELINE), None],
            Self::About => [Some(ABOUT), None],
        }
    }
}

impl Route {
    /// Reads a path below the site's root, with or without slashes at its ends.
    ///
    /// `languages` are the review's; the first has no prefix. A query string or fragment is
    /// ignored, `index.html` is read as its folder, and whatever is no page of ours is
    /// [`Page::NotFound`], in the language of its prefix if it has one.
    #[must_use]
    pub fn parse(path: &str, languages: &[Language]) -> Self {
        let end = path.find(['?', '#']).unwrap_or(path.len());
        let path = &path[..end];
        let path = path.strip_prefix("./").unwrap_or(path).trim_matches('/');
        let mut segments = path.split('/').filter(|each| *each != ".").peekable();
        let prefix = languages
            .iter()
            .skip(1)
            .find(|each| segments.peek() == Some(&each.as_str()));
        if prefix.is_some() {
            segments.next();
        }
        Self {
            language: prefix.or(languages.first()).cloned().unwrap_or_default(),
            page: page_of(segments.collect()),
        }
    }

    /// Gives the path below the site's root: `./` for home, `fr/timeline/`, `404.html`.
    #[must_use]
    pub fn path(&self, languages: &[Language]) -> String {
        let mut path = String::new();
        let [first, second] = self.page.segments();
        for segment in [self.prefix(languages), first, second]
            .into_iter()
            .flatten()
        {
            path.push_str(segment);
            path.push('/');
        }
        if self.page == Page::NotFound {
            path.push_str(NOT_FOUND);
        } else if path.is_empty() {
            // An empty address would mean the page itself, whatever its <base>.
            path.push_str("./");
        }
        path
    }

    /// Gives the path to a place in the page: under a `<base>`, `#x` alone would lead home.
    #[must_use]
    pub fn anchor(&self, languages: &[Language], fragment: &str) -> String {
        let mut path = self.path(languages);
        path.push('#');
        push_encoded(fragment, &mut path);
        path
    }

    /// Gives the path with a query string; without one if nothing is chosen.
    #[must_use]
    pub fn with_query(&self, languages: &[Language], query: &Query) -> String {
        let mut path = self.path(languages);
        let query = query.to_string();
        if !query.is_empty() {
            path.push('?');
            path.push_str(&query);
        }
        path
    }

    /// Gives the permanent address of an earlier recommendation: its place on the page of the
    /// State that made it, or, if it was made to another State than the edition's, a search for
    /// its id.
    #[must_use]
    pub fn of_earlier(edition: &Edition, record: &EarlierRecommendation) -> String {
        let languages = &edition.review.languages;
        let to = |page| Self {
            language: edition.language.clone(),
            page,
        };
        let own = record.under_review == edition.review.state;
        let mut states = edition.recommending_states().filter(|_| own);
        match states.find(|each| each.english == record.state) {
            Some(state) => {
                let place = format!("{EARLIER_PLACE}{}", record.id);
                to(Page::State(state.slug.clone())).anchor(languages, &place)
            }
            None => {
                let query = Query::default().with_text(&format!("\"{}\"", record.id));
                to(Page::Earlier).with_query(languages, &query)
            }
        }
    }

    /// Gives the same page in another language.
    #[must_use]
    pub fn in_language(&self, language: &str) -> Self {
        Self {
            language: language.to_owned(),
            page: self.page.clone(),
        }
    }

    /// Counts the folders between the site's root and the page: 0 for home, 2 for a factsheet.
    #[must_use]
    pub fn depth(&self, languages: &[Language]) -> usize {
        let [first, second] = self.page.segments();
        [self.prefix(languages), first, second]
            .into_iter()
            .flatten()
            .count()
    }

    fn prefix(&self, languages: &[Language]) -> Option<&str> {
        (languages.first() != Some(&self.language) && languages.contains(&self.language))
            .then_some(self.language.as_str())
    }
}

fn page_of(mut segments: Vec<&str>) -> Page {
    if segments.last() == Some(&"index.html") {
        segments.pop();
    }
    match segments[..] {
        [] | [""] => Page::of_segments(None, None),
        [first] => Page::of_segments(Some(first), None),
        [first, second] => Page::of_segments(Some(first), Some(second)),
        _ => Page::NotFound,
    }
}

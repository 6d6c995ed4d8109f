//! Addresses: the only place that reads or writes a page's path.
//!
//! Paths are relative to the site's root, where the pages' `<base>` points. Every path except the
//! not-found page's is a folder, so that any static server can serve it. [`Query`] handles the
//! query string; nothing here knows the browser.

mod page;

pub use page::{Page, Role};

use std::borrow::Cow;

use crate::query::{Query, Showing, push_encoded};
use crate::{EarlierRecommendation, Edition, Language};

/// The prefix of the fragments of earlier recommendations.
pub const EARLIER_PLACE: &str = "e-";
const NOT_FOUND: &str = "404.html";

/// A page in a language: the meaning of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The language's code.
    pub language: Language,
    /// The page.
    pub page: Page,
}

impl Route {
    /// Parses a path below the site's root, with or without leading and trailing slashes.
    ///
    /// `languages` are the review's; the first has no prefix. A query string or fragment is
    /// ignored, `index.html` counts as its folder, and any other path is [`Page::NotFound`], in the
    /// language of its prefix if it has one.
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
            page: parse_page(segments.collect()),
        }
    }

    /// Returns the path below the site's root: `./` for home, `fr/timeline/`, `404.html`.
    #[must_use]
    pub fn path(&self, languages: &[Language]) -> String {
        let mut path = String::new();
        for segment in self.segments(languages) {
            path.push_str(&segment);
            path.push('/');
        }
        if self.page == Page::NotFound {
            path.push_str(NOT_FOUND);
        } else if path.is_empty() {
            // An empty address would mean the current page, whatever its <base>.
            path.push_str("./");
        }
        path
    }

    /// Returns the path with a fragment: under a `<base>`, `#x` alone would lead home.
    #[must_use]
    pub fn anchor(&self, languages: &[Language], fragment: &str) -> String {
        let mut path = self.path(languages);
        path.push('#');
        push_encoded(fragment, &mut path);
        path
    }

    /// Returns the path with a query string, if anything is selected.
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

    /// Returns the path of a deck with its display options, at a slide.
    #[must_use]
    pub fn shown(&self, languages: &[Language], showing: &Showing, place: &str) -> String {
        let query = showing.to_string();
        let mark = if query.is_empty() { "" } else { "?" };
        let mut path = format!("{}{mark}{query}#", self.path(languages));
        push_encoded(place, &mut path);
        path
    }

    /// Returns the permanent address of an earlier recommendation: its anchor on the page of the
    /// State that made it or, if it was made to another State than the edition's, a search for its
    /// id.
    #[must_use]
    pub fn earlier_address(edition: &Edition, record: &EarlierRecommendation) -> String {
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
                let query = Query::default().with_text(&format!("=\"{}\"", record.id));
                to(Page::Earlier).with_query(languages, &query)
            }
        }
    }

    /// Returns the same page in another language.
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
        self.segments(languages).count()
    }

    fn segments<'a>(&'a self, languages: &[Language]) -> impl Iterator<Item = Cow<'a, str>> {
        let [first, second] = self.page.segments();
        let prefix = self.prefix(languages).map(Cow::Borrowed);
        [prefix, first, second].into_iter().flatten()
    }

    fn prefix<'a>(&'a self, languages: &[Language]) -> Option<&'a str> {
        (languages.first() != Some(&self.language) && languages.contains(&self.language))
            .then_some(self.language.as_str())
    }
}

fn parse_page(mut segments: Vec<&str>) -> Page {
    if segments.last() == Some(&"index.html") {
        segments.pop();
    }
    match segments[..] {
        [] | [""] => Page::from_segments(None, None),
        [first] => Page::from_segments(Some(first), None),
        [first, second] => Page::from_segments(Some(first), Some(second)),
        _ => Page::NotFound,
    }
}

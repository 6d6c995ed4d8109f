//! The addresses of pages and files, in the reader's language.

use leptos::prelude::*;

use super::Site;
use export::OpenFile;
use model::{
    EarlierRecommendation,
    query::Query,
    route::{EARLIER_PLACE, Page, Route},
};

impl Site {
    /// Returns the address of a page in the reader's language.
    pub(crate) fn path(self, page: Page) -> String {
        self.to(page).path(self.languages())
    }

    /// Returns the address of the recommendations with filters.
    pub(crate) fn filtered(self, query: &Query) -> String {
        self.to(Page::Recommendations)
            .with_query(self.languages(), query)
    }

    /// Returns the address of the earlier recommendations with filters.
    pub(crate) fn among_earlier(self, query: &Query) -> String {
        self.to(Page::Earlier).with_query(self.languages(), query)
    }

    /// Returns the permanent address of an earlier recommendation, on the page of the State that made
    /// it. None if the edition has no page for that State.
    pub(crate) fn place_of(self, asked: &EarlierRecommendation) -> Option<String> {
        let mut states = self.edition().recommending_states();
        let state = states.find(|each| each.english == asked.state)?;
        let page = self.to(Page::State(state.slug.clone()));
        Some(page.anchor(self.languages(), &place_id(asked)))
    }

    /// Returns the address of a file of open data in the reader's language.
    pub(crate) fn open_file(self, file: OpenFile) -> String {
        file.path(&self.edition().language)
    }

    /// Returns the address of a fragment of the page shown.
    pub(crate) fn anchor(self, fragment: &str) -> String {
        self.route
            .read_untracked()
            .anchor(self.languages(), fragment)
    }

    fn to(self, page: Page) -> Route {
        Route {
            language: self.edition().language.clone(),
            page,
        }
    }
}

/// Returns the id of the element that shows an earlier recommendation.
pub(crate) fn place_id(asked: &EarlierRecommendation) -> String {
    format!("{EARLIER_PLACE}{}", asked.id)
}

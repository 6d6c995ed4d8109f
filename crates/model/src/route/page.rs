//! The pages of a site, and the path segments of each.

use std::borrow::Cow;

use crate::query::Facet;
use crate::{Edition, Slug};

const CLUSTERS: &str = "clusters";
const RECOMMENDATIONS: &str = "recommendations";
const EARLIER: &str = "earlier";
const STATES: &str = "states";
const PRESENT: &str = "present";
const PANELS: &str = "panels";
const TIMELINE: &str = "timeline";
const ABOUT: &str = "about";
/// A page of the site, independent of language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The home page.
    Home,
    /// A cluster's factsheet.
    Factsheet(Slug),
    /// All recommendations, with filters.
    Recommendations,
    /// One recommendation.
    Recommendation(Slug),
    /// Earlier recommendations: search, filters and counts.
    Earlier,
    /// The list of recommending States, each with its record.
    States,
    /// A State's record: what it recommended, and the outcomes.
    State(Slug),
    /// The programme and all decks.
    Present,
    /// A cluster's factsheet as slides.
    Deck(Slug),
    /// A programme panel for its moderator: who speaks, who is next, how long.
    Panel(Slug),
    /// The review's calendar.
    Timeline,
    /// What the UPR is, and how to use the site.
    About,
    /// A cluster by its number: an address short enough to read off a screen and type. It redirects
    /// to the factsheet; no app draws it.
    Short(u8),
    /// There is no such page.
    NotFound,
}

/// Who a page is for. Each role has its own app, a wasm module that contains its pages and no
/// others: navigating within it loads no page, and a factsheet does not wait for presentation code.
///
/// This is the one place that defines the apps: builds, templates and tests follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Diplomats: everything to read and search.
    Reader,
    /// Rapporteurs and moderators: the programme, decks, panels.
    Presenter,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 2] = [Self::Reader, Self::Presenter];

    /// Returns the name of the role's app and of its module.
    #[must_use]
    pub fn app(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Presenter => "presenter",
        }
    }
}

impl Page {
    /// Lists every page prerendered in the edition's language, the not-found page last. Short
    /// addresses are not pages of their own.
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

    /// Lists the page's filters; empty for a page without any.
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
            | Self::Short(_)
            | Self::NotFound => &[],
        }
    }

    /// Returns whether the page fills the screen, without a header and footer.
    #[must_use]
    pub fn fills_screen(&self) -> bool {
        matches!(self, Self::Deck(_) | Self::Panel(_))
    }

    /// Returns the role whose app draws the page. Any app can show the not-found page.
    #[must_use]
    pub fn role(&self) -> Role {
        match self {
            Self::Present | Self::Deck(_) | Self::Panel(_) => Role::Presenter,
            Self::Home
            | Self::Factsheet(_)
            | Self::Recommendations
            | Self::Recommendation(_)
            | Self::Earlier
            | Self::States
            | Self::State(_)
            | Self::Timeline
            | Self::About
            | Self::Short(_)
            | Self::NotFound => Role::Reader,
        }
    }

    pub(super) fn from_segments(first: Option<&str>, second: Option<&str>) -> Self {
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
            (Some(first), None) => parse_number(first).map_or(Self::NotFound, Self::Short),
            (Some(_), _) => Self::NotFound,
        }
    }

    pub(super) fn segments(&self) -> [Option<Cow<'_, str>>; 2] {
        if let Self::Short(number) = self {
            return [Some(Cow::Owned(number.to_string())), None];
        }
        self.named_segments().map(|it| it.map(Cow::Borrowed))
    }

    fn named_segments(&self) -> [Option<&str>; 2] {
        match self {
            Self::Home | Self::Short(_) | Self::NotFound => [None, None],
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

/// Parses a cluster's number in its canonical spelling.
fn parse_number(segment: &str) -> Option<u8> {
    let number = segment.parse::<u8>().ok()?;
    (number > 0 && number.to_string() == segment).then_some(number)
}

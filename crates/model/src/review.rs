//! The review: which State, when, where, and what happens on the way.

use serde::{Deserialize, Serialize};

use super::{Date, RichText, Slug, Source};

/// A language's code, such as `en`, `fr`, `km` or `ar`: two or three small letters.
pub type Language = String;

/// One review as it is shown in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// The State under review.
    pub state: String,
    /// The cycle, from 1.
    pub cycle: u8,
    /// The session of the Working Group, from 1.
    pub session: u8,
    /// The languages of the site; the first is the pack's own.
    pub languages: Vec<Language>,
    /// The site's title.
    pub title: String,
    /// One or two sentences: what this site is.
    pub lead: RichText,
    /// The date printed on every sheet.
    pub version: Date,
    /// A sentence for the foot of every page; empty if there is none.
    pub notice: RichText,
    /// The city of the Pre-session.
    pub city: String,
    /// Where the diplomats come.
    pub venue: String,
    /// The first day of the Pre-session.
    pub pre_session_start: Date,
    /// The last day of the Pre-session.
    pub pre_session_end: Date,
    /// The day of the review.
    pub review_date: Date,
    /// Where the review takes place.
    pub review_place: String,
    /// The report whose paragraphs the factsheets name.
    pub earlier_document: String,
    /// Where the list of earlier recommendations comes from, with its date; may be empty.
    pub earlier_source: String,
    /// What happens at the Pre-session, in order.
    pub programme: Vec<Programme>,
    /// The calendar, in order of time.
    pub timeline: Vec<TimelineEntry>,
    /// The sources in the order of their first citation.
    pub sources: Vec<Source>,
}

impl Review {
    /// Tells whether an entry is still to come, or lasts, on the day of the site's version.
    #[must_use]
    pub fn is_coming(&self, entry: &TimelineEntry) -> bool {
        entry.end >= self.version
    }

    /// Lists the items of the programme in which clusters speak one after the other.
    pub fn panels(&self) -> impl Iterator<Item = &Programme> {
        let items = self.programme.iter();
        items.filter(|item| item.kind == ProgrammeKind::Panel && !item.clusters.is_empty())
    }

    /// Finds such an item.
    #[must_use]
    pub fn panel(&self, id: &Slug) -> Option<&Programme> {
        self.panels().find(|item| &item.id == id)
    }

    /// Finds the panel in which a cluster speaks.
    #[must_use]
    pub fn panel_of(&self, cluster: &Slug) -> Option<&Programme> {
        self.panels().find(|item| item.clusters.contains(cluster))
    }
}

/// An item of the Pre-session's programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Its id.
    pub id: Slug,
    /// Its day.
    pub date: Date,
    /// What kind of item it is.
    pub kind: ProgrammeKind,
    /// Its name.
    pub title: String,
    /// What happens.
    pub text: RichText,
    /// Minutes for each cluster, if clusters speak.
    pub minutes: Option<u8>,
    /// The clusters in the order of speaking.
    pub clusters: Vec<Slug>,
    /// Whether the order is the project's example.
    pub illustrative: bool,
}

/// Kinds of items of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProgrammeKind {
    /// Civil society prepares among itself.
    Preparation,
    /// Clusters speak, one after the other.
    Panel,
    /// Small groups with diplomats.
    BreakOut,
    /// Young people meet.
    Youth,
}

impl ProgrammeKind {
    /// All kinds with the words used in files.
    pub const KEYS: [(&'static str, Self); 4] = [
        ("preparation", Self::Preparation),
        ("panel", Self::Panel),
        ("break-out", Self::BreakOut),
        ("youth", Self::Youth),
    ];
}

/// An entry of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineEntry {
    /// Its id; stands in the calendar file.
    pub id: Slug,
    /// The first day.
    pub start: Date,
    /// The last day; equal to the first if it lasts one day.
    pub end: Date,
    /// Whether only the month is known; then `start` and `end` bound it.
    pub month_only: bool,
    /// Who acts.
    pub kind: TimelineKind,
    /// Its name.
    pub title: String,
    /// What happens.
    pub text: RichText,
    /// Where; empty if nowhere in particular.
    pub place: String,
    /// Whether the date is planned and not yet past, as seen from the pack's version.
    pub planned: bool,
}

/// Who acts in an entry of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TimelineKind {
    /// The United Nations.
    Un,
    /// The State under review.
    State,
    /// Civil society.
    CivilSociety,
}

impl TimelineKind {
    /// All kinds with the words used in files.
    pub const KEYS: [(&'static str, Self); 3] = [
        ("un", Self::Un),
        ("state", Self::State),
        ("civil-society", Self::CivilSociety),
    ];
}

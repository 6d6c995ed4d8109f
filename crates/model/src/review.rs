//! The review: the State, the dates and places, and the events on the way.

use serde::{Deserialize, Serialize};

use super::{Date, RichText, Slug, Source};

/// A language code, such as `en`, `fr`, `km` or `ar`: two or three lower-case letters.
pub type Language = String;

/// A review in one language.
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
    /// One or two sentences on what this site is.
    pub lead: RichText,
    /// The date printed on every sheet.
    pub version: Date,
    /// A sentence for every page's footer; may be empty.
    pub notice: RichText,
    /// What kind of Pre-session it is.
    pub pre_session_kind: PreSessionKind,
    /// The city of the Pre-session.
    pub city: String,
    /// Where the meeting takes place.
    pub venue: String,
    /// The first day of the Pre-session.
    pub pre_session_start: Date,
    /// The last day of the Pre-session.
    pub pre_session_end: Date,
    /// The day of the review.
    pub review_date: Date,
    /// Where the review takes place.
    pub review_place: String,
    /// The report whose paragraphs the factsheets cite.
    pub earlier_document: String,
    /// The source of the earlier recommendations, with its date; may be empty.
    pub earlier_source: String,
    /// The Pre-session's programme, in order.
    pub programme: Vec<Programme>,
    /// The calendar, in chronological order.
    pub timeline: Vec<TimelineEntry>,
    /// The sources in the order of their first citation.
    pub sources: Vec<Source>,
}

impl Review {
    /// Returns whether an entry is upcoming or ongoing on the day of the site's version.
    #[must_use]
    pub fn is_coming(&self, entry: &TimelineEntry) -> bool {
        entry.end >= self.version
    }

    /// Lists the programme items in which clusters speak in turn.
    pub fn panels(&self) -> impl Iterator<Item = &Programme> {
        let items = self.programme.iter();
        items.filter(|item| item.kind == ProgrammeKind::Panel && !item.clusters.is_empty())
    }

    /// Finds a panel.
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

/// The kinds of Pre-sessions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PreSessionKind {
    /// In the State under review, for its embassies.
    #[default]
    InCountry,
    /// In Geneva, for the permanent missions.
    Geneva,
    /// Online.
    Online,
}

impl PreSessionKind {
    /// All kinds with their names in files.
    pub const KEYS: [(&'static str, Self); 3] = [
        ("in-country", Self::InCountry),
        ("geneva", Self::Geneva),
        ("online", Self::Online),
    ];
}

/// An item of the Pre-session's programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Its id.
    pub id: Slug,
    /// Its day.
    pub date: Date,
    /// The kind of item.
    pub kind: ProgrammeKind,
    /// Its name.
    pub title: String,
    /// What happens.
    pub text: RichText,
    /// Minutes per cluster, if clusters speak.
    pub minutes: Option<u8>,
    /// The clusters, in speaking order.
    pub clusters: Vec<Slug>,
    /// Whether the order is only the project's example.
    pub illustrative: bool,
}

/// The kinds of programme items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProgrammeKind {
    /// Civil society prepares together.
    Preparation,
    /// Clusters speak in turn.
    Panel,
    /// Small groups meet diplomats.
    BreakOut,
    /// Young people meet.
    Youth,
}

impl ProgrammeKind {
    /// All kinds with their names in files.
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
    /// Its id; used in the calendar file.
    pub id: Slug,
    /// The first day.
    pub start: Date,
    /// The last day; the first day again if it lasts one day.
    pub end: Date,
    /// Whether only the month is known, with `start` and `end` its bounds.
    pub month_only: bool,
    /// Who acts.
    pub kind: TimelineKind,
    /// Its name.
    pub title: String,
    /// What happens.
    pub text: RichText,
    /// Where; empty if nowhere in particular.
    pub place: String,
    /// Whether the date was planned and still ahead when the pack was written.
    pub planned: bool,
}

/// Who acts in a calendar entry.
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
    /// All kinds with their names in files.
    pub const KEYS: [(&'static str, Self); 3] = [
        ("un", Self::Un),
        ("state", Self::State),
        ("civil-society", Self::CivilSociety),
    ];
}

//! Filters, sort orders and views, each with its name in addresses.

/// A property to filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// The cluster, by slug.
    Cluster,
    /// A UPR Info issue, by slug.
    Issue,
    /// Affected persons, by slug.
    Person,
    /// An SDG goal, by number.
    Goal,
    /// The action category, by number.
    Action,
    /// The year of the deadline.
    Year,
    /// Whether it builds on an earlier recommendation: `yes` or `no`.
    BuildsOn,
    /// The State under review, by slug.
    UnderReview,
    /// The recommending State, by slug.
    State,
    /// The recommending State's regional group, by its name in lower case.
    Group,
    /// An organisation of the recommending State, by its code in lower case.
    Organisation,
    /// The cycle, by number.
    Cycle,
    /// The session of the Working Group, by number.
    Session,
    /// The response of the State under review, by its name.
    Response,
    /// Whether the State under review changed its position: `yes` or `no`.
    Changed,
}

/// The order of results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The page's default order: proposed recommendations by cluster and number, in groups; earlier
    /// ones by relevance or, without search words, the newest session first.
    #[default]
    Usual,
    /// The earliest deadline first, those without one last.
    Deadline,
    /// The most specific action first.
    Action,
    /// The newest session first, then by State under review and paragraph.
    Session,
    /// By recommending State, in the reader's language.
    State,
    /// By document and paragraph, in numerical order; those without a paragraph last.
    Paragraph,
    /// Rows of a table of counts by name instead of by size.
    Name,
}

/// How results are displayed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// As a list.
    #[default]
    List,
    /// As counts.
    Count,
}

impl Facet {
    /// The facets of proposed recommendations, in the order displayed and written.
    pub const PROPOSED: [Self; 7] = [
        Self::Cluster,
        Self::Issue,
        Self::Person,
        Self::Goal,
        Self::Action,
        Self::Year,
        Self::BuildsOn,
    ];

    /// The facets of earlier recommendations, in the order displayed.
    pub const EARLIER: [Self; 13] = [
        Self::UnderReview,
        Self::State,
        Self::Group,
        Self::Organisation,
        Self::Cycle,
        Self::Session,
        Self::Response,
        Self::Changed,
        Self::Action,
        Self::Issue,
        Self::Person,
        Self::Cluster,
        Self::Goal,
    ];

    /// Every facet, in the order written.
    pub const ALL: [Self; 15] = [
        Self::Cluster,
        Self::Issue,
        Self::Person,
        Self::Goal,
        Self::Action,
        Self::Year,
        Self::BuildsOn,
        Self::UnderReview,
        Self::State,
        Self::Group,
        Self::Organisation,
        Self::Cycle,
        Self::Session,
        Self::Response,
        Self::Changed,
    ];

    /// Returns the name used in addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Cluster => "cluster",
            Self::Issue => "issue",
            Self::Person => "person",
            Self::Goal => "sdg",
            Self::Action => "action",
            Self::Year => "year",
            Self::BuildsOn => "builds",
            Self::UnderReview => "under-review",
            Self::State => "state",
            Self::Group => "group",
            Self::Organisation => "org",
            Self::Cycle => "cycle",
            Self::Session => "session",
            Self::Response => "response",
            Self::Changed => "changed",
        }
    }

    /// Finds a facet by its name in addresses.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.key() == key)
    }
}

impl Sort {
    /// The orders of proposed recommendations, the default first.
    pub const PROPOSED: [Self; 3] = [Self::Usual, Self::Deadline, Self::Action];
    /// The orders of earlier recommendations, the default first.
    pub const EARLIER: [Self; 4] = [Self::Usual, Self::Session, Self::State, Self::Paragraph];
    /// Every order.
    pub const ALL: [Self; 7] = [
        Self::Usual,
        Self::Deadline,
        Self::Action,
        Self::Session,
        Self::State,
        Self::Paragraph,
        Self::Name,
    ];

    /// Returns the name used in addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Deadline => "deadline",
            Self::Action => "action",
            Self::Session => "session",
            Self::State => "state",
            Self::Paragraph => "paragraph",
            Self::Name => "name",
        }
    }

    /// Finds an order by its name in addresses.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.key() == key)
    }
}

impl View {
    /// Every view, the default first.
    pub const ALL: [Self; 2] = [Self::List, Self::Count];

    /// Returns the name used in addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Count => "count",
        }
    }

    /// Finds a view by its name in addresses.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.key() == key)
    }
}

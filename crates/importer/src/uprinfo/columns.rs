//! Finds an export's columns: by name, or by position for two pairs that share their names.

/// The columns of the export, as UPR Info writes them.
pub(super) const WANTED: &str =
    "SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session";

/// The index of each column.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// The number of columns.
    pub(super) count: usize,
    /// The State under review.
    pub(super) under_review: usize,
    /// The columns of its group and organisations.
    pub(super) its: Belongs,
    /// The text.
    pub(super) text: usize,
    /// The recommending State.
    pub(super) state: usize,
    /// The columns of that State's group and organisations.
    pub(super) belongs: Belongs,
    /// The response.
    pub(super) response: usize,
    /// The action category.
    pub(super) action: Option<usize>,
    /// The issues.
    pub(super) issues: Option<usize>,
    /// The session.
    pub(super) session: usize,
}

/// The columns of a State's group and organisations, which follow the State's own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Belongs {
    /// Its regional group.
    pub(super) group: Option<usize>,
    /// Its organisations.
    pub(super) organisations: Option<usize>,
}

impl Columns {
    /// Finds the columns by their folded names, or returns `None` if a required one is missing.
    pub(super) fn find(names: &[String]) -> Option<Self> {
        let find = |from: usize, wanted: &[&str]| {
            let mut rest = names.iter().enumerate().skip(from);
            rest.find(|(_, name)| wanted.contains(&name.as_str()))
                .map(|(index, _)| index)
        };
        let under_review = find(0, &["sur", "state under review"])?;
        let state = find(0, &["rs", "recommending state"])?;
        let belongs = |from: usize, other: usize| {
            let own = |index: &usize| other < from || *index < other;
            let organisations = find(from, &["org", "organisation", "organisations"]);
            Belongs {
                group: find(from, &["rgrp", "regional group"]).filter(own),
                organisations: organisations.filter(own),
            }
        };
        Some(Self {
            count: names.len(),
            under_review,
            its: belongs(under_review, state),
            text: find(0, &["recommendation", "recommendations"])?,
            state,
            belongs: belongs(state, under_review),
            response: find(0, &["response"])?,
            action: find(0, &["action", "action category"]),
            issues: find(0, &["issue", "issues"]),
            session: find(0, &["session"])?,
        })
    }
}

//! Which column of an export is which: by name, and for the two pairs of one name by their place.

/// The columns of the export, as UPR Info writes them.
pub(super) const WANTED: &str =
    "SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session";

/// Where each column stands, from 0.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// How many there are.
    pub(super) count: usize,
    /// The State under review; its own organisations and group say nothing about the row.
    pub(super) under_review: usize,
    /// The text.
    pub(super) text: usize,
    /// The recommending State.
    pub(super) state: usize,
    /// Its regional group.
    pub(super) group: Option<usize>,
    /// Its organisations.
    pub(super) organisations: Option<usize>,
    /// The response.
    pub(super) response: usize,
    /// The action category.
    pub(super) action: Option<usize>,
    /// The issues.
    pub(super) issues: Option<usize>,
    /// The session.
    pub(super) session: usize,
}

impl Columns {
    /// Finds the columns by their folded names; none if a necessary one is missing.
    pub(super) fn find(names: &[String]) -> Option<Self> {
        let find = |from: usize, wanted: &[&str]| {
            let mut rest = names.iter().enumerate().skip(from);
            rest.find(|(_, name)| wanted.contains(&name.as_str()))
                .map(|(index, _)| index)
        };
        let state = find(0, &["rs", "recommending state"])?;
        Some(Self {
            count: names.len(),
            under_review: find(0, &["sur", "state under review"])?,
            text: find(0, &["recommendation", "recommendations"])?,
            state,
            group: find(state, &["rgrp", "regional group"]),
            organisations: find(state, &["org", "organisation", "organisations"]),
            response: find(0, &["response"])?,
            action: find(0, &["action", "action category"]),
            issues: find(0, &["issue", "issues"]),
            session: find(0, &["session"])?,
        })
    }
}

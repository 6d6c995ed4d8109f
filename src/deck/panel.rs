//! A panel: who speaks after whom.

use crate::domain::{Programme, Review, Slug};

/// Finds the panel in which a cluster speaks, and the cluster that speaks after it there.
///
/// None where no panel has the cluster; the panel alone where it is the last to speak.
#[must_use]
pub fn next_in_panel<'a>(
    review: &'a Review,
    cluster: &Slug,
) -> Option<(&'a Programme, Option<&'a Slug>)> {
    let panel = review.panel_of(cluster)?;
    let place = panel.clusters.iter().position(|it| it == cluster)?;
    Some((panel, panel.clusters.get(place + 1)))
}

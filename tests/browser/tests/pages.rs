//! Which pages there are, by kind.

use anyhow::{Context, Result};
use browser_tests::Site;

/// The publisher's list of all routes, relative to the root.
pub(crate) const ROUTES: &str = "data/routes.json";

/// One page of each kind, in English; "not found" is a file.
pub(crate) const KINDS: [&str; 7] = [
    "",
    "clusters/rights-of-the-child/",
    "recommendations/",
    "recommendations/domestic-violence-law/",
    "timeline/",
    "about/",
    "404.html",
];

/// Returns all routes, as the publisher lists them.
pub(crate) fn routes(site: &Site) -> Result<Vec<String>> {
    let routes: Vec<String> =
        serde_json::from_str(&site.read(ROUTES)?).with_context(|| ROUTES.to_owned())?;
    anyhow::ensure!(
        !routes.is_empty(),
        "{ROUTES} is empty: nothing would be tested"
    );
    Ok(routes)
}

/// Returns the factsheets' paths in English, in the order of the clusters.
pub(crate) fn factsheets(site: &Site) -> Result<Vec<String>> {
    let mut routes = routes(site)?;
    routes.retain(|route| route.starts_with("clusters/"));
    Ok(routes)
}

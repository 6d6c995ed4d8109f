//! Which pages there are, by kind.

use anyhow::{Context, Result};
use browser_tests::Site;

/// The publisher's list of all routes, relative to the root.
pub(crate) const ROUTES: &str = "data/routes.json";

/// One page of each kind, in English; "not found" is a file.
pub(crate) const KINDS: [&str; 12] = [
    "",
    "clusters/rights-of-the-child/",
    "recommendations/",
    "recommendations/domestic-violence-law/",
    "timeline/",
    "about/",
    "earlier/",
    "states/",
    // A State that asked in both cycles, and one that never did.
    "states/sweden/",
    "states/andorra/",
    "present/",
    "404.html",
];

/// One page of each kind that fills the screen: it has a bar of its own, and not the site's.
pub(crate) const FILLING: [&str; 2] = ["present/rights-of-the-child/", "panels/panel-1/"];

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

/// Keeps of the pages of States, which differ in their data only, one in fifteen: a browser takes
/// its time. That each of them is complete and its links lead somewhere is tested natively.
pub(crate) fn fewer_states(mut routes: Vec<String>) -> Vec<String> {
    let mut states = 0;
    routes.retain(|route| {
        let is_state =
            route.contains("states/") && !route.ends_with("/states/") && route != "states/";
        states += usize::from(is_state);
        !is_state || states % 15 == 1
    });
    routes
}

/// Returns the factsheets' paths in English, in the order of the clusters.
pub(crate) fn factsheets(site: &Site) -> Result<Vec<String>> {
    let mut routes = routes(site)?;
    routes.retain(|route| route.starts_with("clusters/"));
    Ok(routes)
}

/// Returns the title that a page was published with.
pub(crate) fn page_title(site: &Site, path: &str) -> Result<String> {
    let file = if path.ends_with(".html") {
        path.to_owned()
    } else {
        format!("{path}index.html")
    };
    let page = site.read(&file)?;
    let title = page.split_once("<title>").context("no title")?.1;
    let title = title.split_once("</title>").context("no title")?.0;
    let title = title.replace("&lt;", "<").replace("&gt;", ">");
    Ok(title.replace("&quot;", "\"").replace("&amp;", "&"))
}

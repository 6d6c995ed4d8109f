//! Which pages there are, by kind.

use anyhow::{Context, Result};
use browser_tests::Site;

/// The publisher's list of all routes, relative to the root.
pub(crate) const ROUTES: &str = "data/routes.json";

/// One page of each kind, in English.
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
    NOT_FOUND,
];

/// The page for unknown addresses, a file: it speaks the first language.
pub(crate) const NOT_FOUND: &str = "404.html";

/// Where the pseudo-locale is, which runs from right to left.
pub(crate) const PSEUDO: &str = "ar-xb/";

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

/// Of pages that differ only in their data, browsers open one in this many.
const ONE_IN: usize = 15;

/// Lists one page of each kind, in English.
pub(crate) fn every_kind() -> impl Iterator<Item = &'static str> {
    KINDS.into_iter().chain(FILLING)
}

/// Tells whether a route represents its kind, in English or from right to left.
pub(crate) fn represents_its_kind(route: &str) -> bool {
    let english = route.strip_prefix(PSEUDO).unwrap_or(route);
    // The home page in the first language.
    let english = english.trim_start_matches("./");
    every_kind().any(|kind| kind == english)
}

/// Tells whether a route is one of those in a folder, such as `states/` or `fr/states/`.
pub(crate) fn is_in(folder: &str, route: &str) -> bool {
    let mut parts = route.split(folder);
    let (Some(before), Some(name)) = (parts.next(), parts.next()) else {
        return false;
    };
    !name.is_empty() && (before.is_empty() || before.ends_with('/'))
}

/// Thins out the routes in one folder, and keeps all others. Native tests check that every page is
/// complete and that its links lead somewhere.
pub(crate) fn sample(folder: &str, mut routes: Vec<String>) -> Vec<String> {
    let mut count = 0;
    routes.retain(|route| {
        let is_one = is_in(folder, route);
        count += usize::from(is_one);
        !is_one || count % ONE_IN == 1 || represents_its_kind(route)
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

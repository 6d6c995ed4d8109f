//! Addresses of this site: relative to its root, and absolute.

use web_sys::Url;

use super::document;

/// A place on this site, relative to its root.
pub(crate) struct Location {
    /// The path, such as `clusters/elections/`.
    pub(crate) path: String,
    /// The query string with its `?`, or nothing.
    pub(crate) query: String,
    /// The fragment without its `#`, or nothing.
    pub(crate) fragment: String,
}

impl Location {
    /// Splits an absolute address. `None` if it is not of this site.
    pub(super) fn parse(address: &str) -> Option<Self> {
        let url = Url::new(address).ok()?;
        let root = Url::new(&root()?).ok()?;
        if url.origin() != root.origin() {
            return None;
        }
        Some(Self {
            path: url.pathname().strip_prefix(&root.pathname())?.to_owned(),
            query: url.search(),
            fragment: url.hash().trim_start_matches('#').to_owned(),
        })
    }
}

/// Returns the absolute address of a page of this site.
pub(crate) fn absolute(path: &str) -> String {
    let address = || Some(Url::new_with_base(path, &root()?).ok()?.href());
    address().unwrap_or_default()
}

/// Returns the address of the site's root. `boot.js` made the `<base>` absolute, so it never changes.
fn root() -> Option<String> {
    document()?.base_uri().ok().flatten()
}

//! Every address on every page leads to something that is there.

use std::collections::BTreeSet;

use super::html::Html;
use super::site::{BASE, Site, file_of, sites};

/// An address as it stands on a page.
struct Link<'a> {
    href: &'a str,
    is_outside: bool,
}

/// Lists every address of a page but its base.
fn links(page: &Html) -> impl Iterator<Item = Link<'_>> {
    let names = [
        "href",
        "src",
        "data-js",
        "data-wasm",
        "data-data",
        "data-engine",
        "data-engine-js",
        "data-engine-wasm",
    ];
    let elements = page.elements.iter().filter(|it| it.name != "base");
    let all = elements.flat_map(move |it| names.into_iter().filter_map(|name| it.get(name)));
    all.map(|href| Link {
        href,
        is_outside: href.contains(':'),
    })
}

/// Splits an address below the root into its file and fragment.
fn split(href: &str) -> (String, &str) {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    let path = path.split('?').next().unwrap_or(path);
    (file_of(path), fragment)
}

#[test]
fn no_link_of_the_site_is_dead() {
    for Site {
        name, pages, files, ..
    } in sites()
    {
        for (path, page) in pages {
            for Link { href, .. } in links(page).filter(|it| !it.is_outside) {
                assert!(!href.starts_with('/'), "{name} {path}: {href} is absolute");
                assert!(
                    !href.is_empty() && !href.contains(".."),
                    "{name} {path}: {href:?}"
                );
                assert!(
                    !href.starts_with('#'),
                    "{name} {path}: {href} leads to the base"
                );
                let (file, fragment) = split(href);
                assert!(
                    files.contains_key(&file),
                    "{name} {path}: no {file} for {href}"
                );
                if !fragment.is_empty() {
                    let there = pages[&file].elements.iter();
                    let found = there.filter(|it| it.get("id") == Some(fragment)).count();
                    assert_eq!(found, 1, "{name} {path}: #{fragment} in {file}");
                }
            }
        }
    }
}

#[test]
fn links_to_the_outside_are_plain_and_tell_nobody_where_one_comes_from() {
    for Site { name, pages, .. } in sites() {
        for (path, page) in pages {
            let outside = page.elements.iter().filter(|it| {
                let address = it.get("href").or(it.get("src"));
                address.is_some_and(|it| it.contains(':'))
            });
            for element in outside {
                assert_eq!(
                    element.name, "a",
                    "{name} {path}: a page loads from elsewhere"
                );
                let href = element.get("href").unwrap_or_default();
                let plain = ["https://", "http://", "mailto:"]
                    .iter()
                    .any(|it| href.starts_with(it));
                assert!(plain, "{name} {path}: {href}");
                assert_eq!(
                    element.get("rel"),
                    Some("noreferrer"),
                    "{name} {path}: {href}"
                );
            }
        }
    }
}

#[test]
fn every_page_is_linked_from_another() {
    for Site { name, pages, .. } in sites() {
        let mut linked = BTreeSet::new();
        for (path, page) in pages {
            linked.extend(
                links(page)
                    .map(|it| split(it.href).0)
                    .filter(|it| it != path),
            );
        }
        for path in pages.keys().filter(|it| !it.ends_with("404.html")) {
            assert!(linked.contains(path), "{name}: no page links to {path}");
        }
    }
}

#[test]
fn every_file_is_used_by_a_page() {
    for Site {
        name, pages, files, ..
    } in sites()
    {
        let used: BTreeSet<String> = pages
            .values()
            .flat_map(|page| links(page).map(|it| split(it.href).0))
            .collect();
        let unused = files
            .keys()
            .filter(|it| !it.ends_with(".html") && !used.contains(*it));
        // Open data is for people who know where it is; the README names the files. What a search
        // loads is named in the page's data: see `super::earlier`; and so are decks: `super::decks`.
        let named = ["data/earlier.", "data/decks."];
        let is_named = |path: &str| named.iter().any(|it| path.starts_with(it));
        let is_used = |path: &&String| is_open_data(path) || is_named(path);
        let unused: Vec<_> = unused.filter(|it| !is_used(it)).collect();
        assert_eq!(unused, Vec::<&String>::new(), "{name}");
    }
}

fn is_open_data(path: &str) -> bool {
    let open = [".csv", ".json", ".ics"]
        .iter()
        .any(|ending| path.ends_with(ending));
    path.starts_with("data/") && open
}

#[test]
fn no_id_stands_twice_on_a_page() {
    for Site { name, pages, .. } in sites() {
        for (path, page) in pages {
            let mut ids = BTreeSet::new();
            for id in page.elements.iter().filter_map(|it| it.get("id")) {
                assert!(ids.insert(id), "{name} {path}: #{id} twice");
            }
            for element in &page.elements {
                for name in [
                    "for",
                    "aria-labelledby",
                    "aria-describedby",
                    "aria-controls",
                ] {
                    if let Some(id) = element.get(name) {
                        assert!(
                            ids.contains(id),
                            "{path}: {name} names #{id}, which is nowhere"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn only_the_not_found_pages_know_where_the_site_is_hosted() {
    for Site { name, files, .. } in sites() {
        for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
            let text = String::from_utf8_lossy(bytes);
            let knows = text.contains(&format!("\"{BASE}"));
            assert_eq!(knows, path.ends_with("404.html"), "{name} {path}");
        }
    }
}

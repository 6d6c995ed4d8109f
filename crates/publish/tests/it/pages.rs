//! Every page of every language: its frame, its safety, its headings.

use std::collections::BTreeSet;

use publish::{SiteFiles, site_files};
use words::messages;

use super::site::{BASE, Site, built, editions, fixture, pack, sites};

#[test]
fn publishing_twice_gives_the_same_bytes() {
    let publish = || {
        let (editions, earlier) = editions(&pack("tests/fixtures/pack"));
        site_files(&built(), editions, &earlier, SiteFiles::new(), BASE).unwrap()
    };
    let (first, second) = (publish(), publish());
    assert!(first.keys().eq(second.keys()));
    for (path, bytes) in &first {
        assert!(*bytes == second[path], "{path} differs");
    }
    assert!(first == fixture().files);
}

#[test]
fn every_page_says_its_language_and_direction() {
    for site in sites() {
        for (path, page) in &site.pages {
            let language = site.route(path).language;
            let html = page.one("html");
            let direction = messages(&language).unwrap().direction;
            assert_eq!(html.get("lang"), Some(language.as_str()), "{path}");
            assert_eq!(html.get("dir"), Some(direction.key()), "{path}");
        }
    }
}

#[test]
fn every_page_has_one_main_heading_and_skips_no_level() {
    for Site { name, pages, .. } in sites() {
        for (path, page) in pages {
            assert!(!page.one("h1").text.trim().is_empty(), "{name} {path}");
            assert!(page.one("main").get("id") == Some("main"), "{name} {path}");
            let levels = page.elements.iter().filter_map(|it| {
                let level = it.name.strip_prefix('h')?;
                Some((level.parse::<u8>().ok()?, &it.text))
            });
            let mut before = 0;
            for (level, text) in levels {
                assert!(
                    level <= before + 1,
                    "{name} {path}: h{level} {text:?} after h{before}"
                );
                before = level;
            }
        }
    }
}

#[test]
fn no_two_pages_of_a_language_have_the_same_title() {
    for site in sites() {
        let mut titles = BTreeSet::new();
        for (path, page) in &site.pages {
            let title = page.one("title").text.clone();
            assert!(!title.trim().is_empty(), "{path}");
            let new = titles.insert((site.route(path).language, title.clone()));
            assert!(new, "{} {path}: the title {title:?} again", site.name);
        }
    }
}

#[test]
fn the_base_of_a_page_leads_to_the_site_s_root() {
    for Site { pages, .. } in sites() {
        for (path, page) in pages {
            let expected = match path.matches('/').count() {
                _ if path.ends_with("404.html") => BASE.to_owned(),
                0 => "./".to_owned(),
                depth => "../".repeat(depth),
            };
            assert_eq!(
                page.one("base").get("href"),
                Some(expected.as_str()),
                "{path}"
            );
            // A browser resolves what stands before the base against the page itself.
            let base = page.elements.iter().position(|it| it.name == "base");
            let first = page
                .elements
                .iter()
                .position(|it| it.get("href").or(it.get("src")).is_some() && it.name != "base");
            assert!(base < first, "{path}: an address before the base");
        }
    }
}

#[test]
fn every_page_forbids_what_is_not_its_own() {
    for Site { pages, .. } in sites() {
        for (path, page) in pages {
            let policy = page.all("meta").find_map(|it| {
                let named = it.get("http-equiv") == Some("Content-Security-Policy");
                it.get("content").filter(|_| named)
            });
            let policy = policy.unwrap_or_else(|| panic!("{path}: no policy"));
            for part in [
                "default-src 'none'",
                "script-src 'self' 'wasm-unsafe-eval'",
                "style-src 'self'",
            ] {
                assert!(policy.split("; ").any(|it| it == part), "{path}: {part}");
            }
            assert!(!policy.contains("unsafe-inline"), "{path}");
        }
    }
}

#[test]
fn nothing_on_a_page_is_inline() {
    for Site { pages, .. } in sites() {
        for (path, page) in pages {
            assert_eq!(page.all("style").count(), 0, "{path}");
            for script in page.all("script") {
                assert!(script.get("src").is_some_and(|it| !it.is_empty()), "{path}");
                assert_eq!(script.text, "", "{path}");
            }
            for element in &page.elements {
                for (name, value) in &element.attributes {
                    let inline = name == "style" || name == "srcdoc" || name.starts_with("on");
                    assert!(!inline, "{path}: {name}={value:?}");
                }
            }
        }
    }
}

#[test]
fn the_not_found_pages_stay_out_of_search_engines() {
    for Site { pages, .. } in sites() {
        for (path, page) in pages {
            let hidden = page
                .all("meta")
                .any(|it| it.get("content") == Some("noindex"));
            assert_eq!(hidden, path.ends_with("404.html"), "{path}");
        }
    }
}

#[test]
fn every_control_and_landmark_has_a_name() {
    for Site { pages, .. } in sites() {
        for (path, page) in pages {
            for element in &page.elements {
                let labelled = element.get("aria-label").or(element.get("aria-labelledby"));
                let named = match element.name.as_str() {
                    "a" | "button" | "summary" => !element.text.trim().is_empty(),
                    "nav" | "aside" | "dialog" => false,
                    _ => continue,
                };
                assert!(named || labelled.is_some(), "{path}: <{}>", element.name);
            }
        }
    }
}

#[test]
fn every_field_has_a_label() {
    for Site { pages, .. } in sites() {
        for (path, page) in pages {
            let labelled: BTreeSet<_> = page.all("label").filter_map(|it| it.get("for")).collect();
            let fields = ["input", "select", "textarea"].into_iter();
            for field in fields.flat_map(|name| page.all(name)) {
                let names = ["aria-label", "aria-labelledby"];
                let named = names.iter().any(|it| field.get(it).is_some());
                let pointed_at = field.get("id").is_some_and(|id| labelled.contains(id));
                let within = page.around(field).any(|it| it.name == "label");
                let name = &field.name;
                assert!(
                    named || pointed_at || within,
                    "{path}: <{name}> {:?}",
                    field.attributes
                );
            }
        }
    }
}

/// Browsers open a sample of the pages without scripts; here are all of them.
#[test]
fn every_page_has_something_to_read_before_any_script_runs() {
    for Site { name, pages, .. } in sites() {
        for (path, page) in pages {
            let main = page.one("main");
            assert!(main.get("hidden").is_none(), "{name} {path}");
            let hidden = page.around(main).any(|it| it.get("hidden").is_some());
            assert!(!hidden, "{name} {path}");
            let words = main.text.split_whitespace().count();
            assert!(words > 10, "{name} {path}: {words} words");
        }
    }
}

/// What an accessibility checker would say of the tree: browsers ask one on a page of each kind.
#[test]
fn lists_and_tables_are_made_of_their_parts_and_pictures_are_named_or_silent() {
    for Site { name, pages, .. } in sites() {
        for (path, page) in pages {
            for element in &page.elements {
                let inside = page.around(element).next().map(|it| it.name.as_str());
                let place = format!("{name} {path}: <{}> in {inside:?}", element.name);
                let parents: &[&str] = match element.name.as_str() {
                    "li" => &["ul", "ol", "menu"],
                    "dt" | "dd" => &["dl", "div"],
                    "tr" => &["thead", "tbody", "tfoot"],
                    "td" | "th" => &["tr"],
                    "svg" => {
                        let silent = element.get("aria-hidden") == Some("true");
                        let role = element.get("role") == Some("img");
                        let label = element.get("aria-label").or(element.get("aria-labelledby"));
                        assert!(silent || role && label.is_some(), "{place}");
                        continue;
                    }
                    "img" => {
                        assert!(element.get("alt").is_some(), "{place}");
                        continue;
                    }
                    _ => continue,
                };
                assert!(inside.is_some_and(|it| parents.contains(&it)), "{place}");
            }
        }
    }
}

//! Short addresses: typed from a screen, each leads to its factsheet.

use model::route::{Page, Route};
use model::{Edition, Factsheet, Translation};
use words::messages;

use super::html::Html;
use super::site::{Site, file_of, sites};

/// Gives the path of a page in an edition's language.
fn path(edition: &Edition, page: Page) -> String {
    let route = Route {
        language: edition.language.clone(),
        page,
    };
    route.path(&edition.review.languages)
}

/// Calls `look` with every cluster of every language and what stands at its short address.
fn each_short(look: impl Fn(&Site, &Edition, &Factsheet, &Html)) {
    for site in sites() {
        for edition in &site.editions {
            for factsheet in &edition.factsheets {
                let short = file_of(&path(edition, Page::Short(factsheet.number)));
                let page = site.shorts.get(&short);
                let page = page.unwrap_or_else(|| panic!("{}: no {short}", site.name));
                look(site, edition, factsheet, page);
            }
        }
    }
}

/// Gives what a page's `<meta>` of this kind says.
fn meta<'a>(page: &'a Html, kind: &str) -> Option<&'a str> {
    let mut all = page.all("meta");
    let found = all.find(|it| it.get("http-equiv").or(it.get("name")) == Some(kind));
    found.and_then(|it| it.get("content"))
}

#[test]
fn every_cluster_has_a_short_address_that_leads_to_its_factsheet() {
    each_short(|site, edition, factsheet, page| {
        let target = path(edition, Page::Factsheet(factsheet.slug.clone()));
        let refresh = format!("0; url={target}");
        assert_eq!(meta(page, "refresh"), Some(refresh.as_str()));
        assert_eq!(page.one("a").get("href"), Some(target.as_str()));
        assert_eq!(page.one("a").text, factsheet.title);
        assert!(site.pages.contains_key(&file_of(&target)));
    });
}

#[test]
fn a_short_address_works_wherever_the_site_is_hosted() {
    for site in sites() {
        for (path, page) in &site.shorts {
            let root = "../".repeat(path.matches('/').count());
            assert_eq!(page.one("base").get("href"), Some(root.as_str()), "{path}");
        }
    }
}

#[test]
fn a_short_address_says_its_language_and_that_of_a_name_not_translated() {
    each_short(|_, edition, factsheet, page| {
        let direction = messages(&edition.language).unwrap().direction.key();
        assert_eq!(page.one("html").get("lang"), Some(&*edition.language));
        assert_eq!(page.one("html").get("dir"), Some(direction));
        let first = edition.review.languages[0].as_str();
        let untranslated = factsheet.translation == Translation::Missing;
        let expected = untranslated.then_some(first);
        assert_eq!(page.one("a").get("lang"), expected);
    });
}

#[test]
fn a_short_address_runs_nothing_loads_nothing_and_stays_out_of_search_engines() {
    each_short(|site, _, _, page| {
        let policy = meta(page, "Content-Security-Policy").unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        assert!(!policy.contains("script") && !policy.contains("unsafe"));
        assert_eq!(meta(page, "robots"), Some("noindex"));
        assert_eq!(page.all("script").count() + page.all("style").count(), 0);
        let links: Vec<_> = page.all("link").filter_map(|it| it.get("href")).collect();
        assert_eq!(links, ["icon.svg"]);
        assert!(site.files.contains_key("icon.svg"));
    });
}

#[test]
fn a_number_that_is_no_cluster_has_no_address_and_the_list_of_pages_names_none() {
    for site in sites() {
        let clusters: usize = site.editions.iter().map(|it| it.factsheets.len()).sum();
        assert_eq!(site.shorts.len(), clusters, "{}", site.name);
        let routes: Vec<String> = serde_json::from_slice(&site.files["data/routes.json"]).unwrap();
        for route in routes {
            let page = site.route(&route).page;
            assert!(!matches!(page, Page::Short(_)), "{route}");
        }
    }
}

//! Every address, parsed and formatted.

use proptest::prelude::*;

use model::query::{Query, Showing};
use model::route::*;
use model::{EarlierRecommendation, Edition, Language, Slug};
use samples::{earlier, edition, factsheet, recommendation};

fn languages() -> Vec<Language> {
    ["en", "fr", "km"].map(str::to_owned).to_vec()
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

#[track_caller]
fn check(path: &str, language: &str, page: Page) {
    let route = Route {
        language: language.to_owned(),
        page,
    };
    assert_eq!(Route::parse(path, &languages()), route, "{path}");
    assert_eq!(route.path(&languages()), path);
}

#[test]
fn every_page_has_one_address_in_each_language() {
    check("./", "en", Page::Home);
    check(
        "clusters/labour-rights/",
        "en",
        Page::Factsheet(slug("labour-rights")),
    );
    check("recommendations/", "en", Page::Recommendations);
    check(
        "recommendations/union-registration/",
        "en",
        Page::Recommendation(slug("union-registration")),
    );
    check("earlier/", "en", Page::Earlier);
    check("fr/states/", "fr", Page::States);
    check("states/viet-nam/", "en", Page::State(slug("viet-nam")));
    check("present/", "en", Page::Present);
    check("present/elections/", "en", Page::Deck(slug("elections")));
    check("fr/panels/panel-1/", "fr", Page::Panel(slug("panel-1")));
    check("timeline/", "en", Page::Timeline);
    check("about/", "en", Page::About);
    check("3/", "en", Page::Short(3));
    check("fr/12/", "fr", Page::Short(12));
    check("404.html", "en", Page::NotFound);
    check("fr/", "fr", Page::Home);
    check(
        "fr/clusters/labour-rights/",
        "fr",
        Page::Factsheet(slug("labour-rights")),
    );
    check("km/recommendations/", "km", Page::Recommendations);
    check(
        "fr/recommendations/union-registration/",
        "fr",
        Page::Recommendation(slug("union-registration")),
    );
    check("fr/404.html", "fr", Page::NotFound);
}

#[test]
fn an_address_is_read_with_or_without_slashes_index_query_and_fragment() {
    for path in [
        "",
        "/",
        "./",
        "//",
        "index.html",
        "/index.html",
        "./index.html",
        "?q=land",
        "./#top",
    ] {
        assert_eq!(
            Route::parse(path, &languages()).page,
            Page::Home,
            "{path:?}"
        );
    }
    for path in [
        "fr/timeline",
        "/fr/timeline",
        "/fr/timeline/",
        "./fr/timeline/index.html",
        "fr/timeline/?q=a/b",
        "fr/timeline#a/b",
    ] {
        let route = Route::parse(path, &languages());
        assert_eq!(
            (route.language.as_str(), route.page),
            ("fr", Page::Timeline),
            "{path:?}"
        );
    }
}

#[test]
fn a_deck_s_address_has_its_options_and_slide() {
    let route = Route {
        language: "fr".to_owned(),
        page: Page::Deck(slug("elections")),
    };
    let shown = |query: &str| route.shown(&languages(), &Showing::parse(query), "slide-3");
    assert_eq!(shown(""), "fr/present/elections/#slide-3");
    assert_eq!(
        shown("?with=km&view=speaker"),
        "fr/present/elections/?view=speaker&with=km#slide-3"
    );
}

#[test]
fn any_other_path_is_not_found() {
    for path in [
        "clusters",
        "clusters/Labour",
        "clusters//",
        "clusters/%6cand",
        "clusters/a/b",
        "clusters/../about",
        "timeline/x",
        "about/index.html/x",
        "index.html/index.html",
        "Timeline",
        "en/",
        "de/about/",
        "fr/fr/",
        "..",
        "%",
        "ភាសា",
        "clusters/ភាសា",
        "0/",
        "03/",
        "+3/",
        "256/",
        "3/4/",
        "en/3/",
    ] {
        assert_eq!(
            Route::parse(path, &languages()).page,
            Page::NotFound,
            "{path}"
        );
    }
    let rubbish = "a/%zz/".repeat(2000);
    assert_eq!(Route::parse(&rubbish, &languages()).page, Page::NotFound);
    assert_eq!(Route::parse("fr/nothing", &languages()).language, "fr");
}

#[test]
fn a_site_without_languages_still_has_addresses() {
    let route = Route::parse("about/", &[]);
    assert_eq!((route.path(&[]).as_str(), route.depth(&[])), ("about/", 1));
}

#[test]
fn anchors_and_queries_follow_the_path() {
    let languages = languages();
    let route = Route::parse("fr/recommendations/", &languages);
    assert_eq!(route.anchor(&languages, "list"), "fr/recommendations/#list");
    assert_eq!(route.anchor(&languages, "a b"), "fr/recommendations/#a%20b");
    assert_eq!(
        route.with_query(&languages, &Query::default()),
        "fr/recommendations/"
    );
    assert_eq!(
        route.with_query(&languages, &Query::parse("?q=land")),
        "fr/recommendations/?q=land"
    );
    assert_eq!(route.in_language("en").path(&languages), "recommendations/");
}

#[test]
fn depth_counts_the_folders_below_the_root() {
    for (path, depth) in [
        ("./", 0),
        ("404.html", 0),
        ("fr/404.html", 1),
        ("fr/", 1),
        ("about/", 1),
        ("3/", 1),
        ("fr/3/", 2),
        ("clusters/a/", 2),
        ("fr/clusters/a/", 3),
    ] {
        assert_eq!(
            Route::parse(path, &languages()).depth(&languages()),
            depth,
            "{path}"
        );
    }
}

#[test]
fn every_page_of_an_edition_is_listed_once() {
    let list = vec![recommendation("titles", ""), recommendation("housing", "")];
    let edition = edition(vec![
        factsheet("land", 1, list),
        factsheet("youth", 2, Vec::new()),
    ]);
    let paths: Vec<_> = Page::all(&edition)
        .into_iter()
        .map(|page| {
            Route {
                language: "en".to_owned(),
                page,
            }
            .path(&languages())
        })
        .collect();
    assert_eq!(
        paths,
        [
            "./",
            "clusters/land/",
            "clusters/youth/",
            "recommendations/",
            "recommendations/titles/",
            "recommendations/housing/",
            "earlier/",
            "states/",
            "states/norway/",
            "present/",
            "present/land/",
            "present/youth/",
            "timeline/",
            "about/",
            "404.html",
        ]
    );
}

#[test]
fn an_earlier_recommendation_is_addressed_on_its_state_s_page() {
    let mut edition = edition(Vec::new());
    let mut record = earlier("118.107", "Norway");
    let of =
        |edition: &Edition, record: &EarlierRecommendation| Route::earlier_address(edition, record);
    assert_eq!(of(&edition, &record), "states/norway/#e-118.107");
    record.state = "Atlantis".to_owned();
    assert_eq!(of(&edition, &record), "earlier/?q=%3D%22118.107%22");
    record.state = "Norway".to_owned();
    record.under_review = "Elsewhere".to_owned();
    edition.review.languages.push("fr".to_owned());
    edition.language = "fr".to_owned();
    assert_eq!(of(&edition, &record), "fr/earlier/?q=%3D%22118.107%22");
}

fn any_page() -> impl Strategy<Value = Page> {
    let slugs = "[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}".prop_map(|text| slug(&text));
    prop_oneof![
        Just(Page::Home),
        slugs.clone().prop_map(Page::Factsheet),
        Just(Page::Recommendations),
        slugs.clone().prop_map(Page::Recommendation),
        Just(Page::Earlier),
        Just(Page::States),
        slugs.clone().prop_map(Page::State),
        Just(Page::Present),
        slugs.clone().prop_map(Page::Deck),
        slugs.prop_map(Page::Panel),
        (1..=u8::MAX).prop_map(Page::Short),
        Just(Page::Timeline),
        Just(Page::About),
        Just(Page::NotFound),
    ]
}

proptest! {
    #[test]
    fn parsing_reverses_formatting(page in any_page(), language in 0..3_usize) {
        let languages = languages();
        let route = Route { language: languages[language].clone(), page };
        let path = route.path(&languages);
        prop_assert_eq!(Route::parse(&path, &languages), route.clone());
        if !path.contains("./") {
            prop_assert_eq!(path.matches('/').count(), route.depth(&languages));
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(path in "(\\PC|[/%.a-z]){0,300}") {
        let route = Route::parse(&path, &languages());
        prop_assert!(!route.path(&languages()).is_empty());
    }
}

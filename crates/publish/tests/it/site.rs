//! Sites to look at: the fixture pack and the published one, with the made-up language.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use model::route::{Page, Route};
use model::{EarlierRecommendation, Edition};
use pack::{Loaded, PackFiles, load, read_folder};
use publish::{Shell, SiteFiles, add_pseudo, site_files};
use words::{self, abouts};

use super::html::Html;

/// Where the sites say they are hosted.
pub(super) const BASE: &str = "/upr/";

/// A published site.
pub(super) struct Site {
    pub(super) name: &'static str,
    pub(super) editions: Vec<Edition>,
    pub(super) files: SiteFiles,
    /// The pages by their path.
    pub(super) pages: BTreeMap<String, Html>,
    /// What stands at short addresses, by its path: no pages of the app.
    pub(super) shorts: BTreeMap<String, Html>,
}

static FIXTURE: LazyLock<Site> =
    LazyLock::new(|| Site::of("fixture", &pack("tests/fixtures/pack")));
static CAMBODIA: LazyLock<Site> = LazyLock::new(|| Site::of("Cambodia", &pack("public/content")));

/// The small site in three languages, the third of them made up.
pub(super) fn fixture() -> &'static Site {
    &FIXTURE
}

/// Both sites.
pub(super) fn sites() -> [&'static Site; 2] {
    [&FIXTURE, &CAMBODIA]
}

/// Reads a pack by its path from the project's root.
pub(super) fn pack(folder: &str) -> PackFiles {
    read_folder(&Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(folder)).unwrap()
}

/// Loads the editions in the languages that have words, and the made-up one.
pub(super) fn editions(pack: &PackFiles) -> (Vec<Edition>, Vec<EarlierRecommendation>) {
    spoken(load(pack, &abouts()))
}

fn spoken(loaded: Loaded) -> (Vec<Edition>, Vec<EarlierRecommendation>) {
    let spoken: Vec<_> = words::languages().collect();
    let mut editions = loaded.editions;
    editions.retain(|edition| spoken.contains(&edition.language));
    for edition in &mut editions {
        edition.review.languages.retain(|it| spoken.contains(it));
    }
    add_pseudo(&mut editions);
    (editions, loaded.earlier)
}

/// Makes what Trunk would make of `index.html`, with empty scripts.
pub(super) fn built() -> Shell {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let style = shell::read(&root.join("style")).unwrap();
    let mut files = SiteFiles::from([
        ("boot.js".to_owned(), Vec::new()),
        ("engine.js".to_owned(), Vec::new()),
        ("presenter.js".to_owned(), b"presenter".to_vec()),
        ("presenter_bg.wasm".to_owned(), b"presenter".to_vec()),
        ("search-engine.js".to_owned(), Vec::new()),
        ("search-engine_bg.wasm".to_owned(), Vec::new()),
        ("icon.svg".to_owned(), Vec::new()),
        ("reader.js".to_owned(), Vec::new()),
        ("reader_bg.wasm".to_owned(), Vec::new()),
    ]);
    files.extend(style);
    let template = std::fs::read_to_string(root.join("index.html")).unwrap();
    let lines = template.lines().filter_map(|line| match line {
        _ if line.contains("copy-file") => None,
        _ if line.contains(r#"rel="rust""#) => Some(
            r#"<link rel="preload" href="./reader_bg.wasm" as="fetch" crossorigin="anonymous">"#
                .to_owned(),
        ),
        "</head>" => Some(
            r#"<script type="module" src="boot.js" data-js="./reader.js" data-wasm="./reader_bg.wasm"></script></head>"#
                .to_owned(),
        ),
        _ => Some(line.replace(r#"data-trunk rel="css" href="style/"#, r#"rel="stylesheet" href="./"#)),
    });
    let template: String = lines.map(|line| line + "\n").collect();
    files.insert("index.html".to_owned(), template.into_bytes());
    let files = shell::prepare(files).unwrap_or_else(|error| panic!("{error}"));
    Shell::new(files).unwrap_or_else(|error| panic!("{error}"))
}

impl Site {
    /// Publishes a pack.
    pub(super) fn of(name: &'static str, pack: &PackFiles) -> Self {
        let loaded = load(pack, &abouts());
        let pictures = loaded.pictures.clone();
        let (editions, earlier) = spoken(loaded);
        let files = site_files(&built(), editions.clone(), &earlier, pictures, BASE).unwrap();
        let html = files.iter().filter(|(path, _)| path.ends_with(".html"));
        let read = html.map(|(path, bytes)| {
            let text = String::from_utf8(bytes.clone()).unwrap();
            (path.clone(), Html::read(&text))
        });
        let languages = &editions[0].review.languages;
        let is_short = |path: &str| matches!(Route::parse(path, languages).page, Page::Short(_));
        let (shorts, pages) = read.partition(|(path, _)| is_short(path));
        Self {
            name,
            editions,
            files,
            pages,
            shorts,
        }
    }

    /// Returns the page of a language.
    #[track_caller]
    pub(super) fn page(&self, edition: &Edition, page: Page) -> &Html {
        let route = Route {
            language: edition.language.clone(),
            page,
        };
        let path = route.path(&edition.review.languages);
        let path = file_of(&path);
        self.pages.get(&path).unwrap_or_else(|| panic!("no {path}"))
    }

    /// Returns a page's language and meaning.
    pub(super) fn route(&self, path: &str) -> Route {
        Route::parse(path, &self.editions[0].review.languages)
    }
}

/// Returns the file that a server sends for a path.
pub(super) fn file_of(path: &str) -> String {
    let path = path.trim_start_matches("./");
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

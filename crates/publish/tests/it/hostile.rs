//! A pack that means harm: whatever it says is shown as text and does nothing.

use std::sync::LazyLock;

use super::site::{Site, pack};

const SCRIPT: &str = "<script>alert(1)</script>";
const RADIO: &str = "clusters/radio.md";

static SITE: LazyLock<Site> = LazyLock::new(|| {
    let changes = [
        (
            RADIO,
            "title = \"Freedom of the press\"",
            "title = '\"><script>alert(1)</script>'",
        ),
        (
            RADIO,
            "\"Fewer stations",
            "\"<b onclick=alert(2)>Fewer</b> stations",
        ),
        (
            RADIO,
            "\"Example coalition\"",
            "'=HYPERLINK(\"https://evil.example\")'",
        ),
        (
            RADIO,
            "Adopt by December 2023",
            "=cmd|' /C calc'!A0 <script>alert(1)</script> by 2023",
        ),
        (
            RADIO,
            "addressed_to = \"Example Ministry\"",
            "addressed_to = \"+1+1\"",
        ),
        (RADIO, "https://example.org/radio", "javascript:alert(3)"),
        (
            RADIO,
            "France asked for a law (10.1).",
            "<img src=x onerror=alert(4)> [go](javascript:alert(5)) [see](data:text/html,x) \
             [go](JAVASCRIPT&colon;alert(6)) [go](<java\tscript:alert(7)>) [go](vbscript:x) \
             <a href=\"javascript:alert(8)\" onmouseover=\"alert(9)\">here</a> ![p](https://x.example/p.png)",
        ),
        (
            "review.toml",
            "title = \"Review\"",
            "title = \"Review\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT <script>alert(1)</script>\"",
        ),
        (
            "review.toml",
            "\"Andorra: an example\"",
            "'</title><script>alert(1)</script>'",
        ),
        (
            "earlier.csv",
            "Adopt a law on licences.",
            "@SUM(1) <script>alert(1)</script>",
        ),
    ];
    let mut pack = pack("tests/fixtures/pack");
    for (file, from, to) in changes {
        let text = String::from_utf8(pack[file].clone()).unwrap();
        assert!(text.contains(from), "{file}: {from}");
        pack.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
    }
    Site::of("hostile", &pack)
});

#[test]
fn what_looks_like_html_is_shown_as_text() {
    let page = &SITE.pages["clusters/radio/index.html"];
    assert!(page.one("h1").text.contains(SCRIPT));
    assert!(page.one("title").text.contains(SCRIPT));
    let elements: usize = SITE.pages.values().map(|it| it.all("script").count()).sum();
    assert_eq!(elements, SITE.pages.len(), "one script a page: ours");
}

#[test]
fn no_element_or_handler_of_the_pack_reaches_a_page() {
    for (path, page) in &SITE.pages {
        for element in &page.elements {
            assert!(element.name != "img" && element.name != "iframe", "{path}");
            for (name, value) in &element.attributes {
                assert!(!name.starts_with("on"), "{path}: {name}={value:?}");
                let address = name == "href" || name == "src";
                let scheme = value.split(['/', '?', '#']).next().unwrap_or_default();
                let harmless = !scheme.contains(':')
                    || ["https:", "http:"].contains(&scheme)
                    || scheme.starts_with("mailto:");
                assert!(!address || harmless, "{path}: {value}");
            }
        }
    }
}

#[test]
fn no_cell_of_the_open_data_starts_a_formula() {
    let tables: Vec<_> = SITE
        .files
        .iter()
        .filter(|(path, _)| path.ends_with(".csv"))
        .collect();
    assert!(tables.len() > 1);
    for (path, bytes) in tables {
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        for row in reader.records() {
            for cell in &row.unwrap() {
                let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                assert!(!formula || cell.parse::<f64>().is_ok(), "{path}: {cell:?}");
            }
        }
    }
}

#[test]
fn no_text_adds_an_entry_to_the_calendar() {
    let calendars = SITE.files.iter().filter(|(path, _)| path.ends_with(".ics"));
    for (path, bytes) in calendars {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let entries = text
            .split("\r\n")
            .filter(|line| line.starts_with("BEGIN:VEVENT"));
        assert_eq!(entries.count(), 3, "{path}");
        assert!(
            !text.replace("\r\n", "").contains(['\r', '\n']),
            "{path}: a bare line break"
        );
    }
}

#[test]
fn the_open_data_stays_readable() {
    for (path, bytes) in SITE
        .files
        .iter()
        .filter(|(path, _)| path.ends_with(".json"))
    {
        serde_json::from_slice::<serde_json::Value>(bytes)
            .unwrap_or_else(|it| panic!("{path}: {it}"));
    }
}

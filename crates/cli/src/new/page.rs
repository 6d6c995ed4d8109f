//! The names that a pack may use, on a page for any browser.

use html_escape::encode_text as escaped;

use super::lists::{NameList, name_lists};

const HEAD: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Names for a content pack</title>
<style>
body { font: 1rem/1.5 sans-serif; max-inline-size: 60rem; margin: 2rem auto; padding-inline: 1rem }
table { border-collapse: collapse }
th, td { text-align: start; vertical-align: top; padding: .2rem 1rem .2rem 0; border-block-end: 1px solid #ccc }
</style>
<h1>Names for a content pack</h1>
<p>Write these names exactly as they stand in the first column, capital letters included; the site shows
them in the reader’s language. Search this page with Ctrl+F (on a Mac, ⌘F). The same lists are the
tables beside this page. The site takes nothing from this folder: it may be deleted.</p>
"#;

/// What is chosen from a few words: the field, and its words.
const WORDS: [(&str, &str); 8] = [
    (
        "kind of a programme item",
        "preparation, panel, break-out, youth",
    ),
    ("kind of a calendar entry", "un, state, civil-society"),
    ("precision of a calendar entry", "day, month"),
    ("assessment", "implemented, partly, not, no-information"),
    (
        "action_category; action in earlier.csv",
        "1 minimal, 2 continuing, 3 considering, 4 general, 5 specific",
    ),
    ("response in earlier.csv", "supported, noted, pending"),
    (
        "group in earlier.csv",
        "Africa, Asia, EEG, GRULAC, WEOG, Observer",
    ),
    ("sdg in earlier.csv", "1 to 17, the numbers of the goals"),
];

/// Writes the page.
pub(super) fn lists_page() -> String {
    let lists = name_lists();
    let contents = lists.iter().map(|list| {
        let (id, title) = (id(list), escaped(list.title));
        format!("<li><a href=\"#{id}\">{title}</a>\n")
    });
    let contents: String = contents.collect();
    let sections: String = lists.iter().map(section).collect();
    format!(
        "{HEAD}<ul>\n<li><a href=\"#words\">Fields with a few words</a>\n{contents}</ul>\n{}{sections}",
        words()
    )
}

fn words() -> String {
    let rows = WORDS.map(|(field, words)| row(&[field, words]));
    let rows = rows.concat();
    format!("<h2 id=\"words\">Fields with a few words</h2>\n<table>\n{rows}</table>\n")
}

fn section(list: &NameList) -> String {
    let head = list.columns.map(|it| format!("<th>{}", escaped(it)));
    let rows = list.rows.iter();
    let rows: String = rows.map(|it| row(&[&it[0], &it[1], &it[2]])).collect();
    format!(
        "<h2 id=\"{}\">{}</h2>\n<p>For {}.</p>\n<table>\n<tr>{}\n{rows}</table>\n",
        id(list),
        escaped(list.title),
        escaped(list.used_in),
        head.concat()
    )
}

fn row(cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .map(|it| format!("<td>{}", escaped(it)))
        .collect();
    format!("<tr>{cells}\n")
}

/// The section's anchor: the table's name.
fn id(list: &NameList) -> &str {
    let name = list.path.trim_start_matches("lists/");
    name.trim_end_matches(".csv")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_everything_that_a_pack_may_name() {
        let page = lists_page();
        for list in name_lists() {
            for row in list.rows {
                let cell = format!("<td>{}", escaped(&row[0]));
                assert!(page.contains(&cell), "{}: {}", list.title, row[0]);
            }
        }
    }

    #[test]
    fn every_link_of_the_contents_leads_to_a_section() {
        let page = lists_page();
        for link in page.split("href=\"#").skip(1) {
            let (anchor, _) = link.split_once('"').unwrap();
            assert!(page.contains(&format!("<h2 id=\"{anchor}\">")), "{anchor}");
        }
    }
}

//! The names that a pack may use, on a page for any browser.

use html_escape::encode_text as escaped;
use model::{Assessment, PreSessionKind, ProgrammeKind, RegionalGroup, Response, TimelineKind};

use super::lists::{NameList, name_lists};

const HEAD: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Names for a content pack</title>
<style>
body { font: 1rem/1.5 sans-serif; max-inline-size: 60rem; margin: 2rem auto; padding-inline: 1rem }
table { border-collapse: collapse }
th, td { text-align: start; vertical-align: top; padding-block: .2rem; padding-inline-end: 1rem; border-block-end: 1px solid #ccc }
</style>
<h1>Names for a content pack</h1>
<p>Write these names exactly as they stand in the first column, capital letters included; the site shows
them in the reader’s language. Search this page with Ctrl+F (on a Mac, ⌘F). The same lists are the
tables beside this page. The site takes nothing from this folder: it may be deleted.</p>
"#;

/// Action categories have numbers in files; these are UPR Info's names.
const ACTIONS: &str = "1 minimal, 2 continuing, 3 considering, 4 general, 5 specific";

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

/// Lists what is chosen from a few words: the field, and its words.
fn few_words() -> [(&'static str, String); 9] {
    [
        ("kind of the Pre-session", keys(PreSessionKind::KEYS)),
        ("kind of a programme item", keys(ProgrammeKind::KEYS)),
        ("kind of a calendar entry", keys(TimelineKind::KEYS)),
        ("precision of a calendar entry", "day, month".to_owned()),
        (
            "assessment",
            Assessment::ALL.map(Assessment::key).join(", "),
        ),
        ("action_category; action in earlier.csv", ACTIONS.to_owned()),
        (
            "response in earlier.csv",
            Response::ALL.map(Response::key).join(", "),
        ),
        (
            "group in earlier.csv",
            RegionalGroup::ALL.map(RegionalGroup::key).join(", "),
        ),
        (
            "sdg in earlier.csv",
            "1 to 17, the numbers of the goals".to_owned(),
        ),
    ]
}

fn keys<T, const N: usize>(all: [(&'static str, T); N]) -> String {
    all.map(|(key, _)| key).join(", ")
}

fn words() -> String {
    let rows = few_words().map(|(field, words)| row(&[field, words.as_str()]));
    let rows = rows.concat();
    format!("<h2 id=\"words\">Fields with a few words</h2>\n<table>\n{rows}</table>\n")
}

fn section(list: &NameList) -> String {
    let used = list.used();
    let head = list.columns[..used].iter();
    let head: String = head.map(|it| format!("<th>{}", escaped(it))).collect();
    let rows: String = list.rows.iter().map(|it| row(&it[..used])).collect();
    format!(
        "<h2 id=\"{}\">{}</h2>\n<p>For {}.</p>\n<table>\n<tr>{}\n{rows}</table>\n",
        id(list),
        escaped(list.title),
        escaped(list.used_in),
        head
    )
}

fn row(cells: &[impl AsRef<str>]) -> String {
    let cells: String = cells
        .iter()
        .map(|it| format!("<td>{}", escaped(it.as_ref())))
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
    fn the_words_of_a_field_are_those_that_a_pack_may_have() {
        let page = lists_page();
        for words in [
            "kind of the Pre-session<td>in-country, geneva, online",
            "kind of a programme item<td>preparation, panel, break-out, youth",
            "assessment<td>implemented, partly, not, no-information",
            "response in earlier.csv<td>supported, noted, pending",
        ] {
            assert!(page.contains(&format!("<td>{words}\n")), "{words}");
        }
    }

    #[test]
    fn a_list_of_two_columns_has_no_third() {
        let page = lists_page();
        assert!(page.contains("<tr><th>name<th>in French\n"), "{page}");
        assert!(!page.contains("<th>\n"));
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

//! Classes: every one of the style sheets is on a page, every one of the pages has a rule.

use std::collections::{BTreeMap, BTreeSet};

use super::super::repository::{Complaints, sources};
use super::super::syntax::Text;
use super::{PAPER, SHEETS};

/// Lists the classes of a selector.
fn classes(selector: &str) -> impl Iterator<Item = &str> {
    let is_class = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    selector.split('.').skip(1).filter_map(move |rest| {
        let end = rest.find(|c| !is_class(c)).unwrap_or(rest.len());
        let class = &rest[..end];
        class
            .starts_with(|c: char| c.is_ascii_alphabetic())
            .then_some(class)
    })
}

fn block(class: &str) -> &str {
    let class = class.split("__").next().unwrap_or(class);
    class.split("--").next().unwrap_or(class)
}

/// Returns the words of the code that can be a class, each with its place: a `{` in one stands for
/// anything. A class that a variable holds is not found `inside_class_calls`.
fn named_classes(inside_class_calls: bool) -> BTreeMap<String, (String, usize)> {
    let mut named = BTreeMap::new();
    let mut sources = sources();
    sources.retain(|it| it.path.starts_with("src/") || it.path.starts_with("crates/publish/"));
    for file in sources {
        for text in file.syntax().strings {
            let words: Vec<&str> = if names_an_element(&text) {
                text.value.split('.').skip(1).collect()
            } else if inside_class_calls && !text.calls.iter().any(|it| it.name == ".class") {
                continue;
            } else {
                let is_between = |c: char| c.is_whitespace() || "\"'<>=".contains(c);
                text.value.split(is_between).collect()
            };
            for class in words.into_iter().filter(|class| !class.is_empty()) {
                named.insert(class.to_owned(), (file.path.clone(), text.line));
            }
        }
    }
    named
}

/// Says whether a string names an element as a style sheet does: `el("p.lead")`.
fn names_an_element(text: &Text) -> bool {
    let call = text.calls.last();
    call.is_some_and(|it| ["el", "lasting"].contains(&it.name.as_str()))
}

/// `strip__key--{}` fits `strip__key--partly`.
fn fits(pattern: &str, class: &str) -> bool {
    match pattern.split_once('{') {
        Some((start, _)) => !start.is_empty() && class.starts_with(start),
        None => pattern == class,
    }
}

#[test]
fn every_class_of_the_style_sheets_is_on_a_page() {
    let named = named_classes(false);
    let mut complaints = Complaints::default();
    for sheet in SHEETS.iter() {
        for (selector, line) in &sheet.selectors {
            for class in classes(selector) {
                if !named.keys().any(|pattern| fits(pattern, class)) {
                    let what = format!("no page has the class `{class}`: take the rule out");
                    complaints.add(&sheet.path, *line, what);
                }
            }
        }
    }
    complaints.none();
}

/// A block needs no rule of its own if its elements have one.
#[test]
fn every_class_of_the_pages_has_a_rule() {
    let mut ruled = BTreeSet::new();
    for sheet in SHEETS.iter() {
        let selectors = sheet.selectors.iter();
        ruled.extend(selectors.flat_map(|(it, _)| classes(it)).map(str::to_owned));
    }
    let mut complaints = Complaints::default();
    for (pattern, (path, line)) in named_classes(true) {
        if !ruled
            .iter()
            .any(|it| fits(&pattern, it) || block(it) == pattern)
        {
            let what = format!("no style sheet has the class `{pattern}`: take it out");
            complaints.add(&path, line, what);
        }
    }
    complaints.none();
}

/// A selector that names one block only is at home in one file; paper and modes may add to it.
#[test]
fn the_rules_of_a_component_stand_in_one_file() {
    let mut homes: BTreeMap<String, (String, usize)> = BTreeMap::new();
    let mut complaints = Complaints::default();
    for sheet in SHEETS.iter() {
        if PAPER.contains(&&*sheet.path) || sheet.path == "style/modes.css" {
            continue;
        }
        for (list, line) in &sheet.selectors {
            for selector in list.split(',') {
                let blocks: BTreeSet<&str> = classes(selector).map(block).collect();
                let [block] = blocks.into_iter().collect::<Vec<_>>()[..] else {
                    continue;
                };
                let home = homes.entry(block.to_owned());
                let (home, _) = home.or_insert_with(|| (sheet.path.clone(), *line));
                if *home != sheet.path {
                    let what = format!("`{}`: its block is at home in {home}", selector.trim());
                    complaints.add(&sheet.path, *line, what);
                }
            }
        }
    }
    complaints.none();
}

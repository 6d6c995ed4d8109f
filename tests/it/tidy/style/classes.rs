//! Classes: every one of the style sheets is on a page, every one of the pages has a rule.

use std::collections::{BTreeMap, BTreeSet};

use super::super::repository::{Complaints, files, line_of};
use super::{PAPER, sheets};

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

/// The strings of the code that can hold a class: a `{` in one stands for anything.
fn named_classes(inside_class_calls: bool) -> BTreeMap<String, (String, usize)> {
    let mut named = BTreeMap::new();
    let mut sources = files("src/ui", ".rs");
    sources.extend(files("src/publish", ".rs"));
    for file in sources {
        let code = file.code();
        for (at, text) in &code.strings {
            let place = (file.path.clone(), line_of(&code.text, *at));
            // An element is named as a style sheet names it: `el("p.lead")`.
            let before = code.text[..*at].trim_end_matches('"');
            if ["el(", "lasting("].iter().any(|it| before.ends_with(it)) {
                let classes = text.split('.').skip(1).filter(|class| !class.is_empty());
                named.extend(classes.map(|class| (class.to_owned(), place.clone())));
                continue;
            }
            if inside_class_calls && !stands_in_class_call(&code.text[..*at]) {
                continue;
            }
            let words = text.split(|c: char| c.is_whitespace() || "\"'<>=".contains(c));
            for class in words.filter(|class| !class.is_empty()) {
                named.insert(class.to_owned(), place.clone());
            }
        }
    }
    named
}

/// Says whether a place is inside the brackets of `.class(…)`.
fn stands_in_class_call(before: &str) -> bool {
    let Some((_, between)) = before.rsplit_once(".class(") else {
        return false;
    };
    let mut depth = 1;
    between.chars().all(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth > 0
    })
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
    for sheet in sheets() {
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
    for sheet in sheets() {
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
    for sheet in sheets() {
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

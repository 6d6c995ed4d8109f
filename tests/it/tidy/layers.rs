//! Who may know whom: the invariants of ARCHITECTURE.md, table by table.

use super::repository::{Complaints, File, files, line_of};

/// Each module of the crate with the modules it may name, itself apart.
const CRATE: [(&str, &[&str]); 15] = [
    // A crate of its own: it cannot know any other.
    ("search", &[]),
    ("domain", &[]),
    ("query", &[]),
    ("route", &["domain", "query"]),
    ("catalogue", &["domain", "query"]),
    ("earlier", &["domain", "query", "catalogue"]),
    ("locale", &["domain"]),
    ("deck", &["domain", "locale"]),
    ("export", &["domain", "locale"]),
    ("payload", &["domain", "earlier", "locale", "deck"]),
    ("vocabulary", &["domain"]),
    ("content", &["domain", "vocabulary", "deck"]),
    ("import", &["domain", "vocabulary", "content"]),
    (
        "ui",
        &[
            "domain",
            "query",
            "route",
            "catalogue",
            "earlier",
            "locale",
            "deck",
            "export",
            "payload",
        ],
    ),
    (
        "publish",
        &[
            "domain", "route", "earlier", "locale", "deck", "export", "payload", "ui",
        ],
    ),
];

/// Each part of `ui` with the parts it may name, itself apart.
const UI: [(&str, &[&str]); 10] = [
    ("element", &[]),
    ("browser", &[]),
    ("no_browser", &[]),
    ("context", &["browser"]),
    ("engine", &["context", "browser"]),
    ("records", &["context", "browser"]),
    (
        "components",
        &["engine", "records", "context", "element", "browser"],
    ),
    (
        "pages",
        &[
            "components",
            "engine",
            "records",
            "context",
            "element",
            "browser",
        ],
    ),
    ("app", &["pages", "components", "context", "element"]),
    ("start", &["app", "pages", "context", "browser"]),
];

/// What only some files may name, and why.
const OUTSIDE: [(&str, &[&str], &str); 9] = [
    (
        "web_sys",
        &["src/ui/browser/"],
        "only ui/browser touches the browser: call that",
    ),
    (
        "js_sys",
        &["src/ui/browser/"],
        "only ui/browser touches the browser: call that",
    ),
    (
        "wasm_bindgen",
        &[
            "src/ui/browser/",
            "src/main.rs",
            "src/bin/earlier.rs",
            "src/bin/present.rs",
            "src/bin/engine.rs",
        ],
        "only ui/browser touches the browser: call that",
    ),
    (
        "leptos",
        &["src/ui/"],
        "the core is plain Rust: move what draws into ui",
    ),
    (
        "std::fs",
        &["src/content/folder.rs", "src/publish/folder.rs", "src/bin/"],
        "the core reads no files: take the bytes as a value",
    ),
    (
        "std::env",
        &["src/bin/"],
        "the core knows no environment: take it as a value",
    ),
    (
        "std::process",
        &["src/bin/"],
        "the core starts and ends nothing",
    ),
    ("std::net", &[], "nothing here talks to a network"),
    (
        "std::time",
        &[],
        "the core has no clock: take the day as a value",
    ),
];

/// Gives the module of a source file: `src/ui/pages/home.rs` is `ui::pages::home`.
fn module(path: &str) -> Vec<&str> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    path.split('/').filter(|part| *part != "mod").collect()
}

/// Resolves `crate` and `super`; gives `None` for the path of another crate.
fn resolved(file: &File, path: &[String]) -> Option<Vec<String>> {
    let supers = path.iter().take_while(|part| *part == "super").count();
    if path[0] == "crate" {
        return Some(path[1..].to_vec());
    }
    let here = module(&file.path);
    let kept = here.len().checked_sub(supers).filter(|_| supers > 0)?;
    let mut whole: Vec<String> = here[..kept].iter().map(ToString::to_string).collect();
    whole.extend_from_slice(&path[supers..]);
    Some(whole)
}

/// Fixtures and tests may know more than the module they are for.
fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path == "src/search/fixture.rs"
}

fn sources() -> Vec<File> {
    let mut sources = files("src", ".rs");
    sources.retain(|file| !is_test(&file.path));
    sources
}

#[test]
fn every_module_names_only_modules_below_it() {
    let mut complaints = Complaints::default();
    for file in sources() {
        let here = module(&file.path)[0].to_owned();
        let Some((_, below)) = CRATE.iter().find(|(name, _)| *name == here) else {
            assert!(
                ["lib", "main", "bin"].contains(&here.as_str()),
                "{here}: give it a layer"
            );
            continue;
        };
        for (at, path) in file.code().paths() {
            let Some(there) = resolved(&file, &path).and_then(|it| it.into_iter().next()) else {
                continue;
            };
            let known = CRATE.iter().any(|(name, _)| *name == there);
            if known && there != here && !below.contains(&there.as_str()) {
                let line = line_of(&file.text, at);
                let what =
                    format!("`{here}` may not know `{there}`: move it down, or pass a value");
                complaints.add(&file.path, line, what);
            }
        }
    }
    complaints.none();
}

#[test]
fn pages_know_components_and_components_the_context_never_the_other_way() {
    let mut complaints = Complaints::default();
    for file in sources() {
        let here = module(&file.path);
        let Some(&[_, part]) = here.get(..2).filter(|it| it[0] == "ui") else {
            continue;
        };
        let (_, below) = UI.iter().find(|(name, _)| *name == part).unwrap();
        for (at, path) in file.code().paths() {
            let Some(there) = resolved(&file, &path).filter(|it| it.len() > 1 && it[0] == "ui")
            else {
                continue;
            };
            let there = there[1].as_str();
            let known = UI.iter().any(|(name, _)| *name == there);
            if known && there != part && !below.contains(&there) {
                let line = line_of(&file.text, at);
                let what = format!("`ui::{part}` may not know `ui::{there}`: move it down");
                complaints.add(&file.path, line, what);
            }
        }
    }
    complaints.none();
}

#[test]
fn only_the_files_at_the_edge_name_the_world_outside() {
    let mut complaints = Complaints::default();
    for file in sources() {
        let paths = file.code().paths();
        for (name, allowed, why) in OUTSIDE {
            let wanted: Vec<&str> = name.split("::").collect();
            let may = allowed.iter().any(|it| file.path.starts_with(it));
            for (at, path) in paths.iter().filter(|_| !may) {
                if path
                    .iter()
                    .map(String::as_str)
                    .take(wanted.len())
                    .eq(wanted.iter().copied())
                {
                    let line = line_of(&file.text, *at);
                    complaints.add(&file.path, line, format!("names `{name}`: {why}"));
                }
            }
        }
    }
    complaints.none();
}

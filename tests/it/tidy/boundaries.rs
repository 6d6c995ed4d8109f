//! What Cargo cannot hold: which files may name the world outside, and which crates the browser.

use super::repository::{Complaints, files, sources};

/// What only some files may name, and why.
const OUTSIDE: [(&str, &[&str], &str); 9] = [
    (
        "web_sys",
        // It hands Leptos the element to mount on.
        &["src/dom/", "src/start.rs"],
        "only src/dom touches the browser: call that",
    ),
    (
        "js_sys",
        &["src/dom/"],
        "only src/dom touches the browser: call that",
    ),
    (
        "gloo_",
        &["src/dom/"],
        "only src/dom touches the browser: call that",
    ),
    (
        "wasm_bindgen",
        &[
            "src/dom/",
            // What `boot.js` and the engine's loader call.
            "src/main.rs",
            "src/bin/presenter.rs",
            "crates/search-wasm/src/main.rs",
            // It turns the target of an event into an element of its type.
            "src/html.rs",
        ],
        "only src/dom touches the browser: call that",
    ),
    (
        "std::fs",
        &["crates/pack/src/folder.rs"],
        "the core reads no files: take the bytes as a value",
    ),
    (
        "std::env",
        &[],
        "the core knows no environment: take it as a value",
    ),
    ("std::process", &[], "the core starts and ends nothing"),
    ("std::net", &[], "nothing here talks to a network"),
    (
        "std::time",
        &[],
        "the core has no clock: take the day as a value",
    ),
];

/// The modules of the app, the lowest first: each may use the ones before it.
const LEVELS: [&[&str]; 6] = [
    &["dom", "html"],
    &["context"],
    &["engine", "records"],
    &["components"],
    &["pages"],
    &["app", "start"],
];

/// What reads and writes files for the core.
const NATIVE: [&str; 2] = ["crates/cli/", "crates/shell/"];

/// Crates that only the app may depend on.
const OF_THE_APP: [&str; 4] = ["leptos", "web-sys", "js-sys", "gloo"];

#[test]
fn only_the_files_at_the_edge_name_the_world_outside() {
    let mut complaints = Complaints::default();
    let mut sources = sources();
    sources.retain(|file| !NATIVE.iter().any(|it| file.path.starts_with(it)));
    for file in sources {
        let syntax = file.syntax();
        for (name, allowed, why) in OUTSIDE {
            if allowed.iter().any(|it| file.path.starts_with(it)) {
                continue;
            }
            for line in syntax.lines_with(name) {
                complaints.add(&file.path, line, format!("names `{name}`: {why}"));
            }
        }
    }
    complaints.none();
}

#[test]
fn the_modules_of_the_app_use_only_those_below_them() {
    let mut complaints = Complaints::default();
    let level = |module: &str| LEVELS.iter().position(|it| it.contains(&module));
    let mut levelled = 0;
    for file in files("src", ".rs") {
        let path = file.path.trim_start_matches("src/");
        let (module, rest) = path.split_once('/').unwrap_or((path, "mod.rs"));
        let Some(own) = level(module.trim_end_matches(".rs")) else {
            continue;
        };
        levelled += 1;
        let syntax = file.syntax();
        // From a module's first file `super` is the root, from the files below it `super::super`.
        let below = rest.trim_end_matches(".rs").split('/');
        let below = below.filter(|it| *it != "mod").count();
        let root = vec!["super"; below + 1].join("::");
        for above in LEVELS[own + 1..].iter().copied().flatten() {
            for root in ["crate", root.as_str()] {
                for line in syntax.lines_with(&format!("{root}::{above}")) {
                    let what = format!("uses `{above}`, which stands above it");
                    complaints.add(&file.path, line, what);
                }
            }
        }
    }
    assert!(levelled > 100, "only {levelled} files have a level");
    complaints.none();
}

#[test]
fn only_the_app_depends_on_leptos_and_the_browser() {
    let mut complaints = Complaints::default();
    for file in files("crates", "Cargo.toml") {
        let manifest: toml::Table = toml::from_str(&file.text).unwrap();
        for name in dependencies(&manifest) {
            if OF_THE_APP.iter().any(|it| name.starts_with(it)) {
                let what = format!("depends on {name}: move what needs it into src");
                complaints.add(&file.path, 1, what);
            }
        }
    }
    complaints.none();
}

/// Lists the names in every table of dependencies, those of one target or for tests included.
fn dependencies(manifest: &toml::Table) -> Vec<String> {
    let mut names = Vec::new();
    for (key, value) in manifest {
        let Some(table) = value.as_table() else {
            continue;
        };
        if key.ends_with("dependencies") {
            let package = |(name, value): (&String, &toml::Value)| {
                let renamed = value.get("package").and_then(toml::Value::as_str);
                renamed.unwrap_or(name).to_owned()
            };
            names.extend(table.iter().map(package));
        } else {
            names.extend(dependencies(table));
        }
    }
    names
}

#[test]
fn a_dependency_is_found_wherever_it_is_written() {
    let manifest = r#"
        [dependencies]
        a = "1"
        [dev-dependencies.b]
        package = "leptos"
        [target.'cfg(unix)'.build-dependencies]
        c.workspace = true
    "#;
    let mut names = dependencies(&toml::from_str(manifest).unwrap());
    names.sort();
    assert_eq!(names, ["a", "c", "leptos"]);
}

//! Prepares what Trunk built for the publisher: one style sheet, names with a hash, a template for
//! each role.
//!
//! It runs natively, once a build. What it prepares is all that [`publish::Shell`] needs, so the
//! publisher itself needs neither a CSS parser nor a disk.

mod folder;
mod names;
mod reload;
mod style;

use std::fmt;

use model::route::Role;
use publish::{HEAD, SiteFiles, template_name};

pub use folder::read;

/// Where `boot.js` learns names; the engine's go before it.
const BEFORE_ENGINE: &str = " data-js=\"";
/// The role whose app Trunk put into the template; the others' take its place.
const FIRST: Role = Role::Reader;

/// What is wrong with the files that Trunk built.
#[derive(Debug, PartialEq, Eq)]
pub enum PrepareError {
    /// The template lacks a mark, or has it twice.
    Mark(String),
    /// A file is missing.
    File(String),
    /// A style sheet is not CSS: its name, and what the parser says.
    Style(String, String),
}

impl fmt::Display for PrepareError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mark(mark) => write!(
                f,
                "index.html as Trunk built it needs `{mark}` exactly once: was the template or Trunk changed?"
            ),
            Self::File(name) => write!(f, "Trunk built no {name}: was it built as a whole?"),
            Self::Style(name, why) => write!(f, "{name}: {why}"),
        }
    }
}

/// Prepares the files that Trunk built, `index.html` among them.
///
/// Errors if one is missing, if the template has no place for a name, or if a style sheet is not CSS.
pub fn prepare(mut files: SiteFiles) -> Result<SiteFiles, PrepareError> {
    let template = files.remove("index.html");
    let template = template.ok_or_else(|| PrepareError::File("index.html".to_owned()))?;
    let template = without_comment(&String::from_utf8_lossy(&template));
    for mark in [HEAD, BEFORE_ENGINE] {
        if template.matches(mark).count() != 1 {
            return Err(PrepareError::Mark(mark.to_owned()));
        }
    }
    let template = reload::in_a_file(&template, &mut files);
    let template = style::joined(&template, &mut files)?;
    let template = names::with_boot(&template, &mut files);
    let template = names::with_engine(&template, &mut files)?;
    for role in Role::ALL {
        let own = if role == FIRST {
            template.clone()
        } else {
            names::with_app(role.app(), &template, &mut files)?
        };
        files.insert(template_name(role), own.into());
    }
    Ok(files)
}

/// Takes out the comment that explains the template.
fn without_comment(template: &str) -> String {
    match (template.find("<!-- "), template.find(" -->\n")) {
        (Some(start), Some(end)) if start < end => {
            format!("{}{}", &template[..start], &template[end + 5..])
        }
        _ => template.to_owned(),
    }
}

/// Takes a file; errors if it is missing.
fn take(name: &str, files: &mut SiteFiles) -> Result<Vec<u8>, PrepareError> {
    let file = files.remove(name);
    file.ok_or_else(|| PrepareError::File(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = r#"<html>
<!-- Explains. -->
<!--HEAD-->
<link rel="stylesheet" href="./a-1.css">
<script src="boot.js" data-js="./reader-1.js" data-wasm="./reader-1_bg.wasm"></script>
"#;

    fn built(template: &str) -> SiteFiles {
        let names = [
            "a-1.css",
            "boot.js",
            "engine.js",
            "presenter.js",
            "presenter_bg.wasm",
            "reader-1.js",
            "reader-1_bg.wasm",
            "search-engine.js",
            "search-engine_bg.wasm",
        ];
        let files = names.map(|name| (name.to_owned(), Vec::new()));
        let index = ("index.html".to_owned(), template.as_bytes().to_vec());
        files.into_iter().chain([index]).collect()
    }

    #[test]
    fn each_role_gets_a_template_that_names_its_app_and_files_that_are_there() {
        let files = prepare(built(TEMPLATE)).unwrap();
        for role in Role::ALL {
            let template = String::from_utf8(files[&template_name(role)].clone()).unwrap();
            assert!(template.contains(&format!("data-js=\"{}", role.app())) || role == FIRST);
            assert!(!template.contains("Explains"), "{template}");
            let quoted = template.split('"').skip(1).step_by(2);
            for name in quoted.filter(|it| it.contains('.')) {
                let name = name.trim_start_matches("./");
                assert!(files.contains_key(name), "{name} in {:?}", files.keys());
            }
        }
        assert!(!files.contains_key("index.html"));
    }

    #[test]
    fn a_template_without_a_mark_is_refused_by_its_name() {
        for mark in [HEAD, BEFORE_ENGINE] {
            let error = prepare(built(&TEMPLATE.replace(mark, ""))).unwrap_err();
            assert_eq!(error, PrepareError::Mark(mark.to_owned()));
        }
    }

    #[test]
    fn a_missing_file_is_named() {
        for name in ["a-1.css", "engine.js", "index.html", "presenter_bg.wasm"] {
            let mut files = built(TEMPLATE);
            files.remove(name);
            let error = prepare(files).unwrap_err();
            assert_eq!(error, PrepareError::File(name.to_owned()));
        }
    }
}

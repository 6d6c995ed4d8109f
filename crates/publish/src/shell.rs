//! The shell: what each page is put into, and the files that all pages share.
//!
//! The crate `shell` prepares it from what Trunk built; here it is read and checked.

use std::fmt;

use model::route::Role;

use super::SiteFiles;

/// Where the template takes what is particular to a page's head.
pub const HEAD: &str = "<!--HEAD-->";
/// The attributes by which `boot.js` learns what only a search loads: the loader, the engine's
/// script, its wasm.
pub const ENGINE_ATTRIBUTES: [&str; 3] = ["data-engine", "data-engine-js", "data-engine-wasm"];

/// The other marks of the template, each of which stands in it exactly once.
pub(super) const BASE: &str = r#"<base href="./">"#;
pub(super) const LANGUAGE: &str = r#"lang="en" dir="ltr""#;
pub(super) const ROOT: &str = r#"<div id="app"></div>"#;
pub(super) const SCRIPT: &str = "<script type=\"module\" src=\"";

/// The templates and the files that every page needs.
pub struct Shell {
    /// The page's HTML with its marks, for each role in the order of [`Role::ALL`].
    templates: Vec<(Role, String)>,
    /// Scripts, style sheet, wasm, icon.
    pub(super) files: SiteFiles,
    /// Links by which a page with a search loads its engine early.
    pub(super) engine_links: String,
}

/// What the shell lacks.
#[derive(Debug, PartialEq, Eq)]
pub enum ShellError {
    /// The template does not have a mark exactly once.
    Mark(String),
    /// A file is missing.
    File(String),
}

impl fmt::Display for ShellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mark(mark) => write!(
                f,
                "the page template needs `{mark}` exactly once: was index.html or Trunk changed?"
            ),
            Self::File(name) => write!(f, "the shell has no {name}: was it prepared?"),
        }
    }
}

/// Returns the name of a role's template among the prepared files.
#[must_use]
pub fn template_name(role: Role) -> String {
    format!("{}.html", role.app())
}

impl Shell {
    /// Takes the prepared files, a template for each role among them.
    ///
    /// Errors if a template or one of its marks is missing.
    pub fn new(mut files: SiteFiles) -> Result<Self, ShellError> {
        let mut templates = Vec::new();
        let mut engine_links = String::new();
        for role in Role::ALL {
            let name = template_name(role);
            let template = files.remove(&name).ok_or(ShellError::File(name))?;
            let template = String::from_utf8_lossy(&template).into_owned();
            for mark in [BASE, HEAD, LANGUAGE, ROOT, SCRIPT] {
                if template.matches(mark).count() != 1 {
                    return Err(ShellError::Mark(mark.to_owned()));
                }
            }
            engine_links = self::engine_links(&template)?;
            templates.push((role, template));
        }
        Ok(Self {
            templates,
            files,
            engine_links,
        })
    }

    /// Returns the template of a role's pages.
    pub(super) fn template(&self, role: Role) -> &str {
        let own = self.templates.iter().find(|(it, _)| *it == role);
        own.map_or("", |(_, template)| template)
    }
}

fn engine_links(template: &str) -> Result<String, ShellError> {
    let [loader, module, wasm] = ENGINE_ATTRIBUTES.map(|attribute| {
        let mark = format!(" {attribute}=\"");
        let name = template.split_once(&mark);
        let name = name.and_then(|(_, after)| after.split('"').next());
        name.ok_or(ShellError::Mark(mark))
    });
    let (loader, module, wasm) = (loader?, module?, wasm?);
    Ok(format!(
        "<link rel=\"modulepreload\" href=\"{loader}\">\n\
         <link rel=\"modulepreload\" href=\"{module}\">\n\
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\">\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = r#"<html lang="en" dir="ltr"><base href="./"><!--HEAD-->
<div id="app"></div><script type="module" src="b.js" data-engine="e.js" data-engine-js="s.js" data-engine-wasm="s.wasm">"#;

    fn prepared(template: &str) -> SiteFiles {
        let file = |role| (template_name(role), template.as_bytes().to_vec());
        SiteFiles::from(Role::ALL.map(file))
    }

    #[test]
    fn a_template_without_a_mark_is_refused_by_its_name() {
        for mark in [BASE, HEAD, LANGUAGE, ROOT, SCRIPT, " data-engine=\""] {
            let error = Shell::new(prepared(&TEMPLATE.replace(mark, "")));
            assert_eq!(error.err(), Some(ShellError::Mark(mark.to_owned())));
        }
    }

    #[test]
    fn a_shell_without_a_template_is_refused_by_its_name() {
        let error = Shell::new(SiteFiles::new()).err();
        assert_eq!(error, Some(ShellError::File("reader.html".to_owned())));
    }

    #[test]
    fn a_page_with_a_search_loads_what_boot_loads() {
        let links = Shell::new(prepared(TEMPLATE)).unwrap().engine_links;
        let names: Vec<_> = links.split("href=\"").skip(1).collect();
        assert_eq!(names.len(), 3);
        for (link, name) in names.iter().zip(["e.js", "s.js", "s.wasm"]) {
            assert!(link.starts_with(&format!("{name}\"")), "{link}");
        }
    }
}

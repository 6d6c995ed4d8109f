//! What Trunk built, made ready to hold pages: one style sheet, names with a hash, marks checked.

use std::fmt;

use sha2::{Digest, Sha256};

use model::route::Role;

use super::Files;

/// The marks of the template, each of which stands in it exactly once.
pub(super) const BASE: &str = r#"<base href="./">"#;
pub(super) const HEAD: &str = "<!--HEAD-->";
pub(super) const LANGUAGE: &str = r#"lang="en" dir="ltr""#;
pub(super) const ROOT: &str = r#"<div id="app"></div>"#;
pub(super) const SCRIPT: &str = "<script type=\"module\" src=\"";
/// Where `boot.js` learns names; the engine's go before it.
const BEFORE_ENGINE: &str = " data-js=\"";
const BOOT: &str = "boot.js";
/// The role whose app Trunk put into the template; the others' take its place.
const FIRST: Role = Role::Reader;
/// The attributes that name an app's script and wasm, and what the files' names end with.
const APP: [(&str, &str); 2] = [("data-js", ".js"), ("data-wasm", "_bg.wasm")];
/// What only a search loads, by the attribute that tells `boot.js` its name.
const ENGINE: [(&str, &str); 3] = [
    ("data-engine", "engine.js"),
    ("data-engine-js", "search-engine.js"),
    ("data-engine-wasm", "search-engine_bg.wasm"),
];

/// The template and the files that every page needs.
pub struct Shell {
    /// The page's HTML with its marks, for each role in the order of [`Role::ALL`].
    templates: Vec<(Role, String)>,
    /// Scripts, style sheet, wasm, icon.
    pub(super) files: Files,
    /// Links by which a page with a search loads its engine early.
    pub(super) engine_links: String,
}

/// What the shell lacks.
#[derive(Debug, PartialEq, Eq)]
pub enum ShellError {
    /// A mark is missing in the template, or stands in it twice.
    Mark(String),
    /// A file is not there.
    File(String),
}

impl fmt::Display for ShellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mark(mark) => write!(
                f,
                "index.html as Trunk built it needs `{mark}` exactly once: was the template or Trunk changed?"
            ),
            Self::File(name) => write!(f, "the shell has no {name}: was it built as a whole?"),
        }
    }
}

impl Shell {
    /// Takes the files that Trunk built, `index.html` among them.
    pub fn new(mut files: Files) -> Result<Self, ShellError> {
        let template = files.remove("index.html").unwrap_or_default();
        let template = String::from_utf8_lossy(&template).into_owned();
        let template = without_comment(&template);
        let template = one_style_sheet(&template, &mut files);
        let template = hashed_boot(&template, &mut files);
        for mark in [BASE, HEAD, LANGUAGE, ROOT, SCRIPT, BEFORE_ENGINE] {
            if template.matches(mark).count() != 1 {
                return Err(ShellError::Mark(mark.to_owned()));
            }
        }
        let engine = hashed_engine(&mut files)?;
        let template = template.replacen(BEFORE_ENGINE, &attributes(&engine), 1);
        let mut templates = Vec::new();
        for role in Role::ALL {
            let own = if role == FIRST {
                template.clone()
            } else {
                with_app(role.app(), &template, &mut files)?
            };
            templates.push((role, own));
        }
        Ok(Self {
            templates,
            files,
            engine_links: engine_links(&engine),
        })
    }

    /// Gives the template of a role's pages.
    pub(super) fn template(&self, role: Role) -> &str {
        let own = self.templates.iter().find(|(it, _)| *it == role);
        own.map_or("", |(_, template)| template)
    }
}

/// Gives the first 16 hexadecimal digits of a file's SHA-256: enough to tell versions apart.
pub(super) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
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

/// Joins the style sheets, in their order, into one: a page then needs one request, not twelve.
fn one_style_sheet(template: &str, files: &mut Files) -> String {
    let mut css = String::new();
    let mut out = template.to_owned();
    while let Some((start, end, href)) = style_link(&out) {
        let sheet = files.remove(href.trim_start_matches("./"));
        css.push_str(&without_css_comments(&String::from_utf8_lossy(
            &sheet.unwrap_or_default(),
        )));
        out.replace_range(start..end, "");
    }
    let name = format!("site-{}.css", hash(css.as_bytes()));
    files.insert(name.clone(), css.into());
    let link = format!("{HEAD}\n<link rel=\"stylesheet\" href=\"{name}\">");
    out.replacen(HEAD, &link, 1)
}

/// Finds the first `<link rel="stylesheet">`: where it starts and ends, and what it names.
fn style_link(html: &str) -> Option<(usize, usize, String)> {
    let start = html.match_indices("<link ").find_map(|(at, _)| {
        let end = at + html[at..].find('>')? + 1;
        let tag = &html[at..end];
        tag.contains(r#"rel="stylesheet""#).then_some((at, end))
    });
    let (start, end) = start?;
    let href = html[start..end]
        .split("href=\"")
        .nth(1)?
        .split('"')
        .next()?;
    Some((start, end, href.to_owned()))
}

fn without_css_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

/// Gives `boot.js` a name with a hash, so that a host may cache it for ever.
fn hashed_boot(template: &str, files: &mut Files) -> String {
    match hashed(BOOT, files) {
        Some(name) => template.replace(&format!("\"{BOOT}\""), &format!("\"{name}\"")),
        None => template.to_owned(),
    }
}

/// Puts another app's names, with a hash, where the first one's stand.
fn with_app(app: &str, template: &str, files: &mut Files) -> Result<String, ShellError> {
    let mut out = template.to_owned();
    for (attribute, end) in APP {
        let file = format!("{app}{end}");
        let Some(name) = hashed(&file, files) else {
            return Err(ShellError::File(file));
        };
        let mark = format!(" {attribute}=\"");
        let first = template.split_once(&mark);
        let first = first.and_then(|(_, after)| after.split('"').next());
        let first = first.ok_or(ShellError::Mark(mark.clone()))?;
        out = out.replace(&format!("\"{first}\""), &format!("\"{name}\""));
    }
    Ok(out)
}

/// Does the same for what only a search loads, and gives the names in the order of [`ENGINE`].
fn hashed_engine(files: &mut Files) -> Result<[String; 3], ShellError> {
    let mut names = [const { String::new() }; 3];
    for (name, (_, file)) in names.iter_mut().zip(ENGINE) {
        *name = hashed(file, files).ok_or_else(|| ShellError::File(file.to_owned()))?;
    }
    Ok(names)
}

/// Writes the attributes that tell `boot.js` these names, before the one that stands there.
fn attributes(engine: &[String; 3]) -> String {
    let mut attributes = String::new();
    for (name, (attribute, _)) in engine.iter().zip(ENGINE) {
        attributes += &format!(" {attribute}=\"{name}\"");
    }
    attributes + BEFORE_ENGINE
}

fn engine_links([loader, module, wasm]: &[String; 3]) -> String {
    format!(
        "<link rel=\"modulepreload\" href=\"{loader}\">\n\
         <link rel=\"modulepreload\" href=\"{module}\">\n\
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\">\n"
    )
}

/// Puts a hash of its content into a file's name.
fn hashed(file: &str, files: &mut Files) -> Option<String> {
    let bytes = files.remove(file)?;
    // As Trunk names its own: `name-<hash>_bg.wasm`.
    let (stem, end) = file.split_at(file.find(['.', '_'])?);
    let name = format!("{stem}-{}{end}", hash(&bytes));
    files.insert(name.clone(), bytes);
    Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_become_one_in_their_order() {
        let html = format!(
            "{HEAD}<link rel=\"stylesheet\" href=\"./b-1.css\" integrity=\"x\"/><link rel=\"stylesheet\" href=\"a.css\">rest"
        );
        let mut files = Files::from([
            ("b-1.css".to_owned(), b"b{}/* gone */".to_vec()),
            ("a.css".to_owned(), b"a{}".to_vec()),
        ]);
        let out = one_style_sheet(&html, &mut files);
        let (name, css) = files.pop_first().unwrap();
        assert_eq!(String::from_utf8(css).unwrap(), "b{}\na{}\n");
        assert_eq!(
            out,
            format!("{HEAD}\n<link rel=\"stylesheet\" href=\"{name}\">rest")
        );
        assert!(files.is_empty());
    }

    #[test]
    fn a_template_without_a_mark_is_refused_by_its_name() {
        let files = Files::from([("index.html".to_owned(), b"<html>".to_vec())]);
        let error = Shell::new(files).err().unwrap().to_string();
        assert!(error.contains(BASE), "{error}");
    }

    #[test]
    fn what_only_a_search_loads_has_a_hash_and_boot_learns_its_name() {
        let file = |name: &str| (name.to_owned(), name.as_bytes().to_vec());
        let mut files = Files::from(ENGINE.map(|(_, name)| file(name)));
        let names = hashed_engine(&mut files).unwrap();
        assert_eq!(files.len(), 3);
        for (name, (attribute, file)) in names.iter().zip(ENGINE) {
            let hash = format!("-{}", hash(file.as_bytes()));
            assert_eq!(name.replacen(&hash, "", 1), file);
            assert_eq!(files[name], file.as_bytes());
            let attribute = format!(" {attribute}=\"{name}\"");
            assert!(attributes(&names).contains(&attribute), "{attribute}");
        }
    }

    #[test]
    fn a_shell_without_the_engine_is_refused_by_the_files_name() {
        let error = hashed_engine(&mut Files::new());
        assert_eq!(error, Err(ShellError::File("engine.js".to_owned())));
    }

    #[test]
    fn the_second_app_is_named_wherever_the_first_one_was() {
        let template = r#"<link href="./a.js"><script data-js="./a.js" data-wasm="./a_bg.wasm">"#;
        let file = |name: &str| (name.to_owned(), Vec::new());
        let mut files = Files::from(["b.js", "b_bg.wasm"].map(file));
        let out = with_app("b", template, &mut files).unwrap();
        let names: Vec<&String> = files.keys().collect();
        let (js, wasm) = (names[0], names[1]);
        assert_eq!(
            out,
            format!(r#"<link href="{js}"><script data-js="{js}" data-wasm="{wasm}">"#)
        );
    }
}

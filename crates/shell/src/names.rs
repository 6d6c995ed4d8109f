//! Names with a hash, so that a host may cache the files for ever, and where the template says them.

use publish::{ENGINE_ATTRIBUTES, SiteFiles, hash};

use super::{BEFORE_ENGINE, PrepareError, take};

const BOOT: &str = "boot.js";
/// The attributes that name an app's script and wasm, and what the files' names end with.
const APP: [(&str, &str); 2] = [("data-js", ".js"), ("data-wasm", "_bg.wasm")];
/// What only a search loads, in the order of [`ENGINE_ATTRIBUTES`].
const ENGINE: [&str; 3] = ["engine.js", "search-engine.js", "search-engine_bg.wasm"];

/// Renames `boot.js`. A template that names none stays as it is.
pub(super) fn with_boot(template: &str, files: &mut SiteFiles) -> String {
    match renamed(BOOT, files) {
        Ok(name) => template.replace(&format!("\"{BOOT}\""), &format!("\"{name}\"")),
        Err(_) => template.to_owned(),
    }
}

/// Renames what only a search loads, and tells `boot.js` the names by attributes.
pub(super) fn with_engine(template: &str, files: &mut SiteFiles) -> Result<String, PrepareError> {
    let mut attributes = String::new();
    for (attribute, file) in ENGINE_ATTRIBUTES.iter().zip(ENGINE) {
        attributes += &format!(" {attribute}=\"{}\"", renamed(file, files)?);
    }
    attributes += BEFORE_ENGINE;
    Ok(template.replacen(BEFORE_ENGINE, &attributes, 1))
}

/// Renames another app's files, and names them wherever the first app's are named.
pub(super) fn with_app(
    app: &str,
    template: &str,
    files: &mut SiteFiles,
) -> Result<String, PrepareError> {
    let mut out = template.to_owned();
    for (attribute, end) in APP {
        let name = renamed(&format!("{app}{end}"), files)?;
        let mark = format!(" {attribute}=\"");
        let first = template.split_once(&mark);
        let first = first.and_then(|(_, after)| after.split('"').next());
        let first = first.ok_or(PrepareError::Mark(mark.clone()))?;
        out = out.replace(&format!("\"{first}\""), &format!("\"{name}\""));
    }
    Ok(out)
}

/// Puts a hash of its content into a file's name, as Trunk does: `name-<hash>_bg.wasm`.
fn renamed(file: &str, files: &mut SiteFiles) -> Result<String, PrepareError> {
    let bytes = take(file, files)?;
    let (stem, end) = file.split_at(file.find(['.', '_']).unwrap_or(file.len()));
    let name = format!("{stem}-{}{end}", hash(&bytes));
    files.insert(name.clone(), bytes);
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_a_search_loads_has_a_hash_and_boot_learns_its_name() {
        let file = |name: &str| (name.to_owned(), name.as_bytes().to_vec());
        let mut files = SiteFiles::from(ENGINE.map(file));
        let out = with_engine("<script data-js=\"a\">", &mut files).unwrap();
        assert!(out.ends_with(" data-js=\"a\">"), "{out}");
        for (attribute, file) in ENGINE_ATTRIBUTES.iter().zip(ENGINE) {
            let (_, name) = out.split_once(&format!(" {attribute}=\"")).unwrap();
            let name = name.split('"').next().unwrap();
            let hash = format!("-{}", hash(file.as_bytes()));
            assert_eq!(name.replacen(&hash, "", 1), file);
            assert_eq!(files[name], file.as_bytes());
        }
    }

    #[test]
    fn the_second_app_is_named_wherever_the_first_one_was() {
        let template = r#"<link href="./a.js"><script data-js="./a.js" data-wasm="./a_bg.wasm">"#;
        let file = |name: &str| (name.to_owned(), Vec::new());
        let mut files = SiteFiles::from(["b.js", "b_bg.wasm"].map(file));
        let out = with_app("b", template, &mut files).unwrap();
        let names: Vec<&String> = files.keys().collect();
        let (js, wasm) = (names[0], names[1]);
        assert_eq!(
            out,
            format!(r#"<link href="{js}"><script data-js="{js}" data-wasm="{wasm}">"#)
        );
    }
}

//! What the server adds to a page, and the page that stands in for a site that is not there yet.

use html_escape::{encode_double_quoted_attribute, encode_text};

use super::answer::SCRIPT_PATH;
use super::preview::Preview;

/// Adds the script that reloads the page. The pages' policy allows scripts of their own origin.
pub(super) fn with_script(html: &str, version: &str) -> String {
    let version = encode_double_quoted_attribute(version);
    let script =
        format!("<script src=\"{SCRIPT_PATH}\" data-version=\"{version}\" defer></script>");
    match html.rfind("</head>") {
        Some(end) => format!("{}{script}\n{}", &html[..end], &html[end..]),
        None => format!("{html}{script}"),
    }
}

/// Lists what is wrong with a pack that has not been good yet.
pub(super) fn without_site(preview: &Preview) -> String {
    let errors = preview.errors.iter();
    let errors: String = errors
        .map(|it| format!("<li>{}</li>\n", encode_text(it)))
        .collect();
    let page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>The pack has errors</title>\n</head>\n<body>\n<h1>The pack has errors</h1>\n\
         <p>The site appears here once they are corrected.</p>\n<ul>\n{errors}</ul>\n</body>\n</html>\n"
    );
    with_script(&page, &preview.version)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn a_page_gets_the_script_in_its_head() {
        let page = with_script("<head><title>a</title></head><body>", "7-1");
        assert_eq!(
            page,
            "<head><title>a</title><script src=\"/.presession/reload.js\" data-version=\"7-1\" \
             defer></script>\n</head><body>"
        );
    }

    #[test]
    fn no_text_of_a_pack_becomes_markup_on_the_page_of_errors() {
        let page = without_site(&Preview {
            version: "7-0".to_owned(),
            site: None,
            errors: Arc::from(["error: <b>".to_owned()]),
        });
        assert!(page.contains("<li>error: &lt;b&gt;</li>"), "{page}");
    }
}

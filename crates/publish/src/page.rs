//! One page as HTML: the template with its marks filled.

use html_escape::encode_double_quoted_attribute as escaped;

use super::shell::{BASE, HEAD, LANGUAGE, ROOT, SCRIPT, Shell};
use model::route::{Page, Route};
use payload::Payload;
use presession_app::{Head, head_of, render};
use words::Key;

/// Writes a page. `data` is the path of the file that the app loads.
pub(super) fn html(
    shell: &Shell,
    payload: &'static Payload,
    route: &Route,
    data: &str,
    base: &str,
) -> String {
    let words = &payload.messages;
    let language = format!(
        r#"lang="{}" dir="{}""#,
        escaped(&payload.edition.language),
        words.direction.key()
    );
    let failed = format!(
        r#"<p class="notice" id="boot-failed" role="alert" hidden>{}</p>"#,
        escaped(words.get(Key::BootFailed))
    );
    let root = format!(
        r#"<div id="app">{}</div>{failed}"#,
        render(payload, route.clone())
    );
    let script = format!("<script type=\"module\" data-data=\"{data}\" src=\"");
    shell
        .template(route.page.role())
        .replacen(LANGUAGE, &language, 1)
        .replacen(BASE, &base_of(payload, route, base), 1)
        .replacen(HEAD, &head(shell, payload, route, data), 1)
        .replacen(SCRIPT, &script, 1)
        .replacen(ROOT, &root, 1)
}

/// The way from a page to the site's root; a "not found" page may be shown at any depth.
pub(super) fn base_of(payload: &Payload, route: &Route, base: &str) -> String {
    let href = match (&route.page, route.depth(&payload.edition.review.languages)) {
        (Page::NotFound, _) => escaped(base).into_owned(),
        (_, 0) => "./".to_owned(),
        (_, depth) => "../".repeat(depth),
    };
    format!(r#"<base href="{href}">"#)
}

fn head(shell: &Shell, payload: &Payload, route: &Route, data: &str) -> String {
    let Head { title, description } = head_of(payload, route);
    let mut head = format!("<title>{}</title>\n", escaped(&title));
    if !description.is_empty() {
        head += &format!(
            "<meta name=\"description\" content=\"{}\">\n",
            escaped(&description)
        );
    }
    head += "<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n";
    if route.page == Page::NotFound {
        head += "<meta name=\"robots\" content=\"noindex\">\n";
    }
    if route.page == Page::Earlier {
        head += &shell.engine_links;
    }
    let languages = &payload.edition.review.languages;
    for language in languages.iter().filter(|_| languages.len() > 1) {
        let path = route.in_language(language).path(languages);
        head += &format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"{path}\">\n");
    }
    head + &format!("<link rel=\"preload\" href=\"{data}\" as=\"fetch\" crossorigin=\"anonymous\">")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_leave_its_place() {
        assert_eq!(
            escaped(r#"</title><script x="&">"#),
            "&lt;/title&gt;&lt;script x=&quot;&amp;&quot;&gt;"
        );
    }
}

//! What stands at a cluster's short address: a page that leads to the factsheet at once.
//!
//! No script and no style sheet, so that nothing has to arrive before the factsheet is asked for;
//! who forbids pages to lead on finds a link.

use html_escape::encode_double_quoted_attribute as escaped;

use super::page::base_of;
use model::route::{Page, Route};
use model::{Factsheet, Translation};
use payload::Payload;
use words::Key;

/// The page loads nothing but the site's icon.
const POLICY: &str = "default-src 'none'; img-src 'self'; base-uri 'self'; form-action 'none'";

/// Returns the short address of a factsheet in the payload's language, and the page there.
pub(super) fn page(payload: &Payload, factsheet: &Factsheet) -> (String, String) {
    let edition = &payload.edition;
    let languages = &edition.review.languages;
    let to = |page| Route {
        language: edition.language.clone(),
        page,
    };
    let short = to(Page::Short(factsheet.number));
    let target = to(Page::Factsheet(factsheet.slug.clone())).path(languages);
    let html = format!(
        r#"<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
{base}
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta http-equiv="refresh" content="0; url={target}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{number} · {title} · {site}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
</head>
<body>
<main id="main">
<h1>{number} · <a href="{target}"{translation}>{title}</a></h1>
<p>{opens}</p>
</main>
</body>
</html>
"#,
        language = escaped(&edition.language),
        direction = payload.messages.direction.key(),
        base = base_of(payload, &short, ""),
        number = factsheet.number,
        title = escaped(&factsheet.title),
        site = escaped(&edition.review.title),
        translation = translation(payload, factsheet),
        opens = escaped(payload.messages.get(Key::PresentOpens)),
    );
    (short.path(languages), html)
}

/// Says in which language a name stands that waits for its translation.
fn translation(payload: &Payload, factsheet: &Factsheet) -> String {
    let first = payload.edition.review.languages.first();
    let untranslated = first.filter(|_| factsheet.translation == Translation::Missing);
    untranslated.map_or_else(String::new, |language| {
        format!(r#" lang="{}" dir="auto""#, escaped(language))
    })
}

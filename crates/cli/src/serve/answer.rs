//! What the server answers: the site's files, and how a page learns that it is out of date.
//!
//! A preview in, an answer out: it builds nothing and reads no disk.

use std::convert::Infallible;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive};
use axum::response::{IntoResponse, Response, Sse};
use axum::routing::get;
use percent_encoding::percent_decode_str;
use publish::SiteFiles;
use serde_json::json;
use tokio::sync::watch::Receiver;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use super::page::{with_script, without_site};
use super::preview::Preview;

/// The address of the script that reloads a page. No file of a site is there.
pub(super) const SCRIPT_PATH: &str = "/.presession/reload.js";
/// The address at which that script listens.
const EVENTS_PATH: &str = "/.presession/reload";
const SCRIPT: &str = include_str!("reload.js");

/// Answers requests with the newest preview.
pub(super) fn router(previews: Receiver<Preview>) -> Router {
    Router::new()
        .route(SCRIPT_PATH, get(|| async { sent(SCRIPT_PATH, SCRIPT) }))
        .route(EVENTS_PATH, get(events))
        .fallback(file)
        .with_state(previews)
}

/// Says which version there is and what is wrong, now and at every change.
async fn events(
    State(previews): State<Receiver<Preview>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let events = WatchStream::new(previews).map(|preview| {
        let state = json!({ "version": preview.version, "errors": &*preview.errors });
        Ok(Event::default().data(state.to_string()))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

async fn file(State(previews): State<Receiver<Preview>>, method: Method, uri: Uri) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let preview = previews.borrow().clone();
    let Some(site) = &preview.site else {
        let page = sent(".html", without_site(&preview));
        return (StatusCode::SERVICE_UNAVAILABLE, page).into_response();
    };
    let path = percent_decode_str(uri.path()).decode_utf8_lossy();
    // One slash only: what leads on to //host/ would leave this server.
    let path = path.strip_prefix('/').unwrap_or(&path);
    match find(site, path) {
        Found::File(name, bytes) => page_or_file(name, bytes, &preview.version),
        Found::Folder => {
            let query = uri.query().map(|it| format!("?{it}")).unwrap_or_default();
            let location = format!("{}/{query}", uri.path());
            (
                StatusCode::TEMPORARY_REDIRECT,
                [(header::LOCATION, location)],
            )
                .into_response()
        }
        Found::Nothing => {
            let page = site.get("404.html").map_or(&[][..], Vec::as_slice);
            let page = page_or_file("404.html", page, &preview.version);
            (StatusCode::NOT_FOUND, page).into_response()
        }
    }
}

/// What a path of a site leads to.
#[derive(Debug, PartialEq)]
enum Found<'a> {
    File(&'a str, &'a [u8]),
    /// A folder whose slash is missing.
    Folder,
    Nothing,
}

fn find<'a>(site: &'a SiteFiles, path: &str) -> Found<'a> {
    let name = match path {
        "" => "index.html".to_owned(),
        _ if path.ends_with('/') => format!("{path}index.html"),
        _ => path.to_owned(),
    };
    match site.get_key_value(&name) {
        Some((name, bytes)) => Found::File(name, bytes),
        None if site.contains_key(&format!("{path}/index.html")) => Found::Folder,
        None => Found::Nothing,
    }
}

fn page_or_file(name: &str, bytes: &[u8], version: &str) -> Response {
    if name.ends_with(".html") {
        sent(name, with_script(&String::from_utf8_lossy(bytes), version))
    } else {
        sent(name, bytes.to_vec())
    }
}

fn sent(name: &str, body: impl Into<Body>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, media_type(name)),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, body.into()).into_response()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "jpeg" | "jpg" => "image/jpeg",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webp" => "image/webp",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_where_a_plain_static_server_leads() {
        let names = ["index.html", "clusters/a/index.html", "data/a.csv"];
        let site = SiteFiles::from(names.map(|name| (name.to_owned(), Vec::new())));
        for (path, found) in [
            ("", Found::File("index.html", &[])),
            ("index.html", Found::File("index.html", &[])),
            ("clusters/a/", Found::File("clusters/a/index.html", &[])),
            ("clusters/a", Found::Folder),
            ("data/a.csv", Found::File("data/a.csv", &[])),
            ("clusters/", Found::Nothing),
            ("/clusters/a", Found::Nothing),
            ("../index.html", Found::Nothing),
            ("clusters/b/", Found::Nothing),
        ] {
            assert_eq!(find(&site, path), found, "{path}");
        }
    }
}

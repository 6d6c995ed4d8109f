//! What is added to pages for browsers that cannot be told to add it themselves.
//!
//! Chromium is told by its own protocol. The others are served a first script that listens, and
//! pages whose scripts are forbidden where they are asked for by the name `localhost`.

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::complaints;

const LISTENER: &str = "/listener.js";
const FIRST: &str = "/first.js";
/// The name by which the same host serves pages without scripts.
const STILL: &str = "localhost";
const HEAD: &str = "<head>";
const LARGEST: usize = 1 << 26;

/// Returns an address as one that serves its page without scripts.
pub(crate) fn still(address: &str) -> String {
    address.replacen("//127.0.0.1:", &format!("//{STILL}:"), 1)
}

/// Answers a request, with what this browser needs.
pub(crate) async fn answer(request: Request, next: Next) -> Response {
    if told_by_protocol(request.headers()) {
        return next.run(request).await;
    }
    if request.uri().path() == LISTENER {
        let (errors, console) = (complaints::LISTENER, complaints::LISTENER_TO_CONSOLE);
        return script(&format!("{errors}{console}"));
    }
    let is_still = says(request.headers(), &header::HOST, STILL);
    let mut response = next.run(request).await;
    if is_still {
        let policy = HeaderValue::from_static("sandbox allow-same-origin allow-top-navigation");
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        return response;
    }
    if says(response.headers(), &header::CONTENT_TYPE, "text/html") {
        return beginning_with(LISTENER, response).await;
    }
    response
}

/// Answers a request; pages begin with a script of the test's own, in every browser.
pub(crate) async fn begin(
    State(text): State<&'static str>,
    request: Request,
    next: Next,
) -> Response {
    if request.uri().path() == FIRST {
        return script(text);
    }
    let response = next.run(request).await;
    if says(response.headers(), &header::CONTENT_TYPE, "text/html") {
        return beginning_with(FIRST, response).await;
    }
    response
}

fn script(text: &str) -> Response {
    // Its names are no names of the page.
    let mut response = Response::new(Body::from(format!("{{{text}}}")));
    let script = HeaderValue::from_static("text/javascript");
    response.headers_mut().insert(header::CONTENT_TYPE, script);
    response
}

async fn beginning_with(script: &str, response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LARGEST).await else {
        return failed();
    };
    let Ok(page) = String::from_utf8(bytes.into()) else {
        return failed();
    };
    let script = format!("{HEAD}<script src=\"{script}\"></script>");
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(page.replacen(HEAD, &script, 1)))
}

fn failed() -> Response {
    let mut response = Response::default();
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}

fn told_by_protocol(headers: &HeaderMap) -> bool {
    let agent = headers.get(header::USER_AGENT);
    let agent = agent.and_then(|it| it.to_str().ok()).unwrap_or_default();
    agent.contains("Chrome/")
}

fn says(headers: &HeaderMap, name: &header::HeaderName, start: &str) -> bool {
    let value = headers.get(name).and_then(|it| it.to_str().ok());
    value.is_some_and(|it| it.starts_with(start))
}

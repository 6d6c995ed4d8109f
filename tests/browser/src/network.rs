//! What a network does to files on their way: they stop half-way, end too soon, or are not there.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use tokio::sync::watch;

const LARGEST: usize = 1 << 26;

/// How long a cut connection gets to bring what was sent before.
const ON_ITS_WAY: Duration = Duration::from_millis(300);

/// What becomes of a file.
#[derive(Clone, Copy, Debug)]
pub enum Fate {
    /// So many of its bytes come, then nothing more, and the connection stays open. The rest
    /// follows when the network is healed, if anybody still waits.
    Held(usize),
    /// So many of its bytes come, then the connection ends.
    Cut(usize),
    /// The server has no such file.
    Gone,
}

/// Tells which files are meant by their paths on the server.
type Meant = fn(&str) -> bool;

/// The network between a site and its browsers. It does no harm until it is told to.
#[derive(Clone, Debug)]
pub struct Network {
    trouble: Arc<Mutex<Vec<(Meant, Fate)>>>,
    healed: Arc<watch::Sender<()>>,
}

impl Network {
    pub(crate) fn new() -> Self {
        Self {
            trouble: Arc::default(),
            healed: Arc::new(watch::Sender::new(())),
        }
    }

    /// Has this become of the files that are meant, from now on, whatever was said before.
    pub fn bring(&self, meant: Meant, fate: Fate) {
        *self.trouble() = vec![(meant, fate)];
    }

    /// Brings all files from now on, and the rest of those that are held.
    pub fn heal(&self) {
        self.trouble().clear();
        self.healed.send_replace(());
    }

    fn fate(&self, path: &str) -> Option<Fate> {
        let trouble = self.trouble();
        let found = trouble.iter().find(|(is_meant, _)| is_meant(path));
        found.map(|(_, fate)| *fate)
    }

    fn trouble(&self) -> std::sync::MutexGuard<'_, Vec<(Meant, Fate)>> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Carries an answer to the browser.
pub(crate) async fn carry(
    State(network): State<Network>,
    request: Request,
    next: Next,
) -> Response {
    let Some(fate) = network.fate(request.uri().path()) else {
        return next.run(request).await;
    };
    let healed = network.healed.subscribe();
    let (count, holds) = match fate {
        Fate::Gone => return StatusCode::NOT_FOUND.into_response(),
        Fate::Held(count) => (count, true),
        Fate::Cut(count) => (count, false),
    };
    let (parts, body) = next.run(request).await.into_parts();
    let Ok(mut first) = to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let rest = first.split_off(count.min(first.len()));
    let first = (!first.is_empty()).then_some(Ok(first));
    let last = stream::once(last(rest, holds.then_some(healed)));
    Response::from_parts(parts, Body::from_stream(stream::iter(first).chain(last)))
}

/// Gives the rest as soon as the network is healed, or ends the connection.
async fn last(rest: Bytes, healed: Option<watch::Receiver<()>>) -> io::Result<Bytes> {
    let Some(mut healed) = healed else {
        tokio::time::sleep(ON_ITS_WAY).await;
        return Err(io::ErrorKind::ConnectionReset.into());
    };
    // Whoever heals it may be gone: then so is the server.
    let _ = healed.changed().await;
    Ok(rest)
}

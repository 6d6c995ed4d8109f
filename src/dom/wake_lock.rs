//! Keeping the screen awake.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::Document;

use super::{document, window};

// web-sys has these only with `--cfg=web_sys_unstable_apis`.
#[wasm_bindgen]
extern "C" {
    type Sentinel;

    // Missing where the page is not served over HTTPS, and in older browsers.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "wakeLock"], js_name = request)]
    async fn request_sentinel() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    async fn release(this: &Sentinel) -> Result<JsValue, JsValue>;
}

/// Returns whether a page can keep the screen awake here: not over plain HTTP, nor in older
/// browsers.
pub(crate) fn supports_wake_lock() -> bool {
    let has = |it: web_sys::Window| js_sys::Reflect::has(&it.navigator(), &"wakeLock".into());
    window().is_some_and(|it| it.is_secure_context() && has(it).unwrap_or(false))
}

/// Keeps the screen awake until it is dropped.
pub(super) struct WakeLock {
    _listener: EventListener,
}

impl WakeLock {
    /// Requests the lock. A refusal, over plain HTTP or when the battery is low, lets the screen
    /// sleep as usual.
    pub(super) fn request(document: &Document) -> Self {
        let held = Rc::new(Held::default());
        request(&held);
        // Browsers release the lock whenever the page is hidden.
        let renew = move |_: &_| request(&held);
        Self {
            _listener: EventListener::new(document, "visibilitychange", renew),
        }
    }
}

/// The lock held now, released on drop.
#[derive(Default)]
struct Held(RefCell<Option<Sentinel>>);

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(sentinel) = self.0.take() {
            spawn_local(give_up(sentinel));
        }
    }
}

fn request(held: &Rc<Held>) {
    let hidden = document().is_none_or(|it| it.hidden());
    if hidden {
        return;
    }
    let held = Rc::downgrade(held);
    spawn_local(async move {
        let Ok(sentinel) = request_sentinel().await else {
            return;
        };
        let sentinel = sentinel.unchecked_into::<Sentinel>();
        let unwanted = match held.upgrade() {
            Some(held) => held.0.replace(Some(sentinel)),
            // The deck was left before the answer came.
            None => Some(sentinel),
        };
        if let Some(unwanted) = unwanted {
            give_up(unwanted).await;
        }
    });
}

async fn give_up(sentinel: Sentinel) {
    // It may have been released already.
    let _ = sentinel.release().await;
}

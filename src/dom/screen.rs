//! The screen that a room looks at: whether the page fills it, and whether it stays awake.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::MediaQueryList;

use super::{document, window};

#[wasm_bindgen]
extern "C" {
    type Awake;

    // Missing where the page is not served over HTTPS, and in older browsers.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "wakeLock"], js_name = request)]
    async fn ask_awake() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    async fn release(this: &Awake) -> Result<JsValue, JsValue>;
}

/// What keeps the screen awake.
#[derive(Default)]
struct Watch {
    /// How often a room was left: an answer may come when it is no longer wanted.
    left: u32,
    awake: Option<Awake>,
}

thread_local! {
    static WATCH: RefCell<Watch> = RefCell::default();
}

/// Tells whether a page can keep the screen awake here: not where it is served over plain HTTP, and
/// not in older browsers.
pub(crate) fn can_stay_awake() -> bool {
    let has = |it: web_sys::Window| js_sys::Reflect::has(&it.navigator(), &"wakeLock".into());
    window().is_some_and(|it| it.is_secure_context() && has(it).unwrap_or(false))
}

/// Asks that the screen stay awake until the room is left.
pub(super) fn stay_awake() {
    let hidden = document().is_none_or(|it| it.hidden());
    if hidden {
        return;
    }
    let left = WATCH.with_borrow(|it| it.left);
    leptos::task::spawn_local(async move {
        // Refused on plain HTTP and when the battery is low: the screen then sleeps as it is set.
        let Ok(awake) = ask_awake().await else { return };
        let awake: Awake = awake.unchecked_into();
        let unwanted = WATCH.with_borrow_mut(|it| {
            if it.left == left {
                it.awake.replace(awake)
            } else {
                Some(awake)
            }
        });
        give_back(unwanted).await;
    });
}

/// Lets the screen sleep as it is set.
pub(super) fn let_sleep() {
    let awake = WATCH.with_borrow_mut(|it| {
        it.left = it.left.wrapping_add(1);
        it.awake.take()
    });
    leptos::task::spawn_local(give_back(awake));
}

async fn give_back(awake: Option<Awake>) {
    if let Some(awake) = awake {
        let _ = awake.release().await;
    }
}

/// Tells whether a page can fill the screen here: not on iPhones.
pub(crate) fn can_fill_screen() -> bool {
    document().is_some_and(|it| it.fullscreen_enabled())
}

/// Gives what style sheets are told where the browser itself fills the screen, with F11 or because
/// it always does.
pub(super) fn filled_media() -> Option<MediaQueryList> {
    let media = window()?.match_media("(display-mode: fullscreen)");
    media.ok().flatten()
}

/// Tells whether nothing but the page is on the screen.
pub(super) fn is_filled() -> bool {
    fills_screen() || filled_media().is_some_and(|it| it.matches())
}

/// Tells whether the page itself filled the screen.
fn fills_screen() -> bool {
    document().is_some_and(|it| it.fullscreen_element().is_some())
}

/// Fills the screen, or leaves it.
pub(crate) fn fill_screen() {
    let Some(document) = document() else { return };
    if fills_screen() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // A refusal leaves the page as it is.
        let _ = root.request_fullscreen();
    }
}

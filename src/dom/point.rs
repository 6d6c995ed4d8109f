//! Where a tap or a swipe is.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::{room::within, window};

/// Where a finger or the mouse is on the element that listens, in CSS pixels.
#[derive(Clone, Copy)]
pub(crate) struct Point {
    /// From the physical left of the element.
    pub(crate) x: f64,
    /// From the top of the window.
    pub(crate) y: f64,
    /// How wide the element is.
    pub(crate) width: f64,
}

/// Gives the point of a finger or a pen, as [`point`] does; none for a mouse, which drags nothing.
pub(crate) fn finger(event: &web_sys::Event) -> Option<Point> {
    let pointer = event.dyn_ref::<web_sys::PointerEvent>()?;
    point(event).filter(|_| pointer.pointer_type() != "mouse")
}

/// Gives the point of an event; none where it belongs to a link, a button or a selected text, or
/// where the page is magnified, so that fingers move the page.
pub(crate) fn point(event: &web_sys::Event) -> Option<Point> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    if within(event, "a[href], button, summary, input").is_some() || mouse.button() > 0 {
        return None;
    }
    if is_magnified() {
        return None;
    }
    let selection = window()?.get_selection().ok().flatten();
    if selection.is_some_and(|it| !it.is_collapsed()) {
        return None;
    }
    let element = event.current_target()?.dyn_into::<Element>().ok()?;
    let around = element.get_bounding_client_rect();
    Some(Point {
        x: f64::from(mouse.client_x()) - around.left(),
        y: f64::from(mouse.client_y()),
        width: around.width(),
    })
}

/// Tells whether fingers have drawn the page larger than it is.
fn is_magnified() -> bool {
    let view = window().and_then(|it| it.visual_viewport());
    // Browsers round.
    view.is_some_and(|it| it.scale() > 1.01)
}

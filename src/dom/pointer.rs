//! Where a tap or a swipe happens.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

use super::{element::closest, window};

/// The position of a finger or the mouse over the element that listens, in CSS pixels.
#[derive(Clone, Copy)]
pub(crate) struct Point {
    /// From the element's left edge, whatever the direction of the text.
    pub(crate) x: f64,
    /// From the top of the window.
    pub(crate) y: f64,
    /// The element's width.
    pub(crate) width: f64,
}

/// Returns where a finger or a pen is, as [`tap_point`] does. `None` for a mouse: it does not swipe.
pub(crate) fn swipe_point(event: &Event) -> Option<Point> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    tap_point(event).filter(|_| pointer.pointer_type() != "mouse")
}

/// Returns where an event happened. `None` where it belongs to a link, a button or selected text, or
/// where the page is zoomed in, so that fingers pan it.
pub(crate) fn tap_point(event: &Event) -> Option<Point> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let on_control = closest(event, "a[href], button, summary, input").is_some();
    if on_control || mouse.button() > 0 || is_zoomed_in() || has_selection()? {
        return None;
    }
    let element = event.current_target()?.dyn_into::<Element>().ok()?;
    let bounds = element.get_bounding_client_rect();
    Some(Point {
        x: f64::from(mouse.client_x()) - bounds.left(),
        y: f64::from(mouse.client_y()),
        width: bounds.width(),
    })
}

fn has_selection() -> Option<bool> {
    let selection = window()?.get_selection().ok().flatten();
    Some(selection.is_some_and(|it| !it.is_collapsed()))
}

/// Returns whether the reader has pinched the page larger than it is.
fn is_zoomed_in() -> bool {
    let viewport = window().and_then(|it| it.visual_viewport());
    // Browsers round the scale.
    viewport.is_some_and(|it| it.scale() > 1.01)
}

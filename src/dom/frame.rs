//! Work queued until the next animation frame, or until that frame is painted.
//!
//! All of it shares one frame request and one timer: on a slow device, a JavaScript callback
//! for each piece of work costs more per key press than the work itself.

use std::{cell::RefCell, mem};

use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;

use super::document;

type Callback = Box<dyn FnOnce()>;

#[derive(Default)]
struct Queue {
    /// Callbacks to run in the next frame.
    in_frame: Vec<Callback>,
    /// Callbacks to run after the next frame.
    after_frame: Vec<Callback>,
    /// Callbacks to run when the timer fires.
    due: Vec<Callback>,
    frame: Option<AnimationFrame>,
    timer: Option<Timeout>,
}

thread_local! {
    static QUEUE: RefCell<Queue> = RefCell::default();
}

/// Runs a callback in the next frame, before it is painted.
pub(super) fn next_frame(callback: impl FnOnce() + 'static) {
    if document().is_some() {
        QUEUE.with_borrow_mut(|queue| {
            queue.in_frame.push(Box::new(callback));
            queue.request_frame();
        });
    }
}

/// Runs a callback once everything drawn so far has been painted. On a hidden page it runs without
/// a frame; if the page is hidden before the frame, it runs when the page is visible again.
pub(crate) fn after_paint(callback: impl FnOnce() + 'static) {
    let Some(document) = document() else { return };
    QUEUE.with_borrow_mut(|queue| {
        if document.hidden() {
            // Browsers paint no frames of a hidden page.
            queue.due.push(Box::new(callback));
            queue.set_timer();
        } else {
            queue.after_frame.push(Box::new(callback));
            queue.request_frame();
        }
    });
}

impl Queue {
    fn request_frame(&mut self) {
        let request = || request_animation_frame(|_| run_frame());
        self.frame.get_or_insert_with(request);
    }

    /// Sets the timer. A promise would not do: the frame is painted only after its microtasks.
    fn set_timer(&mut self) {
        self.timer.get_or_insert_with(|| Timeout::new(0, run_due));
    }
}

fn run_frame() {
    let callbacks = QUEUE.with_borrow_mut(|queue| {
        queue.frame = None;
        queue.due.append(&mut queue.after_frame);
        if !queue.due.is_empty() {
            queue.set_timer();
        }
        mem::take(&mut queue.in_frame)
    });
    callbacks.into_iter().for_each(|callback| callback());
}

fn run_due() {
    let callbacks = QUEUE.with_borrow_mut(|queue| {
        queue.timer = None;
        mem::take(&mut queue.due)
    });
    callbacks.into_iter().for_each(|callback| callback());
}

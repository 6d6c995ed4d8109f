//! Timers for code that awaits them.

use gloo_timers::future::TimeoutFuture;

/// Waits for a number of milliseconds. Dropping the future clears the timer.
pub(crate) async fn pause(milliseconds: u32) {
    TimeoutFuture::new(milliseconds).await;
}

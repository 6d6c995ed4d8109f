//! The device's clock, and chance. Neither is there while a page is prerendered.

use super::in_browser;

/// Gives the instant by the wall clock, in milliseconds.
pub(crate) fn now() -> i64 {
    if !in_browser() {
        return 0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 are far below 2^53"
    )]
    let now = js_sys::Date::now() as i64;
    now
}

/// Gives the minute of the day that an instant has where the device is, from 0.
pub(crate) fn minute_of_day(now: i64) -> u16 {
    if !in_browser() {
        return 0;
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 are far below 2^53"
    )]
    let now = js_sys::Date::new(&(now as f64).into());
    u16::try_from(now.get_hours() * 60 + now.get_minutes()).unwrap_or_default()
}

/// Gives a number that no other window has, as good as surely.
pub(crate) fn any_number() -> u64 {
    if !in_browser() {
        return 0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 2^32"
    )]
    let number = (js_sys::Math::random() * f64::from(u32::MAX)) as u64;
    number
}

//! The device's clock, and random numbers.

use js_sys::{Date as JsDate, Math};

use super::in_browser;
use model::Date;

/// Returns the current time in milliseconds since 1970; 0 while a page is prerendered.
pub(crate) fn now() -> i64 {
    let now = if in_browser() { JsDate::now() } else { 0.0 };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 are far below 2^53"
    )]
    let now = now as i64;
    now
}

/// Returns today's date in the device's time zone; `None` while a page is prerendered.
pub(crate) fn today() -> Option<Date> {
    let today = in_browser().then(JsDate::new_0)?;
    let year = u16::try_from(today.get_full_year()).ok()?;
    let month = u8::try_from(today.get_month() + 1).ok()?;
    let day = u8::try_from(today.get_date()).ok()?;
    Date::new(year, month, day).ok()
}

/// Returns the minute of the day, from 0, of a time in the device's time zone.
pub(crate) fn minute_of_day(time: i64) -> u16 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 are far below 2^53"
    )]
    let time = JsDate::new(&(time as f64).into());
    u16::try_from(time.get_hours() * 60 + time.get_minutes()).unwrap_or_default()
}

/// Returns a random number below 2^32, to tell windows apart; 0 while a page is prerendered.
pub(crate) fn random_id() -> u64 {
    let random = if in_browser() { Math::random() } else { 0.0 };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 2^32"
    )]
    let id = (random * f64::from(u32::MAX)) as u64;
    id
}

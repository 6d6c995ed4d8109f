//! The most characters that a field may have, as a reader sees them.
//!
//! Held against the printed page: on a sheet of usual length, one field at its limit does not
//! break the page. What all fields come to together is measured by the rest of this module.

pub(crate) const TITLE: usize = 80;
pub(crate) const SHORT_TITLE: usize = 24;
pub(crate) const LEAD: usize = 280;
pub(crate) const REVIEW_LEAD: usize = 420;
/// Names: coalition, ministry, place, whose assessment.
pub(crate) const NAME: usize = 120;
pub(crate) const FIGURE: usize = 24;
pub(crate) const LABEL: usize = 140;
pub(crate) const NOTE: usize = 200;
pub(crate) const RECOMMENDATION: usize = 320;
pub(crate) const RATIONALE: usize = 320;
pub(crate) const INDICATOR: usize = 240;
pub(crate) const QUESTION: usize = 320;
/// Whether civil society was consulted: three or four sentences.
pub(crate) const CONSULTATION: usize = 480;
/// The text of an item of the programme or calendar, and the notice.
pub(crate) const EVENT: usize = 480;
pub(crate) const SUMMARY: usize = 160;
/// A slide's heading: about what stands on one line of it.
pub(crate) const SLIDE_HEADING: usize = 50;
/// A line of a slide that the pack adds.
pub(crate) const SLIDE_POINT: usize = 160;
/// What a speaker may say to one slide: about a minute and a half.
pub(crate) const SLIDE_NOTES: usize = 1200;
/// Author, title or document of a source.
pub(crate) const SOURCE: usize = 240;

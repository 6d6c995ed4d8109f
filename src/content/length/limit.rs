//! The most characters that a field may have, as a reader sees them.
//!
//! Held against the printed page: on a sheet of usual length, one field at its limit does not
//! break the page. What all fields come to together is measured by the rest of this module.

pub(in crate::content) const TITLE: usize = 80;
pub(in crate::content) const SHORT_TITLE: usize = 24;
pub(in crate::content) const LEAD: usize = 280;
pub(in crate::content) const REVIEW_LEAD: usize = 420;
/// Names: coalition, ministry, place, whose assessment.
pub(in crate::content) const NAME: usize = 120;
pub(in crate::content) const FIGURE: usize = 24;
pub(in crate::content) const LABEL: usize = 140;
pub(in crate::content) const NOTE: usize = 200;
pub(in crate::content) const RECOMMENDATION: usize = 320;
pub(in crate::content) const RATIONALE: usize = 320;
pub(in crate::content) const INDICATOR: usize = 240;
pub(in crate::content) const QUESTION: usize = 320;
/// The text of an item of the programme or calendar, and the notice.
pub(in crate::content) const EVENT: usize = 480;
pub(in crate::content) const SUMMARY: usize = 160;
/// A slide's heading: about what stands on one line of it.
pub(in crate::content) const SLIDE_HEADING: usize = 50;
/// A line of a slide that the pack adds.
pub(in crate::content) const SLIDE_POINT: usize = 160;
/// What a speaker may say to one slide: about a minute and a half.
pub(in crate::content) const SLIDE_NOTES: usize = 1200;
/// Author, title or document of a source.
pub(in crate::content) const SOURCE: usize = 240;

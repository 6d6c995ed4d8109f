//! What a review *is*: values only.
//!
//! Nothing here reads a file, knows a browser or words the interface. The types are plain and
//! serialisable: the native build prerenders from the same values that the browser app loads.

mod coalition;
mod date;
mod earlier_recommendation;
mod edition;
mod factsheet;
pub mod query;
mod recommendation;
mod review;
pub mod route;
mod session;
pub mod slide;
mod slug;
mod source;
mod text;

pub use coalition::{Contact, Logo};
pub use date::{Date, DateError, PartialDate};
pub use earlier_recommendation::{EarlierRecommendation, RegionalGroup, Response};
pub use edition::{AboutPart, Edition, Labels, SdgTarget, StateLabel, TreatyLabel};
pub use factsheet::{
    Assessment, Challenge, EarlierAssessment, Factsheet, Figure, Question, Translation,
};
pub use recommendation::{ActionCategory, Recommendation, TreatyReference};
pub use review::{
    Language, PreSessionKind, Programme, ProgrammeKind, Review, TimelineEntry, TimelineKind,
};
pub use session::session_year;
pub use slide::SlideText;
pub use slug::{Slug, SlugError};
pub use source::Source;
pub use text::{Block, Inline, RichText, cited, plain_blocks, plain_text};

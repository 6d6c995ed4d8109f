//! The parts that pages are made of. A part knows the context, never a page.

mod about_text;
mod card;
mod chrome;
mod earlier;
mod facets;
mod facts;
mod note;
mod rich;
mod strip;
mod toolbar;

pub(crate) use about_text::AboutText;
pub(crate) use card::{action_key, card, card_tags};
pub(crate) use chrome::{Footer, Header};
pub(crate) use earlier::{builds_on, earlier_table, reference, response, state};
pub(crate) use facets::{Chips, FilterPanel, value_label};
pub(crate) use facts::{draft_mark, page_head};
pub(crate) use note::SourceNote;
pub(crate) use rich::{Reader, blocks, rich, source_item, source_list};
pub(crate) use strip::AssessmentStrip;
pub(crate) use toolbar::{CopyButton, PrintButton};

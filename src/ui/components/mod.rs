//! The parts that pages are made of. A part knows the context, never a page.

mod about_text;
mod became;
mod card;
mod chrome;
mod earlier;
mod empty;
mod facets;
mod facts;
mod note;
mod own;
mod ready;
mod remembered;
mod rich;
mod strip;
mod toolbar;

pub(crate) use about_text::about_text;
pub(crate) use became::became;
pub(crate) use card::{Setting, action_key, card};
pub(crate) use chrome::{footer, header};
pub(crate) use earlier::{asker, builds_on, earlier_table, group_key, response};
pub(crate) use empty::empty_result;
pub(crate) use facets::{chips, filter_panel, value_label};
pub(crate) use facts::{by_line, draft_mark, number, page_address, page_head, section};
pub(crate) use note::source_note;
pub(crate) use own::{own_link, remember, yours};
pub(crate) use ready::ready;
pub(crate) use remembered::remembered;
pub(crate) use rich::{Reader, blocks, rich, source_item, source_list};
pub(crate) use strip::assessment_strip;
pub(crate) use toolbar::{copy_button, print_button};

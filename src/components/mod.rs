//! The parts that pages are made of. A component knows the context, never a page.
//!
//! A component takes its data as parameters and the site from `use_site()`. That works only while
//! rendering: an event handler runs outside of the reactive owner and captures the site. A function
//! that computes a value may take the site as a parameter.
//!
//! A finished component is an `AnyView`, or an `Option<AnyView>` where it may be absent. Only a part
//! to which its caller still adds is an [`Element`](crate::html::Element).

mod about_text;
mod adaptable;
mod card;
mod chips;
mod chrome;
mod cluster_marks;
mod coverage;
mod earlier;
mod empty;
mod facets;
mod home_state;
mod listing;
mod marker;
mod memory_row;
mod note;
mod outcomes;
mod page_head;
mod panel;
mod programme;
mod record;
mod rich;
mod shown;
mod strip;
mod tally;
mod toolbar;

pub(crate) use about_text::about_text;
pub(crate) use adaptable::adaptable;
pub(crate) use card::{Setting, action_key, card};
pub(crate) use chips::chips;
pub(crate) use chrome::{language_name, site_footer, site_header};
pub(crate) use cluster_marks::{by_line, cluster_number, draft_mark, translation_notice};
pub(crate) use coverage::coverage;
pub(crate) use earlier::{
    asker, builds_on, document_link, earlier_table, group_key, outcome, response,
};
pub(crate) use empty::empty_result;
pub(crate) use facets::value_label;
pub(crate) use home_state::{home_state_link, home_state_mark, remember_button};
pub(crate) use listing::{
    filter_sheet, filters_beside, filters_button, found_count, print_note, search_box, sort,
};
pub(crate) use memory_row::memory_row;
pub(crate) use note::source_note;
pub(crate) use outcomes::outcomes;
pub(crate) use page_head::{page_address, page_head, titled_section};
pub(crate) use panel::Filters;
pub(crate) use programme::{example_mark, pre_session_key, programme_item, speakers};
pub(crate) use record::record_card;
pub(crate) use rich::{TextContext, blocks, rich, source_item, source_list};
pub(crate) use shown::Shown;
pub(crate) use strip::{assessment_strip, strip};
pub(crate) use tally::tally;
pub(crate) use toolbar::{copy_button, open_files, print_button};

//! The parts that pages are made of. A part knows the context, never a page.

mod about_text;
mod became;
mod card;
mod chips;
mod chrome;
mod coverage;
mod earlier;
mod empty;
mod facets;
mod facts;
mod listing;
mod marker;
mod note;
mod own;
mod panel;
mod programme;
mod ready;
mod record;
mod remembered;
mod rich;
mod shown;
mod strip;
mod tally;
mod toolbar;

pub(crate) use about_text::about_text;
pub(crate) use became::became;
pub(crate) use card::{Setting, action_key, card};
pub(crate) use chips::chips;
pub(crate) use chrome::{language_name, site_footer, site_header};
pub(crate) use coverage::coverage;
pub(crate) use earlier::{asker, builds_on, earlier_table, group_key, outcome, response};
pub(crate) use empty::empty_result;
pub(crate) use facets::value_label;
pub(crate) use facts::{
    by_line, draft_mark, number, page_address, page_head, titled_section, translation_notice,
};
pub(crate) use listing::{
    filter_sheet, filters_beside, filters_button, found_count, print_note, search_box, sort,
};
pub(crate) use note::source_note;
pub(crate) use own::{own_link, remember, yours};
pub(crate) use panel::Filters;
pub(crate) use programme::{example_mark, programme_item, speakers};
pub(crate) use ready::ready;
pub(crate) use record::record_card;
pub(crate) use remembered::remembered;
pub(crate) use rich::{Reader, blocks, rich, source_item, source_list};
pub(crate) use shown::Shown;
pub(crate) use strip::{assessment_strip, strip};
pub(crate) use tally::tally;
pub(crate) use toolbar::{copy_button, open_files, print_button};

//! The working rules of the project, held against its own files.
//!
//! Every complaint names file and line and says how to mend it. A rule that a file breaks for a
//! good reason names that file and the reason in an allow list beside the rule, nowhere else.

mod boundaries;
mod messages;
mod repository;
mod style;
mod syntax;
mod words;

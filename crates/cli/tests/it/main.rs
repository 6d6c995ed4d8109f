//! The command as an editor runs it.

#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test may panic as the test may"
)]

mod build;
mod check;
mod help;
mod import;
mod new;
mod serve;
mod test_folder;

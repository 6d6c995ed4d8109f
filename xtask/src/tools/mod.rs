//! How each tool is found, and got where it is missing.
//!
//! Nothing here knows which command needs which tool: `setup` does.

pub(crate) mod axe;
mod browsers;
pub(crate) mod cargo_tool;
pub(crate) mod chromium;
pub(crate) mod engines;
pub(crate) mod firefox;
pub(crate) mod fonts;
pub(crate) mod install;
pub(crate) mod npm;
pub(crate) mod packages;
pub(crate) mod rust;
pub(crate) mod webkit;

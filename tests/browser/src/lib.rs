//! What a person sees and does, tried in a real browser.
//!
//! This is the stage; the plays are in `tests/`. It must not know the pages of the site: only how
//! to serve a folder, open a page, look at it as a person or an assistive device would, and say
//! what went wrong.
//!
//! - [`stage`] the sites, the browsers and how a test gets them;
//! - [`site`] a folder, served as any host would;
//! - [`alone`] one browser for something that is no test;
//! - [`browser`] one browser window; [`find`] finding by role and name; [`hands`] keys and taps;
//!   [`complaints`] what a page did wrong while it was open; [`axe`] what an accessibility checker finds; [`paper`] print.

pub mod alone;
pub mod axe;
pub mod browser;
pub mod complaints;
mod driver;
pub mod find;
pub mod hands;
pub mod paper;
pub mod site;
pub mod stage;

pub use browser::Browser;
pub use site::Site;
pub use stage::Stage;

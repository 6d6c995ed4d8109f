//! What a person sees and does, tried in a real browser.
//!
//! This is the stage; the plays are in `tests/`. It must not know the pages of the site: only how
//! to serve a folder, open a page, look at it as a person or an assistive device would, and say
//! what went wrong.
//!
//! - [`engine`] the browsers' engines and what each lacks; [`trial`] a test before it is tried;
//! - [`stage`] the sites, the browsers and how a test gets them; [`log`] the record of a run;
//! - [`site`] a folder, served as any host would; [`network`] what may become of its files on their
//!   way;
//! - [`alone`] one browser for something that is no test;
//! - [`browser`] one browser window; [`windows`] those that a page opens; [`reader`] its size and
//!   what its reader prefers; [`find`] finding by role and name; [`hands`] keys and taps;
//!   [`complaints`] what a page did wrong while it was open; [`axe`] what an accessibility checker
//!   finds; [`paper`] print.

pub mod alone;
pub mod axe;
pub mod browser;
mod capabilities;
mod chromium;
pub mod complaints;
mod dress;
mod driver;
pub mod engine;
pub mod find;
mod firefox;
pub mod hands;
pub mod log;
pub mod network;
pub mod paper;
pub mod reader;
mod screen;
pub mod site;
pub mod stage;
pub mod trial;
mod webkit;
pub mod windows;

pub use browser::Browser;
pub use engine::{Engine, Need};
pub use network::Fate;
pub use site::Site;
pub use stage::Stage;
pub use trial::Trial;

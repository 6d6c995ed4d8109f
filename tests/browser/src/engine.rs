//! The engines that pages are tried in: how each is told from the others, and what it lacks.
//!
//! A test names what it needs beyond opening, reading and tapping. Where an engine has no way to
//! that, the test is left out there, by name and with the reason given here.

use std::env;

/// What draws a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, steered by chromedriver.
    Chromium,
    /// Firefox, steered by geckodriver.
    Firefox,
    /// WebKitGTK's small browser, the nearest thing here to an iPad.
    WebKit,
}

/// What a test may need that not every engine's driver has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// To print the page, or to look at it as on paper.
    Paper,
    /// To be seen by a reader who prefers dark pages.
    Dark,
    /// To be seen by a reader who wants less motion.
    LessMotion,
    /// To be seen by a reader whose system forces its colours.
    ForcedColours,
    /// A view narrower than any telephone.
    Narrow,
}

impl Engine {
    /// All engines, in the order in which they are tried.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Returns the name that tests of this engine begin with.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Returns why a test with this need is left out; `None` where it can be run.
    #[must_use]
    pub fn lacks(self, need: Need) -> Option<&'static str> {
        match (self, need) {
            (Self::WebKit, Need::Paper) => Some("its driver cannot print"),
            (Self::WebKit, Need::ForcedColours) => Some("it forces no colours"),
            (Self::WebKit, Need::Narrow) => Some("its windows are at least 334 px wide"),
            _ => None,
        }
    }

    /// Tells whether the environment has what this engine needs. Chromium is never left out: that
    /// nothing was tried must not look like a success.
    pub(crate) fn is_there(self) -> bool {
        self == Self::Chromium || env::var_os(self.driver_variable()).is_some()
    }

    /// Tells whether a browser must be started for these needs: this engine has no way to fulfil
    /// them later.
    pub(crate) fn told_at_start(self, needs: &[Need]) -> bool {
        let late = |need: &Need| !matches!(need, Need::Dark | Need::LessMotion);
        self == Self::WebKit && !needs.iter().all(late)
    }

    /// Returns the variable that names the driver.
    pub(crate) fn driver_variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKIT_DRIVER",
        }
    }
}

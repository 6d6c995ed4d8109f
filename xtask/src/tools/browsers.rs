//! Finding the programs of the browsers: named by the environment, on the search path, or where
//! systems keep them off it.

use std::env;
use std::path::PathBuf;

use crate::process::on_path;

/// Where a program may be.
pub(super) struct ProgramPlaces {
    /// The variable that names another than the system's.
    pub(super) variable: &'static str,
    /// Its names on the search path.
    pub(super) names: &'static [&'static str],
    /// Where some systems keep it off the search path.
    pub(super) elsewhere: &'static [&'static str],
}

impl ProgramPlaces {
    /// Returns the first that is there.
    pub(super) fn find(&self) -> Option<PathBuf> {
        let named = env::var_os(self.variable).map(PathBuf::from);
        let on_path = self.names.iter().find_map(|name| on_path(name));
        let elsewhere = self.elsewhere.iter().map(PathBuf::from);
        named
            .into_iter()
            .chain(on_path)
            .chain(elsewhere)
            .find(|file| file.is_file())
    }
}

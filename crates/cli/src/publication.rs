//! A pack as a site in memory, or the reasons why there is none.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use pack::{Problem, Severity, read_folder};
use publish::{Shell, SiteFiles, add_pseudo, site_files};

/// The outcome of publishing a pack.
pub(crate) struct Publication {
    /// Every problem of the pack, by file and line.
    pub(crate) problems: Vec<Problem>,
    /// The site's files, unless a problem is an error.
    pub(crate) site: Option<SiteFiles>,
    /// The number of languages.
    pub(crate) languages: usize,
}

impl Publication {
    /// Reads and publishes a pack. `base` is the site's path on its server; `pseudo` adds the
    /// made-up language.
    pub(crate) fn of(pack: &Path, shell: &Shell, base: &str, pseudo: bool) -> Result<Self> {
        let files = read_folder(pack).with_context(|| cannot_read(pack))?;
        let loaded = pack::load(&files, &words::abouts());
        let publishable = loaded.is_publishable();
        let mut editions = loaded.editions;
        if pseudo {
            add_pseudo(&mut editions);
        }
        let languages = editions.len();
        let (earlier, pictures) = (&loaded.earlier, loaded.pictures);
        let site = publishable.then(|| site_files(shell, editions, earlier, pictures, base));
        let site = site.transpose().map_err(|error| anyhow!("{error}"))?;
        Ok(Self {
            problems: loaded.problems,
            site,
            languages,
        })
    }

    /// Returns the number of errors.
    pub(crate) fn error_count(&self) -> usize {
        error_count(&self.problems)
    }

    /// Returns the errors, one a line.
    pub(crate) fn error_lines(&self) -> Vec<String> {
        let errors = self.problems.iter();
        let errors = errors.filter(|it| it.severity == Severity::Error);
        errors.map(ToString::to_string).collect()
    }
}

/// Counts the errors among problems; the others are warnings.
pub(crate) fn error_count(problems: &[Problem]) -> usize {
    let errors = problems.iter();
    errors.filter(|it| it.severity == Severity::Error).count()
}

/// Says that a folder cannot be read, and what a pack is.
pub(crate) fn cannot_read(folder: &Path) -> String {
    let folder = folder.display();
    format!("cannot read {folder}: name the folder of a content pack, the one with review.toml")
}

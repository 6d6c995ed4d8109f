//! What a browser is shown: the last good site, and what is wrong with the pack since.

use std::path::PathBuf;
use std::process;
use std::sync::Arc;
use std::time::Instant;

use pack::counted;
use publish::{Shell, SiteFiles};
use tokio::sync::watch::Sender;

use super::watch::{Snapshot, snapshot, wait_for_change};
use crate::publication::Publication;

/// The state of the site at one moment. Cheap to clone.
#[derive(Clone)]
pub(super) struct Preview {
    /// Changes with every page that a browser should reload, and with every start of the command.
    pub(super) version: String,
    /// The last good site.
    pub(super) site: Option<Arc<SiteFiles>>,
    /// The errors of the pack as it is now, one a line; empty if it is good.
    pub(super) errors: Arc<[String]>,
}

/// A pack being edited.
pub(super) struct Editing {
    pack: PathBuf,
    shell: Shell,
    seen: Snapshot,
    /// The number of versions so far.
    count: usize,
}

impl Editing {
    pub(super) fn new(pack: PathBuf, shell: Shell) -> Self {
        Self {
            // Look before building: what changes meanwhile is then built next.
            seen: snapshot(&pack),
            pack,
            shell,
            count: 0,
        }
    }

    /// Publishes the pack for the first time.
    pub(super) fn first(&mut self) -> Preview {
        let nothing = Preview {
            version: self.version(),
            site: None,
            errors: Arc::default(),
        };
        self.next(&nothing)
    }

    /// Publishes the pack whenever it changes, until nobody receives it any more.
    pub(super) fn follow(&mut self, to: &Sender<Preview>) {
        loop {
            let changed = wait_for_change(&self.pack, &self.seen);
            self.seen = snapshot(&self.pack);
            eprintln!("Changed: {}", name_some(&changed));
            let next = self.next(&to.borrow().clone());
            if to.send(next).is_err() {
                return;
            }
        }
    }

    /// Publishes the pack, says how it went, and keeps the last good site if it is not good.
    fn next(&mut self, last: &Preview) -> Preview {
        let start = Instant::now();
        let (site, errors) = self.publish();
        if let Some(site) = site {
            eprintln!("Ready: {} ms\n", start.elapsed().as_millis());
            return self.good(site, last);
        }
        let meanwhile = match last.site {
            Some(_) => "still serving the last good site",
            None => "waiting for a change",
        };
        eprintln!("{}: {meanwhile}\n", counted(errors.len(), "error"));
        // The page that stands in for a site reloads to list the errors of now.
        self.count += usize::from(last.site.is_none());
        Preview {
            version: match last.site {
                Some(_) => last.version.clone(),
                None => self.version(),
            },
            errors: errors.into(),
            ..last.clone()
        }
    }

    /// Shows a good site, as a new version only if it differs: a page need not reload for a note in
    /// the pack, or for a mistake that was undone.
    fn good(&mut self, site: SiteFiles, last: &Preview) -> Preview {
        if last.site.as_deref() == Some(&site) {
            return Preview {
                errors: Arc::default(),
                ..last.clone()
            };
        }
        self.count += 1;
        Preview {
            version: self.version(),
            site: Some(Arc::new(site)),
            errors: Arc::default(),
        }
    }

    /// Builds in this process: quick, though the publisher keeps each build's data for good, some
    /// megabytes that the system gets back when serving ends.
    fn publish(&self) -> (Option<SiteFiles>, Vec<String>) {
        match Publication::of(&self.pack, &self.shell, "/", false) {
            Ok(publication) => {
                let problems = publication.problems.iter();
                problems.for_each(|it| eprintln!("{it}"));
                let errors = publication.error_lines();
                (publication.site, errors)
            }
            Err(error) => {
                let error = format!("error: {error:#}");
                eprintln!("{error}");
                (None, vec![error])
            }
        }
    }

    fn version(&self) -> String {
        format!("{}-{}", process::id(), self.count)
    }
}

fn name_some(files: &[String]) -> String {
    let shown = files.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
    match files.len().saturating_sub(3) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::name_some;

    #[test]
    fn a_few_changed_files_are_named_and_the_rest_counted() {
        let files = ["a", "b", "c", "d", "e"].map(str::to_owned);
        assert_eq!(name_some(&files[..2]), "a, b");
        assert_eq!(name_some(&files), "a, b, c and 2 more");
    }
}

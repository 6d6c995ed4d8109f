//! Noticing that files changed, by looking at them now and then.
//!
//! It must not act on a change. Looking works on every platform and over network folders, and a
//! few hundred files cost a few milliseconds.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::stamp::files_below;

const LOOK_EVERY: Duration = Duration::from_millis(500);

/// What files looked like at one moment.
#[derive(PartialEq)]
pub(crate) struct Sight(BTreeMap<PathBuf, (Option<SystemTime>, u64)>);

/// Looks at all files below the roots.
pub(crate) fn look(roots: &[PathBuf]) -> Sight {
    // A folder that vanishes while one looks is a change, not a failure.
    let files = files_below(roots).unwrap_or_default();
    let seen = files.into_iter().filter_map(|file| {
        let about = fs::metadata(&file).ok()?;
        Some((file, (about.modified().ok(), about.len())))
    });
    Sight(seen.collect())
}

/// Returns once the files differ from `before` and have been still for a moment.
pub(crate) fn wait_for_change(roots: &[PathBuf], before: &Sight) -> Vec<PathBuf> {
    let mut latest = look(roots);
    loop {
        thread::sleep(LOOK_EVERY);
        let now = look(roots);
        let still = now == latest;
        if still && now != *before {
            return changed(before, &now);
        }
        latest = now;
    }
}

fn changed(before: &Sight, now: &Sight) -> Vec<PathBuf> {
    let names = before.0.keys().chain(now.0.keys());
    let mut changed: Vec<PathBuf> = names
        .filter(|name| before.0.get(*name) != now.0.get(*name))
        .cloned()
        .collect();
    changed.sort();
    changed.dedup();
    changed
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{changed, look};

    #[test]
    fn new_changed_and_removed_files_are_noticed() {
        let folder = std::env::temp_dir().join(format!("presession-watch-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["kept", "changed", "removed"] {
            fs::write(folder.join(name), name).unwrap();
        }
        let roots = [folder.clone()];
        let before = look(&roots);
        fs::write(folder.join("changed"), "something longer").unwrap();
        fs::remove_file(folder.join("removed")).unwrap();
        fs::write(folder.join("added"), "").unwrap();
        let names = ["added", "changed", "removed"].map(|name| folder.join(name));
        assert_eq!(changed(&before, &look(&roots)), names);
        fs::remove_dir_all(&folder).unwrap();
    }
}

//! Noticing that files of a pack changed, by looking at them now and then.
//!
//! It must not act on a change. Looking works on every system and over network folders, where
//! notices of the system do not arrive, and a pack's files take less than a millisecond.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

use pack::FOLDER_DEPTH;

const LOOK_EVERY: Duration = Duration::from_millis(100);

/// What files looked like at one moment, by their path in the pack.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Snapshot(BTreeMap<String, (Option<SystemTime>, u64)>);

/// Looks at all files of a folder, except names that begin with a dot.
pub(super) fn snapshot(folder: &Path) -> Snapshot {
    let mut files = Snapshot::default();
    files.add(folder, "", FOLDER_DEPTH);
    files
}

/// Returns the names of changed files, once they differ from `before` and have been still for a
/// moment: a program may save a file in several steps.
pub(super) fn wait_for_change(folder: &Path, before: &Snapshot) -> Vec<String> {
    let mut latest = snapshot(folder);
    loop {
        thread::sleep(LOOK_EVERY);
        let now = snapshot(folder);
        if now == latest && now != *before {
            return changed(before, &now);
        }
        latest = now;
    }
}

impl Snapshot {
    fn add(&mut self, folder: &Path, prefix: &str, depth: usize) {
        // A folder that vanishes while one looks is a change, not a failure.
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let Ok(about) = fs::metadata(entry.path()) else {
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{prefix}{name}");
            if about.is_file() {
                self.0.insert(path, (about.modified().ok(), about.len()));
            } else if depth > 0 {
                self.add(&entry.path(), &format!("{path}/"), depth - 1);
            }
        }
    }
}

fn changed(before: &Snapshot, now: &Snapshot) -> Vec<String> {
    let names = before.0.keys().chain(now.0.keys());
    let mut changed: Vec<String> = names
        .filter(|name| before.0.get(*name) != now.0.get(*name))
        .cloned()
        .collect();
    changed.sort();
    changed.dedup();
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_changed_and_removed_files_are_noticed() {
        let folder = std::env::temp_dir().join(format!("presession-watch-{}", std::process::id()));
        let clusters = folder.join("clusters");
        fs::create_dir_all(&clusters).unwrap();
        for name in ["kept", "changed", "removed"] {
            fs::write(clusters.join(name), name).unwrap();
        }
        let before = snapshot(&folder);
        fs::write(clusters.join("changed"), "something longer").unwrap();
        fs::remove_file(clusters.join("removed")).unwrap();
        fs::write(folder.join("added"), "").unwrap();
        fs::write(folder.join(".hidden"), "").unwrap();
        assert_eq!(
            changed(&before, &snapshot(&folder)),
            ["added", "clusters/changed", "clusters/removed"]
        );
        fs::remove_dir_all(&folder).unwrap();
    }
}

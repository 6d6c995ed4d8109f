//! Reads a pack from disk: the only I/O of the loader.

use std::fs;
use std::io;
use std::path::Path;

use super::PackFiles;

/// How deep subfolders are read; a pack has two levels.
pub const FOLDER_DEPTH: usize = 4;

/// Reads every file in a folder and its subfolders, except names that start with a dot. Fails if
/// the folder or a file in it cannot be read.
pub fn read_folder(folder: &Path) -> io::Result<PackFiles> {
    let mut files = PackFiles::new();
    read_into(folder, "", FOLDER_DEPTH, &mut files)?;
    Ok(files)
}

fn read_into(folder: &Path, prefix: &str, depth: usize, files: &mut PackFiles) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        let kind = fs::metadata(entry.path())?;
        if kind.is_file() {
            files.insert(path, fs::read(entry.path())?);
        } else if kind.is_dir() && depth > 0 {
            read_into(&entry.path(), &format!("{path}/"), depth - 1, files)?;
        }
    }
    Ok(())
}

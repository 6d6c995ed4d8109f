//! Folders in and out: the one part of publishing that touches the disk.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::Files;

/// The file that says that a folder is a site of ours and may be replaced.
pub const MARKER: &str = ".presession-site";

/// Reads every file below a folder; hidden ones are left out.
pub fn read(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    let mut open = vec![PathBuf::new()];
    while let Some(below) = open.pop() {
        for entry in fs::read_dir(folder.join(&below))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = below.join(&name);
            if name.starts_with('.') {
                continue;
            }
            if entry.file_type()?.is_dir() {
                open.push(path);
            } else {
                let key = path.to_string_lossy().replace('\\', "/");
                files.insert(key, fs::read(entry.path())?);
            }
        }
    }
    Ok(files)
}

/// Writes files into a folder that is empty or not there yet.
pub fn write(folder: &Path, files: &Files) -> io::Result<()> {
    for (path, bytes) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)?;
    }
    fs::write(
        folder.join(MARKER),
        "Written by Presession; the next build may replace this folder.\n",
    )
}

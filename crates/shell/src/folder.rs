//! Reads the folder that Trunk built.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use publish::SiteFiles;

/// Reads every file below a folder; hidden ones are left out.
pub fn read(folder: &Path) -> io::Result<SiteFiles> {
    let mut files = SiteFiles::new();
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

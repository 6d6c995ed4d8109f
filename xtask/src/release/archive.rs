//! Archives that are the same for the same files: sorted, of one fixed day, owned by nobody.

use std::io::{Cursor, Write};

use anyhow::Result;
use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// 1 January 1980, the first day that a zip archive can name, in seconds since 1970.
const FIXED_DAY: u64 = 315_532_800;
const PLAIN: u32 = 0o644;
const EXECUTABLE: u32 = 0o755;

/// A file of an archive.
pub(super) struct ArchiveFile {
    name: String,
    mode: u32,
    bytes: Vec<u8>,
}

/// Files in one folder, ready to be packed.
pub(super) struct Archive(Vec<ArchiveFile>);

impl ArchiveFile {
    /// Makes a file to read.
    pub(super) fn plain(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            name: name.to_owned(),
            mode: PLAIN,
            bytes,
        }
    }

    /// Makes a file to run.
    pub(super) fn executable(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            mode: EXECUTABLE,
            ..Self::plain(name, bytes)
        }
    }
}

impl Archive {
    /// Puts files into a folder.
    pub(super) fn new(folder: &str, mut files: Vec<ArchiveFile>) -> Self {
        for file in &mut files {
            file.name = format!("{folder}/{}", file.name);
        }
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Self(files)
    }

    /// Packs as `.tar.gz`.
    pub(super) fn tar_gz(&self) -> Result<Vec<u8>> {
        let gzip = GzBuilder::new()
            .mtime(0)
            .write(Vec::new(), Compression::best());
        let mut tar = tar::Builder::new(gzip);
        for file in &self.0 {
            let mut header = tar::Header::new_ustar();
            header.set_size(file.bytes.len() as u64);
            header.set_mode(file.mode);
            header.set_mtime(FIXED_DAY);
            tar.append_data(&mut header, &file.name, &file.bytes[..])?;
        }
        Ok(tar.into_inner()?.finish()?)
    }

    /// Packs as `.zip`.
    pub(super) fn zip(&self) -> Result<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for file in &self.0 {
            let options = SimpleFileOptions::default()
                .compression_method(CompressionMethod::Deflated)
                .compression_level(Some(9))
                .last_modified_time(DateTime::default())
                .unix_permissions(file.mode);
            zip.start_file(&file.name, options)?;
            zip.write_all(&file.bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}

/// Writes a line that `sha256sum --check` reads.
pub(super) fn sum_line(name: &str, bytes: &[u8]) -> String {
    let sum = Sha256::digest(bytes);
    let sum: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{sum}  {name}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn archive(names: [&str; 2]) -> Archive {
        let files = names.map(|name| ArchiveFile::plain(name, name.as_bytes().to_vec()));
        Archive::new("folder", files.into())
    }

    #[test]
    fn the_order_of_the_files_makes_no_difference() {
        let [one, other] = [archive(["a", "b"]), archive(["b", "a"])];
        assert_eq!(one.tar_gz().unwrap(), other.tar_gz().unwrap());
        assert_eq!(one.zip().unwrap(), other.zip().unwrap());
    }

    #[test]
    fn a_sum_is_written_as_its_tool_reads_it() {
        let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sum_line("a.zip", b"abc"), format!("{sum}  a.zip\n"));
    }
}

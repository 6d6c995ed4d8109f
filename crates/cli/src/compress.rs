//! Compressed copies of a site's files, which a server sends without compressing anything itself.
//!
//! The same file gives the same copy: nothing of the day or the machine goes into it.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use publish::SiteFiles;

/// What compression makes smaller. Pictures and fonts are compressed already.
const ENDINGS: [&str; 10] = [
    "bin", "css", "csv", "html", "ics", "js", "json", "svg", "txt", "wasm",
];
/// The strongest of brotli, with the window that every browser accepts.
const BROTLI: (i32, i32) = (11, 22);

/// Adds `name.br` and `name.gz` for each file that they make smaller.
pub(crate) fn add_copies(site: &mut SiteFiles) {
    let files: Vec<(&String, &Vec<u8>)> = site.iter().filter(|(path, _)| shrinks(path)).collect();
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        let mut made = Vec::new();
        while let Some((path, bytes)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            made.extend(copies(path, bytes));
            show(done.fetch_add(1, Ordering::Relaxed) + 1, files.len());
        }
        made
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let made: Vec<(String, Vec<u8>)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let made = workers.into_iter().map(|worker| match worker.join() {
            Ok(made) => made,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        made.flatten().collect()
    });
    site.extend(made);
}

fn shrinks(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|it| ENDINGS.contains(&it))
}

fn copies(path: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let all = [
        (format!("{path}.br"), brotli(bytes)),
        (format!("{path}.gz"), gzip(bytes)),
    ];
    let smaller = all.into_iter().filter_map(|(name, copy)| {
        let copy = copy.ok()?;
        (copy.len() < bytes.len()).then_some((name, copy))
    });
    smaller.collect()
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut copy = Vec::new();
    let parameters = BrotliEncoderParams {
        quality: BROTLI.0,
        lgwin: BROTLI.1,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut copy, &parameters)?;
    Ok(copy)
}

/// The header holds no time and no name: flate2 writes zeros unless told otherwise.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Shows how far it is, on one line; nothing where standard error is no terminal.
fn show(done: usize, total: usize) {
    let mut to = io::stderr();
    if to.is_terminal() {
        let end = if done == total { "\n" } else { "" };
        // Nothing depends on it: a terminal that is gone stops no build.
        let _ = write!(to, "\rCompressing: {done} of {total} files{end}");
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn site() -> SiteFiles {
        let text = b"The same words, and the same words again. ".repeat(40);
        SiteFiles::from([
            ("page/index.html".to_owned(), text.clone()),
            ("picture.png".to_owned(), text),
            ("tiny.txt".to_owned(), b"x".to_vec()),
        ])
    }

    #[test]
    fn only_what_becomes_smaller_has_copies() {
        let mut files = site();
        add_copies(&mut files);
        let names: Vec<&String> = files.keys().collect();
        assert_eq!(
            names,
            [
                "page/index.html",
                "page/index.html.br",
                "page/index.html.gz",
                "picture.png",
                "tiny.txt"
            ]
        );
    }

    #[test]
    fn a_copy_unpacks_to_its_file() {
        let mut files = site();
        add_copies(&mut files);
        let (mut from_br, mut from_gz) = (Vec::new(), Vec::new());
        brotli::BrotliDecompress(&mut &files["page/index.html.br"][..], &mut from_br).unwrap();
        flate2::read::GzDecoder::new(&files["page/index.html.gz"][..])
            .read_to_end(&mut from_gz)
            .unwrap();
        assert_eq!(from_br, files["page/index.html"]);
        assert_eq!(from_gz, files["page/index.html"]);
    }

    #[test]
    fn the_same_site_has_the_same_copies() {
        let [mut one, mut other] = [site(), site()];
        add_copies(&mut one);
        add_copies(&mut other);
        assert_eq!(one, other);
        // No time, and no name of the system: bytes 4 to 8, and 9.
        let gzip = &one["page/index.html.gz"];
        assert_eq!((&gzip[4..8], gzip[9]), (&[0; 4][..], 255));
    }
}

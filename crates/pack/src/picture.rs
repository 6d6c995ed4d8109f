//! Raster pictures of a pack: what they are by their first bytes, and how large.
//!
//! Nothing is decoded. SVG is refused because it can carry scripts and load what lies elsewhere.

/// The most bytes of a picture: every reader of a factsheet loads it.
pub(super) const MOST_BYTES: usize = 100_000;
/// The most pixels of a side.
pub(super) const MOST_PIXELS: u32 = 2_000;

/// The endings of a picture's name.
pub(super) const ENDINGS: [&str; 4] = ["png", "jpg", "jpeg", "webp"];

/// What a picture's bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) width: u32,
    pub(super) height: u32,
    /// Whether a camera's or an editor's data comes along, such as place, time and author (Exif).
    pub(super) has_exif: bool,
}

/// Reads a PNG, JPEG or WebP; `None` for anything else, and for what is cut off.
pub(super) fn read(bytes: &[u8]) -> Option<Picture> {
    let (width, height) = png(bytes).or_else(|| jpeg(bytes)).or_else(|| webp(bytes))?;
    let has = |mark: &[u8]| bytes.windows(mark.len()).any(|it| it == mark);
    (width > 0 && height > 0).then(|| Picture {
        width,
        height,
        has_exif: has(b"Exif\0\0") || has(b"eXIf") || has(b"EXIF"),
    })
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let size = header.get(8..16)?;
    (header.get(4..8)? == b"IHDR").then(|| (big(&size[..4]), big(&size[4..])))
}

/// Follows the segments of a JPEG to the one that gives its size.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let start = rest.iter().position(|byte| *byte == 0xff)?;
        rest = rest.get(start..)?;
        let kind = *rest.get(1)?;
        match kind {
            // A filler, and segments without a length.
            0xff => rest = rest.get(1..)?,
            0x01 | 0xd0..=0xd7 => rest = rest.get(2..)?,
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                let size = rest.get(5..9)?;
                return Some((big(&size[2..]), big(&size[..2])));
            }
            _ => rest = rest.get(2 + usize::try_from(big(rest.get(2..4)?)).ok()?..)?,
        }
    }
}

fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    let body = bytes.strip_prefix(b"RIFF")?.get(4..)?;
    let chunk = body.strip_prefix(b"WEBP")?;
    let (name, data) = (chunk.get(..4)?, chunk.get(8..)?);
    match name {
        b"VP8 " => {
            let size = data.get(3..)?.strip_prefix(&[0x9d, 0x01, 0x2a])?.get(..4)?;
            Some((little(&size[..2]) & 0x3fff, little(&size[2..]) & 0x3fff))
        }
        b"VP8L" => {
            let bits = little(data.strip_prefix(&[0x2f])?.get(..4)?);
            Some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
        }
        b"VP8X" => {
            let size = data.get(4..10)?;
            Some((little(&size[..3]) + 1, little(&size[3..]) + 1))
        }
        _ => None,
    }
}

fn big(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

fn little(bytes: &[u8]) -> u32 {
    let bytes = bytes.iter().rev();
    bytes.fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Option<(u32, u32)>) {
        let found = read(bytes).map(|it| (it.width, it.height));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_picture_gives_its_size_whatever_its_format() {
        check(
            b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x2c\0\0\0\x64",
            Some((300, 100)),
        );
        check(
            b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x0b\x08\0\x64\x01\x2c\x03",
            Some((300, 100)),
        );
        check(
            b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x2c\x01\x64\0",
            Some((300, 100)),
        );
        check(
            b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x2b\xc1\x18\0",
            Some((300, 100)),
        );
        check(
            b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x2b\x01\0\x63\0\0",
            Some((300, 100)),
        );
    }

    #[test]
    fn what_is_no_picture_or_is_cut_off_has_no_size() {
        for bytes in [
            &b""[..],
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            b"GIF89a",
            b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0",
            b"\xff\xd8\xff\xe0\xff\xff",
            b"RIFF\0\0\0\0WEBP",
        ] {
            check(bytes, None);
        }
    }

    #[test]
    fn a_camera_s_data_is_noticed() {
        let jpeg = b"\xff\xd8\xff\xe1\0\x08Exif\0\0\xff\xc0\0\x0b\x08\0\x01\0\x01\x03";
        assert!(read(jpeg).unwrap().has_exif);
    }
}

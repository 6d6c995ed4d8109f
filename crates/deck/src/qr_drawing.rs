//! Draws an address as a QR code.

use qrcodegen::{QrCode, QrCodeEcc};

/// The white margin cameras need, in squares.
const QUIET_ZONE: i32 = 4;

/// A QR code: dark squares on white.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrDrawing {
    /// The width and height in squares, including the margin.
    pub side: i32,
    /// The dark squares as an SVG path, one unit per square.
    pub path: String,
}

impl QrDrawing {
    /// Draws a text, or returns `None` if it is too long for a QR code.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            push_row(&code, y, &mut path);
        }
        Some(Self {
            side: code.size() + 2 * QUIET_ZONE,
            path,
        })
    }
}

/// Draws adjacent squares as one shape: no hairlines between them, and a path half as long.
fn push_row(code: &QrCode, y: i32, path: &mut String) {
    let mut from = 0;
    while from < code.size() {
        let run = (from..code.size())
            .take_while(|x| code.get_module(*x, y))
            .fold(0, |run, _| run + 1);
        if run > 0 {
            let (x, y) = (from + QUIET_ZONE, y + QUIET_ZONE);
            path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
        }
        from += run + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_a_margin_and_starts_with_a_finder_pattern() {
        let code = QrDrawing::new("https://example.org/upr/clusters/land/").unwrap();
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
        assert!(code.path.contains("M4 5h1v1h-1z"), "{}", code.path);
        assert_eq!(code.side, 29 + 2 * QUIET_ZONE);
    }

    /// Draws the path as a browser does, at so many pixels per square: true is dark.
    fn drawn(code: &QrDrawing, pixels: usize) -> Vec<Vec<bool>> {
        let side = usize::try_from(code.side).unwrap() * pixels;
        let mut drawn = vec![vec![false; side]; side];
        for piece in code.path.split_terminator('z') {
            let numbers = piece.split(['M', ' ', 'h', 'v']).skip(1);
            let numbers: Vec<i64> = numbers.map(|it| it.parse().unwrap()).collect();
            let [x, y, run, 1, back] = numbers[..] else {
                panic!("{piece}")
            };
            assert_eq!(back, -run);
            let [x, y, run] = [x, y, run].map(|it| usize::try_from(it).unwrap() * pixels);
            for row in &mut drawn[y..y + pixels] {
                row[x..x + run].fill(true);
            }
        }
        drawn
    }

    #[track_caller]
    fn check_read(address: &str) {
        let drawn = drawn(&QrDrawing::new(address).unwrap(), 4);
        let shade = |x: usize, y: usize| if drawn[y][x] { 0 } else { 255 };
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(drawn.len(), drawn.len(), shade);
        let grids = image.detect_grids();
        let read = grids.iter().map(|it| it.decode().unwrap().1);
        assert_eq!(read.collect::<Vec<_>>(), [address]);
    }

    #[test]
    fn a_camera_reads_the_address() {
        check_read("https://example.org/3/");
        check_read("https://upr-2018.example.org/cambodia/fr/clusters/gender-women-sogie/");
        check_read("http://192.168.1.20:8080/អង្គ/clusters/land/");
    }

    #[test]
    fn a_text_that_is_too_long_is_not_drawn() {
        assert_eq!(QrDrawing::new(&"x".repeat(4000)), None);
    }
}

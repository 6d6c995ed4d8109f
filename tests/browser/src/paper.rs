//! What a page is on paper: how many pages, and which words on each.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use lopdf::Document;
use thirtyfour::common::print::{PrintPage, PrintParameters};

use crate::Browser;

/// The size of a sheet of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// Returns width and height in centimetres.
    fn size(self) -> PrintPage {
        let (width, height) = match self {
            Self::A4 => (21.0, 29.7),
            Self::Letter => (21.59, 27.94),
        };
        PrintPage { width, height }
    }
}

/// A page that was printed.
pub struct Printed {
    /// The text of each sheet, in the order in which it was drawn; words by single spaces.
    pub sheets: Vec<String>,
    /// The file that holds it, for a person to look at.
    pub file: PathBuf,
}

impl Printed {
    /// Counts the words on all sheets.
    #[must_use]
    pub fn words(&self) -> usize {
        self.sheets
            .iter()
            .map(|sheet| sheet.split_whitespace().count())
            .sum()
    }
}

impl Browser {
    /// Prints the page that is open, as a reader would who changes nothing in the dialogue but the
    /// paper, and keeps the file as `print/<name>.<paper>.pdf`.
    ///
    /// # Errors
    /// If it cannot be printed, or its text cannot be read back.
    pub async fn print(&self, name: &str, paper: Paper) -> Result<Printed> {
        let wanted = PrintParameters {
            page: paper.size(),
            ..PrintParameters::default()
        };
        let pdf = self.driver().handle().print_page(wanted).await?;
        let folder = self.artefacts().join("print").join(self.engine().name());
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{name}.{paper:?}.pdf").to_lowercase());
        fs::write(&file, &pdf)?;
        Ok(Printed {
            sheets: read(&pdf)?,
            file,
        })
    }
}

fn read(pdf: &[u8]) -> Result<Vec<String>> {
    let document = Document::load_mem(pdf).context("reading the PDF")?;
    let numbers: Vec<u32> = document.get_pages().into_keys().collect();
    let mut sheets = Vec::new();
    for number in numbers {
        let text = document
            .extract_text(&[number])
            .with_context(|| format!("sheet {number}"))?;
        sheets.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    Ok(sheets)
}

/// Decodes standard base64; `None` if it is none.
pub(crate) fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.trim_end_matches('=').bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        held = (held << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_is_decoded() {
        assert_eq!(base64("aGVsbG8gd29ybGQ=").unwrap(), b"hello world");
        assert_eq!(base64("/+8=").unwrap(), [0xff, 0xef]);
        assert!(base64("no spaces").is_none());
    }
}

//! Writes workbooks as spreadsheets do: shared texts, numbers, dates, several sheets.

/// The contents of a cell.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'a> {
    /// A text in the workbook's shared list, where most programs put it.
    Shared(&'a str),
    /// A text in the cell itself.
    Inline(&'a str),
    /// A number.
    Number(&'a str),
    /// A number of days, formatted as a date.
    Day(&'a str),
    /// A text in another place than the next, such as `XFD1048576`.
    At(&'a str, &'a str),
    /// An empty cell, left out of the file.
    Empty,
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The common part of media types, after `application/`.
const KIND: &str = "vnd.openxmlformats-officedocument.spreadsheetml";

/// Makes a workbook from sheets of rows.
#[must_use]
pub fn workbook(sheets: &[Vec<Vec<Cell<'_>>>]) -> Vec<u8> {
    let mut texts = Vec::new();
    let mut files = frame(sheets.len());
    for (number, rows) in (1..).zip(sheets) {
        let sheet = sheet(rows, &mut texts);
        files.push((format!("xl/worksheets/sheet{number}.xml"), sheet));
    }
    let texts = texts.iter().map(|it| format!("<si><t>{it}</t></si>"));
    let texts = format!(r#"<sst xmlns="{MAIN}">{}</sst>"#, texts.collect::<String>());
    files.push(("xl/sharedStrings.xml".to_owned(), texts));
    zip(&files)
}

/// Makes the files that list the others.
fn frame(sheets: usize) -> Vec<(String, String)> {
    let each = |part: &dyn Fn(usize) -> String| (1..=sheets).map(part).collect::<String>();
    let types = each(&|it| {
        format!(
            r#"<Override PartName="/xl/worksheets/sheet{it}.xml" ContentType="application/{KIND}.worksheet+xml"/>"#
        )
    });
    let listed = each(&|it| format!(r#"<sheet name="Sheet {it}" sheetId="{it}" r:id="rId{it}"/>"#));
    let related = each(&|it| {
        relation(
            &format!("rId{it}"),
            "worksheet",
            &format!("worksheets/sheet{it}.xml"),
        )
    });
    let relations = |all: &str| {
        format!(r#"<Relationships xmlns="{PACKAGE}/relationships">{all}</Relationships>"#)
    };
    let book = relation("rId1", "officeDocument", "xl/workbook.xml");
    let others = relation("styles", "styles", "styles.xml")
        + &relation("texts", "sharedStrings", "sharedStrings.xml");
    let named = |name: &str, content: String| (name.to_owned(), content);
    vec![
        named(
            "[Content_Types].xml",
            format!(
                r#"<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/{KIND}.sheet.main+xml"/>{types}</Types>"#
            ),
        ),
        named("_rels/.rels", relations(&book)),
        named(
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>"#
            ),
        ),
        named(
            "xl/_rels/workbook.xml.rels",
            relations(&(related + &others)),
        ),
        named(
            "xl/styles.xml",
            format!(
                r#"<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"#
            ),
        ),
    ]
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
}

fn sheet(rows: &[Vec<Cell<'_>>], texts: &mut Vec<String>) -> String {
    let mut data = String::new();
    for (row, number) in rows.iter().zip(1..) {
        data += &format!(r#"<row r="{number}">"#);
        for (cell, column) in row.iter().zip('A'..) {
            let place = match cell {
                Cell::At(place, _) => (*place).to_owned(),
                Cell::Shared(_)
                | Cell::Inline(_)
                | Cell::Number(_)
                | Cell::Day(_)
                | Cell::Empty => {
                    format!("{column}{number}")
                }
            };
            data += &match cell {
                Cell::Shared(text) => {
                    texts.push(escaped(text));
                    format!(r#"<c r="{place}" t="s"><v>{}</v></c>"#, texts.len() - 1)
                }
                Cell::Inline(text) | Cell::At(_, text) => {
                    let text = escaped(text);
                    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
                }
                Cell::Number(number) => format!(r#"<c r="{place}"><v>{number}</v></c>"#),
                Cell::Day(days) => format!(r#"<c r="{place}" s="1"><v>{days}</v></c>"#),
                Cell::Empty => String::new(),
            };
        }
        data += "</row>";
    }
    format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>"#)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Puts files into an uncompressed archive.
fn zip(files: &[(String, String)]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let offset = four(archive.len());
        let mut about = vec![20, 0, 0, 0, 0, 0, 0, 0, 33, 0];
        about.extend(checksum(content.as_bytes()).to_le_bytes());
        about.extend([four(content.len()), four(content.len())].concat());
        about.extend(&four(name.len())[..2]);
        about.extend([0, 0]);
        archive.extend(b"PK\x03\x04");
        archive.extend(&about);
        archive.extend([name.as_bytes(), content.as_bytes()].concat());
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&about);
        directory.extend([0; 10]);
        directory.extend(offset);
        directory.extend(name.as_bytes());
    }
    let start = four(archive.len());
    let count = four(files.len());
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend([&count[..2], &count[..2]].concat());
    archive.extend([four(directory.len()), start].concat());
    archive.extend([0, 0]);
    archive
}

fn four(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap().to_le_bytes()
}

/// Returns an archive's CRC-32.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |rest: u32, byte: &u8| {
        (0..8).fold(rest ^ u32::from(*byte), |it, _| {
            (it >> 1) ^ (0xedb8_8320 & (it & 1).wrapping_neg())
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}

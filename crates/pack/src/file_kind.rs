//! Recognises files that are not a pack's text: by their first bytes, and by their names.

use super::problem::Advice;

/// Begins the files of old programs, and encrypted ones.
const OLE: [u8; 4] = [0xd0, 0xcf, 0x11, 0xe0];

const SAVE_AS_TEXT: &str = "Save it as plain text with the encoding UTF-8, in a text editor";
const SAVE_AS_CSV: &str = "Save the table as \"CSV UTF-8\" under a name that ends .csv";

const WORD: Advice<&str> = ("this is a Word document", SAVE_AS_TEXT);
const WORKBOOK: Advice<&str> = ("this is an Excel workbook", SAVE_AS_CSV);

/// Returns whether a file is a workbook (.xlsx), whatever its name.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    not_text(bytes) == Some(WORKBOOK)
}

/// Recognises a file by its first bytes; `None` for what may be text.
pub(super) fn not_text(bytes: &[u8]) -> Option<Advice<&'static str>> {
    let has = |part: &[u8]| bytes.windows(part.len()).take(4_000).any(|it| it == part);
    Some(match bytes {
        [b'P', b'K', 3, 4, ..] if has(b"xl/") => WORKBOOK,
        [b'P', b'K', 3, 4, ..] if has(b"word/") || has(b"[Content_Types]") => WORD,
        [b'P', b'K', 3, 4, ..] if has(b"opendocument.text") => {
            ("this is a LibreOffice document", SAVE_AS_TEXT)
        }
        [b'P', b'K', 3, 4, ..] if has(b"opendocument.spreadsheet") => {
            ("this is a LibreOffice spreadsheet", SAVE_AS_CSV)
        }
        [b'P', b'K', 3, 4, ..] => (
            "this is a compressed file",
            "Unpack it, and put the files here",
        ),
        _ if bytes.starts_with(&OLE) => ("this is an old Word or Excel file", SAVE_AS_TEXT),
        [b'{', b'\\', b'r', b't', b'f', ..] => {
            ("this is rich text (RTF), not plain text", SAVE_AS_TEXT)
        }
        [b'%', b'P', b'D', b'F', ..] => ("this is a PDF", SAVE_AS_TEXT),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => (
            "the file is saved with the encoding UTF-16",
            "Save it again with the encoding UTF-8",
        ),
        _ => return None,
    })
}

/// Describes a file that does not belong in a pack, by its name.
pub(super) fn named(path: &str) -> Option<Advice<&'static str>> {
    let ending = path.rsplit('.').next().unwrap_or_default();
    Some(match ending.to_ascii_lowercase().as_str() {
        "doc" | "docx" | "odt" | "rtf" | "pages" => (
            "this is a word processor's document and is left out",
            "Put its text into a factsheet, such as clusters/labour.md, in a text editor",
        ),
        "xls" | "xlsx" | "ods" | "numbers" => (
            "this is a workbook and is left out",
            "Put a table of earlier recommendations into the folder earlier/, as .xlsx or as CSV; \
             one that others publish is imported with `presession import`",
        ),
        "pdf" => (
            "this is a PDF and is left out",
            "Remove it, or link to it where it is published",
        ),
        _ => return None,
    })
}

/// Describes a table of a kind that is not read; `None` for one that is.
pub(super) fn unread_table(path: &str, bytes: &[u8]) -> Option<Advice<&'static str>> {
    if bytes.starts_with(&OLE) {
        return Some((
            "this is an old workbook, or one with a password",
            "Save it as an Excel workbook (.xlsx) without a password, or as \"CSV UTF-8\"",
        ));
    }
    let ending = path.rsplit('.').next().unwrap_or_default();
    let is_other = matches!(
        ending.to_ascii_lowercase().as_str(),
        "xls" | "xlsm" | "xlsb" | "ods" | "numbers"
    );
    is_other.then_some((
        "this is a workbook of a kind that is not read here",
        "Save it as an Excel workbook (.xlsx) or as \"CSV UTF-8\", and delete this file",
    ))
}

/// Returns whether a file is what Word, Windows or macOS leave behind by themselves. Names that begin
/// with a dot are not read at all.
pub(super) fn is_litter(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let small = name.to_ascii_lowercase();
    path.split('/').any(|folder| folder == "__MACOSX")
        || name.starts_with("~$")
        || matches!(small.as_str(), "thumbs.db" | "desktop.ini")
}

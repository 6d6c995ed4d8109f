//! Percent-encoding, as RFC 3986 has it, over UTF-8.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All but the unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Encodes a text so that it may stand as a value or a fragment of any address.
///
/// Everything but unreserved characters is encoded: what mail programs take for the end of a
/// sentence, such as `)` or `,`, then survives in a link that people pass on.
pub(crate) fn push_encoded(text: &str, out: &mut String) {
    out.extend(utf8_percent_encode(text, RESERVED));
}

/// Decodes a value: `+` is a space, a broken escape stands for itself, broken UTF-8 becomes `�`.
pub(super) fn decoded(value: &str) -> String {
    let spaced = value.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}

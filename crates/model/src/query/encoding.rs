//! Percent-encoding, as RFC 3986 has it, over UTF-8.

/// Writes a text so that it may stand as a value or a fragment of any address.
///
/// Everything but unreserved characters is encoded: what mail programs take for the end of a
/// sentence, such as `)` or `,`, then survives in a link that people pass on.
pub(crate) fn push_encoded(text: &str, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

/// Reads a value: `+` is a space, a broken escape stands for itself, broken UTF-8 becomes `�`.
pub(super) fn decoded(value: &str) -> String {
    let bytes = value.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped = match byte {
            b'%' => escaped_byte(bytes.get(at + 1), bytes.get(at + 2)),
            _ => None,
        };
        at += if escaped.is_some() { 3 } else { 1 };
        out.push(escaped.unwrap_or(if byte == b'+' { b' ' } else { byte }));
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn escaped_byte(high: Option<&u8>, low: Option<&u8>) -> Option<u8> {
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

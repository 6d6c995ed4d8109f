//! The compressed size of files.

use anyhow::Result;

/// Returns the length of bytes after brotli's strongest compression.
///
/// # Errors
/// Never: it writes to memory.
pub fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut small = Vec::new();
    let strongest = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut small, &strongest)?;
    Ok(small.len())
}

//! What an element is called, and whether it stays when it is drawn again.

use super::Text;

/// The name of an element. Leptos keeps an element that is drawn again if its name is the one that
/// the browser gives it, which is in capitals: one in small letters is always made anew.
pub(super) struct Tag(Text);

impl Tag {
    pub(super) fn new(name: &'static str, stays: bool) -> Self {
        let in_page = stays && cfg!(target_family = "wasm");
        Self(if in_page {
            Text::Owned(name.to_ascii_uppercase())
        } else {
            Text::Borrowed(name)
        })
    }
}

impl AsRef<str> for Tag {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

//! The mark of an illustrative draft beside the name of its coalition.

use super::{Key, Messages};

impl Messages {
    /// Returns the mark of an illustrative draft, or `None` if the coalition's name begins with the
    /// same words.
    #[must_use]
    pub fn draft_beside(&self, coalition: &str) -> Option<&str> {
        let draft = self.get(Key::FactsheetDraft);
        let start = coalition.get(..draft.len());
        let is_said = start.is_some_and(|it| it.eq_ignore_ascii_case(draft));
        (!is_said).then_some(draft)
    }
}

#[cfg(test)]
mod tests {
    use crate::messages;

    #[test]
    fn a_draft_is_marked_once() {
        for (language, coalition, mark) in [
            ("en", "Illustrative draft by this project", None),
            ("en", "Press freedom cluster", Some("illustrative draft")),
            ("en", "aÉÉÉÉÉÉÉÉÉ", Some("illustrative draft")),
            ("en", "", Some("illustrative draft")),
            ("fr", "Texte indicatif, rédigé par ce projet", None),
            ("fr", "Illustrative draft", Some("texte indicatif")),
        ] {
            let words = messages(language).unwrap();
            assert_eq!(words.draft_beside(coalition), mark, "{coalition}");
        }
    }
}

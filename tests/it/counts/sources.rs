//! The stated source of the classification behind counts, for rows of every source.

use words::{Key, messages};

/// The importer gives OHCHR's rows the lists' positions, issues derived from their themes, and no
/// action categories. So a text that names UPR Info for one of these must name OHCHR, too.
#[test]
fn the_stated_classification_is_true_of_rows_from_ohchr_s_lists_too() {
    for (language, ohchr) in [("en", "OHCHR"), ("fr", "HCDH")] {
        let words = messages(language).unwrap();
        for key in [
            Key::CoverageLead,
            Key::LedgerLists,
            Key::MemoryClassified,
            Key::TallyByAction,
            Key::TallyByGoal,
            Key::TallyByIssue,
            Key::TallyByResponse,
        ] {
            let said = words.get(key);
            assert!(said.contains(ohchr), "{language} {}: {said}", key.name());
        }
    }
}

//! How a page refers to an earlier recommendation: by what a reader can look up, never by its id.

use model::EarlierRecommendation;

use super::{Key, Messages};

impl Messages {
    /// Refers to an earlier recommendation within its document: `118.107`, or else the document, or
    /// else the session.
    #[must_use]
    pub fn reference(&self, earlier: &EarlierRecommendation) -> String {
        match earlier.reference() {
            "" => self.session(earlier.session),
            reference => reference.to_owned(),
        }
    }

    /// Refers to an earlier recommendation among all documents: `A/HRC/26/16, 118.107`, or else as
    /// much of it as there is.
    #[must_use]
    pub fn full_reference(&self, earlier: &EarlierRecommendation) -> String {
        if earlier.document.is_empty() || earlier.paragraph.is_empty() {
            return self.reference(earlier);
        }
        let places = [
            ("document", &*earlier.document),
            ("paragraph", &*earlier.paragraph),
        ];
        self.fill(Key::EarlierPlace, &places)
    }

    /// Names a session of the Working Group: `Session 18`.
    #[must_use]
    pub fn session(&self, session: u8) -> String {
        let number = session.to_string();
        self.fill(Key::FacetSessionValue, &[("number", &number)])
    }
}

#[cfg(test)]
mod tests {
    use model::{EarlierRecommendation, RegionalGroup, Response};

    use crate::messages;

    #[track_caller]
    fn check(document: &str, paragraph: &str, expected: [&str; 2]) {
        let earlier = EarlierRecommendation {
            id: "slovenia-7-2p5-6r8".to_owned(),
            cycle: 2,
            session: 18,
            under_review: String::new(),
            document: document.to_owned(),
            paragraph: paragraph.to_owned(),
            state: String::new(),
            group: RegionalGroup::Weog,
            response: Response::Supported,
            changed_from: None,
            action_category: None,
            issues: Vec::new(),
            clusters: Vec::new(),
            goals: Vec::new(),
            affected_persons: Vec::new(),
            themes: Vec::new(),
            summary: String::new(),
            text: String::new(),
        };
        let words = messages("en").unwrap();
        let found = [words.reference(&earlier), words.full_reference(&earlier)];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_recommendation_is_referred_to_by_what_a_reader_can_look_up() {
        check(
            "A/HRC/26/16",
            "118.107",
            ["118.107", "A/HRC/26/16, 118.107"],
        );
        check("A/HRC/13/4", "", ["A/HRC/13/4"; 2]);
        check("", "118.107", ["118.107"; 2]);
        check("", "", ["Session 18"; 2]);
    }
}

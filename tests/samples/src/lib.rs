//! Small sample editions for tests, with no pack needed; and workbooks.

#![expect(
    clippy::unwrap_used,
    clippy::must_use_candidate,
    reason = "a helper of a test may panic as the test may"
)]

pub mod xlsx;

use std::collections::BTreeMap;

use model::{
    ActionCategory, Date, EarlierRecommendation, Edition, Factsheet, Inline, Labels, PartialDate,
    PreSessionKind, Recommendation, RegionalGroup, Response, Review, RichText, SdgTarget, Slug,
    StateLabel, Translation,
};

/// Parses a slug.
pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

/// Makes a text without citations.
pub fn rich(text: &str) -> RichText {
    vec![Inline::Text(text.to_owned())]
}

/// Parses a day, such as `2018-11-15`.
pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// Makes a minimal recommendation.
pub fn recommendation(id: &str, text: &str) -> Recommendation {
    Recommendation {
        id: slug(id),
        cluster: slug("none"),
        number: 1,
        text: text.to_owned(),
        rationale: Vec::new(),
        deadline: None,
        indicator: Vec::new(),
        addressed_to: String::new(),
        action_category: ActionCategory::Specific,
        issues: Vec::new(),
        affected_persons: Vec::new(),
        sdg_targets: Vec::new(),
        treaties: Vec::new(),
        treaty_bodies: Vec::new(),
        builds_on: Vec::new(),
    }
}

/// Parses a deadline, such as `2019-07`.
pub fn deadline(text: &str) -> Option<PartialDate> {
    Some(PartialDate::parse(text).unwrap())
}

/// Makes a factsheet; sets the cluster and numbers of its recommendations.
pub fn factsheet(id: &str, number: u8, mut list: Vec<Recommendation>) -> Factsheet {
    for (each, place) in list.iter_mut().zip(1..) {
        each.cluster = slug(id);
        each.number = place;
    }
    Factsheet {
        slug: slug(id),
        number,
        title: format!("Cluster {id}"),
        short_title: id.to_owned(),
        lead: Vec::new(),
        coalition: String::new(),
        members: Vec::new(),
        contact: None,
        logo: None,
        version: day("2018-11-14"),
        illustrative: true,
        translation: Translation::Complete,
        figures: Vec::new(),
        key_issues: Vec::new(),
        framework: Vec::new(),
        consultation: Vec::new(),
        challenges: Vec::new(),
        earlier: Vec::new(),
        recommendations: list,
        questions: Vec::new(),
        slides: Vec::new(),
        sources: Vec::new(),
    }
}

/// Makes an earlier recommendation by a State, in the second cycle.
pub fn earlier(id: &str, state: &str) -> EarlierRecommendation {
    EarlierRecommendation {
        id: id.to_owned(),
        cycle: 2,
        session: 18,
        under_review: "Côte Exemple".to_owned(),
        document: "A/HRC/0/0".to_owned(),
        paragraph: id.to_owned(),
        state: state.to_owned(),
        group: RegionalGroup::Weog,
        response: Response::Supported,
        changed_from: None,
        action_category: Some(ActionCategory::General),
        issues: vec![slug("land")],
        clusters: Vec::new(),
        goals: Vec::new(),
        affected_persons: Vec::new(),
        themes: Vec::new(),
        summary: "In our own words".to_owned(),
        text: String::new(),
    }
}

/// Makes the review of a fictional State.
pub fn review() -> Review {
    Review {
        state: "Côte Exemple".to_owned(),
        cycle: 3,
        session: 32,
        languages: vec!["en".to_owned()],
        title: "Example".to_owned(),
        lead: Vec::new(),
        version: day("2018-11-14"),
        notice: Vec::new(),
        pre_session_kind: PreSessionKind::InCountry,
        city: String::new(),
        venue: String::new(),
        pre_session_start: day("2018-11-14"),
        pre_session_end: day("2018-11-16"),
        review_date: day("2019-01-30"),
        review_place: String::new(),
        earlier_document: String::new(),
        earlier_source: String::new(),
        programme: Vec::new(),
        timeline: Vec::new(),
        sources: Vec::new(),
    }
}

/// Makes an edition with these factsheets and short lists of names.
pub fn edition(factsheets: Vec<Factsheet>) -> Edition {
    let issues = [
        ("land", "Land"),
        ("youth", "Éducation"),
        ("zeal", "Assembly"),
    ];
    let target = |goal| SdgTarget {
        goal,
        label: String::new(),
    };
    let earlier_ones = [earlier("118.107", "Norway"), earlier("118.9", "Chile")];
    Edition {
        language: "en".to_owned(),
        review: review(),
        factsheets,
        earlier: earlier_ones.into(),
        labels: Labels {
            issues: issues.map(|(id, name)| (slug(id), name.to_owned())).into(),
            persons: BTreeMap::from([(slug("children"), "Children".to_owned())]),
            targets: [("8.8", 8), ("16.10", 16)]
                .map(|(id, goal)| (id.to_owned(), target(goal)))
                .into(),
            states: vec![StateLabel {
                slug: slug("norway"),
                english: "Norway".to_owned(),
                name: "Norvège".to_owned(),
                group: RegionalGroup::Weog,
                organisations: Vec::new(),
            }],
            ..Labels::default()
        },
        about: Vec::new(),
    }
}

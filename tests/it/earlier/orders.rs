//! The orders of the list, as a page requests them.

use model::EarlierRecommendation;
use model::query::Query;
use search::fold::fold;

use super::{CAMBODIA, asked};

#[test]
fn the_order_by_state_is_that_of_the_page_s_language() {
    for edition in &CAMBODIA.pack.editions {
        let hits = CAMBODIA
            .ask(&asked(&Query::parse("sort=state"), edition))
            .hits;
        let records = hits.iter().map(|hit| &CAMBODIA.records[*hit as usize]);
        let name = |it: &EarlierRecommendation| fold(edition.labels.state_name(&it.state));
        let names: Vec<_> = records.map(name).collect();
        assert_eq!(names.len(), 343);
        assert!(names.is_sorted(), "{}", edition.language);
    }
}

#[test]
fn the_order_by_paragraph_is_numerical_with_missing_ones_last() {
    let query = Query::parse("sort=paragraph");
    let hits = CAMBODIA.ask(&asked(&query, CAMBODIA.edition())).hits;
    let rows: Vec<_> = hits
        .iter()
        .map(|hit| &CAMBODIA.records[*hit as usize])
        .collect();
    let named: Vec<_> = rows.iter().filter(|it| !it.paragraph.is_empty()).collect();
    assert!(rows[named.len()..].iter().all(|it| it.paragraph.is_empty()));
    assert!(named.len() > 200 && named.len() < rows.len());
    let numbers = |text: &str| -> Vec<u32> {
        let parts = text.split(|c: char| !c.is_ascii_digit());
        parts.filter_map(|it| it.parse().ok()).collect()
    };
    let place = |it: &EarlierRecommendation| (numbers(&it.document), numbers(&it.paragraph));
    assert!(named.is_sorted_by_key(|it| place(it)));
    // The first row of the older document, although the newest session comes first elsewhere.
    assert_eq!(named[0].document, "A/HRC/13/4");
}

//! Rows from OHCHR's lists, which are classified differently from UPR Info's.

use index::Index;
use model::EarlierRecommendation;

use super::FIXTURE;

#[test]
fn the_page_knows_of_rows_from_ohchr_s_lists() {
    let mut rows = FIXTURE.pack.earlier.clone();
    let made = |rows: &[EarlierRecommendation]| {
        let index = Index::build(rows, FIXTURE.edition()).unwrap();
        index.opening(String::new(), String::new()).from_lists
    };
    for row in &mut rows {
        row.themes.clear();
    }
    assert!(!made(&rows));
    rows[1].themes = vec!["Right to food".to_owned()];
    assert!(made(&rows));
}

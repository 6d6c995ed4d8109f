//! OHCHR's matrices of the second cycle: themes with codes and older wordings.

use importer::{Imported, MatrixReview, TableFile, ohchr};

use super::printed;

/// Reads a matrix of Slovenia's second review, given the themes of each recommendation.
fn themed(themes: &[&str]) -> Imported {
    let mut table = "Recommendation,Position,Full list of themes\n".to_owned();
    for (index, themes) in themes.iter().enumerate() {
        table += &format!("115.{} Plant trees (Mali),Noted,\"{themes}\"\n", index + 1);
    }
    let review = MatrixReview::new("Slovenia", 2, 20, "A/HRC/28/15").unwrap();
    let source = TableFile {
        name: "second.csv",
        bytes: table.as_bytes(),
    };
    ohchr(&[source], &review)
}

#[test]
fn themes_with_codes_get_issues_and_lose_the_codes() {
    let imported = themed(&[
        "G4 Migrants",
        "E23 Right to adequate housing",
        "- D51 Administration of justice and fair trial\n- G4 Migrants",
    ]);
    assert_eq!(printed(&imported), Vec::<String>::new());
    let rows = imported.rows.iter();
    let read: Vec<_> = rows
        .map(|row| (row.themes.join("|"), row.issues.len()))
        .collect();
    assert_eq!(
        read,
        [
            ("Migrants".to_owned(), 1),
            ("Right to adequate housing".to_owned(), 1),
            (
                "Administration of justice and fair trial|Migrants".to_owned(),
                2
            ),
        ]
    );
}

#[test]
fn a_theme_with_semicolons_stays_whole() {
    let imported =
        themed(&["F31 Children: definition; general principles; protection; G4 Migrants"]);
    assert_eq!(
        imported.rows[0].themes,
        [
            "Children: definition, general principles, protection",
            "Migrants"
        ]
    );
}

#[test]
fn rows_with_issues_are_counted() {
    let imported = themed(&["G4 Migrants", "Singing", "E22 Right to food"]);
    let tally = &imported.files[0];
    assert_eq!((tally.good, tally.with_issues), (3, 2));
    assert!(!printed(&imported)[0].contains("got an issue"));
}

#[test]
fn a_file_without_issues_is_warned_about() {
    let warned = |imported| printed(&imported)[0].clone();
    assert_eq!(
        warned(themed(&["Singing", "Dancing"])),
        "warning: second.csv: 0 of 2 rows got an issue: counts by issue leave the others out. \
         See the other warnings: they list the themes that are not known."
    );
    let few = themed(&["Singing", "G4 Migrants", "Dancing"]);
    assert!(warned(few).contains(": 1 of 3 rows got an issue"));
}

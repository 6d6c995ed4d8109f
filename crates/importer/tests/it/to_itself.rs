//! Rows whose recommending State is the State under review.

use importer::{MatrixReview, TableFile, ohchr};

use super::{imported, printed};

#[test]
fn a_row_of_an_export_in_which_a_state_recommends_to_itself_is_left_out() {
    let table = "SuR;Recommendation;RS;Response;Issue;Session\n\
        Mali;Plant trees;Mali;Noted;Environment;15\n\
        Mali;Plant trees;Chad;Noted;Environment;15\n";
    let imported = imported("own.csv", table.as_bytes());
    assert_eq!(
        printed(&imported),
        [
            "error: own.csv:2: RS: Mali recommends to itself, but is the State under review. Look \
             the recommending State up in the report, and write that."
        ]
    );
    assert_eq!((imported.files[0].good, imported.files[0].bad), (1, 1));
}

#[test]
fn in_a_matrix_the_other_states_of_the_paragraph_stay() {
    let table = "Recommendation,Position,Themes\n\
        5.1 Plant trees (Chad) (Mali),Noted,Right to health\n";
    let review = MatrixReview::new("Mali", 2, 15, "").unwrap();
    let source = TableFile {
        name: "own.csv",
        bytes: table.as_bytes(),
    };
    let imported = ohchr(&[source], &review);
    let states: Vec<_> = imported.rows.iter().map(|row| row.state.as_str()).collect();
    assert_eq!(states, ["Chad"]);
    assert!(printed(&imported)[0].contains("Mali recommends to itself"));
}

//! OHCHR's matrix.

use importer::{Imported, MatrixReview, TableFile, ohchr, pack_table};

use super::{bytes, printed};

fn matrix(name: &str) -> Imported {
    let review = MatrixReview::new("Andorra", 3, 36, "A/HRC/99/2").unwrap();
    let bytes = bytes(name);
    ohchr(
        &[TableFile {
            name,
            bytes: &bytes,
        }],
        &review,
    )
}

#[test]
fn a_matrix_of_the_third_cycle_gives_a_row_for_each_state() {
    let imported = matrix("matrix-cycle3.csv");
    let table = pack_table(&imported.rows);
    assert_eq!(
        table.lines().skip(1).collect::<Vec<_>>(),
        [
            r#"andorra-36-5.1,3,36,Andorra,A/HRC/99/2,5.1,France,WEOG,supported,,,Right to health;Rights of the Child,,3,Girls;Women,"Right to health;Equality & non-discrimination;Children: definition, general principles, protection",,Open a clinic in every valley"#,
            r#"andorra-36-5.1-2,3,36,Andorra,A/HRC/99/2,5.1,Mali,Africa,supported,,,Right to health;Rights of the Child,,3,Girls;Women,"Right to health;Equality & non-discrimination;Children: definition, general principles, protection",,Open a clinic in every valley"#,
            r#"andorra-36-5.2,3,36,Andorra,A/HRC/99/2,5.2,United Kingdom,WEOG,noted,,,Right to health;Rights of the Child,,4;3,,"Right to health;Children: definition, general principles, protection",,Train nurses (No. 29) in the valleys"#,
            r#"andorra-36-5.2-2,3,36,Andorra,A/HRC/99/2,5.2,Iran,Asia,noted,,,Right to health;Rights of the Child,,4;3,,"Right to health;Children: definition, general principles, protection",,Train midwives"#,
            "andorra-36-5.4,3,36,Andorra,A/HRC/99/2,5.4,Peru,GRULAC,noted,,,,,,,Singing,,Sing longer",
        ]
    );
    assert_eq!(
        printed(&imported),
        [
            r#"warning: matrix-cycle3.csv:3: the group "Civil society" has no equivalent kind of affected persons (1 row, this is the first). Nothing to do: the project's lists have no equivalent."#,
            r#"warning: matrix-cycle3.csv:3: the theme "Equality & non-discrimination" has no equivalent issue (1 row, this is the first). Nothing to do: the project's lists have no equivalent."#,
            r#"error: matrix-cycle3.csv:21: "Atlantis" is not in the list of States. Write a name of the list of States, lists/states.csv (see `presession new`)."#,
            r#"error: matrix-cycle3.csv:22: "Atlantis" is not in the list of States. Write a name of the list of States, lists/states.csv (see `presession new`)."#,
            r#"warning: matrix-cycle3.csv:22: the theme "Singing" is not known (1 row, this is the first). Check its spelling; if OHCHR spells it so, tell the project."#,
            r#"error: matrix-cycle3.csv:23: "Perhaps" is not a position. Write Supported, Noted or Pending."#,
            r#"error: matrix-cycle3.csv:24: there is no State in brackets after "Nobody asks this". Write the recommending State in brackets at the end."#,
        ]
    );
    assert_eq!((imported.files[0].good, imported.files[0].bad), (4, 3));
}

#[test]
fn a_matrix_of_the_fourth_cycle_is_read_from_a_workbook_with_cells_in_pieces() {
    let imported = matrix("matrix-cycle4.xlsx");
    let table = pack_table(&imported.rows);
    assert_eq!(
        table.lines().skip(1).collect::<Vec<_>>(),
        [
            "andorra-36-6.10,3,36,Andorra,A/HRC/99/2,6.10,Chile,GRULAC,noted,,,Labour;Right to water and sanitation,,8;6,Girls;Women,Labour rights and right to work;Safe drinking water & sanitation,,Pay bakers in time",
            "andorra-36-6.11,3,36,Andorra,A/HRC/99/2,6.11,Moldova,EEG,supported,,,ESC rights - general,,,,Cultural rights,,Bake at night and sleep by day",
            "andorra-36-6.11-2,3,36,Andorra,A/HRC/99/2,6.11,Kenya,Africa,supported,,,ESC rights - general,,,,Cultural rights,,Bake at night and sleep by day",
            "andorra-36-6.11-3,3,36,Andorra,A/HRC/99/2,6.11,Antigua and Barbuda,GRULAC,supported,,,ESC rights - general,,,,Cultural rights,,Bake at night and sleep by day",
        ]
    );
    assert_eq!(printed(&imported), Vec::<String>::new());
}

#[test]
fn a_flat_table_with_a_column_for_each_field_is_read_too() {
    let table = "Paragraph,Recommendation,Recommending States,Position,Themes,SDGs,Affected persons\n\
        7.1,Plant trees,France; Mali,Accepted,Human rights & the environment; Right to health,\"13;15\",Youth\n";
    let review = MatrixReview::new("Andorra", 3, 36, "").unwrap();
    let source = TableFile {
        name: "flat.csv",
        bytes: table.as_bytes(),
    };
    let imported = ohchr(&[source], &review);
    assert_eq!(printed(&imported), Vec::<String>::new());
    let ids: Vec<_> = imported
        .rows
        .iter()
        .map(|row| (row.id.as_str(), row.state.as_str()))
        .collect();
    assert_eq!(
        ids,
        [("andorra-36-7.1", "France"), ("andorra-36-7.1-2", "Mali")]
    );
    let row = &imported.rows[0];
    assert_eq!(
        (row.text.as_str(), row.goals.as_slice()),
        ("Plant trees", &[13, 15][..])
    );
    assert_eq!(
        (
            row.themes.len(),
            row.issues.len(),
            row.affected_persons.len()
        ),
        (2, 2, 1)
    );
}

#[test]
fn an_unknown_layout_is_rejected_with_the_columns_found_and_wanted() {
    let review = MatrixReview::new("Andorra", 3, 36, "").unwrap();
    let source = TableFile {
        name: "x.csv",
        bytes: b"Recommendation,Comment\nPlant trees (Mali),yes\n",
    };
    assert_eq!(
        printed(&ohchr(&[source], &review)),
        [
            "error: x.csv: these are not the columns of a matrix: Recommendation | Comment. A line must \
             name at least these: Recommendation, Position, Full list of themes (third cycle); or \
             Recommendation and recommending State, Position of the State under review, Human rights \
             themes and groups of persons (fourth cycle)."
        ]
    );
}

#[test]
fn a_session_of_another_cycle_is_rejected() {
    assert!(MatrixReview::new("Andorra", 2, 36, "").is_err());
    assert!(MatrixReview::new("Andorra", 1, 0, "").is_err());
    assert!(MatrixReview::new("Nowhere", 3, 36, "").is_err());
}

/// Reads a flat table with one column each for recommendation, position and themes.
fn flat(rows: &str) -> Imported {
    let review = MatrixReview::new("Andorra", 3, 36, "").unwrap();
    let table = format!("Recommendation,Position,Themes\n{rows}");
    let source = TableFile {
        name: "flat.csv",
        bytes: table.as_bytes(),
    };
    ohchr(&[source], &review)
}

/// Lists the States and their recommendations.
fn asked(imported: &Imported) -> Vec<(&str, &str)> {
    let rows = imported.rows.iter();
    rows.map(|row| (row.state.as_str(), row.text.as_str()))
        .collect()
}

#[test]
fn no_state_is_lost_whatever_is_between_the_brackets() {
    for between in [" ", ", ", " and ", "/", "; "] {
        let imported = flat(&format!(
            "\"5.1 Plant trees (France){between}(Mali);\",Noted,Right to health\n"
        ));
        assert_eq!(printed(&imported), Vec::<String>::new(), "{between}");
        let rows = asked(&imported);
        assert_eq!(rows, [("France", "Plant trees"), ("Mali", "Plant trees")]);
    }
}

#[test]
fn a_state_inside_the_text_is_reported() {
    let imported = flat("5.1 Plant trees (France) or bushes (Mali);,Noted,Right to health\n");
    assert_eq!(
        asked(&imported),
        [("Mali", "Plant trees (France) or bushes")]
    );
    assert_eq!(
        printed(&imported),
        [
            "warning: flat.csv:2: (France) is inside the text and makes no row (1 row, this is the first). If it recommends too, write it next to the last brackets."
        ]
    );
}

#[test]
fn a_source_of_position_after_the_text_is_removed() {
    let imported = flat(
        "5.1 Plant trees (France); Source of Position: A/HRC/1 - Para 5,Noted,Right to health\n",
    );
    assert_eq!(printed(&imported), Vec::<String>::new());
    assert_eq!(asked(&imported), [("France", "Plant trees")]);
}

#[test]
fn entities_are_decoded_once() {
    let imported =
        flat("5.1 Plant &amp;lt; 9 trees &amp;eacute; &amp; (France),Noted,Right to health\n");
    assert_eq!(
        asked(&imported),
        [("France", "Plant &lt; 9 trees &eacute; &")]
    );
}

#[test]
fn nearly_all_states_and_an_unknown_one_are_read() {
    // If each comma doubled the work, this would not end.
    let known = pack::vocabulary::vocabulary().states.iter();
    let mut names: Vec<&str> = known.map(|it| it.names.english()).take(190).collect();
    names.push("Nowhere");
    let names = names.join(", ");
    let imported = flat(&format!(
        "\"5.1 Plant trees ({names})\",Noted,Right to health\n"
    ));
    assert_eq!(imported.rows, []);
    assert!(printed(&imported)[0].contains("Nowhere\" is not in the list of States"));
}

#[test]
fn a_title_above_the_header_does_not_decide_the_separator() {
    let review = MatrixReview::new("Andorra", 3, 36, "").unwrap();
    for separator in [',', ';', '\t'] {
        let table = "Matrix of recommendations\nThird cycle, session 36; as of 2020\n\
            Recommendation,Position,Themes\n\"5.1 Plant trees;\n(France)\",Noted,\"- Right to health\n- Right to education\"\n";
        let (title, rows) = table.split_at(table.find("Recomm").unwrap());
        let table = format!("{title}{}", rows.replace(',', &separator.to_string()));
        let source = TableFile {
            name: "titled.csv",
            bytes: table.as_bytes(),
        };
        let imported = ohchr(&[source], &review);
        assert_eq!(printed(&imported), Vec::<String>::new(), "{separator:?}");
        assert_eq!(asked(&imported), [("France", "Plant trees")]);
        assert_eq!(imported.rows[0].themes.len(), 2);
    }
}

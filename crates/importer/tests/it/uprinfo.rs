//! UPR Info's export.

use importer::{StateFilter, TableFile, uprinfo};
use model::EarlierRecommendation;

use super::{bytes, imported, printed};

fn facts(row: &EarlierRecommendation) -> (&str, &str, &str, &str) {
    (&row.id, &row.state, &row.text, row.response.key())
}

#[test]
fn every_irregularity_of_an_export_is_read_as_it_was_meant() {
    let imported = imported("uprinfo.csv", &bytes("uprinfo.csv"));
    let rows: Vec<_> = imported.rows.iter().map(facts).collect();
    assert_eq!(
        rows,
        [
            (
                "mali-15-2x1-2r8",
                "France",
                "Plant ten trees in every schoolyard",
                "supported"
            ),
            (
                "mali-15-8n7-0r0",
                "Trinidad and Tobago",
                "Publish the \"Green Book\" of wells; and read it aloud",
                "noted"
            ),
            (
                "bosnia-and-herzegovina-7-8s3-4j1",
                "Côte d'Ivoire",
                "Mend the old bridges for all",
                "supported"
            ),
            (
                "bosnia-and-herzegovina-7-6r3-0n9",
                "State of Palestine",
                "Paint \"cafés\" & kiosks (all of them)",
                "supported"
            ),
            (
                "eswatini-12-8a0-1e3",
                "Democratic People's Republic of Korea",
                "Count the cafés of the capital",
                "supported"
            ),
            (
                "eswatini-12-2v4-9t9",
                "Holy See",
                "First line second line",
                "noted"
            ),
            (
                "czechia-27-9k4-6v8",
                "The former Yugoslav Republic of Macedonia",
                "He said \"more trees\" and left",
                "pending"
            ),
        ]
    );
    assert_eq!(
        printed(&imported),
        [
            "warning: uprinfo.csv:9: letters of the text had been encoded twice, such as Ã© for é \
             (1 row, this is the first). They have been repaired; nothing to do."
        ]
    );
    let last = &imported.rows[6];
    assert_eq!((last.cycle, last.session, last.issues.len()), (3, 27, 1));
    assert!(imported.rows[3].action_category.is_none());
    assert_eq!((imported.files[0].good, imported.files[0].bad), (7, 0));
}

#[test]
fn a_bad_row_is_reported_with_line_and_reason_and_costs_no_other() {
    let imported = imported("broken.csv", &bytes("broken.csv"));
    assert_eq!(
        printed(&imported),
        [
            r#"error: broken.csv:3: RS: "(Unknown)" is not in the list of States. Write a name of the list of States, lists/states.csv (see `presession new`)."#,
            "error: broken.csv:4: Session: the session is empty. Write the number of the session; the row above, of the same State, has 15.",
            r#"error: broken.csv:5: SuR: "Atlantis" is not in the list of States. Write a name of the list of States, lists/states.csv (see `presession new`)."#,
            r#"error: broken.csv:6: Action: "9" is not an action category. Write a number from 1 to 5, or nothing."#,
            r#"error: broken.csv:6: RS: "Frence" is not in the list of States. Write "France"."#,
            "error: broken.csv:6: Recommendation: the text is empty. Write it.",
            r#"error: broken.csv:6: Response: "Maybe" is not a response. Write Supported, Noted or Pending."#,
            r#"error: broken.csv:6: Session: "150" is not a session. Write the number of the Working Group's session, 1 to 99."#,
            "error: broken.csv:7: the row has 10 cells instead of 11. Write every cell; put one that holds the separator in quotation marks.",
            "error: broken.csv:8: a quotation mark is opened in this row and not closed. Close it; a quotation mark inside a cell is written twice.",
            "error: broken.csv:9: the same row is already in broken.csv, line 2. Remove one of the two.",
            r#"warning: broken.csv:10: "Gardening" is not one of UPR Info's issues and is left out (1 row, this is the first). Write a name from lists/issues.csv (see `presession new`)."#,
            r#"warning: broken.csv:10: the file has France in the group "Asia", the list of States in WEOG (1 row, this is the first). The file's group is kept if it is one; check its group at the time."#,
            r#"warning: broken.csv:10: the file has France in the organisations "EU", the list of States in "EU, OIF" (1 row, this is the first). The list of States is what the site shows."#,
            "error: broken.csv:11: Recommendation: some letters of the text cannot be read. Save the file with the encoding UTF-8.",
        ]
    );
    let ids: Vec<&str> = imported.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["mali-15-3g9-6w8", "mali-15-7j2-3y6"]);
    assert_eq!((imported.files[0].good, imported.files[0].bad), (2, 8));
}

#[test]
fn inserting_or_fixing_a_row_gives_no_other_row_a_new_id() {
    let export = String::from_utf8(bytes("uprinfo.csv")).unwrap();
    let before = imported("uprinfo.csv", export.as_bytes());
    let newer = export
        .replacen(
            "\nMali;",
            "\nMali;Africa;;Dig a well;France;WEOG;;Noted;5;Other;15\nMali;",
            1,
        )
        .replacen("Noted;4;", ";4;", 1);
    let after = imported("newer.csv", newer.as_bytes());
    assert_eq!((after.rows.len(), after.files[0].bad), (7, 1));
    let same = |row: &EarlierRecommendation| after.rows.contains(row);
    let kept = before.rows.iter().filter(|row| same(row)).count();
    assert_eq!(kept, 6);
}

#[test]
fn repeated_texts_of_a_state_get_separate_ids() {
    let rows = "SuR;RS;Recommendation;Response;Session\n\
        Mali;Peru;Plant trees;Noted;15\n\
        Mali;Peru;Plant trees;Maybe;15\n\
        Mali;Peru;Plant trees.;Supported;15\n\
        Mali;Chile;Plant trees;Noted;15\n\
        Mali;Peru;Plant trees;Noted;29\n";
    let read = imported("x.csv", rows.as_bytes());
    let ids: Vec<&str> = read.rows.iter().map(|row| row.id.as_str()).collect();
    let first = ids[0];
    // The second is left out for its response, and keeps its number all the same.
    assert_eq!(ids[1], format!("{first}-3"));
    assert!(!ids[2].starts_with(first) && ids[2].starts_with("mali-15-"));
    assert_eq!(ids[3], first.replace("-15-", "-29-"));
}

#[test]
fn states_are_selected_by_any_of_their_names() {
    let export = bytes("uprinfo.csv");
    let source = TableFile {
        name: "uprinfo.csv",
        bytes: &export,
    };
    let states = |only: &[&str], without: &[&str]| {
        let names = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        let chosen = StateFilter::new(&names(only), &names(without)).unwrap();
        let imported = uprinfo(&[source], &chosen, &mut |_, _| {});
        (imported.files[0].others, imported.files[0].states.len())
    };
    assert_eq!(states(&["Swaziland"], &[]), (5, 1));
    assert_eq!(states(&["Czech Republic", "Mali"], &["Mali"]), (6, 1));
    assert_eq!(states(&[], &[]), (0, 4));
}

#[test]
fn a_file_imported_twice_counts_once() {
    let export = bytes("uprinfo.csv");
    let [first, second] = ["a.csv", "b.csv"].map(|name| TableFile {
        name,
        bytes: &export,
    });
    let imported = uprinfo(&[first, second], &StateFilter::default(), &mut |_, _| {});
    assert_eq!(imported.rows, super::imported("a.csv", &export).rows);
    assert_eq!((imported.files[1].good, imported.files[1].bad), (0, 7));
}

#[test]
fn an_unknown_layout_is_rejected_with_the_columns_found_and_wanted() {
    for (text, what) in [
        (
            "Country;Text\nMali;Plant trees\n",
            "error: x.csv: these are not the columns of UPR Info's export: Country | Text. The first \
             line names the columns: SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session.",
        ),
        (
            "",
            "error: x.csv: these are not the columns of UPR Info's export: nothing. The first line \
             names the columns: SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session.",
        ),
    ] {
        assert_eq!(printed(&imported("x.csv", text.as_bytes())), [what]);
    }
    for bytes in [
        &b"PK\x03\x04 no workbook"[..],
        b"\xff\xfea\0",
        b"\xd0\xcf\x11\xe0",
    ] {
        let problems = printed(&imported("x.xlsx", bytes));
        assert_eq!(problems.len(), 1);
        assert!(
            problems[0].contains("Save the table as .xlsx"),
            "{problems:?}"
        );
    }
}

#[test]
fn as_many_rows_as_the_whole_upr_has_come_through() {
    let mut export = String::from_utf8(bytes("uprinfo.csv")).unwrap();
    for index in 0..60_000 {
        export += &format!(
            "\r\nMali;Africa;;Dig well number {index};France;WEOG;EU, OIF;Supported;5;General;15"
        );
    }
    let imported = imported("long.csv", export.as_bytes());
    assert_eq!(imported.rows.len(), 60_007);
}

#[test]
fn progress_is_reported_from_the_first_row_to_the_last() {
    let mut export = "SuR;RS;Recommendation;Response;Session\n".to_owned();
    for index in 0..2_500 {
        export += &format!("Mali;France;Dig well number {index};Noted;15\n");
    }
    let source = TableFile {
        name: "long.csv",
        bytes: export.as_bytes(),
    };
    let mut told = Vec::new();
    let _ = uprinfo(&[source], &StateFilter::default(), &mut |done, total| {
        told.push((done, total));
    });
    assert_eq!(told, [0, 1_000, 2_000, 2_500].map(|done| (done, 2_500)));
}

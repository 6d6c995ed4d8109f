//! Paragraphs in the place of ids, where a paragraph has several rows.

use model::Slug;
use pack::PackFiles;

use super::super::fixture::{EARLIER, RADIO, RADIO_FR, loaded, pack, problems, replace, text};

/// Returns the pack with a second row whose paragraph is 10.2; neither has it as its id.
fn with_second_row(id_and_session: &str) -> PackFiles {
    let mut pack = pack();
    replace(&mut pack, EARLIER, "10.2,2,22", "andorra-22-10.2,2,22");
    let second = format!("{id_and_session},10.2,Peru,GRULAC,noted,,3,Development,,Dig wells.\n");
    let table = text(&pack, EARLIER) + &second;
    pack.insert(EARLIER.to_owned(), table.into_bytes());
    pack
}

#[test]
fn a_paragraph_stands_for_all_its_rows_where_several_may_be_named() {
    let mut pack = with_second_row("andorra-22-10.2-2,2,22,A/HRC/99/1");
    for file in [RADIO, RADIO_FR] {
        let id = "paragraph = \"andorra-22-10.2\"";
        replace(&mut pack, file, "paragraph = \"10.2\"", id);
    }
    let loaded = loaded(&pack);
    assert_eq!(loaded.problems, []);
    let radio = Slug::parse("radio").unwrap();
    let radio = loaded.editions[0].factsheet(&radio).unwrap();
    assert_eq!(
        radio.recommendations[0].builds_on,
        ["10.1", "andorra-22-10.2", "andorra-22-10.2-2"]
    );
}

#[test]
fn a_paragraph_with_several_rows_is_refused_where_one_is_meant() {
    let problems = problems(&with_second_row("andorra-22-10.2-2,2,22,A/HRC/99/1"));
    let expected = "error: clusters/radio.md:16: earlier[1].paragraph: the paragraph 10.2 has 2 rows. \
                    Write the id of one: andorra-22-10.2, andorra-22-10.2-2.";
    assert!(problems.iter().any(|it| it == expected), "{problems:#?}");
}

#[test]
fn a_paragraph_of_two_sessions_stands_for_no_row() {
    let problems = problems(&with_second_row("andorra-9-10.2,1,9,A/HRC/88/1"));
    let expected = "error: clusters/radio.md:34: recommendations[1].builds_on: \"10.2\" is neither an \
                    id nor a paragraph in earlier.csv.";
    let found = problems.iter().any(|it| it.starts_with(expected));
    assert!(found, "{problems:#?}");
}

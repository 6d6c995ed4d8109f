//! A factsheet names rows of `earlier.csv` by their ids, or by a paragraph that has no other meaning.

use super::super::fixture::{EARLIER, RADIO, loaded, pack, problems, replace, text};
use pack::PackFiles;

/// Gives the rows ids as an import makes them: only their paragraphs are those of the factsheets.
fn imported() -> PackFiles {
    let mut pack = pack();
    let table = text(&pack, EARLIER).replace("\n10.", "\nandorra-22-10.");
    pack.insert(EARLIER.to_owned(), table.into_bytes());
    pack
}

/// Adds a row.
fn add(pack: &mut PackFiles, row: &str) {
    let table = format!("{}{row}\n", text(pack, EARLIER));
    pack.insert(EARLIER.to_owned(), table.into_bytes());
}

#[test]
fn a_paragraph_is_accepted_for_the_id_of_its_row() {
    let pack = imported();
    assert_eq!(problems(&pack), Vec::<String>::new());
    let radio = &loaded(&pack).editions[0].factsheets[0];
    assert_eq!(radio.earlier[0].id, "andorra-22-10.2");
    let builds_on = &radio.recommendations[0].builds_on;
    assert_eq!(*builds_on, ["andorra-22-10.1", "andorra-22-10.2"]);
}

#[test]
fn a_paragraph_of_several_states_is_all_its_rows_where_all_may_stand() {
    let mut pack = imported();
    add(
        &mut pack,
        "andorra-22-10.1-2,2,22,A/HRC/99/1,10.1,Spain,WEOG,supported,,5,,radio,Adopt a law on licences.",
    );
    assert_eq!(problems(&pack), Vec::<String>::new());
    let radio = &loaded(&pack).editions[0].factsheets[0];
    let builds_on = &radio.recommendations[0].builds_on;
    assert_eq!(
        *builds_on,
        ["andorra-22-10.1", "andorra-22-10.1-2", "andorra-22-10.2"]
    );
    replace(
        &mut pack,
        RADIO,
        "paragraph = \"10.2\"",
        "paragraph = \"10.1\"",
    );
    replace(
        &mut pack,
        "clusters/radio.fr.md",
        "paragraph = \"10.2\"",
        "paragraph = \"10.1\"",
    );
    assert_eq!(
        problems(&pack),
        [
            "error: clusters/radio.md:16: earlier[1].paragraph: the paragraph 10.1 has 2 rows. Write the id of one: andorra-22-10.1, andorra-22-10.1-2."
        ]
    );
}

#[test]
fn a_paragraph_of_two_reviews_is_no_id() {
    let mut pack = imported();
    add(
        &mut pack,
        "andorra-9-10.2,1,9,A/HRC/88/1,10.2,Spain,WEOG,supported,,5,,radio,Adopt a law.",
    );
    let problems = problems(&pack);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(
        problems
            .iter()
            .all(|it| it.contains("\"10.2\" is not an id of earlier.csv")),
        "{problems:#?}"
    );
}

//! Entries for slides.

use super::super::fixture::{EARLIER, RADIO, RADIO_FR, pack, problems, replace};
use super::{check, check_among};

/// Adds an entry to the factsheet on the radio; it begins on line 51.
#[track_caller]
fn check_entry(entry: &str, expected: &str) {
    let to = format!("[[slides]]\n{entry}\n\n[[sources]]");
    check(RADIO, "[[sources]]", &to, expected);
}

#[test]
fn an_entry_names_a_slide_or_gives_its_position() {
    check_entry(
        "id = \"licenses\"\nnotes = \"Slowly.\"",
        "error: clusters/radio.md:52: slides[1].id: the deck has no slide \"licenses\". Write \"licences\"; or, if the slide is your own, add `after`.",
    );
    check_entry(
        "id = \"map\"\nafter = \"chnage\"\ntext = \"A map.\"",
        "error: clusters/radio.md:53: slides[1].after: there is no slide \"chnage\" above this one. Write \"change\".",
    );
    check_entry(
        "id = \"map\"\nafter = \"closing\"\ntext = \"A map.\"",
        "error: clusters/radio.md:53: slides[1].after: no slide comes after the closing one. Write one of: title, earlier, change, licences, register, questions.",
    );
    check_entry(
        "id = \"title\"\nafter = \"change\"",
        "error: clusters/radio.md:53: slides[1].after: after does not apply to the slide \"title\". Remove it: the factsheet gives this slide its place; a slide of your own needs an id of its own.",
    );
    check_entry(
        "notes = \"Slowly.\"",
        "error: clusters/radio.md:51: slides[1].id: id is missing. Add id here; README.md shows how.",
    );
    check_entry(
        "id = \"title\"\n\n[[slides]]\nid = \"title\"",
        "error: clusters/radio.md:55: slides[2].id: the slide \"title\" is used twice. Choose another: it is already used in clusters/radio.md, line 52.",
    );
}

#[test]
fn a_field_must_apply_to_its_slide() {
    for (field, id, fix) in [
        (
            "text = \"All.\"",
            "earlier",
            "only title, change, recommendations and slides of your own have a text",
        ),
        (
            "text = \"All.\"",
            "closing",
            "only title, change, recommendations and slides of your own have a text",
        ),
        (
            "points = [\"All.\"]",
            "licences",
            "only slides of your own have points",
        ),
        (
            "figure = \"stations\"",
            "title",
            "only change shows a figure",
        ),
        (
            "leave_out = true",
            "closing",
            "title and closing stay, and a slide of your own goes with its whole entry",
        ),
        (
            "leave_out = true",
            "title",
            "title and closing stay, and a slide of your own goes with its whole entry",
        ),
    ] {
        let name = field.split(' ').next().unwrap_or_default();
        check_entry(
            &format!("id = \"{id}\"\n{field}"),
            &format!(
                "error: clusters/radio.md:53: slides[1].{name}: {name} does not apply to the slide \"{id}\". Remove it: {fix}."
            ),
        );
    }
    check_entry(
        "id = \"change\"\nfigure = \"station\"",
        "error: clusters/radio.md:53: slides[1].figure: the factsheet has no figure \"station\". Write \"stations\".",
    );
    check_entry(
        "id = \"map\"\nafter = \"change\"\nheading = \"A map\"",
        "error: clusters/radio.md:51: slides[1]: the slide \"map\" is empty. Add text, or points, or both.",
    );
    check_entry(
        "id = \"change\"\nleave_out = true\nnotes = \"Slowly.\"",
        "warning: clusters/radio.md:51: slides[1]: the slide \"change\" is left out, so its text is not shown. Remove leave_out, or the text.",
    );
    check_among(
        RADIO,
        "[[questions]]\nid = \"draft\"\ntext = \"When will the draft be adopted?[^third]\"\nbuilds_on = [\"10.1\"]",
        "[[slides]]\nid = \"questions\"\nnotes = \"Slowly.\"",
        "error: clusters/radio.md:46: slides[1]: there is no slide \"questions\": the factsheet has no [[questions]]. Add [[questions]], or remove this entry.",
    );
}

#[test]
fn a_text_fits_on_its_slide() {
    let long = "a few words ".repeat(26);
    check_entry(
        &format!("id = \"title\"\nheading = \"{}\"", &long[..59]),
        "error: clusters/radio.md:53: slides[1].heading: this text has 59 characters, 9 too many. Shorten it to 50 characters or fewer.",
    );
    let point = |n: u8| format!("\"{n} {}\", ", long[..150].trim_end());
    let points: String = (1..=6).map(point).collect();
    check_entry(
        &format!("id = \"map\"\nafter = \"change\"\npoints = [{points}]"),
        "error: clusters/radio.md:54: slides[1].points: the text is too long for its slide \"map\" by about 10 lines. Shorten its points, take one out, or cite fewer sources.",
    );
    // In Khmer, letters are wide and lines far apart; here the recommendation itself is too long.
    check_among(
        RADIO,
        "Publish every year a register of licences.",
        &"ក".repeat(320),
        "error: clusters/radio.md:38: recommendations[2].text: the text is too long for its slide \"register\" by about 7 lines. Write a shorter `text` for it in [[slides]] with the id \"register\".",
    );
}

#[test]
fn a_source_that_leaves_no_room_on_its_slide_is_named() {
    let long = |field: &str| {
        format!(
            "{field} = \"{}\"\n",
            "Radio in a year ".repeat(15).trim_end()
        )
    };
    let source = |fields: String| format!("[[sources]]\nid = \"first\"\n{fields}");
    let from = "[[sources]]\nid = \"first\"\nauthor = \"Example Press Institute\"\ntitle = \"Radio in 2021\"\n";
    let to = source(long("author") + &long("title") + &long("document"));
    let slide = format!(
        "[[slides]]\nid = \"change\"\ntext = \"{}\"\n\n{to}",
        "few words ".repeat(25)
    );
    let expected = "error: clusters/radio.md:55: sources[1]: the source is too long for its slide \"change\" by about 4 lines. Shorten its author, title or document, or leave the slide out: leave_out = true in [[slides]] with the id \"change\".";
    check(RADIO, from, &slide, expected);
}

#[test]
fn too_many_states_to_name_are_reported() {
    let mut pack = pack();
    let (mut rows, mut entries) = (String::new(), String::new());
    let states = include_str!("../../../../crates/pack/src/vocabulary/states.csv");
    let states = states.lines().skip(1).filter(|line| !line.contains('"'));
    for (line, number) in states.zip(1..150) {
        let fields: Vec<&str> = line.split(',').collect();
        let (state, group) = (fields[0], fields[2]);
        rows += &format!(
            "20.{number},2,22,A/HRC/99/1,20.{number},{state},{group},noted,,5,Development,radio,{}\n",
            "Adopt a law. ".repeat(12)
        );
        entries += &format!(
            "[[earlier]]\nparagraph = \"20.{number}\"\nassessment = \"not\"\nassessed_by = \"Us\"\n\n"
        );
    }
    let first = "10.1,2,22,";
    replace(&mut pack, EARLIER, first, &format!("{rows}{first}"));
    let first = "[[earlier]]\nparagraph = \"10.2\"";
    replace(&mut pack, RADIO, first, &format!("{entries}{first}"));
    let problems = problems(&pack);
    let expected = "error: clusters/radio.md:16: earlier[1].paragraph: what was asked before is too long for its slide \"earlier\" by about 5 lines. Take an entry of [[earlier]] out, or leave the slide out: leave_out = true in [[slides]] with the id \"earlier\".";
    assert!(problems.iter().any(|it| it == expected), "{problems:#?}");
}

#[test]
fn text_for_slides_cites_like_any_other() {
    check_entry(
        "id = \"title\"\nnotes = \"\"\"\nOne.[^frist]\n\nTwo.\n\"\"\"",
        "error: clusters/radio.md:53: slides[1].notes: the footnote [^frist] has no source. Write \"first\".",
    );
    check_entry(
        "id = \"title\"\nnotes = \"\"\"\n# Loud\n\nTwo.\n\"\"\"",
        "error: clusters/radio.md:53: slides[1].notes: a heading does not belong in this text. Write paragraphs and lists.",
    );
}

#[test]
fn a_translation_only_has_entries_for_slides_of_the_original() {
    check(
        RADIO_FR,
        "[[questions]]",
        "[[slides]]\nid = \"licenses\"\nnotes = \"Lentement.\"\n\n[[questions]]",
        "error: clusters/radio.fr.md:31: slides[1].id: the deck has no slide \"licenses\". Write \"licences\"; or, if the slide is your own, add `after`.",
    );
    check(
        RADIO_FR,
        "[[questions]]",
        "[[slides]]\nid = \"change\"\nfigure = \"stations\"\n\n[[questions]]",
        "error: clusters/radio.fr.md:32: slides[1].figure: a translation does not change figure. Remove it here: it stays as in the original.",
    );
}

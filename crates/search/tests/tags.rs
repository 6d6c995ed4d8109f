//! Words in the names of values.

use search::Engine;
use search::build::{IndexRecord, Stems, index};
use search::wire::{Column, Request, Tag};

fn open() -> Engine {
    let columns = [Column {
        name: String::from("state"),
        values: ["kh", "vn", "ci"].map(str::to_owned).to_vec(),
    }];
    let record = |text: &str, values: &[u16]| IndexRecord {
        text: text.to_owned(),
        values: vec![values.to_vec()],
    };
    let records = [
        record("land rights", &[0]),
        record("Cambodia’s land", &[1]),
        record("children", &[2]),
        record("nothing", &[]),
    ];
    let bytes = index(&columns, &records, Stems::EnglishAndFrench).unwrap();
    let mut engine = Engine::open_whole(&bytes).unwrap();
    let tag = |(value, name): (u16, &str)| Tag {
        column: 0,
        value,
        name: name.to_owned(),
    };
    engine.set_tags(
        &[
            (0, "Cambodia"),
            (1, "Viet Nam"),
            (2, "Rights of the child"),
            (9, "Atlantis"),
        ]
        .map(tag),
    );
    engine
}

#[track_caller]
fn check(typed: &str, hits: &[u32]) {
    let text = typed.to_owned();
    let answer = open().ask(&Request {
        text,
        limit: 9,
        ..Request::default()
    });
    assert_eq!(answer.hits, hits, "{typed}");
}

#[test]
fn a_record_has_the_names_of_its_values() {
    check("\"viet nam\"", &[1]);
    check("\"nam viet\"", &[]);
    check("viet land", &[1]);
    check("\"rights of the child\"", &[2]);
    check("viet-nam ", &[1]);
    check("child ", &[2]);
    check("-cambodia ", &[2, 3]);
    check("viet-nam ", &[1]);
    check("rights-of-the-chidl ", &[2]);
    check("atlantis ", &[]);
}

#[test]
fn plurals_beginnings_and_typing_errors_are_found_in_names_too() {
    check("right ", &[0, 2]);
    check("vie", &[1]);
    check("vie ", &[]);
    check("kambodia ", &[1, 0]);
}

#[test]
fn a_word_in_the_text_comes_before_one_in_a_name() {
    check("cambodia ", &[1, 0]);
}

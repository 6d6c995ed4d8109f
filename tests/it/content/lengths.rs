//! What fits on a printed page: changes to a published factsheet, one at a time.

use std::path::Path;

use super::fixture::{problems, read, replace};

const SHEET: &str = "clusters/minorities-indigenous-peoples.md";
/// Its translation, which fills its pages and is left out here.
const TRANSLATION: &str = "clusters/minorities-indigenous-peoples.fr.md";

/// Lists the published pack's problems with a text of this length in a factsheet's field.
fn with(field: &str, characters: usize) -> Vec<String> {
    let mut pack = read(Path::new("public/content"));
    pack.remove(TRANSLATION).unwrap();
    let text = super::fixture::text(&pack, SHEET);
    let start = format!("\n{field} = \"");
    let at = text.find(&start).unwrap() + start.len();
    let old: String = text[at..].lines().next().unwrap().to_owned();
    // Citations are kept: an uncited source would be a problem of its own.
    let cited: String = old
        .split_inclusive(']')
        .filter_map(|part| part.find("[^").map(|from| &part[from..]))
        .collect();
    let words: String = "word ".chars().cycle().take(characters - 1).collect();
    replace(
        &mut pack,
        SHEET,
        &format!("{start}{old}"),
        &format!("{start}{words}.{cited}\""),
    );
    problems(&pack)
}

#[test]
fn one_field_at_its_limit_still_fits() {
    for (field, limit) in [
        ("lead", 280),
        ("label", 140),
        ("value", 24),
        ("note", 200),
        ("coalition", 120),
        ("text", 320),
        ("rationale", 320),
        ("indicator", 240),
        ("addressed_to", 120),
        ("author", 240),
        ("document", 240),
    ] {
        assert_eq!(with(field, limit), Vec::<String>::new(), "{field}");
    }
}

#[test]
fn the_longest_part_is_named() {
    let long = "The Government answered in part, and the rest is open. ".repeat(40);
    for (from, part) in [
        ("## National framework\n", "National framework, "),
        ("#### Impact\n", "Challenges, "),
        ("## Key issues from previous reviews\n", "Key issues, "),
    ] {
        let mut pack = read(Path::new("public/content"));
        replace(&mut pack, SHEET, from, &format!("{from}\n{long}\n"));
        let problems = problems(&pack);
        assert!(
            problems
                .iter()
                .any(|it| it.contains(&format!("What weighs most is {part}"))),
            "{problems:#?}"
        );
    }
}

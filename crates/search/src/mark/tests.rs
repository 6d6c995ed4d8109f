//! What is marked and what is not.

use super::*;

/// Parses slots: `|` between words, `*` after a beginning.
fn marks(sequences: &[&[&str]]) -> Marks {
    let slot = |slot: &&str| {
        let (beginnings, words): (Vec<&str>, Vec<&str>) =
            slot.split('|').partition(|word| word.ends_with('*'));
        Slot {
            words: words.into_iter().map(str::to_owned).collect(),
            beginning: beginnings
                .first()
                .map(|word| word.trim_end_matches('*').to_owned()),
            named: Vec::new(),
        }
    };
    let sequence = |slots: &&[&str]| slots.iter().map(slot).collect();
    Marks(sequences.iter().map(sequence).collect())
}

#[track_caller]
fn check(sequences: &[&[&str]], text: &str, marked: &str) {
    let mut shown = String::new();
    for (is_marked, piece) in pieces(text, &marks(sequences)) {
        if is_marked {
            shown.extend(["[", piece, "]"]);
        } else {
            shown.push_str(piece);
        }
    }
    assert_eq!(shown, marked);
}

#[test]
fn words_are_marked_as_written() {
    check(
        &[&["right|rights"]],
        "The right to Rights.",
        "The [right] to [Rights].",
    );
    check(&[&["education"]], "L’ÉDUCATION", "L’[ÉDUCATION]");
    check(&[&["cafe"]], "le cafe\u{301}.", "le [cafe\u{301}].");
    check(&[&["cooperate"]], "co\u{ad}operate", "[co\u{ad}operate]");
    check(&[&["land"]], "landing", "landing");
    check(&[], "land", "land");
    check(&[&["land"]], "", "");
}

#[test]
fn a_partial_match_marks_the_beginning() {
    check(
        &[&["union*"]],
        "Trade unions: Union.",
        "Trade [union]s: [Union].",
    );
    check(
        &[&["rights|right*"]],
        "rights, righteous",
        "[rights], [right]eous",
    );
    check(
        &[&["ecole*"]],
        "e\u{301}cole\u{301}s",
        "[e\u{301}cole\u{301}]s",
    );
    check(&[&["o*"]], "Œuvre, œil", "[Œ]uvre, [œ]il");
    check(&[&["coop*"]], "co\u{ad}operate", "[co\u{ad}op]erate");
}

#[test]
fn a_sequence_is_marked_as_a_whole() {
    check(
        &[&["land", "law"]],
        "A land, law; no law on land",
        "A [land, law]; no law on land",
    );
    check(&[&["land", "law"]], "land\u{1f}law", "land\u{1f}law");
    check(
        &[&["non", "dis*"]],
        "Non-discrimination",
        "[Non-dis]crimination",
    );
    check(
        &[&["land", "law"], &["law", "on"]],
        "land law on",
        "[land law on]",
    );
}

#[test]
fn a_mark_splits_no_cluster() {
    check(&[&["ម", "នុ", "ស*"]], "សិទ្ធិមនុស្ស", "សិទ្ធិ[មនុស្ស]");
    check(&[&["ក*"]], "កា", "[កា]");
}

#[test]
fn the_sequences_found_are_reported() {
    let marks = marks(&[&["land"], &["child"], &["law", "on"]]);
    let found = |text, wanted| marked(text, &marks, wanted, Field::Text).found;
    assert_eq!(found("law on land", u64::MAX), 0b101);
    assert_eq!(found("law on land", 0b011), 0b001);
    assert_eq!(found("land, land", 0), 0);
    let pieces = marked("law on land", &marks, 0b100, Field::Text).pieces;
    assert_eq!(pieces, [(true, "law on"), (false, " land")]);
}

#[test]
fn names_match_forms_that_texts_do_not() {
    let mut marks = marks(&[&["treaties*"]]);
    marks.0[0][0].named = vec!["treaty".to_owned()];
    let of = |field| marked("Treaty bodies", &marks, u64::MAX, field).pieces;
    assert_eq!(of(Field::Name), [(true, "Treaty"), (false, " bodies")]);
    assert_eq!(of(Field::Text), [(false, "Treaty bodies")]);
}

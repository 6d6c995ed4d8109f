//! Searches as typed, and what they parse to.

use super::*;

/// Writes an expression: `&` between clauses, `|` between alternatives, `+` between the words of a
/// sequence; after a word, `~` means its inflections, `*` a beginning, `…` optional, `?` possibly
/// mistyped.
fn shown(expression: &Expression) -> String {
    let word = |word: &Word| {
        let mut shown = word.text.clone();
        shown += if word.inflected { "~" } else { "" };
        shown += if word.beginning { "*" } else { "" };
        shown += if word.optional { "…" } else { "" };
        shown
            + if word.near == Nearness::IfRare {
                "?"
            } else {
                ""
            }
    };
    let alternative = |it: &Alternative| {
        let words: Vec<String> = it.words.iter().map(word).collect();
        let sign = if it.negated { "-" } else { "" };
        let key = if it.is_key { "=" } else { "" };
        [sign, key, &words.join("+")].concat()
    };
    let clause = |it: &Clause| it.0.iter().map(alternative).collect::<Vec<_>>().join("|");
    expression
        .0
        .iter()
        .map(clause)
        .collect::<Vec<_>>()
        .join(" & ")
}

#[track_caller]
fn check(typed: &str, wanted: &str) {
    assert_eq!(shown(&parse(typed)), wanted, "{typed}");
}

#[test]
fn all_words_must_match() {
    check("Land Évictions ", "land~ & evictions~?");
    check("land AND law ", "land~ & law~");
    check("land and law ", "land~ & and~ & law~");
    check("land\u{a0}law\u{3000}", "land~ & law~");
}

#[test]
fn the_last_word_is_a_beginning_until_something_follows() {
    check("la", "la~*");
    check("law la", "law~ & la~*");
    check("la ", "la~");
    check("la.", "la~");
    check("-la", "-la~");
    check("\"la\"", "la");
    check("l*", "l~*");
    check("la* law ", "la~* & law~");
    check("la*, law ", "la~ & law~");
    check("*la ", "la~");
    check("ក", "ក*");
}

#[test]
fn a_single_last_letter_is_optional() {
    check("l", "l~…");
    check("law 5", "law~ & 5~…");
    check("l ", "l~");
    check("l.", "l~");
    check("-l", "-l~");
    check("\"l\"", "l");
    check("law OR l", "law~|l~");
    check("l OR", "l~");
    check("អ", "អ*");
}

#[test]
fn or_binds_neighbours_first() {
    check("land OR forest law ", "land~|forest~? & law~");
    check("law land|forest ", "law~ & land~|forest~?");
    check("a OR b OR c ", "a~|b~|c~");
    check("a OR -b ", "a~|-b~");
    check("a or b ", "a~ & or~ & b~");
    check("a OR AND b ", "a~|b~");
}

#[test]
fn a_minus_before_a_word_or_phrase_negates_it() {
    check("-land -\"the law\" right ", "-land~ & -the+law & right~?");
    check("non-law ", "non~+law~");
    check("- land ", "land~");
    check("--land ", "-land~");
    check("land- ", "land~");
}

#[test]
fn quotes_make_a_phrase_of_words_as_typed() {
    check("\"Rule of law\"", "rule+of+law");
    check("« état de droit » ", "etat+de+droit");
    check("“land”law ", "land & law~");
    check("land\"law\"", "land~ & law");
    check("\"land law ", "land~ & law~");
    check("\"\" \" \" \"!\"", "");
    check("\"land\" \"law", "land & law~*");
}

#[test]
fn a_word_with_a_separator_is_a_sequence() {
    check("118.107 ", "118~+107~");
    check("118.1", "118~+1~*");
    check("118.10", "118~+10~*");
    check("មនុស្ស", "ម+នុ+ស្ស*");
    check("ច្បាប់NGO ", "ច្បា+ប់+ngo~");
}

#[test]
fn operators_with_nothing_to_work_on_are_ignored_or_words() {
    check("OR", "or~");
    check("AND ", "and~");
    check("OR AND", "or~ & and~");
    check("OR land ", "land~");
    check("land OR", "land~");
    check("| - * \" !@# -- -| ", "");
}

#[test]
fn a_search_is_limited_in_length() {
    let many = "land ".repeat(1000);
    assert_eq!(parse(&many).0.len(), MAX_WORDS);
    let long = format!("\"{many}\"");
    assert_eq!(parse(&long).0[0].0[0].words.len(), MAX_WORDS);
}

#[test]
fn a_key_is_in_quotes_after_an_equals_sign() {
    check("=\"mali-15-5.1\"", "=mali+15+5+1");
    check("land -=\"x\" OR =«y» ", "land~ & -=x|=y");
    check("=\"open", "open~*");
    check("=land ", "land~");
    check("= \"land\"", "land");
    check("=\"!\"", "");
}

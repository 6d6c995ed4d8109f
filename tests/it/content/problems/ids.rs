//! Ids, file names, citations.

use super::super::fixture::{EARLIER, RADIO, REVIEW, WATER};
use super::{check, check_among, check_file};

#[test]
fn an_id_is_used_once() {
    check(
        WATER,
        "id = \"wells\"",
        "id = \"licences\"",
        "error: clusters/water.md:11: recommendations[1].id: the recommendation \"licences\" is used twice. Choose another: it is already used in clusters/radio.md, line 22.",
    );
    check(
        WATER,
        "number = 4",
        "number = 1",
        "error: clusters/water.md:2: number: the cluster number \"1\" is used twice. Choose another: it is already used in clusters/radio.md, line 2.",
    );
    check_among(
        RADIO,
        "id = \"second\"",
        "id = \"first\"",
        "error: clusters/radio.md:60: sources[2].id: the source \"first\" is used twice. Choose another: it is already used in clusters/radio.md, line 52.",
    );
    check(
        RADIO,
        "[[questions]]",
        "[[questions]]\nid = \"draft\"\ntext = \"Why?\"\n\n[[questions]]",
        "error: clusters/radio.md:51: questions[2].id: the question \"draft\" is used twice. Choose another: it is already used in clusters/radio.md, line 47.",
    );
    check_among(
        EARLIER,
        "10.3,2",
        "10.1,2",
        "error: earlier.csv:4: id: the id \"10.1\" is used twice. Choose another: it is already used in earlier.csv, line 2.",
    );
    check(
        REVIEW,
        "id = \"adoption\"",
        "id = \"review\"",
        "error: review.toml:47: timeline[2].id: the calendar entry \"review\" is used twice. Choose another: it is already used in review.toml, line 38.",
    );
}

#[test]
fn ids_and_file_names_are_fit_for_an_address() {
    check_among(
        RADIO,
        "id = \"licences\"",
        "id = \"Licences!\"",
        "error: clusters/radio.md:22: recommendations[1].id: \"Licences!\" is not an id: use lower-case letters a-z, digits and single hyphens, 64 at most. Write \"licences\".",
    );
    check_file(
        "clusters/Fresh Air.md",
        b"",
        "error: clusters/Fresh Air.md: the file's name \"Fresh Air\" cannot become an address. Use lower-case letters a-z, digits and single hyphens: rename it to \"fresh-air.md\".",
    );
    check_file(
        "notes.txt",
        b"",
        "warning: notes.txt: the file is not part of a content pack and is left out. Remove it, or give it the name README.md prescribes.",
    );
    check_file(
        "notes.docx",
        b"",
        "warning: notes.docx: this is a word processor's document and is left out. Put its text into a factsheet, such as clusters/labour.md, in a text editor.",
    );
}

#[test]
fn every_citation_has_a_source_and_every_source_a_citation() {
    check(
        RADIO,
        "Villages have no newspaper.",
        "Villages have no newspaper.[^frist]",
        "error: clusters/radio.md:98: Challenges: the footnote [^frist] has no source. Write \"first\".",
    );
    check(
        RADIO,
        "Stations close.",
        "Stations close.[^nobody at all]",
        "error: clusters/radio.md:92: Challenges: the footnote [^nobody at all] has no source. Write one of: first, second, third.",
    );
    check(
        RADIO,
        "Stations close.",
        "Stations close.\n\n[^first]: Radio.",
        "error: clusters/radio.md:94: Challenges: the text defines the footnote \"first\" and is left out. Put the source into [[sources]], and cite it in the text as [^id].",
    );
    check(
        REVIEW,
        "[^example-calendar]",
        "",
        "warning: review.toml:61: sources[1]: the source \"example-calendar\" is never cited. Write [^example-calendar] after the sentence it supports, or remove the source.",
    );
    check(
        RADIO,
        "adopted?[^third]",
        "adopted?[^thrid]",
        "error: clusters/radio.md:48: questions[1].text: the footnote [^thrid] has no source. Write \"third\".",
    );
    check(
        RADIO,
        "one public procedure",
        "one[^first] procedure",
        "error: clusters/radio.md:23: recommendations[1].text: this text is plain and cannot carry citations, emphasis or links. Write plain text.",
    );
}

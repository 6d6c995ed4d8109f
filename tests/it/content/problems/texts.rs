//! Markdown, translations, encodings.

use super::super::fixture::{RADIO, RADIO_AR, RADIO_FR, REVIEW_FR, WATER, pack, problems, replace};
use super::{check, check_among, check_file};

#[test]
fn a_translation_only_changes_the_text_of_existing_entries() {
    check(
        RADIO_AR,
        "id = \"draft\"",
        "id = \"drafts\"",
        "error: clusters/radio.ar.md:5: questions[1].id: the translation names the question \"drafts\", which the original does not have. Write \"draft\".",
    );
    check(
        RADIO_FR,
        "title =",
        "number = 2\ntitle =",
        "error: clusters/radio.fr.md:2: number: a translation does not change number. Remove it here: it stays as in the original.",
    );
    check(
        RADIO_FR,
        "### Accès",
        "### Plus\n\n#### Facts\n\nUn.\n\n#### Impact\n\nDeux.\n\n### Accès",
        "error: clusters/radio.fr.md:43: Challenges: the translation has 3 challenges, the original 2. Translate each challenge under its own ### heading, in the same order.",
    );
    check(
        REVIEW_FR,
        "id = \"panel\"",
        "id = \"pannel\"",
        "error: review.fr.toml:8: programme[1].id: the translation names the programme item \"pannel\", which the original does not have. Write \"panel\".",
    );
    check_file(
        "clusters/watr.fr.md",
        b"+++\n+++\n",
        "error: clusters/watr.fr.md: the translation has no original clusters/watr.md. Write \"water\".",
    );
    check_file(
        "clusters/water.km.md",
        b"+++\n+++\n",
        "error: clusters/water.km.md: the review does not declare the language \"km\". Add \"km\" to languages in review.toml.",
    );
    check_file(
        "clusters/water.en.md",
        b"+++\n+++\n",
        "error: clusters/water.en.md: \"en\" is the pack's own language. Move the texts into the original, and remove this file.",
    );
}

#[test]
fn an_original_that_changed_after_its_translation_is_worth_a_look() {
    let named = |version: &str| format!("translates_version = {version}\ntitle =");
    let mut pack = pack();
    replace(&mut pack, RADIO_FR, "title =", &named("2022-03-01"));
    replace(&mut pack, REVIEW_FR, "title =", &named("2022-03-01"));
    assert_eq!(problems(&pack), Vec::<String>::new());
    check(
        RADIO_FR,
        "title =",
        &named("2022-02-01"),
        "warning: clusters/radio.fr.md:2: translates_version: the original has changed: it is of 2022-03-01, and this translates that of 2022-02-01. Compare the two texts, then write translates_version = 2022-03-01.",
    );
    check(
        REVIEW_FR,
        "title =",
        &named("2022-04-01"),
        "warning: review.fr.toml:1: translates_version: the original is of 2022-03-01, earlier than the version that this translates. Compare the two texts, then write translates_version = 2022-03-01.",
    );
    check(
        RADIO,
        "title =",
        &named("2022-03-01"),
        "error: clusters/radio.md:3: translates_version: translates_version belongs in a translation. Remove it here: the original has a version of its own.",
    );
}

#[test]
fn markdown_is_kept_harmless() {
    check_among(
        RADIO,
        "Stations close.",
        "Stations <b>close</b>.",
        "warning: clusters/radio.md:92: Challenges: raw HTML is removed: \"</b>\". Write it in Markdown; a plain less-than sign is written \\<.",
    );
    check(
        RADIO,
        "https://example.org/report",
        "javascript:alert(1)",
        "error: clusters/radio.md:73: Key issues from previous reviews: the link to \"javascript:alert(1)\" is removed and its text is kept. Begin the address with https:, http: or mailto:.",
    );
    check(
        RADIO,
        "https://example.org/radio",
        "ftp://example.org",
        "error: clusters/radio.md:56: sources[1].address: \"ftp://example.org\" is not a web address. Begin it with https: or http:, without spaces; a UN document's symbol goes into `document`.",
    );
    check(
        RADIO,
        "Stations close.",
        "> Stations close.",
        "warning: clusters/radio.md:92: Challenges: a quotation block cannot be shown. Use paragraphs, simple lists, emphasis, links and citations.",
    );
    check(
        RADIO,
        "Stations close.",
        "Stations close.\n\n    indented",
        "warning: clusters/radio.md:94: Challenges: an indented or fenced block cannot be shown. Use paragraphs, simple lists, emphasis, links and citations.",
    );
    check(
        RADIO,
        "Stations close.",
        "- one\n  - two",
        "warning: clusters/radio.md:93: Challenges: a list inside a list cannot be shown. Use paragraphs, simple lists, emphasis, links and citations.",
    );
    check(
        RADIO,
        "Stations close.",
        "![A picture](https://example.org/a.png)",
        "warning: clusters/radio.md:92: Challenges: a picture cannot be shown. Use paragraphs, simple lists, emphasis, links and citations.",
    );
    check(
        RADIO,
        "no* procedure.",
        "no* procedure.\\n\\nSecond.",
        "error: clusters/radio.md:24: recommendations[1].rationale: this text has more than one paragraph. Write one paragraph, without lists and headings.",
    );
}

#[test]
fn a_text_is_utf_8() {
    let mut pack = pack();
    let at = pack[WATER].len() - 5;
    pack.get_mut(WATER).unwrap()[at] = 0xe9;
    assert_eq!(
        problems(&pack),
        [
            "error: clusters/water.md:45: the file is not UTF-8 text. Save it with the encoding UTF-8, and look at the letters with accents on this line."
        ]
    );
}

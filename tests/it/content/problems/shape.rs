//! The shape of a file: fields, syntax, sections, ids.

use super::super::fixture::{RADIO, pack, problems, replace};
use super::{check, check_among};

#[test]
fn a_field_may_be_unknown_misspelt_missing_or_of_the_wrong_type() {
    check_among(
        RADIO,
        "coalition =",
        "coalitoin =",
        "error: clusters/radio.md:6: coalitoin: there is no field \"coalitoin\". Write coalition.",
    );
    check(
        RADIO,
        "number = 1\n",
        "number = 1\ncolour = \"red\"\n",
        "error: clusters/radio.md:3: colour: there is no field \"colour\". Remove it, or use one of: number, title, short_title, lead, coalition, members, contact, contact_name, logo, logo_alt, consultation, version, illustrative, figures, earlier, recommendations, questions, slides, sources.",
    );
    check(
        RADIO,
        "indicator = \"The law is in force.\"\n",
        "",
        "error: clusters/radio.md:21: recommendations[1].indicator: indicator is missing. Add indicator here; README.md shows how.",
    );
    check(
        RADIO,
        "illustrative = true",
        "illustrative = \"true\"",
        "error: clusters/radio.md:8: illustrative: this is a text. Write true or false, without quotes.",
    );
    check(
        RADIO,
        "issues = [\"Freedom of the press\"]",
        "issues = \"Freedom of the press\"",
        "error: clusters/radio.md:44: recommendations[2].issues: this is a text. Write a list, such as [\"one\", \"two\"].",
    );
    check(
        RADIO,
        "title = \"Freedom of the press\"",
        "title = \"\"",
        "error: clusters/radio.md:3: title: this text is empty. Write the text.",
    );
}

#[test]
fn every_syntax_error_is_listed() {
    let mut pack = pack();
    replace(
        &mut pack,
        RADIO,
        "short_title = \"Press\"",
        "short_title = \"Press",
    );
    replace(
        &mut pack,
        RADIO,
        "assessment = \"partly\"",
        "assessment \"partly\"",
    );
    let problems = problems(&pack);
    for line in [4, 17] {
        let start = format!("error: clusters/radio.md:{line}: this is not TOML");
        assert!(
            problems.iter().any(|problem| problem.starts_with(&start)),
            "{problems:#?}"
        );
    }
}

#[test]
fn an_unterminated_text_is_reported_where_it_begins_and_hides_nothing_else() {
    let mut pack = pack();
    replace(
        &mut pack,
        RADIO,
        "lead = \"Fewer stations are on the air.[^second]\"",
        "lead = \"\"\"Fewer stations are on the air.[^second]",
    );
    assert_eq!(
        problems(&pack),
        [
            "error: clusters/radio.md:5: this is not TOML: the long text that begins here is not closed. End it with \"\"\".",
        ]
    );
}

#[test]
fn front_matter_is_between_two_fences() {
    check(
        RADIO,
        "+++\nnumber",
        "number",
        "error: clusters/radio.md:1: the front matter does not begin with a line +++ at the top of the file. Make +++ the first line.",
    );
    check(
        RADIO,
        "+++\n\n## Key",
        "\n## Key",
        "error: clusters/radio.md:1: the front matter that begins here does not end. Put a line +++ between the fields and the first heading.",
    );
}

#[test]
fn the_sections_are_fixed() {
    check(
        RADIO,
        "## National framework",
        "## National frame work",
        "error: clusters/radio.md:78: National frame work: there is no section \"National frame work\". Write \"National framework\".",
    );
    check(
        RADIO,
        "## National framework\n\nThe **Constitution** protects the press.[^second]\n",
        "",
        "error: clusters/radio.md:69: the section \"National framework\" is missing. Add a heading ## National framework and its text.",
    );
    check_among(
        RADIO,
        "## Key issues from previous reviews",
        "## Our view",
        "error: clusters/radio.md:71: Our view: there is no section \"Our view\". Write one of: Key issues from previous reviews, National framework, Challenges.",
    );
    check_among(
        RADIO,
        "## National framework",
        "## National framework\n\n## Key issues from previous reviews",
        "error: clusters/radio.md:80: Key issues from previous reviews: the section \"Key issues from previous reviews\" is repeated or out of order. Write the sections once, in this order: Key issues from previous reviews, National framework, Challenges.",
    );
    check(
        RADIO,
        "Stations close.",
        "",
        "error: clusters/radio.md:84: Challenges: the challenge \"Licences\" has no Impact. Add a heading #### Impact and its text.",
    );
    check_among(
        RADIO,
        "#### Facts",
        "#### Fact",
        "error: clusters/radio.md:86: Challenges: a challenge has no part \"Fact\". Write \"Facts\".",
    );
    check(
        RADIO,
        "- One was",
        "### Aside\n\n- One was",
        "error: clusters/radio.md:75: Key issues from previous reviews: the heading \"Aside\" does not belong here. Use ## for the three sections, ### for a challenge, #### for Facts and Impact.",
    );
    check(
        RADIO,
        "### Access",
        "Lost.\n\n### Access\n\nStray.",
        "error: clusters/radio.md:98: Challenges: this text is not under one of the format's headings and is left out. Move it below a section's heading; in Challenges, below #### Facts or #### Impact.",
    );
}

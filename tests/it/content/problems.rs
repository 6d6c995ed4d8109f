//! Every kind of problem: one change to the sound pack, and what an editor then reads.

use super::fixture::{
    EARLIER, RADIO, RADIO_AR, RADIO_FR, REVIEW, REVIEW_FR, WATER, pack, problems, replace,
};

/// Replaces a text in a file and expects exactly this one problem.
#[track_caller]
fn check(file: &str, from: &str, to: &str, expected: &str) {
    let mut pack = pack();
    replace(&mut pack, file, from, to);
    assert_eq!(problems(&pack), [expected]);
}

/// Replaces a text in a file and expects this problem among others.
#[track_caller]
fn check_among(file: &str, from: &str, to: &str, expected: &str) {
    let mut pack = pack();
    replace(&mut pack, file, from, to);
    let problems = problems(&pack);
    assert!(
        problems.iter().any(|problem| problem == expected),
        "{problems:#?}"
    );
}

/// Adds a file and expects exactly this one problem.
#[track_caller]
fn check_file(file: &str, bytes: &[u8], expected: &str) {
    let mut pack = pack();
    pack.insert(file.to_owned(), bytes.to_vec());
    assert_eq!(problems(&pack), [expected]);
}

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
        "error: clusters/radio.md:3: colour: there is no field \"colour\". Remove it, or use one of: number, title, short_title, lead, coalition, version, illustrative, figures, earlier, recommendations, questions, sources.",
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
        "error: clusters/radio.md:8: illustrative: a text stands here. Write true or false, without quotes.",
    );
    check(
        RADIO,
        "issues = [\"Freedom of the press\"]",
        "issues = \"Freedom of the press\"",
        "error: clusters/radio.md:44: recommendations[2].issues: a text stands here. Write a list, such as [\"one\", \"two\"].",
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
fn front_matter_stands_between_two_lines() {
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
        "error: clusters/radio.md:80: Key issues from previous reviews: the section \"Key issues from previous reviews\" comes twice or too late. Write the sections once, in this order: Key issues from previous reviews, National framework, Challenges.",
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
        "error: clusters/radio.md:75: Key issues from previous reviews: the heading \"Aside\" has no place here. Use ## for the three sections, ### for a challenge, #### for Facts and Impact.",
    );
    check(
        RADIO,
        "### Access",
        "Lost.\n\n### Access\n\nStray.",
        "error: clusters/radio.md:98: Challenges: this text stands under no heading of the format and is left out. Move it below a section's heading; in Challenges, below #### Facts or #### Impact.",
    );
}

#[test]
fn an_id_is_given_once() {
    check(
        WATER,
        "id = \"wells\"",
        "id = \"licences\"",
        "error: clusters/water.md:11: recommendations[1].id: the recommendation \"licences\" is given twice. Choose another: it stands already in clusters/radio.md, line 22.",
    );
    check(
        WATER,
        "number = 4",
        "number = 1",
        "error: clusters/water.md:2: number: the cluster number \"1\" is given twice. Choose another: it stands already in clusters/radio.md, line 2.",
    );
    check_among(
        RADIO,
        "id = \"second\"",
        "id = \"first\"",
        "error: clusters/radio.md:60: sources[2].id: the source \"first\" is given twice. Choose another: it stands already in clusters/radio.md, line 52.",
    );
    check(
        RADIO,
        "[[questions]]",
        "[[questions]]\nid = \"draft\"\ntext = \"Why?\"\n\n[[questions]]",
        "error: clusters/radio.md:51: questions[2].id: the question \"draft\" is given twice. Choose another: it stands already in clusters/radio.md, line 47.",
    );
    check_among(
        EARLIER,
        "10.3,2",
        "10.1,2",
        "error: earlier.csv:4: id: the id \"10.1\" is given twice. Choose another: it stands already in earlier.csv, line 2.",
    );
    check(
        REVIEW,
        "id = \"adoption\"",
        "id = \"review\"",
        "error: review.toml:47: timeline[2].id: the calendar entry \"review\" is given twice. Choose another: it stands already in review.toml, line 38.",
    );
}

#[test]
fn ids_and_file_names_are_fit_for_an_address() {
    check_among(
        RADIO,
        "id = \"licences\"",
        "id = \"Licences!\"",
        "error: clusters/radio.md:22: recommendations[1].id: \"Licences!\" is not an id: use small letters a-z, digits and single hyphens, 64 at most. Write \"licences\".",
    );
    check_file(
        "clusters/Fresh Air.md",
        b"",
        "error: clusters/Fresh Air.md: the file's name \"Fresh Air\" cannot become an address. Use small letters a-z, digits and single hyphens: rename it to \"fresh-air.md\".",
    );
    check_file(
        "notes.docx",
        b"",
        "warning: notes.docx: the file is not part of a content pack and is left out. Remove it, or give it the name README.md prescribes.",
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
        "warning: review.toml:61: sources[1]: the source \"example-calendar\" is never cited. Write [^example-calendar] behind the sentence it proves, or remove the source.",
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
        "error: clusters/radio.md:23: recommendations[1].text: this text is plain and cannot carry citations, emphasis or links. Write words only.",
    );
}

#[test]
fn a_name_must_be_in_its_list() {
    check(
        RADIO,
        "\"Civil society\"]",
        "\"Civil sosiety\"]",
        "error: clusters/radio.md:29: recommendations[1].issues: \"Civil sosiety\" is not one of UPR Info's issues. Write \"Civil society\".",
    );
    check(
        RADIO,
        "[\"Media\"]",
        "[\"Medea\"]",
        "error: clusters/radio.md:30: recommendations[1].affected_persons: \"Medea\" is not one of the Universal Human Rights Index's affected persons. Write \"Media\".",
    );
    check(
        RADIO,
        "[\"16.10\"]",
        "[\"16.11\"]",
        "error: clusters/radio.md:31: recommendations[1].sdg_targets: \"16.11\" is not an SDG target. Write \"16.1\".",
    );
    check(
        RADIO,
        "\"ICCPR 19\"",
        "\"ICCPRR 19\"",
        "error: clusters/radio.md:32: recommendations[1].treaties: \"ICCPRR\" is not a treaty of the list. Write \"ICCPR\".",
    );
    check(
        RADIO,
        "[\"10.1\", \"10.2\"]",
        "[\"10.1\", \"10.22\"]",
        "error: clusters/radio.md:34: recommendations[1].builds_on: \"10.22\" is not an id of earlier.csv. Write \"10.2\", or add the row to earlier.csv.",
    );
    check_among(
        RADIO,
        "paragraph = \"10.2\"",
        "paragraph = \"10.2.\"",
        "error: clusters/radio.md:16: earlier[1].paragraph: \"10.2.\" is not an id of earlier.csv. Write \"10.2\", or add the row to earlier.csv.",
    );
    check(
        REVIEW,
        "[\"water\", \"radio\"]",
        "[\"watter\", \"radio\"]",
        "error: review.toml:28: programme[1].clusters: \"watter\" is not the file name of a factsheet. Write \"water\".",
    );
    check(
        REVIEW,
        "state = \"Andorra\"",
        "state = \"Andora\"",
        "error: review.toml:1: state: \"Andora\" is not in the list of States. Write \"Andorra\".",
    );
    check(
        EARLIER,
        "Ghana",
        "Gana",
        "error: earlier.csv:3: state: \"Gana\" is not in the list of States. Write \"Ghana\".",
    );
    check(
        REVIEW,
        "kind = \"panel\"",
        "kind = \"pannel\"",
        "error: review.toml:24: programme[1].kind: \"pannel\" is not a word for kind. Write \"panel\".",
    );
    check(
        REVIEW,
        "\"ar\"]",
        "\"ar\", \"Khmer\"]",
        "error: review.toml:4: languages: \"Khmer\" is not a language's code. Write two or three small letters, such as \"en\", \"fr\", \"km\" or \"ar\".",
    );
}

#[test]
fn a_date_is_in_the_calendar() {
    check(
        REVIEW,
        "date = 2022-05-10",
        "date = \"10 May\"",
        "error: review.toml:17: review.date: this is no date: not written as year-month-day. Write a day, such as 2018-11-14.",
    );
    check(
        RADIO,
        "\"2023-12\"",
        "\"2023-13\"",
        "error: clusters/radio.md:25: recommendations[1].deadline: this is no date: no such day in the calendar. Write a year, a month or a day in quotes: \"2018\", \"2018-11\" or \"2018-11-14\".",
    );
    check(
        WATER,
        "\"2022-03-01\"",
        "\"2022-02-30\"",
        "error: clusters/water.md:7: version: this is no date: no such day in the calendar. Write a day, such as 2018-11-14.",
    );
    check(
        REVIEW,
        "end = 2022-03-02",
        "end = 2022-02-02",
        "error: review.toml:14: pre_session.end: the end, 2022-02-02, is before the start, 2022-03-01. Write a day that is not before the start.",
    );
    check_among(
        RADIO,
        "version = 2022-03-01",
        "version = 2022-02-30",
        "error: clusters/radio.md:7: this is not TOML: invalid date, expected day between 01 and 28. Mend this first: other problems of the file may come from it.",
    );
}

#[test]
fn a_number_or_word_is_in_its_range() {
    check(
        RADIO,
        "action_category = 5",
        "action_category = 6",
        "error: clusters/radio.md:28: recommendations[1].action_category: 6 is not a whole number from 1 to 5. Write a number from 1 to 5, without quotes.",
    );
    check(
        RADIO,
        "assessment = \"partly\"",
        "assessment = \"partially\"",
        "error: clusters/radio.md:17: earlier[1].assessment: \"partially\" is not a word for assessment. Write \"partly\".",
    );
    check(
        RADIO,
        "number = 1",
        "number = 13",
        "error: clusters/radio.md:2: number: 13 is not a whole number from 1 to 12. Write a number from 1 to 12, without quotes.",
    );
}

#[test]
fn a_text_has_a_length() {
    check(
        RADIO,
        "\"Press\"",
        "\"The press and the radio too\"",
        "error: clusters/radio.md:4: short_title: this text has 27 characters, 3 too many. Shorten it to 24 characters or fewer.",
    );
    check(
        EARLIER,
        "Share what was learnt.",
        &"word ".repeat(40),
        "error: earlier.csv:5: summary: this text has 199 characters, 39 too many. Shorten it to 160 characters or fewer.",
    );
    check_among(
        WATER,
        "There is no law.",
        &"There is no law. ".repeat(400),
        "error: clusters/water.md: sheet one: the text is too long for its page by about 15 lines. Shorten lead, figures, key issues, notes, framework or challenges by about 1560 characters.",
    );
}

#[test]
fn a_translation_names_what_exists_and_changes_only_words() {
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
fn markdown_is_kept_harmless() {
    check_among(
        RADIO,
        "Stations close.",
        "Stations <b>close</b>.",
        "warning: clusters/radio.md:92: Challenges: raw HTML is dropped: </b>. Write it in Markdown; a plain less-than sign is written \\<.",
    );
    check(
        RADIO,
        "https://example.org/report",
        "javascript:alert(1)",
        "error: clusters/radio.md:73: Key issues from previous reviews: the link to \"javascript:alert(1)\" is dropped and its words are kept. Begin the address with https:, http: or mailto:.",
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
        "warning: clusters/radio.md:92: Challenges: a quotation block is not shown as such. Use paragraphs, simple lists, emphasis, links and citations.",
    );
    check(
        RADIO,
        "Stations close.",
        "Stations close.\n\n    indented",
        "warning: clusters/radio.md:94: Challenges: an indented or fenced block is not shown as such. Use paragraphs, simple lists, emphasis, links and citations.",
    );
    check(
        RADIO,
        "Stations close.",
        "- one\n  - two",
        "warning: clusters/radio.md:93: Challenges: a list inside a list is not shown as such. Use paragraphs, simple lists, emphasis, links and citations.",
    );
    check(
        RADIO,
        "Stations close.",
        "![A picture](https://example.org/a.png)",
        "warning: clusters/radio.md:92: Challenges: a picture is not shown as such. Use paragraphs, simple lists, emphasis, links and citations.",
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

#[test]
fn a_row_has_every_column_and_each_its_values() {
    check(
        EARLIER,
        ",5,Freedom",
        ",Freedom",
        "error: earlier.csv:2: the row has 12 columns instead of 13. Write every column; put a field that holds a comma in quotation marks.",
    );
    check(
        EARLIER,
        ",5,Freedom",
        ",7,Freedom",
        "error: earlier.csv:2: action: \"7\" is not a whole number from 1 to 5. Write a number from 1 to 5.",
    );
    check(
        EARLIER,
        "WEOG",
        "Europe",
        "error: earlier.csv:2: group: \"Europe\" is not a word for group. Write one of: Africa, Asia, EEG, GRULAC, WEOG, Observer.",
    );
    check(
        EARLIER,
        "WEOG",
        "EEG",
        "warning: earlier.csv:2: group: the list of States has this State in WEOG. Write WEOG, if that was its group at the time.",
    );
    check(
        EARLIER,
        "noted,supported",
        "noted,noted",
        "error: earlier.csv:3: changed_from: the response did not change. Leave changed_from empty, or write the first response.",
    );
    check(
        EARLIER,
        "noted,supported",
        "rejected,supported",
        "error: earlier.csv:3: response: \"rejected\" is not a word for response. Write one of: supported, noted, pending.",
    );
    check(
        EARLIER,
        ",radio,Adopt",
        ",raddio,Adopt",
        "error: earlier.csv:2: clusters: \"raddio\" is not the file name of a factsheet. Write \"radio\".",
    );
    check(
        EARLIER,
        "10.3,2",
        "10.3,3",
        "error: earlier.csv:4: cycle: cycle 3 is not earlier than this review's cycle 3. Write the cycle in which the recommendation was made.",
    );
    check(
        EARLIER,
        "Consider a public register of wells.",
        "",
        "error: earlier.csv:4: summary: summary is empty. Fill in the field.",
    );
    check_among(
        EARLIER,
        "\"Protect",
        "Protect",
        "error: earlier.csv:3: a quotation mark is opened on this line and not closed. Close it on the same line; a quotation mark inside a field is written twice.",
    );
    check_among(
        EARLIER,
        "summary",
        "sumary",
        "error: earlier.csv:1: there is no column \"sumary\". Write \"summary\".",
    );
}

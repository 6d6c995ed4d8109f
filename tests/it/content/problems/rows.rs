//! The rows of `earlier.csv`.

use super::super::fixture::EARLIER;
use super::{check, check_among};

#[test]
fn a_row_has_a_valid_value_in_every_column() {
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
        "error: earlier.csv:2: group: \"Europe\" is not a value of group. Write one of: Africa, Asia, EEG, GRULAC, WEOG, Observer.",
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
        "error: earlier.csv:3: response: \"rejected\" is not a value of response. Write one of: supported, noted, pending.",
    );
}

#[test]
fn a_state_does_not_recommend_to_itself() {
    check(
        EARLIER,
        "France,WEOG",
        "Andorra,WEOG",
        "error: earlier.csv:2: state: Andorra recommends to itself, but is the State under review of this row. Write the recommending State; or correct under_review, if the row is about another.",
    );
}

#[test]
fn a_row_uses_known_names_and_ends_on_its_line() {
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

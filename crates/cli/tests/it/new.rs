//! `presession new`.

use super::test_folder::{TestFolder, stderr_of, stdout_of};

const SOUND: &str = "1 factsheet in 1 language, 0 earlier recommendations: 0 errors, 0 warnings.\n";

#[track_caller]
fn check(place: &TestFolder, arguments: &[&str]) {
    let output = place.run(&[&["new", "pack"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr_of(&output));
    assert_eq!(stdout_of(&place.run(&["check", "pack"])), SOUND);
    let output = place.build(&[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr_of(&output));
    assert!(
        place
            .read("site/clusters/example/index.html")
            .contains("Placeholder theme")
    );
}

#[test]
fn a_new_pack_passes_the_check_and_builds() {
    check(&TestFolder::new("new"), &[]);
}

#[test]
fn a_new_pack_is_about_the_review_that_is_named() {
    let place = TestFolder::new("new-review");
    check(
        &place,
        &["--state", "Nepal", "--cycle", "4", "--session", "51"],
    );
    let review = place.read("pack/review.toml");
    for line in [
        "state = \"Nepal\"",
        "cycle = 4",
        "session = 51",
        "group: Asia",
    ] {
        assert!(review.contains(line), "{line}");
    }
}

#[test]
fn a_state_is_found_by_its_other_names_and_its_session_gives_the_year() {
    let place = TestFolder::new("new-alias");
    check(&place, &["--state", "swaziland", "--session", "39"]);
    let review = place.read("pack/review.toml");
    assert!(review.contains("state = \"Eswatini\""), "{review}");
    assert!(review.contains("date = 2021-02-01"), "{review}");
}

#[test]
fn an_unknown_state_is_refused_with_the_name_that_was_meant() {
    let place = TestFolder::new("new-unknown");
    let output = place.run(&["new", "pack", "--state", "Nepl"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr_of(&output).contains("Write \"Nepal\""), "{output:?}");
    assert!(!place.path("pack").exists());
}

#[test]
fn a_folder_with_files_is_refused_and_left_alone() {
    let place = TestFolder::new("new-twice");
    place.write("pack/review.toml", "mine");
    let output = place.run(&["new", "pack"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr_of(&output).contains("holds files already"),
        "{output:?}"
    );
    assert_eq!(place.read("pack/review.toml"), "mine");
    assert!(!place.path("pack/earlier.csv").exists());
}

#[test]
fn a_folder_with_nothing_but_hidden_files_is_as_good_as_empty() {
    let place = TestFolder::new("new-hidden");
    place.write("pack/.git/config", "");
    check(&place, &[]);
}

#[test]
fn numbers_out_of_range_are_refused() {
    let place = TestFolder::new("new-numbers");
    for arguments in [["--cycle", "0"], ["--cycle", "10"], ["--session", "100"]] {
        let output = place.run(&[&["new", "pack"], &arguments[..]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn the_lists_of_names_stand_beside_the_pack_and_do_it_no_harm() {
    let place = TestFolder::with_pack("new-lists");
    let names = [
        ("lists/issues.csv", "Freedom of the press"),
        ("lists/states.csv", "Nepal,Asia"),
        ("lists/sdg_targets.csv", "16.10"),
        ("lists/treaties.csv", "ICCPR"),
        ("lists/affected_persons.csv", "Children"),
        ("lists/lists.html", "<td>Nepal<td>Asia"),
    ];
    for (file, name) in names {
        assert!(place.read(&format!("pack/{file}")).contains(name), "{file}");
    }
    place.write("pack/lists/notes.txt", "An editor's own.");
    assert_eq!(stdout_of(&place.run(&["check", "pack"])), SOUND);
}

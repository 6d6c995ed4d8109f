//! `presession build`.

use std::fs;

use super::test_folder::{TestFolder, stderr_of, stdout_of};

#[test]
fn a_site_replaces_the_earlier_one_whole() {
    let place = TestFolder::with_pack("build-again");
    let output = place.build(&[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr_of(&output));
    assert!(
        stdout_of(&output).contains(" files in 1 language: site"),
        "{output:?}"
    );
    place.write("site/left-over.html", "");
    assert_eq!(place.build(&[]).status.code(), Some(0));
    assert!(place.path("site/index.html").exists());
    assert!(!place.path("site/left-over.html").exists());
    let mut names: Vec<_> = fs::read_dir(place.path("")).unwrap().collect();
    names.retain(|entry| entry.as_ref().is_ok_and(|it| it.file_name() != "shell"));
    assert_eq!(names.len(), 2, "only pack and site: {names:?}");
}

#[test]
fn a_folder_of_somebody_else_is_left_alone() {
    let place = TestFolder::with_pack("build-foreign");
    place.write("site/thesis.odt", "years of work");
    let output = place.build(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr_of(&output).contains("it is left alone"),
        "{output:?}"
    );
    assert_eq!(place.read("site/thesis.odt"), "years of work");
}

#[test]
fn a_pack_with_an_error_leaves_the_earlier_site_as_it_was() {
    let place = TestFolder::with_pack("build-error");
    assert_eq!(place.build(&[]).status.code(), Some(0));
    let before = shell::read(&place.path("site")).unwrap();
    place.replace("pack/review.toml", "Andorra", "Nowhere");
    let output = place.build(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr_of(&output).contains("nothing was published"),
        "{output:?}"
    );
    assert_eq!(shell::read(&place.path("site")).unwrap(), before);
}

#[test]
fn a_site_inside_its_pack_is_refused() {
    let place = TestFolder::with_pack("build-inside");
    let shell = place.path("shell");
    let arguments = ["build", "--out", "site", "--shell", shell.to_str().unwrap()];
    let mut command = place.command(&arguments);
    let output = command.current_dir(place.path("pack")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr_of(&output).contains("../site"), "{output:?}");
    assert!(!place.path("pack/site").exists());
}

#[test]
fn without_a_shell_the_command_says_how_to_name_one() {
    // Compiled with this variable, the command has a shell inside.
    if option_env!("PRESESSION_SHELL").is_some() {
        return;
    }
    let place = TestFolder::with_pack("build-no-shell");
    for command in [
        &["build", "pack", "--out", "site"][..],
        &["serve", "pack", "--port", "0"],
    ] {
        let output = place.run(command);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr_of(&output).contains("--shell DIR"), "{output:?}");
    }
}

#[test]
fn compressed_copies_stand_beside_their_files() {
    let place = TestFolder::with_pack("build-compress");
    assert_eq!(place.build(&["--compress"]).status.code(), Some(0));
    let site = shell::read(&place.path("site")).unwrap();
    for name in ["index.html", "index.html.br", "index.html.gz"] {
        assert!(site.contains_key(name), "{name}");
    }
}

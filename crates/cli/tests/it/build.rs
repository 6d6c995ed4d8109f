//! `presession build`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::place::{Place, complained, said};

/// Reads every file below a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let below = files(&path).into_iter();
            found.extend(below.map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            found.insert(name, fs::read(path).unwrap());
        }
    }
    found
}

#[test]
fn a_site_replaces_the_earlier_one_whole() {
    let place = Place::with_pack("build-again");
    let output = place.build(&[]);
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    assert!(
        said(&output).contains(" files in 1 language: site"),
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
    let place = Place::with_pack("build-foreign");
    place.write("site/thesis.odt", "years of work");
    let output = place.build(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complained(&output).contains("it is left alone"),
        "{output:?}"
    );
    assert_eq!(files(&place.path("site")).len(), 1);
}

#[test]
fn a_pack_with_an_error_leaves_the_earlier_site_as_it_was() {
    let place = Place::with_pack("build-error");
    assert_eq!(place.build(&[]).status.code(), Some(0));
    let before = files(&place.path("site"));
    place.replace("pack/review.toml", "Andorra", "Nowhere");
    let output = place.build(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        complained(&output).contains("nothing was published"),
        "{output:?}"
    );
    assert_eq!(files(&place.path("site")), before);
}

#[test]
fn a_site_inside_its_pack_is_refused() {
    let place = Place::with_pack("build-inside");
    let shell = place.path("shell");
    let arguments = ["build", "--out", "site", "--shell", shell.to_str().unwrap()];
    let mut command = place.command(&arguments);
    let output = command.current_dir(place.path("pack")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("../site"), "{output:?}");
    assert!(!place.path("pack/site").exists());
}

#[test]
fn without_a_shell_the_command_says_how_to_name_one() {
    let place = Place::with_pack("build-no-shell");
    for command in [
        &["build", "pack", "--out", "site"][..],
        &["serve", "pack", "--port", "0"],
    ] {
        let output = place.run(command);
        assert_eq!(output.status.code(), Some(2));
        assert!(complained(&output).contains("--shell DIR"), "{output:?}");
    }
}

#[test]
fn compressed_copies_stand_beside_their_files() {
    let place = Place::with_pack("build-compress");
    assert_eq!(place.build(&["--compress"]).status.code(), Some(0));
    let site = files(&place.path("site"));
    for name in ["index.html", "index.html.br", "index.html.gz"] {
        assert!(site.contains_key(name), "{name}");
    }
}

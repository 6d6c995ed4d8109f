//! `presession check`.

use std::path::Path;
use std::process::{Command, Output};

fn check(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_presession"))
        .arg("check")
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .unwrap()
}

#[test]
fn a_sound_pack_passes() {
    let output = check(&["tests/fixtures/limits"]);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        said.starts_with("2 factsheets in 2 languages, ")
            && said.ends_with(": 0 errors, 0 warnings.\n"),
        "{said}"
    );
}

/// It must not be the build that finds out.
#[test]
fn a_language_that_the_interface_does_not_speak_is_an_error() {
    let output = check(&["tests/fixtures/pack"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "error: review.toml:4: languages: the interface has no words in \"ar\", only in en, fr. \
         Take \"ar\" out, or add its message file first: CONTRIBUTING.md says how.\n\
         2 factsheets in 3 languages, 4 earlier recommendations: 1 error, 0 warnings.\n"
    );
}

#[test]
fn a_pack_with_an_error_fails_and_says_why() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pack-without-a-file");
    std::fs::create_dir_all(&folder).unwrap();
    let output = check(&[folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&output.stdout)
            .contains("error: review.toml: the file is missing.")
    );
}

#[test]
fn arguments_that_make_no_sense_are_told_apart_from_a_bad_pack() {
    for arguments in [&["no/such/folder"][..], &["a", "b"], &["--what", "a"]] {
        assert_eq!(check(arguments).status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(check(&["--help"]).status.code(), Some(0));
}

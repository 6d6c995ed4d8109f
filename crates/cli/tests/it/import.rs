//! `presession import`.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

fn import(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_presession"))
        .arg("import")
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .unwrap()
}

/// Gives a place for a table; no file is there.
fn out(name: &str) -> PathBuf {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_file(&out);
    out
}

#[test]
fn good_rows_are_written_and_bad_ones_listed_with_a_summary() {
    let out = out("imported.csv");
    let path = out.to_str().unwrap();
    let output = import(&["uprinfo", "tests/fixtures/import/broken.csv", "--out", path]);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.starts_with(
            "broken.csv: 10 rows: 2 good, 2 with issues, 8 left out, 0 not asked for; 1 State under review.\n"
        ),
        "{said}"
    );
    let listed = String::from_utf8(output.stderr).unwrap();
    assert!(
        listed.contains("error: broken.csv:4: Session: the session is empty."),
        "{listed}"
    );
    assert_eq!(fs::read_to_string(&out).unwrap().lines().count(), 3);
}

#[test]
fn a_file_that_is_there_stays_unless_force_is_given() {
    let out = out("kept.csv");
    fs::write(&out, "mine").unwrap();
    let path = out.to_str().unwrap();
    let mut arguments = vec![
        "uprinfo",
        "tests/fixtures/import/uprinfo.csv",
        "--out",
        path,
    ];
    assert_eq!(import(&arguments).status.code(), Some(2));
    assert_eq!(fs::read_to_string(&out).unwrap(), "mine");
    arguments.push("--force");
    assert_eq!(import(&arguments).status.code(), Some(0));
    assert_eq!(fs::read_to_string(&out).unwrap().lines().count(), 8);
    // Not even then over what is read.
    assert_eq!(
        import(&["uprinfo", path, "--out", path, "--force"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn nothing_is_written_where_no_row_is_good() {
    let out = out("empty.csv");
    let path = out.to_str().unwrap();
    let matrix = "tests/fixtures/import/matrix-cycle3.csv";
    assert_eq!(
        import(&["uprinfo", matrix, "--out", path]).status.code(),
        Some(1)
    );
    assert!(!out.exists());
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    let file = "tests/fixtures/import/uprinfo.csv";
    for arguments in [
        &[][..],
        &["uprinfo"],
        &["uprinfo", file],
        &["uprinfo", "--out", "never.csv"],
        &["what", file, "--out", "never.csv"],
        &["uprinfo", file, "--out", "never.csv", "--state", "Nowhere"],
        &["uprinfo", file, "--out", "never.csv", "--cycle", "2"],
        &["uprinfo", "no/such.csv", "--out", "never.csv"],
        &[
            "ohchr",
            file,
            "--out",
            "never.csv",
            "--state",
            "Mali",
            "--cycle",
            "2",
            "--session",
            "40",
        ],
        &[
            "ohchr",
            file,
            "--out",
            "never.csv",
            "--state",
            "Mali",
            "--cycle",
            "x",
            "--session",
            "15",
        ],
    ] {
        assert_eq!(import(arguments).status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(import(&["--help"]).status.code(), Some(0));
}

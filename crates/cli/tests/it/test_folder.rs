//! An empty folder for a test, and the command run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What Trunk makes of the page template, as short as the publisher accepts.
const TEMPLATE: &str = r#"<!doctype html>
<html lang="en" dir="ltr">
<head>
<base href="./">
<!--HEAD-->
<link rel="stylesheet" href="./site.css">
<script type="module" src="boot.js" data-js="./reader.js" data-wasm="./reader_bg.wasm"></script>
</head>
<body><div id="app"></div></body>
</html>
"#;

/// The files beside the template.
const FILES: [&str; 10] = [
    "boot.js",
    "engine.js",
    "icon.svg",
    "presenter.js",
    "presenter_bg.wasm",
    "reader.js",
    "reader_bg.wasm",
    "search-engine.js",
    "search-engine_bg.wasm",
    "site.css",
];

/// A test's own folder.
pub(crate) struct TestFolder(PathBuf);

impl TestFolder {
    /// Makes the folder, empty but for a shell in `shell`.
    pub(crate) fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        let place = Self(folder);
        for name in FILES {
            place.write(&format!("shell/{name}"), "");
        }
        place.write("shell/index.html", TEMPLATE);
        place
    }

    /// Makes the folder, with a new pack in `pack`.
    pub(crate) fn with_pack(name: &str) -> Self {
        let place = Self::new(name);
        let output = place.run(&["new", "pack"]);
        assert!(output.status.success(), "{output:?}");
        place
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Replaces a text in a file, in which it must stand.
    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from}");
        self.write(path, &text.replace(from, to));
    }

    /// Prepares the command in the folder.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_presession"));
        command.args(arguments).current_dir(&self.0);
        command
    }

    /// Runs the command in the folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Builds the pack into `site`.
    pub(crate) fn build(&self, more: &[&str]) -> Output {
        let arguments = ["build", "pack", "--out", "site", "--shell", "shell"];
        self.run(&[&arguments, more].concat())
    }
}

/// Returns what a command wrote on standard output.
pub(crate) fn stdout_of(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Returns what a command wrote on standard error.
pub(crate) fn stderr_of(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

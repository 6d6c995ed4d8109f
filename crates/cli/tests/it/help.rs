//! The manual: `--help` of each command.

use super::test_folder::{TestFolder, stdout_of};

#[test]
fn every_command_describes_itself_with_examples_and_exit_status() {
    let place = TestFolder::new("help");
    let single = [&["new"][..], &["serve"], &["check"], &["build"]];
    let imports = [&["import", "uprinfo"][..], &["import", "ohchr"]];
    for command in single.into_iter().chain(imports) {
        let help = stdout_of(&place.run(&[command, &["--help"]].concat()));
        let command = command.join(" ");
        for part in [
            "Example",
            &format!("\n  presession {command} "),
            "Exit status:",
        ] {
            assert!(help.contains(part), "{command}: {part}");
        }
    }
    let manual = stdout_of(&place.run(&["--help"]));
    for part in ["presession new", "presession serve", "Exit status:"] {
        assert!(manual.contains(part), "{part}");
    }
}

#[test]
fn a_command_line_learns_every_command() {
    let place = TestFolder::new("completions");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = stdout_of(&place.run(&["completions", shell]));
        for command in ["new", "serve", "check", "build", "import"] {
            assert!(script.contains(command), "{shell}: {command}");
        }
        assert!(!script.contains("trunk-hook"), "{shell}");
    }
}

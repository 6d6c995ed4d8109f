//! The manual: `--help` of each command.

use super::place::{Place, said};

#[test]
fn every_command_describes_itself_with_examples_and_exit_status() {
    let place = Place::new("help");
    let single = [&["new"][..], &["serve"], &["check"], &["build"]];
    let imports = [&["import", "uprinfo"][..], &["import", "ohchr"]];
    for command in single.into_iter().chain(imports) {
        let help = said(&place.run(&[command, &["--help"]].concat()));
        let command = command.join(" ");
        for part in [
            "Example",
            &format!("\n  presession {command} "),
            "Exit status:",
        ] {
            assert!(help.contains(part), "{command}: {part}");
        }
    }
    let manual = said(&place.run(&["--help"]));
    for part in ["presession new", "presession serve", "Exit status:"] {
        assert!(manual.contains(part), "{part}");
    }
}

#[test]
fn a_command_line_learns_every_command() {
    let place = Place::new("completions");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = said(&place.run(&["completions", shell]));
        for command in ["new", "serve", "check", "build", "import"] {
            assert!(script.contains(command), "{shell}: {command}");
        }
    }
}

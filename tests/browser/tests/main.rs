//! All tests in the browser: the stage itself, what a reader does, then every route of the site.
//!
//! Tests are listed, not found: browsers are shared between them and closed at the end.

mod accessibility;
mod address;
mod catalogue;
mod clock;
mod counting;
mod deck;
mod deck_fit;
mod deck_offline;
mod deck_papers;
mod deck_print;
mod earlier;
mod earlier_chosen;
mod earlier_orders;
mod earlier_words;
mod every_route;
mod factsheet;
mod few;
mod filters;
mod key_sheet;
mod keys;
mod ledger;
mod list;
mod memory;
mod navigation;
mod network;
mod pages;
mod panel;
mod panel_screens;
mod print;
mod programme;
mod projector;
mod recommendation;
mod records;
mod resilience;
mod responsive;
mod room;
mod room_choices;
mod room_screen;
mod search;
mod short;
mod single_page;
mod stage;
mod stalled;
mod taking;
mod touch;
mod unknown;
mod windows;
mod windows_found;

use std::env;
use std::process::ExitCode;
use std::sync::Arc;

use browser_tests::{Engine, Stage, Trial};
use libtest_mimic::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let stage = match Stage::set_up() {
        Ok(stage) => stage,
        Err(problem) => {
            eprintln!("error: {problem:#}");
            return ExitCode::FAILURE;
        }
    };
    let mut trials = stage::trials(&stage);
    // Without a built site only the stage itself is tried.
    if stage.site().is_ok() {
        trials.extend(filters::trials(&stage));
        trials.extend(search::trials(&stage));
        trials.extend(address::trials(&stage));
        trials.extend(factsheet::trials(&stage));
        trials.extend(recommendation::trials(&stage));
        trials.extend(earlier::trials(&stage));
        trials.extend(earlier_chosen::trials(&stage));
        trials.extend(earlier_orders::trials(&stage));
        trials.extend(earlier_words::trials(&stage));
        trials.extend(few::trials(&stage));
        trials.extend(taking::trials(&stage));
        trials.extend(records::trials(&stage));
        trials.extend(network::trials(&stage));
        trials.extend(stalled::trials(&stage));
        trials.extend(counting::trials(&stage));
        trials.extend(memory::trials(&stage));
        trials.extend(navigation::trials(&stage));
        trials.extend(single_page::trials(&stage));
        trials.extend(unknown::trials(&stage));
        trials.extend(print::trials(&stage));
        trials.extend(responsive::trials(&stage));
        trials.extend(accessibility::trials(&stage));
        trials.extend(resilience::trials(&stage));
        trials.extend(presenting(&stage));
        trials.extend(every_route::trials(&stage));
    }
    // Someone who asks for a test by name wants it in every engine.
    let everything = env::var_os("PRESESSION_ALL").is_some() || arguments.filter.is_some();
    let (due, more) = due(&stage, &trials, everything);
    let conclusion = libtest_mimic::run(&arguments, due);
    stage.strike();
    report(&stage, &more);
    conclusion.exit_code()
}

/// Returns the trials to run, engine by engine, and how many more each engine would run with `--all`.
fn due(
    stage: &Stage,
    trials: &[Trial],
    everything: bool,
) -> (Vec<libtest_mimic::Trial>, Vec<(Engine, usize)>) {
    let (mut due, mut more) = (Vec::new(), Vec::new());
    for engine in stage.engines() {
        let (now, later): (Vec<_>, Vec<_>) = trials
            .iter()
            .partition(|trial| everything || trial.is_due_in(engine));
        due.extend(now.into_iter().map(|trial| trial.tried_in(engine)));
        let later = later.into_iter().filter(|it| it.can_run_in(engine));
        more.push((engine, later.count()));
    }
    (due, more)
}

/// Prints what the test runner does not, a line each; `cargo xtask test` reads these lines.
fn report(stage: &Stage, more: &[(Engine, usize)]) {
    for (engine, count) in more.iter().filter(|(_, count)| *count > 0) {
        println!("more with --all: {} {count}", engine.name());
    }
    for line in stage.log().second_tries() {
        println!("second try: {line}");
    }
    for line in stage.log().slowest() {
        println!("slowest: {line}");
    }
    if let Err(problem) = stage.log().write_times(stage.artefacts()) {
        eprintln!("cannot write the times: {problem:#}");
    }
}

/// Lists what is tried of slides, panels and the programme.
fn presenting(stage: &Arc<Stage>) -> Vec<Trial> {
    let parts = [
        deck::trials(stage),
        key_sheet::trials(stage),
        keys::trials(stage),
        touch::trials(stage),
        clock::trials(stage),
        windows::trials(stage),
        windows_found::trials(stage),
        room::trials(stage),
        room_choices::trials(stage),
        room_screen::trials(stage),
        deck_fit::trials(stage),
        deck_print::trials(stage),
        deck_papers::trials(stage),
        deck_offline::trials(stage),
        panel::trials(stage),
        panel_screens::trials(stage),
        programme::trials(stage),
        short::trials(stage),
    ];
    parts.into_iter().flatten().collect()
}

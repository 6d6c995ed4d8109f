//! All tests in the browser: the stage itself, what a reader does, then every route of the site.
//!
//! Tests are listed, not found: browsers are shared between them and closed at the end.

mod address;
mod catalogue;
mod counting;
mod earlier;
mod earlier_words;
mod every_route;
mod factsheet;
mod filters;
mod ledger;
mod list;
mod memory;
mod navigation;
mod pages;
mod print;
mod recommendation;
mod resilience;
mod responsive;
mod search;
mod stage;
mod taking;
mod unknown;

use std::process::ExitCode;

use browser_tests::Stage;
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
        trials.extend(earlier_words::trials(&stage));
        trials.extend(taking::trials(&stage));
        trials.extend(counting::trials(&stage));
        trials.extend(memory::trials(&stage));
        trials.extend(navigation::trials(&stage));
        trials.extend(unknown::trials(&stage));
        trials.extend(print::trials(&stage));
        trials.extend(responsive::trials(&stage));
        trials.extend(resilience::trials(&stage));
        trials.extend(every_route::trials(&stage));
    }
    let tried = stage.engines().into_iter().flat_map(|engine| {
        let trials = trials.iter();
        trials.map(move |trial| trial.tried_in(engine))
    });
    let conclusion = libtest_mimic::run(&arguments, tried.collect());
    stage.strike();
    conclusion.exit_code()
}

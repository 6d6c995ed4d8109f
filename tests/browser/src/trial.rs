//! A test before it is tried: what it is called, what it needs, what it does.

use std::sync::Arc;
use std::time::Instant;

use anyhow::Result;
use libtest_mimic::Failed;

use crate::engine::{Engine, Need};
use crate::stage::{Stage, Window};

pub(crate) type Act = dyn Fn(&Window, &Stage) -> Result<()> + Send + Sync;

/// Where a trial runs by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// In Chromium only: what it checks is our own work and the same in every engine.
    Chromium,
    /// In every engine that has what it needs: the outcome depends on the engine.
    Everywhere,
    /// Nowhere: a similar trial represents it.
    WithAll,
}

/// A test that runs in one engine or in all that have what it needs.
pub struct Trial {
    stage: Arc<Stage>,
    name: String,
    reach: Reach,
    needs: Vec<Need>,
    /// Engines in which it is not tried, and why.
    except: Vec<(Engine, &'static str)>,
    act: Arc<Act>,
}

impl Trial {
    pub(crate) fn new(stage: &Arc<Stage>, name: String, act: Arc<Act>) -> Self {
        Self {
            stage: Arc::clone(stage),
            name,
            reach: Reach::Chromium,
            needs: Vec::new(),
            except: Vec::new(),
            act,
        }
    }

    /// Runs the trial in every engine: for anything that depends on the engine, such as touch, keys,
    /// print, focus, history or the width of a text.
    #[must_use]
    pub fn everywhere(mut self) -> Self {
        self.reach = Reach::Everywhere;
        self
    }

    /// Runs the trial only with `--all`: by default a similar one represents it.
    #[must_use]
    pub fn only_with_all(mut self) -> Self {
        self.reach = Reach::WithAll;
        self
    }

    /// Names something that not every engine's driver has.
    #[must_use]
    pub fn needing(mut self, need: Need) -> Self {
        self.needs.push(need);
        self
    }

    /// Leaves an engine out, for a reason that is not the engine's.
    #[must_use]
    pub fn except(mut self, engine: Engine, reason: &'static str) -> Self {
        self.except.push((engine, reason));
        self
    }

    /// Tells whether the trial is part of a default run in an engine.
    #[must_use]
    pub fn is_due_in(&self, engine: Engine) -> bool {
        match self.reach {
            Reach::Chromium => engine == Engine::Chromium,
            Reach::Everywhere => true,
            Reach::WithAll => false,
        }
    }

    /// Tells whether an engine has what the trial needs.
    #[must_use]
    pub fn can_run_in(&self, engine: Engine) -> bool {
        self.left_out_in(engine).is_none()
    }

    /// Makes of it what the runner runs: a test with the engine's name before its own, or a line
    /// that says why there is none.
    #[must_use]
    pub fn tried_in(&self, engine: Engine) -> libtest_mimic::Trial {
        let name = format!("{}: {}", engine.name(), self.name);
        if let Some(reason) = self.left_out_in(engine) {
            let name = format!("{name} [left out: {reason}]");
            return libtest_mimic::Trial::test(name, || Ok(())).with_ignored_flag(true);
        }
        let (stage, act, needs) = (
            Arc::clone(&self.stage),
            Arc::clone(&self.act),
            self.needs.clone(),
        );
        let title = name.clone();
        let run = move || {
            let start = Instant::now();
            let play = || stage.play(engine, &needs, &*act);
            let outcome = play().or_else(|problem| {
                if stage.log().grants_second_try(&title, &problem) {
                    play()
                } else {
                    Err(problem)
                }
            });
            stage.log().record_time(&title, start.elapsed());
            outcome.map_err(|problem| Failed::from(format!("{problem:#}")))
        };
        libtest_mimic::Trial::test(name, run)
    }

    fn left_out_in(&self, engine: Engine) -> Option<&'static str> {
        let excepted = self.except.iter().find(|(it, _)| *it == engine);
        let lacking = || self.needs.iter().find_map(|need| engine.lacks(*need));
        excepted.map(|(_, reason)| *reason).or_else(lacking)
    }
}

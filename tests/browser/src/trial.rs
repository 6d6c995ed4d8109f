//! A test before it is tried: what it is called, what it needs, what it does.

use std::sync::Arc;

use anyhow::Result;
use libtest_mimic::Failed;

use crate::engine::{Engine, Need};
use crate::stage::{Stage, Window};

pub(crate) type Act = dyn Fn(&Window, &Stage) -> Result<()> + Send + Sync;

/// A test that is tried in every engine that has what it needs.
pub struct Trial {
    stage: Arc<Stage>,
    name: String,
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
            needs: Vec::new(),
            except: Vec::new(),
            act,
        }
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
            let play = || stage.play(engine, &needs, &*act);
            let outcome = play().or_else(|problem| {
                if stage.grants_second_try(&title, &problem) {
                    play()
                } else {
                    Err(problem)
                }
            });
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

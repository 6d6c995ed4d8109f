//! What a reader's hands do: keys, taps, and seeing what they did.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use thirtyfour::{TypingData, WebElement};

use crate::find::is_stale;
use crate::{Browser, Engine};

impl Browser {
    /// Presses keys, one after the other, wherever the focus is.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        self.driver()
            .action_chain()
            .send_keys(keys)
            .perform()
            .await?;
        self.settled().await
    }

    /// Taps the one visible element of this role and accessible name.
    ///
    /// # Errors
    /// If there is none or more than one, or something lies over it.
    pub async fn tap(&self, role: &str, name: &str) -> Result<()> {
        let element = self.find(role, name).await?;
        let mut tapped = self.tap_on(&element).await;
        if tapped.as_ref().is_err_and(is_stale) {
            // It was drawn anew between the look and the tap.
            tapped = self.tap_on(&self.find(role, name).await?).await;
        }
        tapped.with_context(|| format!("tapping {role} \"{name}\""))
    }

    /// Taps an element.
    ///
    /// # Errors
    /// If something lies over it.
    pub async fn tap_on(&self, element: &WebElement) -> Result<()> {
        // At once: a driver that scrolls smoothly taps where the element has been.
        let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.driver()
            .execute(scroll, vec![element.to_json()?])
            .await?;
        element.click().await?;
        self.settled().await
    }

    /// Waits until what happened so far is drawn.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn settled(&self) -> Result<()> {
        let drawn = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))";
        let mut outcome = self.driver().execute_async(drawn, Vec::new()).await;
        if self.engine() == Engine::WebKit && outcome.is_err() {
            // A page that was being left takes the question with it.
            outcome = self.driver().execute_async(drawn, Vec::new()).await;
        }
        outcome?;
        Ok(())
    }

    /// Returns role and accessible name of what has the focus.
    ///
    /// # Errors
    /// If nothing has it.
    pub async fn focused(&self) -> Result<(String, String)> {
        let element = self.driver().active_element().await?;
        self.described(&element).await
    }

    /// Fails unless this element has the focus.
    ///
    /// # Errors
    /// If another has it; the error says which.
    pub async fn expect_focus(&self, role: &str, name: &str) -> Result<()> {
        let (is_role, is_name) = self.focused().await?;
        ensure!(
            is_role == role && is_name == name,
            "the focus is on {is_role} \"{is_name}\", not on {role} \"{name}\""
        );
        Ok(())
    }

    /// Presses Tab until this element has the focus.
    ///
    /// # Errors
    /// If it cannot be reached so.
    pub async fn tab_to(&self, role: &str, name: &str) -> Result<()> {
        const ENOUGH: usize = 120;
        for _ in 0..ENOUGH {
            self.press(thirtyfour::Key::Tab).await?;
            if self.focused().await? == (role.to_owned(), name.to_owned()) {
                return Ok(());
            }
        }
        anyhow::bail!("{ENOUGH} times Tab do not reach {role} \"{name}\"")
    }

    /// Has noted from now on what the page that is open puts on the clipboard: reading the
    /// clipboard itself needs a leave that not every driver can give.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn watch_clipboard(&self) -> Result<()> {
        let watch = "const write = Clipboard.prototype.writeText;
            window.__copied = [];
            Clipboard.prototype.writeText = async function (text) {
                await write.call(this, text);
                window.__copied.push(text);
            }";
        self.run(watch).await.map(|_| ())
    }

    /// Returns what was put on the clipboard since the last time, once there is something.
    ///
    /// # Errors
    /// If nothing was.
    pub async fn copied(&self) -> Result<String> {
        let there = "return window.__copied.length > 0";
        ensure!(self.becomes_true(there).await?, "nothing was copied");
        let text = self.run("return window.__copied.pop()").await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Runs a script that ends with a promise, in a function that may `await`.
    ///
    /// # Errors
    /// If it throws or the promise fails.
    pub async fn run_async(&self, script: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {script} }})().then(
                 (value) => done({{ value }}), (problem) => done({{ problem: String(problem) }}))"
        );
        let answer = self.driver().execute_async(script, Vec::new()).await?;
        let answer = answer.json();
        let problem = answer["problem"].as_str();
        ensure!(problem.is_none(), "{}", problem.unwrap_or_default());
        Ok(answer["value"].clone())
    }
}

//! What the accessibility checker axe-core finds on the page that is open.

use anyhow::{Result, bail};
use serde_json::Value;

use crate::{Browser, Stage};

/// WCAG 2.2 A and AA, and what is good practice beyond it.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }).then(
        (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id}: ${rule.help}: ${node.html.slice(0, 200)} (${node.failureSummary})`))),
        (problem) => done('axe failed: ' + problem));
";

/// Returns what axe finds: a line for each rule and element. Empty is good.
///
/// # Errors
/// If axe cannot run.
pub async fn findings(browser: &Browser, stage: &Stage) -> Result<Vec<String>> {
    let driver = browser.driver();
    if browser.run("return typeof axe").await? == "undefined" {
        driver.execute(stage.axe()?, Vec::new()).await?;
    }
    match driver.execute_async(RUN, Vec::new()).await?.json() {
        Value::Array(lines) => Ok(lines
            .iter()
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect()),
        other => bail!("{other}"),
    }
}

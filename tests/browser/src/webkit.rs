//! How WebKitGTK's small browser is given any size, and made to forget.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use thirtyfour::{By, WebElement};

use crate::Browser;
use crate::screen::SIZE;

/// A window with a toolbar is never as narrow as a telephone; one that a page opened has none.
const OPENER: &str = "
    document.body.innerHTML = '<button>Open</button>';
    document.querySelector('button').onclick =
        () => { window.open('about:blank', '_blank', 'popup,noopener,width=400,height=400,toolbar=no,location=no,menubar=no') };";

const FORGET: &str = "
    localStorage.clear();
    sessionStorage.clear();
    for (const each of await window.caches?.keys() ?? []) await caches.delete(each);
    for (const each of await indexedDB.databases()) indexedDB.deleteDatabase(each.name);
    const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
    for (const each of workers) await each.unregister();";

/// How often a page is asked that is just being left.
const TRIES: usize = 20;
/// And how long it gets between.
const PAUSE: Duration = Duration::from_millis(50);

/// Changes into a window without a toolbar.
pub(crate) async fn prepare(browser: &Browser) -> Result<()> {
    let driver = browser.driver();
    driver.goto("about:blank").await?;
    browser.run(OPENER).await?;
    driver.find(By::Css("button")).await?.click().await?;
    let first = driver.window().await?;
    for _ in 0..100 {
        let mut windows = driver.windows().await?;
        windows.retain(|window| *window != first);
        if let Some(second) = windows.pop() {
            driver.close_window().await?;
            return Ok(driver.switch_to_window(second).await?);
        }
        tokio::time::sleep(PAUSE).await;
    }
    bail!("WebKit opened no second window")
}

/// Opens an address. To WebKit's driver an address that does not answer is no failure: it shows
/// the page that was open, or none. A page that leads on by itself is one to it, if the driver was
/// just looking: so what stands there in the end is asked.
pub(crate) async fn open(browser: &Browser, address: &str) -> Result<()> {
    calmly(browser, "window.__before = true", Vec::new()).await?;
    let gone = browser.driver().goto(address).await;
    // Going to a place within the same page is no new page.
    let answered = "return (window.__before !== true || arguments[0].includes('#'))
        && (location.href === 'about:blank') === (arguments[0] === 'about:blank')";
    let answered = calmly(browser, answered, vec![address.into()]).await?;
    match gone {
        Err(problem) if answered != true => Err(problem).context("no answer"),
        _ => {
            ensure!(answered == true, "no answer");
            Ok(())
        }
    }
}

/// Runs a script, and again where the page was just being left: it takes the question with it.
async fn calmly(browser: &Browser, script: &str, arguments: Vec<Value>) -> Result<Value> {
    let mut left = TRIES;
    loop {
        left -= 1;
        match browser.run_with(script, arguments.clone()).await {
            Err(_) if left > 0 => tokio::time::sleep(PAUSE).await,
            outcome => return outcome,
        }
    }
}

pub(crate) async fn resize(browser: &Browser, (width, height): (u32, u32)) -> Result<()> {
    // Around the middle of the screen, where the pointer is: without a window manager the window
    // under the pointer has the focus.
    let [x, y] = [(SIZE.0, width), (SIZE.1, height)]
        .map(|(screen, window)| i64::from(screen.saturating_sub(window) / 2));
    browser
        .driver()
        .set_window_rect(x, y, width, height)
        .await?;
    Ok(())
}

/// Makes the sites that were opened forget. Each session's memory is its own, and ends with it.
pub(crate) async fn forget(browser: &Browser, origins: &[String]) -> Result<()> {
    for origin in origins {
        // A server that was stopped has nothing left that another test could find.
        let here = browser.run("return location.origin").await?;
        if here != origin.as_str() && open(browser, &format!("{origin}/")).await.is_err() {
            continue;
        }
        browser.run_async(FORGET).await.context("forgetting")?;
        browser.driver().delete_all_cookies().await?;
    }
    Ok(())
}

/// Returns the role of what the driver calls a button: so it calls what opens a list, too.
pub(crate) async fn role(browser: &Browser, element: &WebElement) -> Result<String> {
    let role = "return arguments[0].matches('select') ? 'combobox' : 'button'";
    said(browser, role, element).await
}

/// Returns the name of what the driver gives none, or one in which its value is.
pub(crate) async fn name(browser: &Browser, element: &WebElement) -> Result<String> {
    let name = "const [it] = arguments;
        if (it.ariaLabel) return it.ariaLabel;
        const label = it.labels?.[0]?.cloneNode(true) ?? it.cloneNode(true);
        label.querySelectorAll('select, input').forEach((field) => field.remove());
        return label.textContent.trim().replace(/\\s+/g, ' ')";
    said(browser, name, element).await
}

async fn said(browser: &Browser, script: &str, element: &WebElement) -> Result<String> {
    let said = browser.run_with(script, vec![element.to_json()?]).await?;
    Ok(said.as_str().unwrap_or_default().to_owned())
}

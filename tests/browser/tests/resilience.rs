//! When something fails: the page stays readable, says so quietly, and what can go on goes on.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::TABLET_LANDSCAPE;
use browser_tests::{Browser, Site, Stage, Trial};

use crate::catalogue::{Catalogue, Choice};
use crate::list::{self, List, toggle};
use crate::pages::factsheets;

const CHILD: &str = "clusters/rights-of-the-child/";
pub(crate) const NOTICE: &str = "The filters and buttons could not start on this device. \
                      Everything can still be read and printed.";

pub(crate) const SAID: &str =
    "return document.querySelector('[role=alert]')?.checkVisibility() === true";

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "resilience: half of the data: readable, and said",
            async |browser, stage| {
                spoilt(
                    browser,
                    stage,
                    ".bin",
                    Some(|bytes| bytes.truncate(bytes.len() / 2)),
                )
                .await
            },
        ),
        stage.trial(
            "resilience: other bytes for data: readable, and said",
            async |browser, stage| {
                spoilt(
                    browser,
                    stage,
                    ".bin",
                    Some(|bytes| bytes.iter_mut().for_each(|it| *it ^= 0x5a)),
                )
                .await
            },
        ),
        stage.trial(
            "resilience: no data: readable, and said",
            async |browser, stage| spoilt(browser, stage, ".bin", None).await,
        ),
        stage.trial(
            "resilience: no wasm: readable, and said",
            async |browser, stage| spoilt(browser, stage, ".wasm", None).await,
        ),
        stage.trial(
            "resilience: half of the wasm: readable, and said",
            async |browser, stage| {
                spoilt(
                    browser,
                    stage,
                    ".wasm",
                    Some(|bytes| bytes.truncate(bytes.len() / 2)),
                )
                .await
            },
        ),
        stage.trial(
            "resilience: a page that was tampered with is drawn afresh",
            tampered,
        ),
        stage.trial("resilience: without the server the app goes on", stopped),
        stage.trial(
            "resilience: no published page has a script or handler of its own",
            no_inline,
        ),
    ]
}

type Spoil = fn(&mut Vec<u8>);

/// Serves a copy of the site in which the files with an ending are gone or spoilt.
fn copy_without(stage: &Stage, ending: &str, spoil: Option<Spoil>) -> Result<Site> {
    let site = Site::serve(&stage.site()?.folder())?;
    let mut files = all_files(site.folder())?;
    files.retain(|file| file.to_string_lossy().ends_with(ending));
    ensure!(!files.is_empty(), "no file ends with {ending}");
    for file in files {
        match spoil {
            None => fs::remove_file(&file)?,
            Some(spoil) => {
                let mut bytes = fs::read(&file)?;
                spoil(&mut bytes);
                fs::write(&file, bytes)?;
            }
        }
    }
    Ok(site)
}

fn all_files(folder: PathBuf) -> Result<Vec<PathBuf>> {
    let (mut files, mut open) = (Vec::new(), vec![folder]);
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                files.push(path);
            }
        }
    }
    Ok(files)
}

async fn spoilt(
    browser: &Browser,
    stage: &Stage,
    ending: &str,
    spoil: Option<Spoil>,
) -> Result<()> {
    let site = copy_without(stage, ending, spoil)?;
    browser.open(&stage.site()?.address(CHILD)).await?;
    browser.wait_until_ready().await?;
    let whole = browser.text_of("article h1 + *").await?;
    for path in ["recommendations/", CHILD] {
        browser.open(&site.address(path)).await?;
        ensure!(browser.becomes_true(SAID).await?, "{path}: nothing is said");
        ensure!(browser.text_of("[role=alert]").await? == NOTICE);
        let ready = browser
            .run("return document.documentElement.dataset.ready ?? null")
            .await?;
        ensure!(ready.is_null(), "{path} says that it is interactive");
        // What cannot work is not offered.
        let buttons = browser.all("button").await?;
        let print = buttons.iter().any(|(_, name)| name == "Print");
        ensure!(!print, "{path} offers what cannot work");
    }
    ensure!(
        browser.text_of("article h1 + *").await? == whole,
        "the text changed"
    );
    browser.tap("link", "Recommendations").await?;
    ensure!(browser.becomes_true(SAID).await?, "not said again");
    let heading = browser.text_of("h1").await?;
    ensure!(heading == "Recommendations", "links do not work: {heading}");
    Ok(())
}

/// As an extension or a translator in the browser may do before the app takes over.
async fn tampered(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = Site::serve(&stage.site()?.folder())?;
    let file = site.folder().join(CHILD).join("index.html");
    let page = fs::read_to_string(&file)?;
    let main = "<main id=\"main\">";
    ensure!(page.contains(main));
    fs::write(
        &file,
        page.replacen(main, &format!("{main}<p>An advertisement</p>"), 1),
    )?;
    browser.open_ready(&site.address(CHILD)).await?;
    let text = browser.text().await?;
    ensure!(
        !text.contains("An advertisement"),
        "the page was not drawn afresh"
    );
    ensure!(
        browser
            .driver()
            .find_all(thirtyfour::By::Css("main"))
            .await?
            .len()
            == 1
    );
    let alert = browser.run("return document.querySelector('[role=alert]').checkVisibility()");
    ensure!(alert.await? == false, "it worked, but says that it did not");
    browser.tap("link", "Recommendations").await?;
    let heading = browser.text_of("h1").await?;
    ensure!(
        heading == "Recommendations",
        "the links of the new page lead to {heading}"
    );
    Ok(())
}

async fn stopped(browser: &Browser, stage: &Stage) -> Result<()> {
    let mut site = Site::serve(&stage.site()?.folder())?;
    let catalogue = Catalogue::of(&site)?;
    let paths = factsheets(&site)?;
    browser.resize(TABLET_LANDSCAPE).await?;
    list::open(browser, &site, "").await?;
    site.stop();
    toggle(browser, "Labour rights").await?;
    let choice = Choice::default().and("Cluster", "Labour rights");
    List::read(browser).await?.agrees(&catalogue, &choice)?;
    browser.tap("link", "Labour rights").await?;
    ensure!(browser.text_of("h1").await? == "Labour rights");
    for _ in 6..paths.len() {
        let next = browser.all_saying("link", "Next cluster").await?;
        browser
            .tap_on(&next.first().context("no next cluster")?.0)
            .await?;
    }
    ensure!(browser.text_of("h1").await? == "Rights of the child");
    browser
        .tap("link", "Cambodia: UPR Pre-session 2018")
        .await?;
    for (name, heading) in [
        ("Full calendar", "Timeline"),
        ("Recommendations", "Recommendations"),
    ] {
        browser.tap("link", name).await?;
        ensure!(browser.text_of("h1").await? == heading);
    }
    Ok(())
}

async fn no_inline(_: &Browser, stage: &Stage) -> Result<()> {
    let mut pages = all_files(stage.pseudo()?.folder())?;
    pages.retain(|file| file.extension().is_some_and(|it| it == "html"));
    ensure!(pages.len() > 100, "only {} pages", pages.len());
    for page in pages {
        let html = fs::read_to_string(&page)?;
        let name = page.display();
        for tag in html.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap_or_default().to_lowercase();
            let script = tag.starts_with("script") && !tag.contains(" src=");
            ensure!(!script, "{name}: a script within the page");
            let style = tag.starts_with("style") || tag.contains(" style=");
            ensure!(!style, "{name}: a style within the page: {tag}");
            ensure!(!tag.contains("javascript:"), "{name}: {tag}");
            let handler = tag
                .split(' ')
                .any(|it| it.starts_with("on") && it.contains('='));
            ensure!(!handler || !tag.contains("=\""), "{name}: {tag}");
        }
    }
    Ok(())
}

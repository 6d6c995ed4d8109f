//! The stage, tried on pages whose faults are known: a test that never fails proves nothing.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::paper::Paper;
use browser_tests::reader::PHONE;
use browser_tests::{Browser, Need, Site, Stage, Trial, axe, complaints};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    let mut trials = vec![
        stage.trial(
            "stage: a good page is ready and complains of nothing",
            good_page,
        ),
        stage.trial("stage: every kind of fault is heard", faults_are_heard),
        stage.trial("stage: a button is found by role and name", found_by_name),
        stage
            .trial(
                "stage: size and colour scheme are as asked",
                size_and_scheme,
            )
            .needing(Need::Dark),
        stage.trial(
            "stage: without scripts a page can still be read",
            without_scripts,
        ),
        stage
            .trial(
                "stage: pages and words are counted on both papers",
                counted_on_paper,
            )
            .needing(Need::Paper),
        stage.trial("stage: a stopped server does not answer", stopped_server),
        stage.trial(
            "stage: nothing is remembered from one test to the next",
            nothing_remembered,
        ),
    ];
    if stage.axe().is_ok() {
        trials.push(stage.trial("stage: axe finds what is wrong and nothing else", axe_finds));
    }
    trials.into_iter().map(Trial::everywhere).collect()
}

async fn good_page(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.open_ready(&stage.fixture().address("")).await?;
    let heard = complaints::of(browser, stage.fixture()).await?;
    ensure!(heard.is_empty(), "{heard:#?}");
    Ok(())
}

async fn faults_are_heard(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.open(&stage.fixture().address("second/")).await?;
    let heard = complaints::of(browser, stage.fixture()).await?.join("\n");
    for fault in [
        "Error: thrown on purpose",
        "rejection: nobody listens",
        "policy: script-src-elem inline",
        "said aloud",
        "foreign request: http://foreign.invalid/pixel.png",
    ] {
        ensure!(heard.contains(fault), "not heard: {fault}\n{heard}");
    }
    let again = complaints::of(browser, stage.fixture()).await?;
    ensure!(again.is_empty(), "heard twice: {again:#?}");
    Ok(())
}

async fn found_by_name(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.open_ready(&stage.fixture().address("")).await?;
    browser
        .find("button", "Raise the count")
        .await?
        .click()
        .await?;
    ensure!(browser.run("return count.textContent").await? == "1");
    let problem = browser
        .find("button", "Lower the count")
        .await
        .err()
        .map(|e| e.to_string());
    ensure!(problem.is_some_and(|text| text.contains("Raise the count")));
    browser.find("link", "Second page").await?.click().await?;
    let arrived = "return document.title === 'Everything wrong'";
    ensure!(
        browser.becomes_true(arrived).await?,
        "the link leads nowhere"
    );
    Ok(())
}

async fn size_and_scheme(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(PHONE).await?;
    browser.prefer(&[("prefers-color-scheme", "dark")]).await?;
    browser.open_ready(&stage.fixture().address("")).await?;
    let colour = browser
        .run("return getComputedStyle(document.body).backgroundColor")
        .await?;
    ensure!(colour == "rgb(0, 0, 0)", "{colour}");
    let width = browser.run("return innerWidth").await?;
    ensure!(width == PHONE.0, "{width}");
    ensure!(browser.picture("stage-dark-phone").await?.is_file());
    Ok(())
}

async fn without_scripts(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.allow_scripts(false).await?;
    browser.open(&stage.fixture().address("")).await?;
    let text = browser.text().await?;
    ensure!(text.contains("two sheets"), "{text}");
    let ready = browser
        .run("return document.documentElement.dataset.ready ?? null")
        .await?;
    ensure!(ready.is_null(), "scripts ran");
    Ok(())
}

async fn counted_on_paper(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.open_ready(&stage.fixture().address("")).await?;
    for paper in [Paper::A4, Paper::Letter] {
        let printed = browser.print("stage", paper).await?;
        ensure!(printed.sheets.len() == 2, "{:?}", printed.sheets);
        let [first, second] = [&printed.sheets[0], &printed.sheets[1]];
        ensure!(
            first.contains("It has exactly two sheets on paper."),
            "{first}"
        );
        // Khmer comes out in the order of its glyphs, so only Latin letters are compared.
        ensure!(second.contains("Étranger, naïve, "), "{second}");
        ensure!(
            second.contains("words with accents and in Khmer."),
            "{second}"
        );
        ensure!((25..=35).contains(&printed.words()), "{}", printed.words());
    }
    Ok(())
}

async fn stopped_server(browser: &Browser, stage: &Stage) -> Result<()> {
    let mut site = Site::serve(&stage.fixture().folder())?;
    let address = site.address("");
    browser.open_ready(&address).await?;
    site.stop();
    ensure!(
        browser.open(&address).await.is_err(),
        "the page came from somewhere"
    );
    Ok(())
}

async fn nothing_remembered(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.open_ready(&stage.fixture().address("")).await?;
    let left = browser
        .run("const n = localStorage.length; localStorage.x = 1; return n")
        .await?;
    ensure!(left == 0, "{left}");
    Ok(())
}

async fn axe_finds(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.open_ready(&stage.fixture().address("")).await?;
    let found = axe::findings(browser, stage).await?;
    ensure!(found.is_empty(), "{found:#?}");
    browser.open(&stage.fixture().address("second/")).await?;
    let found = axe::findings(browser, stage).await?.join("\n");
    for rule in ["image-alt", "html-has-lang", "landmark-one-main"] {
        ensure!(found.contains(rule), "not found: {rule}\n{found}");
    }
    Ok(())
}

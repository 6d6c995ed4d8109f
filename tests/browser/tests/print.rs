//! Paper: a factsheet is two sheets, whole and by itself; a list says what it is a list of.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::paper::{Paper, Printed};
use browser_tests::{Browser, Need, Site, Stage, Trial};

use crate::catalogue::{Catalogue, Choice};
use crate::list;
use crate::pages::{KINDS, routes};

const PAPERS: [Paper; 2] = [Paper::A4, Paper::Letter];

/// What only a screen can answer.
const CONTROLS: [&str; 8] = [
    "Copy text",
    "Copy link",
    "Copy as citation",
    "Clear all",
    "Search the recommendations",
    "Skip to the content",
    "Next cluster",
    "Download the calendar",
];

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    let mut trials = vec![
        stage.trial(
            "print: a filtered list names its filters and version, and is all there",
            filtered,
        ),
        stage.trial(
            "print: the whole list says that nothing was filtered",
            unfiltered,
        ),
        stage.trial(
            "print: no page prints what only a screen can answer",
            no_controls,
        ),
        stage.trial(
            "print: in the dark a page still prints black on white",
            black_on_white,
        ),
    ];
    // A list that cannot be read is told by the trials of the routes.
    for (of, pseudo) in [
        (Stage::site as fn(&Stage) -> Result<&Site>, false),
        (Stage::pseudo, true),
    ] {
        let all = of(stage).and_then(routes).unwrap_or_default();
        let sheets = all.into_iter().filter(|route| route.contains("clusters/"));
        let sheets = sheets.filter(|route| route.starts_with("ar-xb/") == pseudo);
        trials.extend(sheets.map(|route| {
            let name = format!("print: two sheets, whole: /{route}");
            stage.trial(name, async move |browser, stage| {
                two_sheets(browser, of(stage)?, &route).await
            })
        }));
    }
    trials
        .into_iter()
        .map(|trial| trial.needing(Need::Paper).everywhere())
        .collect()
}

/// What of a page stands on paper: each sheet's strip, words, headings, addresses.
const ON_PAPER: &str = "
    const words = (root) => {
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const all = [];
        while (walk.nextNode()) {
            const place = walk.currentNode.parentElement;
            // The page's own address ends in an ellipsis where it finds no room; what only a
            // screen reader hears is clipped.
            const drawn = !place.matches('.sheet__address')
                && getComputedStyle(place).clipPath === 'none';
            if (drawn && place.checkVisibility()) {
                all.push(...walk.currentNode.data.split(/\\s+/).filter(Boolean));
            }
        }
        return all;
    };
    const texts = (root, what) => [...root.querySelectorAll(what)]
        .filter((it) => it.checkVisibility()).map((it) => it.textContent);
    return [...document.querySelectorAll('.sheet')].map((sheet) => ({
        strip: words(sheet.querySelector('.sheet__strip')).join(''),
        number: sheet.querySelector('.sheet__strip > :last-child').textContent,
        words: words(sheet),
        headings: texts(sheet, 'h2, h3, h4'),
        addresses: texts(sheet, '.sources__address'),
    }))";

async fn two_sheets(browser: &Browser, site: &Site, route: &str) -> Result<()> {
    browser.open_ready(&site.address(route)).await?;
    browser.prefer_on_paper(&[]).await?;
    let sheets = browser.run(ON_PAPER).await?;
    browser.prefer(&[]).await?;
    let sheets = sheets.as_array().context("no sheets")?;
    ensure!(sheets.len() == 2, "{} sheets in the page", sheets.len());
    let from_right = browser.run("return document.dir").await? == "rtl";
    for paper in PAPERS {
        let name = route.trim_end_matches('/').replace('/', "-");
        let printed = browser.print(&name, paper).await?;
        let file = printed.file.display().to_string();
        let pages = printed.sheets.len();
        ensure!(pages == 2, "{pages} pages of {paper:?}: {file}");
        for (sheet, on_paper) in sheets.iter().zip(&printed.sheets) {
            let of = |key: &str| -> Result<Vec<String>> {
                Ok(serde_json::from_value(sheet[key].clone())?)
            };
            is_whole(on_paper, &of("words")?, &of("addresses")?, from_right)
                .with_context(|| format!("{paper:?} {file}"))?;
            // From right to left, its brackets are drawn apart from it.
            let number = sheet["number"].as_str().unwrap_or_default();
            let number = squeezed(number.trim_matches(|c: char| !c.is_alphanumeric()));
            ensure!(squeezed(on_paper).contains(&number), "no {number}: {file}");
            ends_well(on_paper, &of("headings")?).with_context(|| file.clone())?;
            let count = on_paper.split_whitespace().count();
            ensure!(count > 150, "a page with {count} words: {file}");
        }
    }
    Ok(())
}

fn is_whole(
    on_paper: &str,
    words: &[String],
    addresses: &[String],
    from_right: bool,
) -> Result<()> {
    ensure!(words.len() > 150, "only {} words on the page", words.len());
    let printed = squeezed(on_paper);
    for word in words.iter().chain(addresses) {
        // From right to left, brackets and stops come out on the other side of their word, and
        // addresses in pieces: other editions hold them.
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        if from_right && word.contains(['/', '.']) {
            continue;
        }
        let word = squeezed(word);
        ensure!(printed.contains(&word), "\"{word}\" is not on paper");
    }
    Ok(())
}

/// A heading at a page's foot has lost what it heads.
fn ends_well(on_paper: &str, headings: &[String]) -> Result<()> {
    // Citations, raised, are drawn after everything else.
    let citation = |c: char| c.is_ascii_digit() || c.is_whitespace();
    let printed = squeezed(on_paper.trim_end_matches(citation));
    ensure!(!headings.is_empty());
    for heading in headings {
        ensure!(
            !printed.ends_with(&squeezed(heading)),
            "\"{heading}\" stands alone"
        );
    }
    Ok(())
}

/// Leaves out what breaking lines changes, and letter case, which style may change.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}'))
        .flat_map(char::to_lowercase)
        .collect()
}

fn all_of(printed: &Printed) -> String {
    printed.sheets.join(" ")
}

async fn filtered(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    let catalogue = Catalogue::of(site)?;
    list::open(
        browser,
        site,
        "?cluster=elections&cluster=labour-rights&q=registration",
    )
    .await?;
    let clusters = Choice::default()
        .and("Cluster", "Elections")
        .and("Cluster", "Labour rights");
    let (words, of_cluster) = (
        catalogue.with_words("registration"),
        catalogue.texts(&clusters),
    );
    let found: Vec<_> = of_cluster
        .into_iter()
        .filter(|it| words.contains(it))
        .collect();
    ensure!(!found.is_empty());
    for paper in PAPERS {
        let printed = browser.print("list-filtered", paper).await?;
        let text = all_of(&printed);
        let note = "Filters: “registration” · Elections · Labour rights";
        for part in [note, "Version of 14 November 2018", "printed on"] {
            ensure!(
                squeezed(&text).contains(&squeezed(part)),
                "no {part}: {text}"
            );
        }
        for each in catalogue.all().iter().map(crate::catalogue::text) {
            let there = squeezed(&text).contains(&squeezed(each));
            ensure!(there == found.contains(&each), "{each}: {there}");
        }
    }
    Ok(())
}

async fn unfiltered(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    list::open(browser, site, "").await?;
    let printed = browser.print("list", Paper::A4).await?;
    let text = squeezed(&all_of(&printed));
    ensure!(text.contains(&squeezed("All recommendations, no filter")));
    for each in Catalogue::of(site)?.all() {
        let words = crate::catalogue::text(each);
        ensure!(text.contains(&squeezed(words)), "not on paper: {words}");
    }
    // The last page ends where the list does.
    let full = &printed.sheets[..printed.sheets.len() - 1];
    let least = full.iter().map(|it| it.split_whitespace().count()).min();
    ensure!(least > Some(40), "a page with {least:?} words");
    Ok(())
}

async fn no_controls(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    for path in KINDS {
        browser.open_ready(&site.address(path)).await?;
        let name = format!("kind-{}", path.replace('/', "-"));
        let text = all_of(&browser.print(&name, Paper::A4).await?);
        ensure!(text.split_whitespace().count() > 20, "{path}: {text}");
        for control in CONTROLS {
            ensure!(!text.contains(control), "{path} prints \"{control}\"");
        }
        let alone = text
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == "Print");
        ensure!(!alone, "{path} prints \"Print\"");
    }
    Ok(())
}

async fn black_on_white(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.open_ready(&site.address(KINDS[1])).await?;
    browser
        .prefer_on_paper(&[("prefers-color-scheme", "dark")])
        .await?;
    let colours = "const style = getComputedStyle(document.body);
        return [style.color, getComputedStyle(document.querySelector('h1')).color]";
    let colours: Vec<String> = serde_json::from_value(browser.run(colours).await?)?;
    ensure!(colours.iter().all(|it| it == "rgb(0, 0, 0)"), "{colours:?}");
    Ok(())
}

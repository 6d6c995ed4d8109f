//! Slides turned on a slow device: how long a key takes to show the next slide, for every deck of a
//! built site.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Site, alone};
use serde::Deserialize;

use crate::device;
use crate::outcome::{Spread, best};
use crate::speed;

/// How many times slower the device is.
const SLOWER: u32 = 4;
/// The projector.
const SCREEN: (u32, u32) = (1920, 1080);
/// How often each deck is gone through.
const ROUNDS: usize = 4;
/// How long a speaker waits between two keys, at the least: longer than a slide takes, and than an
/// address waits to be written.
const PAUSE: Duration = Duration::from_millis(600);
/// A frame, in milliseconds: what a slide should take.
const FRAME: u32 = 16;
const NEXT: (&str, u32) = ("PageDown", 34);
const FIRST: (&str, u32) = ("Home", 36);

/// What a key took, as the page noted it.
#[derive(Debug, Deserialize)]
struct Turn {
    /// From the key to the next frame being painted, in milliseconds.
    took: f64,
    /// How much of that was work: taking the key, and the frame. In milliseconds.
    work: f64,
    /// Whether another slide stood there then.
    turned: bool,
}

/// What a room may have beside the slide, by the keys that bring it: the countdown runs, the notes
/// stand open, a second language is beside, the speaker's window is open.
const FURNITURE: [char; 4] = ['t', 'n', 'l', 's'];

const FURNISHED: &str = "\nFurnished: the countdown runs, the notes stand open, a second language is \
    beside, and the speaker's window is open, which a browser draws on the same thread.\n";

/// A deck, and what its keys took.
#[derive(Debug, Default)]
struct Deck {
    path: String,
    /// Whether the room was furnished.
    furnished: bool,
    slides: usize,
    turns: Vec<Turn>,
    /// What the page's main thread worked for each key, in milliseconds.
    work: Vec<f64>,
    /// How fast this machine was then, as [`speed::times`] measures it.
    speed: Vec<f64>,
}

/// Goes through every deck of a built site, in its first language, and gives a table.
///
/// # Errors
/// If the browser fails, or the site has no decks.
pub fn all(folder: &Path, artefacts: &Path) -> Result<String> {
    let routes = fs::read(folder.join("data/routes.json"))?;
    let routes: Vec<String> = serde_json::from_slice(&routes)?;
    let paths: Vec<&String> = routes.iter().filter(|it| is_deck(it)).collect();
    ensure!(!paths.is_empty(), "the site has no decks");
    let site = Site::serve_isolated(folder)?;
    let decks = alone::with_browser(artefacts, async |browser: &Browser| {
        let mut decks = Vec::new();
        for furnished in [false, true] {
            for path in &paths {
                eprintln!("Turning the slides of {path}");
                let deck = deck(browser, &site, path, furnished).await;
                decks.push(deck.with_context(|| (*path).clone())?);
            }
        }
        Ok(decks)
    })?;
    report(&decks)
}

/// `present/<slug>/`: a deck in the site's first language.
fn is_deck(path: &str) -> bool {
    let slug = path.strip_prefix("present/");
    slug.is_some_and(|it| !it.is_empty())
}

async fn deck(browser: &Browser, site: &Site, path: &str, furnished: bool) -> Result<Deck> {
    browser.resize(SCREEN).await?;
    browser.open_ready(&site.address(path)).await?;
    let slides = browser
        .run("return document.querySelectorAll('section.slide').length")
        .await?;
    let slides = slides.as_u64().context("no slides")?;
    let mut deck = Deck {
        path: path.to_owned(),
        furnished,
        slides: usize::try_from(slides)?,
        ..Deck::default()
    };
    tokio::time::sleep(PAUSE).await;
    if furnished {
        furnish(browser).await?;
    }
    browser.run(include_str!("../page/turns.js")).await?;
    device::count_work(browser).await?;
    device::throttle(browser, SLOWER).await?;
    for _ in 0..ROUNDS {
        for _ in 1..deck.slides {
            let before = device::worked(browser).await?;
            device::press_named(browser, NEXT.0, NEXT.1).await?;
            tokio::time::sleep(PAUSE).await;
            deck.work.push(device::worked(browser).await? - before);
            deck.turns.push(noted(browser).await?);
        }
        device::press_named(browser, FIRST.0, FIRST.1).await?;
        tokio::time::sleep(PAUSE).await;
        noted(browser).await?;
    }
    device::throttle(browser, 1).await?;
    deck.speed = speed::times().into();
    if furnished {
        browser.close_others().await?;
    }
    Ok(deck)
}

async fn furnish(browser: &Browser) -> Result<()> {
    let notes = "return document.querySelector('aside') !== null";
    for letter in FURNITURE {
        // Open notes are kept from one deck to the next.
        if letter == 'n' && browser.run(notes).await? == true {
            continue;
        }
        device::type_letter(browser, letter).await?;
        tokio::time::sleep(PAUSE).await;
    }
    let windows = browser.driver().windows().await?.len();
    ensure!(windows == 2, "{windows} windows are open, not two");
    ensure!(browser.becomes_true(notes).await?, "no notes stand open");
    Ok(())
}

/// Takes out of the page what it noted of the last key.
async fn noted(browser: &Browser) -> Result<Turn> {
    let turn = browser.run("return window.turns.shift()").await?;
    serde_json::from_value(turn).context("the page noted no key")
}

fn report(decks: &[Deck]) -> Result<String> {
    let (width, height) = SCREEN;
    let mut out = format!(
        "Slides on a screen of {width} by {height}, processor slowed {SLOWER} times; milliseconds, \
         50 and 95 of 100 keys and the slowest. Wanted: the next slide in the frame after its key, \
         and at most {FRAME} ms of work for it. From key to painted, the wait for that frame counts; all \
         work of the main thread is what follows as well: bar, announcement, address, other window.\n\n\
         | deck | slides | keys | in the next frame | work for it | in the best of {ROUNDS} rounds | key to painted | all work of the main thread |\n\
         |---|---|---|---|---|---|---|---|\n"
    );
    for furnished in [false, true] {
        let some: Vec<&Deck> = decks
            .iter()
            .filter(|it| it.furnished == furnished)
            .collect();
        let more = if furnished { ", furnished" } else { "" };
        for deck in &some {
            row(
                &mut out,
                &format!("{}{more}", deck.path),
                deck.slides,
                &[deck],
            )?;
        }
        let slides = some.iter().map(|it| it.slides).sum();
        row(&mut out, &format!("all{more}"), slides, &some)?;
    }
    out.push_str(FURNISHED);
    let meanwhile = Spread::of(decks.iter().flat_map(|it| it.speed.iter().copied()));
    writeln!(
        out,
        "\nThis machine meanwhile: ten million numbers of the bench's generator in {} ms.",
        spread(meanwhile)
    )?;
    Ok(out)
}

impl Deck {
    /// Gives the work of each turn in its best round.
    fn best(&self) -> Vec<f64> {
        let work: Vec<_> = self.turns.iter().map(|it| Some(it.work)).collect();
        best(&work, self.slides - 1).collect()
    }
}

fn row(out: &mut String, name: &str, slides: usize, decks: &[&Deck]) -> Result<()> {
    let turns = || decks.iter().flat_map(|it| &it.turns);
    let turned = turns().filter(|it| it.turned).count();
    let took = Spread::of(turns().map(|it| it.took));
    let own = Spread::of(turns().map(|it| it.work));
    let best = Spread::of(decks.iter().flat_map(|it| it.best()));
    let work = Spread::of(decks.iter().flat_map(|it| it.work.iter().copied()));
    writeln!(
        out,
        "| {name} | {slides} | {} | {turned} | {} | {} | {} | {} |",
        turns().count(),
        spread(own),
        spread(best),
        spread(took),
        spread(work)
    )?;
    Ok(())
}

fn spread(spread: Option<Spread>) -> String {
    spread.map_or_else(
        || "–".to_owned(),
        |it| format!("{:.1} / {:.1} / {:.1}", it.p50, it.p95, it.max),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decks_of_the_first_language_are_measured_and_nothing_else() {
        let routes = [
            "./",
            "present/",
            "present/elections/",
            "fr/present/elections/",
            "earlier/",
        ];
        let decks: Vec<_> = routes.into_iter().filter(|it| is_deck(it)).collect();
        assert_eq!(decks, ["present/elections/"]);
    }

    #[test]
    fn a_table_names_every_deck_and_all_of_them() {
        let deck = |path: &str, took: f64, furnished: bool| Deck {
            path: path.to_owned(),
            furnished,
            slides: 2,
            turns: [took, took * 2.0]
                .map(|took| Turn {
                    took,
                    work: took / 5.0,
                    turned: took < 20.0,
                })
                .into(),
            work: vec![took / 2.0],
            speed: vec![took],
        };
        let decks = [
            deck("a", 10.0, false),
            deck("b", 30.0, false),
            deck("a", 40.0, true),
        ];
        let table = report(&decks).unwrap();
        for row in [
            "| a | 2 | 2 | 1 | 2.0 / 4.0 / 4.0 | 2.0 / 2.0 / 2.0 | 10.0 / 20.0 / 20.0 | 5.0 / 5.0 / 5.0 |",
            "| all | 4 | 4 | 1 | 4.0 / 12.0 / 12.0 | 2.0 / 6.0 / 6.0 | 20.0 / 60.0 / 60.0 |",
            "| all, furnished | 2 | 2 | 0 | 8.0 / 16.0 / 16.0 | 8.0 / 8.0 / 8.0 | 40.0 / 80.0 / 80.0 |",
        ] {
            assert!(table.contains(row), "{table}");
        }
        assert!(table.ends_with("in 30.0 / 40.0 / 40.0 ms.\n"), "{table}");
    }
}

//! Decks on a slow device: the time from a key to the next slide, for every deck of a built site.

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

/// The factor by which the device is slower.
const SLOWER: u32 = 4;
/// The projector's resolution.
const SCREEN: (u32, u32) = (1920, 1080);
/// The number of times each deck is shown.
const ROUNDS: usize = 4;
/// The pause between two keys: longer than a slide takes, and than the debounce of the address.
const PAUSE: Duration = Duration::from_millis(600);
/// The duration of a frame in milliseconds, which is the target for a slide.
const FRAME: u32 = 16;
const NEXT: (&str, u32) = ("PageDown", 34);
const FIRST: (&str, u32) = ("Home", 36);

/// The times of one key, as the page recorded them.
#[derive(Debug, Deserialize)]
struct Turn {
    /// From the key to the next painted frame, in milliseconds.
    took: f64,
    /// The part of it that was work: handling the key, and the frame. In milliseconds.
    work: f64,
    /// Whether the slide had changed by then.
    turned: bool,
}

/// The keys that add everything a deck can show beside the slide: the countdown, the notes, a second
/// language, the speaker's window.
const EXTRAS: [char; 4] = ['t', 'n', 'l', 's'];

const EXTRAS_NOTE: &str = "\nWith extras: the countdown runs, the notes are open, a second language is \
    shown beside the first, and the speaker's window is open, which the browser draws on the same \
    thread.\n";

/// A deck and the times of its keys.
#[derive(Debug, Default)]
struct Deck {
    path: String,
    /// Whether everything in [`EXTRAS`] was on.
    with_extras: bool,
    slides: usize,
    turns: Vec<Turn>,
    /// The working time of the page's main thread for each key, in milliseconds.
    work: Vec<f64>,
    /// This machine's speed at the time, as measured by [`speed::times`].
    speed: Vec<f64>,
}

/// Pages through every deck in a built site's first language and returns a report.
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
        for with_extras in [false, true] {
            for path in &paths {
                eprintln!("Showing {path}");
                let deck = deck(browser, &site, path, with_extras).await;
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

async fn deck(browser: &Browser, site: &Site, path: &str, with_extras: bool) -> Result<Deck> {
    browser.resize(SCREEN).await?;
    browser.open_ready(&site.address(path)).await?;
    let slides = browser
        .run("return document.querySelectorAll('section.slide').length")
        .await?;
    let slides = slides.as_u64().context("no slides")?;
    let mut deck = Deck {
        path: path.to_owned(),
        with_extras,
        slides: usize::try_from(slides)?,
        ..Deck::default()
    };
    tokio::time::sleep(PAUSE).await;
    if with_extras {
        add_extras(browser).await?;
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
            deck.turns.push(last_turn(browser).await?);
        }
        device::press_named(browser, FIRST.0, FIRST.1).await?;
        tokio::time::sleep(PAUSE).await;
        last_turn(browser).await?;
    }
    device::throttle(browser, 1).await?;
    deck.speed = speed::times().into();
    if with_extras {
        browser.close_others().await?;
    }
    Ok(deck)
}

async fn add_extras(browser: &Browser) -> Result<()> {
    let notes = "return document.querySelector('aside') !== null";
    for letter in EXTRAS {
        // Notes stay open from one deck to the next.
        if letter == 'n' && browser.run(notes).await? == true {
            continue;
        }
        device::type_letter(browser, letter).await?;
        tokio::time::sleep(PAUSE).await;
    }
    let windows = browser.driver().windows().await?.len();
    ensure!(windows == 2, "{windows} windows are open instead of two");
    ensure!(browser.becomes_true(notes).await?, "the notes are not open");
    Ok(())
}

/// Takes the times of the last key from the page.
async fn last_turn(browser: &Browser) -> Result<Turn> {
    let turn = browser.run("return window.turns.shift()").await?;
    serde_json::from_value(turn).context("the page recorded no key")
}

fn report(decks: &[Deck]) -> Result<String> {
    let (width, height) = SCREEN;
    let speed = Spread::of(decks.iter().flat_map(|it| it.speed.iter().copied()));
    let mut out = format!(
        "Ten million numbers of the bench's random generator took {} ms.\n\n\
         A screen of {width} by {height}, processor slowed {SLOWER} times. Times are in milliseconds: \
         p50 / p95 / slowest. Target: the next slide in the frame after its key, with at most {FRAME} ms \
         of work for it. The time from key to paint includes the wait for that frame; the work of the \
         main thread includes everything that follows: bar, announcement, address, other window.\n\n\
         | deck | slides | keys | in the next frame | work for it | in its best of {ROUNDS} rounds | key to paint | main thread |\n\
         |---|---|---|---|---|---|---|---|\n",
        spread(speed)
    );
    for with_extras in [false, true] {
        let some: Vec<&Deck> = decks
            .iter()
            .filter(|it| it.with_extras == with_extras)
            .collect();
        let more = if with_extras { ", with extras" } else { "" };
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
    out.push_str(EXTRAS_NOTE);
    Ok(out)
}

impl Deck {
    /// Returns the work of each turn in its best round.
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
    fn only_decks_of_the_first_language_are_measured() {
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
    fn the_table_has_a_row_for_every_deck_and_totals() {
        let deck = |path: &str, took: f64, with_extras: bool| Deck {
            path: path.to_owned(),
            with_extras,
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
            "| all, with extras | 2 | 2 | 0 | 8.0 / 16.0 / 16.0 | 8.0 / 8.0 / 8.0 | 40.0 / 80.0 / 80.0 |",
        ] {
            assert!(table.contains(row), "{table}");
        }
        assert!(table.contains("took 30.0 / 40.0 / 40.0 ms.\n"), "{table}");
    }
}

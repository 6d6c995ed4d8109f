//! The engine's and the core's counts of the Cambodia pack's earlier recommendations, compared with
//! counting row by row.

mod chart;
mod coverage;
mod sources;
mod tally;

use std::cell::RefCell;
use std::path::Path;
use std::sync::LazyLock;

use catalogue::earlier::Orders;
use catalogue::earlier::columns::values_of;
use catalogue::earlier::tally::{Tally, tally};
use index::Index;
use model::query::{Facet, Query};
use model::{EarlierRecommendation, Edition};
use pack::{Loaded, load, read_folder};
use search::Engine;
use search::wire::{Request, Summary};
use words::abouts;

static PACK: LazyLock<Loaded> = LazyLock::new(|| {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("public/content");
    load(&read_folder(&folder).unwrap(), &abouts())
});

static INDEX: LazyLock<Vec<u8>> =
    LazyLock::new(|| Index::build(&PACK.earlier, edition()).unwrap().bytes);

fn edition() -> &'static Edition {
    &PACK.editions[0]
}

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::new(Engine::open_whole(&INDEX).unwrap());
}

fn summary() -> Summary {
    ENGINE.with_borrow(Engine::summary)
}

/// Counts with the engine.
fn counted(query: &str) -> Tally {
    let query = Query::parse(query);
    ENGINE.with_borrow_mut(|engine| {
        let summary = engine.summary();
        let orders = Orders::new(edition(), &summary);
        let ask = |request: &Request| Some(engine.ask(request));
        tally(&query, &summary, &orders, ask).unwrap()
    })
}

fn has(row: &EarlierRecommendation, facet: Facet, value: &str) -> bool {
    values_of(row, facet, &edition().labels)
        .iter()
        .any(|it| it == value)
}

/// Finds rows one by one: values of a facet are alternatives unless all issues are required.
fn found(query: &Query) -> Vec<&'static EarlierRecommendation> {
    let fits = |row: &&EarlierRecommendation| {
        Facet::EARLIER.into_iter().all(|facet| {
            let mut values = query.values(facet);
            if facet == Facet::Issue && query.all_issues {
                values.all(|value| has(row, facet, value))
            } else {
                query.values(facet).next().is_none() || values.any(|value| has(row, facet, value))
            }
        })
    };
    PACK.earlier.iter().filter(fits).collect()
}

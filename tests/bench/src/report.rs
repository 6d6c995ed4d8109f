//! The report on the search, as Markdown tables. It gives the targets but judges nothing.

use crate::outcome::Spread;
use crate::query::Kind;
use crate::reader::{ABOVE_KEYBOARD, Keys, ROUNDS, SCREEN};
use crate::run::{Run, Runs, SiteRuns};

/// Writes the report on all engines, on ours with more records, on the sites and on the size of our
/// module. `speed` is that of this machine during the run, as measured by `speed::times`.
#[must_use]
pub fn write(
    main: &Runs,
    more: Option<&Runs>,
    sites: &[SiteRuns],
    module: usize,
    speed: Option<Spread>,
) -> String {
    let machine = format!(
        "Ten million numbers of the bench's random generator took {} ms (p50 / p95).\n",
        spread(speed)
    );
    let mut sections = vec![machine, targets(main, more, sites, module), kinds(main)];
    sections.extend(more.map(kinds));
    sections.extend(sites.iter().map(|site| kinds(&site.runs)));
    sections.extend([engines(main), NOTES.to_owned()]);
    sections.join("\n")
}

/// The positions of our engine among the runs: with exact words, and as typed.
const OURS: [usize; 2] = [0, 1];

const NOTES: &str = "\
Times are in milliseconds, measured with `performance.now()` in an isolated page (resolution 5 µs): \
for each query the best of three rounds after a warm-up, then the median (p50) and the 95th \
percentile (p95) over the queries of a kind. Each round goes through all queries, so none is \
repeated directly. `presession` searches for exactly the words of a query; `shipped` is the site's \
module with queries as typed, which also match inflections, prefixes and typing errors. Our times \
include copying the request in and decoding the answer. The JavaScript engines have no facet \
counts, so a pass over typed arrays counts for them. FlexSearch treats every word as a prefix and \
has no edit distance. Indexes over 30 MB are not compressed: that takes minutes.
";

/// Returns the targets beside the measurements.
fn targets(main: &Runs, more: Option<&Runs>, sites: &[SiteRuns], module: usize) -> String {
    let mut rows = vec![
        ["", "target", "measured"].map(str::to_owned),
        ["---"; 3].map(str::to_owned),
    ];
    for (runs, limit) in [(Some(main), "≤ 1 ms"), (more, "≤ 10 ms")] {
        rows.extend(runs.map(|runs| slowest_row(runs, limit)));
    }
    rows.extend(faster_row(main));
    rows.extend(sites.iter().filter_map(|site| faster_row(&site.runs)));
    for runs in [Some(main), more].into_iter().flatten() {
        let (right, all) = runs.runs[0].outcome.right();
        rows.push([
            format!(
                "answers equal to the brute force, {} records",
                runs.work.size
            ),
            "all".to_owned(),
            format!("{right} of {all}"),
        ]);
    }
    rows.extend(costs(main, module));
    rows.extend(sites.iter().flat_map(visited));
    let rows = rows.iter().map(|cells| table_row(cells));
    rows.collect()
}

fn slowest_row(runs: &Runs, limit: &str) -> [String; 3] {
    let measured = OURS.map(|at| format!("{} ms", number(slowest(runs, at))));
    [
        format!(
            "hits and all counts, {} records, slowest kind of query, p95: exact words; as typed",
            runs.work.size
        ),
        limit.to_owned(),
        measured.join("; "),
    ]
}

/// Returns the cost of the engine before its first query, as the site ships it.
fn costs(main: &Runs, module: usize) -> [[String; 3]; 4] {
    let shipped = &main.runs[OURS[1]];
    let (raw, small) = shipped.index;
    let usable = shipped.outcome.figures.get("usable").copied();
    let memory = shipped.outcome.memory.map(|bytes| bytes / 1e6);
    [
        [
            format!("index of {} records, brotli 11 (raw)", main.work.size),
            "≤ 4.5 MB".to_owned(),
            format!("{} ({}) MB", weight(small), millions(raw)),
        ],
        [
            "from the index's bytes to the first answer".to_owned(),
            "≤ 60 ms".to_owned(),
            format!("{} ms", number(usable)),
        ],
        [
            "wasm memory after all queries".to_owned(),
            "≤ 40 MB".to_owned(),
            format!("{} MB", number(memory)),
        ],
        [
            "the site's engine module, brotli 11".to_owned(),
            "≤ 45 kB".to_owned(),
            format!("{:.1} kB", kilo(module)),
        ],
    ]
}

/// Returns the measurements of a reader's visit to a site.
fn visited(site: &SiteRuns) -> Vec<[String; 3]> {
    let (visit, size) = (&site.visit, site.runs.work.size);
    let weights = visit.weights;
    let bytes = |what: &str, limit: &str, measured| {
        let what = format!("bytes {what}, {size} rows, brotli 11");
        [what, limit.to_owned(), measured]
    };
    let (head, filters) = (kilo(weights.head), kilo(weights.filters));
    let (index, search) = (millions(weights.index), millions(weights.search));
    let early = "processor slowed 6 times, records still loading";
    let slow = "processor slowed 6 times";
    let of_index = |what: &str| format!("{what}: of the index; in total");
    let best = |keys: &Keys| {
        [
            format!("the same, each key in its best of {ROUNDS} rounds: Event Timing"),
            "p95 ≤ 100 ms".to_owned(),
            format!("{} ms", spread(keys.best)),
        ]
    };
    vec![
        typed(ABOVE_KEYBOARD, slow, "p95 ≤ 100 ms", size, &visit.slow),
        best(&visit.slow),
        typed(SCREEN, slow, "p95 ≤ 100 ms", size, &visit.whole),
        best(&visit.whole),
        typed(SCREEN, "processor at its own speed", "", size, &visit.fast),
        typed(SCREEN, early, "", size, &visit.early),
        [
            "ten million numbers of the random generator during the visit, p50 / p95".to_owned(),
            String::new(),
            format!("{} ms", spread(visit.speed)),
        ],
        bytes(
            &of_index("before filters work"),
            "≤ 400 kB",
            format!("{head:.0}; {filters:.0} kB"),
        ),
        bytes(
            &of_index("until a first search shows its results"),
            "≤ 2.5 MB",
            format!("{index}; {search} MB"),
        ),
        bytes(
            "until all records are loaded",
            "",
            format!("{} MB", millions(weights.whole)),
        ),
    ]
}

fn typed(
    (width, height): (u32, u32),
    processor: &str,
    limit: &str,
    size: usize,
    keys: &Keys,
) -> [String; 3] {
    let times = [keys.event, keys.result, keys.filters, keys.all, keys.work];
    [
        format!(
            "from a key to painted results, {size} rows, {width} by {height}, {processor}, p50 / p95 \
             of {} keys: Event Timing; number and visible entries; filters' counts; all entries; \
             working time of the main thread",
            keys.count
        ),
        limit.to_owned(),
        format!("{} ms", times.map(spread).join("; ")),
    ]
}

/// Returns the times of each kind of query with each engine.
fn kinds(runs: &Runs) -> String {
    let engines = &runs.runs;
    let mut header = vec![format!("{} records", runs.work.size)];
    for run in engines {
        header.push(format!("{}: 20 best", run.engine));
        header.push(format!("{}: hits and counts", run.engine));
    }
    let rule = vec!["---".to_owned(); header.len()];
    let mut rows = vec![header, rule];
    for kind in Kind::ALL {
        let mut row = vec![kind.key().replace('_', " ")];
        for run in engines {
            let outcome = &run.outcome;
            for times in [&outcome.top, &outcome.counts] {
                row.push(spread(outcome.spread(times, &runs.work.kinds(), kind)));
            }
        }
        rows.push(row);
    }
    rows.iter().map(|cells| table_row(cells)).collect()
}

/// Returns the cost of each engine before its first query.
fn engines(runs: &Runs) -> String {
    let header = [
        "engine",
        "builds its index, s",
        "stored index, MB",
        "brotli 11, MB",
        "opens it, ms",
        "right answers",
    ];
    let mut rows = vec![header.map(str::to_owned), ["---"; 6].map(str::to_owned)];
    for run in &runs.runs {
        let (right, all) = run.outcome.right();
        rows.push([
            run.engine.to_owned(),
            number(run.build),
            millions(run.index.0),
            weight(run.index.1),
            number(run.outcome.figures.get("load").copied()),
            format!("{right} of {all}"),
        ]);
    }
    rows.iter().map(|cells| table_row(cells)).collect()
}

/// Returns the p95 of an engine's slowest kind of query.
fn slowest(runs: &Runs, engine: usize) -> Option<f64> {
    let (outcome, kinds) = (&runs.runs[engine].outcome, runs.work.kinds());
    let of_kind = |kind| outcome.spread(&outcome.counts, &kinds, kind);
    let all = Kind::ALL.into_iter().filter_map(of_kind);
    all.map(|it| it.p95).max_by(f64::total_cmp)
}

/// Compares the first of our engines with MiniSearch.
fn faster_row(runs: &Runs) -> Option<[String; 3]> {
    let other = runs.runs.iter().find(|run| run.engine == "minisearch")?;
    let what = "common words: times as fast as MiniSearch, p50 and p95,";
    Some([
        format!("{what} {} records", runs.work.size),
        "≥ 50".to_owned(),
        faster(runs, other),
    ])
}

fn faster(runs: &Runs, other: &Run) -> String {
    let kinds = runs.work.kinds();
    let of = |run: &Run| {
        let outcome = &run.outcome;
        outcome.spread(&outcome.counts, &kinds, Kind::WordCommon)
    };
    match (of(&runs.runs[0]), of(other)) {
        (Some(ours), Some(other)) => {
            format!("{:.0}, {:.0}", other.p50 / ours.p50, other.p95 / ours.p95)
        }
        _ => "–".to_owned(),
    }
}

fn table_row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

fn spread(spread: Option<Spread>) -> String {
    spread.map_or_else(
        || "–".to_owned(),
        |it| format!("{} / {}", number(Some(it.p50)), number(Some(it.p95))),
    )
}

/// Formats a number with at least two significant digits.
fn number(number: Option<f64>) -> String {
    match number {
        None => "–".to_owned(),
        Some(number) if number < 1.0 => format!("{number:.3}"),
        Some(number) if number < 10.0 => format!("{number:.2}"),
        Some(number) if number < 100.0 => format!("{number:.1}"),
        Some(number) => format!("{number:.0}"),
    }
}

fn weight(bytes: Option<usize>) -> String {
    bytes.map_or_else(|| "–".to_owned(), millions)
}

#[expect(clippy::cast_precision_loss, reason = "shown with two digits")]
fn millions(bytes: usize) -> String {
    format!("{:.2}", bytes as f64 / 1e6)
}

#[expect(clippy::cast_precision_loss, reason = "shown with one digit")]
fn kilo(bytes: usize) -> f64 {
    bytes as f64 / 1e3
}

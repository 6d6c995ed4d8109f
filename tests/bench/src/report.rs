//! The report: what was measured, as Markdown tables. It judges nothing but says what was wanted.

use crate::outcome::Spread;
use crate::query::Kind;
use crate::run::{Run, Runs};

/// Writes the report on all engines, on ours with more records, and on the size of our module.
#[must_use]
pub fn write(main: &Runs, more: Option<&Runs>, module: usize) -> String {
    let sections = [
        wanted(main, more, module),
        kinds(main),
        more.map(kinds).unwrap_or_default(),
        engines(main),
        NOTES.to_owned(),
    ];
    sections.join("\n")
}

const NOTES: &str = "\
Times are milliseconds by `performance.now()` in an isolated page (its clock ticks in 5 µs): for \
each query the best of three rounds after one that does not count, then the middle (p50) and the \
upper value (p95) over the queries of a kind. A round goes through all queries, so nothing is asked \
twice in a row. Our times include copying the request in and decoding the answer. JavaScript \
engines have no facet counts: a pass over typed arrays counts for them. FlexSearch takes every word \
for a beginning and knows no edit distance. Indexes over 30 MB are not weighed: that takes minutes.
";

/// What was wanted of the engine, and what was measured.
fn wanted(main: &Runs, more: Option<&Runs>, module: usize) -> String {
    let ours = &main.runs[0];
    let mut rows = vec![
        ["", "wanted", "measured"].map(str::to_owned),
        ["---"; 3].map(str::to_owned),
    ];
    let slowest = |runs: &Runs| format!("{} ms", number(slowest(runs)));
    let size = main.work.size;
    let mut row = |what: String, wanted: &str, measured: String| {
        rows.push([what, wanted.to_owned(), measured]);
    };
    row(
        format!("hits and all counts at {size}, slowest kind, p95"),
        "≤ 1 ms",
        slowest(main),
    );
    for other in &main.runs[1..] {
        let what = format!(
            "common words: so many times faster than {}, p50, p95",
            other.engine
        );
        row(what, "≥ 50", faster(main, ours, other));
    }
    if let Some(more) = more {
        let what = format!(
            "hits and all counts at {}, slowest kind, p95",
            more.work.size
        );
        row(what, "≤ 10 ms", slowest(more));
    }
    for runs in [Some(main), more].into_iter().flatten() {
        let (right, all) = runs.runs[0].outcome.right();
        let what = format!("answers equal to brute force at {}", runs.work.size);
        row(what, "all", format!("{right} of {all}"));
    }
    let figure = |name: &str| ours.outcome.figures.get(name).copied();
    let (raw, small) = ours.index;
    row(
        format!("index at {size}, brotli 11 (raw)"),
        "≤ 4.5 MB",
        format!("{} ({}) MB", weight(small), millions(raw)),
    );
    row(
        "usable after its bytes are there".to_owned(),
        "≤ 60 ms",
        format!("{} ms", number(figure("usable"))),
    );
    row(
        "wasm memory with the index open, after all queries".to_owned(),
        "≤ 40 MB",
        format!("{} MB", number(ours.outcome.memory.map(|it| it / 1e6))),
    );
    row(
        "engine as a module, brotli 11".to_owned(),
        "≤ 45 kB",
        format!("{:.1} kB", kilo(module)),
    );
    let rows = rows.iter().map(|cells| table_row(cells));
    format!("# Search bench\n\n{}", rows.collect::<String>())
}

/// Each kind of query with each engine.
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

/// What each engine needs before it can be asked.
fn engines(runs: &Runs) -> String {
    let header = [
        "engine",
        "makes its index, s",
        "stored index, MB",
        "brotli 11, MB",
        "loads it, ms",
        "right answers",
    ];
    let mut rows = vec![header.map(str::to_owned), ["---"; 6].map(str::to_owned)];
    for run in &runs.runs {
        let (right, all) = run.outcome.right();
        rows.push([
            run.engine.to_owned(),
            format!("{:.1}", run.build),
            millions(run.index.0),
            weight(run.index.1),
            number(run.outcome.figures.get("load").copied()),
            format!("{right} of {all}"),
        ]);
    }
    rows.iter().map(|cells| table_row(cells)).collect()
}

/// The p95 of the slowest kind.
fn slowest(runs: &Runs) -> Option<f64> {
    let (outcome, kinds) = (&runs.runs[0].outcome, runs.work.kinds());
    let of_kind = |kind| outcome.spread(&outcome.counts, &kinds, kind);
    let all = Kind::ALL.into_iter().filter_map(of_kind);
    all.map(|it| it.p95).max_by(f64::total_cmp)
}

fn faster(runs: &Runs, ours: &Run, other: &Run) -> String {
    let kinds = runs.work.kinds();
    let of = |run: &Run| {
        let outcome = &run.outcome;
        outcome.spread(&outcome.counts, &kinds, Kind::WordCommon)
    };
    match (of(ours), of(other)) {
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

/// Writes a number with two digits that matter, or more before the point.
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

//! Charts of counts, and their files.

use catalogue::earlier::chart::svg::{Caption, svg};
use catalogue::earlier::chart::{BARS, Bar, Chart, ChartNames, SERIES, Segment};
use model::query::Facet;
use proptest::prelude::*;

use super::counted;

fn charted(query: &str) -> Chart {
    let names = ChartNames {
        value: |_: Facet, value: &str| value.to_owned(),
        others: "others".to_owned(),
        without: "without".to_owned(),
    };
    Chart::new(&counted(query), &names)
}

fn frame(mirrored: bool) -> Caption {
    Caption {
        title: "Recommendations to Cambodia by regional group & response".to_owned(),
        notes: vec!["Source: UPR Info, 25 July 2018.".to_owned()],
        language: "en".to_owned(),
        mirrored,
    }
}

fn plain(number: u32) -> String {
    number.to_string()
}

#[test]
fn a_bar_is_as_long_as_its_segments() {
    for query in [
        "cycle=2",
        "rows=state",
        "rows=cycle&columns=session",
        "rows=issue&columns=state",
    ] {
        let chart = charted(query);
        assert!(
            chart.series.len() <= SERIES && chart.bars.len() <= BARS,
            "{query}"
        );
        for bar in &chart.bars {
            let mut end = 0;
            for part in &bar.parts {
                assert_eq!(part.start, end, "{query} {}", bar.value);
                assert!(part.series < chart.series.len());
                end += part.count;
            }
            assert_eq!(end, bar.count);
            assert!(bar.count <= chart.axis);
        }
    }
}

#[test]
fn a_chart_draws_the_largest_and_counts_the_rest() {
    let chart = charted("rows=state&sort=name");
    let tally = counted("rows=state");
    assert_eq!(chart.bars.len(), BARS);
    assert_eq!(chart.more, tally.lines.len() - BARS);
    let least = chart.bars.iter().map(|bar| bar.count).min().unwrap();
    assert!(tally.lines[BARS..].iter().all(|line| line.count <= least));
}

#[test]
fn bars_are_not_divided_by_facets_with_several_values() {
    let chart = charted("rows=group&columns=issue");
    assert_eq!(chart.series, Vec::<String>::new());
    assert!(
        chart
            .bars
            .iter()
            .all(|bar| bar.parts.len() == 1 && bar.parts[0].count == bar.count)
    );
}

#[test]
fn surplus_columns_are_drawn_as_one_series() {
    let chart = charted("rows=cycle&columns=state");
    assert_eq!(chart.series.len(), SERIES);
    assert_eq!(chart.series.last().unwrap(), "others");
}

#[test]
fn tick_marks_are_round_and_few() {
    let chart = charted("cycle=2");
    assert_eq!(
        (chart.axis, chart.ticks.as_slice()),
        (80, [0, 20, 40, 60, 80].as_slice())
    );
    let empty = charted("cycle=2&state=cambodia&rows=group");
    assert_eq!((empty.bars.len(), empty.axis), (0, 1));
}

#[test]
fn a_chart_as_a_file() {
    insta::assert_snapshot!(svg(&charted("cycle=2"), &frame(false), &plain));
}

#[test]
fn a_chart_as_a_file_mirrored() {
    insta::assert_snapshot!(svg(
        &charted("rows=response&columns=cycle"),
        &frame(true),
        &plain
    ));
}

#[test]
fn charts_and_tables_separate_thousands_alike() {
    let words = words::messages("en").unwrap();
    let number = |count: u32| words.number(count as usize);
    let part = |series, start, count| Segment {
        series,
        start,
        count,
    };
    let bar = Bar {
        label: "Asia-Pacific".to_owned(),
        count: 25_857,
        parts: vec![part(0, 0, 24_000), part(1, 24_000, 1857)],
        ..Bar::default()
    };
    assert_eq!(bar.spelled(|_| true, number), "25,857");
    assert_eq!(bar.spelled(|_| false, number), "25,857 (24,000 + 1,857)");
    let chart = Chart {
        series: vec!["supported".to_owned(), "noted".to_owned()],
        bars: vec![bar],
        axis: 30_000,
        ticks: vec![0, 10_000, 20_000, 30_000],
        more: 0,
    };
    let file = svg(&chart, &frame(false), &number);
    for written in [">24,000<", ">30,000<", ">25,857 (24,000 + 1,857)<"] {
        assert!(file.contains(written), "{written} in {file}");
    }
}

proptest! {
    #[test]
    fn no_text_becomes_markup(title in "\\PC{0,80}", note in "[<>&\"'a-z \\x00-\\x08]{0,200}") {
        let frame = Caption { title, notes: vec![note], ..frame(false) };
        let file = svg(&charted("cycle=2"), &frame, &plain);
        // Every `<` begins one of the chart's elements, and every `&` a reference.
        let ours = ["svg", "title", "style", "defs", "pattern", "rect", "path", "circle", "text", "/"];
        for (at, _) in file.match_indices('<') {
            prop_assert!(ours.iter().any(|it| file[at + 1..].starts_with(it)));
        }
        for (at, _) in file.match_indices('&') {
            let reference = ["amp;", "lt;", "gt;", "quot;"];
            prop_assert!(reference.iter().any(|it| file[at + 1..].starts_with(it)));
        }
        prop_assert!(!file.chars().any(|c| c.is_control() && c != '\n'));
    }
}

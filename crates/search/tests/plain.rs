//! A plain search: looks at every record, with nothing precomputed.

use search::wire::{Chosen, Request};

use crate::world::{COLUMNS, Item, Row, TAGS, WORDS, Wanted};

/// How well a row matches: 0 as typed, 1 inflected, 2 by a beginning, 3 in a name.
pub(crate) type Tier = usize;

/// Returns how well a row matches everything searched for.
pub(crate) fn tier(row: &Row, wanted: &Wanted) -> Option<Tier> {
    let of_clause = |clause: &Vec<(bool, Item)>| {
        let tiers =
            clause
                .iter()
                .filter_map(|(negated, item)| match (negated, tier_of(row, item)) {
                    (true, None) => Some(0),
                    (true, Some(_)) => None,
                    (false, tier) => tier,
                });
        tiers.min()
    };
    wanted
        .iter()
        .map(of_clause)
        .try_fold(0, |worst, tier| Some(worst.max(tier?)))
}

fn tier_of(row: &Row, item: &Item) -> Option<Tier> {
    let in_text = row
        .fields()
        .into_iter()
        .filter_map(|field| in_words(&field, item))
        .min();
    in_text.or_else(|| {
        let names = TAGS
            .iter()
            .filter(|(column, value, _)| row.values[usize::from(*column)].contains(value));
        let mut found = names.filter(|(_, _, name)| {
            let name = name.to_lowercase();
            in_words(&name.split(' ').collect::<Vec<_>>(), item).is_some()
        });
        found.next().map(|_| 3)
    })
}

fn in_words(words: &[&str], item: &Item) -> Option<Tier> {
    match item {
        Item::Word(typed) => words.iter().filter_map(|word| form(word, typed)).min(),
        Item::Beginning(typed) => {
            let tiers = words.iter().filter_map(|word| {
                form(word, typed).or(word.starts_with(typed.as_str()).then_some(2))
            });
            tiers.min()
        }
        Item::Phrase(phrase) => words
            .windows(phrase.len())
            .any(|it| it == phrase)
            .then_some(0),
    }
}

fn form(word: &str, typed: &str) -> Option<Tier> {
    let base = |word: &str| {
        let plurals = [("droits", "droit")];
        let mut known = WORDS.iter().chain(&plurals);
        known.find(|(form, _)| *form == word).map(|(_, base)| *base)
    };
    match word == typed {
        true => Some(0),
        false => (base(word).is_some() && base(word) == base(typed)).then_some(1),
    }
}

/// Counts the occurrences of a word or phrase in a row's text.
pub(crate) fn occurrences(row: &Row, item: &Item) -> f64 {
    let mut sum = 0.0;
    for field in row.fields() {
        for word in &field {
            sum += match in_words(&[word], item) {
                Some(0) if !matches!(item, Item::Phrase(_)) => 1.0,
                Some(1) => 0.8,
                Some(2) => 0.4,
                _ => 0.0,
            };
        }
        if matches!(item, Item::Phrase(words) if words.len() > 1) {
            sum = f64::max(
                sum,
                if in_words(&field, item).is_some() {
                    1.0
                } else {
                    0.0
                },
            );
        } else if let Item::Phrase(words) = item {
            sum += field.iter().filter(|word| *word == &words[0]).count() as f64;
        }
    }
    sum
}

/// Returns whether a row matches a choice.
pub(crate) fn agrees(row: &Row, chosen: &Chosen) -> bool {
    let Some(values) = row.values.get(usize::from(chosen.column)) else {
        return chosen.values.is_empty();
    };
    let has = |value: &u16| values.contains(value);
    match chosen.all {
        _ if chosen.values.is_empty() => true,
        true => chosen.values.iter().all(has),
        false => chosen.values.iter().any(has),
    }
}

/// Lists the rows found, optionally ignoring one filter.
pub(crate) fn found<'a>(
    rows: &'a [Row],
    wanted: &Wanted,
    request: &Request,
    without: Option<u8>,
) -> Vec<(u32, &'a Row)> {
    let others = |chosen: &&Chosen| Some(chosen.column) != without;
    let rows = (0..).zip(rows).filter(|(_, row)| {
        let mut chosen = request.chosen.iter().filter(others);
        tier(row, wanted).is_some() && chosen.all(|chosen| agrees(row, chosen))
    });
    rows.collect()
}

/// Counts the values of every column.
pub(crate) fn counts(rows: &[Row], wanted: &Wanted, request: &Request) -> Vec<Vec<u32>> {
    let mut all = Vec::new();
    for (column, (values, _)) in (0..).zip(COLUMNS) {
        let is_open = |chosen: &Chosen| chosen.column == column && !chosen.all;
        let without = request.chosen.iter().any(is_open).then_some(column);
        let found = found(rows, wanted, request, without);
        let count = |value: u16| {
            let had = found
                .iter()
                .filter(|(_, row)| row.values[usize::from(column)].contains(&value));
            had.count() as u32
        };
        all.push((0..values as u16).map(count).collect());
    }
    all
}

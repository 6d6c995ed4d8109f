//! Small worlds: records, tags, and requests about them.

use proptest::prelude::*;
use search::Engine;
use search::build::{IndexRecord, Stems, index};
use search::wire::{Chosen, Column, Order, Ranked, Request, Tag};

/// The words of texts, each with its base form.
pub(crate) const WORDS: [(&str, &str); 15] = [
    ("land", "land"),
    ("lands", "land"),
    ("right", "right"),
    ("rights", "right"),
    ("policy", "policy"),
    ("policies", "policy"),
    ("tax", "tax"),
    ("taxes", "tax"),
    ("rule", "rule"),
    ("of", "of"),
    ("law", "law"),
    ("lawn", "lawn"),
    ("118", "118"),
    ("droit", "droit"),
    ("b", "b"),
];

/// The columns: the number of values, and whether a record may have several.
pub(crate) const COLUMNS: [(usize, bool); 4] = [(3, false), (2, false), (6, true), (300, false)];

/// Names of values.
pub(crate) const TAGS: [(u8, u16, &str); 5] = [
    (2, 0, "Land rights"),
    (2, 1, "Rule of law"),
    (2, 2, "Taxes"),
    (0, 1, "Lawn"),
    (0, 1, "Droits"),
];

/// A record: the words of its fields, and its values.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) fields: Vec<Vec<usize>>,
    pub(crate) values: Vec<Vec<u16>>,
}

impl Row {
    pub(crate) fn fields(&self) -> Vec<Vec<&'static str>> {
        let field = |field: &Vec<usize>| field.iter().map(|at| WORDS[*at].0).collect();
        self.fields.iter().map(field).collect()
    }
}

/// A word or phrase as typed.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    Word(&'static str),
    Beginning(String),
    Phrase(Vec<&'static str>),
}

/// A search: all of some clauses, one alternative of each, some of them negated.
pub(crate) type Wanted = Vec<Vec<(bool, Item)>>;

/// Writes a search as a reader would type it.
pub(crate) fn typed(wanted: &Wanted) -> String {
    let mut text = String::new();
    for clause in wanted {
        for (at, (negated, item)) in clause.iter().enumerate() {
            text += if at > 0 { "OR " } else { "" };
            text += if *negated { "-" } else { "" };
            text += &match item {
                Item::Word(word) => format!("{word} "),
                Item::Beginning(word) => format!("{word}* "),
                Item::Phrase(words) => format!("“{}” ", words.join(" ")),
            };
        }
    }
    text
}

/// Builds and opens the index of some rows.
pub(crate) fn open(rows: &[Row]) -> Engine {
    Engine::open_whole(&bytes(rows)).unwrap()
}

/// Builds the index of some rows.
pub(crate) fn bytes(rows: &[Row]) -> Vec<u8> {
    let column = |(values, _): &(usize, bool)| Column {
        name: String::from("column"),
        values: (0..*values).map(|value| value.to_string()).collect(),
    };
    let columns: Vec<Column> = COLUMNS.iter().map(column).collect();
    let record = |row: &Row| IndexRecord {
        text: row
            .fields()
            .iter()
            .map(|words| words.join(" "))
            .collect::<Vec<_>>()
            .join("\u{1f}"),
        values: row.values.clone(),
    };
    let records: Vec<IndexRecord> = rows.iter().map(record).collect();
    index(&columns, &records, Stems::EnglishAndFrench).unwrap()
}

pub(crate) fn tags() -> Vec<Tag> {
    let tag = |(column, value, name): (u8, u16, &str)| Tag {
        column,
        value,
        name: name.to_owned(),
    };
    TAGS.map(tag).to_vec()
}

/// Generates rows, sometimes in the order of their first value. The second column follows from the
/// first.
pub(crate) fn rows() -> impl Strategy<Value = Vec<Row>> {
    let field = prop::collection::vec(0..WORDS.len(), 0..6);
    let fields = prop::collection::vec(field, 1..3);
    let single = prop::option::of(0..3_u16);
    let many = prop::collection::btree_set(0..6_u16, 0..4);
    let rare = prop::option::of(290..300_u16);
    let row = (fields, single, many, rare).prop_map(|(fields, single, many, rare)| Row {
        fields,
        values: vec![
            single.into_iter().collect(),
            vec![u16::from(single == Some(1))],
            many.into_iter().rev().collect(),
            rare.into_iter().collect(),
        ],
    });
    let rows = prop::collection::vec(row, 0..150);
    (rows, any::<bool>()).prop_map(|(mut rows, in_order)| {
        if in_order {
            rows.sort_by_key(|row| row.values[0].clone());
        }
        rows
    })
}

/// Generates a search.
pub(crate) fn wanted() -> impl Strategy<Value = Wanted> {
    let word = (0..WORDS.len()).prop_map(|at| WORDS[at].0);
    let item = prop_oneof![
        4 => word.clone().prop_map(Item::Word),
        1 => (word.clone(), 1..4_usize)
            .prop_map(|(word, length)| Item::Beginning(word[..length.min(word.len())].to_owned())),
        1 => prop::collection::vec(word, 1..4).prop_map(Item::Phrase),
    ];
    let alternative = (prop::bool::weighted(0.15), item);
    prop::collection::vec(prop::collection::vec(alternative, 1..3), 0..4)
}

/// Generates a column to order by, sometimes an unknown one, with unknown values.
pub(crate) fn ranked() -> impl Strategy<Value = Ranked> {
    let values = prop::collection::vec(0..9_u16, 0..9);
    (0..5_u8, values).prop_map(|(column, values)| Ranked { column, values })
}

/// Generates a request without words.
pub(crate) fn choices() -> impl Strategy<Value = Request> {
    let one = (prop::collection::btree_set(0..7_u16, 0..3), any::<bool>());
    let chosen = prop::collection::btree_map(0..5_u8, one, 0..3);
    let order = prop_oneof![
        Just(Order::Relevance),
        Just(Order::Index),
        prop::collection::vec(ranked(), 0..4).prop_map(Order::Columns),
    ];
    let cross = prop::option::of((0..4_u8, 0..4_u8));
    let page = (0..20_u32, 0..200_u32);
    (chosen, order, cross, page).prop_map(|(chosen, order, cross, (offset, limit))| Request {
        text: String::new(),
        chosen: chosen
            .into_iter()
            .map(|(column, (values, all))| Chosen {
                column,
                values: values.into_iter().collect(),
                all,
            })
            .collect(),
        order,
        offset,
        limit,
        cross,
    })
}

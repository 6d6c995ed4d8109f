//! Every imported row has an address that leads to it alone.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use catalogue::earlier::{Orders, records::Records, request};
use importer::{MatrixReview, TableFile, ohchr, pack_table};
use index::Index;
use model::query::Query;
use model::route::Route;
use model::{EarlierRecommendation, Edition};
use pack::vocabulary::vocabulary;
use pack::{AboutTexts, Loaded, PackFiles, load, read_folder};
use search::Engine;

use super::imported;

/// Makes a matrix: paragraphs by several States, and one whose number is a prefix of another's.
fn matrix() -> String {
    let mut table = "Paragraph,Recommendation,Position,Themes\n".to_owned();
    for paragraph in ["5.1", "5.1.2", "5.1.1", "5.12", "15.1", "35.5.1", ""] {
        for words in ["Plant trees (France) (Mali) (Peru)", "Dig wells (Chile)"] {
            writeln!(table, "{paragraph},{words},Noted,Right to health").unwrap();
        }
    }
    table
}

/// Makes an export: every State was reviewed, and all received the same recommendation.
fn export() -> String {
    let mut table = "SuR;RS;Recommendation;Response;Session\n".to_owned();
    for (place, state) in vocabulary().states.iter().enumerate() {
        let session = 1 + place / 14;
        for by in ["France", "Guinea", "Equatorial Guinea"] {
            for text in ["Plant trees", "Dig wells (5.1)", "Say mali-15-001 aloud"] {
                let state = state.names.english();
                writeln!(table, "{state};{by};{text};Noted;{session}").unwrap();
            }
        }
    }
    table
}

/// Loads the fixture pack, about Andorra, with added tables of many States.
fn loaded() -> Loaded {
    let folder =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/fixtures/pack");
    let mut pack: PackFiles = read_folder(&folder).unwrap();
    let export = imported("export.csv", export().as_bytes());
    let mut tables = vec![("export".to_owned(), export)];
    for state in [
        "Andorra",
        "Guinea",
        "Equatorial Guinea",
        "Guinea-Bissau",
        "Mali",
    ] {
        for session in [15, 16] {
            let review = MatrixReview::new(state, 2, session, "").unwrap();
            let table = matrix();
            let source = TableFile {
                name: "matrix.csv",
                bytes: table.as_bytes(),
            };
            let name = format!("{}-{session}", state.replace(' ', "-"));
            tables.push((name, ohchr(&[source], &review)));
        }
    }
    for (name, imported) in tables {
        let table = pack_table(&imported.rows).into_bytes();
        pack.insert(format!("earlier/{name}.csv"), table);
    }
    load(&pack, &AboutTexts::new())
}

/// Follows an address into the search, and returns the rows found.
fn found(
    address: &str,
    index: &Index,
    engine: &mut Engine,
    records: &[EarlierRecommendation],
    edition: &Edition,
) -> Vec<String> {
    let query = address.strip_prefix("earlier/?").unwrap();
    let summary = index.opening(String::new(), String::new()).summary;
    let orders = Orders::new(edition, &summary);
    let answer = engine.ask(&request(&Query::parse(query), &summary, &orders, 9));
    assert_eq!(answer.total as usize, answer.hits.len());
    let hits = answer.hits.iter();
    hits.map(|hit| records[*hit as usize].id.clone()).collect()
}

fn is_own(row: &EarlierRecommendation, edition: &Edition) -> bool {
    row.under_review == edition.review.state
}

#[test]
fn every_address_of_a_row_leads_to_that_row_alone() {
    let loaded = loaded();
    let problems: Vec<_> = loaded.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
    let edition = &loaded.editions[0];
    let index = Index::build(&loaded.earlier, edition).unwrap();
    let file = index.files.iter().find(|it| it.0 == "many-0.bin").unwrap();
    let file = Records::open(file.1.clone()).unwrap();
    let records: Vec<_> = (0..file.count()).map(|at| file.read(at).unwrap()).collect();
    assert_eq!(records.len(), loaded.earlier.len());
    let mut engine = Engine::open_whole(&index.bytes).unwrap();
    let mut addresses = BTreeSet::new();
    for row in &loaded.earlier {
        let address = Route::earlier_address(edition, row);
        if !is_own(row, edition) {
            let rows = found(&address, &index, &mut engine, &records, edition);
            assert_eq!(rows, [row.id.as_str()], "{address}");
        }
        assert!(addresses.insert(address));
    }
    assert!(records.len() > 1_900, "{}", records.len());
}

//! Import, load, export: the facts remain those of the source.

use std::path::Path;

use export::{DataFormat, earlier_rows};
use importer::pack_table;
use model::{EarlierRecommendation, Slug};
use pack::vocabulary::vocabulary;
use pack::{AboutTexts, Loaded, PackFiles, load, read_folder};
use proptest::prelude::*;

use super::{bytes, imported};

/// Loads the fixture pack with an added imported table.
fn loaded_with(table: String) -> Loaded {
    let folder =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/fixtures/pack");
    let mut pack: PackFiles = read_folder(&folder).unwrap();
    pack.insert("earlier/uprinfo.csv".to_owned(), table.into_bytes());
    load(&pack, &AboutTexts::new())
}

/// Returns the imported rows: the others have the fixture's ids.
fn of_table(loaded: &Loaded) -> Vec<EarlierRecommendation> {
    let own = |row: &&EarlierRecommendation| row.text.is_empty();
    loaded
        .earlier
        .iter()
        .filter(|row| !own(row))
        .cloned()
        .collect()
}

#[test]
fn imported_rows_are_loaded_unchanged() {
    let imported = imported("uprinfo.csv", &bytes("uprinfo.csv"));
    let loaded = loaded_with(pack_table(&imported.rows));
    assert_eq!(loaded.problems, []);
    assert_eq!(of_table(&loaded), imported.rows);
}

#[test]
fn the_published_pack_takes_other_states_beside_its_own_and_not_its_own_twice() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("public/content");
    let mut pack: PackFiles = read_folder(&folder).unwrap();
    let mut with = |export: &[u8]| {
        let table = pack_table(&imported("export.csv", export).rows);
        pack.insert("earlier/uprinfo.csv".to_owned(), table.into_bytes());
        let problems = load(&pack, &AboutTexts::new()).problems;
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let mut export = bytes("uprinfo.csv");
    assert_eq!(with(&export), Vec::<String>::new());
    export.extend(b"\r\nCambodia;Asia;;Plant trees;France;WEOG;;Supported;5;Other;6");
    assert_eq!(
        with(&export),
        [
            "error: earlier/uprinfo.csv:9: the review of Cambodia in session 6 is in earlier.csv too: every total would count it twice. Keep one: delete earlier/uprinfo.csv or earlier.csv, or import again with --without \"Cambodia\"."
        ]
    );
}

/// A row of an export.
type Facts = (String, String, String, u8, String, Vec<String>, u8);

/// Reads the facts from open data.
fn facts(open_data: &str) -> Vec<Facts> {
    let mut reader = csv::Reader::from_reader(open_data.as_bytes());
    let header = reader.headers().unwrap().clone();
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| {
        let get = |column: &str| {
            let index = header.iter().position(|name| name == column).unwrap();
            row[index].to_owned()
        };
        let text = get("text");
        (
            get("under_review"),
            get("state"),
            // A spreadsheet must not run it, so the export puts an apostrophe in front.
            text.strip_prefix('\'').map_or(text.clone(), str::to_owned),
            get("action").parse().unwrap(),
            get("response"),
            get("issues").split("; ").map(str::to_owned).collect(),
            get("session").parse().unwrap(),
        )
    })
    .collect()
}

fn name(of: usize) -> String {
    let states = &vocabulary().states;
    states[of % states.len()].names.english().to_owned()
}

prop_compose! {
    fn fact()(
        under_review in 0_usize..500,
        state in 0_usize..500,
        words in prop::collection::vec("[a-zA-Z;,\"&#<=+@é«សិទ្ធិ()-]{1,9}", 1..6),
        action in 1_u8..6,
        response in prop::sample::select(vec!["supported", "noted", "pending"]),
        issues in prop::collection::btree_set(0_usize..56, 1..4),
        session in 1_u8..40,
    ) -> Facts {
        let issue = |index: usize| Slug::to_string(&vocabulary().issues[index].slug);
        (
            name(under_review),
            name(state),
            words.join(" "),
            action,
            response.to_owned(),
            issues.into_iter().map(issue).collect(),
            session,
        )
    }
}

/// Writes facts as UPR Info does, in one of its variants.
fn export(facts: &[Facts], entities: bool, quoted: bool) -> String {
    let style = if quoted {
        csv::QuoteStyle::Always
    } else {
        csv::QuoteStyle::Necessary
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(style)
        .from_writer(Vec::new());
    let header = "SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session";
    writer.write_record(header.split(';')).unwrap();
    for (under_review, state, text, action, response, issues, session) in facts {
        let text = text.replace('&', "&amp;");
        let text = if entities {
            text.replace('é', "&eacute;")
                .replace('(', "&#40;")
                .replace('«', "&#xAB;")
        } else {
            text.replace(' ', " \r\n ")
        };
        let name = |slug: &String| {
            let issue = vocabulary()
                .issues
                .iter()
                .find(|term| term.slug.as_str() == slug);
            issue.unwrap().names.english().to_owned()
        };
        let issues: Vec<String> = issues.iter().map(name).collect();
        let (action, session) = (action.to_string(), session.to_string());
        let cells = [
            under_review,
            "",
            "",
            &text,
            state,
            "",
            "",
            response,
            &action,
            &issues.join(","),
            &session,
        ];
        writer.write_record(cells).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn import_then_export_gives_the_same_facts(
        rows in prop::collection::vec(fact(), 1..12),
        entities: bool,
        quoted: bool,
    ) {
        let mut wanted: Vec<Facts> = Vec::new();
        for row in rows {
            // A State does not recommend to itself.
            if row.0 != row.1 && !wanted.contains(&row) {
                wanted.push(row);
            }
        }
        let imported = imported("made-up.csv", export(&wanted, entities, quoted).as_bytes());
        prop_assert_eq!(imported.rows.len(), wanted.len(), "{:?}", imported.problems);
        let loaded = loaded_with(pack_table(&imported.rows));
        let open_data = earlier_rows::plain(DataFormat::Csv, &of_table(&loaded));
        prop_assert_eq!(facts(&open_data), wanted);
    }
}

//! The index of earlier recommendations, compared with the rows it was built from.

mod lists;
mod marks;
mod orders;
mod records;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use catalogue::earlier::columns::{DOCUMENT, PARAGRAPH, column_of, values_of};
use catalogue::earlier::opening::PAGE;
use catalogue::earlier::records::{Records, UnreadableRecords};
use catalogue::earlier::{Opening, Orders, request};
use index::Index;
use model::query::{Facet, Query};
use model::{EarlierRecommendation, Edition, Slug};
use pack::{Loaded, load, read_folder};
use search::Engine;
use search::wire::{Answer, Order, Request};
use words::abouts;

struct Made {
    pack: Loaded,
    index: Index,
    opening: Opening,
    /// The records as read back from their files.
    records: Vec<EarlierRecommendation>,
}

impl Made {
    fn of(folder: &str) -> Self {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(folder);
        let pack = load(&read_folder(&folder).unwrap(), &abouts());
        let index = Index::build(&pack.earlier, &pack.editions[0]).unwrap();
        let files = index.files.iter();
        let large = files.filter(|(name, _)| name.starts_with("many-"));
        Self {
            opening: index.opening(String::new(), String::new()),
            records: large.flat_map(|(_, file)| read(file).unwrap()).collect(),
            pack,
            index,
        }
    }

    fn edition(&self) -> &Edition {
        &self.pack.editions[0]
    }

    fn file(&self, name: &str) -> &[u8] {
        let mut files = self.index.files.iter();
        &files.find(|it| it.0 == name).unwrap().1
    }

    fn values(&self, facet: Facet) -> &[String] {
        let column = usize::from(column_of(facet).unwrap());
        &self.opening.summary.columns[column].values
    }

    fn ask(&self, request: &Request) -> Answer {
        let mut engine = Engine::open_whole(&self.index.bytes).unwrap();
        engine.ask(request)
    }

    /// Counts the records with a value, one by one.
    fn count(&self, facet: Facet, value: &str) -> usize {
        let labels = &self.edition().labels;
        let has = |record: &&EarlierRecommendation| {
            values_of(record, facet, labels)
                .iter()
                .any(|it| it == value)
        };
        self.pack.earlier.iter().filter(has).count()
    }
}

/// Reads all records of a file.
fn read(file: &[u8]) -> Result<Vec<EarlierRecommendation>, UnreadableRecords> {
    let file = Records::open(file.to_vec())?;
    (0..file.count()).map(|place| file.read(place)).collect()
}

static CAMBODIA: LazyLock<Made> = LazyLock::new(|| Made::of("public/content"));
static FIXTURE: LazyLock<Made> = LazyLock::new(|| Made::of("tests/fixtures/pack"));

fn both() -> [&'static Made; 2] {
    [&CAMBODIA, &FIXTURE]
}

#[test]
fn the_newest_session_comes_first_then_paragraphs_in_numerical_order() {
    let sessions: Vec<u8> = CAMBODIA.records.iter().map(|it| it.session).collect();
    assert!(sessions.is_sorted_by(|a, b| a >= b));
    let newest = CAMBODIA.records.iter().filter(|it| it.session == 18);
    let paragraphs: Vec<&str> = newest.map(|it| it.paragraph.as_str()).collect();
    let numbers: Vec<u32> = paragraphs
        .iter()
        .filter_map(|it| it.strip_prefix("118.")?.parse().ok())
        .collect();
    assert!(numbers.len() > 100 && numbers.is_sorted(), "{paragraphs:?}");
}

#[test]
fn rows_without_a_paragraph_are_sorted_by_state_then_as_in_the_file() {
    let of = |rows: &'static [EarlierRecommendation]| -> Vec<_> {
        let rows = rows.iter().filter(|it| it.cycle == 1);
        rows.filter(|it| it.paragraph.is_empty()).collect()
    };
    let mut expected = of(&CAMBODIA.pack.earlier);
    expected.sort_by_key(|it| Slug::slugify(&it.state));
    assert!(expected.len() > 100);
    assert_eq!(of(&CAMBODIA.records), expected);
}

#[test]
fn the_columns_are_the_facets_and_the_documents() {
    for made in both() {
        let columns = &made.opening.summary.columns;
        let names: Vec<&str> = columns.iter().map(|it| it.name.as_str()).collect();
        let mut wanted = Facet::EARLIER.map(Facet::key).to_vec();
        wanted.extend([DOCUMENT, PARAGRAPH]);
        assert_eq!(names, wanted);
        for column in columns {
            let once: BTreeSet<&String> = column.values.iter().collect();
            assert_eq!(once.len(), column.values.len(), "{}", column.name);
        }
    }
    let mut columns = CAMBODIA.opening.summary.columns.iter();
    let documents = columns.find(|it| it.name == DOCUMENT).unwrap();
    // In numerical order: 13 before 26.
    assert_eq!(documents.values, ["A/HRC/13/4", "A/HRC/26/16"]);
}

#[test]
fn closed_lists_are_complete_so_that_gaps_can_be_shown() {
    let made = &CAMBODIA;
    let counts = [
        (Facet::UnderReview, 1),
        (Facet::Group, 6),
        (Facet::Response, 3),
        (Facet::Changed, 2),
        (Facet::Action, 5),
        (Facet::Issue, 56),
        (Facet::Goal, 17),
        (Facet::Cycle, 2),
        (Facet::Cluster, made.edition().factsheets.len()),
        (Facet::State, made.edition().recommending_states().count()),
        (
            Facet::Organisation,
            made.edition().labels.organisations.len(),
        ),
    ];
    for (facet, count) in counts {
        assert_eq!(made.values(facet).len(), count, "{facet:?}");
    }
    let factsheets = made.edition().factsheets.iter();
    assert!(
        factsheets
            .map(|it| it.slug.as_str())
            .eq(made.values(Facet::Cluster))
    );
    assert_eq!(made.values(Facet::Action), ["1", "2", "3", "4", "5"]);
    assert_eq!(made.values(Facet::Changed), ["yes", "no"]);
}

#[test]
fn states_are_sorted_by_english_name_ignoring_accents() {
    let states = CAMBODIA.values(Facet::State);
    let place = |slug: &str| states.iter().position(|it| it == slug).unwrap();
    assert_eq!(place("afghanistan"), 0);
    let ivory = CAMBODIA.edition().labels.state("Côte d'Ivoire").unwrap();
    assert!(place("costa-rica") < place(ivory.slug.as_str()));
    assert!(place(ivory.slug.as_str()) < place("croatia"));
}

#[test]
fn the_opening_matches_counting_one_by_one() {
    for made in both() {
        let Opening { answer, .. } = &made.opening;
        assert_eq!(answer.total as usize, made.pack.earlier.len());
        for facet in Facet::EARLIER {
            let counts = &answer.counts[usize::from(column_of(facet).unwrap())];
            let values = made.values(facet);
            assert_eq!(counts.len(), values.len());
            for (value, count) in values.iter().zip(counts) {
                let counted = made.count(facet, value);
                assert_eq!(*count as usize, counted, "{facet:?} {value}");
            }
        }
    }
}

#[test]
fn the_opening_holds_the_first_records_in_the_order_of_its_answer() {
    for made in both() {
        let Opening { answer, first, .. } = &made.opening;
        let expected = made.records.len().min(PAGE as usize);
        assert_eq!(first, &made.records[..expected]);
        assert!(
            answer
                .hits
                .iter()
                .copied()
                .eq(0..u32::try_from(expected).unwrap())
        );
    }
}

#[test]
fn every_language_of_a_pack_gives_the_same_index() {
    for made in both() {
        for edition in &made.pack.editions {
            let other = Index::build(&made.pack.earlier, edition).unwrap();
            let language = &edition.language;
            assert!(other.bytes == made.index.bytes, "{language}");
            assert!(other.files == made.index.files, "{language}");
        }
    }
}

/// Makes the request that the page of an edition makes.
fn asked(query: &Query, edition: &Edition) -> Request {
    let summary = &CAMBODIA.opening.summary;
    request(query, summary, &Orders::new(edition, summary), 400)
}

#[test]
fn a_value_in_the_address_finds_the_records_that_have_it() {
    let query = Query::parse("?response=noted&group=grulac&session=18");
    let answer = CAMBODIA.ask(&asked(&query, CAMBODIA.edition()));
    let labels = &CAMBODIA.edition().labels;
    let facets = [
        (Facet::Response, "noted"),
        (Facet::Group, "grulac"),
        (Facet::Session, "18"),
    ];
    let wanted = CAMBODIA.records.iter().zip(0..).filter(|(record, _)| {
        let has = |(facet, value)| values_of(record, facet, labels) == [value];
        facets.into_iter().all(has)
    });
    let wanted: Vec<u32> = wanted.map(|(_, number)| number).collect();
    assert!(!wanted.is_empty());
    assert_eq!(answer.hits, wanted);
}

#[test]
fn a_record_is_found_by_its_paragraph_its_id_and_its_words() {
    let find = |text: &str| {
        let request = Request {
            text: format!("\"{text}\""),
            order: Order::Index,
            limit: 400,
            ..Request::default()
        };
        let hits = CAMBODIA.ask(&request).hits;
        let records = hits.iter().map(|hit| &CAMBODIA.records[*hit as usize]);
        records.map(|it| it.id.clone()).collect::<Vec<_>>()
    };
    for record in CAMBODIA.records.iter().step_by(7) {
        for text in [&record.id, &record.paragraph, &record.summary] {
            assert!(text.is_empty() || find(text).contains(&record.id), "{text}");
        }
    }
}

#[test]
fn values_outside_every_list_are_included() {
    let mut rows = FIXTURE.pack.earlier.clone();
    rows[0].issues = vec![Slug::slugify("weather")];
    rows[0].clusters = vec![Slug::slugify("nowhere")];
    rows[0].state = "Atlantis".to_owned();
    let index = Index::build(&rows, FIXTURE.edition()).unwrap();
    let Opening {
        summary, answer, ..
    } = index.opening(String::new(), String::new());
    for (facet, value) in [
        (Facet::Issue, "weather"),
        (Facet::Cluster, "nowhere"),
        (Facet::State, "atlantis"),
    ] {
        let column = usize::from(column_of(facet).unwrap());
        assert_eq!(summary.columns[column].values.last().unwrap(), value);
        assert_eq!(answer.counts[column].last(), Some(&1));
    }
}

#[test]
fn a_pack_without_earlier_recommendations_has_an_index_that_finds_nothing() {
    let index = Index::build(&[], FIXTURE.edition()).unwrap();
    let opening = index.opening(String::new(), String::new());
    assert_eq!(opening.answer.total, 0);
    assert!(index.files.is_empty() && opening.first.is_empty());
    assert_eq!(opening.summary.columns.len(), Facet::EARLIER.len() + 2);
}

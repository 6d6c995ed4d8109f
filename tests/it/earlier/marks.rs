//! Every match in a record can be shown: in its wording, in names, or in a line that says where.

use catalogue::earlier::elsewhere::elsewhere;
use catalogue::earlier::tags::tags;
use model::query::Facet;
use model::{Edition, RegionalGroup, Slug};
use search::Engine;
use search::mark::{Field, marked};
use search::wire::Request;

use super::CAMBODIA;

/// Names a value as the page does, if its names are searched.
fn name(edition: &Edition, facet: Facet, value: &str) -> String {
    let labels = &edition.labels;
    let slug = Slug::parse(value).ok();
    let slug = slug.as_ref();
    let mut organisations = labels.organisations.iter();
    let name = match facet {
        Facet::UnderReview | Facet::State => slug
            .and_then(|it| labels.state_by_slug(it))
            .map(|it| it.name.clone()),
        Facet::Issue => slug.and_then(|it| labels.issues.get(it).cloned()),
        Facet::Person => slug.and_then(|it| labels.persons.get(it).cloned()),
        Facet::Cluster => slug
            .and_then(|it| edition.factsheet(it))
            .map(|it| it.title.clone()),
        Facet::Organisation => organisations
            .find(|(code, _)| code.eq_ignore_ascii_case(value))
            .map(|(_, name)| name.clone()),
        Facet::Group => {
            let mut groups = RegionalGroup::ALL.iter();
            let group = groups.find(|it| it.key().eq_ignore_ascii_case(value));
            group.map(|it| format!("the group {}", it.key()))
        }
        _ => None,
    };
    name.unwrap_or_else(|| value.to_owned())
}

fn engine(edition: &'static Edition) -> Engine {
    let mut engine = Engine::open_whole(&CAMBODIA.index.bytes).unwrap();
    let name = |facet: Facet, value: &str| name(edition, facet, value);
    engine.set_tags(&tags(&engine.summary(), edition, name));
    engine
}

#[track_caller]
fn check(engine: &mut Engine, edition: &'static Edition, typed: &str) -> usize {
    let answer = engine.ask(&Request {
        text: typed.to_owned(),
        limit: 400,
        ..Request::default()
    });
    let all = (1 << answer.marks.0.len()) - 1;
    let document = |text: &str, missing: u64| {
        missing & !marked(text, &answer.marks, missing, Field::Name).found
    };
    for hit in &answer.hits {
        let record = &CAMBODIA.records[*hit as usize];
        let wording = marked(record.wording(), &answer.marks, all, Field::Text);
        let mut missing = all & !wording.found;
        missing = document(&record.paragraph, document(&record.document, missing));
        let name = |facet: Facet, value: &str| name(edition, facet, value);
        for (_, text) in elsewhere(record, edition, &answer.marks, missing, name) {
            missing = document(&text, missing);
        }
        assert_eq!(missing, 0, "{typed:?} in {}", record.id);
    }
    answer.hits.len()
}

#[test]
fn every_word_that_finds_a_record_is_marked_somewhere() {
    for edition in &CAMBODIA.pack.editions {
        let mut engine = engine(edition);
        for typed in [
            "switzerland",
            "118.107",
            "c1-063 ",
            "A/HRC/26/16 ",
            "cambodia",
            "suede sweden",
            "switzerlnad ",
            "weog",
            "commonwealth",
            "youth ",
            "treaties ",
            "minority",
            "land",
            "grulac prison",
        ] {
            check(&mut engine, edition, typed);
        }
        let names = edition.labels.states.iter().map(|it| it.name.as_str());
        let names = names.chain(edition.labels.issues.values().map(String::as_str));
        let found = names.map(|it| check(&mut engine, edition, &format!("{it} ")));
        assert!(found.filter(|count| *count > 0).count() > 100);
    }
}

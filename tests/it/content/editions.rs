//! The editions of a valid pack.

use model::{Block, Date, Edition, Factsheet, Inline, Slug, Translation, plain_blocks, plain_text};

use super::fixture::{EARLIER, RADIO, REVIEW, WATER, loaded, pack, problems, replace};

fn edition(language: &str) -> Edition {
    let loaded = loaded(&pack());
    let found = loaded
        .editions
        .into_iter()
        .find(|edition| edition.language == language);
    found.unwrap()
}

fn radio(language: &str) -> Factsheet {
    edition(language).factsheet(&slug("radio")).unwrap().clone()
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn cites(text: &[Inline]) -> Vec<u16> {
    text.iter()
        .filter_map(|inline| match inline {
            Inline::Cite(number) => Some(*number),
            _ => None,
        })
        .collect()
}

#[test]
fn a_valid_pack_has_no_problem() {
    assert_eq!(problems(&pack()), Vec::<String>::new());
}

#[test]
fn there_is_an_edition_for_each_language_the_pack_s_own_first() {
    let loaded = loaded(&pack());
    let languages: Vec<_> = loaded
        .editions
        .iter()
        .map(|each| each.language.as_str())
        .collect();
    assert_eq!(languages, ["en", "fr", "ar"]);
    assert_eq!(loaded.earlier.len(), 4);
    assert!(loaded.is_publishable());
}

#[test]
fn citations_are_numbered_in_reading_order() {
    let radio = radio("en");
    let order: Vec<_> = radio
        .sources
        .iter()
        .map(|source| source.id.as_str())
        .collect();
    assert_eq!(order, ["second", "first", "third"]);
    assert_eq!(cites(&radio.lead), [1]);
    assert_eq!(cites(&radio.figures[0].label), [2]);
    let Block::Paragraph(key_issue) = &radio.key_issues[0] else {
        panic!("no paragraph")
    };
    assert_eq!(cites(key_issue), [3]);
}

#[test]
fn markdown_becomes_structure() {
    let radio = radio("en");
    assert_eq!(
        plain_blocks(&radio.key_issues),
        "France asked for a law (10.1). See the report.\nOne was supported,\nthe other was noted."
    );
    assert!(
        matches!(&radio.key_issues[1], Block::List { ordered: false, items } if items.len() == 2)
    );
    let Block::Paragraph(framework) = &radio.framework[0] else {
        panic!("no paragraph")
    };
    assert!(framework.contains(&Inline::Strong(vec![Inline::Text("Constitution".into())])));
}

#[test]
fn a_translation_is_complete_partial_or_missing() {
    let of = |language, name| {
        edition(language)
            .factsheet(&slug(name))
            .unwrap()
            .translation
    };
    assert_eq!(of("en", "radio"), Translation::Complete);
    assert_eq!(of("fr", "radio"), Translation::Complete);
    assert_eq!(of("ar", "radio"), Translation::Partial);
    assert_eq!(of("ar", "water"), Translation::Missing);
}

#[test]
fn untranslated_text_is_in_the_pack_s_own_language() {
    let arabic = radio("ar");
    assert_eq!(arabic.title, "حرية الصحافة");
    assert_eq!(arabic.short_title, "Press");
    assert_eq!(plain_blocks(&arabic.framework), "الدستور يحمي الصحافة.");
    assert_eq!(arabic.challenges, radio("en").challenges);
    assert_eq!(arabic.number, 1);
    let french = edition("fr").review;
    assert_eq!(
        (french.review_place.as_str(), french.city.as_str()),
        ("Genève", "Example City")
    );
    assert_eq!(plain_text(&french.notice), "Nothing here is true.");
}

#[test]
fn factsheets_are_sorted_by_number_and_the_calendar_by_date() {
    let edition = edition("en");
    let slugs: Vec<_> = edition
        .factsheets
        .iter()
        .map(|each| each.slug.as_str())
        .collect();
    assert_eq!(slugs, ["radio", "water"]);
    let calendar: Vec<_> = edition
        .review
        .timeline
        .iter()
        .map(|each| each.id.as_str())
        .collect();
    assert_eq!(calendar, ["submissions", "review", "adoption"]);
    let days: Vec<_> = edition
        .review
        .programme
        .iter()
        .map(|each| each.id.as_str())
        .collect();
    assert_eq!(days, ["preparation", "panel"]);
    assert!(edition.review.timeline[2].month_only);
}

#[test]
fn dates_may_be_toml_dates_or_texts() {
    let version = Date::parse("2022-03-01").unwrap();
    let edition = edition("en");
    assert!(
        edition
            .factsheets
            .iter()
            .all(|each| each.version == version)
    );
    let deadlines: Vec<_> = edition
        .recommendations()
        .map(|each| {
            each.deadline
                .map(|date| date.to_string())
                .unwrap_or_default()
        })
        .collect();
    assert_eq!(deadlines, ["2023-12", "2024", ""]);
}

#[test]
fn an_edition_has_all_recommendations_to_its_state_the_newest_first() {
    let earlier = edition("en").earlier;
    let ids: Vec<_> = earlier.iter().map(|each| each.id.as_str()).collect();
    assert_eq!(ids, ["10.1", "10.2", "10.3", "c1-001"]);
}

#[test]
fn labels_are_in_the_editions_language_and_fall_back_to_english() {
    let french = edition("fr").labels;
    assert_eq!(
        french.issues[&slug("freedom-of-the-press")],
        "Liberté de la presse"
    );
    assert_eq!(french.goals.len(), 17);
    assert_eq!(french.targets["16.10"].goal, 16);
    assert_eq!(
        french.treaties.keys().collect::<Vec<_>>(),
        ["ICCPR", "UDHR"]
    );
    assert_eq!(french.state_name("Peru"), "Pérou");
    let states: Vec<_> = french.states.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(states[..3], ["Afghanistan", "Afrique du Sud", "Albanie"]);
    assert_eq!(french.organisations["EU"], "Union européenne");
    assert_eq!(
        edition("ar").labels.issues[&slug("development")],
        "Development"
    );
}

#[test]
fn a_broken_factsheet_does_not_affect_others() {
    let sound = loaded(&pack());
    for spoilt in ["", "+++\n", "\u{0}\u{0}", "+++\nnumber = \n+++\n## x"] {
        let mut pack = pack();
        pack.insert(WATER.to_owned(), spoilt.into());
        let spoilt = loaded(&pack);
        for (edition, whole) in spoilt.editions.iter().zip(&sound.editions) {
            assert_eq!(
                edition.factsheet(&slug("radio")),
                whole.factsheet(&slug("radio"))
            );
        }
        assert!(!spoilt.is_publishable());
    }
}

#[test]
fn an_unusable_review_leaves_no_edition_and_says_why() {
    let mut pack = pack();
    pack.remove(REVIEW);
    let loaded = loaded(&pack);
    assert!(loaded.editions.is_empty());
    assert_eq!(loaded.earlier.len(), 4);
    assert!(loaded.problems.iter().any(|problem| problem.file == REVIEW));
}

#[test]
fn a_broken_row_is_left_out_and_the_good_rows_are_kept() {
    let mut pack = pack();
    replace(&mut pack, EARLIER, "Ghana", "\"Gha");
    let loaded = loaded(&pack);
    let ids: Vec<_> = loaded.earlier.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["10.1", "10.3", "c1-001"]);
    assert!(
        loaded
            .problems
            .iter()
            .all(|problem| problem.file == EARLIER && problem.line == Some(3))
    );
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
    let mut pack = pack();
    for bytes in pack.values_mut() {
        let text = String::from_utf8_lossy(bytes).replace('\n', "\r\n");
        *bytes = format!("\u{feff}{text}").into_bytes();
    }
    let (there, here) = (loaded(&pack), loaded(&super::fixture::pack()));
    assert_eq!(there.problems, here.problems);
    assert_eq!(there.editions, here.editions);
}

#[test]
fn a_state_may_go_by_another_of_its_names() {
    let mut pack = pack();
    replace(&mut pack, EARLIER, "Japan,Asia", "UK,WEOG");
    let loaded = loaded(&pack);
    assert!(
        loaded.earlier[3].state.starts_with("United Kingdom"),
        "{:?}",
        loaded.problems
    );
    assert_eq!(text_of(&loaded.editions[0], RADIO), "Freedom of the press");
}

fn text_of(edition: &Edition, file: &str) -> String {
    let name = file.trim_start_matches("clusters/").trim_end_matches(".md");
    edition.factsheet(&slug(name)).unwrap().title.clone()
}

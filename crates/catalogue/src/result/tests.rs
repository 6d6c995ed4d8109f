//! Finding and counting: by example, and against a separately written search.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use model::{ActionCategory, Slug};
use samples::{deadline, edition, factsheet, recommendation, rich, slug};

/// Makes an edition of three clusters, listed in a different order from their numbers.
fn example() -> Edition {
    let mut titles = recommendation("titles", "Adopt a land law");
    titles.issues = vec![slug("land"), slug("youth")];
    titles.deadline = deadline("2020");
    titles.builds_on = vec!["118.107".to_owned()];
    let mut housing = recommendation("housing", "Consider housing for all");
    housing.issues = vec![slug("land")];
    housing.action_category = ActionCategory::Considering;
    housing.deadline = deadline("2020-06");
    housing.sdg_targets = vec!["16.10".to_owned(), "8.8".to_owned()];
    let mut schools = recommendation("schools", "Train teachers");
    schools.issues = vec![slug("zeal")];
    schools.affected_persons = vec![slug("children")];
    schools.rationale = rich("Few schools have water");
    schools.deadline = deadline("2019-12-31");
    let mut unions = recommendation("unions", "Register unions");
    unions.sdg_targets = vec!["8.8".to_owned(), "9.1".to_owned()];
    edition(vec![
        factsheet("land", 2, vec![titles, housing]),
        factsheet("school", 1, vec![schools]),
        factsheet("work", 10, vec![unions]),
    ])
}

#[track_caller]
fn check(query: &str, found: &[&str]) {
    let edition = example();
    let ids: Vec<_> = edition
        .recommendations()
        .map(|each| each.id.as_str())
        .collect();
    let hits = Catalogue::new(&edition).find(&Query::parse(query)).hits;
    assert_eq!(
        hits.iter().map(|hit| ids[*hit]).collect::<Vec<_>>(),
        found,
        "{query}"
    );
}

#[track_caller]
fn check_counts(query: &str, facet: Facet, counts: &str) {
    let found = Catalogue::new(&example()).find(&Query::parse(query));
    let (_, choices) = &found.facets[facet as usize];
    let mut shown = Vec::new();
    for choice in choices {
        let mark = if choice.chosen { "*" } else { "" };
        shown.push(format!("{mark}{} {}", choice.value, choice.count));
    }
    assert_eq!(shown.join(", "), counts, "{query}");
}

#[test]
fn values_of_a_facet_are_alternatives_and_facets_combine() {
    check("", &["schools", "titles", "housing", "unions"]);
    check("issue=land", &["titles", "housing"]);
    check("issue=land&issue=zeal", &["schools", "titles", "housing"]);
    check("issue=land&issue=zeal&cluster=school", &["schools"]);
    check("issue=land&builds=no", &["housing"]);
    check("sdg=8", &["housing", "unions"]);
    check("sdg=9", &["unions"]);
    check("year=2019&year=2020&action=5", &["schools", "titles"]);
    check("person=children&cluster=land", &[]);
    check("issue=unheard-of", &[]);
}

#[test]
fn words_are_found_in_text_reasons_tags_and_what_it_builds_on() {
    check("q=land+law", &["titles"]);
    check("q=water", &["schools"]);
    check("q=education", &["titles"]);
    check("q=children", &["schools"]);
    check("q=118.107", &["titles"]);
    check("q=norvege", &["titles"]);
    check("q=cluster+land", &["titles", "housing"]);
    check("q=%22law+few%22", &[]);
    check("q=%22", &["schools", "titles", "housing", "unions"]);
}

#[test]
fn results_are_in_the_requested_order() {
    check("sort=deadline", &["schools", "housing", "titles", "unions"]);
    check("sort=action", &["schools", "titles", "unions", "housing"]);
}

#[test]
fn counts_ignore_their_own_facet_s_selection_and_follow_the_others() {
    check_counts("", Facet::Cluster, "school 1, land 2, work 1");
    check_counts("cluster=land", Facet::Cluster, "school 1, *land 2, work 1");
    check_counts("cluster=land", Facet::Issue, "zeal 0, youth 1, land 2");
    check_counts(
        "cluster=land&issue=youth",
        Facet::Issue,
        "zeal 0, *youth 1, land 2",
    );
    check_counts(
        "cluster=land&issue=youth",
        Facet::Cluster,
        "school 0, *land 1, work 0",
    );
    check_counts("q=land", Facet::Goal, "8 1, 9 0, 16 1");
    check_counts("", Facet::Year, "2019 1, 2020 2");
    check_counts("", Facet::Action, "3 1, 5 3");
    check_counts("", Facet::BuildsOn, "yes 1, no 3");
}

#[test]
fn a_selected_value_without_results_is_listed() {
    check_counts("person=elders", Facet::Person, "children 1, *elders 0");
}

#[test]
fn an_empty_result_suggests_filters_to_remove() {
    let catalogue = Catalogue::new(&example());
    let relaxations = |query: &str| catalogue.relaxations(&Query::parse(query));
    assert_eq!(
        relaxations("q=water&issue=land"),
        [(Relaxation::Text, 2), (Relaxation::Facet(Facet::Issue), 1)]
    );
    assert_eq!(relaxations("q=water&issue=land&year=1999"), []);
    assert_eq!(
        relaxations("person=nobody"),
        [(Relaxation::Facet(Facet::Person), 4)]
    );
    assert_eq!(relaxations(""), []);
}

#[test]
fn an_edition_without_recommendations_finds_nothing() {
    let found = Catalogue::new(&edition(Vec::new())).find(&Query::parse("q=land&issue=land"));
    assert!(found.hits.is_empty());
    assert_eq!(found.facets.len(), 7);
}

const WORDS: [&str; 9] = [
    "land", "lands", "law", "rights", "right", "policies", "policy", "union", "reunion",
];

fn any_words(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 0..most).prop_map(|all| all.join(" "))
}

fn some_slugs() -> impl Strategy<Value = Vec<Slug>> {
    prop::collection::vec(prop::sample::select(&["x", "y", "z"][..]), 0..3)
        .prop_map(|all| all.into_iter().map(slug).collect())
}

prop_compose! {
    fn any_recommendation()(
        text in any_words(4),
        rationale in any_words(3),
        issues in some_slugs(),
        persons in some_slugs(),
        targets in prop::collection::vec(prop::sample::select(&["8.8", "16.10", "1.2"][..]), 0..3),
        action in 0..5_usize,
        when in prop::option::of(prop::sample::select(&["2019", "2019-02", "2020-01-01"][..])),
        builds in any::<bool>(),
    ) -> Recommendation {
        let mut made = recommendation("r", &text);
        made.rationale = rich(&rationale);
        (made.issues, made.affected_persons) = (issues, persons);
        made.sdg_targets = targets.into_iter().map(str::to_owned).collect();
        made.action_category = ActionCategory::ALL[action];
        made.deadline = when.and_then(deadline);
        made.builds_on = if builds { vec!["unknown".to_owned()] } else { Vec::new() };
        made
    }
}

fn any_edition() -> impl Strategy<Value = Edition> {
    let list = || prop::collection::vec(any_recommendation(), 0..4);
    (list(), list(), list()).prop_map(|(a, b, c)| {
        edition(vec![
            factsheet("a", 3, a),
            factsheet("b", 1, b),
            factsheet("c", 2, c),
        ])
    })
}

fn any_query() -> impl Strategy<Value = Query> {
    let pairs = [
        "cluster=a",
        "cluster=b",
        "issue=x",
        "issue=y",
        "issue=q",
        "person=x",
        "person=z",
        "sdg=8",
        "sdg=16",
        "action=1",
        "action=5",
        "year=2019",
        "year=2020",
        "builds=yes",
        "builds=no",
        "sort=deadline",
        "sort=action",
    ];
    let pairs = prop::collection::vec(prop::sample::select(pairs.to_vec()), 0..4);
    (any_words(3), pairs)
        .prop_map(|(words, pairs)| Query::parse(&pairs.join("&")).with_text(&words))
}

/// Applies the same query to the plain values, one recommendation at a time.
fn plainly_matches(each: &Recommendation, query: &Query) -> bool {
    let text = format!("{} {}", each.text, plain_text(&each.rationale));
    let has = |wanted: &str| {
        text.split(' ').any(|word| {
            word.starts_with(wanted)
                || format!("{word}s") == wanted && word.len() > 2
                || word.ends_with('y') && wanted == format!("{}ies", &word[..word.len() - 1])
        })
    };
    query.text.split_whitespace().all(has)
        && Facet::PROPOSED.into_iter().all(|facet| {
            let chosen: Vec<_> = query.values(facet).collect();
            chosen.is_empty() || chosen.iter().any(|wanted| plainly_has(each, facet, wanted))
        })
}

fn plainly_has(each: &Recommendation, facet: Facet, wanted: &str) -> bool {
    match facet {
        Facet::Cluster => each.cluster.as_str() == wanted,
        Facet::Issue => each.issues.iter().any(|slug| slug.as_str() == wanted),
        Facet::Person => each
            .affected_persons
            .iter()
            .any(|slug| slug.as_str() == wanted),
        Facet::Goal => each
            .sdg_targets
            .iter()
            .any(|id| id.starts_with(&format!("{wanted}."))),
        Facet::Action => each.action_category.number().to_string() == wanted,
        Facet::Year => each
            .deadline
            .is_some_and(|date| date.to_string().starts_with(wanted)),
        Facet::BuildsOn => each.builds_on.is_empty() == (wanted == "no"),
        other => panic!("{other:?} is no facet of proposed recommendations"),
    }
}

fn plain_count(edition: &Edition, query: &Query) -> usize {
    edition
        .recommendations()
        .filter(|each| plainly_matches(each, query))
        .count()
}

proptest! {
    #[test]
    fn it_finds_what_a_plain_search_finds(edition in any_edition(), query in any_query()) {
        let found = Catalogue::new(&edition).find(&query);
        let all: Vec<_> = edition.recommendations().collect();
        let hits: BTreeSet<_> = found.hits.iter().copied().collect();
        prop_assert_eq!(hits.len(), found.hits.len());
        for (position, each) in all.iter().enumerate() {
            prop_assert_eq!(hits.contains(&position), plainly_matches(each, &query));
        }
    }

    #[test]
    fn a_count_is_what_choosing_that_value_alone_finds(
        edition in any_edition(),
        query in any_query(),
    ) {
        let found = Catalogue::new(&edition).find(&query);
        prop_assert_eq!(found.facets.len(), Facet::PROPOSED.len());
        for (facet, choices) in &found.facets {
            let values: BTreeSet<_> = choices.iter().map(|choice| &choice.value).collect();
            prop_assert_eq!(values.len(), choices.len());
            for choice in choices {
                let alone = query.clear_facet(*facet).toggle(*facet, &choice.value);
                prop_assert_eq!(choice.count, plain_count(&edition, &alone));
                prop_assert_eq!(choice.chosen, query.has(*facet, &choice.value));
            }
            for value in query.values(*facet) {
                prop_assert!(values.contains(&value.to_owned()));
            }
        }
    }

    #[test]
    fn the_values_listed_do_not_depend_on_the_query(
        edition in any_edition(),
        query in any_query(),
    ) {
        let catalogue = Catalogue::new(&edition);
        let (all, some) = (catalogue.find(&Query::default()), catalogue.find(&query));
        for ((_, all), (_, some)) in all.facets.iter().zip(&some.facets) {
            let all: Vec<_> = all.iter().map(|choice| &choice.value).collect();
            let some: Vec<_> = some.iter().map(|choice| &choice.value).collect();
            prop_assert_eq!(&all[..], &some[..all.len()]);
        }
    }

    #[test]
    fn a_relaxation_finds_as_many_as_it_says(edition in any_edition(), query in any_query()) {
        let relaxations = Catalogue::new(&edition).relaxations(&query);
        let hits = plain_count(&edition, &query);
        for relaxation in Facet::PROPOSED.map(Relaxation::Facet).into_iter().chain([Relaxation::Text]) {
            let relaxed = match relaxation {
                Relaxation::Text => query.with_text(""),
                Relaxation::Facet(facet) => query.clear_facet(facet),
            };
            let said = relaxations.iter().find(|(each, _)| *each == relaxation);
            let more = plain_count(&edition, &relaxed);
            prop_assert_eq!(said.map(|(_, hits)| *hits), (more > hits).then_some(more));
        }
    }

    #[test]
    fn the_order_is_total_and_follows_the_sort(edition in any_edition(), query in any_query()) {
        let all: Vec<_> = edition.recommendations().collect();
        let number = |each: &Recommendation| edition.factsheet(&each.cluster).unwrap().number;
        for pair in Catalogue::new(&edition).find(&query).hits.windows(2) {
            let (a, b) = (all[pair[0]], all[pair[1]]);
            let tie = (number(a), a.number) < (number(b), b.number);
            let in_order = match query.sort {
                Sort::Usual | Sort::Session | Sort::State | Sort::Paragraph | Sort::Name => tie,
                Sort::Deadline => match (a.deadline, b.deadline) {
                    (a, b) if a == b => tie,
                    (Some(_), None) => true,
                    (None, _) => false,
                    (Some(a), Some(b)) => {
                        let order = ["2019-02", "2019", "2020-01-01"];
                        let place = |date: String| order.iter().position(|each| *each == date);
                        place(a.to_string()) < place(b.to_string())
                    }
                },
                Sort::Action => match b.action_category.cmp(&a.action_category) {
                    std::cmp::Ordering::Equal => tie,
                    order => order.is_lt(),
                },
            };
            prop_assert!(in_order);
        }
    }
}

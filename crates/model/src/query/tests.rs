//! Filters parsed, formatted and given garbage.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(written: &str, canonical: &str) {
    assert_eq!(Query::parse(written).to_string(), canonical, "{written}");
}

#[test]
fn equal_filters_have_one_shortest_string() {
    check("", "");
    check("?", "");
    check("?q=&sort=usual&view=list&issues=any&rows=x&cluster=", "");
    check(
        "columns=response&rows=group&view=count&issues=all&sort=state&state=lao-pdr&issue=land",
        "issue=land&state=lao-pdr&issues=all&sort=state&view=count&rows=group&columns=response",
    );
    check(
        "issue=b&cluster=z&issue=a&issue=b",
        "cluster=z&issue=a&issue=b",
    );
    check(
        "sort=deadline&q=land+rights",
        "q=land%20rights&sort=deadline",
    );
    check(
        "builds=yes&year=2020&action=5&sdg=16&person=children",
        "person=children&sdg=16&action=5&year=2020&builds=yes",
    );
    check(
        "?q=d%C3%A9fenseurs%20%22a%26b%22",
        "q=d%C3%A9fenseurs%20%22a%26b%22",
    );
}

#[test]
fn a_page_keeps_only_what_it_filters_by() {
    let query = Query::parse("person=women&year=2020&response=noted&rows=year&columns=response");
    let earlier = query.only(&Facet::EARLIER).to_string();
    assert_eq!(earlier, "person=women&response=noted&columns=response");
    let proposed = query.only(&Facet::PROPOSED).to_string();
    assert_eq!(proposed, "person=women&year=2020&rows=year");
    assert_eq!(query.only(&[]).to_string(), "");
}

#[test]
fn unusable_parts_are_ignored() {
    check(
        "cluster=Land&cluster=a/b&cluster=%3Cscript%3E&cluster=a%20b",
        "",
    );
    check("unknown=1&__proto__=x&=&&&==&cluster", "");
    check("sort=sideways", "");
    check("q=%20%09%0A", "");
    check("q=%zz%e1%4", "q=%25zz%EF%BF%BD%254");
    check("q=%00%01", "");
    check("q=a%00b%0Ac", "q=a%20b%20c");
    assert_eq!(
        Query::parse(&format!("issue={}", "a".repeat(65))),
        Query::default()
    );
}

#[test]
fn every_value_of_the_longest_list_can_be_chosen_at_once() {
    // As many values as there are States, with names as long.
    let states = (0..195).map(|number| format!("republic-of-{number}"));
    let chosen = states.fold(Query::default(), |query, state| {
        query.toggle(Facet::State, &state)
    });
    assert_eq!(chosen.chosen_count(), 195);
    assert_eq!(Query::parse(&chosen.to_string()), chosen);
    let address = chosen.to_string().len();
    assert!(address < 8000, "no server takes {address} bytes");
}

#[test]
fn ten_kilobytes_of_garbage_are_cut_to_the_limits() {
    let many: String = (0..1000).map(|n| format!("&issue=i{n}")).collect();
    assert_eq!(Query::parse(&many).chosen_count(), 256);
    let long = format!("q={}", "ក".repeat(5000));
    assert_eq!(Query::parse(&long).text.chars().count(), 200);
    for rubbish in ["%", "&=", "%e1%", "?&q", "issue=%"] {
        let _ = Query::parse(&rubbish.repeat(10_000 / rubbish.len())).to_string();
    }
}

#[test]
fn a_value_is_selected_and_deselected() {
    let land = Query::default().toggle(Facet::Cluster, "land");
    assert!(land.has(Facet::Cluster, "land") && !land.has(Facet::Issue, "land"));
    assert_eq!(land.toggle(Facet::Cluster, "land"), Query::default());
    assert_eq!(land.remove(Facet::Cluster, "other"), land);
    assert_eq!(land.remove(Facet::Goal, "land"), land);
    let both = land
        .toggle(Facet::Cluster, "youth")
        .toggle(Facet::Year, "2020");
    assert_eq!(both.chosen_count(), 3);
    assert_eq!(both.clear_facet(Facet::Cluster).to_string(), "year=2020");
    assert_eq!(land.toggle(Facet::Cluster, "not a value"), land);
}

#[test]
fn clearing_drops_filters_and_keeps_the_order() {
    let query = Query::parse("q=land&issue=a&sort=action");
    assert!(!query.is_empty());
    assert_eq!(query.cleared().to_string(), "sort=action");
    assert!(query.cleared().is_empty());
    assert!(!query.clear_facet(Facet::Issue).is_empty());
    assert!(query.clear_facet(Facet::Issue).with_text("  ").is_empty());
    assert_eq!(query.with_sort(Sort::Usual).to_string(), "q=land&issue=a");
}

#[test]
fn a_space_at_the_end_of_the_words_stays_while_typing() {
    assert_eq!(Query::default().with_text("land ").to_string(), "q=land%20");
    assert_eq!(Query::parse("q=land%20").text, "land ");
}

#[test]
fn every_facet_and_order_has_its_own_key() {
    let keys: BTreeSet<_> = Facet::ALL.map(Facet::key).into_iter().collect();
    assert_eq!(keys.len(), Facet::ALL.len());
    for other in [
        TEXT_KEY,
        SORT_KEY,
        ALL_ISSUES_KEY,
        VIEW_KEY,
        ROWS_KEY,
        COLUMNS_KEY,
    ] {
        assert!(!keys.contains(other));
    }
    for view in View::ALL {
        assert_eq!(View::from_key(view.key()), Some(view));
    }
    for sort in Sort::ALL {
        assert_eq!(Sort::from_key(sort.key()), Some(sort));
    }
    assert!(Facet::ALL.is_sorted());
}

#[test]
fn a_deck_has_an_audience_and_a_speaker_view_in_one_or_two_languages() {
    for (written, canonical) in [
        ("", ""),
        ("?", ""),
        ("view=speaker", "view=speaker"),
        ("?with=fr&view=speaker&x=1", "view=speaker&with=fr"),
        ("with=fr&with=km", "with=km"),
        ("view=count&with=%3Cb%3E", ""),
        ("with=&view", ""),
    ] {
        assert_eq!(Showing::parse(written).to_string(), canonical, "{written}");
    }
}

fn any_query() -> impl Strategy<Value = Query> {
    let choice = (0..Facet::ALL.len(), "[a-z0-9.-]{1,64}");
    let counted = prop::option::of((0..Facet::ALL.len()).prop_map(|at| Facet::ALL[at]));
    (
        "\\PC{0,220}",
        prop::collection::vec(choice, 0..30),
        0..Sort::ALL.len(),
        any::<bool>(),
        0..View::ALL.len(),
        (counted.clone(), counted),
    )
        .prop_map(|(text, choices, sort, all, view, (rows, columns))| {
            let query = Query::default()
                .with_text(&text)
                .with_sort(Sort::ALL[sort])
                .with_all_issues(all)
                .with_view(View::ALL[view])
                .counted_by(rows, columns);
            choices.iter().fold(query, |query, (facet, value)| {
                query.toggle(Facet::ALL[*facet], value)
            })
        })
}

proptest! {
    #[test]
    fn parsing_reverses_formatting(query in any_query()) {
        let written = query.to_string();
        prop_assert!(written.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%=&".contains(&b)));
        prop_assert_eq!(Query::parse(&written), query);
    }

    #[test]
    fn parsing_is_idempotent(text in "(\\PC|[%&=+?a-f0-9]|issue=|q=){0,200}") {
        let once = Query::parse(&text).to_string();
        prop_assert_eq!(Query::parse(&once).to_string(), once);
        let shown = Showing::parse(&text).to_string();
        prop_assert_eq!(Showing::parse(&shown).to_string(), shown);
    }
}

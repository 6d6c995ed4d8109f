//! Whatever happens to a pack, loading never panics, never loses a problem, and never lets one file
//! affect another.

use model::Slug;
use pack::PackFiles;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::fixture::{
    EARLIER, RADIO, RADIO_AR, RADIO_FR, REVIEW, REVIEW_FR, WATER, loaded, pack, replace,
};
use super::mutations::{file, mutation};

/// A known defect: the file, the text to replace and its replacement, and part of the resulting
/// problem.
type Defect = (&'static str, &'static str, &'static str, &'static str);

/// Defects that can be combined in any way.
const DEFECTS: [Defect; 27] = [
    (
        REVIEW,
        "title = \"Andorra: an example\"",
        "titel = \"Andorra\"",
        "no field \"titel\"",
    ),
    (REVIEW, "city = \"Example City\"\n", "", "city is missing"),
    (REVIEW, "date = 2022-05-10", "date = \"May\"", "not a date"),
    (REVIEW, "\"radio\"]", "\"raido\"]", "\"raido\" is not"),
    (
        REVIEW,
        "[^example-calendar]",
        "[^calender]",
        "[^calender] has no source",
    ),
    (
        REVIEW_FR,
        "id = \"panel\"",
        "id = \"table\"",
        "\"table\", which the original does not have",
    ),
    (
        REVIEW_FR,
        "[review]\n",
        "[review]\ndate = 2022-05-11\n",
        "does not change date",
    ),
    (
        RADIO,
        "\"Civil society\"]",
        "\"Civil liberties\"]",
        "\"Civil liberties\" is not",
    ),
    (RADIO, "[\"16.10\"]", "[\"99.9\"]", "\"99.9\" is not"),
    (RADIO, "[\"Media\"]", "[\"Robots\"]", "\"Robots\" is not"),
    (RADIO, "ICCPR 19", "XYZ 19", "\"XYZ\" is not"),
    (
        RADIO,
        "paragraph = \"10.2\"",
        "paragraph = \"77.7\"",
        "\"77.7\" is neither an id",
    ),
    (
        RADIO,
        "\"Press\"",
        "\"The press and the radio too\"",
        "3 too many",
    ),
    (
        RADIO,
        "Villages have",
        "Villages<br>have",
        "raw HTML is removed: \"<br>\"",
    ),
    (
        RADIO,
        "(https://example.org/report)",
        "(javascript:x)",
        "\"javascript:x\" is removed",
    ),
    (RADIO, "#### Impact", "#### Outcome", "no part \"Outcome\""),
    (
        RADIO_FR,
        "protège la presse.[^second]",
        "protège.[^rien]",
        "[^rien] has no source",
    ),
    (
        RADIO_FR,
        "id = \"register\"",
        "id = \"registre\"",
        "\"registre\", which the original does not",
    ),
    (
        RADIO_AR,
        "## National framework",
        "## Nation",
        "no section \"Nation\"",
    ),
    (
        WATER,
        "action_category = 3",
        "action_category = 9",
        "9 is not a whole number from 1 to 5",
    ),
    (
        WATER,
        "## National framework\n\nThere is no law.\n",
        "",
        "\"National framework\" is missing",
    ),
    (EARLIER, "Ghana", "Gold Coast", "\"Gold Coast\" is not"),
    (
        EARLIER,
        ",5,Freedom",
        ",8,Freedom",
        "\"8\" is not a whole number",
    ),
    (
        EARLIER,
        "Asia,pending",
        "Asia,accepted",
        "\"accepted\" is not a value of response",
    ),
    (
        WATER,
        "short_title = \"Water\"",
        "short_title \"Water\"",
        "not TOML",
    ),
    (
        RADIO,
        "assessed_by = \"Example assessment\"",
        "assessed_by = \"Example",
        "not TOML",
    ),
    (
        REVIEW,
        "venue = \"Example Hall\"",
        "venue = Example Hall",
        "not TOML",
    ),
];

#[track_caller]
fn expect(pack: &PackFiles, (file, _, _, words): Defect) {
    let problems = loaded(pack).problems;
    let found = problems
        .iter()
        .any(|problem| problem.file == file && problem.what.contains(words));
    assert!(found, "{file}: {words:?} is not among {problems:#?}");
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn no_defect_hides_another(chosen in vec(any::<bool>(), DEFECTS.len())) {
        let mut pack = pack();
        let chosen: Vec<Defect> = DEFECTS.into_iter().zip(chosen).filter_map(|(defect, is)| is.then_some(defect)).collect();
        for (file, from, to, _) in &chosen {
            replace(&mut pack, file, from, to);
        }
        for defect in chosen {
            expect(&pack, defect);
        }
    }
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn a_defect_is_reported_whatever_happens_to_another_file(
        defect in select(&DEFECTS[..]),
        other in file(),
        mutations in vec(mutation(), 1..8),
    ) {
        prop_assume!(other != defect.0);
        // Without its table, an id cannot be called unknown.
        prop_assume!(other != EARLIER || !defect.3.contains("neither an id"));
        let mut pack = pack();
        replace(&mut pack, defect.0, defect.1, defect.2);
        let bytes = pack.get_mut(other).unwrap();
        mutations.iter().for_each(|mutation| mutation.apply(bytes));
        expect(&pack, defect);
    }

    #[test]
    fn a_mutated_pack_never_panics_and_its_problems_are_in_order(
        mutations in vec((file(), mutation()), 1..24),
    ) {
        let mut pack = pack();
        for (file, mutation) in mutations {
            mutation.apply(pack.get_mut(file).unwrap());
        }
        let problems = loaded(&pack).problems;
        // Causes stand before all others: one step back at most.
        let place = |index: usize| (&problems[index].file, problems[index].line);
        let back = (1..problems.len()).filter(|index| place(*index) < place(index - 1));
        prop_assert!(back.count() <= 1);
        for problem in problems {
            prop_assert!(!problem.what.is_empty() && !problem.fix.is_empty());
            prop_assert!(!problem.to_string().ends_with(".."), "{problem}");
        }
    }

    #[test]
    fn a_damaged_factsheet_does_not_affect_its_neighbour(mutations in vec(mutation(), 1..12)) {
        let radio = Slug::parse("radio").unwrap();
        let mut pack = pack();
        let sound = loaded(&pack).editions;
        let bytes = pack.get_mut(WATER).unwrap();
        mutations.iter().for_each(|mutation| mutation.apply(bytes));
        let spoilt = loaded(&pack).editions;
        prop_assert_eq!(spoilt.len(), sound.len());
        for (spoilt, sound) in spoilt.iter().zip(&sound) {
            prop_assert_eq!(spoilt.factsheet(&radio), sound.factsheet(&radio));
        }
    }

    #[test]
    fn bytes_of_any_kind_never_panic(file in file(), bytes in vec(any::<u8>(), 0..400), text in "\\PC{0,200}") {
        let mut pack = pack();
        pack.insert(file.to_owned(), bytes);
        loaded(&pack);
        pack.insert(file.to_owned(), text.into_bytes());
        loaded(&pack);
    }
}

#[test]
fn emphasis_and_lists_nested_ten_thousand_deep_are_handled() {
    for deep in [
        "*a ".repeat(10_000) + &"*".repeat(10_000),
        "> ".repeat(10_000),
        "- ".repeat(10_000),
    ] {
        let mut pack = pack();
        replace(&mut pack, RADIO, "Stations close.", &format!("{deep}x"));
        loaded(&pack);
    }
}

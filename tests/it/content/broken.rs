//! A thoroughly broken pack: everything its editor reads.

use super::fixture::{
    EARLIER, RADIO, RADIO_AR, RADIO_FR, REVIEW, REVIEW_FR, WATER, pack, problems, replace,
};

#[test]
fn a_thoroughly_broken_pack_lists_everything_at_once() {
    let mut pack = pack();
    for (file, from, to) in [
        (REVIEW, "cycle = 3", "cycle = \"three\""),
        (REVIEW, "session = 40\n", ""),
        (REVIEW, "date = 2022-05-10", "date = \"10.5.2022\""),
        (REVIEW, "\"radio\"]", "\"raido\"]"),
        (
            REVIEW_FR,
            "place = \"Genève\"",
            "place = \"Genève\"\ndate = 2022-05-11",
        ),
        (RADIO, "short_title = \"Press\"", "short_title \"Press\""),
        (
            RADIO,
            "lead = \"Fewer stations are on the air.[^second]\"",
            "leed = \"Fewer stations are on the air.[^second]\"",
        ),
        (RADIO, "action_category = 5", "action_category = 0"),
        (RADIO, "\"Civil society\"]", "\"Civil liberties\"]"),
        (
            RADIO,
            "[the report](https://example.org/report)",
            "[the report](file:///etc)",
        ),
        (
            RADIO,
            "#### Impact\n\nStations close.",
            "#### Consequences\n\n<p>Stations close.</p>",
        ),
        (RADIO_FR, "[^second]", "[^zweite]"),
        (RADIO_AR, "## National framework", "## الإطار الوطني"),
        (WATER, "number = 4", "number = 1"),
        (WATER, "+++\n\n## Key", "\n## Key"),
        (EARLIER, ",WEOG,supported", ",WEOG,accepted"),
        (EARLIER, "Ghana,Africa", "Gold Coast,Africa"),
        (EARLIER, "10.3,2,22", "10.3,2"),
    ] {
        replace(&mut pack, file, from, to);
    }
    pack.insert("clusters/Air Quality.md".to_owned(), Vec::new());
    pack.insert(
        "clusters/air.fr.md".to_owned(),
        b"+++\ntitle = \"Air\"\n+++\n".to_vec(),
    );
    pack.insert("thumbs.db".to_owned(), vec![0xff; 9]);
    insta::assert_snapshot!(problems(&pack).join("\n"));
}

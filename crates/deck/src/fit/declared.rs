//! Compares what is restated here from `style/deck.css` with the style sheet.

use std::sync::LazyLock;

use sheets::{CssFile, Measure};

use super::drawn::{self, covers, lists};
use super::set::{self, Scale, TextStyle};
use super::slide_box::{HIGHER, HIGHER_SCALE, LYING, RESERVE, WIDER};
use super::{LARGER, Size};

const FACE: &str = ".slide__face";
const LARGER_FACE: &str = "[data-type=\"larger\"] .slide__face";
const OLD_SHAPE: &str = "@container slide (max-aspect-ratio: 3/2)";
/// Kept free above the foot.
const ABOVE_FOOT: f64 = 4.4;

static DECK: LazyLock<CssFile> = LazyLock::new(|| CssFile::read("style/deck.css"));

#[track_caller]
fn declared(selector: &str, property: &str) -> Measure {
    nth(0, selector, property)
}

#[track_caller]
fn nth(nth: usize, selector: &str, property: &str) -> Measure {
    DECK.number("", selector, property, nth)
}

/// Returns the height of a line that inherits its distance from the whole slide.
#[track_caller]
fn line(selector: &str) -> Measure {
    declared(selector, "font-size") * declared(FACE, "line-height")
}

/// Checks the sizes of a kind of slide, the smallest of which is that of the kind itself.
#[track_caller]
fn check_sizes(name: &str, restated: [u32; 4], kind: &str, size: &str, property: &str) {
    for (each, restated) in Size::ALL.iter().zip(restated) {
        let selector = match each {
            Size::Small => kind.to_owned(),
            Size::Huge | Size::Large | Size::Medium if kind == FACE => {
                format!("{size}{}", each.key())
            }
            Size::Huge | Size::Large | Size::Medium => format!("{kind}{size}{}", each.key()),
        };
        let name = format!("{name} at {} in fit", each.key());
        declared(&selector, property).is(&name, restated);
    }
}

#[track_caller]
fn check_lines(name: &str, restated: u32, selector: &str) {
    let declared = declared(selector, "line-height") * 100.0;
    declared.is(&format!("the line of {name} in fit/set.rs"), restated);
}

#[test]
fn main_texts_are_as_large_as_the_style_sheet_says() {
    let lines = |scale: Scale| scale.at(Size::Small).line;
    for (name, scale, kind, text) in [
        ("MAIN", set::MAIN, FACE, ".slide__text--main"),
        ("ADDED", set::ADDED, FACE, ".slide__list"),
        (
            "LABEL",
            set::LABEL,
            ".slide__face--change",
            ".slide__stands .slide__text",
        ),
        (
            "ASKED",
            set::ASKED,
            ".slide__face--earlier",
            ".slide__asked .slide__text",
        ),
        (
            "LISTED",
            set::LISTED,
            ".slide__face--questions",
            ".slide__list",
        ),
    ] {
        check_sizes(name, scale.sizes(), kind, ".slide__face--", "--main");
        check_lines(name, lines(scale), text);
    }
    let lead = ".slide__face--title";
    check_sizes("LEAD", set::LEAD.sizes(), lead, ".slide__face--", "--main");
    // Five hundredths more than declared are reckoned with.
    let reserve = Measure::given(5.0);
    let line = declared(".slide__lead", "line-height") * 100.0 + reserve;
    line.is("the line of LEAD in fit/set.rs", lines(set::LEAD));
}

#[test]
fn what_is_largest_is_as_large_as_the_style_sheet_says() {
    let (title, change) = (".slide__face--title", ".slide__face--change");
    let display = ".slide__face--display-";
    for (name, scale, kind, property, text) in [
        (
            "TITLE",
            set::TITLE,
            title,
            "--show",
            ".slide__cover .slide__heading",
        ),
        (
            "NUMERAL",
            set::NUMERAL,
            title,
            "--numeral",
            ".slide__numeral",
        ),
        ("FIGURE", set::FIGURE, change, "--show", ".slide__figure"),
        (
            "NAME",
            set::NAME,
            ".slide__face--closing",
            "--show",
            ".slide__name",
        ),
    ] {
        check_sizes(name, scale.sizes(), kind, display, property);
        check_lines(name, scale.at(Size::Small).line, text);
    }
    check_sizes("ABOVE_LEAD", covers::ABOVE_LEAD, title, display, "--apart");
}

#[test]
fn texts_of_one_size_are_as_large_as_the_style_sheet_says() {
    let check = |name: &str, restated: TextStyle, size: &str, line: &str| {
        declared(size, "font-size").is(&format!("{name} in fit/set.rs"), restated.size);
        check_lines(name, restated.line, line);
    };
    check(
        "HEADING",
        set::HEADING,
        ".slide__heading",
        ".slide__heading",
    );
    check("SPEAKER", set::SPEAKER, ".slide__by", FACE);
    check("STATE", set::STATE, ".slide__state", ".slide__state");
    // On a line with its reference, whose lines are those of the slide.
    check(
        "BUILT_ON",
        set::BUILT_ON,
        ".slide__builds .slide__state",
        FACE,
    );
    check("REFERENCE", set::REFERENCE, FACE, FACE);
    check("SMALL", set::SMALL, ".slide__small", FACE);
    for (size, restated) in Size::ALL.iter().zip(set::SOURCE.sizes()) {
        let selector = match size {
            Size::Small => ".slide__face--small",
            Size::Huge | Size::Large | Size::Medium => FACE,
        };
        declared(selector, "--proof").is("SOURCE in fit/set.rs", restated);
    }
    check_lines("SOURCE", set::SOURCE.at(Size::Small).line, ".slide__source");
}

#[test]
fn a_slide_has_the_room_that_the_style_sheet_leaves() {
    let (width, height) = (nth(1, FACE, "--u"), nth(3, FACE, "--u"));
    let foot = declared(".slide__foot", "padding-block-start")
        + declared(".slide__foot", "border-block-start")
        + declared(".slide__foot .number", "block-size")
            * declared(".slide__foot .number", "font-size");
    let inside = height.clone()
        - foot
        - declared(".slide__body", "padding-block") * 2.0
        - Measure::given(ABOVE_FOOT);
    let lying = inside.clone()
        - nth(0, FACE, "padding")
        - nth(1, FACE, "padding")
        - declared(FACE, "gap") * 2.0;
    let wider = inside
        - nth(0, LARGER_FACE, "padding-block")
        - nth(1, LARGER_FACE, "padding-block")
        - declared(LARGER_FACE, "row-gap") * 2.0;
    let edges = |face| width.clone() - declared(face, "--edge") * 2.0;
    edges(FACE).is("the width of LYING in fit/slide_box.rs", LYING.width);
    edges(LARGER_FACE).is("the width of WIDER in fit/slide_box.rs", WIDER.width);
    lying.is(
        "the height of LYING in fit/slide_box.rs",
        LYING.height + RESERVE,
    );
    wider.is(
        "the height of WIDER in fit/slide_box.rs",
        WIDER.height + RESERVE,
    );
    declared(".slide__body", "gap").is("the gap of LYING in fit/slide_box.rs", LYING.gap);
    let larger = "[data-type=\"larger\"] :is(.slide__body, .slide__asked)";
    declared(larger, "row-gap").is("the gap of WIDER in fit/slide_box.rs", WIDER.gap);
    let shape = DECK.number(OLD_SHAPE, FACE, "--shape", 0);
    (shape * 100.0).is("HIGHER_SCALE in fit/slide_box.rs", HIGHER_SCALE);
    // As wide, and three to two.
    (width * (2.0 / 3.0) - height).is("HIGHER in fit/slide_box.rs", HIGHER);
}

#[test]
fn type_grows_by_what_the_style_sheet_offers() {
    for larger in LARGER {
        let by = declared(&format!(".slide__face--larger-{larger}"), "--by") * 100.0;
        by.is("LARGER in fit.rs", u32::from(larger));
    }
}

#[test]
fn spaces_and_frames_are_those_of_the_style_sheet() {
    let check = |name: &str, restated: u32, measure: Measure| {
        measure.is(&format!("{name} in fit/drawn"), restated);
    };
    let heading = ".slide__heading";
    check("BESIDE", drawn::BESIDE, line(".slide__beside"));
    let rule = declared(heading, "padding-block-start") + declared(heading, "border-block-start");
    check("RULE", drawn::RULE, rule);
    let asked = ".slide__asked > li";
    let frame = declared(asked, "padding-block-start")
        + declared(asked, "border-block-start")
        + declared(".slide__asked .slide__text", "margin-block") * 2.0;
    check("ASKED_FRAME", lists::ASKED_FRAME, frame);
    check(
        "ROWS_APART",
        lists::ROWS_APART,
        nth(0, ".slide__asked", "gap"),
    );
    check(
        "COLUMNS_APART",
        lists::COLUMNS_APART,
        nth(1, ".slide__asked", "gap"),
    );
    check(
        "ASKED_OUTCOME",
        lists::ASKED_OUTCOME,
        line(".slide__asked .outcome"),
    );
    check(
        "STATES_APART",
        lists::STATES_APART,
        nth(1, ".slide__builds ul", "gap"),
    );
    check("DEADLINE", lists::DEADLINE, line(".slide__deadline"));
    check("APART", lists::APART, declared(".slide__list", "gap"));
    // 28 are for the number itself.
    let numbered = declared(".slide__list > li", "gap") + Measure::given(28.0);
    check("NUMBERED", lists::NUMBERED, numbered);
    let nearer = declared(".slide__source + .slide__source", "margin-block-start");
    let sources = declared(".slide__body", "gap") + nearer;
    check("SOURCES_APART", lists::SOURCES_APART, sources);
}

#[test]
fn spaces_of_covers_are_those_of_the_style_sheet() {
    let check = |name: &str, restated: u32, measure: Measure| {
        measure.is(&format!("{name} in fit/drawn/covers.rs"), restated);
    };
    check(
        "BESIDE_NUMERAL",
        covers::BESIDE_NUMERAL,
        declared(".slide__cover", "gap"),
    );
    check(
        "BESIDE_FIGURE",
        covers::BESIDE_FIGURE,
        declared(".slide__stands", "gap"),
    );
    let above = ":is(.slide__face--display-medium, .slide__face--display-small) .slide__stands";
    check("BELOW_FIGURE", covers::BELOW_FIGURE, declared(above, "gap"));
    let (became, bar) = (".slide__became", ".slide__became .strip__bar");
    let legend = ".slide__became .strip__legend";
    check(
        "OUTCOMES_APART",
        covers::OUTCOMES_APART,
        nth(1, legend, "gap"),
    );
    check("LEGEND", covers::LEGEND, line(legend));
    // Reckoned with the slide's own line, although headings have a tighter one.
    check("BECAME", covers::BECAME, line(".slide__became > h3"));
    let rule = declared(became, "padding-block-start") + declared(became, "border-block-start");
    check("RULE", covers::RULE, rule);
    let spaces = declared(bar, "margin-block") + declared(became, "gap");
    check(
        "BAR",
        covers::BAR,
        declared(bar, "block-size") + spaces * 2.0,
    );
    let closing = ".slide__face--closing .slide__body";
    let code = declared(".slide__code", "inline-size") + declared(closing, "gap");
    check("CODE", covers::CODE, code);
    check("HELD", covers::HELD, line(".slide__there .slide__text"));
    check("HOW", covers::HOW, line(".slide__small"));
    check("WAY", covers::WAY, line(".slide__link"));
    let address = declared(".slide__address", "line-height");
    let address = declared(".slide__address--long", "font-size") * address * 2.0;
    check("ADDRESS", covers::ADDRESS, address);
    let spaces = declared(".slide__there", "gap") * 4.0;
    let name = spaces + declared(".slide__link", "padding-block") * 2.0;
    check("BELOW_NAME", covers::BELOW_NAME, name);
}

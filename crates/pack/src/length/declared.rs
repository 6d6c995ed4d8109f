//! Compares the measures of `paper` with the style sheets.

use std::sync::LazyLock;

use sheets::{CssFile, Measure};

use super::columns::TOGETHER;
use super::paper as p;
use super::paper::LineStyle;

const PRINT: &str = "@media print";

static PAPER: LazyLock<CssFile> = LazyLock::new(|| CssFile::read("style/print.css"));
static TOKENS: LazyLock<CssFile> = LazyLock::new(|| CssFile::read("style/tokens.css"));
static LAYOUT: LazyLock<CssFile> = LazyLock::new(|| CssFile::read("style/layout.css"));
static FACTSHEET: LazyLock<CssFile> = LazyLock::new(|| CssFile::read("style/factsheet.css"));

/// Returns a length of the print style, which may name a token of it.
#[track_caller]
fn length(selector: &str, property: &str) -> Measure {
    match token(&PAPER, PRINT, selector, property) {
        Some(token) => nth(0, ":root", token),
        None => nth(0, selector, property),
    }
}

/// Returns a length that the print style takes over from the screen, where it names a token.
#[track_caller]
fn inherited(sheet: &CssFile, selector: &str, property: &str) -> Measure {
    let token = token(sheet, "", selector, property).unwrap();
    TOKENS.micrometres("", ":root", token, 0)
}

/// Returns the name of the token that is the first length of a declaration.
#[track_caller]
fn token<'a>(sheet: &'a CssFile, within: &str, selector: &str, property: &str) -> Option<&'a str> {
    let value = &sheet.find(within, selector, property).value;
    value.strip_prefix("var(")?.split(')').next()
}

#[track_caller]
fn nth(nth: usize, selector: &str, property: &str) -> Measure {
    PAPER.micrometres(PRINT, selector, property, nth)
}

/// Returns a number of the print style that is no length.
#[track_caller]
fn number(selector: &str, property: &str) -> Measure {
    PAPER.number(PRINT, selector, property, 0)
}

fn tight() -> Measure {
    TOKENS.number("", ":root", "--leading-tight", 0)
}

/// Returns what columns leave each: `count` of them in a width, a gap between two.
fn column(width: Measure, count: u8, gap: Measure) -> Measure {
    (width - gap * f64::from(count - 1)) * (1.0 / f64::from(count))
}

fn width() -> Measure {
    Measure::given(210_000.0) - PAPER.micrometres("", "@page", "margin", 0) * 2.0
}

#[track_caller]
fn check(name: &str, restated: u32, measure: Measure) {
    // The measures are written to ten micrometres.
    measure.is_about(&format!("{name} in length/paper.rs"), restated, 10.0);
}

/// Checks a sum that was fitted to what browsers print, to within so many micrometres.
#[track_caller]
fn check_about(name: &str, restated: u32, measure: Measure, tolerance: f64) {
    let name = format!("{name} in length/paper.rs");
    measure.is_about(&name, restated, tolerance);
}

#[track_caller]
fn check_type(name: &str, restated: LineStyle, size: Measure, line: Measure) {
    let of = |what: &str| format!("the {what} of {name} in length/paper.rs");
    // `paper` rounds a point, and then the size.
    size.clone().is_about(&of("size"), restated.size, 5.0);
    (size * line).is_about(&of("line"), restated.line, 5.0);
}

#[test]
fn paper_is_as_large_as_its_margins_leave() {
    check("WIDTH", p::WIDTH, width());
    let margins = PAPER.micrometres("", "@page", "margin", 0) * 2.0;
    check("HEIGHT", p::HEIGHT, Measure::given(279_400.0) - margins);
    for property in ["orphans", "widows"] {
        number("li", property).is("TOGETHER in length/columns.rs", TOGETHER);
    }
}

#[test]
fn type_is_as_the_style_sheet_sets_it() {
    let size = |selector: &str| length(selector, "font-size");
    let line = |selector: &str| number(selector, "line-height");
    check_type("TITLE", p::TITLE, length("h1", "font-size"), tight());
    let lead = ".factsheet__head .lead";
    check_type("LEAD", p::LEAD, length(lead, "font-size"), line(lead));
    check_type(
        "SMALL",
        p::SMALL,
        size(".factsheet__head .by"),
        line(".factsheet"),
    );
    check_type(
        "TEXT",
        p::TEXT,
        size(".sheet .prose"),
        line(".sheet .prose"),
    );
    let figure = FACTSHEET.number("", ".figures dt", "line-height", 0);
    check_type(
        "FIGURE",
        p::FIGURE,
        length(".figures dt", "font-size"),
        figure,
    );
    check_type("LABEL", p::LABEL, size(".figures dd"), line(".figures dd"));
    check_type("EARLIER", p::EARLIER, size(".earlier"), line(".earlier"));
    let title = length(".sheet h3", "font-size");
    check_type("CHALLENGE_TITLE", p::CHALLENGE_TITLE, title, tight());
    let part = ".challenge__part h4";
    check_type("PART", p::PART, length(part, "font-size"), line(part));
    let card = ".sheet .card__text";
    check_type(
        "CARD_TEXT",
        p::CARD_TEXT,
        length(card, "font-size"),
        line(card),
    );
    let why = ".sheet .card__why";
    check_type("CARD_WHY", p::CARD_WHY, length(why, "font-size"), line(why));
    check_type(
        "TAG",
        p::TAG,
        size(".sheet .card__tags"),
        line(".sheet .card__tags"),
    );
    check_type(
        "BUILDS_ON",
        p::BUILDS_ON,
        size(".sheet .question .question__builds"),
        line(".sheet .question p"),
    );
    let coalition = ".sheet .coalition";
    check_type("COALITION", p::COALITION, size(coalition), line(coalition));
    let tiny = size(".sheet .sources");
    check_type("SOURCE_TEXT", p::SOURCE_TEXT, tiny, line(".sheet .sources"));
}

#[test]
fn letters_are_as_far_apart_and_citations_as_small_as_declared() {
    let part = ".challenge__part h4";
    let spacing = FACTSHEET.number("", part, "letter-spacing", 0);
    let spacing = length(part, "font-size") * spacing;
    spacing.is_about(
        "the spacing of PART in length/paper.rs",
        p::PART.spacing,
        1.0,
    );
    let cite = CssFile::read("style/chrome.css").number("", ".cite", "font-size", 0) * 100.0;
    cite.is("CITE_SIZE in length/paper.rs", p::CITE_SIZE);
}

#[test]
fn columns_are_as_wide_as_the_style_sheet_leaves() {
    let prose = column(width(), 2, length(".sheet .prose", "column-gap"));
    check("PROSE", p::PROSE, prose);
    number(".sheet .prose", "columns").is("the two columns of prose", 2);
    let padding = inherited(&FACTSHEET, ".figures > div", "padding");
    let beside = ".figures > div + div";
    let padding_beside = inherited(&FACTSHEET, beside, "padding-inline-start");
    let rule = inherited(&FACTSHEET, beside, "border-inline-start");
    let third = || width() * (1.0 / 3.0);
    let first = third() - padding;
    check_about("FIGURE_FIRST", p::FIGURE_FIRST, first.clone(), 100.0);
    check_about(
        "FIGURE_OTHER",
        p::FIGURE_OTHER,
        first - padding_beside - rule,
        100.0,
    );
    let challenges = column(width(), 3, length(".challenges", "column-gap"));
    check("CHALLENGE", p::CHALLENGE, challenges);
    let count = u32::try_from(p::CHALLENGE_COLUMNS).unwrap();
    number(".challenges", "columns").is("CHALLENGE_COLUMNS in length/paper.rs", count);
    check("CARD", p::CARD, column(width(), 2, nth(1, ".cards", "gap")));
    let indented = |list: &str| width() - length(list, "padding-inline-start");
    let questions = ".sheet .questions";
    let question = column(indented(questions), 2, nth(1, questions, "gap"));
    check("QUESTION", p::QUESTION, question);
    let sources = ".sheet .sources";
    let source = column(indented(sources), 2, length(sources, "column-gap"));
    check("SOURCE", p::SOURCE, source);
    number(sources, "columns").is("the two columns of sources", 2);
}

#[test]
fn the_table_has_the_columns_of_the_style_sheet() {
    let padding = || nth(1, ".earlier td", "padding-inline");
    let mut rest = width();
    for (index, restated) in p::EARLIER_COLUMNS.into_iter().enumerate() {
        let cell = format!(".earlier :is(td, th):nth-child({})", index + 1);
        let whole = if index < 3 {
            width() * number(&cell, "inline-size") * 0.01
        } else {
            rest.clone()
        };
        rest = rest - whole.clone();
        check("EARLIER_COLUMNS", restated, whole - padding());
    }
    let row = length(".earlier td", "padding-block") * 2.0
        + inherited(&FACTSHEET, ".earlier tbody tr", "border-block-start");
    check("EARLIER_ROW", p::EARLIER_ROW, row);
    let head = length(".earlier thead th", "font-size") * number(".earlier", "line-height");
    check_about("EARLIER_HEAD", p::EARLIER_HEAD, head, 100.0);
    let state = length(".earlier__state", "margin-inline-start");
    check("EARLIER_STATE", p::EARLIER_STATE, state);
}

#[test]
fn spaces_are_those_of_the_style_sheet() {
    let paragraph = length(".sheet p", "margin-block-end");
    check("PARAGRAPH", p::PARAGRAPH, paragraph);
    let figures = length(".figures", "margin-block")
        + length(".figures", "border-block-width") * 2.0
        + length(".figures > div", "padding-block") * 2.0;
    check("FIGURES", p::FIGURES, figures);
    check(
        "LIST_INDENT",
        p::LIST_INDENT,
        inherited(&LAYOUT, ".prose ul", "padding-inline-start"),
    );
    let list = inherited(&LAYOUT, ".prose ul", "margin-block-end");
    check("LIST", p::LIST, list);
    check(
        "LIST_ITEM",
        p::LIST_ITEM,
        inherited(&LAYOUT, ".prose li + li", "margin-block-start"),
    );
    check("CARD_GAP", p::CARD_GAP, length(".cards", "gap"));
    check("TAG_GAP", p::TAG_GAP, nth(1, ".sheet .card__tags", "gap"));
    let logo = |property| length(".coalition__logo", property);
    check("LOGO", p::LOGO, logo("max-block-size"));
    let room = logo("max-inline-size") + nth(1, ".sheet .coalition", "gap");
    check("LOGO_ROOM", p::LOGO_ROOM, room);
    let source = length(".sheet .sources li", "margin-block-end");
    check("SOURCE_GAP", p::SOURCE_GAP, source);
    let mark = |property| FACTSHEET.number("", ".strip__key::before", property, 0);
    let mark = mark("inline-size") + mark("margin-inline-end");
    let mark = length(".became .strip__legend", "font-size") * mark;
    let legend = nth(1, ".became .strip__legend", "gap") + mark;
    check("LEGEND", p::LEGEND, legend);
    let title = ".sheet .challenge__title";
    let challenge = nth(1, ".challenge", "padding-block")
        + length(title, "border-block-start")
        + length(title, "padding-block-start")
        + length(".challenge__part", "margin-block-end") * 2.0;
    check("CHALLENGE_SPACE", p::CHALLENGE_SPACE, challenge);
}

#[test]
fn frames_are_about_as_high_as_the_style_sheet_makes_them() {
    let strip = length(".sheet__strip .number", "block-size")
        + length(".sheet__strip", "padding-block-end")
        + length(".sheet__strip", "border-block-end");
    check_about("STRIP", p::STRIP, strip, 100.0);
    let heading = ".sheet__section > h2";
    let section = length(".sheet__section", "margin-block-start")
        + length(heading, "font-size") * tight()
        + length(heading, "border-block-start")
        + length(heading, "padding-block-start")
        + length(heading, "margin-block-end");
    check_about("SECTION", p::SECTION, section, 100.0);
    let became = length(".became", "margin-block-start")
        + length(".sheet h3", "font-size") * tight()
        + length(".strip__bar", "block-size")
        + length(".strip__bar", "margin-block") * 2.0
        + nth(1, ".became__by", "margin-block");
    check_about("BECAME", p::BECAME, became, 300.0);
    let small = || length(".card__eyebrow", "font-size") * number(".factsheet", "line-height");
    let why = ".sheet .card__why";
    let card = length(".card", "border-block-start")
        + length(".card", "padding")
        + small()
        + length(".sheet p", "margin-block-end")
        + length(why, "margin-block") * 2.0
        + length(why, "gap");
    check_about("CARD_SPACE", p::CARD_SPACE, card, 100.0);
    let between = number(".factsheet", "line-height") - number(".sheet .question p", "line-height");
    let mark = length(".factsheet", "font-size") * between;
    check_about("QUESTION_MARK", p::QUESTION_MARK, mark, 100.0);
}

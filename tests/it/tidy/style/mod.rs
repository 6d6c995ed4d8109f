//! The style sheets: where a colour may stand, which way a page is written.

mod classes;

use std::sync::LazyLock;

use sheets::{CssFile, Declaration};

use super::repository::Complaints;

const TOKENS: &str = "style/tokens.css";
/// Stands in no layer, so that on paper it wins over every layer. It has tokens of its own,
/// because paper has no dark mode and needs fonts of the same widths everywhere.
const PRINT: &str = "style/print.css";
/// What stands in no layer, for the same reason: all of paper.
const PAPER: [&str; 2] = [PRINT, "style/deck-print.css"];

const NAMED_COLOURS: [&str; 24] = [
    "black", "silver", "gray", "grey", "white", "maroon", "red", "purple", "fuchsia", "green",
    "lime", "olive", "yellow", "navy", "blue", "teal", "aqua", "orange", "pink", "brown", "gold",
    "beige", "cyan", "magenta",
];
const COLOUR_FUNCTIONS: [&str; 10] = [
    "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color(",
];

/// Every style sheet.
static SHEETS: LazyLock<Vec<CssFile>> = LazyLock::new(CssFile::all);

/// Says whether a colour or a font may stand here: where the tokens are given their values.
fn may_name(sheet: &CssFile, declaration: &Declaration) -> bool {
    let token = declaration.property.starts_with("--");
    token && (sheet.path == TOKENS || (sheet.path == PRINT && declaration.rule == ":root"))
}

fn is_colour(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let mut words = value.split(|c: char| c.is_whitespace() || ",()/".contains(c));
    let functions = COLOUR_FUNCTIONS.iter().any(|name| {
        let mut places = value.match_indices(name);
        places.any(|(at, _)| !value[..at].ends_with(|c: char| c.is_ascii_alphabetic()))
    });
    functions || words.any(|word| word.starts_with('#') || NAMED_COLOURS.contains(&word))
}

#[test]
fn colours_and_fonts_are_named_by_tokens_only() {
    let mut complaints = Complaints::default();
    for sheet in SHEETS.iter() {
        for each in sheet
            .declarations
            .iter()
            .filter(|each| !may_name(sheet, each))
        {
            let Declaration {
                property,
                value,
                line,
                ..
            } = each;
            if is_colour(value) {
                let what = format!("the colour {value}: give it a name in {TOKENS}");
                complaints.add(&sheet.path, *line, what);
            }
            let font = property == "font-family" || property == "font";
            if font && !value.starts_with("var(--") && value != "inherit" {
                let what = format!("the font {value}: give it a name in {TOKENS}");
                complaints.add(&sheet.path, *line, what);
            }
        }
    }
    complaints.none();
}

#[test]
fn no_side_is_left_or_right() {
    let sides = ["left", "right", "top", "bottom"];
    let mut complaints = Complaints::default();
    for sheet in SHEETS.iter() {
        for Declaration {
            property,
            value,
            line,
            ..
        } in &sheet.declarations
        {
            let side = property.split('-').any(|part| sides.contains(&part));
            let valued = value
                .split_whitespace()
                .any(|word| word == "left" || word == "right");
            let uneven = match pieces(value)[..] {
                [_, ref right, _, ref left] => right != left && !property.ends_with("radius"),
                _ => false,
            };
            let boxed = ["margin", "padding", "inset", "border-width"].contains(&property.as_str());
            if side || valued || (boxed && uneven) {
                let what = format!("`{property}: {value}`: use inline and block, start and end");
                complaints.add(&sheet.path, *line, what);
            }
        }
    }
    complaints.none();
}

/// Splits a value at blanks outside brackets.
fn pieces(value: &str) -> Vec<String> {
    let mut depth = 0;
    let mut pieces = vec![String::new()];
    for c in value.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if c.is_whitespace() && depth == 0 {
            pieces.push(String::new());
        } else if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    pieces
}

#[test]
fn every_rule_stands_in_a_layer() {
    let mut complaints = Complaints::default();
    for sheet in SHEETS.iter().filter(|sheet| !PAPER.contains(&&*sheet.path)) {
        for (head, line) in &sheet.top {
            if !head.starts_with("@layer ") {
                complaints.add(&sheet.path, *line, format!("`{head}`: put it into a layer"));
            }
        }
    }
    complaints.none();
}

#[test]
fn what_counts_as_a_colour() {
    for value in ["#fff", "1px solid red", "rgb(0 0 0 / 5%)", "Black"] {
        assert!(is_colour(value), "{value}");
    }
    for value in [
        "var(--ink)",
        "currentColor",
        "1px solid transparent",
        "CanvasText",
        "var(--red-line)",
    ] {
        assert!(!is_colour(value), "{value}");
    }
}

/// What a reader chose for the screen is not for paper: pale letters on white are none.
#[test]
fn paper_has_colours_of_its_own_where_dark_screens_have() {
    let of = |path: &str| SHEETS.iter().find(|it| it.path == path).unwrap();
    let on_paper = |token: &str| {
        let mut set = of(PRINT).declarations.iter();
        set.any(|it| it.rule == ":root" && it.property == token)
    };
    let mut complaints = Complaints::default();
    let mut seen = Vec::new();
    for it in &of(TOKENS).declarations {
        let token = it.property.as_str();
        // The clusters' are replaced by the ink; nothing on paper has the focus.
        let other = token.starts_with("--cluster-") || token == "--focus";
        if other || !is_colour(&it.value) {
            continue;
        }
        if seen.contains(&token) && !on_paper(token) {
            complaints.add(
                TOKENS,
                it.line,
                format!("`{token}`: give it a value in {PRINT}"),
            );
        }
        seen.push(token);
    }
    complaints.none();
}

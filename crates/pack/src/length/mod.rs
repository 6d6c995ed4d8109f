//! How long a text may be: characters for a field, millimetres of print for a sheet.
//!
//! The estimate stands in for a browser's printer. It sets every text in the letters, columns and
//! spaces that `style/print.css` prescribes (`paper` lists them) and adds up the heights. Where two
//! papers or two languages differ, it takes the worse: what passes prints on two pages on each.

mod columns;
#[cfg(test)]
mod declared;
mod letters;
pub(super) mod limit;
mod paper;
mod part;
mod sheet_one;
mod sheet_two;
mod text;
mod words;

use std::fmt;

use super::counted;
use super::problem::{Place, Report};
use model::{EarlierRecommendation, Factsheet};
use part::SheetPart;

/// Finds an earlier recommendation by its id.
pub(super) type Find<'a> = &'a dyn Fn(&str) -> Option<&'a EarlierRecommendation>;

/// The height that a sheet may have.
pub const ROOM: Height = Height(paper::HEIGHT - paper::RESERVE);

/// About how many words stand side by side on a line across the sheet.
const WORDS_ACROSS: u32 = 20;

/// A height on paper. Shown in millimetres, with one decimal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Height(u32);

impl Height {
    /// Returns it in tenths of a millimetre, rounded up.
    #[must_use]
    pub fn tenths(self) -> u32 {
        self.0.div_ceil(100)
    }
}

impl fmt::Display for Height {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.tenths() / 10, self.tenths() % 10)
    }
}

/// A sheet's estimated parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet(Vec<(SheetPart, u32)>);

impl Sheet {
    /// Returns the height of the whole sheet.
    #[must_use]
    pub fn height(&self) -> Height {
        Height(self.0.iter().map(|(_, height)| height).sum())
    }

    /// Returns the parts with their heights, by name.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, Height)> {
        self.0
            .iter()
            .map(|(part, height)| (part.name(), Height(*height)))
    }

    /// Finds the part that goes furthest beyond what it usually takes.
    fn heaviest(&self) -> Option<(SheetPart, u32)> {
        let beyond = |part: &SheetPart, height: u32| i64::from(height) - i64::from(part.usual());
        let parts = self.0.iter().copied();
        parts.max_by_key(|(part, height)| beyond(part, *height))
    }
}

/// An estimate of a factsheet on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// Lead, figures, key issues, earlier recommendations, framework, consultation, challenges.
    pub one: Sheet,
    /// Recommendations, questions, sources, coalition.
    pub two: Sheet,
}

/// Estimates how high a factsheet's two sheets are. `find` gives the earlier recommendations.
#[must_use]
pub fn estimate<'a>(
    factsheet: &Factsheet,
    find: &'a dyn Fn(&str) -> Option<&'a EarlierRecommendation>,
) -> Sheets {
    Sheets {
        one: Sheet(sheet_one::parts(factsheet, find)),
        two: Sheet(sheet_two::parts(factsheet, find)),
    }
}

/// Reports a factsheet that does not fit on its two sheets.
pub(super) fn check(factsheet: &Factsheet, find: Find<'_>, at: &Place, report: &Report) {
    let sheets = estimate(factsheet, find);
    for (name, sheet) in [("sheet one", &sheets.one), ("sheet two", &sheets.two)] {
        let over = sheet.height().0.saturating_sub(ROOM.0);
        if let (1.., Some(heaviest)) = (over, sheet.heaviest()) {
            report.error(&at.field(name), too_long(over), shorten(over, heaviest));
        }
    }
}

fn too_long(over: u32) -> String {
    let lines = counted(over.div_ceil(paper::TEXT.line), "line");
    format!(
        "the text is too long for its page by about {lines} across it, {} mm of {ROOM}",
        Height(over)
    )
}

fn shorten(over: u32, (part, height): (SheetPart, u32)) -> String {
    let words = over.div_ceil(paper::TEXT.line) * WORDS_ACROSS;
    format!(
        "Take out about {words} words. What weighs most is {}, {} mm where {} are usual: {}",
        part.name(),
        Height(height),
        Height(part.usual()),
        part.advice()
    )
}

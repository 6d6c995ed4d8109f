//! Every measure of the printed page, with the rule of `style/print.css` that it comes from.
//!
//! Micrometres throughout; a point is 353 of them. Change a rule there and its measure here
//! together: `declared` compares them. The file holds numbers and the names of types, no arithmetic on a factsheet.

use super::letters::Face;

/// A line of type: its letters and its height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LineStyle {
    pub(super) face: Face,
    pub(super) bold: bool,
    /// The size of the letters.
    pub(super) size: u32,
    /// The height of a line.
    pub(super) line: u32,
    /// What stands between two letters (`letter-spacing`).
    pub(super) spacing: u32,
}

impl LineStyle {
    /// Takes tenths of a point and hundredths of the size, as the style sheet gives them.
    const fn new(face: Face, tenths_of_point: u32, hundredths: u32) -> Self {
        let size = tenths_of_point * 3528 / 100;
        Self {
            face,
            bold: false,
            size,
            line: size * hundredths / 100,
            spacing: 0,
        }
    }

    /// The same, bold.
    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

/// The text's width on A4, the narrower paper: 210 mm less twice `@page` 15 mm.
pub(super) const WIDTH: u32 = 180_000;
/// The text's height on Letter, the shorter paper: 279.4 mm less twice `@page` 15 mm.
pub(super) const HEIGHT: u32 = 249_400;
/// Kept free. Against Chromium, on 500 sheets of the published pack and of variants, the estimate was
/// from 2 in a hundred too low to 6 too high; the width of one paper with the height of the other
/// leaves another 3 in a hundred on each.
pub(super) const RESERVE: u32 = 1_500;

/// `.sheet__strip`: number 5 mm, padding 1 mm, rule; margin 1 mm (`.sheet p`).
pub(super) const STRIP: u32 = 6_300;
/// `.sheet p`: margin.
pub(super) const PARAGRAPH: u32 = 1_000;
/// `.sheet__section`: margin 2.2 mm; its `h2`: 11 pt, rule 1.6 pt, padding 0.6 mm, margin 1 mm.
pub(super) const SECTION: u32 = 8_970;

/// `h1`: 17 pt, spaced 1.2 (`--leading-tight`).
pub(super) const TITLE: LineStyle = LineStyle::new(Face::Sans, 170, 120).bold();
/// `.lead`: 10.5 pt, 1.22.
pub(super) const LEAD: LineStyle = LineStyle::new(Face::Serif, 105, 122);
/// `.by`: `--sheet-small`, 1.32.
pub(super) const SMALL: LineStyle = LineStyle::new(Face::Sans, 73, 132);
/// `.sheet .prose`, `.challenge__part p`, `.question p`: `--sheet-text`, 1.19.
pub(super) const TEXT: LineStyle = LineStyle::new(Face::Serif, 88, 119);
/// `.cite`: 0.72 of the text around it.
pub(super) const CITE_SIZE: u32 = 72;

/// `.figures`: margin 2 mm, two rules of 0.8 pt, padding 0.8 mm twice.
pub(super) const FIGURES: u32 = 4_160;
/// `.figures > div`: a third of the width, less the paddings of `--s3` and a rule.
pub(super) const FIGURE_FIRST: u32 = 55_700;
pub(super) const FIGURE_OTHER: u32 = 51_200;
/// `.figures dt`: 13 pt, 1.1.
pub(super) const FIGURE: LineStyle = LineStyle::new(Face::Sans, 130, 110).bold();
/// `.figures dd`: `--sheet-small`, 1.25.
pub(super) const LABEL: LineStyle = LineStyle::new(Face::Sans, 73, 125);

/// `.sheet .prose`: two columns, 6 mm between them.
pub(super) const PROSE: u32 = 87_000;
/// `.prose ul`: padding `--s4`, margin `--s3`; `li + li`: margin `--s1`.
pub(super) const LIST_INDENT: u32 = 6_350;
pub(super) const LIST: u32 = 4_230;
pub(super) const LIST_ITEM: u32 = 1_060;

/// `.became`: margin 1.5 mm, `h3` 9 pt, bar 2.4 mm with margins of 0.8 mm, margin of `.became__by`.
pub(super) const BECAME: u32 = 10_400;
/// `.strip__key`: mark and its margin, `gap` 3 mm.
pub(super) const LEGEND: u32 = 5_960;
/// `.earlier`: `--sheet-small`, 1.15.
pub(super) const EARLIER: LineStyle = LineStyle::new(Face::Sans, 73, 115);
/// `.earlier thead`: `--sheet-tiny`, 1.15.
pub(super) const EARLIER_HEAD: u32 = 2_900;
/// `.earlier td`: padding 0.45 mm twice, a rule of 1 px.
pub(super) const EARLIER_ROW: u32 = 1_165;
/// `.earlier :nth-child(1)` to the last: 15.5 %, 40 %, 10.5 % and the rest, less 2.5 mm.
pub(super) const EARLIER_COLUMNS: [u32; 4] = [25_400, 69_500, 16_400, 58_700];
/// `.earlier__state`: margin.
pub(super) const EARLIER_STATE: u32 = 1_500;

/// `.challenges`: three columns, 5 mm between them.
pub(super) const CHALLENGE_COLUMNS: usize = 3;
pub(super) const CHALLENGE: u32 = 56_660;
/// `.challenge`: padding 1.2 mm; its `h3`: rule 0.4 pt, padding 0.6 mm; two parts with 0.5 mm each.
pub(super) const CHALLENGE_SPACE: u32 = 2_950;
/// `.sheet h3`: 9 pt, 1.2.
pub(super) const CHALLENGE_TITLE: LineStyle = LineStyle::new(Face::Sans, 90, 120).bold();
/// `.challenge__part h4`: 6.4 pt, 0.06 em between its letters.
pub(super) const PART: LineStyle = LineStyle {
    spacing: 135,
    ..LineStyle::new(Face::Sans, 64, 100).bold()
};

/// `.cards`: two columns, 6 mm between them, 2 mm between rows.
pub(super) const CARD: u32 = 87_000;
pub(super) const CARD_GAP: u32 = 2_000;
/// `.card`: rule, padding 1 mm; `.card__eyebrow` with 1 mm; `.card__why` with 1 mm twice and 0.8 mm.
pub(super) const CARD_SPACE: u32 = 8_500;
/// `.sheet .card__text`: 10.5 pt, 1.22.
pub(super) const CARD_TEXT: LineStyle = LineStyle::new(Face::Serif, 105, 122).bold();
/// `.sheet .card__why`: 8.2 pt, 1.28.
pub(super) const CARD_WHY: LineStyle = LineStyle::new(Face::Sans, 82, 128);
/// `.sheet .card__tags`: `--sheet-small`, 1.3; 2.5 mm between them.
pub(super) const TAG: LineStyle = LineStyle::new(Face::Sans, 73, 130);
pub(super) const TAG_GAP: u32 = 2_500;

/// `.sheet .questions`: two columns, 8 mm between them, 4 mm before.
pub(super) const QUESTION: u32 = 84_000;
/// What the number before a question, set with the line of the sheet (1.32), adds to its first line.
pub(super) const QUESTION_MARK: u32 = 500;
/// `.question__builds`: `--sheet-small`, 1.19.
pub(super) const BUILDS_ON: LineStyle = LineStyle::new(Face::Sans, 73, 119);

/// `.sheet .coalition`: `--sheet-small`, 1.25.
pub(super) const COALITION: LineStyle = LineStyle::new(Face::Sans, 73, 125);
/// `.coalition__logo`: 10 mm high and 40 mm wide at most, 4 mm beside it.
pub(super) const LOGO: u32 = 10_000;
pub(super) const LOGO_ROOM: u32 = 44_000;

/// `.sheet .sources`: two columns, 6 mm between them, 4 mm before.
pub(super) const SOURCE: u32 = 85_000;
/// `.sheet .sources li`: margin.
pub(super) const SOURCE_GAP: u32 = 600;
/// `.sheet .sources`: `--sheet-tiny`, 1.22.
pub(super) const SOURCE_TEXT: LineStyle = LineStyle::new(Face::Sans, 70, 122);

//! How large a slide's text can be so that it fits: decided by the text and not by the screen,
//! because a slide has the same shape on every screen.
//!
//! Lengths are the units of `style/deck.css`: a slide is 1280 by 720 of them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Asked, Content, letters, plain};
use crate::domain::{Block, PartialDate};

/// The size of a slide's main text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Size {
    /// For a sentence.
    Huge,
    /// For a long sentence.
    Large,
    /// For some sentences.
    Medium,
    /// For as much as a slide holds.
    Small,
}

/// How a text is set: its sizes from [`Size::Huge`] on, in units, the distance of its lines in
/// hundredths of the size, and how wide its letters are in hundredths of semi-bold ones.
#[derive(Clone, Copy)]
struct Type {
    sizes: [u32; 4],
    line: u32,
    width: u32,
}

/// Recommendations: 40 units at least. Slides of the pack's own: the same, not bold.
const MAIN: Type = set([60, 50, 42, 40], 120, 100);
const ADDED: Type = set([60, 50, 42, 40], 125, 90);
const LEAD: Type = set([38, 35, 32, 30], 135, 95);
const LABEL: Type = set([40, 36, 36, 34], 120, 90);
const ASKED: Type = set([29, 26, 24, 22], 124, 90);
const LISTED: Type = set([40, 36, 32, 28], 125, 90);

/// The width between the edges of a slide, and the height between its head and its foot: all of
/// it, and less a reserve for what is not known here, such as how a browser balances lines.
const WIDTH: u32 = 1160;
const FULL: u32 = 511;
const HEIGHT: u32 = 470;
/// A line that says by when, with the space before it.
const DEADLINE: u32 = 76;
/// What a recommendation builds on: its label, then a line for about three States.
const BUILDS: (u32, u32) = (54, 42);
/// An earlier recommendation beside its text: the State, what became of it, spaces and a rule.
const ASKED_FRAME: u32 = 94;
/// A line of small letters, and what has room on it in hundredths of their size.
const SMALL_LINE: u32 = 29;
const SMALL_ROOM: u32 = WIDTH * 110 / 22;
/// More lines than this are as bad as this.
const MOST: u32 = 1000;

/// Texts one below the other, or in two columns.
struct Column<'a> {
    texts: Vec<Cow<'a, str>>,
    set: Type,
    columns: usize,
    width: u32,
    height: u32,
    /// The space between two texts.
    gap: u32,
    /// What stands with each text, whatever its size.
    frame: u32,
}

impl Size {
    /// All sizes, the largest first.
    pub const ALL: [Self; 4] = [Self::Huge, Self::Large, Self::Medium, Self::Small];

    /// Gives the word used in classes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Huge => "huge",
            Self::Large => "large",
            Self::Medium => "medium",
            Self::Small => "small",
        }
    }

    /// Chooses the size for a slide: the largest at which its text fits.
    pub(super) fn of(content: &Content) -> Self {
        let column = Column::of(content);
        let fits = |size: &Self| column.height(*size) <= column.height;
        Self::ALL.into_iter().find(fits).unwrap_or(Self::Small)
    }
}

/// Says by about how many lines a slide's text is too long at the smallest size; 0 if it fits.
#[must_use]
pub fn lines_over(content: &Content) -> u32 {
    let column = Column::of(content);
    let over = column.height(Size::Small).saturating_sub(column.height);
    let [.., small] = column.set.sizes;
    over.div_ceil(small * column.set.line / 100)
}

impl<'a> Column<'a> {
    fn of(content: &'a Content) -> Self {
        match content {
            Content::Title { lead, .. } => Self::one(lead, LEAD, [860, 280]),
            Content::Earlier { asked, others, .. } => Self::asked(asked, others),
            Content::Change { label, .. } => Self::one(label, LABEL, [640, 250]),
            Content::Recommendation {
                text,
                deadline,
                builds_on,
                ..
            } => {
                let beside = said(text, *deadline) + builds(builds_on.len());
                Self::one(text, MAIN, [WIDTH, HEIGHT - beside.min(HEIGHT)])
            }
            Content::Questions(all) => {
                let texts = all.iter().map(|it| plain(&it.text).into());
                Self::listed(texts.collect(), LISTED)
            }
            Content::Added { blocks, sources } => {
                let mut column = Self::listed(texts(blocks), ADDED);
                column.height -= SMALL_LINE * u32::from(!sources.is_empty());
                column
            }
            Content::Closing { .. } => Self::listed(Vec::new(), MAIN),
        }
    }

    fn one(text: &'a str, set: Type, [width, height]: [u32; 2]) -> Self {
        Self {
            texts: vec![text.into()],
            set,
            columns: 1,
            width,
            height,
            gap: 0,
            frame: 0,
        }
    }

    fn listed(texts: Vec<Cow<'a, str>>, set: Type) -> Self {
        Self {
            texts,
            set,
            columns: 1,
            width: WIDTH - 60,
            height: HEIGHT,
            gap: 32,
            frame: 0,
        }
    }

    fn asked(asked: &'a [Asked], others: &[String]) -> Self {
        let others = letters::lines(&others.join(", "), SMALL_ROOM);
        // Who asked the others stands below, and whose the assessments are.
        let below = 24 + SMALL_LINE * (1 + others.min(MOST));
        Self {
            texts: asked.iter().map(|it| it.text.as_str().into()).collect(),
            set: ASKED,
            columns: 2,
            width: 556,
            height: FULL - below.min(FULL),
            gap: 22,
            frame: ASKED_FRAME,
        }
    }

    /// Measures the texts at a size. Two beside each other are as high as the higher one.
    fn height(&self, size: Size) -> u32 {
        let Type { sizes, line, width } = self.set;
        let size = sizes[size as usize];
        let room = self.width * 10_000 / (size * width);
        let one = |text: &Cow<'_, str>| {
            let lines = letters::lines(text, room).min(MOST);
            self.frame + lines * size * letters::line(text, line) / 100
        };
        let rows = self.texts.chunks(self.columns);
        let heights = rows.map(|row| row.iter().map(one).max().unwrap_or(0));
        let gaps = self.texts.len().div_ceil(self.columns).saturating_sub(1);
        let gaps = u32::try_from(gaps).unwrap_or(u32::MAX);
        let gaps = self.gap.saturating_mul(gaps);
        heights.fold(gaps, u32::saturating_add)
    }
}

const fn set(sizes: [u32; 4], line: u32, width: u32) -> Type {
    Type { sizes, line, width }
}

/// Gives the room for the deadline. A text that names its year says it itself, as a rule.
fn said(text: &str, deadline: Option<PartialDate>) -> u32 {
    let unsaid = |date: PartialDate| !text.contains(&date.year().to_string());
    DEADLINE * u32::from(deadline.is_some_and(unsaid))
}

fn builds(count: usize) -> u32 {
    let rows = u32::try_from(count.div_ceil(3)).unwrap_or(u32::MAX);
    let (label, row) = BUILDS;
    label.min(label * rows) + row.saturating_mul(rows)
}

fn texts(blocks: &[Block]) -> Vec<Cow<'_, str>> {
    let text = crate::domain::plain_blocks(blocks);
    text.lines().map(|line| line.to_owned().into()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn recommendation(text: &str, builds_on: usize) -> Content {
        let row = Asked {
            state: "Norway".to_owned(),
            reference: "118.107".to_owned(),
            text: String::new(),
            assessment: None,
        };
        Content::Recommendation {
            number: 1,
            of: 4,
            text: text.to_owned(),
            deadline: None,
            builds_on: vec![row; builds_on],
        }
    }

    #[track_caller]
    fn check(word: &str, count: usize, builds_on: usize, size: Size, over: u32) {
        let text = vec![word; count].join(" ");
        let content = recommendation(&text, builds_on);
        let found = (Size::of(&content), lines_over(&content));
        assert_eq!(found, (size, over), "{count} x {word}");
    }

    #[test]
    fn the_larger_a_text_the_smaller_its_letters() {
        check("water", 30, 0, Size::Huge, 0);
        check("water", 31, 0, Size::Large, 0);
        check("water", 42, 0, Size::Large, 0);
        check("water", 43, 0, Size::Medium, 0);
        check("water", 63, 0, Size::Medium, 0);
        check("water", 64, 0, Size::Small, 0);
        check("water", 72, 0, Size::Small, 0);
        check("water", 73, 0, Size::Small, 1);
    }

    #[test]
    fn what_stands_below_takes_its_room() {
        check("water", 26, 0, Size::Huge, 0);
        check("water", 26, 3, Size::Large, 0);
        check("water", 49, 0, Size::Medium, 0);
        check("water", 49, 6, Size::Small, 1);
    }

    #[test]
    fn wide_letters_and_high_lines_count() {
        // Two letters of Khmer with a mark that takes no room of its own.
        let khmer = "\u{1791}\u{17b9}\u{1780}";
        check(khmer, 20, 0, Size::Huge, 0);
        check(&khmer.repeat(60), 1, 0, Size::Large, 0);
        check(&khmer.repeat(90), 1, 0, Size::Small, 0);
        check(&"\u{6c34}".repeat(60), 1, 0, Size::Huge, 0);
        check(&"\u{6c34}".repeat(150), 1, 0, Size::Medium, 0);
        check(&"\u{e19}\u{e49}\u{e33}".repeat(90), 1, 0, Size::Medium, 0);
    }

    #[test]
    fn lists_count_their_lines_and_spaces() {
        let points = |count| {
            let items = vec![vec![crate::domain::Inline::Text("Dig wells.".into())]; count];
            let ordered = false;
            let blocks = vec![Block::List { ordered, items }];
            let sources = Vec::new();
            Content::Added { blocks, sources }
        };
        let sizes = [1, 4, 5, 6].map(|count| Size::of(&points(count)));
        assert_eq!(sizes, [Size::Huge, Size::Huge, Size::Large, Size::Small]);
        assert_eq!([6, 7].map(|count| lines_over(&points(count))), [0, 2]);
    }

    proptest! {
        #[test]
        fn a_longer_text_never_gets_a_larger_size(text in ".{0,400}", more in ".{0,80}") {
            let (short, long) = (recommendation(&text, 1), recommendation(&(text + &more), 1));
            prop_assert!(Size::of(&short) <= Size::of(&long));
            prop_assert!(lines_over(&short) <= lines_over(&long));
        }

        #[test]
        fn words_of_any_script_are_measured(
            text in "[a-z \u{1780}-\u{17d3}\u{e01}-\u{e5b}\u{4e00}-\u{4eff}]{0,900}",
            more in "[a-z \u{1780}-\u{17d3}]{0,40}",
        ) {
            let (short, long) = (recommendation(&text, 3), recommendation(&(text + &more), 3));
            prop_assert!(Size::of(&short) <= Size::of(&long));
        }
    }
}

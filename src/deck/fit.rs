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

/// The sizes in units, from [`Size::Huge`] on. Those of recommendations are 40 units at least.
const MAIN: [u32; 4] = [70, 58, 48, 40];
const LEAD: [u32; 4] = [44, 40, 37, 34];
const LABEL: [u32; 4] = [48, 44, 42, 40];
const ASKED: [u32; 4] = [34, 30, 27, 24];
const LISTED: [u32; 4] = [46, 40, 34, 30];

/// The width between the edges of a slide, and the height between its head and its foot.
const WIDTH: u32 = 1152;
const HEIGHT: u32 = 505;
/// A line that says by when, with the space before it.
const DEADLINE: u32 = 76;
/// What a recommendation builds on: its label, then a line for about three States.
const BUILDS: (u32, u32) = (54, 47);
/// An earlier recommendation beside its text: the State, what became of it, spaces and a rule.
const ASKED_FRAME: u32 = 94;
/// A line of small letters, in units and in hundredths of their size.
const SMALL_LINE: u32 = 30;
const SMALL_ROOM: u32 = WIDTH * 100 / 22;
/// More lines than this are as bad as this.
const MOST: u32 = 1000;

/// Texts one below the other, or in two columns.
struct Column<'a> {
    texts: Vec<Cow<'a, str>>,
    sizes: [u32; 4],
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
    let [.., small] = column.sizes;
    over.div_ceil(small * column.line() / 100)
}

impl<'a> Column<'a> {
    fn of(content: &'a Content) -> Self {
        match content {
            Content::Title { lead, .. } => Self::one(lead, LEAD, [860, 270]),
            Content::Earlier { asked, others, .. } => Self::asked(asked, others),
            Content::Change { label, .. } => Self::one(label, LABEL, [620, 250]),
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
                let mut column = Self::listed(texts(blocks), MAIN);
                column.height -= SMALL_LINE * u32::from(!sources.is_empty());
                column
            }
            Content::Closing { .. } => Self::listed(Vec::new(), MAIN),
        }
    }

    fn one(text: &'a str, sizes: [u32; 4], [width, height]: [u32; 2]) -> Self {
        Self {
            texts: vec![text.into()],
            sizes,
            columns: 1,
            width,
            height,
            gap: 0,
            frame: 0,
        }
    }

    fn listed(texts: Vec<Cow<'a, str>>, sizes: [u32; 4]) -> Self {
        Self {
            texts,
            sizes,
            columns: 1,
            width: WIDTH - 60,
            height: HEIGHT,
            gap: 32,
            frame: 0,
        }
    }

    fn asked(asked: &'a [Asked], others: &[String]) -> Self {
        let others = letters::lines(&others.join(", "), SMALL_ROOM);
        // Whose assessment it is stands below, and who asked the others, with a few words before.
        let below = 24 + SMALL_LINE * (1 + others.min(MOST));
        Self {
            texts: asked.iter().map(|it| it.text.as_str().into()).collect(),
            sizes: ASKED,
            columns: 2,
            width: 552,
            height: HEIGHT - below.min(HEIGHT),
            gap: 30,
            frame: ASKED_FRAME,
        }
    }

    /// Measures the texts at a size. Two beside each other are as high as the higher one.
    fn height(&self, size: Size) -> u32 {
        let size = self.sizes[size as usize];
        let room = self.width * 100 / size;
        let one = |text: &Cow<'_, str>| {
            let lines = letters::lines(text, room).min(MOST);
            self.frame + lines * size * letters::line(text) / 100
        };
        let rows = self.texts.chunks(self.columns);
        let heights = rows.map(|row| row.iter().map(one).max().unwrap_or(0));
        let gaps = self.texts.len().div_ceil(self.columns).saturating_sub(1);
        let gaps = u32::try_from(gaps).unwrap_or(u32::MAX);
        let gaps = self.gap.saturating_mul(gaps);
        heights.fold(gaps, u32::saturating_add)
    }

    fn line(&self) -> u32 {
        let lines = self.texts.iter().map(|text| letters::line(text));
        lines.max().unwrap_or(100)
    }
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

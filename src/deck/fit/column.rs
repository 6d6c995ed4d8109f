//! What stands on a slide, as texts one below the other in the room there is, and how high they are.

use std::borrow::Cow;

use super::Size;
use crate::deck::{Asked, Content, letters, plain};
use crate::domain::{Block, PartialDate};

/// How a text is set: its sizes from the largest on, in units, the distance of its lines in
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
pub(super) struct Column<'a> {
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

impl<'a> Column<'a> {
    /// Puts together what stands on a slide.
    pub(super) fn of(content: &'a Content) -> Self {
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

    /// Says whether the texts have room at a size.
    pub(super) fn fits(&self, size: Size) -> bool {
        self.measure(size, self.set.width) <= self.height
    }

    /// Counts the lines that are too many at the smallest size, in letters as wide as most fonts
    /// have them and without the reserve: what is refused would fit nowhere.
    pub(super) fn lines_over(&self) -> u32 {
        let usual = self.set.width * 9 / 10;
        let over = self.measure(Size::Small, usual);
        let over = over.saturating_sub(self.height + FULL - HEIGHT);
        let [.., small] = self.set.sizes;
        over.div_ceil(small * self.set.line / 100)
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
    fn measure(&self, size: Size, width: u32) -> u32 {
        let Type { sizes, line, .. } = self.set;
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

//! The parts of a printed factsheet: what an editor calls them, how high they usually are, and
//! what to do where one is too high.

/// A part of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SheetPart {
    Head,
    Figures,
    KeyIssues,
    Earlier,
    Framework,
    Consultation,
    Challenges,
    Recommendations,
    Questions,
    Sources,
    Coalition,
}

impl SheetPart {
    /// Its name in a sentence.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Head => "title and lead",
            Self::Figures => "the figures",
            Self::KeyIssues => "Key issues",
            Self::Earlier => "the table of earlier recommendations",
            Self::Framework => "National framework",
            Self::Consultation => "the consultation",
            Self::Challenges => "Challenges",
            Self::Recommendations => "the recommendations",
            Self::Questions => "the questions",
            Self::Sources => "the sources",
            Self::Coalition => "the coalition",
        }
    }

    /// What it usually takes, in micrometres: its share of a full sheet, after the first nine
    /// factsheets.
    pub(super) fn usual(self) -> u32 {
        match self {
            Self::Head => 30_000,
            Self::Figures => 15_000,
            Self::KeyIssues => 37_000,
            Self::Earlier => 80_000,
            Self::Framework => 35_000,
            Self::Consultation => 18_000,
            Self::Challenges => 55_000,
            Self::Recommendations => 140_000,
            Self::Questions => 40_000,
            Self::Sources => 70_000,
            Self::Coalition => 20_000,
        }
    }

    /// What shortens it.
    pub(super) fn advice(self) -> &'static str {
        match self {
            Self::Head => "give the lead one sentence of two lines",
            Self::Figures => "give each label a line or two",
            Self::KeyIssues | Self::Framework => {
                "leave out what the table or the challenges say too"
            }
            Self::Consultation => "say in two or three sentences who was consulted, and when",
            Self::Earlier => "bring the longest notes down to two lines, or leave out a row",
            Self::Challenges => "shorten the longest challenge first: the highest column decides",
            Self::Recommendations => {
                "shorten the longer of two cards side by side, or leave one out"
            }
            Self::Questions => "shorten the longer of two questions side by side, or leave one out",
            Self::Sources => "cite fewer sources, and give them shorter titles",
            Self::Coalition => "name fewer members, or call them by their short names",
        }
    }
}

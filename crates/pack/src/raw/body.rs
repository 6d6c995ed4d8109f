//! A factsheet's body: the three fixed sections, and the challenges within *Challenges*.

use super::super::file::FileText;
use super::super::nearest::write_instead;
use super::super::problem::{Place, Report, Written};
use super::FileRole;
use super::markdown::{self, Origin};
use super::text::{RawBlock, RawPart, words};

const SECTIONS: [&str; 3] = [
    "Key issues from previous reviews",
    "National framework",
    "Challenges",
];
const HALVES: [&str; 2] = ["Facts", "Impact"];

/// A raw body; missing sections are `None`.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawBody {
    pub(crate) key_issues: Option<Written<Vec<RawBlock>>>,
    pub(crate) framework: Option<Written<Vec<RawBlock>>>,
    pub(crate) challenges: Option<Written<Vec<RawChallenge>>>,
}

/// A raw challenge.
#[derive(Clone, Debug)]
pub(crate) struct RawChallenge {
    pub(crate) title: String,
    pub(crate) at: Place,
    pub(crate) facts: Option<Vec<RawBlock>>,
    pub(crate) impact: Option<Vec<RawBlock>>,
}

/// The reader's position in the body.
struct BodyReader<'a> {
    report: &'a Report,
    body: RawBody,
    /// The current section of [`SECTIONS`], if one has begun.
    section: Option<usize>,
    /// The current half of [`HALVES`], if one has begun.
    half: Option<usize>,
    /// The number of sections begun: the next must come later in the list than all of them.
    next: usize,
}

/// Reads a file's body, which starts at an offset.
pub(super) fn read(file: &FileText, start: usize, role: FileRole, report: &Report) -> RawBody {
    let text = file.text().get(start..).unwrap_or_default();
    let mut reader = BodyReader {
        report,
        body: RawBody::default(),
        section: None,
        half: None,
        next: 0,
    };
    for part in markdown::parse(text, Origin::Rest(file, start), report) {
        match part {
            RawPart::Heading {
                level, text, at, ..
            } => reader.heading(level, words(&text).trim(), &at),
            RawPart::Block { block, at } => reader.block(block, &at),
        }
    }
    reader.check_complete(role, &file.place(start, ""));
    reader.body
}

impl BodyReader<'_> {
    fn heading(&mut self, level: u8, title: &str, at: &Place) {
        match (level, self.section) {
            (2, _) => self.start_section(title, at),
            (3, Some(2)) => self.start_challenge(title, at),
            (4, Some(2)) if self.challenges().is_some_and(|all| !all.is_empty()) => {
                self.start_half(title, at);
            }
            _ => self.report.error(
                at,
                format!("the heading \"{title}\" does not belong here"),
                "Use ## for the three sections, ### for a challenge, #### for Facts and Impact",
            ),
        }
    }

    fn start_section(&mut self, title: &str, at: &Place) {
        self.half = None;
        self.section = position(&SECTIONS, title);
        if SECTIONS.iter().all(|known| *known != title) {
            self.report.error(
                at,
                format!("there is no section \"{title}\""),
                write_instead(title, SECTIONS, "See README.md"),
            );
        }
        let Some(index) = self.section else { return };
        if index < self.next {
            self.report.error(
                at,
                format!(
                    "the section \"{}\" is repeated or out of order",
                    SECTIONS[index]
                ),
                format!(
                    "Write the sections once, in this order: {}",
                    SECTIONS.join(", ")
                ),
            );
        }
        self.next = self.next.max(index + 1);
        self.open(index, at);
    }

    fn open(&mut self, index: usize, at: &Place) {
        let at = at.clone();
        let body = &mut self.body;
        match index {
            0 => drop(body.key_issues.get_or_insert(Written { value: vec![], at })),
            1 => drop(body.framework.get_or_insert(Written { value: vec![], at })),
            _ => drop(body.challenges.get_or_insert(Written { value: vec![], at })),
        }
    }

    fn start_challenge(&mut self, title: &str, at: &Place) {
        self.half = None;
        if title.is_empty() {
            self.report
                .error(at, "the challenge has no name", "Write its name after ###");
        }
        let challenge = RawChallenge {
            title: title.to_owned(),
            at: at.clone(),
            facts: None,
            impact: None,
        };
        if let Some(all) = self.challenges() {
            all.push(challenge);
        }
    }

    fn start_half(&mut self, title: &str, at: &Place) {
        self.half = position(&HALVES, title);
        if HALVES.iter().all(|known| *known != title) {
            self.report.error(
                at,
                format!("a challenge has no part \"{title}\""),
                write_instead(title, HALVES, "See README.md"),
            );
        }
        let Some(index) = self.half else { return };
        let Some(challenge) = self.challenges().and_then(|all| all.last_mut()) else {
            return;
        };
        let late = challenge.impact.is_some() || (index == 0 && challenge.facts.is_some());
        if index == 0 {
            challenge.facts.get_or_insert_default();
        } else {
            challenge.impact.get_or_insert_default();
        }
        if late {
            self.report.error(
                at,
                format!("the part \"{}\" is repeated or out of order", HALVES[index]),
                "Write Facts, then Impact, each once",
            );
        }
    }

    fn block(&mut self, block: RawBlock, at: &Place) {
        let half = self.half;
        let body = &mut self.body;
        let home = match self.section {
            Some(0) => body.key_issues.as_mut().map(|section| &mut section.value),
            Some(1) => body.framework.as_mut().map(|section| &mut section.value),
            Some(_) => body
                .challenges
                .as_mut()
                .and_then(|section| section.value.last_mut())
                .and_then(|challenge| match half {
                    Some(0) => challenge.facts.as_mut(),
                    Some(_) => challenge.impact.as_mut(),
                    None => None,
                }),
            None => None,
        };
        match home {
            Some(blocks) => blocks.push(block),
            None => self.report.error(
                at,
                "this text is not under one of the format's headings and is left out",
                "Move it below a section's heading; in Challenges, below #### Facts or #### Impact",
            ),
        }
    }

    fn challenges(&mut self) -> Option<&mut Vec<RawChallenge>> {
        self.body
            .challenges
            .as_mut()
            .map(|section| &mut section.value)
    }

    fn check_complete(&self, role: FileRole, start: &Place) {
        let empty = |section: &Option<Written<Vec<RawBlock>>>| {
            section
                .as_ref()
                .map(|section| (section.value.is_empty(), section.at.clone()))
        };
        let challenges = &self.body.challenges;
        let found = [
            empty(&self.body.key_issues),
            empty(&self.body.framework),
            challenges
                .as_ref()
                .map(|section| (section.value.is_empty(), section.at.clone())),
        ];
        for (title, section) in SECTIONS.iter().zip(found) {
            match section {
                None if role == FileRole::Original => self.report.error(
                    start,
                    format!("the section \"{title}\" is missing"),
                    format!("Add a heading ## {title} and its text"),
                ),
                Some((true, at)) => self.report.error(
                    &at,
                    format!("the section \"{title}\" is empty"),
                    "Write its text below the heading",
                ),
                None | Some(_) => {}
            }
        }
        for challenge in challenges.iter().flat_map(|section| &section.value) {
            self.check_challenge(challenge);
        }
    }

    fn check_challenge(&self, challenge: &RawChallenge) {
        for (title, half) in HALVES.iter().zip([&challenge.facts, &challenge.impact]) {
            if half.as_ref().is_none_or(Vec::is_empty) {
                self.report.error(
                    &challenge.at,
                    format!("the challenge \"{}\" has no {title}", challenge.title),
                    format!("Add a heading #### {title} and its text"),
                );
            }
        }
    }
}

/// Finds the heading meant, misspelt or not.
fn position(known: &[&str], title: &str) -> Option<usize> {
    let meant = super::super::nearest::nearest(title, known.iter().copied())?;
    known.iter().position(|each| *each == meant)
}

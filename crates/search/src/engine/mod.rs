//! An opened index, and how it is asked.

mod answer;

use crate::ask;
use crate::bits::{self, Pool};
use crate::columns::{self, Column};
use crate::expression::Expression;
use crate::format::{Broken, HEAD_START, MAGIC, MOST_RECORDS, Reader, checksum};
use crate::rank::Scores;
use crate::tags::Tags;
use crate::wire::{Answer, Marks, Request, Summary, Tag};
use crate::words::Words;

/// Finds and counts.
///
/// It is opened in two steps, as its file arrives: the head makes filters and counts, the words
/// make the search. Sets used for an answer are kept for the next.
#[derive(Debug)]
pub struct Engine {
    summary: Summary,
    columns: Vec<Column>,
    words: Option<Words>,
    /// Length and checksum of the words to come.
    expected: (usize, u64),
    tags: Tags,
    pool: Pool,
    scores: Scores,
    places: Vec<u64>,
}

impl Engine {
    /// Tells how many bytes the head has, from the first twelve bytes of a file or more; `None`
    /// if there are fewer, or if it is no index.
    #[must_use]
    pub fn head_length(first: &[u8]) -> Option<u32> {
        let mut reader = Reader(first.strip_prefix(MAGIC)?);
        reader.u32().ok()
    }

    /// Opens an index by its head; filters and counts work from then on.
    ///
    /// # Errors
    /// Bytes that are not a complete and undamaged head.
    pub fn open(head: &[u8]) -> Result<Self, Broken> {
        let length = head.strip_prefix(MAGIC).ok_or(Broken::Format)?;
        let mut reader = Reader(length);
        if reader.u32()? as usize != head.len() || head.len() < HEAD_START {
            return Err(Broken::Length);
        }
        let words = reader.u32()? as usize;
        if reader.u64()? != checksum(&head[HEAD_START..]) {
            return Err(Broken::Checksum);
        }
        let expected = (words, reader.u64()?);
        let records = reader.u32()?;
        // Every record has a byte among the words.
        if records >= MOST_RECORDS || records as usize > words {
            return Err(Broken::Content);
        }
        let names = reader.u32()? as usize;
        let names = postcard::from_bytes(reader.take(names)?).map_err(|_| Broken::Content)?;
        let summary = Summary {
            records,
            columns: names,
        };
        let columns = columns::read(&mut reader, &summary.columns, records as usize)?;
        if !reader.0.is_empty() {
            return Err(Broken::Length);
        }
        Ok(Self {
            pool: Pool::new(records as usize),
            summary,
            columns,
            words: None,
            expected,
            tags: Tags::default(),
            scores: Scores::default(),
            places: Vec::new(),
        })
    }

    /// Opens an index that is there as a whole.
    ///
    /// # Errors
    /// Bytes that are not a complete and undamaged index.
    pub fn open_whole(index: &[u8]) -> Result<Self, Broken> {
        let head = Self::head_length(index).ok_or(Broken::Format)? as usize;
        let (head, words) = index.split_at_checked(head).ok_or(Broken::Length)?;
        let mut engine = Self::open(head)?;
        engine.add_words(words)?;
        Ok(engine)
    }

    /// Adds the rest of the file; words are searched from then on.
    ///
    /// # Errors
    /// Bytes that are not the complete and undamaged words of this index. The engine then stays
    /// as it was.
    pub fn add_words(&mut self, words: &[u8]) -> Result<(), Broken> {
        if self.words.is_some() {
            return Err(Broken::Twice);
        }
        if words.len() != self.expected.0 {
            return Err(Broken::Length);
        }
        if checksum(words) != self.expected.1 {
            return Err(Broken::Checksum);
        }
        self.words = Some(Words::read(words, self.records())?);
        Ok(())
    }

    /// Describes the index.
    #[must_use]
    pub fn summary(&self) -> Summary {
        self.summary.clone()
    }

    /// Sets the names by which values are found, in place of those set before.
    pub fn set_tags(&mut self, tags: &[Tag]) {
        self.tags = Tags::new(tags);
    }

    /// Answers a question.
    pub fn ask(&mut self, request: &Request) -> Answer {
        self.ask_expression(&ask::read(&request.text), request)
    }

    /// Answers a question with an expression in place of the text as typed.
    pub fn ask_expression(&mut self, expression: &Expression, request: &Request) -> Answer {
        let finding = self.find(expression);
        let filters = self.filters(&request.chosen);
        let mut answer = Answer {
            waiting: self.words.is_none() && !expression.0.is_empty(),
            ..Answer::default()
        };
        let found = self.found(finding.as_ref(), &filters, |_| true);
        answer.total = bits::count(&found);
        self.count(&found, finding.as_ref(), &filters, &mut answer);
        self.rank(
            &found,
            finding.as_ref(),
            &filters,
            request,
            &mut answer.hits,
        );
        answer.cross = self.cross(&found, request.cross);
        if answer.total == 0 {
            answer.relaxations = self.relaxations(finding.as_ref(), &filters);
        }
        self.pool.give_back(found);
        for filter in filters {
            self.pool.give_back(filter.set);
        }
        if let Some(mut finding) = finding {
            answer.near = std::mem::take(&mut finding.near);
            answer.marks = Marks(std::mem::take(&mut finding.marks));
            finding.give_back(&mut self.pool);
        }
        answer
    }

    fn records(&self) -> usize {
        self.summary.records as usize
    }
}

//! An open index that answers requests.

mod answer;

use crate::ask;
use crate::bits::{self, Pool};
use crate::columns::{self, OpenColumn};
use crate::expression::Expression;
use crate::format::{Broken, ByteReader, HEAD_START, MAGIC, MOST_RECORDS, checksum};
use crate::rank::Scores;
use crate::tags::Tags;
use crate::wire::{Answer, Marks, Request, Summary, Tag};
use crate::words::Words;

/// Finds and counts records.
///
/// The engine opens in two steps, as its file arrives: the head enables filters and counts, the
/// words enable searching. Sets used for one answer are kept for the next.
#[derive(Debug)]
pub struct Engine {
    summary: Summary,
    columns: Vec<OpenColumn>,
    words: Option<Words>,
    /// Length and checksum of the words still to come.
    expected: (usize, u64),
    tags: Tags,
    pool: Pool,
    scores: Scores,
    places: Vec<u64>,
}

impl Engine {
    /// Returns the length of the head from the first twelve or more bytes of a file, or `None` if
    /// there are fewer, or it is not an index.
    #[must_use]
    pub fn head_length(first: &[u8]) -> Option<u32> {
        let mut reader = ByteReader(first.strip_prefix(MAGIC)?);
        reader.u32().ok()
    }

    /// Opens an index from its head, after which filters and counts work.
    ///
    /// # Errors
    /// Bytes that are not a complete and undamaged head.
    pub fn open(head: &[u8]) -> Result<Self, Broken> {
        let length = head.strip_prefix(MAGIC).ok_or(Broken::Format)?;
        let mut reader = ByteReader(length);
        if reader.u32()? as usize != head.len() || head.len() < HEAD_START {
            return Err(Broken::Length);
        }
        let words = reader.u32()? as usize;
        if reader.u64()? != checksum(&head[HEAD_START..]) {
            return Err(Broken::Checksum);
        }
        let expected = (words, reader.u64()?);
        let records = reader.u32()?;
        // Every record has at least one byte among the words.
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

    /// Opens a whole index.
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

    /// Adds the rest of the file, after which words can be searched.
    ///
    /// # Errors
    /// Bytes that are not the complete and undamaged words of this index. The engine is then
    /// unchanged.
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

    /// Sets the names by which values are found, replacing any set before.
    pub fn set_tags(&mut self, tags: &[Tag]) {
        self.tags = Tags::new(tags);
    }

    /// Answers a request.
    pub fn ask(&mut self, request: &Request) -> Answer {
        self.ask_expression(&ask::parse(&request.text), request)
    }

    /// Answers a request, searching for an expression instead of the text.
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

//! An opened index, and how it is asked.

use crate::ask;
use crate::bits::{self, Bits, Pool};
use crate::columns::{self, Column};
use crate::count::{Counted, cross};
use crate::expression::Expression;
use crate::find::{Finder, Finding, tier};
use crate::format::{Broken, HEAD_START, MAGIC, Reader, checksum};
use crate::rank::{self, Page, Scores};
use crate::tags::Tags;
use crate::wire::{Answer, Chosen, Marks, Order, Relaxation, Request, Summary, Tag};
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

/// A choice in a column, as a set of records.
struct Filter {
    column: u8,
    /// Whether other values of the column are counted as if nothing were chosen in it.
    is_open: bool,
    set: Bits,
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

    fn find(&mut self, expression: &Expression) -> Option<Finding> {
        let words = self.words.as_ref().filter(|_| !expression.0.is_empty())?;
        let finder = Finder {
            words,
            columns: &self.columns,
            tags: &self.tags,
            records: self.summary.records as usize,
            pool: &mut self.pool,
            places: &mut self.places,
        };
        Some(finder.find(expression))
    }

    fn filters(&mut self, chosen: &[Chosen]) -> Vec<Filter> {
        let chosen = chosen.iter().filter(|chosen| !chosen.values.is_empty());
        let mut filters = Vec::new();
        for it in chosen {
            let Some(column) = self.columns.get(usize::from(it.column)) else {
                filters.push(Filter {
                    column: it.column,
                    is_open: false,
                    set: self.pool.empty(),
                });
                continue;
            };
            let mut set = if it.all {
                self.pool.full()
            } else {
                self.pool.empty()
            };
            for &value in &it.values {
                if it.all {
                    let mut one = self.pool.empty();
                    column.add_records(value, &mut one);
                    bits::and(&mut set, &one);
                    self.pool.give_back(one);
                } else {
                    column.add_records(value, &mut set);
                }
            }
            filters.push(Filter {
                column: it.column,
                is_open: !it.all,
                set,
            });
        }
        filters
    }

    /// Gives the records that have the words and agree with some of the filters.
    fn found(
        &mut self,
        finding: Option<&Finding>,
        filters: &[Filter],
        counts: impl Fn(&Filter) -> bool,
    ) -> Bits {
        let mut found = match finding {
            Some(finding) => self.pool.copy(&finding.tiers[tier::NEAR]),
            None => self.pool.full(),
        };
        for filter in filters.iter().filter(|filter| counts(filter)) {
            bits::and(&mut found, &filter.set);
        }
        found
    }

    fn count(
        &mut self,
        found: &[u64],
        finding: Option<&Finding>,
        filters: &[Filter],
        answer: &mut Answer,
    ) {
        let mut shared = Counted::new(found, answer.total, self.records());
        for at in 0..self.columns.len() {
            let is_own = |filter: &Filter| filter.is_open && usize::from(filter.column) == at;
            let counts = if filters.iter().any(is_own) {
                let others = self.found(finding, filters, |filter| !is_own(filter));
                let total = bits::count(&others);
                let counts = Counted::new(&others, total, self.records()).by(&self.columns[at]);
                self.pool.give_back(others);
                counts
            } else {
                shared.by(&self.columns[at])
            };
            answer.counts.push(counts);
        }
    }

    fn rank(
        &mut self,
        found: &[u64],
        finding: Option<&Finding>,
        filters: &[Filter],
        request: &Request,
        hits: &mut Vec<u32>,
    ) {
        let page = Page {
            offset: request.offset.min(self.summary.records) as usize,
            limit: request.limit.min(self.summary.records) as usize,
        };
        let by_column = match request.order {
            Order::Column(column) => self.columns.get(usize::from(column)),
            Order::Relevance | Order::Index => None,
        };
        if page.limit == 0 {
            return;
        }
        if let Some(column) = by_column {
            rank::by_column(found, column, page, hits);
            return;
        }
        let finding = finding
            .filter(|finding| request.order == Order::Relevance && !finding.weighed.is_empty());
        match (finding, &self.words) {
            (Some(finding), Some(words)) => {
                let mut tiers = Vec::new();
                for tier in &finding.tiers {
                    let mut tier = self.pool.copy(tier);
                    for filter in filters {
                        bits::and(&mut tier, &filter.set);
                    }
                    tiers.push(tier);
                }
                let weighed = &finding.weighed;
                rank::by_relevance(&tiers, weighed, words, &mut self.scores, page, hits);
                for tier in tiers {
                    self.pool.give_back(tier);
                }
            }
            (Some(_) | None, _) => rank::by_index(found, page, hits),
        }
    }

    fn cross(&self, found: &[u64], columns: Option<(u8, u8)>) -> Vec<u32> {
        let column = |at: u8| self.columns.get(usize::from(at));
        match columns.map(|(rows, columns)| (column(rows), column(columns))) {
            Some((Some(rows), Some(columns))) => cross(found, rows, columns),
            Some((Some(_) | None, _)) | None => Vec::new(),
        }
    }

    fn relaxations(
        &mut self,
        finding: Option<&Finding>,
        filters: &[Filter],
    ) -> Vec<(Relaxation, u32)> {
        let mut relaxations = Vec::new();
        if finding.is_some() {
            let others = self.found(None, filters, |_| true);
            relaxations.push((Relaxation::Text, bits::count(&others)));
            self.pool.give_back(others);
        }
        for dropped in filters {
            let others = self.found(finding, filters, |filter| filter.column != dropped.column);
            relaxations.push((Relaxation::Column(dropped.column), bits::count(&others)));
            self.pool.give_back(others);
        }
        relaxations.retain(|(_, count)| *count > 0);
        relaxations
    }
}

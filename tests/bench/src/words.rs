//! Queries in the words of real rows, as a reader of a site would type them.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use search::wire::{Chosen, Column};

use crate::query::Kind;
use crate::random::Random;
use crate::work::Asked;

const PER_KIND: usize = 40;
/// The columns with filters, by their names in the site's index.
const FILTERED: [&str; 2] = ["group", "issue"];

/// Reads the texts of rows, in lower case.
///
/// # Errors
/// If the file is not a table with texts.
pub fn texts(rows: &Path) -> Result<Vec<String>> {
    let mut table = csv::Reader::from_path(rows).with_context(|| rows.display().to_string())?;
    let names = table.headers()?.clone();
    let column = |name: &str| {
        names
            .iter()
            .position(|it| it == name)
            .with_context(|| format!("no column {name}"))
    };
    let (text, summary) = (column("text")?, column("summary")?);
    let mut texts = Vec::new();
    for row in table.records() {
        let row = row?;
        let worded = [text, summary].into_iter().filter_map(|at| row.get(at));
        let worded = worded.collect::<Vec<_>>().join(" ");
        texts.push(worded.to_lowercase());
    }
    Ok(texts)
}

/// Draws queries of every kind, as a reader types them.
///
/// # Errors
/// If there are too few words, or a column is missing.
pub fn draw(texts: &[String], columns: &[Column], random: &mut Random) -> Result<Vec<Asked>> {
    let words = Words::of(texts);
    let mut queries = Vec::new();
    for kind in Kind::ALL {
        for _ in 0..PER_KIND {
            queries.push(words.query(kind, columns, random)?);
        }
    }
    Ok(queries)
}

/// The words of all texts, by the number of texts that contain them.
struct Words<'a> {
    /// The words of every text with at least two.
    pairs: Vec<Vec<&'a str>>,
    common: Vec<&'a str>,
    mid: Vec<&'a str>,
    rare: Vec<&'a str>,
    long: Vec<&'a str>,
}

impl<'a> Words<'a> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "there are at most some hundred thousand rows"
    )]
    fn of(texts: &'a [String]) -> Self {
        let texts: Vec<Vec<&str>> = texts.iter().map(|text| words_of(text)).collect();
        let mut found: BTreeMap<&str, usize> = BTreeMap::new();
        for text in &texts {
            for word in text {
                *found.entry(word).or_default() += 1;
            }
        }
        let all = texts.len() as f64;
        let band = |least: f64, most: f64, letters: usize| -> Vec<&str> {
            let fits = |(word, found): &(&&str, &usize)| {
                let found = **found as f64;
                found >= least && found <= most && word.len() >= letters
            };
            found.iter().filter(fits).map(|(word, _)| *word).collect()
        };
        Self {
            common: band(0.05 * all, 0.6 * all, 2),
            mid: band(0.003 * all, 0.02 * all, 3),
            rare: band(2.0, (0.0005 * all).max(3.0), 3),
            long: band(2.0, 0.1 * all, 6),
            pairs: texts.into_iter().filter(|it| it.len() > 1).collect(),
        }
    }

    fn query(&self, kind: Kind, columns: &[Column], random: &mut Random) -> Result<Asked> {
        let enough = [&self.common, &self.mid, &self.rare, &self.long];
        let enough = enough.iter().all(|it| !it.is_empty()) && !self.pairs.is_empty();
        ensure!(enough, "too few words");
        let one = |list: &[&str], random: &mut Random| vec![random.pick(list).to_owned()];
        let words = match kind {
            Kind::WordCommon | Kind::WordFilter => one(&self.common, random),
            Kind::WordMid => one(&self.mid, random),
            Kind::WordRare => one(&self.rare, random),
            Kind::And2 => self.two(random),
            Kind::Prefix => vec![random.pick(&self.long)[..3 + random.below(3)].to_owned()],
            Kind::AndPrefix => {
                let [first, second] = [0, 1].map(|at| self.two(random).swap_remove(at));
                let end = second.len().min(4);
                vec![first, second[..end].to_owned()]
            }
            Kind::Fuzzy1 => {
                let mut word = random.pick(&self.long).to_owned();
                word.remove(1 + random.below(word.len() - 2));
                vec![word]
            }
            Kind::Filter2 | Kind::FacetsAll => Vec::new(),
        };
        let names = match kind {
            Kind::Filter2 => &FILTERED[..],
            Kind::WordFilter => &FILTERED[1..],
            _ => &[],
        };
        let chosen = names.iter().map(|name| choice(columns, name, random));
        Ok(Asked::typed(kind, words, chosen.collect::<Result<_>>()?))
    }

    /// Draws two words of the same text.
    fn two(&self, random: &mut Random) -> Vec<String> {
        let text = &self.pairs[random.below(self.pairs.len())];
        let (first, others) = (text[0], &text[1..]);
        vec![first.to_owned(), random.pick(others).to_owned()]
    }
}

/// Returns the words of a text that are plain letters, sorted and without duplicates.
fn words_of(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase()))
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn choice(columns: &[Column], name: &str, random: &mut Random) -> Result<Chosen> {
    let place = columns.iter().position(|it| it.name == name);
    let place = place.with_context(|| format!("the index has no column {name}"))?;
    let value = random.below(columns[place].values.len());
    Ok(Chosen {
        column: u8::try_from(place)?,
        values: vec![u16::try_from(value)?],
        all: false,
    })
}

#[cfg(test)]
mod tests {
    use search::wire::Column;

    use super::{FILTERED, PER_KIND, draw};
    use crate::query::Kind;
    use crate::random::Random;
    use crate::rows;

    #[test]
    fn every_kind_of_query_uses_the_words_of_the_rows() {
        let rows = rows::generate(2_000, &mut Random::new(1)).to_lowercase();
        let texts: Vec<String> = rows.lines().skip(1).map(str::to_owned).collect();
        let columns = FILTERED.map(|name| Column {
            name: name.to_owned(),
            values: vec![String::new(); 5],
        });
        let queries = draw(&texts, &columns, &mut Random::new(1)).unwrap();
        for kind in Kind::ALL {
            let of_kind = queries.iter().filter(|query| query.kind == kind);
            assert_eq!(of_kind.count(), PER_KIND, "{kind:?}");
        }
        for query in queries.iter().filter(|it| it.kind == Kind::And2) {
            let has = |text: &&String| query.words.iter().all(|word| text.contains(word));
            assert!(texts.iter().any(|text| has(&text)), "{:?}", query.words);
        }
    }
}

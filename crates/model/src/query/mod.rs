//! Filters as one value, and as the query string of an address.
//!
//! Reading accepts anything; writing gives the one shortest string for a value, so that equal
//! filters have equal addresses. What the filters find is the business of [`catalogue`].

mod encoding;
mod facet;
mod showing;
#[cfg(test)]
mod tests;

use std::fmt;

pub(crate) use encoding::push_encoded;
pub use facet::{Facet, Sort, View};
pub use showing::Showing;

const TEXT_KEY: &str = "q";
const SORT_KEY: &str = "sort";
const ALL_ISSUES_KEY: &str = "issues";
const ALL: &str = "all";
const VIEW_KEY: &str = "view";
const ROWS_KEY: &str = "rows";
const COLUMNS_KEY: &str = "columns";
const TEXT_CHARACTERS: usize = 200;
const VALUE_BYTES: usize = 64;
// More than any list has: every value of a facet can be chosen, the 194 States too.
const VALUES_PER_FACET: usize = 256;

/// What a reader looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words looked for, as typed; 200 characters at most.
    pub text: String,
    /// Sorted, each once. A list and no map of sets: that would cost the browser 3 kB.
    chosen: Vec<(Facet, String)>,
    /// The order of the results.
    pub sort: Sort,
    /// Whether a result must have all of the issues chosen; else one is enough.
    pub all_issues: bool,
    /// How results are shown.
    pub view: View,
    /// The property that results are counted by, if they are counted.
    pub rows: Option<Facet>,
    /// The property that they are counted against.
    pub columns: Option<Facet>,
}

impl Query {
    /// Reads a query string, with or without its `?`. What it cannot use, it leaves out.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.strip_prefix('?').unwrap_or(text);
        let mut query = Self::default();
        for pair in text.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            query.read(key, &encoding::decoded(value));
        }
        query
    }

    fn read(&mut self, key: &str, value: &str) {
        if key == TEXT_KEY {
            self.text = usable_text(value);
        } else if key == SORT_KEY {
            self.sort = Sort::of_key(value).unwrap_or(self.sort);
        } else if key == ALL_ISSUES_KEY {
            self.all_issues = value == ALL;
        } else if key == VIEW_KEY {
            self.view = View::of_key(value).unwrap_or(self.view);
        } else if key == ROWS_KEY {
            self.rows = Facet::of_key(value);
        } else if key == COLUMNS_KEY {
            self.columns = Facet::of_key(value);
        } else if let Some(facet) = Facet::of_key(key) {
            self.choose(facet, value);
        }
    }

    fn choose(&mut self, facet: Facet, value: &str) {
        let place = self.place_of(facet, value);
        if let Err(place) = place
            && is_usable(value)
            && self.values(facet).count() < VALUES_PER_FACET
        {
            self.chosen.insert(place, (facet, value.to_owned()));
        }
    }

    fn place_of(&self, facet: Facet, value: &str) -> Result<usize, usize> {
        self.chosen
            .binary_search_by(|(each, chosen)| (*each, chosen.as_str()).cmp(&(facet, value)))
    }

    /// Chooses a value that is not chosen, and drops one that is.
    #[must_use]
    pub fn toggle(&self, facet: Facet, value: &str) -> Self {
        let mut query = self.clone();
        match query.place_of(facet, value) {
            Ok(place) => drop(query.chosen.remove(place)),
            Err(_) => query.choose(facet, value),
        }
        query
    }

    /// Drops a value.
    #[must_use]
    pub fn remove(&self, facet: Facet, value: &str) -> Self {
        if self.has(facet, value) {
            self.toggle(facet, value)
        } else {
            self.clone()
        }
    }

    /// Drops every value of a facet.
    #[must_use]
    pub fn clear_facet(&self, facet: Facet) -> Self {
        let mut query = self.clone();
        query.chosen.retain(|(each, _)| *each != facet);
        query
    }

    /// Drops words and values; the order and the way of showing stay.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            text: String::new(),
            chosen: Vec::new(),
            all_issues: false,
            ..self.clone()
        }
    }

    /// Replaces the words.
    #[must_use]
    pub fn with_text(&self, text: &str) -> Self {
        Self {
            text: usable_text(text),
            ..self.clone()
        }
    }

    /// Replaces the order.
    #[must_use]
    pub fn with_sort(&self, sort: Sort) -> Self {
        Self {
            sort,
            ..self.clone()
        }
    }

    /// Asks for all of the issues chosen, or for any.
    #[must_use]
    pub fn with_all_issues(&self, all_issues: bool) -> Self {
        Self {
            all_issues,
            ..self.clone()
        }
    }

    /// Shows the results in another way.
    #[must_use]
    pub fn with_view(&self, view: View) -> Self {
        Self {
            view,
            ..self.clone()
        }
    }

    /// Counts the results by a property, and against another.
    #[must_use]
    pub fn counted_by(&self, rows: Option<Facet>, columns: Option<Facet>) -> Self {
        Self {
            rows,
            columns,
            ..self.clone()
        }
    }

    /// Leaves out what a page does not filter by: a stale or mistyped address then filters by
    /// nothing that cannot be seen.
    #[must_use]
    pub fn only(&self, facets: &[Facet]) -> Self {
        let mut query = self.clone();
        query.chosen.retain(|(each, _)| facets.contains(each));
        query.rows = query.rows.filter(|each| facets.contains(each));
        query.columns = query.columns.filter(|each| facets.contains(each));
        query
    }

    /// Tells whether nothing is filtered, whatever the order.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.chosen.is_empty()
    }

    /// Counts the chosen values of all facets.
    #[must_use]
    pub fn chosen_count(&self) -> usize {
        self.chosen.len()
    }

    /// Lists the values chosen in a facet, in a stable order.
    pub fn values(&self, facet: Facet) -> impl Iterator<Item = &str> {
        let of_facet = move |each: &&(Facet, String)| each.0 == facet;
        self.chosen
            .iter()
            .filter(of_facet)
            .map(|(_, value)| value.as_str())
    }

    /// Tells whether a value is chosen.
    #[must_use]
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.place_of(facet, value).is_ok()
    }
}

/// Writes the query string without `?`: words, then facets in order, then what is unusual.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        if !self.text.is_empty() {
            push_pair(TEXT_KEY, &self.text, &mut out);
        }
        for (facet, value) in &self.chosen {
            push_pair(facet.key(), value, &mut out);
        }
        if self.all_issues {
            push_pair(ALL_ISSUES_KEY, ALL, &mut out);
        }
        if self.sort != Sort::default() {
            push_pair(SORT_KEY, self.sort.key(), &mut out);
        }
        if self.view != View::default() {
            push_pair(VIEW_KEY, self.view.key(), &mut out);
        }
        for (key, facet) in [(ROWS_KEY, self.rows), (COLUMNS_KEY, self.columns)] {
            if let Some(facet) = facet {
                push_pair(key, facet.key(), &mut out);
            }
        }
        f.write_str(&out)
    }
}

fn push_pair(key: &str, value: &str, out: &mut String) {
    if !out.is_empty() {
        out.push('&');
    }
    out.push_str(key);
    out.push('=');
    push_encoded(value, out);
}

// Spaces at the ends stay: the words are typed into a field that shows what the address holds,
// and trimming would eat the space before the next word.
fn usable_text(text: &str) -> String {
    if text.chars().all(|c| c.is_whitespace() || c.is_control()) {
        return String::new();
    }
    text.chars()
        .take(TEXT_CHARACTERS)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

fn is_usable(value: &str) -> bool {
    (1..=VALUE_BYTES).contains(&value.len())
        && value
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.')
}

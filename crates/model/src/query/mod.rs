//! Filters as a value, and as the query string of an address.
//!
//! Parsing accepts anything; formatting produces the one shortest string for a value, so that equal
//! filters have equal addresses. The crate `catalogue` applies the filters.

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
// More than any list has: every value of a facet can be selected, including all 194 States.
const VALUES_PER_FACET: usize = 256;

/// What a reader is looking for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The search words, as typed; 200 characters at most.
    pub text: String,
    /// Sorted and unique. A list, not a map of sets, which would cost the browser 3 kB.
    chosen: Vec<(Facet, String)>,
    /// The order of the results.
    pub sort: Sort,
    /// Whether a result must have all of the selected issues rather than any of them.
    pub all_issues: bool,
    /// How results are displayed.
    pub view: View,
    /// The property that results are counted by, if they are counted.
    pub rows: Option<Facet>,
    /// A second property to count by.
    pub columns: Option<Facet>,
}

impl Query {
    /// Parses a query string, with or without its `?`. Unusable parts are ignored.
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
            self.sort = Sort::from_key(value).unwrap_or(self.sort);
        } else if key == ALL_ISSUES_KEY {
            self.all_issues = value == ALL;
        } else if key == VIEW_KEY {
            self.view = View::from_key(value).unwrap_or(self.view);
        } else if key == ROWS_KEY {
            self.rows = Facet::from_key(value);
        } else if key == COLUMNS_KEY {
            self.columns = Facet::from_key(value);
        } else if let Some(facet) = Facet::from_key(key) {
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

    /// Selects a value, or deselects it if it is selected.
    #[must_use]
    pub fn toggle(&self, facet: Facet, value: &str) -> Self {
        let mut query = self.clone();
        match query.place_of(facet, value) {
            Ok(place) => drop(query.chosen.remove(place)),
            Err(_) => query.choose(facet, value),
        }
        query
    }

    /// Deselects a value.
    #[must_use]
    pub fn remove(&self, facet: Facet, value: &str) -> Self {
        if self.has(facet, value) {
            self.toggle(facet, value)
        } else {
            self.clone()
        }
    }

    /// Deselects every value of a facet.
    #[must_use]
    pub fn clear_facet(&self, facet: Facet) -> Self {
        let mut query = self.clone();
        query.chosen.retain(|(each, _)| *each != facet);
        query
    }

    /// Clears words and values; keeps the order and the view.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            text: String::new(),
            chosen: Vec::new(),
            all_issues: false,
            ..self.clone()
        }
    }

    /// Replaces the search words.
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

    /// Requires all of the selected issues, or any of them.
    #[must_use]
    pub fn with_all_issues(&self, all_issues: bool) -> Self {
        Self {
            all_issues,
            ..self.clone()
        }
    }

    /// Replaces the view.
    #[must_use]
    pub fn with_view(&self, view: View) -> Self {
        Self {
            view,
            ..self.clone()
        }
    }

    /// Counts the results by one property, optionally against a second.
    #[must_use]
    pub fn counted_by(&self, rows: Option<Facet>, columns: Option<Facet>) -> Self {
        Self {
            rows,
            columns,
            ..self.clone()
        }
    }

    /// Drops filters a page does not have, so that an outdated or mistyped address never filters by
    /// something invisible.
    #[must_use]
    pub fn only(&self, facets: &[Facet]) -> Self {
        let mut query = self.clone();
        query.chosen.retain(|(each, _)| facets.contains(each));
        query.rows = query.rows.filter(|each| facets.contains(each));
        query.columns = query.columns.filter(|each| facets.contains(each));
        query
    }

    /// Returns whether nothing is filtered; the order does not matter.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.chosen.is_empty()
    }

    /// Counts the selected values of all facets.
    #[must_use]
    pub fn chosen_count(&self) -> usize {
        self.chosen.len()
    }

    /// Lists the selected values of a facet, in a stable order.
    pub fn values(&self, facet: Facet) -> impl Iterator<Item = &str> {
        let of_facet = move |each: &&(Facet, String)| each.0 == facet;
        self.chosen
            .iter()
            .filter(of_facet)
            .map(|(_, value)| value.as_str())
    }

    /// Returns whether a value is selected.
    #[must_use]
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.place_of(facet, value).is_ok()
    }
}

/// Writes the query string without `?`: words, facets in order, then anything that is not the
/// default.
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

// Spaces at the end stay: the search field shows what the address holds, and trimming would swallow
// the space before the next word.
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

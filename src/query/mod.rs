//! Filters as one value, and as the query string of an address.
//!
//! Reading accepts anything; writing gives the one shortest string for a value, so that equal
//! filters have equal addresses. What the filters find is the business of [`crate::catalogue`].

mod encoding;
#[cfg(test)]
mod tests;

use std::fmt;

pub(crate) use encoding::push_encoded;

const TEXT_KEY: &str = "q";
const SORT_KEY: &str = "sort";
const TEXT_CHARACTERS: usize = 200;
const VALUE_BYTES: usize = 64;
const VALUES_PER_FACET: usize = 64;

/// A property to filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// The cluster, by slug.
    Cluster,
    /// A UPR Info issue, by slug.
    Issue,
    /// Affected persons, by slug.
    Person,
    /// An SDG goal, by number.
    Goal,
    /// The action category, by number.
    Action,
    /// The year of the deadline.
    Year,
    /// Whether it builds on an earlier recommendation: `yes` or `no`.
    BuildsOn,
}

/// In which order results stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By cluster and number, shown in groups.
    #[default]
    Cluster,
    /// The earliest deadline first, none last.
    Deadline,
    /// The most specific action first.
    Action,
}

/// What a reader looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words looked for, as typed; 200 characters at most.
    pub text: String,
    /// Sorted, each once. A list and no map of sets: that would cost the browser 3 kB.
    chosen: Vec<(Facet, String)>,
    /// The order of the results.
    pub sort: Sort,
}

impl Facet {
    /// All facets, in the order they are shown and written.
    pub const ALL: [Self; 7] = [
        Self::Cluster,
        Self::Issue,
        Self::Person,
        Self::Goal,
        Self::Action,
        Self::Year,
        Self::BuildsOn,
    ];

    /// Gives the word used in addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Cluster => "cluster",
            Self::Issue => "issue",
            Self::Person => "person",
            Self::Goal => "sdg",
            Self::Action => "action",
            Self::Year => "year",
            Self::BuildsOn => "builds",
        }
    }
}

impl Sort {
    /// All orders, the usual one first.
    pub const ALL: [Self; 3] = [Self::Cluster, Self::Deadline, Self::Action];

    /// Gives the word used in addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Cluster => "cluster",
            Self::Deadline => "deadline",
            Self::Action => "action",
        }
    }

    /// Finds the order of a word; none if there is no such order.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.key() == key)
    }
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
        } else if let Some(facet) = Facet::ALL.into_iter().find(|each| each.key() == key) {
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

    /// Drops words and values; the order stays.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self::default().with_sort(self.sort)
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

/// Writes the query string without `?`: words, then facets in order, then an unusual order.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        if !self.text.is_empty() {
            push_pair(TEXT_KEY, &self.text, &mut out);
        }
        for (facet, value) in &self.chosen {
            push_pair(facet.key(), value, &mut out);
        }
        if self.sort != Sort::default() {
            push_pair(SORT_KEY, self.sort.key(), &mut out);
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

//! What a State asked in earlier cycles, what became of it, and what builds on it today.
//!
//! The same for a regional group, for States that have asked nothing yet. All of it is read from an
//! edition; nothing here searches, sorts by standard means (each use costs the browser 2 kB) or
//! finds words.

#[cfg(test)]
mod tests;

use model::{
    EarlierAssessment, EarlierRecommendation, Edition, Factsheet, Recommendation, RegionalGroup,
    Response, Slug, StateLabel,
};

/// What was asked, cycle by cycle, and what builds on it.
#[derive(Clone, Debug)]
pub struct Memory<'a> {
    /// Every earlier cycle of the review, the newest first, those without a word too.
    pub cycles: Vec<Cycle<'a>>,
    /// Today's recommendations that build on what was asked, by cluster and number.
    pub carried: Vec<Carried<'a>>,
}

/// What was asked in one cycle.
#[derive(Clone, Debug)]
pub struct Cycle<'a> {
    /// The cycle, from 1.
    pub number: u8,
    /// The session of the Working Group.
    pub session: u8,
    /// The recommendations, in the pack's order.
    pub asked: Vec<&'a EarlierRecommendation>,
}

/// A recommendation of today with what it builds on.
#[derive(Clone, Debug)]
pub struct Carried<'a> {
    /// The factsheet it stands in.
    pub factsheet: &'a Factsheet,
    /// The recommendation.
    pub recommendation: &'a Recommendation,
    /// The earlier recommendations it builds on, in the pack's order, the newest session first.
    pub asked: Vec<&'a EarlierRecommendation>,
}

impl<'a> Memory<'a> {
    /// Remembers what a State asked.
    #[must_use]
    pub fn of_state(edition: &'a Edition, state: &StateLabel) -> Self {
        Self::of(edition, &|row| row.state == state.english)
    }

    /// Remembers what the States of a group asked.
    #[must_use]
    pub fn of_group(edition: &'a Edition, group: RegionalGroup) -> Self {
        Self::of(edition, &|row| row.group == group)
    }

    fn of(edition: &'a Edition, is_meant: &dyn Fn(&EarlierRecommendation) -> bool) -> Self {
        let mut cycles: Vec<Cycle> = Vec::new();
        for row in &edition.earlier {
            let at = cycles.iter().position(|it| it.number == row.cycle);
            let at = at.unwrap_or_else(|| {
                cycles.push(Cycle {
                    number: row.cycle,
                    session: row.session,
                    asked: Vec::new(),
                });
                cycles.len() - 1
            });
            if is_meant(row) {
                cycles[at].asked.push(row);
            }
        }
        let asked = cycles.iter().flat_map(|cycle| cycle.asked.iter().copied());
        let carried = carried(edition, &asked.collect::<Vec<_>>());
        Self { cycles, carried }
    }

    /// Lists all that was asked, the newest cycle first.
    pub fn asked(&self) -> impl Iterator<Item = &'a EarlierRecommendation> {
        self.cycles.iter().flat_map(|it| it.asked.iter().copied())
    }

    /// Tells whether nothing was ever asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.asked().next().is_none()
    }

    /// Lists the cycles in which something was asked.
    pub fn spoken(&self) -> impl Iterator<Item = &Cycle<'a>> {
        self.cycles.iter().filter(|it| !it.asked.is_empty())
    }

    /// Counts what was asked by State, by its English name, most first.
    #[must_use]
    pub fn by_state(&self) -> Vec<(&'a str, usize)> {
        counted(self.asked().map(|row| row.state.as_str()))
    }

    /// Counts what was asked by issue, most first. One recommendation can have several.
    #[must_use]
    pub fn by_issue(&self) -> Vec<(&'a str, usize)> {
        counted(
            self.asked()
                .flat_map(|it| it.issues.iter().map(Slug::as_str)),
        )
    }
}

impl Cycle<'_> {
    /// Counts the recommendations that got a response.
    #[must_use]
    pub fn answered(&self, response: Response) -> usize {
        let answered = self.asked.iter().filter(|it| it.response == response);
        answered.count()
    }

    /// Counts those on which the State under review changed its position.
    #[must_use]
    pub fn changed(&self) -> usize {
        let changed = self.asked.iter().filter(|it| it.changed_from.is_some());
        changed.count()
    }
}

/// Finds what today's factsheets say became of an earlier recommendation.
#[must_use]
pub fn became<'a>(edition: &'a Edition, id: &str) -> Vec<(&'a Factsheet, &'a EarlierAssessment)> {
    let of_sheet = |sheet: &'a Factsheet| {
        let found = sheet.earlier.iter().find(|it| it.id == id)?;
        Some((sheet, found))
    };
    edition.factsheets.iter().filter_map(of_sheet).collect()
}

/// Finds today's recommendations that build on any of these, with those that they build on.
#[must_use]
pub fn carried<'a>(edition: &'a Edition, asked: &[&'a EarlierRecommendation]) -> Vec<Carried<'a>> {
    let mut carried = Vec::new();
    for factsheet in &edition.factsheets {
        for recommendation in &factsheet.recommendations {
            let built_on =
                |row: &&&EarlierRecommendation| recommendation.builds_on.contains(&row.id);
            let asked: Vec<_> = asked.iter().filter(built_on).copied().collect();
            if !asked.is_empty() {
                carried.push(Carried {
                    factsheet,
                    recommendation,
                    asked,
                });
            }
        }
    }
    carried
}

/// Counts how often each stands in a list, the most frequent first, equals as they came.
fn counted<'a>(values: impl Iterator<Item = &'a str>) -> Vec<(&'a str, usize)> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for value in values {
        match counts.iter_mut().find(|(each, _)| *each == value) {
            Some((_, count)) => *count += 1,
            None => counts.push((value, 1)),
        }
    }
    let mut ordered: Vec<(&str, usize)> = Vec::with_capacity(counts.len());
    for (value, count) in counts {
        let place = ordered.partition_point(|(_, other)| *other >= count);
        ordered.insert(place, (value, count));
    }
    ordered
}

/// Gives the letter under which a name stands in a list: without accents, in capitals.
#[must_use]
pub fn letter(name: &str) -> String {
    let folded = ::search::fold::fold(name);
    let first = folded.into_iter().find(|c| c.is_alphanumeric());
    first.map_or_else(String::new, |c| c.to_uppercase().to_string())
}

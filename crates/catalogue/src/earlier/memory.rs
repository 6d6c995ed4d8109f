//! A State's record: what it recommended in earlier cycles, the outcomes, and what builds on it
//! today.
//!
//! Also for a regional group, for States that have made no recommendation yet. Everything comes
//! from an edition; nothing here searches, and there is no standard sort, since each use costs the
//! browser 2 kB.

#[cfg(test)]
mod tests;

use model::{
    EarlierAssessment, EarlierRecommendation, Edition, Factsheet, Recommendation, RegionalGroup,
    Response, Slug, StateLabel,
};

/// Recommendations made, cycle by cycle, and what builds on them.
#[derive(Clone, Debug)]
pub struct Memory<'a> {
    /// Every earlier cycle of the review, the newest first, including those without a
    /// recommendation.
    pub cycles: Vec<Cycle<'a>>,
    /// Today's recommendations that build on them, by cluster and number.
    pub built_upon: Vec<BuiltUpon<'a>>,
}

/// The recommendations made in one cycle.
#[derive(Clone, Debug)]
pub struct Cycle<'a> {
    /// The cycle, from 1.
    pub number: u8,
    /// The session of the Working Group.
    pub session: u8,
    /// The recommendations, in the pack's order.
    pub asked: Vec<&'a EarlierRecommendation>,
}

/// A recommendation of today with those it builds on.
#[derive(Clone, Debug)]
pub struct BuiltUpon<'a> {
    /// Its factsheet.
    pub factsheet: &'a Factsheet,
    /// The recommendation.
    pub recommendation: &'a Recommendation,
    /// The earlier recommendations it builds on, the newest session first, then in the pack's
    /// order.
    pub asked: Vec<&'a EarlierRecommendation>,
}

impl<'a> Memory<'a> {
    /// Collects a State's record.
    #[must_use]
    pub fn for_state(edition: &'a Edition, state: &StateLabel) -> Self {
        Self::collect(edition, &|row| row.state == state.english)
    }

    /// Collects the record of all States in a group.
    #[must_use]
    pub fn for_group(edition: &'a Edition, group: RegionalGroup) -> Self {
        Self::collect(edition, &|row| row.group == group)
    }

    fn collect(edition: &'a Edition, is_meant: &dyn Fn(&EarlierRecommendation) -> bool) -> Self {
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
        let built_upon = built_upon(edition, &asked.collect::<Vec<_>>());
        Self { cycles, built_upon }
    }

    /// Lists all recommendations made, the newest cycle first.
    pub fn asked(&self) -> impl Iterator<Item = &'a EarlierRecommendation> {
        self.cycles.iter().flat_map(|it| it.asked.iter().copied())
    }

    /// Returns whether no recommendation was made.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.asked().next().is_none()
    }

    /// Lists the cycles with recommendations.
    pub fn spoken(&self) -> impl Iterator<Item = &Cycle<'a>> {
        self.cycles.iter().filter(|it| !it.asked.is_empty())
    }

    /// Counts recommendations by State, under its English name, most first.
    #[must_use]
    pub fn by_state(&self) -> Vec<(&'a str, usize)> {
        counted(self.asked().map(|row| row.state.as_str()))
    }

    /// Counts recommendations by issue, most first. One recommendation can have several issues.
    #[must_use]
    pub fn by_issue(&self) -> Vec<(&'a str, usize)> {
        counted(
            self.asked()
                .flat_map(|it| it.issues.iter().map(Slug::as_str)),
        )
    }
}

impl Cycle<'_> {
    /// Counts the recommendations with a response.
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

/// Finds the outcomes of an earlier recommendation in today's factsheets.
#[must_use]
pub fn outcomes<'a>(edition: &'a Edition, id: &str) -> Vec<(&'a Factsheet, &'a EarlierAssessment)> {
    let of_sheet = |sheet: &'a Factsheet| {
        let found = sheet.earlier.iter().find(|it| it.id == id)?;
        Some((sheet, found))
    };
    edition.factsheets.iter().filter_map(of_sheet).collect()
}

/// Finds today's recommendations that build on any of these, with those that they build on.
#[must_use]
pub fn built_upon<'a>(
    edition: &'a Edition,
    asked: &[&'a EarlierRecommendation],
) -> Vec<BuiltUpon<'a>> {
    let mut built_upon = Vec::new();
    for factsheet in &edition.factsheets {
        for recommendation in &factsheet.recommendations {
            let built_on =
                |row: &&&EarlierRecommendation| recommendation.builds_on.contains(&row.id);
            let asked: Vec<_> = asked.iter().filter(built_on).copied().collect();
            if !asked.is_empty() {
                built_upon.push(BuiltUpon {
                    factsheet,
                    recommendation,
                    asked,
                });
            }
        }
    }
    built_upon
}

/// Counts the occurrences of each value, the most frequent first, equals in order of appearance.
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

/// Returns the letter under which a list files a name: a capital without accents.
#[must_use]
pub fn letter(name: &str) -> String {
    let folded = ::search::fold::fold(name);
    let first = folded.into_iter().find(|c| c.is_alphanumeric());
    first.map_or_else(String::new, |c| c.to_uppercase().to_string())
}

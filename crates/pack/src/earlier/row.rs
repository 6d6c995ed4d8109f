//! One row of `earlier.csv`.

use super::super::damage;
use super::super::length::limit;
use super::super::meaning::NameLookup;
use super::super::nearest::write_instead;
use super::super::problem::{Place, Report, Written};
use super::OwnReview;
use model::{ActionCategory, EarlierRecommendation, RegionalGroup, Response};

/// A row being read.
pub(super) struct EarlierRow<'a> {
    pub(super) columns: &'a [String],
    pub(super) record: &'a [String],
    pub(super) at: Place,
    pub(super) report: &'a Report,
}

impl EarlierRow<'_> {
    /// Makes a recommendation from the row, or returns `None` if a value is unusable.
    pub(super) fn read(
        &self,
        own: &OwnReview,
        names: &NameLookup<'_>,
    ) -> Option<EarlierRecommendation> {
        let id = self.id();
        let number = self.number("cycle", 1, 9);
        let session = self.number("session", 1, 99);
        let under_review = self.under_review(own, names);
        let state = self.required("state").and_then(|state| names.state(&state));
        let state = state.filter(|(state, _)| self.is_another(state, under_review.as_deref()));
        let group = self.one_of(
            "group",
            &RegionalGroup::ALL.map(|group| (group.key(), group)),
        );
        let response = self.response("response", true);
        let changed_from = self.response("changed_from", false);
        let action = self.action();
        let issues = names.issues(&self.list("issues"));
        let clusters = names.clusters(&self.list("clusters"));
        let goals = self.goals();
        let affected_persons = names.persons(&self.list("persons"));
        let summary = self.summary();
        damage::check_paragraph(self.get("paragraph"), &self.at("paragraph"), self.report);
        if under_review == own.state {
            self.check_cycle(number, own.cycle);
        }
        self.check_change(response, changed_from);
        if let (Some((_, listed)), Some(group)) = (&state, group) {
            self.check_group(*listed, group);
        }
        Some(EarlierRecommendation {
            id: id?.value,
            cycle: number?,
            session: session?,
            under_review: under_review?,
            document: self.get("document").to_owned(),
            paragraph: self.get("paragraph").to_owned(),
            state: state?.0,
            group: group?,
            response: response?,
            changed_from,
            action_category: action.ok()?,
            issues,
            clusters,
            goals,
            affected_persons,
            themes: self.list("themes").into_iter().map(|it| it.value).collect(),
            summary: summary?,
            text: self.get("text").to_owned(),
        })
    }

    /// Returns a field; empty if there is no such column, which is reported once for the file.
    fn get(&self, column: &str) -> &str {
        let index = self.columns.iter().position(|name| name == column);
        index
            .and_then(|index| self.record.get(index))
            .map_or("", |cell| cell.trim())
    }

    fn exists(&self, column: &str) -> bool {
        let index = self.columns.iter().position(|name| name == column);
        index.is_some_and(|index| index < self.record.len())
    }

    fn at(&self, column: &str) -> Place {
        self.at.field(column)
    }

    /// Returns the row's id; reports one that is missing or invalid.
    pub(super) fn id(&self) -> Option<Written<String>> {
        let id = self.required("id")?;
        let is_date = damage::is_spreadsheet_date(&id.value);
        let shaped = id.value.len() <= 64
            && id
                .value
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
        if is_date {
            damage::check_paragraph(&id.value, &id.at, self.report);
        }
        if !shaped {
            self.report.error(
                &id.at,
                format!("\"{}\" is not a valid id", id.value),
                "Write the paragraph, such as 118.107, or a key of letters, digits, dots and hyphens",
            );
        }
        shaped.then_some(id)
    }

    fn required(&self, column: &str) -> Option<Written<String>> {
        let value = self.get(column);
        if value.is_empty() && self.exists(column) {
            self.report.error(
                &self.at(column),
                format!("{column} is empty"),
                "Fill in the field",
            );
        }
        (!value.is_empty()).then(|| Written {
            value: value.to_owned(),
            at: self.at(column),
        })
    }

    fn number(&self, column: &str, least: u8, most: u8) -> Option<u8> {
        let written = self.required(column)?;
        let number = written
            .value
            .parse()
            .ok()
            .filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.report.error(
                &written.at,
                format!(
                    "\"{}\" is not a whole number from {least} to {most}",
                    written.value
                ),
                format!("Write a number from {least} to {most}"),
            );
        }
        number
    }

    fn one_of<T: Copy>(&self, column: &str, words: &[(&'static str, T)]) -> Option<T> {
        let written = self.required(column)?;
        let found = words.iter().find(|(word, _)| *word == written.value);
        if found.is_none() {
            self.report.error(
                &written.at,
                format!("\"{}\" is not a value of {column}", written.value),
                write_instead(
                    &written.value,
                    words.iter().map(|(word, _)| *word),
                    "See README.md",
                ),
            );
        }
        found.map(|(_, value)| *value)
    }

    fn response(&self, column: &str, required: bool) -> Option<Response> {
        if !required && self.get(column).is_empty() {
            return None;
        }
        self.one_of(
            column,
            &Response::ALL.map(|response| (response.key(), response)),
        )
    }

    fn list(&self, column: &str) -> Vec<Written<String>> {
        self.get(column)
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| Written {
                value: part.to_owned(),
                at: self.at(column),
            })
            .collect()
    }

    /// Returns the State under review, by default the review's own. `None` if the name is unknown,
    /// which is reported.
    fn under_review(&self, own: &OwnReview, names: &NameLookup<'_>) -> Option<String> {
        let written = self.get("under_review");
        if written.is_empty() {
            // If the review names none either, that is reported there.
            return Some(own.state.clone().unwrap_or_default());
        }
        let written = Written {
            value: written.to_owned(),
            at: self.at("under_review"),
        };
        names.state(&written).map(|(name, _)| name)
    }

    /// Returns whether the recommending State is not the one under review; reports it if it is.
    ///
    /// No State recommends to itself, so the row is wrong about one of the two, and its State would
    /// have no page to link to: an error, and the row is left out.
    fn is_another(&self, state: &str, under_review: Option<&str>) -> bool {
        let another = under_review != Some(state);
        if !another {
            self.report.error(
                &self.at("state"),
                format!("{state} recommends to itself, but is the State under review of this row"),
                "Write the recommending State; or correct under_review, if the row is about another",
            );
        }
        another
    }

    /// Returns the action category, which may be empty. Fails on an invalid number.
    fn action(&self) -> Result<Option<ActionCategory>, ()> {
        if self.get("action").is_empty() {
            return Ok(None);
        }
        let number = self.number("action", 1, 5).ok_or(())?;
        Ok(ActionCategory::from_number(number))
    }

    fn goals(&self) -> Vec<u8> {
        let mut goals = Vec::new();
        for written in self.list("sdg") {
            let goal = written.value.parse().ok();
            let goal = goal.filter(|goal| (1..=17).contains(goal));
            if goal.is_none() {
                self.report.error(
                    &written.at,
                    format!("\"{}\" is not an SDG goal", written.value),
                    "Write numbers from 1 to 17, with ; between them",
                );
            }
            goals.extend(goal.filter(|goal| !goals.contains(goal)));
        }
        goals
    }

    /// Returns the summary, which may be empty if there is the document's wording.
    fn summary(&self) -> Option<String> {
        let written = self.get("summary");
        if written.is_empty() && !self.get("text").is_empty() {
            return Some(String::new());
        }
        let summary = self.required("summary")?;
        self.check_summary(&summary);
        Some(summary.value)
    }

    fn check_summary(&self, summary: &Written<String>) {
        let length = summary.value.chars().count();
        if length > limit::SUMMARY {
            self.report.error(
                &summary.at,
                format!(
                    "this text has {length} characters, {} too many",
                    length - limit::SUMMARY
                ),
                format!("Shorten it to {} characters or fewer", limit::SUMMARY),
            );
        }
    }

    fn check_cycle(&self, cycle: Option<u8>, now: Option<u8>) {
        if let (Some(cycle), Some(now)) = (cycle, now)
            && cycle >= now
        {
            self.report.error(
                &self.at("cycle"),
                format!("cycle {cycle} is not earlier than this review's cycle {now}"),
                "Write the cycle in which the recommendation was made",
            );
        }
    }

    fn check_change(&self, response: Option<Response>, changed_from: Option<Response>) {
        if response.is_some() && response == changed_from {
            self.report.error(
                &self.at("changed_from"),
                "the response did not change",
                "Leave changed_from empty, or write the first response",
            );
        }
    }

    fn check_group(&self, listed: RegionalGroup, written: RegionalGroup) {
        if listed != written {
            self.report.warning(
                &self.at("group"),
                format!("the list of States has this State in {}", listed.key()),
                format!("Write {}, if that was its group at the time", listed.key()),
            );
        }
    }
}

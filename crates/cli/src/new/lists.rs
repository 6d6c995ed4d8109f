//! The names that a pack may use, as tables for a spreadsheet.

use pack::vocabulary::{LocalisedName, vocabulary};

/// Excel takes a CSV file for its own old encoding unless it begins with this mark.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A list of names: what its columns hold, and its rows.
pub(super) struct NameList {
    /// What the list is called.
    pub(super) title: &'static str,
    /// Which fields take its names.
    pub(super) used_in: &'static str,
    /// The table's path in the pack.
    pub(super) path: &'static str,
    /// The first column holds what is written in a pack.
    pub(super) columns: [&'static str; 3],
    pub(super) rows: Vec<[String; 3]>,
}

impl NameList {
    /// Returns the number of columns that hold anything.
    pub(super) fn used(&self) -> usize {
        self.columns.iter().filter(|it| !it.is_empty()).count()
    }
}

/// Returns the tables by their path in the pack.
pub(super) fn tables() -> impl Iterator<Item = (&'static str, String)> {
    name_lists().into_iter().map(|list| (list.path, csv(&list)))
}

/// Returns every list, each in the order of the vocabulary.
pub(super) fn name_lists() -> [NameList; 5] {
    let all = vocabulary();
    let term = |names: &LocalisedName| [english(names), french(names), String::new()];
    [
        NameList {
            title: "Issues",
            used_in: "issues (factsheets, earlier.csv)",
            path: "lists/issues.csv",
            columns: ["name", "in French", ""],
            rows: all.issues.iter().map(|it| term(&it.names)).collect(),
        },
        NameList {
            title: "States",
            used_in: "state (review.toml), state and under_review (earlier.csv)",
            path: "lists/states.csv",
            columns: ["name", "regional group", "other names"],
            rows: all.states.iter().map(state).collect(),
        },
        NameList {
            title: "SDG targets",
            used_in: "sdg_targets (factsheets)",
            path: "lists/sdg_targets.csv",
            columns: ["target", "what it is about", "goal"],
            rows: all.targets.iter().map(target).collect(),
        },
        NameList {
            title: "Treaties and declarations",
            used_in: "treaties (factsheets): the code, then the article if there is one",
            path: "lists/treaties.csv",
            columns: ["code", "name", "monitored by"],
            rows: all.treaties.iter().map(treaty).collect(),
        },
        NameList {
            title: "Affected persons",
            used_in: "affected_persons (factsheets), persons (earlier.csv)",
            path: "lists/affected_persons.csv",
            columns: ["name", "in French", ""],
            rows: all.persons.iter().map(|it| term(&it.names)).collect(),
        },
    ]
}

fn state(state: &pack::vocabulary::State) -> [String; 3] {
    let group = state.group.key().to_owned();
    [english(&state.names), group, state.aliases.join("; ")]
}

fn target(target: &pack::vocabulary::Target) -> [String; 3] {
    let goals = &vocabulary().goals;
    let goal = goals.iter().find(|goal| goal.number == target.goal);
    let goal = goal.map(|goal| format!("{} {}", goal.number, goal.names.english()));
    let goal = goal.unwrap_or_default();
    [target.id.clone(), english(&target.names), goal]
}

fn treaty(treaty: &pack::vocabulary::Treaty) -> [String; 3] {
    let code = treaty.code.clone();
    [code, english(&treaty.names), english(&treaty.bodies)]
}

fn english(names: &LocalisedName) -> String {
    names.english().to_owned()
}

fn french(names: &LocalisedName) -> String {
    names.label("fr").to_owned()
}

fn csv(list: &NameList) -> String {
    let used = list.used();
    let rows: String = list.rows.iter().map(|row| line(&row[..used])).collect();
    format!("{BYTE_ORDER_MARK}{}{rows}", line(&list.columns[..used]))
}

fn line(fields: &[impl AsRef<str>]) -> String {
    let fields: Vec<String> = fields.iter().map(|it| quoted(it.as_ref())).collect();
    fields.join(",") + "\n"
}

/// Quotes a field where it must be.
fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_has_a_line_for_its_columns_and_one_for_each_name() {
        let counts: Vec<usize> = tables().map(|(_, csv)| csv.lines().count() - 1).collect();
        let all = vocabulary();
        let names = [
            all.issues.len(),
            all.states.len(),
            all.targets.len(),
            all.treaties.len(),
            all.persons.len(),
        ];
        assert_eq!(counts, names);
    }

    #[test]
    fn a_field_with_a_comma_stands_in_quotation_marks() {
        assert_eq!(quoted("plain"), "plain");
        assert_eq!(quoted("one, two"), "\"one, two\"");
        assert_eq!(quoted("the \"law\""), "\"the \"\"law\"\"\"");
    }
}

//! Writes rows as a pack's table: one line per row, names from the vocabularies, lists separated by
//! `;`.

use model::{ActionCategory, EarlierRecommendation, Response, Slug};
use pack::vocabulary::{Term, vocabulary};

/// Writes a table that the pack loader reads. Texts are already on one line.
#[must_use]
pub fn pack_table(rows: &[EarlierRecommendation]) -> String {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    writer
        .write_record(EarlierRecommendation::COLUMNS)
        .expect("memory can be written");
    for row in rows {
        writer
            .write_record(cells(row))
            .expect("rows of one length, written to memory");
    }
    let bytes = writer.into_inner().expect("memory can be flushed");
    String::from_utf8(bytes).expect("texts only")
}

fn cells(row: &EarlierRecommendation) -> [String; EarlierRecommendation::COLUMNS.len()] {
    let lists = vocabulary();
    let goals: Vec<String> = row.goals.iter().map(u8::to_string).collect();
    let clusters: Vec<&str> = row.clusters.iter().map(Slug::as_str).collect();
    [
        row.id.clone(),
        row.cycle.to_string(),
        row.session.to_string(),
        row.under_review.clone(),
        row.document.clone(),
        row.paragraph.clone(),
        row.state.clone(),
        row.group.key().to_owned(),
        row.response.key().to_owned(),
        row.changed_from.map_or("", Response::key).to_owned(),
        row.action_category
            .map(ActionCategory::number)
            .map_or_else(String::new, |number| number.to_string()),
        names(&row.issues, &lists.issues),
        clusters.join(";"),
        goals.join(";"),
        names(&row.affected_persons, &lists.persons),
        row.themes.join(";"),
        row.summary.clone(),
        row.text.clone(),
    ]
}

/// Returns the English names of slugs, which come from these lists.
fn names(slugs: &[Slug], terms: &[Term]) -> String {
    let name = |slug: &Slug| terms.iter().find(|term| term.slug == *slug);
    let names: Vec<&str> = slugs
        .iter()
        .filter_map(name)
        .map(|term| term.names.english())
        .collect();
    names.join(";")
}

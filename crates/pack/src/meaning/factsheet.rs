//! Turns a raw factsheet into a factsheet.

use super::super::problem::{Report, Written};
use super::super::raw::{
    RawBody, RawChallenge, RawEarlier, RawFactsheet, RawFigure, RawInline, RawQuestion,
    RawRecommendation, RawText,
};
use super::{Citations, NameLookup, coalition, slides::slides};
use model::{
    ActionCategory, Block, Challenge, EarlierAssessment, Factsheet, Figure, Question,
    Recommendation, RichText, Slug, Translation,
};

/// Makes a factsheet, or returns `None` if it lacks an identity; all checks run either way.
///
/// Texts are processed in reading order, because that numbers their citations.
pub(crate) fn factsheet(
    raw: &RawFactsheet,
    slug: &Slug,
    translation: Translation,
    names: &NameLookup<'_>,
    report: &Report,
) -> Option<Factsheet> {
    let mut citations = Citations::new(&raw.sources, report);
    let lead = optional(&mut citations, raw.lead.as_ref());
    let figures = raw
        .figures
        .iter()
        .map(|each| figure(each, &mut citations, report))
        .collect();
    let key_issues = section(&mut citations, raw.body.key_issues.as_ref());
    let earlier = raw
        .earlier
        .iter()
        .filter_map(|each| assessment(each, names, &mut citations))
        .collect();
    let framework = section(&mut citations, raw.body.framework.as_ref());
    let consultation = section(&mut citations, raw.consultation.as_ref());
    let challenges = challenges(&raw.body, &mut citations);
    let recommendations = recommendations(raw, slug, names, &mut citations);
    let questions = raw
        .questions
        .iter()
        .filter_map(|each| question(each, names, &mut citations))
        .collect();
    // Slides come last: sources that only they cite are numbered after those in print.
    let slides = slides(raw, &mut citations, report);
    citations.report_uncited(&raw.at);
    coalition::check_draft(raw, report);
    let logo = coalition::logo(raw, names);
    let members = raw.coalition_details.members.as_ref();
    let title = words(raw.title.as_ref());
    Some(Factsheet {
        slug: slug.clone(),
        number: raw.number.as_ref()?.value,
        short_title: raw
            .short_title
            .as_ref()
            .map_or_else(|| title.clone(), |text| text.value.clone()),
        title: raw.title.is_some().then_some(title)?,
        lead,
        coalition: words(raw.coalition.as_ref()),
        members: members.map(|it| it.value.clone()).unwrap_or_default(),
        contact: coalition::contact(&raw.coalition_details),
        logo,
        version: raw.version.as_ref()?.value,
        // Without a statement to the contrary, a factsheet is a draft.
        illustrative: raw.illustrative.as_ref().is_none_or(|flag| flag.value),
        translation,
        figures,
        key_issues,
        framework,
        consultation,
        challenges,
        earlier,
        recommendations,
        questions,
        slides,
        sources: citations.into_sources(),
    })
}

fn figure(raw: &RawFigure, citations: &mut Citations<'_>, report: &Report) -> Figure {
    if let Some(label) = &raw.label
        && !has_citation(&label.value)
    {
        report.warning(
            &label.at,
            "the figure has no source",
            "Write [^id] at the end, with the id of a source",
        );
    }
    Figure {
        value: words(raw.value.as_ref()),
        label: optional(citations, raw.label.as_ref()),
    }
}

fn has_citation(text: &[RawInline]) -> bool {
    text.iter().any(|inline| match inline {
        RawInline::Cite { .. } => true,
        RawInline::Strong(inner)
        | RawInline::Emphasis(inner)
        | RawInline::Link { text: inner, .. } => has_citation(inner),
        RawInline::Text(_) => false,
    })
}

fn assessment(
    raw: &RawEarlier,
    names: &NameLookup<'_>,
    citations: &mut Citations<'_>,
) -> Option<EarlierAssessment> {
    let note = optional(citations, raw.note.as_ref());
    let id = names.paragraph(raw.paragraph.as_ref()?)?;
    Some(EarlierAssessment {
        id,
        assessment: raw.assessment.as_ref()?.value,
        assessed_by: words(raw.assessed_by.as_ref()),
        note,
    })
}

fn challenges(body: &RawBody, citations: &mut Citations<'_>) -> Vec<Challenge> {
    let all: &[RawChallenge] = body
        .challenges
        .as_ref()
        .map_or(&[], |section| &section.value);
    let mut half = |blocks: &Option<_>| {
        blocks
            .as_ref()
            .map(|blocks: &Vec<_>| citations.blocks(blocks))
            .unwrap_or_default()
    };
    all.iter()
        .map(|each| Challenge {
            title: each.title.clone(),
            facts: half(&each.facts),
            impact: half(&each.impact),
        })
        .collect()
}

fn recommendations(
    raw: &RawFactsheet,
    cluster: &Slug,
    names: &NameLookup<'_>,
    citations: &mut Citations<'_>,
) -> Vec<Recommendation> {
    let usable = raw
        .recommendations
        .iter()
        .filter_map(|each| recommendation(each, cluster, names, citations));
    usable
        .zip(1..=u8::MAX)
        .map(|(recommendation, number)| Recommendation {
            number,
            ..recommendation
        })
        .collect()
}

fn recommendation(
    raw: &RawRecommendation,
    cluster: &Slug,
    names: &NameLookup<'_>,
    citations: &mut Citations<'_>,
) -> Option<Recommendation> {
    let rationale = optional(citations, raw.rationale.as_ref());
    let indicator = optional(citations, raw.indicator.as_ref());
    let (issues, affected_persons) = (
        names.issues(&raw.issues),
        names.persons(&raw.affected_persons),
    );
    let (sdg_targets, treaties) = (
        names.targets(&raw.sdg_targets),
        names.treaties(&raw.treaties),
    );
    let builds_on = names.paragraphs(&raw.builds_on);
    let category = raw.action_category.as_ref()?;
    Some(Recommendation {
        id: raw.id.as_ref()?.value.clone(),
        cluster: cluster.clone(),
        number: 0,
        text: raw.text.as_ref()?.value.clone(),
        rationale,
        deadline: raw.deadline.as_ref().map(|date| date.value),
        indicator,
        addressed_to: words(raw.addressed_to.as_ref()),
        action_category: ActionCategory::from_number(category.value)?,
        issues,
        affected_persons,
        sdg_targets,
        treaties,
        treaty_bodies: raw
            .treaty_bodies
            .iter()
            .map(|text| text.value.clone())
            .collect(),
        builds_on,
    })
}

fn question(
    raw: &RawQuestion,
    names: &NameLookup<'_>,
    citations: &mut Citations<'_>,
) -> Option<Question> {
    let text = optional(citations, raw.text.as_ref());
    let builds_on = names.paragraphs(&raw.builds_on);
    (!text.is_empty()).then_some(())?;
    Some(Question {
        id: raw.id.as_ref()?.value.clone(),
        text,
        builds_on,
    })
}

fn section(
    citations: &mut Citations<'_>,
    raw: Option<&Written<Vec<super::super::raw::RawBlock>>>,
) -> Vec<Block> {
    raw.map(|section| citations.blocks(&section.value))
        .unwrap_or_default()
}

fn optional(citations: &mut Citations<'_>, raw: Option<&Written<RawText>>) -> RichText {
    raw.map(|text| citations.text(&text.value))
        .unwrap_or_default()
}

fn words(raw: Option<&Written<String>>) -> String {
    raw.map(|text| text.value.clone()).unwrap_or_default()
}

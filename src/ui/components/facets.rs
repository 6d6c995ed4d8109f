//! The filters: what there is to choose, with live counts, and what is chosen, as chips.

use leptos::prelude::*;

use crate::{
    catalogue::{Choice, Found},
    domain::RegionalGroup,
    locale::Key,
    query::{Facet, Query},
    ui::{
        browser::Entry,
        components::{card::action_key, earlier::group_key},
        context::Site,
        element::{el, live},
    },
};

/// The words for a facet.
pub(crate) fn facet_key(facet: Facet) -> Key {
    match facet {
        Facet::Cluster => Key::FacetCluster,
        Facet::Issue => Key::FacetIssue,
        Facet::Person => Key::FacetPerson,
        Facet::Goal => Key::FacetGoal,
        Facet::Action => Key::FacetAction,
        Facet::Year => Key::FacetYear,
        Facet::BuildsOn => Key::FacetBuildsOn,
        Facet::UnderReview => Key::FacetUnderReview,
        Facet::State => Key::FacetState,
        Facet::Group => Key::FacetGroup,
        Facet::Organisation => Key::FacetOrganisation,
        Facet::Cycle => Key::FacetCycle,
        Facet::Session => Key::FacetSession,
        Facet::Response => Key::FacetResponse,
        Facet::Changed => Key::FacetChanged,
    }
}

/// Names a value of a facet in the reader's language; an unknown one as it is written.
pub(crate) fn value_label(site: Site, facet: Facet, value: &str) -> String {
    let edition = site.edition();
    let slug = crate::domain::Slug::parse(value).ok();
    let slug = slug.as_ref();
    let known = match facet {
        Facet::Cluster => slug
            .and_then(|slug| edition.factsheet(slug))
            .map(|it| it.title.clone()),
        Facet::Issue => slug.and_then(|slug| edition.labels.issues.get(slug).cloned()),
        Facet::Person => slug.and_then(|slug| edition.labels.persons.get(slug).cloned()),
        Facet::Goal => value.parse().ok().and_then(|goal: u8| {
            let label = edition.labels.goals.get(&goal)?;
            Some(format!("{goal}. {label}"))
        }),
        Facet::Action => value.parse().ok().and_then(|number| {
            let action = crate::domain::ActionCategory::of_number(number)?;
            Some(site.say(action_key(action)).to_owned())
        }),
        Facet::Year => Some(value.to_owned()),
        Facet::BuildsOn => match value {
            "yes" => Some(site.say(Key::FacetBuildsOnYes).to_owned()),
            "no" => Some(site.say(Key::FacetBuildsOnNo).to_owned()),
            _ => None,
        },
        Facet::UnderReview | Facet::State => {
            let state = slug.and_then(|slug| edition.labels.state_of(slug));
            state.map(|it| it.name.clone())
        }
        Facet::Group => RegionalGroup::ALL
            .into_iter()
            .find(|group| group.key().eq_ignore_ascii_case(value))
            .map(|group| site.say(group_key(group)).to_owned()),
        Facet::Organisation | Facet::Cycle | Facet::Session | Facet::Response | Facet::Changed => {
            None
        }
    };
    known.unwrap_or_else(|| value.to_owned())
}

/// Every facet with its values. Long ones can be folded; none is hidden. The panel may stand in
/// two places of a page: `place` keeps the ids of the two apart.
pub(crate) fn filter_panel(site: Site, found: Memo<Found>, place: &'static str) -> AnyView {
    Facet::PROPOSED
        .into_iter()
        .map(|facet| group(site, facet, found, place))
        .collect::<Vec<_>>()
        .into_any()
}

fn group(site: Site, facet: Facet, found: Memo<Found>, place: &'static str) -> AnyView {
    let open = matches!(facet, Facet::Cluster | Facet::Issue | Facet::Person);
    let chosen = move || {
        let count = site.query.read().values(facet).count();
        (count > 0).then(|| el("span.facet__count").child(count))
    };
    el("details.facet")
        .flag("open", open)
        .child(
            el("summary.facet__name")
                .child(site.say(facet_key(facet)))
                .child(live(chosen)),
        )
        .child(
            el("ul.facet__values")
                .attr("aria-label", site.say(facet_key(facet)))
                .child(live(move || values(site, facet, &found.read(), place))),
        )
        .into_any()
}

fn values(site: Site, facet: Facet, found: &Found, place: &'static str) -> AnyView {
    let choices = found.choices(facet).iter();
    choices
        .map(|choice| value(site, facet, choice, place))
        .collect::<Vec<_>>()
        .into_any()
}

fn value(site: Site, facet: Facet, choice: &Choice, place: &'static str) -> AnyView {
    let Choice {
        value,
        count,
        chosen,
    } = choice.clone();
    let label = value_label(site, facet, &value);
    let id = format!("{place}-{}-{value}", facet.key());
    let again = id.clone();
    let toggle = move |_| {
        let query = site.query.read_untracked().toggle(facet, &value);
        site.choose(query, Entry::New);
        // The list is drawn anew: the focus goes back to where it was.
        crate::ui::browser::focus(&again);
    };
    let disabled = count == 0 && !chosen;
    el("li")
        .child(
            el("label")
                .class(if disabled {
                    "facet__value facet__value--none"
                } else {
                    "facet__value"
                })
                .child(
                    el("input")
                        .attr("type", "checkbox")
                        .attr("id", id)
                        .flag("checked", chosen)
                        .flag("disabled", disabled)
                        .on("change", toggle),
                )
                .child(el("span").child(label))
                .child(el("span.facet__count").child(count)),
        )
        .into_any()
}

/// What is chosen, each with a button that takes it away again; the focus then goes to `next`.
pub(crate) fn chips(site: Site, next: &'static str) -> AnyView {
    let chosen = move || {
        let query = site.query.get();
        (!query.is_empty()).then(|| chosen_chips(site, &query, next))
    };
    live(chosen)
}

fn chosen_chips(site: Site, query: &Query, next: &'static str) -> AnyView {
    let text = (!query.text.trim().is_empty()).then(|| {
        let label = site.words().fill(Key::FilterText, &[("text", &query.text)]);
        chip(site, label, query.with_text(""), next)
    });
    let values = Facet::PROPOSED.into_iter().flat_map(|facet| {
        query.values(facet).map(move |value| {
            let label = value_label(site, facet, value);
            chip(site, label, query.toggle(facet, value), next)
        })
    });
    let clear = chip_clear(site, query.cleared(), next);
    el("ul.chips")
        .attr("aria-label", site.say(Key::FilterChosen))
        .child(text)
        .each(values)
        .child(clear)
        .into_any()
}

fn chip(site: Site, label: String, without: Query, next: &'static str) -> AnyView {
    let remove = site.words().fill(Key::FilterRemove, &[("filter", &label)]);
    let take_away = move |_| {
        site.choose(without.clone(), Entry::New);
        crate::ui::browser::focus(next);
    };
    el("li")
        .child(
            el("button.chip")
                .attr("type", "button")
                .attr("aria-label", remove)
                .on("click", take_away)
                .child(label)
                .child(el("span").attr("aria-hidden", "true").child("✕")),
        )
        .into_any()
}

fn chip_clear(site: Site, cleared: Query, next: &'static str) -> AnyView {
    let clear = move |_| {
        site.choose(cleared.clone(), Entry::New);
        crate::ui::browser::focus(next);
    };
    el("li")
        .child(
            el("button.chip.chip--clear")
                .attr("type", "button")
                .on("click", clear)
                .child(site.say(Key::FilterClear)),
        )
        .into_any()
}

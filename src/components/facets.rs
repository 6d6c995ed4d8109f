//! The names of facets and their values.

use super::{card::action_key, earlier::group_key};
use crate::context::Site;
use model::{ActionCategory, RegionalGroup, Response, Slug, query::Facet};
use words::Key;

/// Returns the phrase for a facet.
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

/// Names a value of a facet in the reader's language; returns an unknown one as it is written.
pub(crate) fn value_label(site: Site, facet: Facet, value: &str) -> String {
    let edition = site.edition();
    let slug = Slug::parse(value).ok();
    let slug = slug.as_ref();
    let name = match facet {
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
            let action = ActionCategory::from_number(number)?;
            Some(site.say(action_key(action)).to_owned())
        }),
        Facet::Year => Some(value.to_owned()),
        Facet::BuildsOn => match value {
            "yes" => Some(site.say(Key::FacetBuildsOnYes).to_owned()),
            "no" => Some(site.say(Key::FacetBuildsOnNo).to_owned()),
            _ => None,
        },
        Facet::UnderReview | Facet::State => {
            let state = slug.and_then(|slug| edition.labels.state_by_slug(slug));
            state.map(|it| it.name.clone())
        }
        Facet::Group => RegionalGroup::ALL
            .into_iter()
            .find(|group| group.key().eq_ignore_ascii_case(value))
            .map(|group| site.say(group_key(group)).to_owned()),
        Facet::Organisation => {
            let mut all = edition.labels.organisations.iter();
            let found = all.find(|(code, _)| code.eq_ignore_ascii_case(value));
            found.map(|(_, name)| name.clone())
        }
        Facet::Cycle => Some(numbered(site, Key::FacetCycleValue, value)),
        Facet::Session => Some(numbered(site, Key::FacetSessionValue, value)),
        Facet::Response => Response::ALL
            .into_iter()
            .find(|response| response.key() == value)
            .map(|response| site.say(response_value_key(response)).to_owned()),
        Facet::Changed => match value {
            "yes" => Some(site.say(Key::FacetChangedYes).to_owned()),
            "no" => Some(site.say(Key::FacetChangedNo).to_owned()),
            _ => None,
        },
    };
    name.unwrap_or_else(|| value.to_owned())
}

/// Fills a number into a phrase.
fn numbered(site: Site, key: Key, number: &str) -> String {
    site.words().fill(key, &[("number", number)])
}

/// Returns the phrase for a response by itself, which is capitalised; within a line it is not.
fn response_value_key(response: Response) -> Key {
    match response {
        Response::Supported => Key::FacetResponseSupported,
        Response::Noted => Key::FacetResponseNoted,
        Response::Pending => Key::FacetResponsePending,
    }
}

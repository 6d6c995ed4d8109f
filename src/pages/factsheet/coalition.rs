//! Who stands behind a factsheet: logo, members, contact; nothing where the pack names none.

use leptos::prelude::*;

use model::{Contact, Factsheet, Logo};
use words::Key;

use crate::{components::titled_section, context::use_site, html::*};

/// Renders the section at the end of the second sheet. `language` is that of the texts, where it is
/// not the page's.
pub(super) fn coalition(
    factsheet: &'static Factsheet,
    language: Option<&'static str>,
) -> Option<AnyView> {
    let Factsheet {
        members,
        contact,
        logo,
        ..
    } = factsheet;
    let facts = [
        members_fact(members, language),
        contact_fact(contact, language),
    ];
    let facts: Vec<AnyView> = facts.into_iter().flatten().collect();
    if facts.is_empty() && logo.is_none() {
        return None;
    }
    let facts = (!facts.is_empty()).then(|| dl().class("coalition__facts").children(facts));
    let section = titled_section("coalition", Key::CoalitionTitle)
        .class("sheet__section")
        .child(
            div()
                .class("coalition")
                .child(logo.as_ref().map(|logo| picture(logo, language)))
                .child(facts),
        );
    Some(section.into_any())
}

fn picture(logo: &'static Logo, language: Option<&'static str>) -> AnyView {
    img()
        .class("coalition__logo")
        .lang(language)
        .attr("src", logo.path.as_str())
        .attr("alt", logo.alt.as_str())
        // Known before the picture is there, so that nothing moves when it arrives.
        .attr("width", logo.width.to_string())
        .attr("height", logo.height.to_string())
        .into_any()
}

fn members_fact(members: &'static [String], language: Option<&'static str>) -> Option<AnyView> {
    let items = members.iter().map(|name| li().child(name.as_str()));
    let list = ul()
        .class("coalition__members")
        .lang(language)
        .children(items);
    (!members.is_empty()).then(|| fact(Key::CoalitionMembers, list.into_any()))
}

fn contact_fact(
    contact: &'static Option<Contact>,
    language: Option<&'static str>,
) -> Option<AnyView> {
    let contact = contact.as_ref()?;
    let name = (!contact.name.is_empty()).then(|| {
        fragment()
            .child(span().lang(language).child(contact.name.as_str()))
            .child(", ")
    });
    let address = a()
        .class("coalition__address")
        // An address runs left to right, whichever way the page does.
        .attr("dir", "ltr")
        .attr("href", contact.address.as_str())
        .attr("rel", "noreferrer")
        .child(contact.shown_address());
    let shown = fragment().child(name).child(address).into_any();
    Some(fact(Key::CoalitionContact, shown))
}

fn fact(name: Key, value: AnyView) -> AnyView {
    div()
        .child(dt().child(use_site().say(name)))
        .child(dd().child(value))
        .into_any()
}

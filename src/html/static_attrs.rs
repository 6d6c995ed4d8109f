//! The attributes of an element that follow no signal, as one list.
//!
//! Leptos boxes each of them, and removes them all before it sets them again. Here only what differs
//! is set: an element that is rendered again unchanged costs the browser nothing.

use leptos::{
    attr::{Attribute, AttributeValue, NextAttribute},
    tachys::renderer::{dom::Dom, types::Element},
};

use super::values::Text;

/// Names and values in the order set; each name stands once.
#[derive(Clone, Default)]
pub(super) struct StaticAttrs(Vec<(&'static str, Text)>);

impl StaticAttrs {
    /// Adds an attribute, whose name must be new.
    pub(super) fn push(&mut self, name: &'static str, value: Text) {
        debug_assert!(
            self.0.iter().all(|(other, _)| *other != name),
            "the attribute {name} is set twice"
        );
        self.0.push((name, value));
    }
}

impl Attribute for StaticAttrs {
    const MIN_LENGTH: usize = 0;

    type State = (Element, Vec<(&'static str, Text)>);
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        // A space, an equals sign and two quotation marks for each.
        let lengths = self.0.iter();
        lengths
            .map(|(name, value)| name.len() + value.len() + 4)
            .sum()
    }

    fn to_html(self, html: &mut String, _: &mut String, _: &mut String, _: &mut String) {
        for (name, value) in self.0 {
            value.to_html(name, html);
        }
    }

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element) -> Self::State {
        self.build(element)
    }

    fn build(self, element: &Element) -> Self::State {
        for (name, value) in &self.0 {
            Dom::set_attribute(element, name, value);
        }
        (element.clone(), self.0)
    }

    fn rebuild(self, (element, before): &mut Self::State) {
        for (name, _) in before.iter() {
            if !self.0.iter().any(|(kept, _)| kept == name) {
                Dom::remove_attribute(element, name);
            }
        }
        for attribute in &self.0 {
            if !before.contains(attribute) {
                let (name, value) = attribute;
                Dom::set_attribute(element, name, value);
            }
        }
        *before = self.0;
    }

    fn into_cloneable(self) -> Self::Cloneable {
        self
    }

    fn into_cloneable_owned(self) -> Self::CloneableOwned {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self::AsyncOutput {
        self
    }
}

impl NextAttribute for StaticAttrs {
    type Output<Next: Attribute> = (Self, Next);

    fn add_any_attr<Next: Attribute>(self, next: Next) -> Self::Output<Next> {
        (self, next)
    }
}

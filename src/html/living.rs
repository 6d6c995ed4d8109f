//! Attributes that follow the same signals, as one list.
//!
//! Leptos follows signals for each attribute by itself, and where three change with every key, that
//! costs a slow device more than what it says to the browser.

use std::sync::{Arc, Mutex};

use leptos::{
    attr::{Attribute, NextAttribute},
    prelude::RenderEffect,
    tachys::renderer::types::Element,
};

use super::fixed::Fixed;

/// What is set of an element.
type Set = <Fixed as Attribute>::State;

/// The attributes as they are at a time.
#[derive(Clone)]
pub(super) struct Living(Arc<Mutex<dyn Fn() -> Fixed + Send>>);

impl Living {
    pub(super) fn new(attributes: impl Fn() -> Fixed + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(attributes)))
    }

    fn now(&self) -> Fixed {
        let attributes = self.0.lock();
        attributes.map_or_else(|_| Fixed::default(), |it| it())
    }

    /// Keeps an element's attributes true, from those that it has.
    fn follow(self, element: Element, has: Option<Set>) -> RenderEffect<Set> {
        let set = move |before: Option<Set>| match before {
            Some(mut set) => {
                self.now().rebuild(&mut set);
                set
            }
            None => self.now().build(&element),
        };
        RenderEffect::new_with_value(set, has)
    }
}

impl Attribute for Living {
    const MIN_LENGTH: usize = 0;

    type State = RenderEffect<Set>;
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        0
    }

    fn to_html(
        self,
        html: &mut String,
        class: &mut String,
        style: &mut String,
        inner: &mut String,
    ) {
        self.now().to_html(html, class, style, inner);
    }

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element) -> Self::State {
        self.build(element)
    }

    fn build(self, element: &Element) -> Self::State {
        self.follow(element.clone(), None)
    }

    fn rebuild(self, state: &mut Self::State) {
        if let Some(has) = state.take_value() {
            *state = self.follow(has.0.clone(), Some(has));
        }
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

impl NextAttribute for Living {
    type Output<Next: Attribute> = (Self, Next);

    fn add_any_attr<Next: Attribute>(self, next: Next) -> Self::Output<Next> {
        (self, next)
    }
}

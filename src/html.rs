//! HTML elements, spelled as in the Leptos book's chapter on the builder syntax, but all of one type.
//!
//! Leptos gives every shape of markup a type of its own, and every type its own copy of the code that
//! builds, hydrates and updates it: 263 kB of compressed wasm for these pages, measured. Here every
//! element is an [`Element`], rendered as an [`AnyView`], so that code exists once (114 kB).
//!
//! ```ignore
//! button()
//!     .class("copy")
//!     .attr("disabled", move || !hydrated.get())
//!     .on(ev::click, move |_| copy())
//!     .child(words.get(Key::Copy))
//! ```
//!
//! A closure is reactive wherever a value may stand. An element that is drawn again keeps its place in
//! the page, and only what differs is set; [`Element::fresh`] is the exception.

mod children;
mod static_attrs;
mod tags;
mod values;

use std::sync::{Arc, Mutex};

use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    ev::{self, EventDescriptor},
    prelude::*,
    tachys::html::{event::on, property::prop},
    wasm_bindgen::JsCast,
};

use self::static_attrs::StaticAttrs;

pub(crate) use self::{
    children::{IntoChildren, fragment},
    tags::*,
    values::{AttributeValue, PropertyValue},
};

/// An element with its attributes and children.
pub(crate) struct Element {
    tag: &'static str,
    is_fresh: bool,
    static_attrs: StaticAttrs,
    /// Attributes and properties that follow signals, and event handlers.
    dynamic_attrs: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

impl Element {
    fn new(tag: &'static str) -> Self {
        Self {
            tag,
            is_fresh: false,
            static_attrs: StaticAttrs::default(),
            dynamic_attrs: Vec::new(),
            children: Vec::new(),
        }
    }

    /// Sets an attribute. `None` and `false` leave it out; `true` sets it without a value; a closure
    /// sets it again whenever a signal that it read changes.
    pub(crate) fn attr(mut self, name: &'static str, value: impl AttributeValue) -> Self {
        value.set_on(name, &mut self);
        self
    }

    /// Sets the class.
    pub(crate) fn class(self, class: impl AttributeValue) -> Self {
        self.attr("class", class)
    }

    /// Sets the id.
    pub(crate) fn id(self, id: impl AttributeValue) -> Self {
        self.attr("id", id)
    }

    /// Sets the language of the text inside, where it differs from the page's.
    pub(crate) fn lang(self, language: Option<&'static str>) -> Self {
        // The text may run the other way, too: the browser finds out by itself.
        self.attr("lang", language)
            .attr("dir", language.map(|_| "auto"))
    }

    /// Keeps a property of the element in step with signals, such as `value` or `checked`: the
    /// attribute of that name only says what the field held at first.
    pub(crate) fn prop<V: PropertyValue>(
        mut self,
        name: &'static str,
        value: impl FnMut() -> V + Send + 'static,
    ) -> Self {
        let value: Arc<Mutex<dyn FnMut() -> V + Send>> = Arc::new(Mutex::new(value));
        self.dynamic_attrs.push(prop(name, value).into_any_attr());
        self
    }

    /// Calls `handler` with every event of a kind that reaches the element.
    pub(crate) fn on<E>(mut self, event: E, mut handler: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        // One type of handler for all kinds of events: each would bring its own code.
        let handler: Box<dyn FnMut(ev::Event)> =
            Box::new(move |event: ev::Event| handler(event.unchecked_into()));
        let attribute = on(ev::Custom::<ev::Event>::new(event.name()), handler);
        self.dynamic_attrs.push(attribute.into_any_attr());
        self
    }

    /// Adds a child; a tuple, an `Option` or a `Vec` adds what is in it.
    pub(crate) fn child(mut self, child: impl IntoChildren) -> Self {
        child.append_to(&mut self.children);
        self
    }

    /// Adds the children that an iterator yields.
    pub(crate) fn children<C: IntoChildren>(
        mut self,
        children: impl IntoIterator<Item = C>,
    ) -> Self {
        for child in children {
            child.append_to(&mut self.children);
        }
        self
    }

    /// Replaces the element whenever it is drawn again, with all that it holds. For the page itself:
    /// nothing of the last page may be left in the next, neither an opened fold nor a scroll position.
    pub(crate) fn fresh(mut self) -> Self {
        self.is_fresh = true;
        self
    }

    /// Finishes the element.
    pub(crate) fn into_any(self) -> AnyView {
        let Self {
            tag,
            is_fresh,
            static_attrs,
            dynamic_attrs,
            children,
        } = self;
        tags::view(tag, is_fresh, (static_attrs, dynamic_attrs), children)
    }
}

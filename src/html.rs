//! HTML elements, spelled as in the Leptos book's chapter on the builder syntax, but all of one type.
//!
//! Leptos gives every shape of markup a type of its own, and every type its own copy of the code that
//! builds, hydrates and updates it: 263 kB of compressed wasm for these pages, measured. Here every
//! element is an [`Element`] and renders as an [`AnyView`], so that code exists once (114 kB).
//!
//! ```ignore
//! button()
//!     .class("copy")
//!     .attr("disabled", move || !hydrated.get())
//!     .on(ev::click, move |_| copy())
//!     .child(words.get(Key::Copy))
//! ```
//!
//! A closure is reactive wherever a value may stand. An element keeps its DOM node when it is
//! rendered again, and only what differs is set; [`Element::fresh`] is the exception.
//!
//! A function returns `Element` only if its caller still adds to it. Everything finished is an
//! `AnyView`: see `components`.

mod children;
mod static_attrs;
mod tags;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod values;

use std::{
    borrow::Cow,
    sync::{Arc, Mutex},
};

use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    ev::{self, EventDescriptor},
    prelude::*,
    tachys::html::{
        event::on,
        property::{IntoProperty, prop},
    },
    wasm_bindgen::JsCast,
};

use self::{static_attrs::StaticAttrs, values::Value};

pub(crate) use self::{
    children::{IntoChildren, fragment},
    tags::*,
    values::AttributeValue,
};

/// An element with its attributes and children. On the heap: a builder hands itself on with every
/// call, and moving a pointer takes far less code than moving the parts.
pub(crate) struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    is_fresh: bool,
    static_attrs: StaticAttrs,
    /// Attributes and properties that follow signals, and event handlers.
    dynamic_attrs: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

impl Element {
    fn new(tag: &'static str) -> Self {
        Self(Box::new(Parts {
            tag,
            is_fresh: false,
            static_attrs: StaticAttrs::default(),
            dynamic_attrs: Vec::new(),
            children: Vec::new(),
        }))
    }

    /// Sets an attribute. `None` and `false` leave it out; `true` sets it without a value; a closure
    /// sets it again whenever a signal that it read changes.
    pub(crate) fn attr(mut self, name: &'static str, value: impl AttributeValue) -> Self {
        self.set(name, value.into_value());
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
        // The text may run the other way, too: the browser works that out.
        self.attr("lang", language)
            .attr("dir", language.map(|_| "auto"))
    }

    /// Keeps a DOM property in step with signals, such as `value` or `checked`: the attribute of
    /// that name holds only the initial value.
    pub(crate) fn prop<V: IntoProperty + Send + 'static>(
        mut self,
        name: &'static str,
        value: impl FnMut() -> V + Send + 'static,
    ) -> Self {
        let value: Arc<Mutex<dyn FnMut() -> V + Send>> = Arc::new(Mutex::new(value));
        self.0.dynamic_attrs.push(prop(name, value).into_any_attr());
        self
    }

    /// Calls `handler` with every event of a kind that reaches the element.
    pub(crate) fn on<E>(mut self, event: E, mut handler: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        self.listen(
            event.name(),
            Box::new(move |event| handler(event.unchecked_into())),
        );
        self
    }

    /// Adds a child; a tuple, an `Option` or a `Vec` adds what is in it.
    pub(crate) fn child(mut self, child: impl IntoChildren) -> Self {
        child.append_to(&mut self.0.children);
        self
    }

    /// Adds every child that an iterator yields.
    pub(crate) fn children<C: IntoChildren>(
        mut self,
        children: impl IntoIterator<Item = C>,
    ) -> Self {
        for child in children {
            child.append_to(&mut self.0.children);
        }
        self
    }

    /// Replaces the element's DOM node, and all those inside, whenever it is rendered again: what the
    /// reader opened, focused or selected in one item must not pass to the next in its place. Has no
    /// effect on `<input>` and on SVG, whose nodes Leptos always keeps.
    pub(crate) fn fresh(mut self) -> Self {
        self.0.is_fresh = true;
        self
    }

    /// Finishes the element.
    pub(crate) fn into_any(self) -> AnyView {
        let parts = *self.0;
        let attributes = (parts.static_attrs, parts.dynamic_attrs);
        tags::view(parts.tag, parts.is_fresh, attributes, parts.children)
    }

    // What is below is not generic, so that the wasm holds it once.

    fn set(&mut self, name: &'static str, value: Value) {
        match value {
            Value::Static(None) => {}
            Value::Static(Some(text)) => self.0.static_attrs.push(name, text),
            Value::Dynamic(compute) => {
                let attribute = custom_attribute(name, compute);
                self.0.dynamic_attrs.push(attribute.into_any_attr());
            }
        }
    }

    fn listen(&mut self, name: Cow<'static, str>, handler: Box<dyn FnMut(ev::Event)>) {
        let attribute = on(ev::Custom::<ev::Event>::new(name), handler);
        self.0.dynamic_attrs.push(attribute.into_any_attr());
    }
}

//! Elements of a page, all of one type.
//!
//! Leptos's `view!` gives every shape of markup a type of its own, and every type brings its own
//! copy of the code that builds, hydrates and updates it: 263 kB of compressed wasm for these
//! pages. Here every element is the same type, held as [`AnyView`], so that code exists once.
//! Beside that, a list of attributes is ours, and which elements stay when they are drawn again; else
//! Leptos renders, hydrates and reacts as it always does.

mod fixed;
mod living;
mod piece;
mod tag;

use std::{
    borrow::Cow,
    sync::{Arc, Mutex},
};

use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    ev,
    prelude::*,
    tachys::html::{event::on, property::prop},
};

use self::{fixed::Fixed, living::Living, tag::Tag};

pub(crate) use self::piece::{Piece, Value};

/// A text that lives as long as the page, or is made for it.
type Text = Cow<'static, str>;

/// An element with attributes and children.
pub(crate) struct El {
    tag: &'static str,
    /// Whether it stays when it is drawn again; else it is made anew.
    stays: bool,
    fixed: Fixed,
    /// Those that follow signals or call handlers.
    living: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// Starts an element, named as a style sheet would name it: `p`, `p.lead`, `span.number.small`.
pub(crate) fn el(name: &'static str) -> El {
    let (tag, classes) = name.split_once('.').unwrap_or((name, ""));
    let element = El {
        tag,
        stays: false,
        fixed: Fixed::default(),
        living: Vec::new(),
        children: Vec::new(),
    };
    if classes.is_empty() {
        element
    } else {
        element.class(classes.replace('.', " "))
    }
}

/// Starts an element that stays when it is drawn again: only what is another then changes. For what
/// is drawn again with every key; elsewhere an element made anew is simpler to think of, since
/// nothing of the one before is left in it, a focus or an opened fold.
pub(crate) fn lasting(name: &'static str) -> El {
    El {
        stays: true,
        ..el(name)
    }
}

/// Starts a run of pieces without an element around them.
pub(crate) fn run() -> El {
    el("")
}

impl El {
    /// Sets an attribute; a `None` leaves it out.
    pub(crate) fn attr(mut self, name: &'static str, value: impl Value) -> Self {
        if let Some(value) = value.text() {
            self.fixed.push(name, value);
        }
        self
    }

    /// Sets the class.
    pub(crate) fn class(self, class: impl Value) -> Self {
        self.attr("class", class)
    }

    /// Sets an attribute that has no value, or leaves it out.
    pub(crate) fn flag(self, name: &'static str, set: bool) -> Self {
        self.attr(name, set.then_some(""))
    }

    /// Sets an attribute that follows a signal; a `None` takes it away.
    pub(crate) fn live<V: Value>(
        mut self,
        name: &'static str,
        mut value: impl FnMut() -> V + Send + 'static,
    ) -> Self {
        let value: Arc<Mutex<dyn FnMut() -> Option<Text> + Send>> =
            Arc::new(Mutex::new(move || value().text()));
        let attribute = custom_attribute(name, value);
        self.living.push(attribute.into_any_attr());
        self
    }

    /// Sets attributes that follow the same signals; those that are missing are taken away. Together
    /// they cost a change of these less than each alone.
    pub(crate) fn lives<const N: usize>(
        mut self,
        attributes: impl Fn() -> [Option<(&'static str, &'static str)>; N] + Send + 'static,
    ) -> Self {
        let living = Living::new(move || {
            let mut fixed = Fixed::default();
            for (name, value) in attributes().into_iter().flatten() {
                fixed.push(name, Text::Borrowed(value));
            }
            fixed
        });
        self.living.push(living.into_any_attr());
        self
    }

    /// Sets the property `value` of a field, which follows a signal; the attribute would only
    /// say what stands there at first.
    pub(crate) fn value(mut self, value: impl FnMut() -> String + Send + 'static) -> Self {
        let value: Arc<Mutex<dyn FnMut() -> String + Send>> = Arc::new(Mutex::new(value));
        self.living.push(prop("value", value).into_any_attr());
        self
    }

    /// Sets whether a box is ticked, which follows a signal; the attribute would say nothing any
    /// more once the reader has ticked it.
    pub(crate) fn checked(mut self, checked: impl FnMut() -> bool + Send + 'static) -> Self {
        let checked: Arc<Mutex<dyn FnMut() -> bool + Send>> = Arc::new(Mutex::new(checked));
        self.living.push(prop("checked", checked).into_any_attr());
        self
    }

    /// Calls `handler` when an event happens here.
    pub(crate) fn on(
        mut self,
        event: &'static str,
        handler: impl FnMut(ev::Event) + 'static,
    ) -> Self {
        let handler: Box<dyn FnMut(ev::Event)> = Box::new(handler);
        let attribute = on(ev::Custom::<ev::Event>::new(event), handler);
        self.living.push(attribute.into_any_attr());
        self
    }

    /// Adds a child.
    pub(crate) fn child(mut self, child: impl Piece) -> Self {
        child.push_to(&mut self.children);
        self
    }

    /// Adds children.
    pub(crate) fn each<P: Piece>(mut self, children: impl IntoIterator<Item = P>) -> Self {
        for child in children {
            child.push_to(&mut self.children);
        }
        self
    }

    /// Says which language its text is in, where that is not the page's.
    pub(crate) fn in_language(self, language: Option<&'static str>) -> Self {
        // A text that waits for its translation is in the pack's own language; packs written from
        // right to left say so by their language.
        self.attr("lang", language)
            .attr("dir", language.map(|_| "auto"))
    }

    /// Finishes the element.
    pub(crate) fn into_any(self) -> AnyView {
        let Self {
            tag,
            stays,
            fixed,
            living,
            children,
        } = self;
        let attributes = (fixed, living);
        match tag {
            "" => children.into_any(),
            // An empty element: the parser would not accept an end tag.
            "input" => leptos::html::input().add_any_attr(attributes).into_any(),
            // Drawings live in a namespace of their own.
            "svg" => leptos::svg::svg()
                .child(children)
                .add_any_attr(attributes)
                .into_any(),
            "text" => leptos::svg::text()
                .child(children)
                .add_any_attr(attributes)
                .into_any(),
            "rect" => leptos::svg::rect().add_any_attr(attributes).into_any(),
            "path" => leptos::svg::path().add_any_attr(attributes).into_any(),
            tag => leptos::html::custom(Tag::new(tag, stays))
                .child(children)
                .add_any_attr(attributes)
                .into_any(),
        }
    }
}

/// What follows a signal: drawn again whenever a signal it read changes.
pub(crate) fn live<P: Piece>(mut draw: impl FnMut() -> P + Send + 'static) -> AnyView {
    let draw: Arc<Mutex<dyn FnMut() -> Vec<AnyView> + Send>> = Arc::new(Mutex::new(move || {
        let mut children = Vec::new();
        draw().push_to(&mut children);
        children
    }));
    draw.into_any()
}

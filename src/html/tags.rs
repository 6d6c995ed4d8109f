//! The elements that the pages use, a function each, and how an element becomes a view.

use std::borrow::Cow;

use leptos::{attr::any_attribute::AnyAttribute, prelude::*};

use super::{Element, static_attrs::StaticAttrs};

macro_rules! tags {
    ($($tag:ident)*) => {$(
        #[doc = concat!("Starts a `<", stringify!($tag), ">`.")]
        pub(crate) fn $tag() -> Element {
            Element::new(stringify!($tag))
        }
    )*};
}

tags! {
    a article aside b button caption cite dd details dialog div dl dt em footer form h1 h2 h3 h4
    header i img input kbd label li main mark nav ol option p path rect section select small span strong
    summary sup svg table tbody td text textarea tfoot th thead time tr ul
}

/// Builds the view of an element.
pub(super) fn view(
    tag: &'static str,
    is_fresh: bool,
    attributes: (StaticAttrs, Vec<AnyAttribute>),
    children: Vec<AnyView>,
) -> AnyView {
    match tag {
        // Void elements: an end tag would be a parse error.
        "input" => leptos::html::input().add_any_attr(attributes).into_any(),
        "img" => leptos::html::img().add_any_attr(attributes).into_any(),
        // Only a type of SVG's puts an element into SVG's namespace.
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
        tag => leptos::html::custom(TagName::new(tag, is_fresh))
            .child(children)
            .add_any_attr(attributes)
            .into_any(),
    }
}

/// The name of an element whose type is known at run time only. Rendering it again, Leptos keeps the
/// DOM node if its `tagName` equals this name, and the browser reports that in capitals. So a name in
/// capitals keeps the node, and one in lower case replaces it.
struct TagName(Cow<'static, str>);

impl TagName {
    fn new(tag: &'static str, is_fresh: bool) -> Self {
        // Prerendered markup is in lower case.
        Self(if cfg!(feature = "hydrate") && !is_fresh {
            Cow::Owned(tag.to_ascii_uppercase())
        } else {
            Cow::Borrowed(tag)
        })
    }
}

impl AsRef<str> for TagName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

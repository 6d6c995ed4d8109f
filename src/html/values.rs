//! What can be the value of an attribute or a property.

use std::sync::{Arc, Mutex};

use leptos::tachys::html::property::IntoProperty;

use super::*;

/// A text that lives as long as the page, or is made for it.
pub(super) type Text = std::borrow::Cow<'static, str>;

/// What can be the value of an attribute.
pub(crate) trait AttributeValue {
    /// Sets the attribute on an element.
    fn set_on(self, name: &'static str, element: &mut Element);
}

/// A value that follows no signal.
pub(super) trait StaticValue {
    /// Returns the text of the value; `None` leaves the attribute out.
    fn into_text(self) -> Option<Text>;
}

impl StaticValue for &'static str {
    fn into_text(self) -> Option<Text> {
        Some(Text::Borrowed(self))
    }
}

impl StaticValue for String {
    fn into_text(self) -> Option<Text> {
        Some(Text::Owned(self))
    }
}

impl StaticValue for bool {
    fn into_text(self) -> Option<Text> {
        self.then_some(Text::Borrowed(""))
    }
}

impl<V: StaticValue> StaticValue for Option<V> {
    fn into_text(self) -> Option<Text> {
        self.and_then(StaticValue::into_text)
    }
}

/// Lets values that follow no signal stand in attributes.
macro_rules! static_values {
    ($($value:ty),*) => {$(
        impl AttributeValue for $value {
            fn set_on(self, name: &'static str, element: &mut Element) {
                if let Some(text) = self.into_text() {
                    element.static_attrs.push(name, text);
                }
            }
        }
    )*};
}

/// Lets whole numbers stand in attributes.
macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl StaticValue for $number {
            fn into_text(self) -> Option<Text> {
                self.to_string().into_text()
            }
        }

        static_values!($number, Option<$number>);
    )*};
}

static_values!(
    &'static str,
    String,
    bool,
    Option<&'static str>,
    Option<String>
);
numbers!(u8, u16, usize);

impl<V, F> AttributeValue for F
where
    V: StaticValue,
    F: FnMut() -> V + Send + 'static,
{
    fn set_on(mut self, name: &'static str, element: &mut Element) {
        let value: Arc<Mutex<dyn FnMut() -> Option<Text> + Send>> =
            Arc::new(Mutex::new(move || self().into_text()));
        let attribute = custom_attribute(name, value);
        element.dynamic_attrs.push(attribute.into_any_attr());
    }
}

/// What can be the value of a property.
pub(crate) trait PropertyValue: IntoProperty + Send + 'static {}

impl PropertyValue for String {}
impl PropertyValue for bool {}

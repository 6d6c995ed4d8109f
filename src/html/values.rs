//! What can be the value of an attribute.

use std::{
    borrow::Cow,
    sync::{Arc, Mutex, PoisonError},
};

/// The text of an attribute or a text node; what the page's data holds is not copied.
pub(super) type Text = Cow<'static, str>;

/// The value of an attribute, of whichever type it was given; `None` leaves the attribute out.
pub(crate) enum Value {
    /// A value that follows no signal.
    Static(Option<Text>),
    /// A value that is computed again whenever a signal that it read changes.
    Dynamic(Arc<Mutex<dyn FnMut() -> Option<Text> + Send>>),
}

/// What can be the value of an attribute: a text, a whole number, a `bool` for an attribute without
/// a value, an `Option` for one that may be left out, or a closure that returns one of these.
pub(crate) trait AttributeValue {
    /// Converts it into the one type that elements handle.
    fn into_value(self) -> Value;
}

impl AttributeValue for &'static str {
    fn into_value(self) -> Value {
        Value::Static(Some(Text::Borrowed(self)))
    }
}

impl AttributeValue for String {
    fn into_value(self) -> Value {
        Value::Static(Some(Text::Owned(self)))
    }
}

impl AttributeValue for bool {
    fn into_value(self) -> Value {
        Value::Static(self.then_some(Text::Borrowed("")))
    }
}

/// Lets whole numbers be attribute values.
macro_rules! whole_numbers {
    ($($number:ty)*) => {$(
        impl AttributeValue for $number {
            fn into_value(self) -> Value {
                self.to_string().into_value()
            }
        }
    )*};
}

whole_numbers!(u8 u16 usize);

impl<V: AttributeValue> AttributeValue for Option<V> {
    fn into_value(self) -> Value {
        self.map_or(Value::Static(None), V::into_value)
    }
}

impl<V, F> AttributeValue for F
where
    V: AttributeValue,
    F: FnMut() -> V + Send + 'static,
{
    fn into_value(mut self) -> Value {
        Value::Dynamic(Arc::new(Mutex::new(move || self().into_value().text())))
    }
}

impl Value {
    /// Returns the value as it is now.
    fn text(self) -> Option<Text> {
        match self {
            Self::Static(text) => text,
            Self::Dynamic(compute) => {
                let mut compute = compute.lock().unwrap_or_else(PoisonError::into_inner);
                compute()
            }
        }
    }
}

//! What can stand in an element: as the value of an attribute, and as a child.

use leptos::prelude::*;

use super::{El, Text};

/// What can be the value of an attribute.
pub(crate) trait Value {
    /// Gives the text of the value; none leaves the attribute out.
    fn text(self) -> Option<Text>;
}

impl Value for &'static str {
    fn text(self) -> Option<Text> {
        Some(Text::Borrowed(self))
    }
}

impl Value for String {
    fn text(self) -> Option<Text> {
        Some(Text::Owned(self))
    }
}

/// Lets whole numbers stand in attributes and as children.
macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Value for $number {
            fn text(self) -> Option<Text> {
                self.to_string().text()
            }
        }

        impl Piece for $number {
            fn push_to(self, children: &mut Vec<AnyView>) {
                self.to_string().push_to(children);
            }
        }
    )*};
}

numbers!(u8, u16, usize);

impl<V: Value> Value for Option<V> {
    fn text(self) -> Option<Text> {
        self.and_then(Value::text)
    }
}

/// What can stand inside an element.
pub(crate) trait Piece {
    /// Appends itself to the children of an element.
    fn push_to(self, children: &mut Vec<AnyView>);
}

impl Piece for AnyView {
    fn push_to(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl Piece for El {
    fn push_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Piece for &'static str {
    fn push_to(self, children: &mut Vec<AnyView>) {
        children.push(Text::Borrowed(self).into_any());
    }
}

impl Piece for String {
    fn push_to(self, children: &mut Vec<AnyView>) {
        children.push(Text::Owned(self).into_any());
    }
}

impl<P: Piece, Q: Piece> Piece for (P, Q) {
    fn push_to(self, children: &mut Vec<AnyView>) {
        self.0.push_to(children);
        self.1.push_to(children);
    }
}

impl<P: Piece> Piece for Option<P> {
    fn push_to(self, children: &mut Vec<AnyView>) {
        if let Some(piece) = self {
            piece.push_to(children);
        }
    }
}

impl<P: Piece> Piece for Vec<P> {
    fn push_to(self, children: &mut Vec<AnyView>) {
        for piece in self {
            piece.push_to(children);
        }
    }
}

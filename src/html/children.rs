//! What can stand inside an element.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::{Element, values::Text};

/// What can stand inside an element: a view, a text, a whole number; a tuple, an `Option` or a `Vec`
/// of these; or a closure that returns one of them.
pub(crate) trait IntoChildren {
    /// Appends itself to the children of an element.
    fn append_to(self, children: &mut Vec<AnyView>);
}

/// Siblings without an element around them.
#[derive(Default)]
pub(crate) struct Fragment(Vec<AnyView>);

/// Starts a fragment.
pub(crate) fn fragment() -> Fragment {
    Fragment::default()
}

impl Fragment {
    /// Adds a child; a tuple, an `Option` or a `Vec` adds what is in it.
    pub(crate) fn child(mut self, child: impl IntoChildren) -> Self {
        child.append_to(&mut self.0);
        self
    }

    /// Adds every child that an iterator yields.
    pub(crate) fn children<C: IntoChildren>(
        mut self,
        children: impl IntoIterator<Item = C>,
    ) -> Self {
        for child in children {
            child.append_to(&mut self.0);
        }
        self
    }

    /// Finishes the fragment.
    pub(crate) fn into_any(self) -> AnyView {
        self.0.into_any()
    }
}

impl IntoChildren for AnyView {
    fn append_to(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl IntoChildren for Element {
    fn append_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl IntoChildren for Fragment {
    fn append_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl IntoChildren for &'static str {
    fn append_to(self, children: &mut Vec<AnyView>) {
        children.push(Text::Borrowed(self).into_any());
    }
}

impl IntoChildren for String {
    fn append_to(self, children: &mut Vec<AnyView>) {
        children.push(Text::Owned(self).into_any());
    }
}

/// Lets whole numbers be children.
macro_rules! whole_numbers {
    ($($number:ty)*) => {$(
        impl IntoChildren for $number {
            fn append_to(self, children: &mut Vec<AnyView>) {
                self.to_string().append_to(children);
            }
        }
    )*};
}

whole_numbers!(u8 u16 usize);

impl<A: IntoChildren, B: IntoChildren> IntoChildren for (A, B) {
    fn append_to(self, children: &mut Vec<AnyView>) {
        self.0.append_to(children);
        self.1.append_to(children);
    }
}

impl<C: IntoChildren> IntoChildren for Option<C> {
    fn append_to(self, children: &mut Vec<AnyView>) {
        if let Some(child) = self {
            child.append_to(children);
        }
    }
}

impl<C: IntoChildren> IntoChildren for Vec<C> {
    fn append_to(self, children: &mut Vec<AnyView>) {
        for child in self {
            child.append_to(children);
        }
    }
}

/// A closure runs again whenever a signal that it read changes.
impl<C, F> IntoChildren for F
where
    C: IntoChildren,
    F: FnMut() -> C + Send + 'static,
{
    fn append_to(mut self, children: &mut Vec<AnyView>) {
        let render: Arc<Mutex<dyn FnMut() -> Vec<AnyView> + Send>> =
            Arc::new(Mutex::new(move || {
                let mut rendered = Vec::new();
                self().append_to(&mut rendered);
                rendered
            }));
        children.push(render.into_any());
    }
}

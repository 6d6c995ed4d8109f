//! What earlier recommendations say nothing of.

use leptos::prelude::*;

use crate::ui::{context::Site, element::run};

/// Draws the section.
pub(crate) fn coverage(_site: Site) -> AnyView {
    run().into_any()
}

//! Earlier recommendations counted.

use leptos::prelude::*;

use super::shown::Shown;
use crate::ui::{context::Site, element::run};

/// Draws the view that counts.
pub(crate) fn tally(_site: Site, _shown: Shown) -> AnyView {
    run().into_any()
}

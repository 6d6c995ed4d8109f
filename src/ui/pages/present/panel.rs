//! A panel for who moderates it: who speaks, who is next, how much time is left.

use leptos::prelude::*;

use crate::{
    domain::Programme,
    ui::{context::Site, element::el},
};

pub(crate) fn page(site: Site, panel: &'static Programme) -> AnyView {
    let clusters = panel.clusters.iter();
    let clusters = clusters.filter_map(|it| site.edition().factsheet(it));
    let speakers = clusters.map(|it| el("li").child(it.title.as_str()));
    el("div.page")
        .child(el("h1").child(panel.title.as_str()))
        .child(el("ol").each(speakers))
        .into_any()
}

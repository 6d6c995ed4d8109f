//! Turns what is written of a coalition into its contact and logo, and checks the logo's picture.

use super::super::nearest::write_instead;
use super::super::picture::{self, ENDINGS, MOST_BYTES, MOST_PIXELS, Picture};
use super::super::problem::{Place, Report, Written};
use super::super::raw::{RawCoalition, RawFactsheet};
use super::NameLookup;
use model::{Contact, Logo, Slug};

const FOLDER: &str = "logos/";

/// Makes the contact, if there is an address.
pub(crate) fn contact(raw: &RawCoalition) -> Option<Contact> {
    Some(Contact {
        address: raw.contact.as_ref()?.value.clone(),
        name: words(raw.contact_name.as_ref()),
    })
}

/// Makes the logo; without words of its own, the coalition's name stands for it.
pub(crate) fn logo(raw: &RawFactsheet, names: &NameLookup<'_>) -> Option<Logo> {
    let details = &raw.coalition_details;
    let written = details.logo.as_ref()?;
    let Picture { width, height, .. } = picture(written, names)?;
    let alt = details.logo_alt.as_ref().or(raw.coalition.as_ref());
    Some(Logo {
        path: written.value.clone(),
        alt: words(alt),
        width,
        height,
    })
}

/// Warns of a draft that nobody endorsed and that looks as if somebody had.
pub(crate) fn check_draft(raw: &RawFactsheet, report: &Report) {
    let details = &raw.coalition_details;
    let fields: [(&str, Option<&Place>); 3] = [
        ("members", details.members.as_ref().map(|it| &it.at)),
        ("contact", details.contact.as_ref().map(|it| &it.at)),
        ("logo", details.logo.as_ref().map(|it| &it.at)),
    ];
    let is_draft = raw.illustrative.as_ref().is_some_and(|it| it.value);
    for (name, at) in fields.into_iter().filter(|_| is_draft) {
        if let Some(at) = at {
            report.warning(
                at,
                format!("an illustrative draft speaks for nobody, and {name} says that it does"),
                format!(
                    "Leave {name} out, or write illustrative = false once the coalition agrees"
                ),
            );
        }
    }
}

fn picture(written: &Written<String>, names: &NameLookup<'_>) -> Option<Picture> {
    let Written { value: path, at } = written;
    let report = names.report;
    let Some(bytes) = names.pictures.get(path.as_str()) else {
        let known = names.pictures.keys().copied();
        report.error(
            at,
            format!("there is no picture \"{path}\""),
            write_instead(
                path,
                known,
                "Put it into the pack's folder logos, and write its path, such as \"logos/press.png\"",
            ),
        );
        return None;
    };
    check_name(path, at, report)?;
    if bytes.len() > MOST_BYTES {
        report.error(
            at,
            format!(
                "the picture has {} kB of {} kB at most",
                bytes.len().div_ceil(1_000),
                MOST_BYTES / 1_000
            ),
            "Save it smaller: a logo is shown about 200 pixels wide",
        );
        return None;
    }
    let Some(picture) = picture::read(bytes) else {
        report_kind(path, at, report);
        return None;
    };
    let (width, height) = (picture.width, picture.height);
    if width.max(height) > MOST_PIXELS {
        report.error(
            at,
            format!("the picture has {width} x {height} pixels, a side {MOST_PIXELS} at most"),
            "Save it smaller: a logo is shown about 200 pixels wide",
        );
        return None;
    }
    if picture.has_exif {
        report.warning(
            at,
            "the picture carries data of a camera or a program (Exif): place, time or a name may be in it",
            "Save it again without",
        );
    }
    Some(picture)
}

/// Reports a name that cannot become an address, and one that ends as no such picture does.
fn check_name(path: &str, at: &Place, report: &Report) -> Option<()> {
    let name = path.strip_prefix(FOLDER).unwrap_or(path);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    if !ENDINGS.contains(&ending.to_ascii_lowercase().as_str()) {
        report_kind(path, at, report);
        return None;
    }
    if Slug::parse(stem).is_err() || !ENDINGS.contains(&ending) {
        let better = format!("{}.{}", Slug::slugify(stem), ending.to_ascii_lowercase());
        report.error(
            at,
            format!("the file's name \"{name}\" cannot become an address"),
            format!("Rename it to \"{better}\", here too"),
        );
        return None;
    }
    Some(())
}

fn report_kind(path: &str, at: &Place, report: &Report) {
    report.error(
        at,
        format!("\"{path}\" is not a PNG, JPEG or WebP picture"),
        "Save it as one of these (an SVG can carry scripts and is refused)",
    );
}

fn words(raw: Option<&Written<String>>) -> String {
    raw.map(|text| text.value.clone()).unwrap_or_default()
}

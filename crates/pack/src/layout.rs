//! Determines the role of each file in a pack from its path.

use model::Slug;

use super::PackFiles;
use super::earlier;
use super::file_kind;
use super::problem::{Place, Report};

/// A pack's files by role.
#[derive(Debug, Default)]
pub(super) struct PackLayout<'a> {
    /// `review.toml`.
    pub(super) review: Option<&'a str>,
    /// `review.<language>.toml`, with the language.
    pub(super) review_translations: Vec<(&'a str, String)>,
    /// `about.md`.
    pub(super) about: Option<&'a str>,
    /// `about.<language>.md`, with the language.
    pub(super) about_translations: Vec<(&'a str, String)>,
    /// `clusters/<slug>.md`.
    pub(super) factsheets: Vec<(&'a str, Slug)>,
    /// `clusters/<slug>.<language>.md`, with the language.
    pub(super) translations: Vec<(&'a str, Slug, String)>,
    /// `logos/<name>`: pictures, if a factsheet names them.
    pub(super) pictures: Vec<&'a str>,
    /// `earlier.csv`.
    pub(super) earlier: Option<&'a str>,
    /// `earlier.xlsx`, `earlier/<name>.csv` and `earlier/<name>.xlsx`: further tables.
    pub(super) more_tables: Vec<&'a str>,
    /// The first table that is of a kind that cannot be read.
    pub(super) unread_table: Option<&'a str>,
}

impl<'a> PackLayout<'a> {
    /// Sorts a pack's files and reports any that do not belong.
    pub(super) fn new(pack: &'a PackFiles, report: &Report) -> Self {
        let mut layout = Self::default();
        for (path, bytes) in pack {
            layout.place(path, bytes, report);
        }
        if layout.review.is_none() {
            report.cause(
                &Place::whole("review.toml"),
                "the file is missing",
                "Add it to the pack; README.md describes its contents",
            );
        }
        layout
    }

    fn place(&mut self, path: &'a str, bytes: &[u8], report: &Report) {
        let parts: Vec<&str> = path.rsplit('/').next().unwrap_or(path).split('.').collect();
        let folder = path.rfind('/').map_or("", |end| &path[..end]);
        match (folder, parts.as_slice()) {
            ("", ["README", "md"]) => {}
            _ if file_kind::is_litter(path) => {}
            // Names to choose from, for the editor: `presession new` puts them there.
            ("lists", _) => {}
            ("", ["review", "toml"]) => self.review = Some(path),
            ("logos", _) => self.pictures.push(path),
            ("earlier", _) | ("", ["earlier", "csv" | "xlsx"]) => self.table(path, bytes, report),
            ("", ["review", language, "toml"]) => {
                self.review_translations
                    .push((path, (*language).to_owned()));
            }
            ("", ["about", "md"]) => self.about = Some(path),
            ("", ["about", language, "md"]) => {
                self.about_translations.push((path, (*language).to_owned()));
            }
            ("clusters", [slug, "md"]) => {
                if let Some(slug) = file_slug(path, slug, report) {
                    self.factsheets.push((path, slug));
                }
            }
            ("clusters", [slug, language, "md"]) => {
                if let Some(slug) = file_slug(path, slug, report) {
                    self.translations.push((path, slug, (*language).to_owned()));
                }
            }
            _ => unexpected(path, report),
        }
    }

    fn table(&mut self, path: &'a str, bytes: &[u8], report: &Report) {
        let ending = path.rsplit('.').next().unwrap_or_default();
        if let Some((what, fix)) = file_kind::unread_table(path, bytes) {
            report.cause(&Place::whole(path), what, fix);
            self.unread_table.get_or_insert(path);
        } else if path == earlier::TABLE {
            self.earlier = Some(path);
        } else if ["csv", "xlsx"]
            .iter()
            .any(|it| ending.eq_ignore_ascii_case(it))
        {
            self.more_tables.push(path);
        } else {
            unexpected(path, report);
        }
    }
}

fn file_slug(path: &str, name: &str, report: &Report) -> Option<Slug> {
    let slug = Slug::parse(name).ok();
    if slug.is_none() {
        report.error(
            &Place::whole(path),
            format!("the file's name \"{name}\" cannot become an address"),
            format!(
                "Use lower-case letters a-z, digits and single hyphens: rename it to \"{}.md\"",
                Slug::slugify(name)
            ),
        );
    }
    slug
}

fn unexpected(path: &str, report: &Report) {
    let (what, fix) = file_kind::named(path).unwrap_or((
        "the file is not part of a content pack and is left out",
        "Remove it, or give it the name README.md prescribes",
    ));
    report.warning(&Place::whole(path), what, fix);
}

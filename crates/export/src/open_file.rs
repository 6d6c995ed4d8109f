//! The files of open data: what each is called below the site's root. The publisher writes them
//! there, pages link to them.

use model::Date;

/// A file of open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenFile {
    /// The review's calendar in a language.
    Calendar,
    /// The proposed recommendations in a language.
    Recommendations(Form),
    /// The earlier recommendations: one file for all languages.
    Earlier(Form),
}

/// A form of open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A table for spreadsheets.
    Csv,
    /// A list for programs.
    Json,
}

impl Form {
    /// Gives the name of the form, which is the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
        }
    }

    /// Gives the type by which browsers and servers know the form.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

impl OpenFile {
    /// Gives the path of the file below the site's root.
    #[must_use]
    pub fn path(self, language: &str) -> String {
        match self {
            Self::Calendar => format!("data/calendar.{language}.ics"),
            Self::Recommendations(form) => {
                format!("data/recommendations.{language}.{}", form.ending())
            }
            Self::Earlier(form) => format!("data/earlier.{}", form.ending()),
        }
    }

    /// Names a file of earlier recommendations that a reader takes along on a day.
    #[must_use]
    pub fn taken(form: Form, day: Option<Date>) -> String {
        let day = day.map_or_else(String::new, |day| format!("-{day}"));
        format!("earlier-recommendations{day}.{}", form.ending())
    }
}

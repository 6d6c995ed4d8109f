//! The open data files and their paths below the site's root, where the publisher writes them and
//! pages link to them.

use model::Date;

/// An open data file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenFile {
    /// The review's calendar in a language.
    Calendar,
    /// The proposed recommendations in a language.
    Recommendations(DataFormat),
    /// The earlier recommendations: one file for all languages.
    Earlier(DataFormat),
}

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataFormat {
    /// A table for spreadsheets.
    Csv,
    /// A list for programs.
    Json,
}

impl DataFormat {
    /// Returns the format's name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
        }
    }

    /// Returns the format's media type.
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
    /// Returns the file's path below the site's root.
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

    /// Returns the name under which a reader saves earlier recommendations on a given day.
    #[must_use]
    pub fn download_name(form: DataFormat, day: Option<Date>) -> String {
        let day = day.map_or_else(String::new, |day| format!("-{day}"));
        format!("earlier-recommendations{day}.{}", form.ending())
    }
}

//! Describes TOML values to editors, and converts them.

use toml::de::DeValue;

use model::{Date, DateError, PartialDate};

/// Spaces at which no line breaks.
const NO_BREAK: [char; 2] = ['\u{a0}', '\u{202f}'];

/// Names a value's type.
pub(super) fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "yes or no",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// Reads a whole number.
pub(super) fn integer(value: &DeValue<'_>) -> Option<i64> {
    let DeValue::Integer(number) = value else {
        return None;
    };
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// Returns a TOML date or string as text, or `None` for other values.
fn date_text(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.trim().to_owned()),
        DeValue::Datetime(moment) if moment.time.is_none() => Some(moment.to_string()),
        DeValue::Datetime(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => None,
    }
}

/// Reads a day.
pub(super) fn date(value: &DeValue<'_>) -> Result<Date, DateError> {
    Date::parse(&date_text(value).ok_or(DateError::Shape)?)
}

/// Reads a year, a month or a day. A bare year is a whole number in TOML.
pub(super) fn partial_date(value: &DeValue<'_>) -> Result<PartialDate, DateError> {
    let text = date_text(value)
        .or_else(|| integer(value).map(|year| year.to_string()))
        .ok_or(DateError::Shape)?;
    PartialDate::parse(&text)
}

/// Joins a text into one line: line breaks and runs of spaces become one space. No-break spaces
/// stay: French sets them before its colons, and a line must not end there.
pub(crate) fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() && !NO_BREAK.contains(&c));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_line_keeps_its_no_break_spaces_and_loses_its_breaks() {
        for (text, line) in [
            ("  one\n  two  three ", "one two three"),
            (
                "Andorre\u{a0}: un\u{202f}000",
                "Andorre\u{a0}: un\u{202f}000",
            ),
        ] {
            assert_eq!(one_line(text), line);
        }
    }
}

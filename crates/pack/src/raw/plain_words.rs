//! Says in an editor's words what is wrong with a line that is not TOML.

use super::super::problem::Advice;

/// Quotation marks that word processors write.
const CURLY: [char; 8] = ['“', '”', '„', '‟', '‘', '’', '«', '»'];

/// Returns a line without its comment: what follows a # outside its texts.
pub(super) fn without_comment(line: &str) -> &str {
    let comment = outside_texts(line).find(|(_, c)| *c == '#');
    line[..comment.map_or(line.len(), |(start, _)| start)].trim_end()
}

/// Returns the characters that are not part of a text, and where they stand.
pub(super) fn outside_texts(line: &str) -> impl Iterator<Item = (usize, char)> {
    let (mut open, mut escaped) = (None, false);
    line.char_indices().filter(move |(_, c)| {
        let Some(quote) = open else {
            open = matches!(*c, '"' | '\'').then_some(*c);
            return open.is_none();
        };
        if *c == quote && !escaped {
            open = None;
        }
        escaped = quote == '"' && *c == '\\' && !escaped;
        false
    })
}

/// Explains a line; `None` if only the parser knows better.
pub(super) fn explain(line: &str) -> Option<Advice<String>> {
    let line = without_comment(line);
    let outside = outside_quotes(line);
    if let Some(odd) = outside.chars().find(|c| is_odd_space(*c)) {
        return Some((
            format!("there is a {} outside the quotation marks", name(odd)),
            "Delete the spaces of this line and type them again: the text was pasted from a word \
             processor or a web page"
                .to_owned(),
        ));
    }
    let Some((key, value)) = line.split_once('=') else {
        return without_equals(line);
    };
    let (key, value) = (key.trim(), value.trim());
    if outside.contains(CURLY) {
        return Some(words(
            "the quotation marks are curly",
            format!("Write straight quotes: {key} = \"…\""),
        ));
    }
    if value.is_empty() {
        return Some(words("there is no value", format!("Write {key} = \"…\"")));
    }
    if let Some(date) = day_first(value) {
        return Some(words(
            "the date is not written as year-month-day",
            format!("Write {date}, without quotes, if the day comes first here"),
        ));
    }
    if value.starts_with(char::is_alphabetic) {
        return Some(unquoted(key, value));
    }
    let opened = value.starts_with('"') && !value.starts_with("\"\"\"");
    (opened && value[1..].matches('"').count() == 0).then(|| {
        words(
            "the text that begins here is not closed",
            "End it with a straight quotation mark, on the same line",
        )
    })
}

fn unquoted(key: &str, value: &str) -> Advice<String> {
    match value.to_ascii_lowercase().as_str() {
        "yes" | "true" => words("yes is written true", format!("Write {key} = true")),
        "no" | "false" => words("no is written false", format!("Write {key} = false")),
        _ => words(
            "the text has no quotation marks",
            format!("Put it between straight quotes: {key} = \"…\""),
        ),
    }
}

fn without_equals(line: &str) -> Option<Advice<String>> {
    let line = line.trim();
    let word = line.split([' ', ':', '"']).next().unwrap_or_default();
    let is_key = !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    (is_key && line.len() > word.len()).then(|| {
        words(
            format!("there is no = after {word}"),
            format!("Write {word} = \"…\""),
        )
    })
}

fn words(what: impl Into<String>, fix: impl Into<String>) -> Advice<String> {
    (what.into(), fix.into())
}

/// Returns what stands outside straight quotation marks.
fn outside_quotes(line: &str) -> String {
    line.split('"').step_by(2).collect()
}

/// Returns whether a character looks like a space, or like nothing, and is not one.
fn is_odd_space(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{ad}' | '\u{2000}'
            ..='\u{200b}' | '\u{202f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}

fn name(c: char) -> &'static str {
    match c {
        '\u{a0}' | '\u{202f}' => "no-break space",
        '\u{ad}' => "soft hyphen",
        _ => "space of another kind",
    }
}

/// Reads a date such as `12/11/2019` or `12.11.2019`, the day first, as year-month-day.
fn day_first(value: &str) -> Option<String> {
    let date = value.split([' ', '#']).next()?;
    let numbers: Vec<u16> = date
        .split(['/', '.', '-'])
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    match numbers[..] {
        [day @ 1..=31, month @ 1..=12, year @ 1900..=2100] => {
            Some(format!("{year}-{month:02}-{day:02}"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_explained_in_plain_words() {
        for (line, what) in [
            ("title = “Press”", "the quotation marks are curly"),
            ("issues = [“Labour”]", "the quotation marks are curly"),
            (
                "version = 12/11/2019",
                "the date is not written as year-month-day",
            ),
            (
                "title\u{a0}= \"Press\"",
                "there is a no-break space outside the quotation marks",
            ),
            ("title = Press", "the text has no quotation marks"),
            ("illustrative = Yes", "yes is written true"),
            ("illustrative = Yes  # true: a draft", "yes is written true"),
            (
                "kind = in-country  # the Pre-session’s kind",
                "the text has no quotation marks",
            ),
            ("title =  # at most 80", "there is no value"),
            (
                "title = \"Press  # at most 80",
                "the text that begins here is not closed",
            ),
            ("title = \"Press", "the text that begins here is not closed"),
            ("title: \"Press\"", "there is no = after title"),
            ("title =", "there is no value"),
        ] {
            assert_eq!(
                explain(line).map(|words| words.0).as_deref(),
                Some(what),
                "{line}"
            );
        }
    }

    #[test]
    fn a_comment_begins_outside_of_texts() {
        for (line, code) in [
            ("a = 1  # one", "a = 1"),
            ("# a", ""),
            ("a = \"# 1\" # one", "a = \"# 1\""),
            ("a = '\" # 1' # one", "a = '\" # 1'"),
            ("a = \"it's # 1\" # one", "a = \"it's # 1\""),
            (r#"a = "\" # 1" # one"#, r#"a = "\" # 1""#),
            (r#"a = "\\" # one"#, r#"a = "\\""#),
            ("a = \"\"\"long # text", "a = \"\"\"long # text"),
        ] {
            assert_eq!(without_comment(line), code);
        }
    }

    #[test]
    fn a_date_is_turned_round() {
        let fix = explain("version = 12/11/2019").map(|words| words.1);
        assert_eq!(
            fix.as_deref(),
            Some("Write 2019-11-12, without quotes, if the day comes first here")
        );
    }

    #[test]
    fn what_only_the_parser_knows_is_left_to_it() {
        for line in [
            "version = 2022-02-30",
            "title = \"a\" \"b\"",
            "[[sources]",
            "",
            "= 3",
        ] {
            assert_eq!(explain(line), None, "{line}");
        }
    }
}

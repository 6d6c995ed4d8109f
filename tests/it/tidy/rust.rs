//! A reader of Rust that knows just enough: what is code, what is a string, what a path names.

/// A source file taken apart.
pub(super) struct Code {
    /// The code: comments and the insides of strings are blanks, and line breaks stay, so that
    /// places mean the same as in the file. Ends where the file's own tests begin.
    pub(super) text: String,
    /// The strings of the code, each with its place in `text`.
    pub(super) strings: Vec<(usize, String)>,
}

impl Code {
    /// Takes a file apart.
    pub(super) fn of(source: &str) -> Self {
        let mut code = Self {
            text: String::with_capacity(source.len()),
            strings: Vec::new(),
        };
        let mut rest = source;
        while !rest.is_empty() && !rest.starts_with("#[cfg(test)]\nmod tests {") {
            let length = code.take(rest);
            rest = &rest[length..];
        }
        code
    }

    /// Takes the next piece and gives its length.
    fn take(&mut self, rest: &str) -> usize {
        let raw = ["r\"", "r#\"", "r##\""]
            .iter()
            .position(|it| rest.starts_with(it));
        let named = self
            .text
            .ends_with(|c: char| c.is_alphanumeric() || c == '_');
        if rest.starts_with("//") {
            self.blank(&rest[..rest.find('\n').unwrap_or(rest.len())])
        } else if let (Some(hashes), false) = (raw, named) {
            let end = format!("\"{}", "#".repeat(hashes));
            let start = hashes + 2;
            let length = start + rest[start..].find(&end).unwrap() + end.len();
            self.string(&rest[..length], start, end.len())
        } else if rest.starts_with('"') {
            self.string(&rest[..string_length(rest)], 1, 1)
        } else if rest.starts_with("'\"'") {
            self.blank("'\"'")
        } else {
            let next = rest.chars().next().unwrap();
            self.text.push(next);
            next.len_utf8()
        }
    }

    fn string(&mut self, whole: &str, start: usize, end: usize) -> usize {
        let inside = whole[start..whole.len() - end].to_owned();
        self.strings.push((self.text.len(), inside));
        self.blank(whole)
    }

    /// Leaves a blank a byte, so that places stay.
    fn blank(&mut self, piece: &str) -> usize {
        for byte in piece.bytes() {
            self.text.push(if byte == b'\n' { '\n' } else { ' ' });
        }
        piece.len()
    }

    /// Lists what the code names by a path that starts with `crate`, `super` or a crate's name:
    /// each with its place, and `use` trees spread out.
    pub(super) fn paths(&self) -> Vec<(usize, Vec<String>)> {
        let mut paths = Vec::new();
        let starts = self.text.match_indices("::").filter_map(|(at, _)| {
            let start = self.text[..at]
                .rfind(|c| !is_word(c))
                .map_or(0, |it| it + 1);
            // Only the first piece of a path begins one.
            (start < at && !self.text[..start].ends_with("::")).then_some(start)
        });
        for start in starts {
            spread(&self.text[start..], &[], &mut |path| {
                paths.push((start, path.to_vec()));
            });
        }
        paths
    }
}

/// Gives the length of a string with its quotes.
fn string_length(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    rest.len()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Reads `a::b::{c, d::{e}}` from the start of a text and gives each path whole; returns the rest.
fn spread<'a>(text: &'a str, before: &[String], found: &mut dyn FnMut(&[String])) -> &'a str {
    let mut path = before.to_vec();
    let mut rest = text.trim_start();
    loop {
        if let Some(inside) = rest.strip_prefix('{') {
            rest = inside.trim_start();
            while !rest.is_empty() && !rest.starts_with('}') {
                let after = spread(rest, &path, found).trim_start();
                let after = after.strip_prefix(',').unwrap_or(after).trim_start();
                if after.len() == rest.len() {
                    return "";
                }
                rest = after;
            }
            return rest.strip_prefix('}').unwrap_or(rest);
        }
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        path.push(rest[..end].to_owned());
        rest = &rest[end..];
        match rest.strip_prefix("::") {
            Some(next) => rest = next,
            None => break,
        }
    }
    found(&path);
    rest
}

#[test]
fn comments_and_tests_are_no_code_and_strings_are_kept() {
    let code = Code::of("a(\"x \\\" y\"); // \"no\"\nr#\"z\"#;\n#[cfg(test)]\nmod tests {\n\"t\"");
    let strings: Vec<_> = code.strings.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(strings, ["x \\\" y", "z"]);
    assert!(!code.text.contains("no"));
}

#[test]
fn trees_of_paths_are_spread_out() {
    let code = Code::of("use crate::{a::{B, c::D}, e};\nlet x = super::f::g(h::i);");
    let paths: Vec<_> = code
        .paths()
        .iter()
        .map(|(_, path)| path.join("::"))
        .collect();
    for path in [
        "crate::a::B",
        "crate::a::c::D",
        "crate::e",
        "super::f::g",
        "h::i",
    ] {
        assert!(paths.iter().any(|it| it == path), "{path} in {paths:?}");
    }
}

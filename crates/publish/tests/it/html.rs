//! A strict reader of HTML, for pages that we wrote ourselves: what a browser would quietly mend
//! is an error here.

/// Elements without an end tag.
const EMPTY: [&str; 8] = ["base", "br", "col", "hr", "img", "input", "link", "meta"];
/// Elements that do not break the line of text they stand in.
const INLINE: [&str; 11] = [
    "a", "b", "cite", "em", "mark", "small", "span", "strong", "sub", "sup", "time",
];

/// An element with its attributes.
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// The text inside; a blank stands where an element begins a new line.
    pub(super) text: String,
}

impl Element {
    /// Gives an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Says whether a class is among its classes.
    pub(super) fn has_class(&self, class: &str) -> bool {
        let classes = self.get("class").unwrap_or_default();
        classes.split(' ').any(|it| it == class)
    }
}

/// A page as a list of elements in their order, and its pieces of text.
#[derive(Default)]
pub(super) struct Html {
    pub(super) elements: Vec<Element>,
    /// Each piece of text with the element it stands in.
    pub(super) pieces: Vec<(usize, String)>,
}

impl Html {
    /// Reads a page; panics on the first thing that is not as it should be.
    #[track_caller]
    pub(super) fn read(html: &str) -> Self {
        let mut page = Self::default();
        let mut open: Vec<usize> = Vec::new();
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            page.text(&rest[..at], &open);
            rest = &rest[at..];
            let end = tag_end(rest);
            let tag = &rest[..end];
            rest = &rest[end..];
            if let Some(name) = tag.strip_prefix("</") {
                let name = name.trim_end_matches('>');
                let last = open.pop().map(|it| page.elements[it].name.clone());
                assert_eq!(last.as_deref(), Some(name), "before {rest:.80}");
                page.line_break(name, &open);
            } else if !tag.starts_with("<!") {
                page.start(tag, &mut open);
            }
        }
        assert!(open.is_empty(), "elements without an end");
        assert_eq!(rest.trim(), "");
        page
    }

    fn start(&mut self, tag: &str, open: &mut Vec<usize>) {
        let inner = tag[1..tag.len() - 1].trim_end_matches('/');
        let (name, rest) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
        self.line_break(name, open);
        self.elements.push(Element {
            name: name.to_owned(),
            attributes: attributes(rest),
            text: String::new(),
        });
        if !EMPTY.contains(&name) && !tag.ends_with("/>") {
            open.push(self.elements.len() - 1);
        }
    }

    fn line_break(&mut self, name: &str, open: &[usize]) {
        if !INLINE.contains(&name) {
            for at in open {
                self.elements[*at].text.push(' ');
            }
        }
    }

    /// Adds a piece of text to all elements it stands in; the number of a citation is none.
    fn text(&mut self, raw: &str, open: &[usize]) {
        let (text, Some(last)) = (unescaped(raw), open.last()) else {
            return;
        };
        if !open.iter().any(|at| self.elements[*at].has_class("cite")) {
            for at in open {
                self.elements[*at].text.push_str(&text);
            }
        }
        self.pieces.push((*last, text));
    }

    /// Lists the elements of a name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &Element> {
        self.elements.iter().filter(move |it| it.name == name)
    }

    /// Gives the one element of a name.
    #[track_caller]
    pub(super) fn one(&self, name: &str) -> &Element {
        let all: Vec<_> = self.all(name).collect();
        assert_eq!(all.len(), 1, "<{name}>");
        all[0]
    }

    /// Gives all words of the page, with single blanks between them.
    pub(super) fn words(&self) -> String {
        single_spaced(&self.one("body").text)
    }
}

/// Puts one blank wherever there is any.
pub(super) fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Finds the end of a tag or comment: the first `>` outside quotes.
fn tag_end(rest: &str) -> usize {
    if let Some(comment) = rest.strip_prefix("<!--") {
        return 4 + comment.find("-->").unwrap() + 3;
    }
    let mut quoted = false;
    for (at, c) in rest.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return at + 1,
            _ => {}
        }
    }
    panic!("a tag without an end: {rest:.80}");
}

/// Reads `a="1" b`; an attribute that stands twice is an error.
fn attributes(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c == '=' || c.is_whitespace())
            .unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        assert!(
            found.iter().all(|(it, _)| *it != name),
            "{name} twice in {text}"
        );
        let (value, after) = match rest[end..].strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').unwrap(),
            None => ("", &rest[end..]),
        };
        found.push((name, unescaped(value)));
        rest = after.trim_start();
    }
    found
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

//! Pages as a browser's parser sees them, for tests that look at what is on them.
//!
//! We wrote the pages ourselves, so what a parser would quietly mend is an error here: an app that
//! hydrates a page expects the tree that it wrote.

use html5ever::{ParseOpts, parse_document, tendril::TendrilSink};
use markup5ever_rcdom::{Node, NodeData, RcDom};

use super::markup::{VOID, moved};

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
    /// The place, in the page's list, of the element that it stands in.
    pub(super) parent: Option<usize>,
}

impl Element {
    /// Returns an attribute.
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
    /// Parses a page; panics if a browser would report an error, or move anything.
    #[track_caller]
    pub(super) fn read(html: &str) -> Self {
        let (dom, faults) = parsed(html);
        assert!(faults.is_empty(), "{faults:?} in {html:.300}");
        let mut page = Self::default();
        page.children(&dom.document, &mut Vec::new());
        page
    }

    fn children(&mut self, node: &Node, open: &mut Vec<usize>) {
        for child in node.children.borrow().iter() {
            match &child.data {
                NodeData::Element { name, attrs, .. } => {
                    let name = name.local.to_string();
                    self.line_break(&name, open);
                    let attributes = attrs.borrow();
                    let attributes = attributes.iter();
                    self.elements.push(Element {
                        name: name.clone(),
                        attributes: attributes
                            .map(|it| (it.name.local.to_string(), it.value.to_string()))
                            .collect(),
                        text: String::new(),
                        parent: open.last().copied(),
                    });
                    open.push(self.elements.len() - 1);
                    self.children(child, open);
                    open.pop();
                    if !VOID.contains(&&*name) {
                        self.line_break(&name, open);
                    }
                }
                NodeData::Text { contents } => self.text(&contents.borrow(), open),
                NodeData::Document
                | NodeData::Doctype { .. }
                | NodeData::Comment { .. }
                | NodeData::ProcessingInstruction { .. } => {}
            }
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
    fn text(&mut self, text: &str, open: &[usize]) {
        let Some(last) = open.last() else {
            return;
        };
        if !open.iter().any(|at| self.elements[*at].has_class("cite")) {
            for at in open {
                self.elements[*at].text.push_str(text);
            }
        }
        self.pieces.push((*last, text.to_owned()));
    }

    /// Lists the elements of a name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &Element> {
        self.elements.iter().filter(move |it| it.name == name)
    }

    /// Returns the one element of a name.
    #[track_caller]
    pub(super) fn one(&self, name: &str) -> &Element {
        let all: Vec<_> = self.all(name).collect();
        assert_eq!(all.len(), 1, "<{name}>");
        all[0]
    }

    /// Lists the elements that an element stands in, from the inside out.
    pub(super) fn around<'a>(&'a self, element: &'a Element) -> impl Iterator<Item = &'a Element> {
        let parent = |it: &'a Element| it.parent.map(|at| &self.elements[at]);
        std::iter::successors(parent(element), move |it| parent(it))
    }

    /// Returns all words of the page, with single blanks between them.
    pub(super) fn words(&self) -> String {
        single_spaced(&self.one("body").text)
    }
}

/// Parses a page, and lists what a browser would mend: errors of the markup, and the first place
/// where the tree is not what is written.
pub(super) fn parsed(html: &str) -> (RcDom, Vec<String>) {
    let html = with_whole_comments(html);
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(&*html);
    let mut faults: Vec<_> = dom
        .errors
        .borrow()
        .iter()
        .map(ToString::to_string)
        .collect();
    faults.extend(moved(&html, &dom.document));
    (dom, faults)
}

/// Leptos parts texts by `<!>`, which every parser takes for an empty comment but reports.
fn with_whole_comments(html: &str) -> String {
    html.replace("<!>", "<!---->")
}

/// Puts one blank wherever there is any.
pub(super) fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

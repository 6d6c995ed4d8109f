//! Compares what is written with the tree that a browser makes of it: nothing may have moved.

use std::cell::RefCell;

use html5ever::Attribute;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
    states::RawKind,
};
use markup5ever_rcdom::{Node, NodeData};

use super::html::parsed;
use super::site::{Site, pack, sites};

/// Elements without an end tag.
pub(super) const VOID: [&str; 8] = ["base", "br", "col", "hr", "img", "input", "link", "meta"];
/// Where a parser may drop a blank, or put it elsewhere: nothing is hydrated there.
const FRAME: [&str; 3] = ["html", "head", "body"];

/// Finds the first place where a tree is not what is written.
pub(super) fn moved(html: &str, document: &Node) -> Option<String> {
    let written = Markup::default();
    let tokenizer = Tokenizer::new(written, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let written = tokenizer.sink.without_blanks();
    let made = Markup::default();
    made.children(document);
    let made = made.without_blanks();
    if written == made {
        return None;
    }
    let place = written
        .iter()
        .zip(&made)
        .take_while(|(a, b)| a == b)
        .count();
    let (written, made) = (written.get(place), made.get(place));
    Some(format!(
        "{written:?} is written where the tree has {made:?}"
    ))
}

/// Tags, texts and comments in their order.
#[derive(Default)]
struct Markup(RefCell<Vec<Piece>>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Start(String, Vec<(String, String)>),
    End(String),
    Text(String),
    Comment(String),
}

impl Markup {
    fn push(&self, piece: Piece) {
        self.0.borrow_mut().push(piece);
    }

    /// Adds a text to the one before it, as one text may arrive in several tokens.
    fn text(&self, text: &str) {
        let mut pieces = self.0.borrow_mut();
        if let Some(Piece::Text(last)) = pieces.last_mut() {
            last.push_str(text);
        } else {
            pieces.push(Piece::Text(text.to_owned()));
        }
    }

    /// A parser knows the names in SVG by their capitals, a tokenizer does not.
    fn start(&self, name: &str, attributes: &[Attribute]) {
        let attribute = |it: &Attribute| {
            let name = it.name.local.to_ascii_lowercase();
            (name.to_string(), it.value.to_string())
        };
        let attributes = attributes.iter().map(attribute).collect();
        self.push(Piece::Start(name.to_ascii_lowercase(), attributes));
    }

    fn end(&self, name: &str) {
        if !VOID.contains(&name) {
            self.push(Piece::End(name.to_ascii_lowercase()));
        }
    }

    fn children(&self, node: &Node) {
        for child in node.children.borrow().iter() {
            match &child.data {
                NodeData::Element { name, attrs, .. } => {
                    self.start(&name.local, &attrs.borrow());
                    self.children(child);
                    self.end(&name.local);
                }
                NodeData::Text { contents } => self.text(&contents.borrow()),
                NodeData::Comment { contents } => self.push(Piece::Comment(contents.to_string())),
                NodeData::Document
                | NodeData::Doctype { .. }
                | NodeData::ProcessingInstruction { .. } => {}
            }
        }
    }

    /// Leaves out blanks around head and body.
    fn without_blanks(&self) -> Vec<Piece> {
        let mut open: Vec<String> = Vec::new();
        let mut pieces = self.0.borrow().clone();
        pieces.retain(|piece| {
            match piece {
                Piece::Start(name, _) if !VOID.contains(&&**name) => open.push(name.clone()),
                Piece::End(_) => drop(open.pop()),
                Piece::Text(text) if text.trim().is_empty() => {
                    return open.last().is_some_and(|it| !FRAME.contains(&&**it));
                }
                Piece::Start(..) | Piece::Text(_) | Piece::Comment(_) => {}
            }
            true
        });
        pieces
    }
}

impl TokenSink for Markup {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                self.start(&tag.name, &tag.attrs);
                if tag.self_closing {
                    self.end(&tag.name);
                }
                return match &*tag.name {
                    "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" => TokenSinkResult::RawData(RawKind::Rawtext),
                    _ => TokenSinkResult::Continue,
                };
            }
            Token::TagToken(tag) => self.end(&tag.name),
            Token::CharacterTokens(text) => self.text(&text),
            Token::CommentToken(text) => self.push(Piece::Comment(text.to_string())),
            Token::DoctypeToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

/// Hydration takes over the tree that a browser made of the page. [`Html::read`] refuses a page of
/// which a browser would make another; here it is seen that none was left out.
///
/// [`Html::read`]: super::html::Html::read
#[test]
fn a_browser_mends_and_moves_nothing_on_any_page() {
    for site in sites() {
        let html = site.files.keys().filter(|path| path.ends_with(".html"));
        let read = site.pages.keys().chain(site.shorts.keys());
        assert_eq!(html.count(), read.count(), "{}", site.name);
    }
}

#[test]
fn nor_on_any_page_whose_texts_are_as_long_as_the_check_allows() {
    let site = Site::of("limits", &pack("tests/fixtures/limits"));
    assert!(site.pages.len() > 10);
}

#[test]
fn what_a_browser_mends_or_moves_is_found() {
    let page = |body: &str| {
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<title>a &amp; b</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
        )
    };
    for (body, is_fine) in [
        ("<p>a<!----> &lt; b<br><a href=\"c\" hidden>d</a></p>", true),
        (
            "<svg viewBox=\"0 0 1 1\"><path d=\"M0\"></path></svg>",
            true,
        ),
        ("<table><tbody><tr><td>a</td></tr></tbody></table>", true),
        ("<table><tr><td>a</td></tr></table>", false),
        ("<table><tbody>a<tr></tr></tbody></table>", false),
        ("<p>a<div>b</div></p>", false),
        ("<a href=\"a\">b<a href=\"c\">d</a></a>", false),
        ("<ul><li>a<li>b</ul>", false),
        ("<b class=\"a\" class=\"b\">c</b>", false),
        ("<p>a", false),
    ] {
        let (_, faults) = parsed(&page(body));
        assert_eq!(faults.is_empty(), is_fine, "{body}: {faults:?}");
    }
}

//! Reads a Rust file with `syn`: its strings with the calls they are passed to, and its identifiers.
//!
//! Attributes, doc comments among them, and `mod tests` are left out.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{
    Attribute, Expr, Ident, ItemMod, LitStr, Macro, Token, UseName, UseRename, UseTree, Visibility,
    punctuated::Punctuated,
};

/// A call that something is an argument of.
#[derive(Clone, Debug)]
pub(super) struct Call {
    /// A function's name, a method's after a dot, a macro's before an exclamation mark.
    pub(super) name: String,
    /// The first argument, if that is a string and not the argument meant.
    pub(super) first: Option<String>,
}

/// A string literal.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) value: String,
    pub(super) line: usize,
    /// The calls that it is passed to, the outermost first.
    pub(super) calls: Vec<Call>,
}

/// The strings and identifiers of a file, in their order.
#[derive(Default)]
pub(super) struct Syntax {
    pub(super) strings: Vec<Text>,
    /// Each identifier with its line.
    pub(super) names: Vec<(String, usize)>,
    calls: Vec<Call>,
}

impl Syntax {
    /// Parses a file; panics where it is not Rust.
    pub(super) fn of(source: &str) -> Self {
        let file = syn::parse_file(source).unwrap();
        let mut syntax = Self::default();
        syntax.visit_file(&file);
        syntax
    }

    /// Lists the lines that name a path of one or two parts. `gloo_` is the start of a name.
    pub(super) fn lines_with(&self, path: &str) -> Vec<usize> {
        let parts: Vec<&str> = path.split("::").collect();
        let fits = |(name, _): &(String, usize), part: &str| match part.ends_with('_') {
            true => name.starts_with(part),
            false => name == part,
        };
        let places = self.names.windows(parts.len());
        let places = places.filter(|it| it.iter().zip(&parts).all(|(it, part)| fits(it, part)));
        places.map(|it| it[0].1).collect()
    }

    fn arguments<'a>(&mut self, name: String, arguments: impl IntoIterator<Item = &'a Expr>) {
        let mut first = None;
        for argument in arguments {
            self.calls.push(Call {
                name: name.clone(),
                first: first.clone(),
            });
            self.visit_expr(argument);
            self.calls.pop();
            first = first.or_else(|| literal(argument));
        }
    }

    fn string(&mut self, value: String, span: Span) {
        self.strings.push(Text {
            value,
            line: span.start().line,
            calls: self.calls.clone(),
        });
    }

    fn import(&mut self, tree: &UseTree, before: &[&Ident]) {
        match tree {
            UseTree::Path(path) => self.import(&path.tree, &[before, &[&path.ident]].concat()),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, before);
                }
            }
            UseTree::Name(UseName { ident }) | UseTree::Rename(UseRename { ident, .. }) => {
                for part in before.iter().chain([&ident]) {
                    self.visit_ident(part);
                }
            }
            UseTree::Glob(_) => {
                for part in before {
                    self.visit_ident(part);
                }
            }
        }
    }

    /// Reads the tokens of a macro whose arguments are no expressions.
    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(ident) => self.visit_ident(&ident),
                TokenTree::Literal(literal) => {
                    if let Ok(text) = syn::parse2::<LitStr>(TokenTree::from(literal).into()) {
                        self.visit_lit_str(&text);
                    }
                }
                TokenTree::Punct(_) => {}
            }
        }
    }
}

impl Visit<'_> for Syntax {
    fn visit_attribute(&mut self, _: &Attribute) {}

    /// `pub(crate) engine` names no path.
    fn visit_visibility(&mut self, _: &Visibility) {}

    fn visit_item_mod(&mut self, item: &ItemMod) {
        if item.ident != "tests" {
            visit::visit_item_mod(self, item);
        }
    }

    /// Spreads `use a::{b, c}` out into `a::b` and `a::c`.
    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        self.import(&item.tree, &[]);
    }

    fn visit_expr_method_call(&mut self, call: &syn::ExprMethodCall) {
        self.visit_expr(&call.receiver);
        self.visit_ident(&call.method);
        self.arguments(format!(".{}", call.method), &call.args);
    }

    fn visit_expr_call(&mut self, call: &syn::ExprCall) {
        self.visit_expr(&call.func);
        let name = match &*call.func {
            Expr::Path(it) => it.path.segments.last().map(|it| it.ident.to_string()),
            _ => None,
        };
        self.arguments(name.unwrap_or_default(), &call.args);
    }

    fn visit_macro(&mut self, call: &Macro) {
        self.visit_path(&call.path);
        let name = call.path.segments.last().map(|it| format!("{}!", it.ident));
        let arguments = Punctuated::<Expr, Token![,]>::parse_terminated;
        if let Ok(arguments) = call.parse_body_with(arguments) {
            self.arguments(name.unwrap_or_default(), &arguments);
        } else {
            self.tokens(call.tokens.clone());
        }
    }

    fn visit_ident(&mut self, ident: &Ident) {
        self.names
            .push((ident.to_string(), ident.span().start().line));
    }

    fn visit_lit_str(&mut self, text: &LitStr) {
        self.string(text.value(), text.span());
    }
}

fn literal(argument: &Expr) -> Option<String> {
    match argument {
        Expr::Lit(it) => match &it.lit {
            syn::Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

#[test]
fn comments_and_tests_are_left_out_and_strings_know_their_calls() {
    let source = r##"
        /// "no"
        fn f() {
            a("x \" y", b.attr("title", format!("{} z", 1))); // "no"
            vec![r#"v"#; 2];
        }
        mod tests { const T: &str = "t"; }
    "##;
    let syntax = Syntax::of(source);
    let strings = syntax.strings.iter().map(|text| {
        let names = text.calls.iter().map(|it| it.name.as_str());
        (&*text.value, names.collect::<Vec<_>>().join(" "))
    });
    let strings: Vec<_> = strings.collect();
    let expected = [
        ("x \" y", "a"),
        ("title", "a .attr"),
        ("{} z", "a .attr format!"),
        ("v", ""),
    ];
    assert_eq!(
        strings,
        expected.map(|(text, calls)| (text, calls.to_owned()))
    );
    let format = &syntax.strings[2];
    assert_eq!(format.calls[1].first.as_deref(), Some("title"));
    assert_eq!(format.line, 4);
}

#[test]
fn paths_are_found_in_macros_and_in_groups_of_imports_too() {
    let source = "
        use std::{io, fs::{self, File}};
        fn f(k: Key) -> bool { matches!(k, Key::A if g!(Key::B)) }
    ";
    let syntax = Syntax::of(source);
    for (path, lines) in [
        ("std::io", 1),
        ("std::fs", 2),
        ("Key::A", 1),
        ("Key::B", 1),
        ("Key::C", 0),
        ("std::self", 0),
    ] {
        assert_eq!(syntax.lines_with(path).len(), lines, "{path}");
    }
}

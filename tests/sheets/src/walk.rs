//! Walks over the rules of a style sheet.

use lightningcss::{
    declaration::DeclarationBlock,
    printer::PrinterOptions,
    rules::{CssRule, CssRuleList, Location, page::PageRule, style::StyleRule},
    stylesheet::{ParserOptions, StyleSheet},
};

use super::{CssFile, Declaration};

/// Parses a style sheet and gathers what it declares.
pub(super) fn sheet(path: &str, css: &str) -> CssFile {
    let parsed = StyleSheet::parse(css, ParserOptions::default());
    let parsed = parsed.unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut walk = Walk {
        css,
        sheet: CssFile {
            path: path.to_owned(),
            declarations: Vec::new(),
            selectors: Vec::new(),
            top: Vec::new(),
        },
        within: Vec::new(),
    };
    for rule in &parsed.rules.0 {
        if let Some(location) = location(rule) {
            let head = head(css, location);
            walk.sheet.top.push((head, line(location)));
        }
    }
    walk.rules(&parsed.rules);
    walk.sheet
}

struct Walk<'a> {
    css: &'a str,
    sheet: CssFile,
    within: Vec<String>,
}

impl<'a> Walk<'a> {
    fn rules(&mut self, rules: &CssRuleList<'a>) {
        for rule in &rules.0 {
            match rule {
                CssRule::Style(rule) => self.style(rule),
                CssRule::LayerBlock(layer) => self.rules(&layer.rules),
                CssRule::Media(it) => self.inside(it.loc, &it.rules),
                CssRule::Container(it) => self.inside(it.loc, &it.rules),
                CssRule::Supports(it) => self.inside(it.loc, &it.rules),
                CssRule::Page(page) => self.page(page),
                CssRule::Keyframes(frames) => {
                    for frame in &frames.keyframes {
                        self.printed(&frame.declarations, frames.loc);
                    }
                }
                CssRule::LayerStatement(_) | CssRule::Ignored => {}
                other => panic!(
                    "{}: a rule that no test looks into: {other:?}",
                    self.sheet.path
                ),
            }
        }
    }

    fn inside(&mut self, location: Location, rules: &CssRuleList<'a>) {
        self.within.push(head(self.css, location));
        self.rules(rules);
        self.within.pop();
    }

    fn style(&mut self, rule: &StyleRule<'a>) {
        let selector = head(self.css, rule.loc);
        self.sheet
            .selectors
            .push((selector.clone(), line(rule.loc)));
        for index in 0..rule.declarations.len() {
            let (name, value) = rule.property_location(self.css, index).unwrap();
            let name = place(self.css, name.start.line, name.start.column)
                ..place(self.css, name.end.line, name.end.column);
            let value = place(self.css, value.start.line, value.start.column)
                ..place(self.css, value.end.line, value.end.column);
            let line = self.css[..name.start].matches('\n').count() + 1;
            let (property, value) = (self.css[name].to_owned(), one_line(&self.css[value]));
            self.declare(property, value, line, selector.clone());
        }
        self.rules(&rule.rules);
    }

    fn page(&mut self, page: &PageRule<'a>) {
        self.printed(&page.declarations, page.loc);
        for margin in &page.rules {
            self.printed(&margin.declarations, margin.loc);
        }
    }

    /// Adds declarations whose place the parser does not keep.
    fn printed(&mut self, declarations: &DeclarationBlock<'a>, at: Location) {
        for (property, _) in declarations.iter() {
            let name = property.property_id().name().to_owned();
            let value = property.value_to_css_string(PrinterOptions::default());
            self.declare(name, value.unwrap(), line(at), head(self.css, at));
        }
    }

    fn declare(&mut self, property: String, value: String, line: usize, rule: String) {
        self.sheet.declarations.push(Declaration {
            property,
            value,
            line,
            rule,
            within: self.within.join(" "),
        });
    }
}

fn location(rule: &CssRule<'_>) -> Option<Location> {
    Some(match rule {
        CssRule::Style(it) => it.loc,
        CssRule::LayerBlock(it) => it.loc,
        CssRule::LayerStatement(it) => it.loc,
        CssRule::Media(it) => it.loc,
        CssRule::Container(it) => it.loc,
        CssRule::Supports(it) => it.loc,
        CssRule::Page(it) => it.loc,
        CssRule::Keyframes(it) => it.loc,
        _ => return None,
    })
}

fn line(location: Location) -> usize {
    usize::try_from(location.line).unwrap() + 1
}

/// Returns what stands before a rule's block.
fn head(css: &str, at: Location) -> String {
    let start = place(css, at.line, at.column);
    let head = css[start..].split(['{', ';']).next().unwrap_or_default();
    one_line(head)
}

/// Finds the byte of a line, from 0, and a column, from 1.
fn place(css: &str, line: u32, column: u32) -> usize {
    let (line, column) = (line as usize, column as usize);
    let start = css
        .split_inclusive('\n')
        .take(line)
        .map(str::len)
        .sum::<usize>();
    let letters = css[start..].char_indices().map(|(at, _)| at);
    let at = letters.chain([css.len() - start]).nth(column - 1).unwrap();
    start + at
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn declarations_are_found_with_their_lines_and_surroundings() {
    let css = "@layer a {\n  .b,\n  .c {\n    font: 1px\n      \"x{\";\n    color: red !important;\n  }\n  @media print {\n    .d {\n      top: 0;\n    }\n  }\n}\n@page {\n  margin: 1mm;\n}\n";
    let sheet = CssFile::parse("x.css", css);
    let found = sheet.declarations.iter().map(|it| {
        let Declaration {
            property,
            value,
            line,
            rule,
            within,
        } = it;
        format!("{line} {within}|{rule}|{property}: {value}")
    });
    let expected = [
        "4 |.b, .c|font: 1px \"x{\"",
        "6 |.b, .c|color: red !important",
        "10 @media print|.d|top: 0",
        "14 |@page|margin: 1mm",
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
    assert_eq!(
        sheet.selectors,
        [(".b, .c".to_owned(), 2), (".d".to_owned(), 9)]
    );
    assert_eq!(
        sheet.top,
        [("@layer a".to_owned(), 1), ("@page".to_owned(), 14)]
    );
    assert_eq!(sheet.find("@media print", ".d", "top").line, 10);
    assert_eq!(sheet.find("", ".c", "color").line, 6);
}

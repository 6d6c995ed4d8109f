//! One style sheet out of many: a page then needs one request, not nineteen.
//!
//! Lightning CSS parses and prints, and changes nothing else. Its own minifier would merge rules and
//! drop what a later declaration overrides, a fallback such as `block-size: 100vh` before `100dvh`
//! among them.

use lightningcss::{
    printer::PrinterOptions,
    stylesheet::{ParserOptions, StyleSheet},
    targets::{Features, Targets},
};
use publish::{HEAD, SiteFiles, hash};

use super::{PrepareError, take};

/// Replaces the links to style sheets by one to all of them, in their order.
pub(super) fn joined(template: &str, files: &mut SiteFiles) -> Result<String, PrepareError> {
    let mut css = String::new();
    let mut out = template.to_owned();
    while let Some((start, end, href)) = style_link(&out) {
        let name = href.trim_start_matches("./");
        let sheet = take(name, files)?;
        css += &minified(name, &String::from_utf8_lossy(&sheet))?;
        out.replace_range(start..end, "");
    }
    let name = format!("site-{}.css", hash(css.as_bytes()));
    files.insert(name.clone(), css.into());
    let link = format!("{HEAD}\n<link rel=\"stylesheet\" href=\"{name}\">");
    Ok(out.replacen(HEAD, &link, 1))
}

/// Finds the first `<link rel="stylesheet">`: where it starts and ends, and what it names.
fn style_link(html: &str) -> Option<(usize, usize, String)> {
    let start = html.match_indices("<link ").find_map(|(at, _)| {
        let end = at + html[at..].find('>')? + 1;
        let tag = &html[at..end];
        tag.contains(r#"rel="stylesheet""#).then_some((at, end))
    });
    let (start, end) = start?;
    let href = html[start..end]
        .split("href=\"")
        .nth(1)?
        .split('"')
        .next()?;
    Some((start, end, href.to_owned()))
}

/// Prints a style sheet without blanks and comments.
fn minified(name: &str, css: &str) -> Result<String, PrepareError> {
    let error = |why: String| PrepareError::Style(name.to_owned(), why);
    let sheet = StyleSheet::parse(css, ParserOptions::default());
    let sheet = sheet.map_err(|it| error(it.to_string()))?;
    let options = PrinterOptions {
        minify: true,
        targets: as_written(),
        ..PrinterOptions::default()
    };
    let printed = sheet.to_css(options).map_err(|it| error(it.to_string()))?;
    Ok(printed.code)
}

/// Compiles nothing for older browsers. `max-width` stays one, too, which Lightning CSS would print
/// as a range, and some browsers that know everything else here do not know ranges.
fn as_written() -> Targets {
    Targets {
        browsers: None,
        include: Features::MediaRangeSyntax,
        exclude: Features::all().difference(Features::MediaRangeSyntax),
    }
}

#[cfg(test)]
mod tests {
    use lightningcss::rules::{CssRule, CssRuleList};
    use lightningcss::traits::ToCss;
    use sheets::CssFile;

    use super::*;

    #[test]
    fn style_sheets_become_one_in_their_order() {
        let html = format!(
            "{HEAD}<link rel=\"stylesheet\" href=\"./b-1.css\" integrity=\"x\"/><link rel=\"stylesheet\" href=\"a.css\">rest"
        );
        let mut files = SiteFiles::from([
            ("b-1.css".to_owned(), b"b { top: 0; } /* gone */".to_vec()),
            ("a.css".to_owned(), b"a { top: 1px }".to_vec()),
        ]);
        let out = joined(&html, &mut files).unwrap();
        let (name, css) = files.pop_first().unwrap();
        assert_eq!(String::from_utf8(css).unwrap(), "b{top:0}a{top:1px}");
        assert_eq!(
            out,
            format!("{HEAD}\n<link rel=\"stylesheet\" href=\"{name}\">rest")
        );
        assert!(files.is_empty());
    }

    #[track_caller]
    fn check(css: &str, expected: &str) {
        assert_eq!(minified("a.css", css).unwrap(), expected);
    }

    #[test]
    fn what_a_minifier_might_break_stays() {
        check(
            "a { height: 1vh; height: 1dvh }",
            "a{height:1vh;height:1dvh}",
        );
        check(
            "@media (max-width: 9px) { a { top: 0 } }",
            "@media (max-width:9px){a{top:0}}",
        );
        check(
            "@container b (max-aspect-ratio: 3/2) { a { top: 0 } }",
            "@container b (max-aspect-ratio:3/2){a{top:0}}",
        );
        check(
            "@page b { size: landscape; @bottom-left { content: counter(page) } }",
            "@page b{size:landscape;@bottom-left{content:counter(page)}}",
        );
        check(
            "a::after { content: \"/* \\201C \"; content: \"▾\" / \"\" }",
            "a:after{content:\"/* “\";content:\"▾\" / \"\"}",
        );
        check(
            "@layer a, b; @layer a { c { top: 0 } }",
            "@layer a,b;@layer a{c{top:0}}",
        );
        check(
            "a { color: light-dark(#fff, #000); inset-inline-start: 0; b & { top: 0 } }",
            "a{color:light-dark(#fff,#000);inset-inline-start:0;b &{top:0}}",
        );
        check("@unheard b { c: d }", "@unheard b{c: d}");
    }

    #[test]
    fn what_is_no_css_is_refused_with_its_place() {
        let error = minified("a.css", "a { top: 0 }\n b } c {").unwrap_err();
        assert!(matches!(&error, PrepareError::Style(name, _) if name == "a.css"));
        assert!(error.to_string().contains(":1:"), "{error}");
    }

    /// Every selector, property and value of the project's style sheets is there afterwards.
    #[test]
    fn nothing_of_the_style_sheets_is_lost() {
        for sheet in CssFile::all() {
            let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
            let css = std::fs::read_to_string(format!("{root}/{}", sheet.path)).unwrap();
            let small = minified(&sheet.path, &css).unwrap();
            let (before, after) = (outline(&css), outline(&small));
            let changed = before
                .iter()
                .zip(&after)
                .find(|(before, after)| before != after);
            assert_eq!(changed, None, "{}", sheet.path);
            assert_eq!(before.len(), after.len(), "{}", sheet.path);
            // The parser keeps important declarations apart, so their order is not that of the file.
            let written = sheet.declarations.iter().map(|it| it.property.as_str());
            let kept = after.iter().filter_map(|(property, _)| property.as_deref());
            assert_eq!(sorted(written), sorted(kept), "{}", sheet.path);
        }
    }

    fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
        let mut names: Vec<_> = names.collect();
        names.sort_unstable();
        names
    }

    /// Lists what a style sheet says: properties with their values; selectors and conditions.
    fn outline(css: &str) -> Vec<(Option<String>, String)> {
        let sheet = StyleSheet::parse(css, ParserOptions::default()).unwrap();
        let mut said = Vec::new();
        outline_of(&sheet.rules, &mut said);
        said
    }

    fn outline_of(rules: &CssRuleList<'_>, said: &mut Vec<(Option<String>, String)>) {
        let printed = |it: &dyn Fn(PrinterOptions<'_>) -> String| it(PrinterOptions::default());
        for rule in &rules.0 {
            let (head, inside, blocks) = match rule {
                CssRule::Style(it) => (
                    printed(&|to| it.selectors.to_css_string(to).unwrap()),
                    Some(&it.rules),
                    vec![&it.declarations],
                ),
                CssRule::Media(it) => (
                    printed(&|to| it.query.to_css_string(to).unwrap()),
                    Some(&it.rules),
                    Vec::new(),
                ),
                CssRule::Supports(it) => (
                    printed(&|to| it.condition.to_css_string(to).unwrap()),
                    Some(&it.rules),
                    Vec::new(),
                ),
                CssRule::Container(it) => (
                    format!("{:?} {:?}", it.name, it.condition),
                    Some(&it.rules),
                    Vec::new(),
                ),
                CssRule::LayerBlock(it) => (format!("{:?}", it.name), Some(&it.rules), Vec::new()),
                CssRule::Page(it) => (format!("{:?}", it.selectors), None, vec![&it.declarations]),
                CssRule::Keyframes(it) => (
                    format!("{:?}", it.name),
                    None,
                    it.keyframes.iter().map(|it| &it.declarations).collect(),
                ),
                other => (
                    printed(&|to| other.to_css_string(to).unwrap()),
                    None,
                    Vec::new(),
                ),
            };
            said.push((None, head));
            for (property, important) in blocks.iter().flat_map(|it| it.iter()) {
                // `0deg` and `to top`, say, are one value: both print as the same.
                let value = property.value_to_css_string(PrinterOptions {
                    minify: true,
                    ..PrinterOptions::default()
                });
                let name = property.property_id();
                let name = name.to_css_string(PrinterOptions::default()).unwrap();
                said.push((Some(name), format!("{} {important}", value.unwrap())));
            }
            if let Some(inside) = inside {
                outline_of(inside, said);
            }
        }
    }
}

//! Elements as HTML.

use leptos::{ev, prelude::*};

use super::*;

/// Renders a view as the publisher does.
fn html(view: impl IntoChildren) -> String {
    Owner::new().with(|| fragment().child(view).into_any().to_html())
}

#[track_caller]
fn check(view: impl IntoChildren, expected: &str) {
    // For hydration, Leptos marks the end of a list of siblings with an empty comment.
    assert_eq!(html(view).replace("<!>", ""), expected);
}

#[test]
fn an_element_has_its_tag_attributes_and_children() {
    let link = a().class("button").id("home").attr("href", "./");
    check(
        link.child("Home"),
        r#"<a class="button" id="home" href="./">Home</a>"#,
    );
}

#[test]
fn an_attribute_is_a_text_or_a_whole_number() {
    check(
        div().attr("title", "borrowed"),
        r#"<div title="borrowed"></div>"#,
    );
    check(
        div().attr("title", String::from("owned")),
        r#"<div title="owned"></div>"#,
    );
    check(li().attr("value", 3_u8), r#"<li value="3"></li>"#);
    check(li().attr("value", 300_u16), r#"<li value="300"></li>"#);
    check(
        li().attr("value", 70_000_usize),
        r#"<li value="70000"></li>"#,
    );
}

#[test]
fn a_boolean_attribute_has_no_value_and_is_left_out_when_false() {
    check(
        button().attr("disabled", true),
        "<button disabled=\"\"></button>",
    );
    check(button().attr("disabled", false), "<button></button>");
}

#[test]
fn an_attribute_without_a_value_is_left_out() {
    check(a().attr("href", None::<String>), "<a></a>");
    check(a().attr("href", Some("./")), r#"<a href="./"></a>"#);
    check(li().attr("value", Some(2_usize)), r#"<li value="2"></li>"#);
    check(div().attr("hidden", Some(false)), "<div></div>");
}

#[test]
fn a_closure_may_return_any_attribute_value() {
    check(
        div().attr("title", || "borrowed"),
        r#"<div title="borrowed"></div>"#,
    );
    check(
        div().attr("title", || Some(String::from("owned"))),
        r#"<div title="owned"></div>"#,
    );
    check(div().attr("title", || None::<&str>), "<div></div>");
    check(
        button().attr("disabled", || true),
        "<button disabled=\"\"></button>",
    );
    check(button().attr("disabled", || false), "<button></button>");
}

#[test]
fn static_attributes_stand_before_reactive_ones() {
    check(
        div().class(|| "reactive").id("static"),
        r#"<div id="static" class="reactive"></div>"#,
    );
}

#[test]
fn a_foreign_language_brings_its_direction() {
    check(p().lang(Some("ar")), r#"<p lang="ar" dir="auto"></p>"#);
    check(p().lang(None), "<p></p>");
}

#[test]
fn a_child_is_a_text_a_number_or_an_element() {
    check(p().child("borrowed"), "<p>borrowed</p>");
    check(p().child(String::from("owned")), "<p>owned</p>");
    check(p().child(7_u8), "<p>7</p>");
    check(p().child(b().child("bold")), "<p><b>bold</b></p>");
    check(
        p().child(b().child("bold").into_any()),
        "<p><b>bold</b></p>",
    );
}

#[test]
fn what_holds_children_adds_each_of_them() {
    check(p().child(Some("some")), "<p>some</p>");
    check(p().child(None::<Element>), "<p></p>");
    check(p().child((b(), i())), "<p><b></b><i></i></p>");
    check(ul().child(vec![li(), li()]), "<ul><li></li><li></li></ul>");
    check(
        ul().children((1..3).map(|n: u8| li().child(n))),
        "<ul><li>1</li><li>2</li></ul>",
    );
}

#[test]
fn a_closure_may_return_any_child() {
    check(p().child(|| "text"), "<p>text</p>");
    check(p().child(|| None::<Element>), "<p></p>");
    check(p().child(|| vec![b(), b()]), "<p><b></b><b></b></p>");
    check(p().child(|| || "nested"), "<p>nested</p>");
}

#[test]
fn a_fragment_adds_no_element() {
    let dates = fragment()
        .child(dt().child("when"))
        .children([dd().child("1"), dd().child("2")]);
    check(
        dl().child(dates),
        "<dl><dt>when</dt><dd>1</dd><dd>2</dd></dl>",
    );
    check(fragment(), "");
}

#[test]
fn a_void_element_has_no_end_tag() {
    check(input().attr("type", "search"), r#"<input type="search">"#);
}

#[test]
fn svg_holds_shapes_and_texts() {
    let shapes = svg()
        .attr("viewBox", "0 0 1 1")
        .child(rect().attr("width", "1"))
        .child(path().attr("d", "M0 0"))
        .child(text().child("label"));
    check(
        shapes,
        r#"<svg viewBox="0 0 1 1"><rect width="1"></rect><path d="M0 0"></path><text>label</text></svg>"#,
    );
}

#[test]
fn texts_and_attributes_are_escaped() {
    let hostile = r#"<script>"&'"#;
    for escaped in [
        html(p().child(hostile)),
        html(p().child(String::from(hostile))),
        html(p().child(move || hostile)),
    ] {
        assert!(!escaped.contains("<script>"), "{escaped}");
        assert!(escaped.contains("&lt;script&gt;"), "{escaped}");
        assert!(escaped.contains("&amp;"), "{escaped}");
    }
    for escaped in [
        html(p().attr("title", hostile)),
        html(p().attr("title", String::from(hostile))),
        html(p().attr("title", move || hostile)),
    ] {
        assert!(escaped.contains("&quot;&amp;"), "{escaped}");
    }
}

#[test]
fn properties_and_handlers_leave_no_trace_in_the_markup() {
    let field = input()
        .prop("value", || String::from("typed"))
        .prop("checked", || true)
        .on(ev::input, |_| {});
    check(field, "<input>");
}

#[test]
fn a_fresh_element_is_prerendered_like_any_other() {
    check(main().fresh().child("page"), "<main>page</main>");
}

//! The pack's part of the About page.

use super::super::fixture::{pack, problems};
use super::check_file;

const ABOUT: &str = "about.md";

#[track_caller]
fn check(text: &str, expected: &str) {
    check_file(ABOUT, text.as_bytes(), expected);
}

#[test]
fn it_stands_under_headings_of_its_own() {
    check(
        "Andorra is small.\n",
        "error: about.md:1: the page does not begin with a heading of its own. Put one above this line, such as ## Andorra and the UPR {#andorra}.",
    );
    check(
        "## Andorra {#a}\n\n# Valleys {#b}\n",
        "error: about.md:3: Andorra: the heading's level is not supported. Begin it with ##, ### or ####.",
    );
    check(
        "## Andorra {#a}\n\n## Valleys {#a}\n",
        "error: about.md:3: Valleys: the anchor \"a\" is used twice on the page. End the heading with another, such as {#country}.",
    );
    check(
        "## Andorra {#Andorra}\n",
        "error: about.md:1: Andorra: \"Andorra\" cannot be an anchor. End the heading with one in small letters, such as {#country}.",
    );
}

#[test]
fn it_cites_by_links_and_has_no_html_but_notes() {
    check(
        "## Andorra\n\nIt is small.[^map]\n",
        "error: about.md:3: Andorra: this page has no list of sources, so [^map] leads nowhere. Link to the source instead: [words of the sentence](https://example.org/).",
    );
    check(
        "<!-- A note. -->\n\n## Andorra\n\n<hr>\n",
        "warning: about.md:5: Andorra: raw HTML is removed: \"<hr>\". Write it in Markdown; a plain less-than sign is written \\<.",
    );
}

#[test]
fn a_translation_of_it_has_an_original_and_a_language_of_the_pack() {
    check_file(
        "about.fr.md",
        b"## Andorre\n",
        "error: about.fr.md: the translation has no original about.md. Write the original first, or remove this file.",
    );
    for (file, expected) in [
        (
            "about.km.md",
            "error: about.km.md: the review does not declare the language \"km\". Add \"km\" to languages in review.toml.",
        ),
        (
            "about.en.md",
            "error: about.en.md: \"en\" is the pack's own language. Move the texts into the original, and remove this file.",
        ),
    ] {
        let mut pack = pack();
        for path in [ABOUT, file] {
            pack.insert(path.to_owned(), b"## Andorra\n".to_vec());
        }
        assert_eq!(problems(&pack), [expected]);
    }
}

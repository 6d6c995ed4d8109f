//! What a factsheet says of its coalition: members, contact, logo, consultation.

use super::super::fixture::{RADIO, RADIO_FR, pack, problems, replace};

const LOGO: &str = "logos/radio.png";
/// The beginning of a picture of 300 by 100 pixels.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x2c\0\0\0\x64";

/// Adds lines to an endorsed factsheet, and a picture, and expects exactly these problems.
#[track_caller]
fn check(lines: &str, picture: Option<(&str, &[u8])>, expected: &[&str]) {
    let mut pack = pack();
    if let Some((path, bytes)) = picture {
        pack.insert(path.to_owned(), bytes.to_vec());
    }
    replace(
        &mut pack,
        RADIO,
        "illustrative = true",
        "illustrative = false",
    );
    replace(
        &mut pack,
        RADIO,
        "version =",
        &format!("{lines}\nversion ="),
    );
    assert_eq!(problems(&pack), expected);
}

#[test]
fn what_is_written_as_the_guide_says_has_no_problem() {
    let lines = "members = [\"Example Bar\"]\ncontact = \"https://example.org/contact\"\nlogo = \"logos/radio.png\"\nconsultation = \"No.[^third]\"";
    check(lines, Some((LOGO, PICTURE)), &[]);
}

#[test]
fn a_logo_is_a_picture_of_the_pack() {
    let logo = |path: &str| format!("logo = \"{path}\"");
    check(
        &logo("logos/radoi.png"),
        Some((LOGO, PICTURE)),
        &[
            "error: clusters/radio.md:7: logo: there is no picture \"logos/radoi.png\". Write \"logos/radio.png\".",
            "warning: logos/radio.png: no factsheet shows this picture. Name it in a factsheet's `logo`, or remove it.",
        ],
    );
    check(
        &logo("logos/radio.png"),
        None,
        &[
            "error: clusters/radio.md:7: logo: there is no picture \"logos/radio.png\". Put it into the pack's folder logos, and write its path, such as \"logos/press.png\".",
        ],
    );
    let svg: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    for path in ["logos/radio.svg", "logos/radio.png"] {
        check(
            &logo(path),
            Some((path, svg)),
            &[&format!(
                "error: clusters/radio.md:7: logo: \"{path}\" is not a PNG, JPEG or WebP picture. Save it as one of these (an SVG can carry scripts and is refused)."
            )],
        );
    }
    check(
        &logo("logos/Our Radio.PNG"),
        Some(("logos/Our Radio.PNG", PICTURE)),
        &[
            "error: clusters/radio.md:7: logo: the file's name \"Our Radio.PNG\" cannot become an address. Rename it to \"our-radio.png\", here too.",
        ],
    );
}

#[test]
fn a_logo_is_small_and_tells_nothing_of_its_maker() {
    let logo = "logo = \"logos/radio.png\"";
    let heavy = [PICTURE, &[0; 120_000]].concat();
    check(
        logo,
        Some((LOGO, &heavy)),
        &[
            "error: clusters/radio.md:7: logo: the picture has 121 kB of 100 kB at most. Save it smaller: a logo is shown about 200 pixels wide.",
        ],
    );
    let mut wide = PICTURE.to_vec();
    wide[18] = 0x0b;
    check(
        logo,
        Some((LOGO, &wide)),
        &[
            "error: clusters/radio.md:7: logo: the picture has 2860 x 100 pixels, a side 2000 at most. Save it smaller: a logo is shown about 200 pixels wide.",
        ],
    );
    let camera = [PICTURE, b"eXIf"].concat();
    check(
        logo,
        Some((LOGO, &camera)),
        &[
            "warning: clusters/radio.md:7: logo: the picture carries data of a camera or a program (Exif): place, time or a name may be in it. Save it again without.",
        ],
    );
}

#[test]
fn a_contact_is_an_address_and_members_are_names() {
    check(
        "contact = \"+376 000 000\"",
        None,
        &[
            "error: clusters/radio.md:7: contact: \"+376 000 000\" is neither an e-mail address nor a web address. Write one, such as \"office@example.org\" or \"https://example.org/contact\".",
        ],
    );
    check(
        "members = \"Example Bar\"",
        None,
        &[
            "error: clusters/radio.md:7: members: this is a text. Write a list, such as [\"one\", \"two\"].",
        ],
    );
    check(
        "members = [\"Example Bar\", \"**Us**\", \"Example Bar\"]",
        None,
        &[
            "error: clusters/radio.md:7: members: \"Example Bar\" is listed twice. Remove one.",
            "error: clusters/radio.md:7: members: this text is plain and cannot carry citations, emphasis or links. Write plain text.",
        ],
    );
}

#[test]
fn a_consultation_is_short_and_its_sources_are_known() {
    check(
        "consultation = \"Once.[^thrid]\"",
        None,
        &[
            "error: clusters/radio.md:7: consultation: the footnote [^thrid] has no source. Write \"third\".",
        ],
    );
    check(
        &format!("consultation = \"{}\"", "word ".repeat(100)),
        None,
        &[
            "error: clusters/radio.md:7: consultation: this text has 499 characters, 19 too many. Shorten it to 480 characters or fewer.",
        ],
    );
}

#[test]
fn what_stands_on_the_sheets_is_counted_on_them() {
    let names = (0..120).map(|it| format!("\"{it} {}\"", "letters ".repeat(12)));
    let names: Vec<String> = names.collect();
    let members = format!("members = [{}]", names.join(", "));
    let consultation = format!("consultation = \"\"\"{}\"\"\"", "\n- so".repeat(200));
    for (lines, sheet, part) in [
        (members, "sheet two", "the coalition"),
        (consultation, "sheet one", "the consultation"),
    ] {
        let mut pack = pack();
        replace(
            &mut pack,
            RADIO,
            "illustrative = true",
            "illustrative = false",
        );
        replace(
            &mut pack,
            RADIO,
            "version =",
            &format!("{lines}\nversion ="),
        );
        let problems = problems(&pack);
        let start = format!("error: clusters/radio.md: {sheet}: the text is too long");
        let mut own = problems.iter().filter(|it| it.starts_with(&start));
        let heaviest = format!("What weighs most is {part}, ");
        assert!(own.any(|it| it.contains(&heaviest)), "{problems:#?}");
    }
}

#[test]
fn a_draft_that_speaks_for_nobody_names_nobody() {
    let mut pack = pack();
    replace(
        &mut pack,
        RADIO,
        "version =",
        "members = [\"Example Bar\"]\nversion =",
    );
    assert_eq!(
        problems(&pack),
        [
            "warning: clusters/radio.md:7: members: an illustrative draft speaks for nobody, and members says that it does. Leave members out, or write illustrative = false once the coalition agrees."
        ]
    );
}

#[test]
fn a_translation_names_all_members_or_none() {
    let mut pack = pack();
    replace(
        &mut pack,
        RADIO,
        "illustrative = true",
        "illustrative = false",
    );
    replace(
        &mut pack,
        RADIO,
        "version =",
        "members = [\"Example Bar\"]\nversion =",
    );
    replace(
        &mut pack,
        RADIO_FR,
        "lead =",
        "members = [\"Barreau\", \"Presse\"]\nlead =",
    );
    assert_eq!(
        problems(&pack),
        [
            "error: clusters/radio.fr.md:4: members: the translation has 2 members, the original 1. Write all of them, in the same order; or leave members out."
        ]
    );
}

//! The message files: no phrase that nobody says, no translation that was forgotten.

use words::{Key, Line, messages};

use super::repository::{Complaints, File, files, line_of, sources};
use super::syntax::Syntax;

const KEYS: &str = "crates/words/src/key.rs";
const FRENCH: &str = "crates/words/messages/fr.toml";

/// Phrases that are the same in English and French, and why that is right.
const SAME_IN_FRENCH: [(&str, &str); 14] = [
    ("facet.cycle", "the word is the same"),
    ("facet.session", "the word is the same"),
    ("facet.cycle_value", "the word is the same"),
    ("facet.session_value", "the word is the same"),
    ("facet.organisation", "the word is the same"),
    ("factsheet.sources", "the word is the same"),
    ("memory.cycle", "the word is the same"),
    ("memory.when", "the word is the same"),
    ("panel.leave", "the word is the same"),
    ("present.minutes", "the word is the same"),
    ("source.cite", "the word is the same"),
    ("source.number", "the word is the same"),
    ("stage.notes", "the word is the same"),
    ("treaty.article", "the abbreviation is the same"),
];

#[test]
fn every_phrase_is_said_somewhere() {
    let mut complaints = Complaints::default();
    let sources = sources();
    let others = sources.iter().filter(|file| file.path != KEYS);
    let said: Vec<Syntax> = others.map(File::syntax).collect();
    for key in Key::ALL {
        let path = format!("Key::{key:?}");
        if said.iter().all(|it| it.lines_with(&path).is_empty()) {
            let line = line_of_key(KEYS, &format!("{key:?}"));
            let what = format!("{path} is never used: take it out, of the message files too");
            complaints.add(KEYS, line, what);
        }
    }
    complaints.none();
}

#[test]
fn no_translation_was_forgotten() {
    let mut complaints = Complaints::default();
    let (english, french) = (messages("en").unwrap(), messages("fr").unwrap());
    for key in Key::ALL {
        let (en, fr) = (&english.lines[key as usize], &french.lines[key as usize]);
        let allowed = SAME_IN_FRENCH.iter().any(|(name, _)| *name == key.name());
        let name = key.name();
        if has_words(en) && en == fr && !allowed {
            let last = name.rsplit('.').next().unwrap_or(name);
            let what = format!("{name} is the English: translate it, or give a reason in the list");
            complaints.add(FRENCH, line_of_key(FRENCH, &format!("{last} =")), what);
        }
        assert!(
            !allowed || en == fr,
            "{name} differs now: take it out of the list"
        );
    }
    complaints.none();
}

/// Says whether a phrase has letters outside its places.
fn has_words(line: &Line) -> bool {
    let forms: Vec<&String> = match line {
        Line::Text(text) => vec![text],
        Line::Plural(forms) => forms.iter().map(|(_, text)| text).collect(),
    };
    let mut forms = forms.into_iter().map(|text| without_places(text));
    forms.any(|text| text.contains(char::is_alphabetic))
}

/// Takes out of a text what stands in braces: a value goes there.
pub(super) fn without_places(text: &str) -> String {
    let parts = text.split('{').enumerate();
    let outside = parts.map(|(at, part)| match at {
        0 => part,
        _ => part.split_once('}').map_or("", |(_, after)| after),
    });
    outside.collect()
}

fn line_of_key(path: &str, name: &str) -> usize {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let file: Option<File> = files(folder, "").into_iter().find(|it| it.path == path);
    let text = file.map(|file| file.text).unwrap_or_default();
    text.find(name).map_or(1, |at| line_of(&text, at))
}

//! The documents: the editor's guide is a complete pack without problems; the documents for
//! developers stay short, and name only files and tests that exist.

use std::path::{Path, PathBuf};

use model::{Slug, Translation};
use pack::{AboutTexts, PackFiles, load};

/// The examples in the guide: the file, the language of its block, and the index among such blocks.
const FILES: [(&str, &str, usize); 6] = [
    ("clusters/press.md", "markdown", 0),
    ("clusters/press.fr.md", "markdown", 1),
    ("about.md", "markdown", 2),
    ("review.toml", "toml", 0),
    ("review.fr.toml", "toml", 1),
    ("earlier.csv", "csv", 0),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

fn guide() -> String {
    read("public/content/README.md")
}

/// Returns the fenced block of a language at an index.
#[track_caller]
fn block(guide: &str, language: &str, index: usize) -> String {
    let fence = format!("\n```{language}\n");
    let found = guide.split(&fence).nth(index + 1);
    let (block, _) = found
        .and_then(|rest| rest.split_once("\n```"))
        .unwrap_or_else(|| panic!("the guide has no {language} block number {index}"));
    format!("{block}\n")
}

fn pack() -> PackFiles {
    let guide = guide();
    let mut pack: PackFiles = FILES
        .map(|(file, language, index)| {
            let text = block(&guide, language, index);
            (file.to_owned(), text.into_bytes())
        })
        .into();
    // The beginning of a picture: its size.
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x2c\0\0\0\x64";
    pack.insert("logos/press.png".to_owned(), picture.to_vec());
    pack
}

#[test]
fn the_guide_s_examples_form_a_pack_without_a_problem() {
    let loaded = load(&pack(), &AboutTexts::new());
    let problems: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(loaded.earlier.len(), 3);
}

#[test]
fn the_example_of_a_factsheet_is_complete_and_its_translation_partial() {
    let loaded = load(&pack(), &AboutTexts::new());
    let slug = Slug::parse("press").unwrap();
    let [english, french] = [0, 1].map(|index| loaded.editions[index].factsheet(&slug).unwrap());
    assert_eq!(english.translation, Translation::Complete);
    assert_eq!(french.translation, Translation::Partial);
    assert_eq!(english.challenges.len(), 1);
    let recommendation = &english.recommendations[0];
    assert_eq!(recommendation.treaty_bodies, ["CCPR/C/EX/CO/2, para. 21"]);
    assert_eq!(recommendation.builds_on, ["10.1"]);
}

/// The developers' documents with their limits in bytes.
const LIMITS: [(&str, usize); 2] = [("README.md", 9_000), ("ARCHITECTURE.md", 10_000)];

/// Returns the paths of the documents about the present state, which CHANGELOG.md is not.
fn documents() -> Vec<String> {
    let mut documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]
        .map(str::to_owned)
        .to_vec();
    for folder in ["docs", "docs/decisions"] {
        for entry in std::fs::read_dir(root().join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".md") {
                documents.push(format!("{folder}/{name}"));
            }
        }
    }
    documents
}

/// Returns the code spans of a document, without its fenced blocks.
fn code_spans(text: &str) -> Vec<&str> {
    let fenced = text.split("\n```");
    let prose = fenced.step_by(2);
    prose
        .flat_map(|it| it.split('`').skip(1).step_by(2))
        .collect()
}

#[test]
fn the_documents_for_newcomers_stay_short() {
    for (document, limit) in LIMITS {
        let length = read(document).len();
        assert!(length <= limit, "{document} has {length} bytes of {limit}");
    }
}

#[test]
fn every_link_in_a_document_leads_to_a_file() {
    for document in documents() {
        let text = read(&document);
        let folder = Path::new(&document).parent().unwrap();
        for link in text.split("](").skip(1) {
            let (target, _) = link.split_once(')').unwrap();
            let path = target.split('#').next().unwrap_or_default();
            let exists = target.contains("://") || root().join(folder).join(path).exists();
            assert!(exists, "{document}: {target} does not exist");
        }
    }
}

#[test]
fn every_source_named_in_a_document_exists() {
    let folders = ["crates/", "docs/", "src/", "style/", "tests/", "xtask/"];
    for document in documents() {
        for path in code_spans(&read(&document)) {
            let is_path = folders.iter().any(|it| path.starts_with(it));
            // Patterns and places to fill name no single file.
            if is_path && !path.contains(['<', '*', ' ', '{']) {
                assert!(
                    root().join(path).exists(),
                    "{document}: {path} does not exist"
                );
            }
        }
    }
}

/// Recognises the names of tests because they are sentences of at least four words.
#[test]
fn every_test_named_in_a_document_exists() {
    let mut sources = Vec::new();
    for folder in ["crates", "src", "tests", "xtask"] {
        read_sources(&root().join(folder), &mut sources);
    }
    for document in documents() {
        for name in code_spans(&read(&document)) {
            let is_name = name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_');
            if is_name && name.matches('_').count() >= 3 {
                let function = format!("fn {name}(");
                let exists = sources.iter().any(|it| it.contains(&function));
                assert!(exists, "{document}: there is no test {name}");
            }
        }
    }
}

fn read_sources(folder: &Path, sources: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_sources(&path, sources);
        } else if path.extension().is_some_and(|it| it == "rs") {
            sources.push(std::fs::read_to_string(path).unwrap());
        }
    }
}

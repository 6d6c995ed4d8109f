//! Turns editions into the files of a static site: every page of every language, and the data.
//!
//! Values in, values out: [`site_files`] computes every file in memory, from editions and a
//! [`Shell`]. The same input gives the same bytes.

mod page;
mod shell;
mod short;

use std::{collections::BTreeMap, fmt};

use catalogue::earlier::Opening;
use deck::decks;
use export::{DataFormat, OpenFile, ics, open_data};
use index::{Index, IndexError};
use model::route::{Page, Route};
use model::{EarlierRecommendation, Edition, Translation};
use payload::{Decks, DecksFile, Payload};
use sha2::{Digest, Sha256};
use words::{MessageError, Messages, PSEUDO, messages};

pub use shell::{ENGINE_ATTRIBUTES, HEAD, Shell, ShellError, template_name};

/// The files of a site by their path below its root.
pub type SiteFiles = BTreeMap<String, Vec<u8>>;

/// Why a site could not be made.
#[derive(Debug)]
pub enum PublishError {
    /// A language of the pack has no words.
    Messages(MessageError),
    /// The data of an edition could not be written.
    Payload,
    /// There is no index of the earlier recommendations.
    Index(IndexError),
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Messages(error) => error.fmt(f),
            Self::Index(error) => error.fmt(f),
            Self::Payload => f.write_str("the data of an edition could not be encoded"),
        }
    }
}

/// Computes every file of the site.
///
/// `pictures` are the files that factsheets show, by path. `base` is the site's path on its server, such as `/` or `/upr/`. Only the "not found" pages need
/// it: a server shows them at any depth, so they cannot find the site's root by themselves.
pub fn site_files(
    shell: &Shell,
    editions: Vec<Edition>,
    earlier: &[EarlierRecommendation],
    pictures: SiteFiles,
    base: &str,
) -> Result<SiteFiles, PublishError> {
    let mut files = shell.files.clone();
    files.extend(pictures);
    let mut routes = Vec::new();
    earlier_files(earlier, &mut files);
    let opening = match editions.first() {
        Some(edition) => index_files(earlier, edition, &mut files)?,
        None => Opening::default(),
    };
    let words = editions.iter().map(|it| messages(&it.language));
    let words: Vec<Messages> = words
        .collect::<Result<_, _>>()
        .map_err(PublishError::Messages)?;
    let decks = decks_files(&editions, &words, &mut files)?;
    for (edition, messages) in editions.into_iter().zip(words) {
        let others = decks.iter().filter(|it| it.language != edition.language);
        let payload = Payload {
            decks: others.cloned().collect(),
            earlier: opening.clone(),
            messages,
            edition,
        };
        edition_files(shell, payload, base, &mut files, &mut routes)?;
    }
    let routes = serde_json::to_vec(&routes).map_err(|_| PublishError::Payload)?;
    files.insert("data/routes.json".to_owned(), routes);
    Ok(files)
}

/// What a second language beside the first needs: the decks of each language, with its words.
fn decks_files(
    editions: &[Edition],
    words: &[Messages],
    files: &mut SiteFiles,
) -> Result<Vec<DecksFile>, PublishError> {
    // A site of one language has no second one.
    let editions = editions.iter().filter(|_| editions.len() > 1);
    let mut all = Vec::new();
    for (edition, messages) in editions.zip(words) {
        let decks = Decks {
            messages: messages.clone(),
            decks: decks(edition),
        };
        let bytes = decks.encode().map_err(|_| PublishError::Payload)?;
        let (language, hash) = (&edition.language, hash(&bytes));
        let path = format!("data/decks.{language}.{hash}.bin");
        files.insert(path.clone(), bytes);
        all.push(DecksFile {
            language: language.clone(),
            name: messages.name.clone(),
            path,
        });
    }
    Ok(all)
}

fn edition_files(
    shell: &Shell,
    payload: Payload,
    base: &str,
    files: &mut SiteFiles,
    routes: &mut Vec<String>,
) -> Result<(), PublishError> {
    // A page's components borrow the data for as long as the program runs; there are few editions.
    let payload: &'static Payload = Box::leak(Box::new(payload));
    let language = payload.edition.language.as_str();
    open_files(&payload.edition, files);
    let site = site_file(payload, files)?;
    let languages = &payload.edition.review.languages;
    for page in Page::all(&payload.edition) {
        let route = Route {
            language: language.to_owned(),
            page,
        };
        let path = route.path(languages);
        let html = page::html(shell, payload, &route, &site, base);
        files.insert(file_of(&path), html.into());
        if route.page != Page::NotFound {
            routes.push(path);
        }
    }
    // The first of two clusters of one number: a pack that has them is refused, but not here.
    for factsheet in payload.edition.factsheets.iter().rev() {
        let (path, html) = short::page(payload, factsheet);
        files.insert(file_of(&path), html.into());
    }
    Ok(())
}

/// Writes what an app loads, and gives its path. The name carries a hash, so that a host may cache
/// it for ever.
fn site_file(payload: &Payload, files: &mut SiteFiles) -> Result<String, PublishError> {
    let bytes = payload.encode().map_err(|_| PublishError::Payload)?;
    let (language, hash) = (&payload.edition.language, hash(&bytes));
    let path = format!("data/site.{language}.{hash}.bin");
    files.insert(path.clone(), bytes);
    Ok(path)
}

/// What is the same in every language, as open data.
fn earlier_files(earlier: &[EarlierRecommendation], files: &mut SiteFiles) {
    for form in [DataFormat::Csv, DataFormat::Json] {
        let path = OpenFile::Earlier(form).path("");
        files.insert(path, export::earlier_rows::plain(form, earlier).into());
    }
}

/// What is searched: the index and, in a folder of the same name, the records. The name carries a
/// hash of all of them, so that a host may cache them for ever.
fn index_files(
    earlier: &[EarlierRecommendation],
    edition: &Edition,
    files: &mut SiteFiles,
) -> Result<Opening, PublishError> {
    let index = Index::build(earlier, edition).map_err(PublishError::Index)?;
    let all: Vec<&[u8]> = [&index.bytes]
        .into_iter()
        .chain(index.files.iter().map(|(_, bytes)| bytes))
        .map(Vec::as_slice)
        .collect();
    let name = format!("data/earlier.{}", hash(&all.concat()));
    let (path, folder) = (format!("{name}.bin"), format!("{name}/"));
    for (name, bytes) in &index.files {
        files.insert(format!("{folder}{name}"), bytes.clone());
    }
    files.insert(path.clone(), index.bytes.clone());
    Ok(index.opening(path, folder))
}

/// The same as open data, for people and their tools.
fn open_files(edition: &Edition, files: &mut SiteFiles) {
    let path = |file: OpenFile| file.path(&edition.language);
    let calendar = ics::calendar(&edition.review, &edition.review.title);
    files.insert(path(OpenFile::Calendar), calendar.into());
    let table = open_data::recommendations_csv(edition);
    let json = open_data::recommendations_json(edition);
    files.insert(
        path(OpenFile::Recommendations(DataFormat::Csv)),
        table.into(),
    );
    files.insert(
        path(OpenFile::Recommendations(DataFormat::Json)),
        json.into(),
    );
}

/// Returns the first 16 hexadecimal digits of a file's SHA-256: enough to tell versions apart.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let bytes = digest[..8].iter();
    bytes.map(|byte| format!("{byte:02x}")).collect()
}

/// Adds an edition in the made-up language that shows which words are hard-wired: its interface is
/// made up, its texts wait for their translation.
pub fn add_pseudo(editions: &mut Vec<Edition>) {
    for edition in editions.iter_mut() {
        edition.review.languages.push(PSEUDO.to_owned());
    }
    let Some(mut pseudo) = editions.first().cloned() else {
        return;
    };
    let first = std::mem::replace(&mut pseudo.language, PSEUDO.to_owned());
    for part in &mut pseudo.about {
        part.language.get_or_insert_with(|| first.clone());
    }
    for factsheet in &mut pseudo.factsheets {
        factsheet.translation = Translation::Missing;
    }
    editions.push(pseudo);
}

/// Every path is a real folder with an `index.html`, so that any static server serves it.
fn file_of(path: &str) -> String {
    let path = path.trim_start_matches("./");
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

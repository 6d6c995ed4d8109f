//! The README's settings for servers: what they let browsers keep for ever is what has a hash in
//! its address, and nothing else.

use std::path::Path;

use regex::Regex;

use super::site::sites;

/// How each example begins the line with its pattern, and ends it.
const PATTERNS: [(&str, &str, &str); 4] = [
    ("nginx, scripts", "    \"~-", "\" \"public"),
    ("nginx, data", "    \"~\\.", "\" \"public"),
    ("Apache", "<LocationMatch \"^/upr/.*", "\">"),
    ("Caddy", "        @hashed path_regexp ", "\n"),
];

/// Reads the pattern that stands between two texts, the end of the first included if it belongs.
#[track_caller]
fn pattern((example, start, end): (&str, &str, &str)) -> Regex {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let found = readme.split_once(start);
    let (_, rest) = found.unwrap_or_else(|| panic!("no pattern of {example}"));
    let (pattern, _) = rest.split_once(end).unwrap();
    let own = start.split_once('~').map_or("", |(_, own)| own);
    Regex::new(&format!("{own}{pattern}")).unwrap()
}

fn has_hash(path: &str) -> bool {
    let digits = |part: &str| part.len() >= 16 && part.bytes().all(|it| it.is_ascii_hexdigit());
    path.split(|it: char| !it.is_ascii_alphanumeric())
        .any(digits)
}

#[test]
fn servers_keep_for_ever_what_has_a_hash_in_its_address_and_nothing_else() {
    let [scripts, data, apache, caddy] = PATTERNS.map(pattern);
    let mut kept = 0;
    for site in sites() {
        for path in site.files.keys() {
            let address = format!("/upr/{path}");
            let nginx = scripts.is_match(&address) || data.is_match(&address);
            for (example, keeps) in [
                ("nginx", nginx),
                ("Apache", apache.is_match(&address)),
                ("Caddy", caddy.is_match(&address)),
            ] {
                assert_eq!(keeps, has_hash(path), "{example}: {address}");
            }
            // Apache sees the compressed copy's own name.
            let copy = format!("{address}.br");
            assert_eq!(apache.is_match(&copy), has_hash(path), "{copy}");
            kept += usize::from(has_hash(path));
        }
    }
    assert!(kept > 30, "only {kept} files with a hash");
}

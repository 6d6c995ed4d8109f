//! The server settings in docs/hosting.md: they let browsers keep for ever exactly the files with a
//! hash in their address.

use std::path::Path;

use regex::Regex;

use super::site::sites;

/// The text before and after the pattern in each example.
const PATTERNS: [(&str, &str, &str); 4] = [
    ("nginx, scripts", "    \"~-", "\" \"public"),
    ("nginx, data", "    \"~\\.", "\" \"public"),
    ("Apache", "<LocationMatch \"^/upr/.*", "\">"),
    ("Caddy", "        @hashed path_regexp ", "\n"),
];

/// Reads the pattern between two texts; what follows the `~` of the first is part of it.
#[track_caller]
fn pattern((example, start, end): (&str, &str, &str)) -> Regex {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("docs/hosting.md");
    let guide = std::fs::read_to_string(path).unwrap();
    let found = guide.split_once(start);
    let (_, rest) = found.unwrap_or_else(|| panic!("{example}: no pattern in docs/hosting.md"));
    let (pattern, _) = rest.split_once(end).unwrap();
    let start = start.split_once('~').map_or("", |(_, rest)| rest);
    Regex::new(&format!("{start}{pattern}")).unwrap()
}

fn has_hash(path: &str) -> bool {
    let digits = |part: &str| part.len() >= 16 && part.bytes().all(|it| it.is_ascii_hexdigit());
    path.split(|it: char| !it.is_ascii_alphanumeric())
        .any(digits)
}

#[test]
fn servers_mark_exactly_the_hashed_files_as_immutable() {
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
            // Apache matches against the name of the compressed copy.
            let copy = format!("{address}.br");
            assert_eq!(apache.is_match(&copy), has_hash(path), "{copy}");
            kept += usize::from(has_hash(path));
        }
    }
    assert!(kept > 30, "only {kept} files with a hash");
}

//! Trunk's reload client, which only `trunk serve` puts into the template: an inline script, which
//! our Content-Security-Policy forbids. Here it becomes a file, and its socket is allowed.

use publish::{SiteFiles, hash};

/// How Trunk's client begins, and what only it contains.
const START: &str = "<script>\"use strict\";";
const END: &str = "</script>";
const ADDRESS: &str = "'{{__TRUNK_ADDRESS__}}'";
const SOCKET_PATH: &str = "{{__TRUNK_WS_BASE__}}";

const CONNECT: &str = "connect-src 'self'";
/// Older browsers do not count a socket of the page's own host as `'self'`.
const CONNECT_TO_TRUNK: &str = "connect-src 'self' ws://localhost:* ws://127.0.0.1:*";

/// Moves the client into a file of its own. A template without it, as every release is, stays as it
/// is.
pub(super) fn in_a_file(template: &str, files: &mut SiteFiles) -> String {
    let Some((before, rest)) = template.split_once(START) else {
        return template.to_owned();
    };
    let Some((body, after)) = rest
        .split_once(END)
        .filter(|(body, _)| body.contains(ADDRESS))
    else {
        return template.to_owned();
    };
    // Trunk fills these in when it serves HTML, which a script is not.
    let script = format!("\"use strict\";{body}")
        .replace(ADDRESS, "window.location.host")
        .replace(SOCKET_PATH, "/");
    let name = format!("reload-{}.js", hash(script.as_bytes()));
    files.insert(name.clone(), script.into());
    let before = before.replacen(CONNECT, CONNECT_TO_TRUNK, 1);
    format!("{before}<script src=\"{name}\"></script>{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str =
        "<meta content=\"script-src 'self'; connect-src 'self'; base-uri 'self'\">";

    #[test]
    fn the_reload_client_becomes_a_file_that_may_open_its_socket() {
        let client = format!("{START}\nconst a = {ADDRESS} + '{SOCKET_PATH}';{END}");
        let mut files = SiteFiles::new();
        let template = in_a_file(&format!("{POLICY}<body>{client}</body>"), &mut files);
        let (name, script) = files.first_key_value().unwrap();
        let script = String::from_utf8_lossy(script);
        assert!(script.contains("window.location.host + '/'"), "{script}");
        assert!(template.contains(&format!("<script src=\"{name}\"></script>")));
        assert!(template.contains("connect-src 'self' ws://localhost:*"));
        assert!(!template.contains("<script>"));
    }

    #[test]
    fn a_release_keeps_its_policy() {
        let mut files = SiteFiles::new();
        let template = format!("{POLICY}<body></body>");
        assert_eq!(in_a_file(&template, &mut files), template);
        assert!(files.is_empty());
    }
}

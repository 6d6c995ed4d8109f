//! What a factsheet says of its coalition beyond the name, as written.

use super::super::length::limit;
use super::super::problem::{Place, Written};
use super::fields::{Fields, Need};
use super::markdown::is_safe;

/// The raw fields of a coalition.
#[derive(Clone, Debug)]
pub(crate) struct RawCoalition {
    pub(crate) members: Option<Written<Vec<String>>>,
    /// Begins with `https:`, `http:` or `mailto:`.
    pub(crate) contact: Option<Written<String>>,
    pub(crate) contact_name: Option<Written<String>>,
    /// A path in the pack.
    pub(crate) logo: Option<Written<String>>,
    pub(crate) logo_alt: Option<Written<String>>,
}

/// Reads the fields.
pub(super) fn read(fields: &mut Fields<'_>) -> RawCoalition {
    RawCoalition {
        members: fields.names("members", Need::OptionalWords, limit::NAME),
        contact: contact(fields),
        contact_name: fields.words("contact_name", Need::OptionalWords, limit::NAME),
        logo: logo(fields),
        logo_alt: fields.words("logo_alt", Need::OptionalWords, limit::NAME),
    }
}

fn contact(fields: &mut Fields<'_>) -> Option<Written<String>> {
    let (text, at) = fields.text("contact", Need::OptionalFixed)?;
    fields.check_length(text.chars().count(), limit::NAME, &at);
    if let Some(value) = address(&text) {
        return Some(Written { value, at });
    }
    fields.report.error(
        &at,
        format!("\"{text}\" is neither an e-mail address nor a web address"),
        "Write one, such as \"office@example.org\" or \"https://example.org/contact\"",
    );
    None
}

/// Makes an address to link to.
fn address(text: &str) -> Option<String> {
    let mail = text.strip_prefix("mailto:").unwrap_or(text);
    if is_mail(mail) {
        return Some(format!("mailto:{mail}"));
    }
    let is_web = !text.to_ascii_lowercase().starts_with("mailto:");
    (is_web && is_safe(text)).then(|| text.to_owned())
}

fn is_mail(text: &str) -> bool {
    let fine = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    text.split_once('@').is_some_and(|(user, host)| {
        let parts = host.split('.');
        let is_host = host.contains('.') && parts.into_iter().all(|part| !part.is_empty());
        !user.is_empty() && is_host && user.chars().chain(host.chars()).all(fine)
    })
}

/// A picture is looked up later, among the pack's files.
fn logo(fields: &mut Fields<'_>) -> Option<Written<String>> {
    let (value, at): (String, Place) = fields.text("logo", Need::OptionalFixed)?;
    Some(Written { value, at })
}

#[cfg(test)]
mod tests {
    use super::address;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(address(text).as_deref(), expected, "{text:?}");
    }

    #[test]
    fn an_address_is_one_of_mail_or_of_the_web() {
        check("office@example.org", Some("mailto:office@example.org"));
        check(
            "mailto:office@example.org",
            Some("mailto:office@example.org"),
        );
        check(
            "https://example.org/contact",
            Some("https://example.org/contact"),
        );
        for text in [
            "office",
            "office@example",
            "office@example.org?bcc=x@example.org",
            "office @example.org",
            "mailto:office",
            "javascript:alert(1)",
            "+376 000 000",
        ] {
            check(text, None);
        }
    }
}

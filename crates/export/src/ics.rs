//! The review's timeline as a calendar file (RFC 5545).
//!
//! The same review gives the same bytes: the pack's version replaces the clock.

use model::{Date, Review, Slug, TimelineEntry, plain_text};

const LINE_OCTETS: usize = 75;

/// Writes the timeline as an iCalendar file of all-day events.
///
/// An entry with only a month becomes a tentative event on its first day, with the month after its
/// name, such as `Adoption (2019-07)`. A bar over the whole month would hide other entries, and
/// claim to last that long.
#[must_use]
pub fn calendar(review: &Review, site_name: &str) -> String {
    let mut out = String::new();
    push_line(&mut out, "BEGIN", "VCALENDAR");
    push_line(&mut out, "VERSION", "2.0");
    push_line(&mut out, "PRODID", "-//Presession//Timeline//EN");
    push_line(&mut out, "CALSCALE", "GREGORIAN");
    push_line(&mut out, "METHOD", "PUBLISH");
    push_text(&mut out, "NAME", site_name);
    push_text(&mut out, "X-WR-CALNAME", site_name);
    for entry in &review.timeline {
        push_event(&mut out, review, entry);
    }
    push_line(&mut out, "END", "VCALENDAR");
    out
}

fn push_event(out: &mut String, review: &Review, entry: &TimelineEntry) {
    let last = if entry.month_only {
        entry.start
    } else {
        entry.end.max(entry.start)
    };
    let version = basic(review.version);
    push_line(out, "BEGIN", "VEVENT");
    push_line(out, "UID", &uid(review, entry));
    push_line(out, "DTSTAMP", &(version.clone() + "T000000Z"));
    // Calendars replace a known event only by a higher sequence number; the version's date is one.
    push_line(out, "SEQUENCE", &version);
    push_line(out, "DTSTART;VALUE=DATE", &basic(entry.start));
    push_line(out, "DTEND;VALUE=DATE", &basic(last.next_day()));
    push_text(out, "SUMMARY", &summary(entry));
    push_text(out, "DESCRIPTION", &plain_text(&entry.text));
    push_text(out, "LOCATION", &entry.place);
    let tentative = entry.planned || entry.month_only;
    push_line(
        out,
        "STATUS",
        if tentative { "TENTATIVE" } else { "CONFIRMED" },
    );
    // Importing the calendar should not block the user's time.
    push_line(out, "TRANSP", "TRANSPARENT");
    push_line(out, "END", "VEVENT");
}

/// Returns an id that is the same in every version and names nobody; the cycle separates two
/// reviews of one State.
fn uid(review: &Review, entry: &TimelineEntry) -> String {
    let mut uid = entry.id.to_string();
    uid.push_str("@presession.");
    uid.push_str(Slug::slugify(&review.state).as_str());
    uid.push('-');
    uid.push_str(&review.cycle.to_string());
    uid
}

fn summary(entry: &TimelineEntry) -> String {
    let mut summary = entry.title.clone();
    if entry.month_only {
        summary.push_str(" (");
        summary.push_str(&entry.start.to_string()[..7]);
        summary.push(')');
    }
    summary
}

/// Writes `20190130`.
fn basic(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// Writes a property with a free-text value, unless the text is empty.
fn push_text(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        push_line(out, name, &escaped(text));
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(' '),
            // Other control characters are not allowed, and zero-width spaces break words there.
            c if c.is_control() || c == '\u{200b}' => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes a line, folded into pieces of at most 75 octets, without splitting characters.
fn push_line(out: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if octets + c.len_utf8() > LINE_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests;

//! Lists of States, as in brackets or a cell: `Mali, France and Antigua and Barbuda`.

use super::super::names;
use pack::vocabulary::State;

/// The longest State's name, in bytes: anything longer is not looked up.
const LONGEST_NAME: usize = 120;

/// Parses one State, or several separated by `,`, `;`, `/`, `&`, "and" or line breaks. A name may
/// contain a separator, as Antigua and Barbuda does: of two readings, the longer name is used.
pub(super) fn states_in(text: &str) -> Option<Vec<&'static State>> {
    let parts = parts(text);
    // From the last part back to the first: the State that starts there, and the start of the next,
    // if the rest can be parsed to the end. So each part is looked at once.
    let mut read: Vec<Option<(&'static State, usize)>> = vec![None; parts.len()];
    for from in (0..parts.len()).rev() {
        let start = parts[from].0;
        let ends = parts[from..].iter().map(|part| part.1);
        let near = ends.take_while(|end| end - start <= LONGEST_NAME);
        let names = near.zip(from + 1..).filter_map(|(end, next)| {
            let known = next == parts.len() || read[next].is_some();
            let state = known.then(|| names::state(&text[start..end]))?;
            Some((state?, next))
        });
        read[from] = names.last();
    }
    let mut states = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        let (state, next) = read[at]?;
        states.push(state);
        at = next;
    }
    (!states.is_empty()).then_some(states)
}

/// Splits a text at everything that can separate two States: the start and end of each part.
fn parts(text: &str) -> Vec<(usize, usize)> {
    let small = text.to_ascii_lowercase();
    let signs = small.match_indices(is_sign);
    let words = small.match_indices("and").filter(|(at, word)| {
        let (before, after) = (&small[..*at], &small[at + word.len()..]);
        let apart = |c: char| c.is_whitespace() || is_sign(c);
        (before.is_empty() || before.ends_with(apart)) && after.starts_with(apart)
    });
    let mut cuts: Vec<(usize, usize)> = signs
        .chain(words)
        .map(|(at, cut)| (at, at + cut.len()))
        .chain([(text.len(), text.len())])
        .collect();
    cuts.sort_unstable();
    let mut start = 0;
    let mut parts = Vec::new();
    for (end, next) in cuts {
        let part = text[start..end].trim_end();
        let begin = start + part.len() - part.trim_start().len();
        parts.push((begin, start + part.len()));
        start = next;
    }
    parts.retain(|(start, end)| start < end);
    parts
}

/// Returns whether a character separates names.
pub(super) fn is_sign(c: char) -> bool {
    matches!(c, ',' | ';' | '/' | '&' | '\n')
}

#[cfg(test)]
mod tests {
    use super::*;
    use pack::vocabulary::vocabulary;

    #[test]
    fn a_name_may_contain_a_separator() {
        let read = |text| {
            let states = states_in(text).unwrap_or_default();
            let names = states.iter().map(|state| state.names.english());
            names.collect::<Vec<_>>().join("|")
        };
        for (written, states) in [
            ("Antigua & Barbuda and Mali", "Antigua and Barbuda|Mali"),
            ("Mali,France ,\nAndorra", "Mali|France|Andorra"),
            (
                "Sao Tome and Principe AND Chad/Iran",
                "Sao Tome and Principe|Chad|Iran",
            ),
            ("and Mali", "Mali"),
            ("Mali, Nowhere", ""),
            ("Mali and", "Mali"),
            (" , ", ""),
        ] {
            assert_eq!(read(written), states, "{written}");
        }
    }

    #[test]
    fn a_long_list_with_an_unknown_name_is_rejected_quickly() {
        let known = vocabulary().states.iter().map(|it| it.names.english());
        let mut list: Vec<&str> = known.take(190).collect();
        assert_eq!(states_in(&list.join(", ")).map(|it| it.len()), Some(190));
        list.push("Nowhere");
        for sign in [", ", ",", "; ", " and "] {
            // If each separator doubled the work, thirty names would take minutes.
            assert!(states_in(&list.join(sign)).is_none());
        }
    }
}

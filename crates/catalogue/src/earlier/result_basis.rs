//! What an answer is the answer to: all that is asked, the filters alone, or nothing but the whole.
//!
//! A connection can end at any byte, so the page may have no engine, one that filters only, or one
//! that answers everything; what is said of a number must fit.

use model::query::Query;

/// What the answer shown is the answer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All that is asked.
    Asked,
    /// The filters: the words could not be looked for.
    Filters,
    /// Nothing that is asked: it is all there is.
    Whole,
}

/// Tells what an answer to a query is the answer to. `there`: whether an engine gave it; `waiting`:
/// whether that engine has no words yet and was asked for some.
#[must_use]
pub fn standing(query: &Query, there: bool, waiting: bool) -> Standing {
    if query.is_empty() || (there && !waiting) {
        Standing::Asked
    } else if there && query.chosen_count() > 0 {
        Standing::Filters
    } else {
        Standing::Whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, there: bool, waiting: bool, expected: Standing) {
        let standing = standing(&Query::parse(query), there, waiting);
        assert_eq!(
            standing, expected,
            "{query:?}, there: {there}, waiting: {waiting}"
        );
    }

    #[test]
    fn who_asks_for_nothing_is_answered_without_an_engine() {
        check("", false, false, Standing::Asked);
        check("?sort=state", false, false, Standing::Asked);
        check("", true, false, Standing::Asked);
    }

    #[test]
    fn without_an_engine_all_that_is_shown_is_the_whole() {
        check("?response=noted", false, false, Standing::Whole);
        check("?q=land&response=noted", false, false, Standing::Whole);
    }

    #[test]
    fn an_engine_without_words_answers_filters_in_full() {
        check("?response=noted", true, false, Standing::Asked);
    }

    #[test]
    fn words_that_cannot_be_looked_for_leave_the_filters_or_the_whole() {
        check("?q=land&response=noted", true, true, Standing::Filters);
        check("?q=land", true, true, Standing::Whole);
    }

    #[test]
    fn an_engine_with_words_answers_everything() {
        check("?q=land&response=noted", true, false, Standing::Asked);
    }
}

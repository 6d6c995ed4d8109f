//! What the displayed results are based on: the whole query, its filters only, or nothing at all.
//!
//! A connection can fail at any byte, so the page may have no engine, one that can only filter, or
//! a complete one; the wording beside a number must fit.

use model::query::Query;

/// What the displayed results are based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultBasis {
    /// The whole query.
    Query,
    /// The filters: the words could not be searched for.
    Filters,
    /// Nothing in the query: these are all records.
    All,
}

/// Returns what an answer to a query is based on. `there`: whether it came from an engine;
/// `waiting`: whether that engine has no words yet and was asked for some.
#[must_use]
pub fn result_basis(query: &Query, there: bool, waiting: bool) -> ResultBasis {
    if query.is_empty() || (there && !waiting) {
        ResultBasis::Query
    } else if there && query.chosen_count() > 0 {
        ResultBasis::Filters
    } else {
        ResultBasis::All
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, there: bool, waiting: bool, expected: ResultBasis) {
        let result_basis = result_basis(&Query::parse(query), there, waiting);
        assert_eq!(
            result_basis, expected,
            "{query:?}, there: {there}, waiting: {waiting}"
        );
    }

    #[test]
    fn an_empty_query_needs_no_engine() {
        check("", false, false, ResultBasis::Query);
        check("?sort=state", false, false, ResultBasis::Query);
        check("", true, false, ResultBasis::Query);
    }

    #[test]
    fn without_an_engine_everything_is_shown() {
        check("?response=noted", false, false, ResultBasis::All);
        check("?q=land&response=noted", false, false, ResultBasis::All);
    }

    #[test]
    fn an_engine_without_words_answers_filters_in_full() {
        check("?response=noted", true, false, ResultBasis::Query);
    }

    #[test]
    fn unsearchable_words_leave_the_filters_or_everything() {
        check("?q=land&response=noted", true, true, ResultBasis::Filters);
        check("?q=land", true, true, ResultBasis::All);
    }

    #[test]
    fn an_engine_with_words_answers_everything() {
        check("?q=land&response=noted", true, false, ResultBasis::Query);
    }
}

//! The years of the Working Group's sessions: tables give a session, people remember a year.

/// Returns the year of a session of the Working Group, or `None` for a session not listed here.
///
/// Source: the session dates announced by OHCHR. Three a year, except in 2012, 2017, 2020 and 2022,
/// when a cycle ended or a session was postponed.
#[must_use]
pub fn session_year(session: u8) -> Option<u16> {
    let (year, first) = match session {
        1..=12 => (2008, 1),
        13..=14 => (2012, 13),
        15..=26 => (2013, 15),
        27..=28 => (2017, 27),
        29..=34 => (2018, 29),
        35..=36 => (2020, 35),
        37..=39 => (2021, 37),
        40..=41 => (2022, 40),
        42..=47 => (2023, 42),
        _ => return None,
    };
    Some(year + u16::from(session - first) / 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_has_the_year_in_which_it_met() {
        for (session, year) in [
            (1, 2008),
            (6, 2009),
            (12, 2011),
            (13, 2012),
            (14, 2012),
            (15, 2013),
            (18, 2014),
            (26, 2016),
            (27, 2017),
            (28, 2017),
            (31, 2018),
            (32, 2019),
            (35, 2020),
            (36, 2020),
            (37, 2021),
            (40, 2022),
            (41, 2022),
            (42, 2023),
            (46, 2024),
            (47, 2024),
        ] {
            assert_eq!(session_year(session), Some(year), "session {session}");
        }
        assert_eq!((session_year(0), session_year(48)), (None, None));
    }
}

//! States' records of Cambodia's reviews, as counted in UPR Info's export of July 2018 (138
//! recommendations in 2009, 205 in 2014), independently of the code under test.

use catalogue::earlier::Memory;

use super::cambodia::PACK;

#[test]
fn of_80_states_39_recommended_in_both_cycles_33_in_the_second_only_and_8_in_the_first_only() {
    let edition = &PACK.editions[0];
    let mut asked = [0; 4];
    for state in edition.recommending_states() {
        let memory = Memory::for_state(edition, state);
        let cycles: Vec<u8> = memory.spoken().map(|it| it.number).collect();
        let kind = match cycles.as_slice() {
            [2, 1] => 0,
            [2] => 1,
            [1] => 2,
            _ => 3,
        };
        asked[kind] += 1;
    }
    assert_eq!(asked, [39, 33, 8, 194 - 80]);
}

#[test]
fn a_state_s_record_has_as_many_rows_as_the_reports() {
    let edition = &PACK.editions[0];
    for (slug, second, first) in [("austria", 9, 5), ("spain", 6, 5), ("norway", 0, 7)] {
        let state = edition
            .recommending_states()
            .find(|it| it.slug.as_str() == slug);
        let memory = Memory::for_state(edition, state.unwrap());
        let asked: Vec<usize> = memory.cycles.iter().map(|it| it.asked.len()).collect();
        assert_eq!(asked, [second, first], "{slug}");
    }
}

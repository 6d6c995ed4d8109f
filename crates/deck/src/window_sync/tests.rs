//! Two windows, and stray messages on their channel.

use proptest::prelude::*;

use super::*;
use crate::{
    Action,
    state::tests::{any_action, state},
};

/// Describes everything two windows share.
fn shared(state: &DeckState) -> String {
    WindowSync {
        last: (1, 1),
        own: 1,
        keeps_slide: false,
    }
    .written(state, Reason::Change)
}

fn receive(sync: &mut WindowSync, text: &str, state: &mut DeckState) -> Received {
    sync.receive(text, state)
}

#[test]
fn either_window_drives_the_other() {
    let (mut here, mut there) = (state(9), state(9));
    let (mut one, mut two) = (WindowSync::new(11), WindowSync::new(22));
    there.speaker = true;
    for (at, action) in [
        Action::Next,
        Action::Clock,
        Action::Black,
        Action::Contrast,
        Action::Larger,
        Action::Beside,
        Action::Last,
    ]
    .into_iter()
    .enumerate()
    {
        if at % 2 == 0 {
            there.act(action, 5000);
            assert_eq!(
                receive(&mut one, &two.broadcast(&there, 0), &mut here),
                Received::Change
            );
        } else {
            here.act(action, 5000);
            assert_eq!(
                receive(&mut two, &one.broadcast(&here, 0), &mut there),
                Received::Change
            );
        }
        assert_eq!(shared(&here), shared(&there), "{action:?}");
    }
    assert_eq!((here.place, here.clock.is_running()), (8, true));
    assert!(there.speaker && !here.speaker);
}

#[test]
fn a_new_window_catches_up_with_the_other() {
    let (mut here, mut there) = (state(9), state(9));
    let (mut one, mut two) = (WindowSync::new(11), WindowSync::new(5));
    here.place = 4;
    assert_eq!(
        receive(&mut one, &WindowSync::hello(), &mut here),
        Received::Hello
    );
    let answer = one.answer(&here);
    assert_eq!(receive(&mut two, &answer, &mut there), Received::Change);
    assert_eq!(there.place, 4);
    // Asked again, it repeats itself, and the other window already knows.
    assert_eq!(one.answer(&here), answer);
    assert_eq!(receive(&mut two, &answer, &mut there), Received::Nothing);
}

#[test]
fn of_two_simultaneous_changes_both_windows_keep_the_same() {
    let (mut here, mut there) = (state(9), state(9));
    let (mut one, mut two) = (WindowSync::new(11), WindowSync::new(22));
    here.act(Action::Jump(3), 0);
    there.act(Action::Jump(6), 0);
    let (first, second) = (one.broadcast(&here, 0), two.broadcast(&there, 0));
    receive(&mut one, &second, &mut here);
    receive(&mut two, &first, &mut there);
    assert_eq!((here.place, there.place), (6, 6));
}

#[test]
fn a_late_old_message_changes_nothing() {
    let (mut here, mut there) = (state(9), state(9));
    let (mut one, mut two) = (WindowSync::new(11), WindowSync::new(22));
    here.act(Action::Next, 0);
    let old = one.broadcast(&here, 0);
    here.act(Action::Next, 0);
    let new = one.broadcast(&here, 0);
    assert_eq!(receive(&mut two, &new, &mut there), Received::Change);
    assert_eq!(receive(&mut two, &old, &mut there), Received::Nothing);
    assert_eq!(there.place, 2);
}

#[test]
fn window_settings_are_not_shared() {
    let (mut here, mut there) = (state(9), state(9));
    here.act(Action::Notes, 0);
    here.act(Action::Overview, 0);
    here.act(Action::NotesLarger, 0);
    let before = there.clone();
    WindowSync::new(22).receive(&WindowSync::new(11).broadcast(&here, 0), &mut there);
    assert_eq!(there, before);
}

#[test]
fn a_window_with_a_shorter_deck_shows_a_slide_it_has() {
    let (mut here, mut there) = (state(9), state(4));
    here.act(Action::Last, 0);
    WindowSync::new(22).receive(&WindowSync::new(11).broadcast(&here, 0), &mut there);
    assert_eq!(there.place, 0);
}

#[test]
fn unknown_messages_change_nothing() {
    let good = WindowSync::new(11).broadcast(&state(9), 0);
    for text in [
        "",
        "hello",
        "presession-2",
        "presession-2hello",
        "presession-1 hello",
        "presession-2 1 2 3",
        "presession-2 1 2 x slide w 0 0 - change",
        "presession-2 1 2 3 red w 0 0 - change",
        "presession-2 1 2 3 slide w 0 9 - change",
        "presession-2 1 2 3 slide w 0 0 -",
        "presession-2 1 2 3 slide w 0 0 - later",
        "presession-2 99999999999999999 2 3 slide w 0 0 - change",
        "presession-2 -1 2 3 slide w 0 0 - change",
    ] {
        let mut state = state(9);
        let mut sync = WindowSync::new(1);
        assert_eq!(
            sync.receive(text, &mut state),
            Received::Nothing,
            "{text:?}"
        );
        assert_eq!(
            sync.receive(&good, &mut state),
            Received::Change,
            "{text:?}"
        );
    }
}

#[test]
fn a_reloaded_window_is_not_set_back_by_an_old_one() {
    let (mut here, mut there) = (state(9), state(9));
    let (mut one, mut two) = (WindowSync::new(11), WindowSync::new(22));
    for _ in 0..5 {
        here.act(Action::Next, 0);
        receive(&mut two, &one.broadcast(&here, 1000), &mut there);
    }
    // The reloaded window moves on at once; the answer to its hello arrives late.
    one = WindowSync::new(33);
    here.act(Action::Next, 0);
    let message = one.broadcast(&here, 2000);
    assert_eq!(
        receive(&mut one, &two.answer(&there), &mut here),
        Received::Nothing
    );
    assert_eq!(receive(&mut two, &message, &mut there), Received::Change);
    assert_eq!((here.place, there.place), (6, 6));
}

#[test]
fn changes_stay_in_order_when_the_clock_is_set_back() {
    let (mut here, mut there) = (state(9), state(9));
    let (mut one, mut two) = (WindowSync::new(11), WindowSync::new(22));
    for now in [5000, 5000, 20, i64::MIN, 30] {
        here.act(Action::Next, 0);
        let message = one.broadcast(&here, now);
        assert_eq!(
            receive(&mut two, &message, &mut there),
            Received::Change,
            "{now}"
        );
    }
}

#[test]
fn another_window_s_answer_keeps_a_bookmark_and_shares_the_rest() {
    let (mut here, mut there) = (state(9), state(9));
    let (mut one, mut two) = (WindowSync::new(11), WindowSync::new(22));
    here.act(Action::Next, 0);
    here.act(Action::Contrast, 0);
    one.broadcast(&here, 1000);
    there.place = 5;
    two.keep_slide(2000);
    assert_eq!(
        receive(&mut two, &one.answer(&here), &mut there),
        Received::Change
    );
    assert_eq!((there.place, there.choices.contrast), (5, true));
    // From here on, either window drives the other.
    here.act(Action::Next, 0);
    assert_eq!(
        receive(&mut two, &one.broadcast(&here, 3000), &mut there),
        Received::Change
    );
    assert_eq!(there.place, 2);
}

#[test]
fn a_reloaded_audience_window_follows_the_speaker_s() {
    let (mut here, mut there) = (state(9), state(9));
    let (mut one, mut two) = (WindowSync::new(11), WindowSync::new(22));
    there.speaker = true;
    there.act(Action::Jump(7), 0);
    two.broadcast(&there, 1000);
    here.place = 5;
    one.keep_slide(2000);
    // Another audience window answers too, but only the speaker's counts.
    let mut third = state(9);
    third.place = 3;
    receive(&mut one, &WindowSync::new(44).answer(&third), &mut here);
    assert_eq!(here.place, 5);
    assert_eq!(
        receive(&mut one, &two.answer(&there), &mut here),
        Received::Change
    );
    assert_eq!(here.place, 7);
}

#[test]
fn the_speaker_s_window_of_a_bookmark_shows_the_bookmark() {
    let (mut old, mut here, mut there) = (state(9), state(9), state(9));
    let (mut zero, mut one, mut two) = (
        WindowSync::new(99),
        WindowSync::new(11),
        WindowSync::new(22),
    );
    old.act(Action::Next, 0);
    zero.broadcast(&old, 1000);
    here.place = 5;
    one.keep_slide(2000);
    there.speaker = true;
    for answer in [one.answer(&here), zero.answer(&old)] {
        receive(&mut two, &answer, &mut there);
    }
    assert_eq!(there.place, 5);
}

#[test]
fn a_call_asks_for_the_speaker_s_window_and_changes_nothing() {
    let mut there = state(9);
    let before = there.clone();
    assert_eq!(
        WindowSync::new(1).receive(&WindowSync::call(), &mut there),
        Received::Call
    );
    assert_eq!(there, before);
}

proptest! {
    #[test]
    fn any_text_is_handled(text in "(presession-2 )?([0-9]{1,3} |slide |w |- |change|x){0,10}|\\PC{0,60}") {
        let mut state = state(5);
        WindowSync::new(7).receive(&text, &mut state);
        prop_assert!(state.place < 5);
    }

    #[test]
    fn two_windows_agree_in_the_end(
        actions in prop::collection::vec((any_action(), any::<bool>(), any::<bool>()), 0..40),
    ) {
        let (mut states, mut syncs) = ([state(30), state(30)], [WindowSync::new(1), WindowSync::new(2)]);
        let mut late: Vec<(usize, String)> = Vec::new();
        for (action, second, at_once) in actions {
            let (from, to) = (usize::from(second), usize::from(!second));
            states[from].act(action, 1000);
            late.push((to, syncs[from].broadcast(&states[from], 0)));
            if at_once {
                for (to, text) in late.drain(..) {
                    syncs[to].receive(&text, &mut states[to]);
                }
            }
        }
        for (to, text) in late {
            syncs[to].receive(&text, &mut states[to]);
        }
        prop_assert_eq!(shared(&states[0]), shared(&states[1]));
    }
}

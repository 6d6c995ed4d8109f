//! Two windows, and what else may be on their channel.

use proptest::prelude::*;

use super::*;
use crate::{
    Action,
    room::tests::{any_action, room},
};

/// Everything that two windows share.
fn shared(room: &Room) -> String {
    Talk {
        last: (1, 1),
        own: 1,
        stays: false,
    }
    .written(room, Occasion::Change)
}

fn hear(talk: &mut Talk, text: &str, room: &mut Room) -> Heard {
    talk.hear(text, room)
}

#[test]
fn either_window_drives_the_other() {
    let (mut here, mut there) = (room(9), room(9));
    let (mut one, mut two) = (Talk::new(11), Talk::new(22));
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
                hear(&mut one, &two.tell(&there, 0), &mut here),
                Heard::Change
            );
        } else {
            here.act(action, 5000);
            assert_eq!(
                hear(&mut two, &one.tell(&here, 0), &mut there),
                Heard::Change
            );
        }
        assert_eq!(shared(&here), shared(&there), "{action:?}");
    }
    assert_eq!((here.place, here.clock.is_running()), (8, true));
    assert!(there.speaker && !here.speaker);
}

#[test]
fn a_window_that_opens_is_told_where_the_other_is() {
    let (mut here, mut there) = (room(9), room(9));
    let (mut one, mut two) = (Talk::new(11), Talk::new(5));
    here.place = 4;
    assert_eq!(hear(&mut one, &Talk::hello(), &mut here), Heard::Hello);
    let answer = one.answer(&here);
    assert_eq!(hear(&mut two, &answer, &mut there), Heard::Change);
    assert_eq!(there.place, 4);
    // Asked again, it says the same, and the other knows it.
    assert_eq!(one.answer(&here), answer);
    assert_eq!(hear(&mut two, &answer, &mut there), Heard::Nothing);
}

#[test]
fn of_two_changes_at_once_both_windows_keep_the_same() {
    let (mut here, mut there) = (room(9), room(9));
    let (mut one, mut two) = (Talk::new(11), Talk::new(22));
    here.act(Action::Jump(3), 0);
    there.act(Action::Jump(6), 0);
    let (first, second) = (one.tell(&here, 0), two.tell(&there, 0));
    hear(&mut one, &second, &mut here);
    hear(&mut two, &first, &mut there);
    assert_eq!((here.place, there.place), (6, 6));
}

#[test]
fn an_old_message_that_comes_late_changes_nothing() {
    let (mut here, mut there) = (room(9), room(9));
    let (mut one, mut two) = (Talk::new(11), Talk::new(22));
    here.act(Action::Next, 0);
    let old = one.tell(&here, 0);
    here.act(Action::Next, 0);
    let new = one.tell(&here, 0);
    assert_eq!(hear(&mut two, &new, &mut there), Heard::Change);
    assert_eq!(hear(&mut two, &old, &mut there), Heard::Nothing);
    assert_eq!(there.place, 2);
}

#[test]
fn what_each_window_shows_for_itself_stays_its_own() {
    let (mut here, mut there) = (room(9), room(9));
    here.act(Action::Notes, 0);
    here.act(Action::Overview, 0);
    here.act(Action::NotesLarger, 0);
    let before = there.clone();
    Talk::new(22).hear(&Talk::new(11).tell(&here, 0), &mut there);
    assert_eq!(there, before);
}

#[test]
fn a_window_of_a_shorter_deck_shows_a_slide_it_has() {
    let (mut here, mut there) = (room(9), room(4));
    here.act(Action::Last, 0);
    Talk::new(22).hear(&Talk::new(11).tell(&here, 0), &mut there);
    assert_eq!(there.place, 0);
}

#[test]
fn what_is_no_message_of_ours_changes_nothing() {
    let good = Talk::new(11).tell(&room(9), 0);
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
        let mut room = room(9);
        let mut talk = Talk::new(1);
        assert_eq!(talk.hear(text, &mut room), Heard::Nothing, "{text:?}");
        assert_eq!(talk.hear(&good, &mut room), Heard::Change, "{text:?}");
    }
}

#[test]
fn a_window_that_was_loaded_again_is_not_thrown_back_by_an_old_one() {
    let (mut here, mut there) = (room(9), room(9));
    let (mut one, mut two) = (Talk::new(11), Talk::new(22));
    for _ in 0..5 {
        here.act(Action::Next, 0);
        hear(&mut two, &one.tell(&here, 1000), &mut there);
    }
    // Loaded again, it goes on at once; what it said when it came is answered late.
    one = Talk::new(33);
    here.act(Action::Next, 0);
    let told = one.tell(&here, 2000);
    assert_eq!(
        hear(&mut one, &two.answer(&there), &mut here),
        Heard::Nothing
    );
    assert_eq!(hear(&mut two, &told, &mut there), Heard::Change);
    assert_eq!((here.place, there.place), (6, 6));
}

#[test]
fn changes_follow_each_other_though_the_clock_is_set_back() {
    let (mut here, mut there) = (room(9), room(9));
    let (mut one, mut two) = (Talk::new(11), Talk::new(22));
    for now in [5000, 5000, 20, i64::MIN, 30] {
        here.act(Action::Next, 0);
        let told = one.tell(&here, now);
        assert_eq!(hear(&mut two, &told, &mut there), Heard::Change, "{now}");
    }
}

#[test]
fn a_bookmark_is_left_alone_by_another_window_s_answer_and_the_rest_is_shared() {
    let (mut here, mut there) = (room(9), room(9));
    let (mut one, mut two) = (Talk::new(11), Talk::new(22));
    here.act(Action::Next, 0);
    here.act(Action::Contrast, 0);
    one.tell(&here, 1000);
    there.place = 5;
    two.stay(2000);
    assert_eq!(
        hear(&mut two, &one.answer(&here), &mut there),
        Heard::Change
    );
    assert_eq!((there.place, there.choices.contrast), (5, true));
    // From now on either drives the other.
    here.act(Action::Next, 0);
    assert_eq!(
        hear(&mut two, &one.tell(&here, 3000), &mut there),
        Heard::Change
    );
    assert_eq!(there.place, 2);
}

#[test]
fn a_room_that_was_loaded_again_follows_the_speaker_s_window() {
    let (mut here, mut there) = (room(9), room(9));
    let (mut one, mut two) = (Talk::new(11), Talk::new(22));
    there.speaker = true;
    there.act(Action::Jump(7), 0);
    two.tell(&there, 1000);
    here.place = 5;
    one.stay(2000);
    // Another window of the room says so, too, but who speaks is asked.
    let mut third = room(9);
    third.place = 3;
    hear(&mut one, &Talk::new(44).answer(&third), &mut here);
    assert_eq!(here.place, 5);
    assert_eq!(
        hear(&mut one, &two.answer(&there), &mut here),
        Heard::Change
    );
    assert_eq!(here.place, 7);
}

#[test]
fn a_bookmark_s_speaker_s_window_shows_the_bookmark() {
    let (mut old, mut here, mut there) = (room(9), room(9), room(9));
    let (mut zero, mut one, mut two) = (Talk::new(99), Talk::new(11), Talk::new(22));
    old.act(Action::Next, 0);
    zero.tell(&old, 1000);
    here.place = 5;
    one.stay(2000);
    there.speaker = true;
    for answer in [one.answer(&here), zero.answer(&old)] {
        hear(&mut two, &answer, &mut there);
    }
    assert_eq!(there.place, 5);
}

#[test]
fn a_call_asks_for_the_speaker_s_window_and_changes_nothing() {
    let mut there = room(9);
    let before = there.clone();
    assert_eq!(Talk::new(1).hear(&Talk::call(), &mut there), Heard::Call);
    assert_eq!(there, before);
}

proptest! {
    #[test]
    fn any_text_is_survived(text in "(presession-2 )?([0-9]{1,3} |slide |w |- |change|x){0,10}|\\PC{0,60}") {
        let mut room = room(5);
        Talk::new(7).hear(&text, &mut room);
        prop_assert!(room.place < 5);
    }

    #[test]
    fn two_windows_agree_in_the_end(
        actions in prop::collection::vec((any_action(), any::<bool>(), any::<bool>()), 0..40),
    ) {
        let (mut rooms, mut talks) = ([room(30), room(30)], [Talk::new(1), Talk::new(2)]);
        let mut late: Vec<(usize, String)> = Vec::new();
        for (action, second, at_once) in actions {
            let (from, to) = (usize::from(second), usize::from(!second));
            rooms[from].act(action, 1000);
            late.push((to, talks[from].tell(&rooms[from], 0)));
            if at_once {
                for (to, text) in late.drain(..) {
                    talks[to].hear(&text, &mut rooms[to]);
                }
            }
        }
        for (to, text) in late {
            talks[to].hear(&text, &mut rooms[to]);
        }
        prop_assert_eq!(shared(&rooms[0]), shared(&rooms[1]));
    }
}

//! Two windows, and what else may be on their channel.

use proptest::prelude::*;

use super::*;
use crate::deck::{
    Action,
    room::tests::{any_action, room},
};

/// Everything that two windows share.
fn shared(room: &Room) -> String {
    Talk {
        last: (1, 1),
        own: 1,
    }
    .written(room)
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
            assert_eq!(hear(&mut one, &two.tell(&there), &mut here), Heard::Change);
        } else {
            here.act(action, 5000);
            assert_eq!(hear(&mut two, &one.tell(&here), &mut there), Heard::Change);
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
    let (first, second) = (one.tell(&here), two.tell(&there));
    hear(&mut one, &second, &mut here);
    hear(&mut two, &first, &mut there);
    assert_eq!((here.place, there.place), (6, 6));
}

#[test]
fn an_old_message_that_comes_late_changes_nothing() {
    let (mut here, mut there) = (room(9), room(9));
    let (mut one, mut two) = (Talk::new(11), Talk::new(22));
    here.act(Action::Next, 0);
    let old = one.tell(&here);
    here.act(Action::Next, 0);
    let new = one.tell(&here);
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
    Talk::new(22).hear(&Talk::new(11).tell(&here), &mut there);
    assert_eq!(there, before);
}

#[test]
fn a_window_of_a_shorter_deck_shows_a_slide_it_has() {
    let (mut here, mut there) = (room(9), room(4));
    here.act(Action::Last, 0);
    Talk::new(22).hear(&Talk::new(11).tell(&here), &mut there);
    assert_eq!(there.place, 0);
}

#[test]
fn what_is_no_message_of_ours_changes_nothing() {
    let good = Talk::new(11).tell(&room(9));
    for text in [
        "",
        "hello",
        "presession-1",
        "presession-1hello",
        "presession-2 hello",
        "presession-1 1 2 3",
        "presession-1 1 2 x slide w 0 0 -",
        "presession-1 1 2 3 red w 0 0 -",
        "presession-1 1 2 3 slide w 0 9 -",
        "presession-1 99999999999999999 2 3 slide w 0 0 -",
        "presession-1 -1 2 3 slide w 0 0 -",
    ] {
        let mut room = room(9);
        let mut talk = Talk::new(1);
        assert_eq!(talk.hear(text, &mut room), Heard::Nothing, "{text:?}");
        assert_eq!(talk.hear(&good, &mut room), Heard::Change, "{text:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_survived(text in "(presession-1 )?([0-9]{1,3} |slide |w |- |x){0,9}|\\PC{0,60}") {
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
            late.push((to, talks[from].tell(&rooms[from])));
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

//! A room, played through.

use proptest::prelude::*;

use super::*;
use crate::{Content, Size, Slide};
use model::Slug;

/// A room with so many slides, in English, with French and Khmer to show beside.
pub(crate) fn room(slides: usize) -> Room {
    let slide = || Slide {
        id: String::new(),
        heading: String::new(),
        content: Content::Closing { recommendations: 1 },
        size: Size::Huge,
        display: Size::Huge,
        larger: 100,
        notes: Vec::new(),
        seconds: 30,
    };
    let deck = Deck {
        cluster: Slug::parse("water").unwrap(),
        number: 1,
        title: String::new(),
        illustrative: true,
        language: None,
        minutes: 7,
        slides: (0..slides).map(|_| slide()).collect(),
    };
    Room::new(&deck, ["fr", "km"].map(str::to_owned).to_vec())
}

#[track_caller]
fn go(room: &mut Room, actions: &[Action], place: usize) {
    for action in actions {
        room.act(*action, 0);
    }
    assert_eq!(room.place, place, "{actions:?}");
}

#[test]
fn slides_are_turned_and_end_where_the_deck_ends() {
    let mut room = room(3);
    go(&mut room, &[Action::Back], 0);
    go(&mut room, &[Action::Next], 1);
    go(&mut room, &[Action::Next, Action::Next, Action::Next], 2);
    go(&mut room, &[Action::First], 0);
    go(&mut room, &[Action::Last], 2);
    go(&mut room, &[Action::Jump(1)], 1);
    go(&mut room, &[Action::Jump(usize::MAX)], 2);
}

#[test]
fn up_to_nine_slides_a_digit_is_a_slide() {
    let mut room = room(9);
    go(&mut room, &[Action::Digit(7)], 6);
    go(&mut room, &[Action::Digit(0)], 6);
    go(&mut room, &[Action::Digit(1)], 0);
    assert_eq!(room.typed, None);
}

#[test]
fn with_more_slides_a_digit_waits_where_another_can_follow() {
    let mut room = room(23);
    // No slide has a number from 30 to 39.
    go(&mut room, &[Action::Digit(3)], 2);
    assert_eq!(room.act(Action::Digit(1), 0), Some(Errand::Await));
    assert_eq!((room.place, room.typed), (2, Some(1)));
    go(&mut room, &[Action::Digit(4)], 13);
    go(&mut room, &[Action::Digit(2), Action::Settle], 1);
    // Another key forgets the number, and a number that is not there does nothing.
    go(&mut room, &[Action::Digit(2), Action::Next], 2);
    assert_eq!(room.act(Action::Settle, 0), None);
    go(&mut room, &[Action::Digit(2), Action::Digit(9)], 2);
    assert_eq!(room.typed, None);
}

#[test]
fn a_number_typed_again_waits_its_own_time() {
    let mut room = room(23);
    assert_eq!(room.act(Action::Digit(1), 0), Some(Errand::Await));
    let first = room.digits;
    assert!(room.waits(first));
    room.act(Action::Settle, 0);
    assert!(!room.waits(first));
    room.act(Action::Digit(1), 0);
    assert!(!room.waits(first) && room.waits(room.digits));
}

#[test]
fn black_white_and_the_sign_that_time_is_up_cover_the_slide_and_any_key_brings_it_back() {
    for (action, screen) in [
        (Action::Black, Screen::Black),
        (Action::White, Screen::White),
        (Action::TimeSign, Screen::Time),
    ] {
        for back in [
            action,
            Action::Next,
            Action::Any,
            Action::Clock,
            Action::Help,
        ] {
            let mut room = room(3);
            assert_eq!(room.act(action, 0), Some(Errand::Nothing));
            assert_eq!(room.screen, screen);
            assert_eq!(room.act(back, 0), Some(Errand::Nothing));
            assert_eq!((room.screen, room.place), (Screen::Slide, 0));
            assert!(!room.clock.is_running());
        }
    }
}

#[test]
fn a_key_that_means_nothing_is_taken_only_where_the_slide_is_covered() {
    let mut room = room(3);
    assert_eq!(room.act(Action::Any, 0), None);
    assert_eq!(room.act(Action::Settle, 0), None);
}

#[test]
fn who_speaks_goes_on_while_the_screen_is_black() {
    let mut room = room(3);
    room.speaker = true;
    room.act(Action::Black, 0);
    room.act(Action::Clock, 0);
    assert!(room.clock.is_running() && room.screen == Screen::Black);
    // The next slide is there to be seen.
    go(&mut room, &[Action::Next], 1);
    assert_eq!(room.screen, Screen::Slide);
    room.act(Action::White, 0);
    room.act(Action::TimeSign, 0);
    assert_eq!(room.screen, Screen::Time);
    room.act(Action::TimeSign, 0);
    assert_eq!(room.screen, Screen::Slide);
}

#[test]
fn the_overview_is_left_by_its_key_and_by_choosing() {
    let mut room = room(3);
    room.act(Action::Overview, 0);
    assert_eq!(room.view(), View::Overview);
    go(&mut room, &[Action::Next, Action::Settle], 1);
    assert_eq!(room.view(), View::Stage);
    room.speaker = true;
    room.act(Action::Overview, 0);
    room.act(Action::Overview, 0);
    assert_eq!(room.view(), View::Speaker);
}

#[test]
fn a_second_language_comes_after_the_other_and_then_none() {
    let mut room = room(3);
    let mut seen = Vec::new();
    for _ in 0..3 {
        assert_eq!(room.act(Action::Beside, 0), Some(Errand::Beside));
        seen.push(room.beside.clone());
    }
    assert_eq!(seen, [Some("fr".to_owned()), Some("km".to_owned()), None]);
    room.set_beside(Some("xx".to_owned()));
    assert_eq!(room.beside, None);
    room.others.clear();
    assert_eq!(room.act(Action::Beside, 0), None);
}

#[test]
fn what_the_shell_does_is_asked_of_it() {
    for (action, errand) in [
        (Action::FullScreen, Errand::FullScreen),
        (Action::Window, Errand::Window),
        (Action::Print, Errand::Print),
        (Action::Help, Errand::Help),
    ] {
        let mut room = room(3);
        let before = room.clone();
        assert_eq!(room.act(action, 0), Some(errand));
        assert_eq!(room, before);
    }
}

#[test]
fn the_second_window_opens_no_third() {
    let mut room = room(3);
    room.speaker = true;
    assert_eq!(room.act(Action::Window, 0), None);
}

#[test]
fn what_is_switched_says_whether_it_is_on() {
    let switches = [
        Action::Black,
        Action::White,
        Action::TimeSign,
        Action::Overview,
        Action::Notes,
        Action::Contrast,
        Action::Clock,
    ];
    for action in switches {
        let mut room = room(3);
        assert!(!room.is_on(action), "{action:?}");
        room.act(action, 0);
        assert!(room.is_on(action), "{action:?}");
    }
}

#[test]
fn an_address_of_a_slide_that_is_gone_is_the_first() {
    let room = room(3);
    assert_eq!(room.known(Some(2)), 2);
    assert_eq!(room.known(Some(3)), 0);
    assert_eq!(room.known(None), 0);
}

const ALL: [Action; 23] = [
    Action::Next,
    Action::Back,
    Action::First,
    Action::Last,
    Action::Settle,
    Action::Black,
    Action::White,
    Action::TimeSign,
    Action::FullScreen,
    Action::Overview,
    Action::Notes,
    Action::Window,
    Action::Clock,
    Action::Reset,
    Action::Contrast,
    Action::Larger,
    Action::Smaller,
    Action::NotesLarger,
    Action::NotesSmaller,
    Action::Beside,
    Action::Print,
    Action::Help,
    Action::Any,
];

pub(crate) fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => (0..ALL.len()).prop_map(|at| ALL[at]),
        1 => (0u8..10).prop_map(Action::Digit),
        1 => any::<usize>().prop_map(Action::Jump),
    ]
}

proptest! {
    #[test]
    fn whatever_is_pressed_a_slide_of_the_deck_is_shown(
        slides in 0usize..120,
        speaker: bool,
        actions in prop::collection::vec((any_action(), any::<i64>()), 0..60),
    ) {
        let mut room = room(slides);
        room.speaker = speaker;
        for (action, now) in actions {
            let covered = room.is_covered();
            room.act(action, now);
            prop_assert!(room.place < slides.max(1));
            prop_assert!(room.typed.is_none_or(|it| (1..=slides).contains(&it)));
            let jumps = matches!(action, Action::Jump(_));
            prop_assert!(!covered || jumps || room.screen == Screen::Slide);
        }
    }
}

//! A presentation, played through.

use proptest::prelude::*;

use super::*;
use crate::{Content, Size, Slide};
use model::Slug;

/// Makes a deck with so many slides, in English, with French and Khmer available beside it.
pub(crate) fn state(slides: usize) -> DeckState {
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
    DeckState::new(&deck, ["fr", "km"].map(str::to_owned).to_vec())
}

#[track_caller]
fn go(state: &mut DeckState, actions: &[Action], place: usize) {
    for action in actions {
        state.act(*action, 0);
    }
    assert_eq!(state.place, place, "{actions:?}");
}

#[test]
fn turning_slides_stops_at_the_ends_of_the_deck() {
    let mut state = state(3);
    go(&mut state, &[Action::Back], 0);
    go(&mut state, &[Action::Next], 1);
    go(&mut state, &[Action::Next, Action::Next, Action::Next], 2);
    go(&mut state, &[Action::First], 0);
    go(&mut state, &[Action::Last], 2);
    go(&mut state, &[Action::Jump(1)], 1);
    go(&mut state, &[Action::Jump(usize::MAX)], 2);
}

#[test]
fn with_up_to_nine_slides_one_digit_is_a_slide() {
    let mut state = state(9);
    go(&mut state, &[Action::Digit(7)], 6);
    go(&mut state, &[Action::Digit(0)], 6);
    go(&mut state, &[Action::Digit(1)], 0);
    assert_eq!(state.typed, None);
}

#[test]
fn with_more_slides_a_digit_waits_where_another_can_follow() {
    let mut state = state(23);
    // No slide has a number from 30 to 39.
    go(&mut state, &[Action::Digit(3)], 2);
    assert_eq!(
        state.act(Action::Digit(1), 0),
        Some(DeckCommand::AwaitDigit)
    );
    assert_eq!((state.place, state.typed), (2, Some(1)));
    go(&mut state, &[Action::Digit(4)], 13);
    go(&mut state, &[Action::Digit(2), Action::Settle], 1);
    // Another key discards the number, and a number out of range does nothing.
    go(&mut state, &[Action::Digit(2), Action::Next], 2);
    assert_eq!(state.act(Action::Settle, 0), None);
    go(&mut state, &[Action::Digit(2), Action::Digit(9)], 2);
    assert_eq!(state.typed, None);
}

#[test]
fn a_number_typed_again_has_its_own_delay() {
    let mut state = state(23);
    assert_eq!(
        state.act(Action::Digit(1), 0),
        Some(DeckCommand::AwaitDigit)
    );
    let first = state.digits;
    assert!(state.is_awaiting(first));
    state.act(Action::Settle, 0);
    assert!(!state.is_awaiting(first));
    state.act(Action::Digit(1), 0);
    assert!(!state.is_awaiting(first) && state.is_awaiting(state.digits));
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
            let mut state = state(3);
            assert_eq!(state.act(action, 0), Some(DeckCommand::Nothing));
            assert_eq!(state.screen, screen);
            assert_eq!(state.act(back, 0), Some(DeckCommand::Nothing));
            assert_eq!((state.screen, state.place), (Screen::Slide, 0));
            assert!(!state.clock.is_running());
        }
    }
}

#[test]
fn a_key_without_a_meaning_only_uncovers_the_slide() {
    let mut state = state(3);
    assert_eq!(state.act(Action::Any, 0), None);
    assert_eq!(state.act(Action::Settle, 0), None);
}

#[test]
fn the_speaker_moves_on_while_the_screen_is_black() {
    let mut state = state(3);
    state.speaker = true;
    state.act(Action::Black, 0);
    state.act(Action::Clock, 0);
    assert!(state.clock.is_running() && state.screen == Screen::Black);
    // Moving on uncovers the slide.
    go(&mut state, &[Action::Next], 1);
    assert_eq!(state.screen, Screen::Slide);
    state.act(Action::White, 0);
    state.act(Action::TimeSign, 0);
    assert_eq!(state.screen, Screen::Time);
    state.act(Action::TimeSign, 0);
    assert_eq!(state.screen, Screen::Slide);
}

#[test]
fn the_overview_closes_by_its_key_and_by_choosing() {
    let mut state = state(3);
    state.act(Action::Overview, 0);
    assert_eq!(state.view(), WindowView::Overview);
    go(&mut state, &[Action::Next, Action::Settle], 1);
    assert_eq!(state.view(), WindowView::Stage);
    state.speaker = true;
    state.act(Action::Overview, 0);
    state.act(Action::Overview, 0);
    assert_eq!(state.view(), WindowView::Speaker);
}

#[test]
fn a_second_language_comes_after_the_other_and_then_none() {
    let mut state = state(3);
    let mut seen = Vec::new();
    for _ in 0..3 {
        assert_eq!(state.act(Action::Beside, 0), Some(DeckCommand::Beside));
        seen.push(state.beside.clone());
    }
    assert_eq!(seen, [Some("fr".to_owned()), Some("km".to_owned()), None]);
    state.set_beside(Some("xx".to_owned()));
    assert_eq!(state.beside, None);
    state.others.clear();
    assert_eq!(state.act(Action::Beside, 0), None);
}

#[test]
fn the_app_s_part_is_returned_as_a_command() {
    for (action, errand) in [
        (Action::FullScreen, DeckCommand::FullScreen),
        (Action::Window, DeckCommand::Window),
        (Action::Print, DeckCommand::Print),
        (Action::Help, DeckCommand::Help),
    ] {
        let mut state = state(3);
        let before = state.clone();
        assert_eq!(state.act(action, 0), Some(errand));
        assert_eq!(state, before);
    }
}

#[test]
fn the_second_window_opens_no_third() {
    let mut state = state(3);
    state.speaker = true;
    assert_eq!(state.act(Action::Window, 0), None);
}

#[test]
fn toggles_report_whether_they_are_on() {
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
        let mut state = state(3);
        assert!(!state.is_on(action), "{action:?}");
        state.act(action, 0);
        assert!(state.is_on(action), "{action:?}");
    }
}

#[test]
fn the_address_of_a_missing_slide_shows_the_first() {
    let state = state(3);
    assert_eq!(state.or_first(Some(2)), 2);
    assert_eq!(state.or_first(Some(3)), 0);
    assert_eq!(state.or_first(None), 0);
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
    fn any_keys_leave_a_slide_of_the_deck_on_the_screen(
        slides in 0usize..120,
        speaker: bool,
        actions in prop::collection::vec((any_action(), any::<i64>()), 0..60),
    ) {
        let mut state = state(slides);
        state.speaker = speaker;
        for (action, now) in actions {
            let covered = state.is_covered();
            state.act(action, now);
            prop_assert!(state.place < slides.max(1));
            prop_assert!(state.typed.is_none_or(|it| (1..=slides).contains(&it)));
            let jumps = matches!(action, Action::Jump(_));
            prop_assert!(!covered || jumps || state.screen == Screen::Slide);
        }
    }
}

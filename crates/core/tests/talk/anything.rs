//! Whatever is said, in whatever order.

use evenkeel_core::effect::Effect;
use evenkeel_core::event::{Event, Media};
use evenkeel_core::features::COMMANDS;
use evenkeel_core::features::link::{Consult, Found, Linking};
use evenkeel_core::message::{BUTTON_ID_BYTES, ButtonId};
use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;
use evenkeel_core::{Content, handle};
use jiff::SignedDuration;
use proptest::prelude::*;

use crate::support::Person;

/// One thing a person may do.
#[derive(Debug, Clone)]
enum Does {
    Says(String),
    Calls(usize, String),
    Presses(usize),
    Sends(Media),
    Shares(&'static [&'static str]),
    Waits(i64),
}

fn does() -> impl Strategy<Value = Does> {
    let words = prop_oneof![
        Just("yes".to_owned()),
        Just("no".to_owned()),
        Just("skip".to_owned()),
        Just("back".to_owned()),
        Just("stop".to_owned()),
        Just("today".to_owned()),
        Just("two weeks ago".to_owned()),
        Just("i texted her".to_owned()),
        Just("berlin".to_owned()),
        Just("8:30".to_owned()),
        "[0-9]{1,3}",
        "\\PC{0,60}",
        "[a-z ]{0,80}",
    ];
    prop_oneof![
        4 => words.clone().prop_map(Does::Says),
        2 => (0..COMMANDS.len(), prop_oneof![3 => Just(String::new()), 1 => words]).prop_map(|(n, args)| Does::Calls(n, args)),
        5 => (0..60_usize).prop_map(Does::Presses),
        1 => Just(Does::Sends(Media::Voice)),
        1 => prop_oneof![
            Just(&[][..]),
            Just(&["Asia/Tokyo"][..]),
            Just(&["Asia/Shanghai", "Asia/Urumqi"][..]),
            Just(&["Europe/Atlantis"][..]),
        ]
        .prop_map(Does::Shares),
        1 => (1..80_i64).prop_map(Does::Waits),
    ]
}

fn event(person: &Person, does: &Does) -> Option<Event> {
    Some(match does {
        Does::Says(words) => Event::Text(Private::from(words.as_str())),
        Does::Calls(n, args) => {
            Event::Command { name: COMMANDS[*n].name.to_owned(), args: Private::from(args.as_str()) }
        }
        Does::Presses(n) => {
            let buttons: Vec<_> = person.heard.iter().rev().take(4).flat_map(|message| &message.buttons).collect();
            Event::Button(buttons.get(n % buttons.len().max(1))?.id.clone())
        }
        Does::Sends(media) => Event::Media(*media),
        Does::Shares(zones) => Event::Location(zones.iter().map(|zone| Private::from(*zone)).collect()),
        Does::Waits(_) => return None,
    })
}

/// What the runtime answers about somebody who is linked.
fn answer(asked: Consult) -> Event {
    let (linked, fresh) = (vec![Platform::Telegram, Platform::Discord], Private::from("K7QM4XTP"));
    let linking = Linking { asked, here: Platform::Telegram, linked, fresh, found: Found::Nobody, aside: false };
    Event::Linking(Box::new(linking))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Nothing panics, everything the person does is answered, and everything fits the platforms.
    #[test]
    fn every_word_is_answered_in_a_form_that_platforms_take(script in prop::collection::vec(does(), 1..60)) {
        let mut person = Person::new();
        for step in &script {
            if let Does::Waits(hours) = step {
                person.waits(*hours);
                continue;
            }
            let Some(event) = event(&person, step) else { continue };
            let heard = person.heard.len();
            person.happens(event);
            if let Some(asked) = person.asked.take() {
                person.happens(answer(asked));
            }
            prop_assert!(person.heard.len() > heard, "no answer to {step:?}");
            for message in &person.heard[heard..] {
                prop_assert!((1..=3_500).contains(&message.text.chars()), "{} chars after {step:?}", message.text.chars());
                prop_assert!(message.buttons.len() <= 25);
                for button in &message.buttons {
                    prop_assert!(button.id.encode().len() <= BUTTON_ID_BYTES);
                    prop_assert_eq!(ButtonId::decode(&button.id.encode()), Some(button.id.clone()));
                    prop_assert!((1..=40).contains(&button.label.chars().count()), "{}", button.label);
                }
            }
            prop_assert!(person.session.open.len() <= 8);
        }
    }

    /// The same session, event and instant give the same effects.
    #[test]
    fn the_core_is_a_function(script in prop::collection::vec(does(), 1..25)) {
        let mut person = Person::new();
        let content = Content::embedded();
        for step in &script {
            let Some(event) = event(&person, step) else { continue };
            let mut one = person.session.clone();
            let mut other = person.session.clone();
            let first = handle(&mut one, &content, person.now, &event);
            prop_assert_eq!(first, handle(&mut other, &content, person.now, &event));
            prop_assert_eq!(one, other);
            person.happens(event);
        }
    }

    /// A message that comes by itself comes once a local date, never in quiet hours, never late,
    /// however the person moves and however the clock jumps.
    #[test]
    fn unprompted_messages_keep_to_the_persons_clock(
        moves in prop::collection::vec((0..6_usize, 1..100_i64, -72..72_i64), 1..12),
    ) {
        let zones = ["new york", "berlin", "Australia/Lord_Howe", "honolulu", "Pacific/Apia", "UTC+5:30"];
        let mut person = Person::arrived();
        let content = Content::embedded();
        let mut dates = std::collections::BTreeSet::new();
        for (zone, hours, jump) in moves {
            person.converses(&["/settings zone", zones[zone]]);
            let target = person.now + SignedDuration::from_hours(hours);
            while let Some((name, due)) = person.next_timer().filter(|(_, due)| *due <= target) {
                person.now = person.now.max(due);
                let effects = handle(&mut person.session, &content, person.now, &Event::Timer { name, due });
                if effects.iter().any(|effect| matches!(effect, Effect::Send(_))) {
                    let local = person.now.to_zoned(person.session.zone());
                    prop_assert!(dates.insert(local.date()), "twice on {}", local.date());
                    prop_assert!((8..22).contains(&local.hour()), "at {}", local.time());
                    prop_assert!(person.now.duration_since(due) < SignedDuration::from_hours(1));
                }
            }
            person.now = target.max(target + SignedDuration::from_hours(jump));
        }
    }
}

/// Texts of every kind that people and machines send: letters of all scripts, marks, emoji, junk.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,200}",
        "[\\u{0}-\\u{1f}\\u{7f}-\\u{9f}]{0,40}",
        "[\\u{300}-\\u{36f}a-z]{0,120}",
        "[\\u{590}-\\u{6ff} ]{0,80}",
        "[\\u{900}-\\u{9ff} ]{0,80}",
        "[\\u{400}-\\u{4ff} ]{0,80}",
        "[\\u{4e00}-\\u{4eff}]{0,60}",
        "[\\u{1f600}-\\u{1f64f}]{0,20}",
        "[\\u{200b}-\\u{200f}\\u{202a}-\\u{202e}a-z ]{0,60}",
        "[a-z' ]{0,200}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// No text that nobody asked for changes anything but what is said in return.
    #[test]
    fn a_text_changes_nothing_but_its_own_reply(texts in prop::collection::vec(any_text(), 1..12)) {
        let mut person = Person::arrived();
        let kept = |person: &Person| {
            let session = &person.session;
            (
                session.facts.clone(),
                session.checkins.clone(),
                session.nudges.schedules.clone(),
                session.zone.clone(),
                session.ledger.period(),
                session.stage,
            )
        };
        let before = kept(&person);
        let records = person.records.len();
        for text in &texts {
            let heard = person.heard.len();
            person.happens(Event::Text(Private::from(text.as_str())));
            prop_assert!(person.heard.len() > heard, "no answer to {text:?}");
            if !person.session.open.is_empty() {
                return Ok(());
            }
        }
        prop_assert_eq!(kept(&person), before);
        prop_assert_eq!(person.records.len(), records);
    }

    /// While getting to know each other, too, everything is answered, and no text but an answer moves on to the end.
    #[test]
    fn a_text_beside_the_questions_is_answered(texts in prop::collection::vec(any_text(), 1..12)) {
        let mut person = Person::new();
        person.converses(&["hi", "yes"]);
        for text in &texts {
            let heard = person.heard.len();
            person.happens(Event::Text(Private::from(text.as_str())));
            prop_assert!(person.heard.len() > heard, "no answer to {text:?}");
            prop_assert!(!person.session.has_arrived());
        }
    }
}

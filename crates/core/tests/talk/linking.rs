//! One person on two platforms. What the runtime knows of codes, accounts and others is told by a stand-in.

use evenkeel_core::effect::Effect;
use evenkeel_core::event::Event;
use evenkeel_core::features::link::{self, Brief, Consult, Found, Keep, Linking};
use evenkeel_core::platform::Platform::{self, Discord, Telegram, Terminal};
use evenkeel_core::private::Private;
use evenkeel_core::rules::stops::HardStop;

use crate::support::Person;

/// What the runtime would know.
struct Known<'a> {
    here: Platform,
    linked: &'a [Platform],
    found: Found,
    aside: bool,
}

const ALONE: Known<'static> = Known { here: Telegram, linked: &[Telegram], found: Found::Nobody, aside: false };
const LINKED: Known<'static> = Known { linked: &[Telegram, Discord], ..ALONE };

/// Somebody new on Discord who types a code.
const THERE: Known<'static> = Known { here: Discord, linked: &[], ..ALONE };

/// Says something about linking, and is answered by what is known.
fn says(person: &mut Person, words: &str, known: &Known<'_>) -> String {
    person.asked = None;
    let said = person.says(words);
    hears(person, known).unwrap_or(said)
}

fn presses(person: &mut Person, label: &str, known: &Known<'_>) -> String {
    person.asked = None;
    let said = person.presses(label);
    hears(person, known).unwrap_or(said)
}

fn hears(person: &mut Person, known: &Known<'_>) -> Option<String> {
    let linking = Linking {
        asked: person.asked.take()?,
        here: known.here,
        linked: known.linked.to_vec(),
        fresh: Private::from("K7QM4XTP"),
        found: known.found.clone(),
        aside: known.aside,
    };
    Some(person.happens(Event::Linking(Box::new(linking))))
}

fn somebody(person: &Person) -> Found {
    Found::Somebody(link::brief(&person.session, vec![Telegram], person.now))
}

/// Where something was said elsewhere, and what.
fn told(person: &Person) -> Vec<(Platform, String)> {
    let told = person.ties.iter().filter_map(|effect| {
        if let Effect::Tell { on, message } = effect { Some((*on, message.text.to_plain())) } else { None }
    });
    told.collect()
}

#[test]
fn a_code_is_shown_with_its_end_and_where_to_type_it() {
    let mut person = Person::arrived();
    let said = says(&mut person, "link", &ALONE);
    assert!(said.contains("K7QM-4XTP") && said.contains("on Discord") && said.contains("ten minutes"), "{said}");
    assert!(said.contains("sees and changes everything"), "{said}");
    let [Effect::OfferCode { code, until }] = &person.ties[..] else { panic!("{:?}", person.ties) };
    assert_eq!((code.expose().as_str(), *until), ("K7QM4XTP", person.now + link::GOOD_FOR));
    assert!(says(&mut person, "/link new", &Known { here: Discord, ..ALONE }).contains("on Telegram"));
}

#[test]
fn somebody_who_may_not_be_of_age_is_given_no_code() {
    let mut person = Person::new();
    let said = person.says("/link");
    assert!(said.contains("eighteen") && person.asked.is_none(), "{said}");
}

#[test]
fn a_code_is_read_however_it_is_typed_and_no_danger_is_seen_in_it() {
    for typed in ["/link K7QM-4XTP", "link k7qm4xtp", "Link K7QM 4XTP ", "/start link_K7QM4XTP", "link KYSKYSKM"] {
        let mut person = Person::new();
        assert_eq!(person.says(typed), "", "{typed}");
        assert!(matches!(person.asked, Some(Consult::Code(_))), "{typed}");
    }
    for typed in ["/link K7QM", "/link K7QM-4XT0", "/link my accounts please", "/link K7QM-4XTPP"] {
        let mut person = Person::arrived();
        let said = person.says(typed);
        assert!(said.contains("eight letters and digits") && person.asked.is_none(), "{typed}: {said}");
    }
    let mut person = Person::arrived();
    assert!(!person.says("/link i want to kill myself").contains("eight letters"), "danger goes first");
}

#[test]
fn a_stranger_is_joined_at_once_and_both_sides_are_told() {
    let (mut person, other) = (Person::new(), Person::arrived());
    let said = says(&mut person, "link K7QM-4XTP", &Known { found: somebody(&other), ..THERE });
    assert!(said.contains("one conversation now") && said.contains("on Telegram"), "{said}");
    assert!(person.ties.contains(&Effect::Join(None)));
    let told = told(&person);
    assert!(matches!(&told[..], [(Telegram, words)] if words.starts_with("Discord is linked")), "{told:?}");
    assert!(!told[0].1.contains("breakup"), "a bystander learns nothing");
}

#[test]
fn what_a_stranger_wrote_first_may_still_become_a_note_and_what_they_told_of_danger_counts() {
    let (mut person, mut other) = (Person::new(), Person::arrived());
    person.says("he left on sunday and took the dog and the good pan, and i have not slept since then");
    person.says("i want to kill myself");
    link::merge(&mut other.session, &person.session);
    assert!(other.session.pending.iter().any(|words| words.expose().contains("the good pan")));
    assert_eq!(other.session.hard_stops(other.now), [HardStop::Rest]);
}

#[test]
fn five_wrong_codes_close_linking_for_an_hour_and_nothing_is_looked_up() {
    let (mut person, other) = (Person::new(), Person::arrived());
    for left in ["4 more tries", "3 more tries", "2 more tries", "One more try"] {
        let said = says(&mut person, "/link K7QM-4XTP", &THERE);
        assert!(said.contains("don't know that code") && said.contains(left), "{said}");
    }
    assert!(says(&mut person, "/link K7QM-4XTP", &THERE).contains("rests for 60 minutes"));
    person.now += jiff::SignedDuration::from_mins(59);
    assert!(person.says("/link K7QM-4XTP").contains("rests for one minute") && person.asked.is_none());
    person.now += jiff::SignedDuration::from_mins(1);
    assert!(says(&mut person, "/link K7QM-4XTP", &Known { found: somebody(&other), ..THERE }).contains("Linked"));
}

#[test]
fn a_code_that_fits_nowhere_is_refused_with_the_reason_and_nothing_changes() {
    let other = Person::arrived();
    let twice = Brief { platforms: vec![Telegram, Discord], ..link::brief(&other.session, vec![], other.now) };
    let waits = Brief { aside: true, ..link::brief(&other.session, vec![Telegram], other.now) };
    for (found, says_why) in [
        (Found::Ended, "ten minutes are over"),
        (Found::Own, "your own code"),
        (Found::Somebody(twice), "one chat on each platform"),
        (Found::Somebody(waits), "still set aside"),
    ] {
        let mut person = Person::arrived();
        let before = person.session.link.clone();
        let said = says(&mut person, "/link K7QM-4XTP", &Known { linked: &[Discord], found, ..THERE });
        assert!(said.contains(says_why), "{said}");
        assert!(person.ties.is_empty() && person.session.link == before);
    }
}

#[test]
fn in_the_terminal_there_is_nothing_to_link_with() {
    let mut person = Person::arrived();
    let said = says(&mut person, "link", &Known { here: Terminal, linked: &[Terminal], ..ALONE });
    assert!(said.contains("a folder on this computer") && person.ties.is_empty(), "{said}");
}

#[test]
fn of_two_histories_the_person_says_which_goes_on() {
    let (mut person, mut other) = (Person::arrived(), Person::arrived());
    other.says("/checkin");
    other.says("7");
    let known = Known { linked: &[Discord], found: somebody(&other), ..THERE };
    let said = says(&mut person, "/link K7QM-4XTP", &known);
    assert!(said.contains("Discord: since 1 March 2026, one day in a row"), "{said}");
    assert!(said.contains("Telegram: since 1 March 2026") && said.contains("set aside for 48 hours"), "{said}");
    assert!(said.contains("[This one] [The other] [Leave both]") && person.ties.is_empty(), "{said}");
    let said = presses(&mut person, "The other", &known);
    assert!(said.contains("What was on Discord rests until Tuesday 3 March, 13:00"), "{said}");
    assert!(person.ties.contains(&Effect::Join(Some(Keep::Other))));
    assert!(told(&person)[0].1.contains("Discord is linked"));
}

#[test]
fn leaving_both_leaves_both_and_an_old_button_joins_nobody() {
    let (mut person, other) = (Person::arrived(), Person::arrived());
    let known = Known { linked: &[Discord], found: somebody(&other), ..THERE };
    says(&mut person, "/link K7QM-4XTP", &known);
    assert!(person.says("leave both").contains("Nothing was linked"));
    let said = presses(&mut person, "This one", &known);
    assert!(said.contains("nothing open to choose") && person.ties.is_empty(), "{said}");
    says(&mut person, "/link K7QM-4XTP", &known);
    let said = presses(&mut person, "This one", &Known { found: Found::Ended, ..known });
    assert!(said.contains("ten minutes are over") && person.ties.is_empty(), "{said}");
}

#[test]
fn what_closes_a_way_back_in_either_history_closes_it_in_the_one_that_goes_on() {
    let (mut kept, mut other) = (Person::arrived(), Person::arrived());
    other.says("he said no, never again");
    other.session.stops.tell_no(other.now);
    other.says("i want to kill myself");
    let held = other.session.hard_stops(other.now);
    assert!(held.contains(&HardStop::No) && held.contains(&HardStop::Rest), "{held:?}");
    let before = (kept.session.clone(), other.session.clone());
    link::set_aside(&mut kept.session, &mut other.session, vec![Discord], kept.now);
    assert_eq!(kept.session.hard_stops(kept.now), held);
    assert!(kept.session.safety.after.is_some(), "what was promised after danger still comes");
    assert_eq!(other.session.timers.len(), 1);

    // Separated again, each is as it was.
    assert_eq!(link::separate(&mut kept.session, &mut other.session), [Discord]);
    assert_eq!(other.session, before.1);
    assert_eq!(kept.session.hard_stops(kept.now), before.0.hard_stops(kept.now));
    assert_eq!(kept.session.facts, before.0.facts);
}

#[test]
fn what_was_told_while_joined_stays_when_they_are_separated() {
    let (mut kept, mut other) = (Person::arrived(), Person::arrived());
    other.session.stops.tell_no(other.now);
    link::set_aside(&mut kept.session, &mut other.session, vec![Discord], kept.now);
    kept.says("i want to kill myself");
    link::separate(&mut kept.session, &mut other.session);
    let held = kept.session.hard_stops(kept.now);
    assert!(held.contains(&HardStop::Rest) && held.contains(&HardStop::No), "{held:?}");
}

#[test]
fn a_history_that_rests_does_nothing_for_48_hours_and_is_then_deleted() {
    let (mut kept, mut other) = (Person::arrived(), Person::arrived());
    link::set_aside(&mut kept.session, &mut other.session, vec![Discord], kept.now);
    assert_eq!(other.waits(47), "");
    assert!(other.session.has_arrived());
    assert_eq!(other.waits(1), "");
    assert!(!other.session.has_arrived() && other.session.timers.is_empty());

    // And the one who went on is told so.
    kept.now = other.now;
    let said = says(&mut kept, "link undo", &LINKED);
    assert!(said.contains("nothing set aside") && kept.ties.is_empty(), "{said}");
}

#[test]
fn within_48_hours_two_can_be_separated_from_either_side() {
    let (mut kept, mut other) = (Person::arrived(), Person::arrived());
    link::set_aside(&mut kept.session, &mut other.session, vec![Discord], kept.now);
    let known = Known { aside: true, ..LINKED };
    let page = says(&mut kept, "/link", &known);
    assert!(page.contains("can come back until Tuesday") && page.contains("[Undo]"), "{page}");
    assert!(!page.contains("Unlink"), "{page}");
    assert!(says(&mut kept, "/link off discord", &known).contains("separates the two chats"));
    assert!(kept.ties.is_empty());
    let said = says(&mut kept, "link undo", &known);
    assert!(said.contains("separate again") && kept.ties.contains(&Effect::Part), "{said}");
    assert_eq!(told(&kept)[0].0, Discord);
}

#[test]
fn what_comes_by_itself_goes_where_it_was_chosen() {
    let mut person = Person::arrived();
    let page = says(&mut person, "/link", &LINKED);
    assert!(page.contains("Telegram and Discord") && page.contains("where you wrote last"), "{page}");
    assert!(presses(&mut person, "To Discord", &LINKED).contains("goes to Discord"));
    assert_eq!(person.session.link.nudges, Some(Discord));
    let page = says(&mut person, "/link", &LINKED);
    assert!(page.contains("[To Telegram]") && page.contains("[Where I wrote last]"), "{page}");
    assert!(presses(&mut person, "Where I wrote last", &LINKED).contains("where you wrote last"));
    assert_eq!(person.session.link.nudges, None);
    assert!(says(&mut person, "/link to discord", &ALONE).contains("Discord isn't linked"));
    assert_eq!(person.session.link.nudges, None);
}

#[test]
fn one_platform_is_unlinked_and_both_chats_are_told_and_the_last_one_stays() {
    let mut person = Person::arrived();
    person.session.link.nudges = Some(Discord);
    says(&mut person, "/link", &LINKED);
    let said = presses(&mut person, "Unlink Discord", &LINKED);
    assert!(said.contains("Discord is unlinked") && person.ties.contains(&Effect::Unlink(Discord)), "{said}");
    assert!(told(&person)[0].1.contains("I know nothing here now"));
    assert_eq!(person.session.link.nudges, None);

    let said = says(&mut person, "/link off telegram", &LINKED);
    assert!(said.contains("I know nothing here now") && person.ties.contains(&Effect::Unlink(Telegram)), "{said}");
    assert!(matches!(&told(&person)[..], [(Discord, words)] if words.contains("Telegram is unlinked")));

    let said = says(&mut person, "/link off telegram", &ALONE);
    assert!(said.contains("the only chat") && person.ties.is_empty(), "{said}");
}

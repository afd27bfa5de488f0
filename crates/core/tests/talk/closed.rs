//! Every way in, in every stage, under every combination of hard stops: none leads back to the ex.
//!
//! What leads back is a table (`closed::LEADS_BACK`) that features fill. The test takes the names from it and walks
//! through everything that can come: every command with every value it offers, every button with every argument that
//! the code names or a conversation showed, words of every intent, every timer, every old answer.
#![expect(clippy::disallowed_methods, reason = "this test reads the code itself")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use evenkeel_core::effect::Effect;
use evenkeel_core::event::{Event, TimerName};
use evenkeel_core::features::closed::LEADS_BACK;
use evenkeel_core::features::{BUTTONS, FEATURES, TIMERS, Takes};
use evenkeel_core::message::{ButtonId, Message};
use evenkeel_core::private::Private;
use evenkeel_core::rules::ledger::{Entry, TouchKind};
use evenkeel_core::rules::rest::Told;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::rules::stops::{HardStop, Stops};
use evenkeel_core::session::{Facts, Harm, Refusal, Session};
use evenkeel_core::{Content, handle};
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::support::Person;

const STAGES: [Stage; 8] = [
    Stage::Arrive,
    Stage::Understand,
    Stage::Still,
    Stage::Rebuild,
    Stage::Decide,
    Stage::Reconnect,
    Stage::BeginAgain,
    Stage::LetGo,
];

/// Words of every intent, and of what comes near to the ex in other ways.
const WORDS: &[&str] = &[
    "i want to text her so bad",
    "i texted him last night",
    "she texted me today",
    "i looked at his instagram",
    "feeling really low today",
    "it's ok today",
    "today was good",
    "i want to write in my journal",
    "i want to write a letter i won't send",
    "how am i doing",
    "start no contact again",
    "stop messaging me for a week",
    "change my time zone",
    "should i reach out to him",
    "help me write a message to her",
    "help me write an apology",
    "she said no",
    "she said yes, we are together again",
    "i'm ready to move on",
    "give me something to do",
    "why no contact",
    "my friend went through a breakup",
    "thanks",
    "hello",
    "help",
    "delete my data",
    "export my data",
    "she wants contact again",
    "am i ready to reach out",
    "i want to decide now",
    "how do i talk to him",
    "what should i say when we meet",
    "he hasn't answered my message",
    "we are back together",
    "i want to let go",
    "yes",
    "no",
    "skip",
    "back",
    "stop",
    "7",
    "today",
];

/// The strings that stand next to each other in the code of the core: (“letter”, “write”).
fn pairs() -> BTreeSet<(String, String)> {
    let mut code = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    let parts: Vec<_> = code.split('"').collect();
    let is_next = |between: &str| between.split_whitespace().all(|part| part == "," || part == "&format!(");
    parts.windows(3).filter(|w| is_next(w[1])).map(|w| (w[0].to_owned(), w[2].to_owned())).collect()
}

fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

/// A name with every argument that the code puts behind it; numbers and a date in the place of variables. What stands
/// there as the words of a button is none.
fn arguments(name: &str, pairs: &BTreeSet<(String, String)>, content: &Content) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = [String::new()].into();
    let is_argument = |argument: &str| argument.len() <= 40 && !content.has(argument);
    for (_, argument) in pairs.iter().filter(|(first, argument)| first == name && is_argument(argument)) {
        match argument.find('{') {
            Some(at) => {
                for filled in ["1", "2", "2026-03-20", "note", "look"] {
                    found.insert(format!("{}{filled}", &argument[..at]));
                }
            }
            None => {
                found.insert(argument.clone());
            }
        }
    }
    found
}

/// Everything that a person, a button or a timer can bring.
fn entries(shown: &BTreeSet<String>, content: &Content) -> Vec<Event> {
    let pairs = pairs();
    let command = |name: &str, args: &str| Event::Command { name: name.to_owned(), args: Private::from(args) };
    let mut events = Vec::new();
    let mut buttons = shown.clone();
    for feature in FEATURES {
        let name = feature.command.name;
        let mut typed: BTreeSet<String> = [String::new()].into();
        for option in feature.command.options {
            match option.takes {
                Takes::OneOf(values) => typed.extend(values.iter().map(|(value, _)| (*value).to_owned())),
                Takes::Number(least, most) => typed.extend([least.to_string(), most.to_string()]),
                Takes::Words | Takes::Suggested(_) => {
                    typed.insert("some words".to_owned());
                }
            }
        }
        events.extend(typed.iter().map(|argument| command(name, argument)));
        buttons.extend(arguments(name, &pairs, content).iter().map(|argument| ButtonId::run(name, argument).encode()));
    }
    for (name, _) in BUTTONS {
        buttons.extend(arguments(name, &pairs, content).iter().map(|argument| ButtonId::run(*name, argument).encode()));
    }
    events.extend(buttons.iter().filter_map(|id| ButtonId::decode(id)).map(Event::Button));
    events.extend(WORDS.iter().map(|words| Event::Text(Private::from(*words))));
    events
}

fn is_text(event: &Event) -> bool {
    matches!(event, Event::Text(_))
}

/// The buttons that an open conversation shows: whatever is a press away from everything that can be asked for.
fn tour(content: &Content) -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    for closed in [false, true] {
        let mut base = world(Stage::Decide);
        if closed {
            base.session.stops.tell_no(base.now - SignedDuration::from_hours(200));
        }
        let mut next = entries(&BTreeSet::new(), content);
        for _ in 0..2 {
            let mut found = BTreeSet::new();
            for event in &next {
                let mut session = base.session.clone();
                for message in said(&handle(&mut session, content, base.now, event)) {
                    found.extend(
                        message.buttons.iter().filter(|b| matches!(b.id, ButtonId::Run { .. })).map(|b| b.id.encode()),
                    );
                }
            }
            let fresh: Vec<_> =
                found.difference(&shown).filter_map(|id| ButtonId::decode(id)).map(Event::Button).collect();
            shown.extend(found);
            next = fresh;
        }
    }
    shown
}

fn said(effects: &[Effect]) -> Vec<&Message> {
    let messages = effects.iter().filter_map(|effect| match effect {
        Effect::Send(message) => Some(message),
        Effect::Retire
        | Effect::Record(_)
        | Effect::Forget(_)
        | Effect::ForgetAll
        | Effect::SetTimer { .. }
        | Effect::ClearTimer { .. }
        | Effect::Render(_)
        | Effect::Hide
        | Effect::Consult(_)
        | Effect::OfferCode { .. }
        | Effect::Tell { .. }
        | Effect::Join(_)
        | Effect::Part
        | Effect::Unlink(_)
        | Effect::Erase => None,
    });
    messages.collect()
}

/// Somebody in a stage, with a full life here: a message of theirs, a letter, people, a plan.
fn world(stage: Stage) -> Person {
    if stage == Stage::Arrive {
        let mut person = Person::new();
        person.converses(&["hi", "yes", "no", "neither"]);
        return person;
    }
    let mut person = Person::arrived();
    person.waits(45 * 24);
    person.session.stage = stage;
    let today = person.today();
    let entry = Entry { now: person.now, today, not_before: None };
    person.session.ledger.add(TouchKind::TheyWrote, today - 1.day(), entry).unwrap();
    person
}

/// Lets stops hold: a bit for each. False where two of them cannot be told together.
fn close(session: &mut Session, now: Timestamp, bits: u32) -> bool {
    let has = |stop: HardStop| bits & (1 << (stop as u32)) != 0;
    let long_ago = now - SignedDuration::from_hours(60 * 24);
    session.facts = Facts { refusal: Some(Refusal::None), harm: Some(Harm::None), ..session.facts.clone() };
    session.stops = Stops::default();
    if has(HardStop::Asked) && has(HardStop::Order) {
        return false;
    }
    if has(HardStop::Pause) {
        let wrote = session.ledger.touches().last().map_or(0, |touch| touch.id);
        session.stops.tell_no(long_ago);
        session.stops.take_back(&mut Facts::default(), wrote, now);
    }
    if has(HardStop::No) {
        session.stops.tell_no(long_ago);
    }
    if has(HardStop::Asked) || has(HardStop::Order) {
        let told = if has(HardStop::Order) { Refusal::Order } else { Refusal::Asked };
        session.facts.refusal = session.stops.answer_refusal(None, Some(told), long_ago);
    }
    if has(HardStop::Rest) {
        session.safety.rest.tell(Told::Crisis, now);
    }
    if has(HardStop::Harm) {
        // By turns each of the ways in which violence is known.
        match bits % 4 {
            0 => session.safety.rest.tell(Told::Harmed, now),
            1 => session.facts.harm = Some(Harm::ToMe),
            2 => session.facts.harm = Some(Harm::ByMe),
            _ => session.facts.harm = Some(Harm::Both),
        }
    }
    true
}

/// What is wrong with how an event was answered under a stop; `table` names what leads back.
fn offence(table: &[&str], before: Stage, session: &Session, now: Timestamp, effects: &[Effect]) -> Option<String> {
    // Stops end only by the ways that the rules name; while none holds, nothing is closed.
    if session.hard_stops(now).is_empty() {
        return None;
    }
    for message in said(effects) {
        let back = |id: &ButtonId| matches!(id, ButtonId::Run { command, .. } if table.contains(&command.as_str()));
        if let Some(button) = message.buttons.iter().find(|button| back(&button.id)) {
            return Some(format!("offers {}: {}", button.label, message.text.to_plain()));
        }
    }
    if session.open.iter().any(|open| open.talk.as_flow().leads_back()) {
        return Some("a conversation that leads back is open".to_owned());
    }
    let is_back = matches!(session.stage, Stage::Reconnect | Stage::BeginAgain);
    (is_back && session.stage != before).then(|| format!("the stage became {:?}", session.stage))
}

/// Sessions in this stage with the conversations open that lead back, as far as there are any; first the plain one.
fn begun(person: &Person, content: &Content) -> Vec<Session> {
    let mut sessions = vec![person.session.clone()];
    for name in LEADS_BACK {
        let mut session = person.session.clone();
        handle(&mut session, content, person.now, &Event::Button(ButtonId::run(*name, "")));
        if session.open.iter().any(|open| open.talk.as_flow().leads_back()) {
            sessions.push(session);
        }
    }
    sessions
}

/// What can come, found once for all stages.
static ENTRIES: OnceLock<Vec<Event>> = OnceLock::new();

/// Somebody who is asked once more, under “My answers”, what closed it.
fn asked_again(person: &Person, content: &Content, part: &str) -> Session {
    let mut session = person.session.clone();
    for words in ["/settings", "my answers", "change something", part] {
        let event = match words.strip_prefix('/') {
            Some(name) => Event::Command { name: name.to_owned(), args: Private::from("") },
            None => Event::Text(Private::from(words)),
        };
        handle(&mut session, content, person.now, &event);
    }
    assert!(!session.open.is_empty(), "{part}");
    session
}

#[test]
fn no_answer_given_later_opens_what_was_closed() {
    let content = Content::embedded();
    for stage in STAGES.into_iter().filter(|stage| *stage != Stage::Arrive) {
        let person = world(stage);
        for part in ["fear or violence", "a clear no"] {
            let begun = asked_again(&person, &content, part);
            for bits in 1..64 {
                let mut base = begun.clone();
                if !close(&mut base, person.now, bits) {
                    continue;
                }
                let stops = base.hard_stops(person.now);
                let words = ["no", "no, nothing like that", "they asked me not to", "skip", "back"];
                let words = words.map(|words| Event::Text(Private::from(words)));
                for event in answers(&base).into_iter().chain(words) {
                    let mut session = base.clone();
                    let effects = handle(&mut session, &content, person.now, &event);
                    let wrong = offence(LEADS_BACK, stage, &session, person.now, &effects);
                    let held = session.hard_stops(person.now);
                    assert!(
                        wrong.is_none() && outlasts(&stops, &held),
                        "{part}, {event:?}: {stops:?} {held:?} {wrong:?}"
                    );
                }
            }
        }
    }
}

/// Walks through everything in one stage.
fn walk(stage: Stage) {
    let content = Content::embedded();
    let events = ENTRIES.get_or_init(|| entries(&tour(&content), &content));
    assert!(events.len() > 300, "{}", events.len());
    let person = world(stage);
    let mut came = BTreeMap::new();
    for begun in begun(&person, &content) {
        for bits in 1..64 {
            let mut base = begun.clone();
            if !close(&mut base, person.now, bits) {
                continue;
            }
            let stops = base.hard_stops(person.now);
            assert_eq!(stops.len(), bits.count_ones() as usize, "{bits}: {stops:?}");
            let mut all: Vec<Event> = Vec::new();
            // Words cost most to understand, and the gate asks only whether anything holds: each stop by itself and as
            // many as can hold at once hear every word.
            let hears = bits.count_ones() == 1 || bits.count_ones() == 5;
            all.extend(events.iter().filter(|event| hears || !is_text(event)).cloned());
            all.extend(timers(&base));
            all.extend(answers(&base));
            for event in &all {
                let mut session = base.clone();
                if let Event::Timer { name, due } = event {
                    session.timers.insert(name.clone(), *due);
                }
                let effects = handle(&mut session, &content, person.now, event);
                *came.entry(said(&effects).len().min(3)).or_insert(0) += 1;
                let wrong = offence(LEADS_BACK, stage, &session, person.now, &effects);
                assert!(wrong.is_none(), "{stage:?} under {stops:?}, {event:?}: {wrong:?}");
                let held = session.hard_stops(person.now);
                assert!(outlasts(&stops, &held), "{stage:?}, {event:?}: {stops:?} became {held:?}");
            }
        }
    }
    assert!(came.get(&1).is_some_and(|answered: &i32| *answered > 5_000), "{came:?}");
}

/// One event ends no stop: violence, an order and a no outlast every command, button, word and timer. A pause gives way
/// only to the no that it came from, when the message is taken back.
fn outlasts(before: &[HardStop], after: &[HardStop]) -> bool {
    let stays = |stop: &HardStop| after.contains(stop) || (*stop == HardStop::Pause && after.contains(&HardStop::No));
    before.iter().all(stays)
}

/// Every timer that the code names, and every one that is set.
fn timers(session: &Session) -> Vec<Event> {
    let named = TIMERS.iter().map(|(name, _)| TimerName::new(*name));
    let more = ["nudge", "nudge.1", "nudge.2", "safety.next-day", "urge.again", "slip.1", "slip.12", "slip.24"];
    let more = more.iter().map(|name| TimerName::new(*name));
    let set = session.timers.keys().cloned();
    let now = "2026-04-15T12:00:00Z".parse().unwrap();
    named.chain(more).chain(set).map(|name| Event::Timer { name, due: now }).collect()
}

/// Old answers: every serial so far and the next, with what answers are called.
fn answers(session: &Session) -> Vec<Event> {
    let last = session.serial + 1;
    let serials = (0..=3).chain(last.saturating_sub(3)..=last);
    let choices = ["yes", "no", "none", "contact", "!back", "!skip", "!stop", "!again", "together", "=today"];
    serials.flat_map(|serial| choices.map(|choice| Event::Button(ButtonId::answer(serial, choice)))).collect()
}

macro_rules! stages {
    ($($name:ident = $at:literal),+ $(,)?) => {
        $(#[test]
        fn $name() {
            walk(STAGES[$at]);
        })+
    };
}

stages! {
    nothing_leads_back_while_arriving = 0,
    nothing_leads_back_while_understanding = 1,
    nothing_leads_back_in_the_quiet = 2,
    nothing_leads_back_while_rebuilding = 3,
    nothing_leads_back_while_deciding = 4,
    nothing_leads_back_while_reaching_out = 5,
    nothing_leads_back_while_together = 6,
    nothing_leads_back_while_letting_go = 7,
}

#[test]
fn the_walk_sees_a_way_back_that_is_offered_and_a_stage_that_moves() {
    let content = Content::embedded();
    let mut person = world(Stage::Decide);
    assert!(close(&mut person.session, person.now, 1 << (HardStop::No as u32)));
    let mut session = person.session.clone();
    let effects = handle(&mut session, &content, person.now, &Event::Button(ButtonId::run("home", "")));
    assert_eq!(offence(LEADS_BACK, Stage::Decide, &session, person.now, &effects), None);
    // The same answer, if the journal led back.
    let wrong = offence(&["journal"], Stage::Decide, &session, person.now, &effects);
    assert!(wrong.is_some_and(|wrong| wrong.starts_with("offers")));
    session.stage = Stage::Reconnect;
    assert!(offence(&[], Stage::Decide, &session, person.now, &[]).is_some());
    assert!(offence(&[], Stage::Reconnect, &session, person.now, &[]).is_none());
}

#[test]
fn the_walk_knows_every_button_of_the_code() {
    let content = Content::embedded();
    let shown = tour(&content);
    let names: BTreeSet<_> = shown
        .iter()
        .filter_map(|id| match ButtonId::decode(id) {
            Some(ButtonId::Run { command, .. }) => Some(command),
            Some(ButtonId::Answer { .. }) | None => None,
        })
        .collect();
    for name in ["free", "write", "letters", "lifting", "wrote", "contact", "settings"] {
        assert!(names.contains(name) || BUTTONS.iter().any(|(known, _)| *known == name), "{name}: {names:?}");
    }
    let pairs = pairs();
    assert!(arguments("free", &pairs, &content).is_superset(&["no", "no-undo", "over"].map(str::to_owned).into()));
}

//! Twenty-four people, ninety days each, through the real core: what comes unasked fits them, and never twice.

mod people;

use std::collections::{BTreeMap, BTreeSet};

use evenkeel_core::effect::Effect;
use evenkeel_core::event::Event;
use evenkeel_core::features::COMMANDS;
use evenkeel_core::message::{Button, ButtonId, Message, Priority, Style};
use evenkeel_core::private::Private;
use evenkeel_core::rules::ledger::TouchKind;
use evenkeel_core::rules::period::Period;
use evenkeel_core::rules::schedule::{Beat, QuietHours, Schedule, Weekdays};
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::rules::stops::HardStop;
use evenkeel_core::session::{EndedBy, EndedOn, Facts, Harm, Home, Hope, Refusal, Session, Ties};
use evenkeel_core::{Content, handle};
use jiff::civil::{Date, Weekday, date};
use jiff::{SignedDuration, ToSpan};

use crate::support::Person;

use self::people::{PEOPLE, Someone};

/// How many days each of them is accompanied.
const DAYS: u32 = 90;

/// The most that a session may take, in bytes of JSON.
const LARGEST: usize = 16 * 1024;

/// A row of numbers that is the same each time (Knuth, MMIX).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % most.max(1)
    }

    fn of_hundred(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }
}

/// One of the people while the days pass.
struct Life<'c> {
    who: Someone,
    person: Person,
    numbers: Numbers,
    /// Words → key, of everything that may come unasked.
    texts: &'c BTreeMap<String, String>,
    /// Keys that came since the period began, with its day one.
    came: (Option<Date>, BTreeSet<String>),
    /// How many came on a local date.
    of_day: BTreeMap<Date, u32>,
    /// Families that came, for the counts.
    families: BTreeMap<String, u32>,
    silenced: bool,
    largest: usize,
}

/// Everything that may come unasked, by its words.
fn texts(content: &Content) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for key in content.keys().filter(|key| {
        ["encourage-", "invite-", "act-", "fade-", "activity-slot-now-"].iter().any(|begins| key.starts_with(begins))
    }) {
        texts.insert(content.line(key), key.to_owned());
    }
    for key in content.keys().filter(|key| key.starts_with("milestone-")) {
        for days in 1..=DAYS + 30 {
            let words = content.text(key, &evenkeel_core::content::Args::new().num("days", days)).to_plain();
            texts.entry(words).or_insert_with(|| key.to_owned());
        }
    }
    texts
}

impl<'c> Life<'c> {
    fn new(who: Someone, seed: u64, texts: &'c BTreeMap<String, String>) -> Self {
        let mut person = Person::arrived();
        let today = date(2026, 3, 1);
        let session = &mut person.session;
        session.zone = Some(who.zone.to_owned());
        session.facts = Facts { ended: Some(EndedOn { date: date(2026, 2, 27), roughly: false }), ..Facts::default() };
        (who.facts)(&mut session.facts);
        session.strict = who.name.contains("strictly");
        session.ledger.amend(Period { day_one: today, length: who.length });
        session.nudges.limit = who.limit;
        let hour = |hour: i8| jiff::civil::time(hour, 0, 0, 0);
        session.nudges.quiet = QuietHours { start: hour(who.quiet.0), end: hour(who.quiet.1) };
        session.nudges.schedules = (1..)
            .zip(who.at)
            .map(|(id, (kind, hour, minute))| {
                let time = jiff::civil::time(*hour, *minute, 0, 0);
                Schedule { id, kind: *kind, time, days: Weekdays::ALL, beat: Beat::Weekly }
            })
            .collect();
        person.happens(Event::Returned);
        Self {
            who,
            person,
            numbers: Numbers(seed),
            texts,
            came: (None, BTreeSet::new()),
            of_day: BTreeMap::new(),
            families: BTreeMap::new(),
            silenced: false,
            largest: 0,
        }
    }

    fn days(&mut self) {
        for day in 0..DAYS {
            let begins = SignedDuration::from_mins(i64::from(self.numbers.below(20 * 60)));
            self.passes(begins);
            let said: Vec<_> = self.who.says.iter().filter(|(on, _)| *on == day).map(|(_, words)| *words).collect();
            for words in &said {
                self.person.says(words);
                self.silenced = words.contains("kill myself");
            }
            // Whoever said something of weight does nothing else on that day.
            if said.is_empty() {
                self.day(day);
            }
            let rest = SignedDuration::from_hours(24) - self.person.now.duration_since(self.begins(day));
            self.passes(rest);
        }
    }

    /// What is done on an ordinary day.
    fn day(&mut self, day: u32) {
        if self.who.checks_in > 0 && (day == 0 || self.numbers.of_hundred(self.who.checks_in)) {
            self.does("/checkin");
        }
        if self.numbers.of_hundred(self.who.slips) {
            self.does("/contact slip");
        }
        if self.numbers.of_hundred(self.who.looks) {
            self.does("/contact look");
        }
        if self.numbers.of_hundred(self.who.uses) {
            let tools = ["/activities", "/activities 15", "/progress", "/home", "/today", "/activities evening"];
            let tool = tools[usize::try_from(self.numbers.below(6)).unwrap()];
            self.does(tool);
        }
    }

    fn begins(&self, day: u32) -> jiff::Timestamp {
        "2026-03-01T12:00:00Z".parse::<jiff::Timestamp>().unwrap() + SignedDuration::from_hours(i64::from(day) * 24)
    }

    /// Says something and answers whatever is asked, as far as it goes.
    fn does(&mut self, words: &str) {
        self.person.says(words);
        for _ in 0..10 {
            if self.person.session.open.is_empty() {
                break;
            }
            let Some(event) = self.answer() else { break };
            self.person.happens(event);
        }
        if !self.person.session.open.is_empty() {
            self.person.says("stop");
        }
        self.largest = self.largest.max(serde_json::to_string(&self.person.session).unwrap().len());
    }

    /// An answer to the last question: “today” where it is asked when, a number in their range, else any.
    fn answer(&mut self) -> Option<Event> {
        let buttons = &self.person.heard.iter().rev().find(|message| message.buttons.iter().any(is_answer))?.buttons;
        let answers: Vec<Button> = buttons.iter().filter(|button| is_answer(button)).cloned().collect();
        let own: Vec<_> = answers.iter().filter(|button| button.style != Style::Aside).collect();
        let chosen = if own.len() == 11 {
            let (low, high) = self.who.moods;
            own[usize::try_from(low + self.numbers.below(high - low + 1)).unwrap()]
        } else if let Some(today) = own.iter().find(|button| button.label == "Today") {
            today
        } else if own.is_empty() {
            return Some(Event::Text(Private::from(
                ["soup", "it was ok", "skip"][usize::try_from(self.numbers.below(3)).unwrap()],
            )));
        } else {
            own[usize::try_from(self.numbers.below(u32::try_from(own.len()).unwrap())).unwrap()]
        };
        Some(Event::Button(chosen.id.clone()))
    }

    /// Lets time pass; whatever comes is looked at.
    fn passes(&mut self, time: SignedDuration) {
        let target = self.person.now + time;
        while let Some((name, due)) = self.person.next_timer().filter(|(_, due)| *due <= target) {
            self.person.now = self.person.now.max(due);
            let heard = self.person.heard.len();
            self.person.happens(Event::Timer { name, due });
            let came: Vec<Message> = self.person.heard[heard..].to_vec();
            for message in came.iter().filter(|message| message.priority == Priority::Nudge) {
                self.look_at(message);
            }
        }
        self.person.now = target;
    }

    /// What came unasked: may it come now, does it fit, and has it come before?
    fn look_at(&mut self, message: &Message) {
        let session = &self.person.session;
        let local = self.person.now.to_zoned(session.zone());
        let words = message.text.to_plain();
        let who = format!("{} on {local}: {words}", self.who.name);
        let state = &session.nudges;
        assert!(!state.pause.is_some_and(|pause| pause.holds(self.person.now)), "paused, {who}");
        assert!(!state.quiet.in_quiet(local.time()), "in quiet hours, {who}");
        assert!(!self.silenced, "in a crisis, {who}");
        let count = self.of_day.entry(local.date()).or_default();
        *count += 1;
        assert!(*count <= u32::from(state.limit), "more than the limit, {who}");
        let key = self.texts.get(&words).unwrap_or_else(|| panic!("unknown words, {who}")).clone();
        let day_one = session.ledger.period().map(|period| period.day_one);
        if self.came.0 != day_one {
            self.came = (day_one, BTreeSet::new());
        }
        assert!(self.came.1.insert(key.clone()), "twice in a period: {key}, {who}");
        let family = key.rsplit_once('-').map_or(key.as_str(), |(family, _)| family);
        let family = family.strip_prefix("encourage-").unwrap_or(family).to_owned();
        assert!(fits(&family, session, self.person.now), "{family} does not fit, {who}");
        if local.hour() < 10 && key.starts_with("encourage-morning") {
            assert!(words.split_whitespace().count() <= 30, "long for the morning, {who}");
        }
        *self.families.entry(family).or_default() += 1;
    }
}

fn is_answer(button: &Button) -> bool {
    matches!(button.id, ButtonId::Answer { .. })
}

/// What a family says about whom, from the raw facts and in the test's own words.
fn fits(family: &str, session: &Session, now: jiff::Timestamp) -> bool {
    let local = now.to_zoned(session.zone());
    let today = local.date();
    let facts = &session.facts;
    let stops = session.hard_stops(now);
    let is_closed = stops.iter().any(|stop| *stop != HardStop::Rest);
    let is_open = stops.is_empty();
    let period = session.ledger.period();
    let day = period.map(|period| period.day(today));
    let apart = !matches!(session.stage, Stage::Arrive | Stage::Reconnect | Stage::BeginAgain);
    let undecided = matches!(session.stage, Stage::Understand | Stage::Still | Stage::Rebuild | Stage::Decide);
    let mood = session.checkins.last().filter(|last| last.date >= today - 1.day()).and_then(|last| last.mood);
    let since = |kind| {
        let of_kind = session.ledger.touches().iter().filter(|touch| touch.kind == kind);
        of_kind.map(|touch| (today - touch.date).get_days()).min().unwrap_or(i32::MAX)
    };
    match family {
        "first" => apart && day.is_some_and(|day| day <= 3),
        "early" => apart && day.is_some_and(|day| (4..=10).contains(&day)),
        "mid" => apart && day.is_some_and(|day| (11..=20).contains(&day)),
        "late" => apart && day.is_some_and(|day| day > 20),
        "hope" => undecided && is_open && facts.hope == Some(Hope::Together),
        "unsure" => undecided && is_open && facts.hope == Some(Hope::Unsure),
        "over" => apart && facts.hope == Some(Hope::Over),
        "children" => apart && is_open && facts.ties == Some(Ties::Children),
        "home" => apart && is_open && facts.ties == Some(Ties::Home),
        "work" => apart && is_open && facts.ties == Some(Ties::Work),
        "left" => apart && facts.by == Some(EndedBy::Them),
        "leaver" => apart && is_open && facts.by == Some(EndedBy::Me),
        "long" => apart && facts.months.is_some_and(|months| months >= 36),
        "short" => apart && facts.months.is_some_and(|months| months <= 6),
        "firstlove" => apart && facts.first_love == Some(true),
        "married" => apart && facts.home == Some(Home::Married),
        "distance" => apart && facts.distance == Some(true),
        "hard" => mood.is_some_and(|mood| mood <= 2),
        "good" => mood.is_some_and(|mood| mood >= 7),
        "slip" => is_open && apart && since(TouchKind::Slip) <= 3,
        "look" => apart && since(TouchKind::Look) <= 3,
        "weekend" => matches!(today.weekday(), Weekday::Saturday | Weekday::Sunday),
        "evening" => local.hour() >= 18,
        "morning" => (4..10).contains(&local.hour()),
        "anniversary" => {
            apart
                && facts
                    .ended
                    .is_some_and(|ended| today.day() == ended.date.day() || today.tomorrow().unwrap().day() == 1)
        }
        "rebuild" => matches!(session.stage, Stage::Rebuild | Stage::Decide | Stage::LetGo),
        "decide" => session.stage == Stage::Decide && is_open && period.is_some_and(|period| period.is_over(today)),
        "reconnect" => session.stage == Stage::Reconnect && is_open,
        "together" => session.stage == Stage::BeginAgain && is_open,
        "letgo" => session.stage == Stage::LetGo,
        "closed" => apart && is_closed,
        "harmed" => apart && is_closed && matches!(facts.harm, Some(Harm::ToMe | Harm::Both)),
        "any" | "invite" | "milestone" | "milestone-more" | "fade" => true,
        // A small thing to do stands in when everything has come.
        family => ["act-body", "act-hobby", "act-worth", "act-away"].contains(&family),
    }
}

/// Lives through the days of every fourth person from `first` on; the counts of families.
fn live(first: usize) -> BTreeMap<String, u32> {
    let content = Content::embedded();
    let texts = texts(&content);
    let mut families = BTreeMap::new();
    for (seed, who) in (1..).zip(PEOPLE.iter().copied()).skip(first).step_by(4) {
        let mut life = Life::new(who, seed, &texts);
        life.days();
        assert!(life.largest < LARGEST, "{}: {} bytes", life.who.name, life.largest);
        expects(&life);
        for (family, count) in life.families {
            *families.entry(family).or_default() += count;
        }
    }
    families
}

/// What must have come, so that silence is no way to pass.
fn expects(life: &Life<'_>) {
    let came: u32 = life.families.values().sum();
    let name = life.who.name;
    let of = |family: &str| life.families.get(family).copied().unwrap_or_default();
    match name {
        "never answers" => {
            assert!(came > 30 && of("fade") == 1, "{name}: {came}");
        }
        "pauses twice" => assert!((60..150).contains(&came), "{name}: {came}"),
        _ => assert!(came >= 80, "{name}: {came}, {:?}", life.families),
    }
    if life.who.moods.1 <= 2 {
        assert!(of("hard") >= 9, "{name}: {:?}", life.families);
    }
    let kinds = life.families.keys().filter(|family| !family.starts_with("act-")).count();
    assert!(kinds >= 8, "{name}: {:?}", life.families);
    // What fits the person does not crowd out what fits the stretch of the way.
    assert!(of("first") + of("early") + of("mid") + of("late") >= 3, "{name}: {:?}", life.families);
}

#[test]
fn the_days_of_a_first_quarter_of_the_people() {
    let families = live(0);
    assert!(
        ["children", "distance", "morning", "any"].iter().all(|family| families.contains_key(*family)),
        "{families:?}"
    );
}

#[test]
fn the_days_of_a_second_quarter_of_the_people() {
    let families = live(1);
    assert!(["married", "home", "hope", "left"].iter().all(|family| families.contains_key(*family)), "{families:?}");
}

#[test]
fn the_days_of_a_third_quarter_of_the_people() {
    let families = live(2);
    assert!(["over", "work", "closed", "late"].iter().all(|family| families.contains_key(*family)), "{families:?}");
}

#[test]
fn the_days_of_a_last_quarter_of_the_people() {
    let families = live(3);
    assert!(
        ["unsure", "short", "firstlove", "slip"].iter().all(|family| families.contains_key(*family)),
        "{families:?}"
    );
}

#[test]
fn there_are_twenty_four_of_them() {
    let names: BTreeSet<_> = PEOPLE.iter().map(|who| who.name).collect();
    assert_eq!(names.len(), 24);
}

/// What a session answers to an event, and how it stands afterwards.
fn after(session: &Session, content: &Content, now: jiff::Timestamp, event: &Event) -> (Session, Vec<Message>) {
    let mut session = session.clone();
    let effects = handle(&mut session, content, now, event);
    let said = effects.into_iter().filter_map(|effect| match effect {
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
    (session, said.collect())
}

#[test]
fn every_tool_is_named_or_at_most_three_presses_away() {
    let content = Content::embedded();
    let closed = |facts: &mut Facts| facts.refusal = Some(Refusal::Order);
    for facts in [|_: &mut Facts| {}, closed] {
        let mut person = Person::arrived();
        facts(&mut person.session.facts);
        let mut found = BTreeSet::new();
        let mut open: Vec<(Session, Event)> = ["home", "help"]
            .map(|name| (person.session.clone(), Event::Command { name: name.into(), args: Private::from("") }))
            .to_vec();
        let mut seen = BTreeSet::new();
        for press in 0..=3 {
            let mut next = Vec::new();
            for (session, event) in open {
                let (session, said) = after(&session, &content, person.now, &event);
                for message in said {
                    let words = message.text.to_plain();
                    found.extend(COMMANDS.iter().filter(|c| words.contains(&format!("/{}:", c.name))).map(|c| c.name));
                    for button in message.buttons {
                        if let ButtonId::Run { command, .. } = &button.id {
                            found.extend(COMMANDS.iter().filter(|c| c.name == command).map(|c| c.name));
                        }
                        let run = matches!(button.id, ButtonId::Run { .. });
                        if run && press < 3 && seen.insert(button.id.encode()) {
                            next.push((session.clone(), Event::Button(button.id)));
                        }
                    }
                }
            }
            open = next;
        }
        let missing: Vec<_> = COMMANDS.iter().map(|c| c.name).filter(|name| !found.contains(name)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}

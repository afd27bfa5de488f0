//! What comes by itself, against a model that walks through every minute (`limits/model.rs`): people in any zone with any
//! times, who pause, travel, put off, leave out and change, while the clock jumps and the service stands still.
//!
//! Whole conversations through the real core: each thing is done with words or buttons, and the model is told of it in
//! its own terms. Every minute both say what comes; they must agree.

mod model;

use std::collections::{BTreeMap, BTreeSet};

use evenkeel_core::event::Event;
use evenkeel_core::message::Priority::{FollowUp, Nudge, Safety};
use evenkeel_core::message::{ButtonId, Message};
use evenkeel_core::rules::schedule::Kind;
use jiff::civil::{Time, Weekday, time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use proptest::prelude::*;

use self::model::{Clock, Count, Days, MINUTE, Model, Ordered, Says};
use crate::support::Person;

/// One thing that happens.
#[derive(Debug, Clone)]
enum Does {
    /// Minutes pass.
    Passes(u16),
    /// Minutes pass while the service stands still, or the clock is set forward.
    Stands(u16),
    /// The clock is set back by minutes.
    SetBack(u16),
    Orders(Kind, Rhythm),
    Removes(usize),
    /// The next of one is left out.
    Skips(usize),
    /// What has just come is put off.
    Later,
    /// Pauses for minutes, or with `None` without end.
    Pauses(Option<u16>),
    /// Pauses until a date, so many days on.
    PausesUntil(u8),
    Resumes,
    /// Quiet hours from one hour to another.
    Quiet(i8, i8),
    Moves(String),
    /// Tokyo for so many days.
    Travels(u8),
    /// Says something of no weight.
    Comes,
}

/// When something shall come, as it is said.
#[derive(Debug, Clone)]
enum Rhythm {
    Weekly(BTreeSet<i8>, BTreeSet<(i8, i8)>),
    Every(u8, (i8, i8)),
    Cron(i8, BTreeSet<i8>, Option<BTreeSet<i8>>, Option<BTreeSet<i8>>),
}

const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn weekday(monday_is_one: i8) -> Weekday {
    Weekday::from_monday_one_offset(monday_is_one).unwrap()
}

fn list(all: impl IntoIterator<Item = impl ToString>) -> String {
    all.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(",")
}

/// A time as nobody can mistake it: “11:08” may be late in the evening where the morning is quiet.
fn plainly((hour, minute): &(i8, i8)) -> String {
    match hour {
        10 | 11 => format!("{hour}:{minute:02}am"),
        12 => format!("{hour}:{minute:02}pm"),
        _ => format!("{hour:02}:{minute:02}"),
    }
}

impl Rhythm {
    fn words(&self) -> String {
        match self {
            Self::Weekly(days, times) => {
                let days: Vec<_> = days.iter().map(|day| NAMES[usize::try_from(day - 1).unwrap()]).collect();
                let times: Vec<_> = times.iter().map(plainly).collect();
                format!("{} {}", days.join(", "), times.join(" and "))
            }
            Self::Every(days, time) => format!("every {days} days at {}", plainly(time)),
            Self::Cron(minute, hours, month, week) => {
                let month = month.as_ref().map_or("*".to_owned(), list);
                let named = |days: &BTreeSet<i8>| list(days.iter().map(|day| NAMES[usize::try_from(day - 1).unwrap()]));
                let week = week.as_ref().map_or("*".to_owned(), named);
                format!("{minute} {} {month} * {week}", list(hours))
            }
        }
    }

    /// What is ordered by it, each with the times at which it comes.
    fn ordered(&self, kind: Kind, local: jiff::civil::DateTime) -> Vec<Ordered> {
        let at = |(hour, minute): (i8, i8)| time(hour, minute, 0, 0);
        let one = |days: Days, times: Vec<Time>| Ordered { kind, days, times, last: None, waiting: Vec::new() };
        match self {
            Self::Weekly(days, times) => {
                let days: Vec<_> = days.iter().map(|day| weekday(*day)).collect();
                times.iter().map(|time| one(Days::Weekly(days.clone()), vec![at(*time)])).collect()
            }
            Self::Every(step, time) => {
                let today = local.date();
                let from = if at(*time) > local.time() { today } else { today.tomorrow().unwrap() };
                vec![one(Days::Every(i32::from(*step), from), vec![at(*time)])]
            }
            Self::Cron(minute, hours, month, week) => {
                let week = week.as_ref().map(|days| days.iter().map(|day| weekday(*day)).collect());
                let times = hours.iter().map(|hour| at((*hour, *minute))).collect();
                vec![one(Days::Cron(month.clone(), week), times)]
            }
        }
    }
}

/// A person, what the model says of them, and what came.
struct World {
    person: Person,
    model: Model,
    /// The zone at home and the end of the journey.
    travel: Option<(Timestamp, TimeZone)>,
    /// What came last by itself, and when.
    came: Option<(u32, Timestamp)>,
    /// After the clock was set back, things that wait for an instant already seen may come late or not at all.
    unsure_until: Timestamp,
    /// Every local time at which one came, not counting what was put off.
    seen: BTreeMap<u32, Vec<jiff::civil::DateTime>>,
    sent: u32,
    asked: u32,
}

impl World {
    fn new(start: Timestamp) -> Self {
        let mut person = Person::arrived_at(&start.to_string());
        person.session.nudges.schedules.clear();
        person.session.timers.clear();
        let model = Model {
            ordered: BTreeMap::new(),
            clock: Clock::new(person.session.zone(), start),
            quiet: (time(22, 0, 0, 0), time(8, 0, 0, 0)),
            paused: None,
            limit: 2,
            count: Count::default(),
            count_asked: Count::default(),
            put_off: BTreeMap::new(),
            unanswered: (0, None),
        };
        let (travel, came, seen) = (None, None, BTreeMap::new());
        Self { person, model, travel, came, unsure_until: Timestamp::MIN, seen, sent: 0, asked: 0 }
    }

    fn now(&self) -> Timestamp {
        self.person.now
    }

    fn is_unsure(&self) -> bool {
        self.now() < self.unsure_until
    }

    fn says(&mut self, words: &str) -> String {
        self.model.unanswered = (0, None);
        self.person.says(words)
    }

    fn passes(&mut self, minutes: u16) -> Result<(), TestCaseError> {
        for _ in 0..minutes {
            self.person.now += MINUTE;
            self.model.passes(self.person.now);
            self.meets(false)?;
        }
        Ok(())
    }

    fn stands(&mut self, minutes: u16) -> Result<(), TestCaseError> {
        for _ in 0..minutes {
            self.person.now += MINUTE;
            if self.travel.as_ref().is_some_and(|(end, _)| *end <= self.person.now) {
                self.is_home(self.person.now);
            }
            self.model.passes(self.person.now);
        }
        self.meets(true)
    }

    /// What the core does in this minute, and what the model says of it.
    fn meets(&mut self, stood: bool) -> Result<(), TestCaseError> {
        let now = self.now();
        let (mut came, mut again) = (BTreeMap::<u32, Timestamp>::new(), BTreeSet::new());
        let mut fired = BTreeSet::new();
        while let Some((name, due)) = self.person.next_timer().filter(|(_, due)| *due <= now) {
            let heard = self.person.heard.len();
            self.person.happens(Event::Timer { name: name.clone(), due });
            let sent = self.person.heard.len() - heard;
            prop_assert!(sent <= 1, "{sent} messages at once by {name:?}");
            let number = |prefix: &str| name.as_str().strip_prefix(prefix).and_then(|id| id.parse::<u32>().ok());
            match (number("nudge."), number("later.")) {
                (Some(id), _) => {
                    fired.insert(id);
                    prop_assert!(sent == 0 || came.insert(id, due).is_none(), "{id} twice in one minute");
                }
                (_, Some(id)) if sent == 1 => drop(again.insert(id)),
                _ => prop_assert!(sent == 0, "{name:?} said something"),
            }
        }
        self.judge(&came, &fired, stood)?;
        self.judge_again(&again)?;
        if !stood && self.travel.as_ref().is_some_and(|(end, _)| *end <= now) {
            self.is_home(now);
        }
        Ok(())
    }

    fn judge(
        &mut self,
        came: &BTreeMap<u32, Timestamp>,
        fired: &BTreeSet<u32>,
        stood: bool,
    ) -> Result<(), TestCaseError> {
        let now = self.now();
        let before: BTreeMap<_, _> = self.model.ordered.iter().map(|(id, one)| (*id, one.last)).collect();
        let says = self.model.turn(now);
        let local = self.model.clock.zone.to_datetime(now);
        let zone = self.person.session.zone.clone().unwrap_or_default();
        let when = format!("{local} {zone} ({now}), stood {stood}, unsure {}", self.is_unsure());
        for (id, due) in came {
            let one = &self.model.ordered[id];
            prop_assert!(says.contains_key(id), "{one:?} came at {when}, due {due}, and may not: {says:?}");
            prop_assert!(now.duration_since(*due) < SignedDuration::from_hours(1), "late at {when}");
            let asked = one.is_asked_for();
            let is_cron = matches!(one.days, Days::Cron(..));
            let of_it = self.seen.entry(*id).or_default();
            let again = of_it.iter().any(|seen| if is_cron { *seen == local } else { seen.date() == local.date() });
            prop_assert!(!again, "twice on {local}: {one:?}");
            of_it.push(local);
            let count = if asked { &mut self.model.count_asked } else { &mut self.model.count };
            count.one_more(local.date());
            let most = if asked { 12 } else { self.model.limit };
            prop_assert!(count.on(local.date()) <= most, "more than {most} at {when}");
            self.sent += 1;
            self.asked += u32::from(asked);
            self.came = Some((*id, now));
        }
        let full = |one: &Ordered| {
            if one.is_asked_for() {
                self.model.count_asked.on(local.date()) >= 12
            } else {
                self.model.count.on(local.date()) >= self.model.limit
            }
        };
        for (id, _) in says.iter().filter(|(id, says)| **says == Says::Must && !came.contains_key(id)) {
            let one = &self.model.ordered[id];
            prop_assert!(self.is_unsure() || full(one), "{one:?} has to come at {when} and does not");
        }
        if self.is_unsure() {
            for (id, one) in self.model.ordered.iter_mut().filter(|(id, _)| !fired.contains(id)) {
                one.last = before[id];
            }
        }
        Ok(())
    }

    /// What was put off comes again: asked for, once, an hour late at most, and not in a pause.
    fn judge_again(&mut self, again: &BTreeSet<u32>) -> Result<(), TestCaseError> {
        let now = self.now();
        let due: BTreeMap<u32, Timestamp> =
            self.model.put_off.iter().filter(|(_, at)| **at <= now).map(|(id, at)| (*id, *at)).collect();
        for id in again {
            let at = due.get(id);
            prop_assert!(
                at.is_some_and(|at| now.duration_since(*at) < SignedDuration::from_hours(1)),
                "{id} again, {at:?}"
            );
            prop_assert!(!self.model.is_paused(now), "put off into a pause");
            self.came = Some((*id, now));
        }
        for (id, at) in &due {
            let in_time = now.duration_since(*at) < SignedDuration::from_hours(1) && !self.model.is_paused(now);
            let always = matches!(self.model.ordered[id].kind, Kind::Encouragement | Kind::Own | Kind::Call);
            prop_assert!(!in_time || !always || again.contains(id), "{id} was put off to {at} and does not come");
        }
        self.model.put_off.retain(|id, _| !due.contains_key(id));
        Ok(())
    }

    fn is_home(&mut self, at: Timestamp) {
        if let Some((_, home)) = self.travel.take() {
            self.model.clock = Clock::new(home, at);
        }
    }

    fn moves_to(&mut self, zone: TimeZone) {
        self.model.clock = Clock::new(zone, self.now());
    }

    /// The number of the n-th of what is ordered.
    fn nth(&self, n: usize) -> Option<u32> {
        let ids: Vec<_> = self.model.ordered.keys().copied().collect();
        (!ids.is_empty()).then(|| ids[n % ids.len()])
    }

    fn presses(&mut self, id: u32) {
        let is_it = |button: &ButtonId| matches!(button, ButtonId::Answer { choice, .. } if *choice == id.to_string());
        let buttons = &self.person.heard.last().unwrap().buttons;
        let button = buttons.iter().find(|button| is_it(&button.id)).unwrap().id.clone();
        self.person.happens(Event::Button(button));
    }

    fn orders(&mut self, kind: Kind, rhythm: &Rhythm) -> Result<(), TestCaseError> {
        let before: BTreeSet<u32> = self.person.session.nudges.schedules.iter().map(|one| one.id).collect();
        let local = self.model.clock.zone.to_datetime(self.now());
        let mut wanted = rhythm.ordered(kind, local);
        let words = rhythm.words();
        let said = match (kind, rhythm) {
            (Kind::Review | Kind::Slot, Rhythm::Weekly(days, times)) => {
                let (day, at) = (days.first().unwrap(), times.first().unwrap());
                wanted = Rhythm::Weekly([*day].into(), [*at].into()).ordered(kind, local);
                let (day, at) = (NAMES[usize::try_from(day - 1).unwrap()], plainly(at));
                if kind == Kind::Review {
                    self.person.converses(&["/review when", day, &at])
                } else if self.model.ordered.values().all(|one| one.kind != Kind::Slot) {
                    self.person.converses(&["/activities slot", "choir", day, &at])
                } else {
                    String::new()
                }
            }
            (Kind::Encouragement | Kind::Review | Kind::Slot, _) => {
                wanted.iter_mut().for_each(|one| one.kind = Kind::Encouragement);
                self.person.converses(&["/nudges add", "a few words", &words])
            }
            (Kind::CheckIn, _) => self.person.converses(&["/nudges add", "a check-in", &words]),
            (Kind::Call, _) => self.person.converses(&["/nudges add", "to ring somebody", &words]),
            (Kind::Own, _) => self.person.converses(&["/nudges add", "words of my own", "drink water", &words]),
        };
        if said.contains("Is that right") {
            self.says("yes");
        }
        if !self.person.session.open.is_empty() {
            self.says("stop");
        }
        self.model.unanswered = (0, None);
        let kept: BTreeSet<u32> = self.person.session.nudges.schedules.iter().map(|one| one.id).collect();
        let fresh: Vec<u32> = kept.difference(&before).copied().collect();
        prop_assert!(fresh.is_empty() || fresh.len() == wanted.len(), "{words}: {fresh:?}");
        self.model.ordered.retain(|id, _| kept.contains(id));
        self.model.put_off.retain(|id, _| kept.contains(id));
        self.model.ordered.extend(fresh.into_iter().zip(wanted));
        let unasked: usize =
            self.model.ordered.values().filter(|one| !one.is_asked_for()).map(|one| one.times.len()).sum();
        self.model.limit = self.model.limit.max(u32::try_from(unasked).unwrap().min(4));
        Ok(())
    }

    fn puts_off(&mut self) -> Result<(), TestCaseError> {
        let Some((id, at)) = self.came.filter(|(id, _)| self.model.ordered.contains_key(id)) else { return Ok(()) };
        if self.now().duration_since(at) >= SignedDuration::from_hours(3) || self.now() < at {
            return Ok(());
        }
        let said = self.says("later");
        prop_assert!(said.contains("It comes again"), "{said}");
        let name = format!("later.{id}");
        let (_, at) = self.person.session.timers.iter().find(|(timer, _)| timer.as_str() == name).unwrap();
        let is_quiet = self.model.is_quiet(self.model.clock.zone.to_datetime(*at));
        prop_assert!(!is_quiet || self.model.ordered[&id].is_asked_for(), "put off into the quiet hours");
        let wait = at.duration_since(self.now());
        prop_assert!((SignedDuration::from_hours(1)..=SignedDuration::from_hours(26)).contains(&wait), "{wait}");
        self.model.put_off.insert(id, *at);
        self.came = None;
        Ok(())
    }

    fn skips(&mut self, n: usize) {
        let is_paused = self.model.is_paused(self.now());
        let Some(id) = self.nth(n).filter(|_| !is_paused && !self.is_unsure()) else { return };
        let Some((_, local)) = self.model.next(id, self.now(), 9) else { return };
        self.says("/nudges skip");
        self.presses(id);
        let one = self.model.ordered.get_mut(&id).unwrap();
        one.last = one.last.max(Some(local));
    }

    fn pauses(&mut self, minutes: Option<u16>) {
        match minutes {
            Some(minutes) => drop(self.says(&format!("/nudges pause {minutes} minutes"))),
            None => drop(self.person.converses(&["/nudges pause", "until i say so"])),
        }
        let end = minutes.map(|minutes| self.now() + SignedDuration::from_mins(i64::from(minutes)));
        self.model.paused = Some(end.unwrap_or(Timestamp::MAX));
        self.model.unanswered = (0, None);
    }

    fn pauses_until(&mut self, days: u8) {
        let date = self.model.clock.zone.to_datetime(self.now()).date() + i64::from(days).days();
        self.says(&format!("/nudges pause until {date}"));
        let start = |at: &Timestamp| self.model.clock.zone.to_datetime(*at).date() >= date;
        let mut minutes = std::iter::successors(Some(self.now()), |at| Some(*at + MINUTE));
        self.model.paused = minutes.find(start);
    }

    fn is_quiet(&mut self, from: i8, until: i8) {
        self.says("/settings quiet");
        for hour in [from, until] {
            self.says(&plainly(&(hour, 0)));
        }
        self.model.quiet = (time(from, 0, 0, 0), time(until, 0, 0, 0));
    }

    fn does(&mut self, does: &Does) -> Result<(), TestCaseError> {
        match does {
            Does::Passes(minutes) => self.passes(*minutes)?,
            Does::Stands(minutes) => self.stands(*minutes)?,
            Does::SetBack(minutes) => {
                self.unsure_until = self.unsure_until.max(self.now() + SignedDuration::from_hours(48));
                self.person.now -= SignedDuration::from_mins(i64::from(*minutes));
                self.model.clock = Clock::new(self.model.clock.zone.clone(), self.now());
            }
            Does::Orders(kind, rhythm) => self.orders(*kind, rhythm)?,
            Does::Removes(n) => {
                let Some(id) = self.nth(*n) else { return Ok(()) };
                self.says("/nudges remove");
                self.presses(id);
                self.model.ordered.remove(&id);
                self.model.put_off.remove(&id);
            }
            Does::Skips(n) => self.skips(*n),
            Does::Later => self.puts_off()?,
            Does::Pauses(minutes) => self.pauses(*minutes),
            Does::PausesUntil(days) => self.pauses_until(*days),
            Does::Resumes => {
                self.says("/nudges resume");
                self.model.paused = None;
            }
            Does::Quiet(from, until) => self.is_quiet(*from, *until),
            Does::Moves(zone) => {
                self.says("/settings zone");
                self.says(zone);
                self.person.session.open.clear();
                self.travel = self.travel.take().filter(|_| self.person.session.travel.is_some());
                self.moves_to(self.person.session.zone());
            }
            Does::Travels(days) => {
                self.says(&format!("i'm in tokyo for {days} days"));
                let end = self.now() + SignedDuration::from_hours(24 * i64::from(*days));
                let home = self.travel.take().map_or_else(|| self.model.clock.zone.clone(), |(_, home)| home);
                self.travel = Some((end, home));
                self.moves_to(TimeZone::get("Asia/Tokyo").unwrap());
            }
            Does::Comes => drop(self.says("/home")),
        }
        let (session, model) = (&self.person.session, &self.model);
        prop_assert!(session.open.is_empty(), "{does:?} left something open: {}", self.person.last());
        prop_assert_eq!(session.nudges.schedules.len(), model.ordered.len(), "{:?}", does);
        prop_assert_eq!(session.zone(), model.clock.zone.clone(), "{:?}", does);
        Ok(())
    }
}

fn any_time() -> impl Strategy<Value = (i8, i8)> {
    prop_oneof![3 => (8..22i8, 0..60i8), 1 => (0..24i8, 0..60i8), 1 => (0..4i8, prop_oneof![Just(0i8), Just(15), Just(30), Just(45)])]
}

fn any_rhythm() -> impl Strategy<Value = Rhythm> {
    let days = || prop::collection::btree_set(1..=7i8, 1..=7);
    let month = prop::option::weighted(0.4, prop::collection::btree_set(1..=28i8, 2..=14));
    let cron = (
        0..60i8,
        prop::collection::btree_set(prop_oneof![4 => 8..22i8, 1 => 0..24i8], 1..=5),
        month,
        prop::option::of(days()),
    );
    prop_oneof![
        3 => (days(), prop::collection::btree_set(any_time(), 1..=2)).prop_map(|(days, times)| Rhythm::Weekly(days, times)),
        2 => (2..6u8, any_time()).prop_map(|(days, time)| Rhythm::Every(days, time)),
        3 => cron.prop_map(|(minute, hours, month, week)| Rhythm::Cron(minute, hours, month, week)),
    ]
}

fn any_zone() -> impl Strategy<Value = String> {
    // By name, as they are typed.
    let all: Vec<String> =
        jiff::tz::db().available().map(|name| name.as_str().to_owned()).filter(|name| name.contains('/')).collect();
    let often = [
        "America/New_York",
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "America/Nuuk",
        "Africa/Cairo",
        "Pacific/Apia",
        "Pacific/Honolulu",
    ];
    prop_oneof![prop::sample::select(often.map(str::to_owned).to_vec()), prop::sample::select(all)]
}

fn orders() -> impl Strategy<Value = Does> {
    let kind = prop::sample::select(vec![
        Kind::Encouragement,
        Kind::Encouragement,
        Kind::CheckIn,
        Kind::Review,
        Kind::Slot,
        Kind::Call,
        Kind::Own,
    ]);
    (kind, any_rhythm()).prop_map(|(kind, rhythm)| Does::Orders(kind, rhythm))
}

fn does() -> impl Strategy<Value = Does> {
    prop_oneof![
        8 => (1..2_400u16).prop_map(Does::Passes),
        2 => prop_oneof![1..90u16, 60..10_080u16].prop_map(Does::Stands),
        1 => (1..4_320u16).prop_map(Does::SetBack),
        2 => orders(),
        1 => any::<usize>().prop_map(Does::Removes),
        1 => any::<usize>().prop_map(Does::Skips),
        2 => Just(Does::Later),
        1 => prop::option::weighted(0.8, 1..6_000u16).prop_map(Does::Pauses),
        1 => (1..5u8).prop_map(Does::PausesUntil),
        1 => Just(Does::Resumes),
        1 => (0..24i8, 0..24i8).prop_map(|(from, until)| Does::Quiet(from, until)),
        1 => any_zone().prop_map(Does::Moves),
        1 => (1..6u8).prop_map(Does::Travels),
        2 => Just(Does::Comes),
    ]
}

/// An instant shortly before a change of a zone's offset, or any; in whole minutes.
fn start(zone: &str, seed: i64) -> Timestamp {
    let any = Timestamp::from_second((946_684_800 + seed.rem_euclid(1_170_000_000)) / 60 * 60).unwrap();
    let change = TimeZone::get(zone).unwrap().following(any).next().map(|change| change.timestamp());
    match change.filter(|at| seed % 3 != 0 && at.as_second() < 2_200_000_000) {
        Some(at) => at - SignedDuration::from_hours(seed.rem_euclid(240)),
        None => any,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, max_shrink_iters: 25, ..ProptestConfig::default() })]

    #[test]
    fn what_comes_by_itself_is_what_a_walk_through_every_minute_says(
        zone in any_zone(),
        seed in any::<i64>(),
        first in prop::collection::vec(orders(), 2..5),
        then in prop::collection::vec(does(), 8..22),
    ) {
        let mut world = World::new(start(&zone, seed));
        world.does(&Does::Moves(zone))?;
        for does in first.iter().chain(&then) {
            world.does(does)?;
        }
    }
}

/// A few words at these times, and nothing else.
fn with_words_at(times: &str) -> Person {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.session.timers.clear();
    person.converses(&["/nudges add", "a few words", times, "yes"]);
    person
}

/// What comes until the end of the person's day after this one.
fn next_day(person: &mut Person) -> Vec<Message> {
    let midnight = |person: &Person, days: i64| {
        let date = person.today() + days.days();
        date.to_zoned(person.session.zone()).unwrap().timestamp()
    };
    person.now = midnight(person, 1);
    let (end, heard) = (midnight(person, 1), person.heard.len());
    while let Some((name, due)) = person.next_timer().filter(|(_, due)| *due < end) {
        person.now = person.now.max(due);
        person.happens(Event::Timer { name, due });
    }
    person.heard[heard..].to_vec()
}

#[test]
fn a_mark_of_days_comes_as_the_words_of_that_day_and_not_besides() {
    let mut person = with_words_at("09:00");
    let mut marks = 0;
    for day in 2..=35 {
        let before = person.session.nudges.milestone;
        let came = next_day(&mut person);
        assert_eq!(came.len(), 1, "day {day}: {came:?}");
        marks += u32::from(person.session.nudges.milestone != before);
        // Whoever answers hears no less.
        person.says("/home");
    }
    assert!(marks >= 3, "{marks}");
}

#[test]
fn a_follow_up_that_was_said_comes_on_a_full_day_and_takes_the_place_of_what_was_not() {
    let mut person = with_words_at("10:00 and 15:00 and 20:00");
    assert_eq!(person.session.nudges.limit, 3);
    person.waits(20);
    person.converses(&["/contact slip", "today", "stop"]);
    let looks_in = person.session.timers.keys().filter(|name| name.as_str().starts_with("slip.")).count();
    assert!(looks_in >= 2, "{:?}", person.session.timers);
    let heard = person.heard.len();
    let end: Timestamp = "2026-03-02T22:59:00Z".parse().unwrap();
    while let Some((name, due)) = person.next_timer().filter(|(_, due)| *due <= end) {
        person.now = due;
        person.happens(Event::Timer { name, due });
    }
    let came: Vec<_> = person.heard[heard..].iter().map(|message| message.priority).collect();
    assert_eq!(came.iter().filter(|priority| **priority == FollowUp).count(), 2, "{came:?}");
    assert_eq!(came.iter().filter(|priority| **priority == Nudge).count(), 2, "{came:?}");
}

#[test]
fn to_ask_again_after_danger_comes_in_a_pause_and_on_a_full_day() {
    let mut person = with_words_at("09:00 and 12:00");
    person.converses(&["i want to kill myself", "i'm safe"]);
    person.session.open.clear();
    person.converses(&["/nudges pause", "until i say so"]);
    let came = next_day(&mut person);
    let safety = |message: &Message| message.priority == Safety;
    assert!(came.len() == 1 && came.iter().all(safety), "{came:?}");
}

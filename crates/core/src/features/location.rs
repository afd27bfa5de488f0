//! A place on the map that the person shared, of which only the time zone gets here.
//!
//! Where a place is asked for, it is the answer. Out of nowhere it changes nothing by itself: it may be where they are,
//! where they are going, or where somebody else is. Then the clock is moved with one press, for a journey or for good.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::content::Args;
use crate::features::settings::{self, travel};
use crate::features::{arrive, home, safety};
use crate::flow::reading::Answer;
use crate::flow::{Reads, run};
use crate::language::answers::zone::{self, Zone};
use crate::message::{Button, ButtonId, Layout, Style};
use crate::private::Private;
use crate::turn::Turn;
use crate::wording;

/// How long a journey lasts that is begun with one press; “I'm in Tokyo till Friday” says it exactly.
const JOURNEY_DAYS: i64 = 7;

/// A zone of the place, as far as the database knows it.
struct There {
    name: String,
    zone: TimeZone,
}

/// A shared place, by the names of its zones.
pub fn location(turn: &mut Turn<'_>, zones: &[Private<String>]) {
    let mut there: Vec<There> = Vec::new();
    for name in zones.iter().map(Private::expose) {
        let Some(zone) = zone::resolve(name) else { continue };
        if !there.iter().any(|known| same_clock(&known.zone, &zone, turn.now)) {
            there.push(There { name: name.clone(), zone });
        }
    }
    if safety::has_the_floor(turn) {
        return safety::located(turn, there.first().map(|there| there.name.as_str()));
    }
    if run::question(turn).is_some_and(|question| question.reads == Reads::Zone) {
        return answer(turn, there);
    }
    if !turn.session.adult {
        turn.say("location-first");
        return if turn.session.open.is_empty() { arrive::start(turn, "") } else { run::ask(turn) };
    }
    let current = turn.zone();
    match there.as_slice() {
        [] => {
            turn.say("location-sea");
            turn.menu(&[("settings", "zone", "settings-zone"), ("home", "", "menu-home")]);
            run::resume(turn);
        }
        all if turn.session.zone.is_some() && all.iter().any(|one| same_clock(&one.zone, &current, turn.now)) => {
            let time = wording::time(turn.local().time());
            turn.say_with("location-same", &Args::new().words("time", time));
            go_on(turn);
        }
        [one] => offer(turn, one),
        all => which(turn, all),
    }
}

/// The place answers the question that is open.
fn answer(turn: &mut Turn<'_>, there: Vec<There>) {
    match there.len() {
        0 => {
            turn.say("location-sea-asked");
            run::ask(turn);
        }
        1 => {
            turn.say("location-read");
            let name = there.into_iter().next().map(|there| there.name).unwrap_or_default();
            run::answer(turn, Answer::Zone(name));
        }
        _ => {
            turn.say("location-read");
            let label = |there: &There| (there.name.clone(), clock_of(turn, there));
            let candidates: Vec<_> = there.iter().map(label).collect();
            run::choose(turn, &candidates);
        }
    }
}

/// Two clocks are kept there: which does the person mean?
fn which(turn: &mut Turn<'_>, all: &[There]) {
    turn.say("location-which");
    let button = |one: &There| Button {
        id: ButtonId::run("location", format!("at {}", one.name)),
        label: clock_of(turn, one),
        style: Style::Plain,
    };
    let mut buttons: Vec<_> = all.iter().map(button).collect();
    buttons.push(turn.run_button("location", "leave", "location-leave"));
    turn.send(buttons, Layout::List, None);
    run::resume(turn);
}

/// Offers to go by the clock of the place, for a while or from now on.
fn offer(turn: &mut Turn<'_>, there: &There) {
    let button =
        |turn: &Turn<'_>, verb: &str, label| turn.run_button("location", &format!("{verb} {}", there.name), label);
    let args = Args::new()
        .words("there", wording::time(turn.now.to_zoned(there.zone.clone()).time()))
        .words("here", wording::time(turn.local().time()));
    let home = turn.session.travel.as_ref().and_then(|travel| travel.home.as_deref()).and_then(zone::resolve);
    let mut buttons = Vec::new();
    if home.is_some_and(|home| same_clock(&home, &there.zone, turn.now)) {
        turn.say_with("location-home", &args);
        buttons.push(button(turn, "stay", "location-back-home"));
    } else {
        turn.say_with("location-offer", &args);
        buttons.push(button(turn, "trip", "location-trip"));
        buttons.push(button(turn, "stay", "location-stay"));
    }
    buttons.push(turn.run_button("location", "leave", "location-leave"));
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

/// `location trip ZONE`, `location stay ZONE`, `location at ZONE`, `location leave`: what was offered, pressed.
pub fn location_button(turn: &mut Turn<'_>, args: &str) {
    turn.retire();
    let (verb, name) = args.trim().split_once(' ').unwrap_or((args.trim(), ""));
    let there = zone::resolve(name).map(|zone| There { name: name.to_owned(), zone });
    match (verb, there) {
        ("trip", Some(there)) => journey(turn, there),
        ("stay", Some(there)) => {
            settings::set_zone(turn, Some(&there.name));
            run::resume(turn);
        }
        ("at", Some(there)) => offer(turn, &there),
        ("leave", _) => {
            turn.say("location-left");
            go_on(turn);
        }
        // A zone that the database no longer has.
        (_, _) => settings::settings(turn, "zone"),
    }
}

/// A week by that clock: until the end of the seventh day, there.
fn journey(turn: &mut Turn<'_>, there: There) {
    let last = turn.now.to_zoned(there.zone.clone()).date().saturating_add(JOURNEY_DAYS.days());
    let until = there.zone.to_ambiguous_timestamp(last.to_datetime(jiff::civil::Time::midnight())).compatible();
    let until =
        until.unwrap_or(turn.now.saturating_add(SignedDuration::from_hours(24 * JOURNEY_DAYS)).unwrap_or(turn.now));
    let place = zone::city(&there.name);
    travel::begin(turn, &Zone { name: there.name, place }, until);
}

fn go_on(turn: &mut Turn<'_>) {
    if turn.session.open.is_empty() {
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    } else {
        run::resume(turn);
    }
}

/// “Urumqi, 14:10”.
fn clock_of(turn: &Turn<'_>, there: &There) -> String {
    let time = wording::time(turn.now.to_zoned(there.zone.clone()).time());
    let args = Args::new().words("place", zone::city(&there.name)).words("time", time);
    turn.content.text("location-clock", &args).to_plain()
}

/// True when two zones show the same time now and through the year to come.
fn same_clock(one: &TimeZone, other: &TimeZone, now: Timestamp) -> bool {
    (0..=12).all(|month| {
        let at = now.saturating_add(SignedDuration::from_hours(month * 30 * 24)).unwrap_or(now);
        one.to_offset(at) == other.to_offset(at)
    })
}

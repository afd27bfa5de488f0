//! `today`: the one thing that fits now, and why.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::advance_stage;
use crate::content::Args;
use crate::features::checkin::{self, tools::Tool};
use crate::features::{arrive, free, hygiene, ready, review, safety};
use crate::flow::run;
use crate::message::{Button, Layout, Style};
use crate::rules::ledger::TouchKind;
use crate::rules::stage::Stage;
use crate::rules::trend::LOW;
use crate::session::CheckInBrief;
use crate::turn::Turn;

/// From so many days without a check-in on the one before is not spoken of any more.
const LONG_AGO: i64 = 3;

/// `today`: the one thing that fits now, and why.
pub fn today(turn: &mut Turn<'_>, _args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    advance_stage(turn, false);
    if turn.session.open.is_empty() || safety::is_near(turn) {
        let thing = choose(turn);
        turn.say_with(&thing.key, &thing.args);
        let home = turn.run_button("home", "", "menu-home");
        turn.send(vec![thing.button, home], Layout::Row, None);
    } else {
        turn.say("today-open");
    }
    run::resume(turn);
}

struct Thing {
    key: String,
    args: Args,
    button: Button,
}

/// What goes first: what is near danger, the day after a slip, the check-in, a low day, a strong pull, the week, and then
/// what the stage is about.
fn choose(turn: &Turn<'_>) -> Thing {
    let today = turn.today();
    let last = turn.session.checkins.last().copied();
    let of_today = last.filter(|last| last.date == today);
    if safety::is_near(turn) {
        return Thing { key: "today-near".to_owned(), args: Args::new(), button: main(turn, "safety", "menu-safety") };
    }
    let slipped =
        turn.session.ledger.touches().iter().any(|touch| {
            touch.kind == TouchKind::Slip && (today.saturating_sub(1.day())..=today).contains(&touch.date)
        });
    match of_today {
        _ if slipped && is_apart(turn.session.stage) && turn.session.is_apart() => of_day(turn, "today-slip"),
        None => check_in(turn, last),
        Some(CheckInBrief { mood: Some(..=LOW), .. }) => of_day(turn, "today-low"),
        Some(CheckInBrief { urge: Some(checkin::STRONG..), .. }) if turn.session.is_apart() => {
            of_day(turn, "today-pull")
        }
        Some(_) if review::is_waiting(turn) || review::is_unfinished(turn) => {
            let key = if review::is_unfinished(turn) { "today-review-open" } else { "today-review" };
            Thing { key: key.to_owned(), args: Args::new(), button: main(turn, "review", "menu-review") }
        }
        Some(_) => of_stage(turn),
    }
}

/// True while contact is what is kept from, and a message of one's own a slip.
const fn is_apart(stage: Stage) -> bool {
    matches!(stage, Stage::Arrive | Stage::Understand | Stage::Still | Stage::Rebuild | Stage::Decide)
}

/// The check-in, beside the one before.
fn check_in(turn: &Turn<'_>, last: Option<CheckInBrief>) -> Thing {
    let button = main(turn, "checkin", "menu-checkin");
    let days = last.map_or(0, |last| last.date.duration_until(turn.today()).as_hours() / 24);
    let family = match last.and_then(|last| last.mood) {
        _ if days >= LONG_AGO => "today-checkin-gap",
        Some(..=LOW) => "today-checkin-low",
        Some(_) => "today-checkin-after",
        None => "today-checkin-first",
    };
    let mood = last.and_then(|last| last.mood).unwrap_or(0);
    let args = Args::new().num("mood", mood).num("days", i32::try_from(days).unwrap_or(i32::MAX));
    Thing { key: by_day(turn, family), args, button }
}

/// What a stage is about, another thing each day, with the tool that goes with it.
fn of_stage(turn: &Turn<'_>) -> Thing {
    let family = match turn.session.stage {
        Stage::Arrive | Stage::Understand => "today-understand",
        Stage::Still => "today-still",
        Stage::Rebuild => "today-rebuild",
        Stage::Decide => "today-decide",
        Stage::Reconnect => "today-reconnect",
        Stage::BeginAgain => "today-together",
        Stage::LetGo => "today-letgo",
    };
    // What was set for a day is due on it; a first review comes by turns with the other things.
    let of_today = ready::of_today(turn).filter(|_| ready::is_due(turn) || number(turn.today()).is_multiple_of(2));
    if let Some(family) = of_today {
        return Thing { key: by_day(turn, family), args: Args::new(), button: main(turn, "ready", "menu-ready") };
    }
    let is_early = family == "today-understand";
    if is_early && number(turn.today()) % 2 == 1 {
        return of_day(turn, "today-map");
    }
    if is_early && number(turn.today()) % 4 == 2 && hygiene::is_open(turn) {
        return Thing {
            key: by_day(turn, "today-hygiene"),
            args: Args::new(),
            button: main(turn, "hygiene", "menu-hygiene"),
        };
    }
    of_day(turn, &free::fitting(turn, family))
}

/// The tools that go with the texts of a family, in their order.
const HINTS: &[(&str, &[Tool])] = {
    use Tool::{Activities, Circle, Journal, Letter, Map, Plan, Reasons, Steady, Strengths, Urge};
    &[
        ("today-slip", &[Plan, Circle, Plan]),
        ("today-low", &[Circle, Steady, Circle, Steady, Steady, Circle]),
        ("today-pull", &[Plan, Letter, Urge, Urge]),
        ("today-map", &[Map, Map, Map]),
        ("today-understand", &[Circle, Journal, Steady, Reasons, Activities, Letter, Journal]),
        ("today-still", &[Plan, Reasons, Circle, Steady, Letter, Activities, Activities, Journal]),
        ("today-rebuild", &[Activities, Circle, Strengths, Journal, Activities, Circle, Activities, Strengths]),
        ("today-decide", &[Journal, Journal, Circle, Strengths, Journal, Reasons]),
        ("today-decide-closed", &[Activities, Circle, Strengths, Journal, Letter, Activities]),
        ("today-decide-resting", &[Circle, Steady, Activities, Circle]),
        ("today-reconnect", &[Journal, Circle, Activities, Steady, Strengths, Plan, Journal]),
        ("today-reconnect-closed", &[Activities, Circle, Letter, Steady, Strengths, Activities]),
        ("today-reconnect-resting", &[Circle, Steady, Activities, Circle]),
        ("today-together", &[Journal, Circle, Activities, Journal, Journal, Plan, Map, Circle]),
        ("today-together-closed", &[Circle, Steady, Journal, Activities, Circle, Strengths]),
        ("today-together-resting", &[Circle, Steady, Activities, Circle]),
        ("today-letgo", &[Activities, Letter, Circle, Journal, Activities, Strengths, Journal]),
        ("today-letgo-resting", &[Circle, Steady, Activities, Circle]),
    ]
};

/// The text of a family that belongs to today, with the tool that goes with it.
fn of_day(turn: &Turn<'_>, family: &str) -> Thing {
    let ways = turn.content.family(family).len();
    let hints = HINTS.iter().find(|(known, _)| *known == family).map_or(&[][..], |(_, hints)| *hints);
    let hint = hints.get(number(turn.today()) as usize % ways.max(1));
    let button = hint.map_or_else(|| main(turn, "progress", "menu-progress"), |tool| tool.button(turn));
    Thing { key: by_day(turn, family), args: Args::new(), button }
}

fn main(turn: &Turn<'_>, command: &str, label: &str) -> Button {
    Button { style: Style::Main, ..turn.run_button(command, "", label) }
}

/// The text of a family that belongs to today: the same all day, another one tomorrow.
fn by_day(turn: &Turn<'_>, family: &str) -> String {
    let ways = turn.content.family(family);
    let place = number(turn.today()) as usize % ways.len().max(1);
    ways.get(place).cloned().unwrap_or_else(|| family.to_owned())
}

/// Days since some Sunday.
fn number(today: Date) -> u32 {
    u32::try_from(date(2024, 1, 7).duration_until(today).as_hours() / 24).unwrap_or(0)
}

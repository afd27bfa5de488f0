//! `nudges`: messages that come by themselves, when the person wants them (product.md, *Nudges*).

mod coming;
mod texts;

use jiff::civil::{Time, Weekday};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::event::TimerName;
use crate::features::letgo;
use crate::flow::reading::until_label;
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::language::answers::until::Until;
use crate::message::Style;
use crate::rules::schedule::{self, Beat, Kind, Pause, Schedule, Weekdays, next_fire};
use crate::turn::Turn;
use crate::wording;

pub use coming::{after_quiet, count, fire, may_come, may_come_asked_for, may_come_in_an_urge, may_follow_up, may_greet};
pub use texts::{moment, unused, use_once};

/// The most schedules of one person.
const MOST: usize = 8;

/// Prefix of the timers of schedules; their number follows.
const TIMER: &str = "nudge.";

/// Where a change of the nudges stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nudges {
    path: Path<At>,
    kind: Option<Kind>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    What,
    Kind,
    Times,
    Remove,
    Pause,
}

/// `nudges [pause … | resume | add | remove]`.
pub fn nudges(turn: &mut Turn<'_>, args: &str) {
    let (verb, rest) = args.trim().split_once(char::is_whitespace).unwrap_or((args.trim(), ""));
    let at = match verb.to_lowercase().as_str() {
        "resume" => return resume(turn),
        "pause" => At::Pause,
        "add" => At::Kind,
        "remove" if !turn.session.nudges.schedules.is_empty() => At::Remove,
        _ => At::What,
    };
    let talk = Talk::Nudges(Nudges { path: Path::from(at), kind: None });
    if at == At::Pause && !rest.trim().is_empty() {
        run::push(turn, talk);
        if !run::hear(turn, rest) {
            run::ask(turn);
        }
        return;
    }
    if at == At::What {
        say_schedules(turn);
    }
    run::reopen(turn, talk);
}

/// The conversation at its first question.
pub const fn overview() -> Talk {
    Talk::Nudges(Nudges { path: Path::from(At::What), kind: None })
}

impl Flow for Nudges {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::What => what(turn),
            At::Kind => Question::new(turn, "nudges-kind", Reads::Choices)
                .choices(content, &[("words", "nudges-kind-words"), ("checkin", "nudges-kind-checkin")])
                .choices(content, &[("review", "nudges-kind-review")])
                .required(),
            At::Times => Question::new(turn, "nudges-times", Reads::Times).required(),
            At::Remove => turn.session.nudges.schedules.iter().fold(
                Question::new(turn, "nudges-remove", Reads::Choices).listed().required(),
                |question, schedule| question.choice(schedule.id.to_string(), wording::schedule(content, schedule)),
            ),
            At::Pause => Question::new(turn, "nudges-pause", Reads::Until)
                .choices(
                    content,
                    &[
                        ("=1 day", "nudges-pause-day"),
                        ("=3 days", "nudges-pause-3"),
                        ("=1 week", "nudges-pause-week"),
                        ("=open", "nudges-pause-open"),
                    ],
                )
                .required(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::What => return self.choose(turn, &answer),
            At::Kind if answer.is("review") => return Step::Into(Box::new(super::review::when::from_nudges())),
            At::Kind => {
                self.kind = Some(if answer.is("checkin") { Kind::CheckIn } else { Kind::Encouragement });
                self.path.go(At::Times);
                return Step::Next;
            }
            At::Times => {
                let times = answer.times().unwrap_or_default();
                if refuses_quiet(turn, times) || !add(turn, self.kind.unwrap_or(Kind::Encouragement), times) {
                    return Step::Again;
                }
                say_schedules(turn);
            }
            At::Remove => remove(turn, answer.choice()),
            At::Pause => {
                if let Answer::Until(until) = &answer {
                    pause(turn, until);
                }
            }
        }
        turn.menu(&[("nudges", "", "menu-nudges"), ("home", "", "menu-home")]);
        Step::Done
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }
}

impl Nudges {
    fn choose(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let next = match answer.choice() {
            Some("add") if turn.session.nudges.schedules.len() >= MOST => {
                turn.say_with("nudges-full", &Args::new().num("most", u32::try_from(MOST).unwrap_or(u32::MAX)));
                return Step::Again;
            }
            Some("add") => At::Kind,
            Some("remove") => At::Remove,
            Some("pause") => At::Pause,
            Some("resume") => {
                resume(turn);
                return Step::Done;
            }
            Some("quiet") => return Step::Into(Box::new(super::settings::quiet_hours())),
            _ => {
                turn.say("nudges-unchanged");
                return Step::Done;
            }
        };
        self.path.go(next);
        Step::Next
    }
}

fn what(turn: &Turn<'_>) -> Question {
    let state = &turn.session.nudges;
    let mut offered = vec![("add", "nudges-add")];
    if !state.schedules.is_empty() {
        offered.push(("remove", "nudges-remove-one"));
        offered.push(if is_paused(turn) { ("resume", "nudges-resume") } else { ("pause", "nudges-pause-label") });
    }
    offered.push(("quiet", "nudges-quiet"));
    Question::new(turn, "nudges-what", Reads::Choices)
        .choices(turn.content, &offered)
        .styled("resume", Style::Main)
        .required()
}

/// Says what comes when, with the next time of each.
pub fn say_schedules(turn: &mut Turn<'_>) {
    let state = &turn.session.nudges;
    if state.schedules.is_empty() {
        return turn.say("nudges-none");
    }
    let mut lines = vec![("nudges-list", Args::new())];
    let zone = turn.zone();
    for schedule in &state.schedules {
        let next = turn.session.timers.get(&timer(schedule.id)).copied();
        let next =
            next.map_or_else(|| turn.content.line("nudges-resting"), |at| wording::instant(turn.content, at, &zone));
        lines.push((
            "nudges-line",
            Args::new().words("what", wording::schedule(turn.content, schedule)).words("next", next),
        ));
    }
    turn.say_lines(&lines);
    let quiet = turn.session.nudges.quiet;
    let args = Args::new().words("from", wording::time(quiet.start)).words("until", wording::time(quiet.end));
    turn.say_with("nudges-quiet-now", &args);
}

/// True while nothing unprompted may come: a pause, or the silence after leave was taken.
pub fn is_paused(turn: &Turn<'_>) -> bool {
    letgo::is_silent(turn) || holds_pause(turn)
}

fn holds_pause(turn: &Turn<'_>) -> bool {
    turn.session.nudges.pause.is_some_and(|pause| pause.holds(turn.now))
}

/// Refuses times inside the quiet hours, saying which; true when one was.
pub fn refuses_quiet(turn: &mut Turn<'_>, times: &[Time]) -> bool {
    let quiet = turn.session.nudges.quiet;
    let Some(inside) = times.iter().find(|time| quiet.in_quiet(**time)) else { return false };
    let args = Args::new()
        .words("time", wording::time(*inside))
        .words("from", wording::time(quiet.start))
        .words("until", wording::time(quiet.end));
    turn.say_with("nudges-in-quiet", &args);
    true
}

/// Puts new schedules in the place of all others.
pub fn replace(turn: &mut Turn<'_>, wanted: &[(Kind, Time)]) {
    // The review of the week has a day of its own, and the hour of one's own is no message that was ordered.
    turn.session.nudges.schedules.retain(|schedule| matches!(schedule.kind, Kind::Review | Kind::Slot));
    for (kind, time) in wanted {
        add_one(turn, *kind, *time);
    }
    raise_limit(turn);
    replan(turn);
}

/// More times than the daily limit would rest in silence: asking for them raises it, as far as it goes.
fn raise_limit(turn: &mut Turn<'_>) {
    let wanted = u8::try_from(turn.session.nudges.schedules.len()).unwrap_or(u8::MAX);
    let limit = &mut turn.session.nudges.limit;
    *limit = (*limit).max(wanted.min(schedule::DAILY_MOST));
    if wanted > schedule::DAILY_MOST {
        turn.say_with("nudges-most-a-day", &Args::new().num("most", schedule::DAILY_MOST));
    }
}

fn add_one(turn: &mut Turn<'_>, kind: Kind, time: Time) {
    push(turn, kind, time, Weekdays::ALL);
}

fn push(turn: &mut Turn<'_>, kind: Kind, time: Time, days: Weekdays) {
    let state = &mut turn.session.nudges;
    if state.schedules.len() < MOST {
        state.last_id += 1;
        state.schedules.push(Schedule { id: state.last_id, kind, time, days, beat: Beat::Weekly });
    }
}

/// Sets the day and the hour of the weekly review, in the place of those before. False when there are too many others.
pub fn set_review(turn: &mut Turn<'_>, day: Weekday, time: Time) -> bool {
    turn.session.nudges.schedules.retain(|schedule| schedule.kind != Kind::Review);
    if turn.session.nudges.schedules.len() >= MOST {
        turn.say_with("nudges-full", &Args::new().num("most", u32::try_from(MOST).unwrap_or(u32::MAX)));
        replan(turn);
        return false;
    }
    push(turn, Kind::Review, time, Weekdays::only(day));
    raise_limit(turn);
    replan(turn);
    true
}

/// True when something comes at this time already.
pub fn is_taken(turn: &Turn<'_>, time: Time) -> bool {
    turn.session.nudges.schedules.iter().any(|other| other.time == time && other.kind != Kind::Review)
}

/// Adds schedules; false when they are too many, or there already.
fn add(turn: &mut Turn<'_>, kind: Kind, times: &[Time]) -> bool {
    let state = &turn.session.nudges;
    if state.schedules.len() + times.len() > MOST {
        turn.say_with("nudges-full", &Args::new().num("most", u32::try_from(MOST).unwrap_or(u32::MAX)));
        return false;
    }
    if let Some(time) = times.iter().find(|time| is_taken(turn, **time)) {
        turn.say_with("nudges-there-already", &Args::new().words("time", wording::time(*time)));
        return false;
    }
    for time in times {
        add_one(turn, kind, *time);
    }
    raise_limit(turn);
    replan(turn);
    true
}

fn remove(turn: &mut Turn<'_>, id: Option<&str>) {
    let Some(id) = id.and_then(|id| id.parse::<u32>().ok()) else { return };
    drop_schedule(turn, id);
    turn.say("nudges-removed");
}

/// Takes a schedule away.
pub fn drop_schedule(turn: &mut Turn<'_>, id: u32) {
    turn.session.nudges.schedules.retain(|schedule| schedule.id != id);
    turn.session.nudges.fired.remove(&id);
    replan(turn);
}

/// Adds a schedule for one day of the week; its number, or `None` when they are too many, which is said.
pub fn add_weekly(turn: &mut Turn<'_>, kind: Kind, day: Weekday, time: Time) -> Option<u32> {
    let state = &mut turn.session.nudges;
    if state.schedules.len() >= MOST {
        turn.say_with("nudges-full", &Args::new().num("most", u32::try_from(MOST).unwrap_or(u32::MAX)));
        return None;
    }
    state.last_id += 1;
    let id = state.last_id;
    state.schedules.push(Schedule { id, kind, time, days: Weekdays::of(&[day])?, beat: Beat::Weekly });
    raise_limit(turn);
    replan(turn);
    Some(id)
}

fn pause(turn: &mut Turn<'_>, until: &Until) {
    let end = match until {
        Until::For { minutes } => turn.now.checked_add(SignedDuration::from_mins(i64::from(*minutes))).ok(),
        Until::Date(date) => {
            turn.zone().to_zoned(date.to_datetime(Time::midnight())).ok().map(|start| start.timestamp())
        }
        Until::Time(at) => turn.zone().to_zoned(*at).ok().map(|end| end.timestamp()),
        Until::Open => None,
    };
    turn.session.nudges.pause = Some(end.map_or(Pause::Indefinite, Pause::Until));
    super::slip::cancel(turn);
    replan(turn);
    let how_long = until_label(turn.content, until);
    turn.say_with("nudges-paused", &Args::new().words("until", how_long));
}

/// `nudges resume`.
fn resume(turn: &mut Turn<'_>) {
    turn.session.nudges.pause = None;
    turn.session.nudges.unanswered = 0;
    letgo::speak_again(turn);
    replan(turn);
    turn.say("nudges-resumed");
    say_schedules(turn);
    turn.menu(&[("nudges", "", "menu-nudges"), ("home", "", "menu-home")]);
}

fn timer(id: u32) -> TimerName {
    TimerName::new(format!("{TIMER}{id}"))
}

/// Sets the timer of every schedule anew, and clears those of schedules that are gone.
pub fn replan(turn: &mut Turn<'_>) {
    let gone: Vec<_> = turn.session.timers.keys().filter(|name| name.as_str().starts_with(TIMER)).cloned().collect();
    let state = &turn.session.nudges;
    let rests = turn.session.unreachable.is_some() || state.pause == Some(Pause::Indefinite) || letgo::is_silent(turn);
    let from = match state.pause {
        Some(Pause::Until(end)) => end.max(turn.now),
        Some(Pause::Indefinite) | None => turn.now,
    };
    let zone = turn.zone();
    let wanted: Vec<(TimerName, Timestamp)> = state
        .schedules
        .iter()
        .filter(|_| !rests)
        .filter_map(|schedule| {
            // A nudge at the very end of a pause is no longer inside it.
            let after = if from > turn.now { from.checked_sub(SignedDuration::from_micros(1)).ok()? } else { from };
            let last = state.fired.get(&schedule.id).copied();
            Some((timer(schedule.id), next_fire(schedule, &zone, after, last)?))
        })
        .collect();
    for name in gone.iter().filter(|name| !wanted.iter().any(|(other, _)| other == *name)) {
        turn.clear_timer(name);
    }
    for (name, due) in wanted {
        turn.set_timer(name, due);
    }
}

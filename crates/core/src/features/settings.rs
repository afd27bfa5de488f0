//! `settings`: zone, quiet hours, how looks count, the period, and the answers given at the start.

pub mod lost;
pub mod travel;

use jiff::SignedDuration;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{arrive, cover, hide, needed, nudges, plan, safety, together};
use crate::flow::{Answer, Flow, HALF_A_DAY, Path, Question, Reads, Step, Talk, run};
use crate::language::answers::{Context, Daypart, Reading, clock, zone};
use crate::picture::Theme;
use crate::rules::schedule::{QuietHours, Schedule};
use crate::turn::Turn;
use crate::wording;

/// Where a change of settings stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    path: Path<At>,
    quiet_from: Option<Time>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    What,
    Zone,
    QuietFrom,
    QuietUntil,
    Strict,
    Discreet,
    Pictures,
}

/// `settings [zone | quiet | looks | discreet | cover | pictures | needed] [place]`.
pub fn settings(turn: &mut Turn<'_>, args: &str) {
    let (what, place) = args.trim().split_once(char::is_whitespace).unwrap_or((args.trim(), ""));
    let at = match what.to_lowercase().as_str() {
        "zone" => At::Zone,
        "quiet" => At::QuietFrom,
        "looks" => At::Strict,
        "discreet" => At::Discreet,
        "cover" => return cover::cover(turn, "change"),
        "pictures" => At::Pictures,
        "needed" => return needed::needed(turn, ""),
        _ if place_told(turn, args) => return,
        _ => At::What,
    };
    if at == At::What {
        say_settings(turn);
    } else if place_told(turn, place) && at == At::Zone {
        return;
    }
    run::reopen(turn, Talk::Settings(Settings { path: Path::from(at), quiet_from: None }));
}

/// Goes by the place that was given with the command, or asks which of several is meant. False where it names none.
fn place_told(turn: &mut Turn<'_>, place: &str) -> bool {
    match zone::read(place, &Context::new(turn.now, None)) {
        Reading::Value(zone) => {
            set_zone(turn, Some(&zone.name));
            run::resume(turn);
        }
        Reading::Choose(_) => {
            run::push(turn, Talk::Settings(Settings { path: Path::from(At::Zone), quiet_from: None }));
            return run::hear(turn, place);
        }
        Reading::Refuse(_) | Reading::Unclear => return false,
    }
    true
}

/// Quiet hours in the middle of a sentence: set where both times are plain (“i sleep from 9am to 4pm”), else asked for.
pub fn quiet_told(turn: &mut Turn<'_>, words: &str) {
    match spoken(turn, words) {
        Some(quiet) => {
            set_quiet(turn, quiet);
            run::resume(turn);
        }
        None => settings(turn, "quiet"),
    }
}

/// A zone in the middle of a sentence: set where the place is plain (“i'm in toronto now, at my cousin's”), else asked for.
pub fn zone_told(turn: &mut Turn<'_>, words: &str) {
    if travel::travels(turn, words) {
        return;
    }
    let context = Context::new(turn.now, None);
    let first = words.split([',', '.', ';', '\n']).next().unwrap_or_default();
    match zone::read(first, &context) {
        Reading::Value(zone) => {
            set_zone(turn, Some(&zone.name));
            run::resume(turn);
        }
        Reading::Choose(_) | Reading::Refuse(_) | Reading::Unclear => settings(turn, "zone"),
    }
}

/// The two times on either side of “to”, in the order in which they were said.
fn spoken(turn: &Turn<'_>, words: &str) -> Option<QuietHours> {
    let words = words.to_lowercase().replace(['–', '-'], " to ");
    let context = Context::new(turn.now, None);
    let time = |words: &str| match clock::read(words, &context) {
        Reading::Value(times) if times.as_slice().len() == 1 => Some(times.first()),
        Reading::Value(_) | Reading::Choose(_) | Reading::Refuse(_) | Reading::Unclear => None,
    };
    let (before, after) = [" to ", " till ", " until ", " and "].into_iter().find_map(|word| words.split_once(word))?;
    let from = before.split_whitespace().next_back()?;
    let until = after.split([',', '.', ';']).next()?;
    let (start, end) = (time(from)?, time(until)?);
    (start != end).then_some(QuietHours { start, end })
}

/// The conversation about quiet hours alone.
pub const fn quiet_hours() -> Talk {
    Talk::Settings(Settings { path: Path::from(At::QuietFrom), quiet_from: None })
}

impl Flow for Settings {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::What => Question::new(turn, "settings-what", Reads::Choices)
                .choices(
                    content,
                    &[
                        ("zone", "settings-zone"),
                        ("quiet", "settings-quiet"),
                        ("looks", "settings-looks"),
                        ("discreet", "settings-discreet"),
                        ("cover", "cover-label"),
                        ("hide", "hide-label"),
                        ("pictures", "settings-pictures"),
                        ("answers", "settings-answers"),
                        ("nudges", "menu-nudges"),
                        ("needed", "needed-label"),
                    ],
                )
                .required(),
            At::Zone => Question::new(turn, "settings-ask-zone", Reads::Zone).required(),
            At::QuietFrom => Question::new(turn, "settings-ask-quiet-from", Reads::Times)
                .choices(
                    content,
                    &[
                        ("=21:00", "hour-21"),
                        ("=22:00", "hour-22"),
                        ("=23:00", "hour-23"),
                        ("none", "settings-no-quiet"),
                    ],
                )
                .in_the(Daypart::Evening)
                .required(),
            At::QuietUntil => Question::new(turn, "settings-ask-quiet-until", Reads::Times)
                .choices(
                    content,
                    &[("=06:00", "hour-6"), ("=07:00", "hour-7"), ("=08:00", "hour-8"), ("=09:00", "hour-9")],
                )
                .in_the(Daypart::Morning)
                .required(),
            At::Strict => Question::new(turn, "settings-ask-looks", Reads::Choices)
                .choices(content, &[("apart", "settings-looks-apart"), ("strict", "settings-looks-strict")])
                .listed()
                .required(),
            At::Discreet => Question::new(turn, "settings-ask-discreet", Reads::Choices)
                .choices(content, &[("on", "settings-discreet-on"), ("off", "settings-discreet-off")])
                .listed()
                .required(),
            At::Pictures => Question::new(turn, "settings-ask-pictures", Reads::Choices)
                .choices(content, &[("dark", "settings-pictures-dark"), ("light", "settings-pictures-light")])
                .required(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::What => return self.choose(turn, &answer),
            At::Zone => set_zone(turn, answer.zone()),
            At::QuietFrom => {
                let Some(from) = answer.times().and_then(<[Time]>::first) else {
                    set_quiet(turn, QuietHours { start: Time::midnight(), end: Time::midnight() });
                    return Step::Done;
                };
                self.quiet_from = Some(*from);
                self.path.go(At::QuietUntil);
                return Step::Next;
            }
            At::QuietUntil => {
                if let (Some(start), Some(end)) = (self.quiet_from, answer.times().and_then(<[Time]>::first)) {
                    set_quiet(turn, QuietHours { start, end: *end });
                }
            }
            At::Strict => {
                turn.session.strict = answer.is("strict");
                turn.say(if turn.session.strict { "settings-looks-now-strict" } else { "settings-looks-now-apart" });
                turn.menu(MENU);
            }
            At::Discreet => {
                safety::quiet::set(turn, answer.is("on"));
                turn.menu(MENU);
            }
            At::Pictures => {
                turn.session.pictures = if answer.is("light") { Theme::Light } else { Theme::Dark };
                turn.say(said_of(turn.session.pictures));
                turn.menu(MENU);
            }
        }
        Step::Done
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn patience(&self, turn: &Turn<'_>) -> Option<SignedDuration> {
        // Whoever was asked because their zone is gone answers when they come.
        if self.path.at == At::Zone && turn.session.is_zone_lost() { None } else { Some(HALF_A_DAY) }
    }
}

const MENU: &[(&str, &str, &str)] = &[("settings", "", "menu-settings"), ("home", "", "menu-home")];

impl Settings {
    fn choose(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let next = match answer.choice() {
            Some("zone") => At::Zone,
            Some("quiet") => At::QuietFrom,
            Some("looks") => At::Strict,
            Some("discreet") => At::Discreet,
            Some("cover") => return Step::Into(Box::new(cover::page(turn))),
            Some("hide") => {
                hide::hide(turn, "");
                return Step::Rest;
            }
            Some("pictures") => At::Pictures,
            Some("needed") => return Step::Into(Box::new(needed::page(turn))),
            Some("answers") => return Step::Into(Box::new(arrive::at_summary())),
            Some("nudges") => {
                nudges::say_schedules(turn);
                return Step::Into(Box::new(nudges::overview()));
            }
            _ => {
                turn.say("settings-unchanged");
                turn.menu(MENU);
                return Step::Done;
            }
        };
        self.path.go(next);
        Step::Next
    }
}

fn say_settings(turn: &mut Turn<'_>) {
    let session = &turn.session;
    let zone = session.zone.clone().unwrap_or_else(|| turn.content.line("sum-zone-unknown"));
    let local = wording::time(turn.local().time());
    let quiet = session.nudges.quiet;
    let quiet = if quiet.start == quiet.end {
        ("settings-now-no-quiet", Args::new())
    } else {
        let args = Args::new().words("from", wording::time(quiet.start)).words("until", wording::time(quiet.end));
        ("settings-now-quiet", args)
    };
    let looks = if session.strict { "settings-now-strict" } else { "settings-now-apart" };
    let discreet = if session.safety.quiet_mode { "settings-now-discreet" } else { "settings-now-not-discreet" };
    let clock = if session.is_zone_lost() {
        ("settings-now-zone-lost", Args::new().words("zone", zone))
    } else {
        ("settings-now-zone", Args::new().words("zone", zone).words("time", local))
    };
    turn.say_lines(&[
        clock,
        quiet,
        (looks, Args::new()),
        (discreet, Args::new()),
        (said_of(session.pictures), Args::new()),
        (if session.facts.only_needed { "settings-now-needed" } else { "settings-now-none" }, Args::new()),
    ]);
}

const fn said_of(pictures: Theme) -> &'static str {
    match pictures {
        Theme::Dark => "settings-now-dark",
        Theme::Light => "settings-now-light",
    }
}

/// Everything that goes by the person's clock is set anew.
fn replan_all(turn: &mut Turn<'_>) {
    nudges::replan(turn);
    plan::replan(turn);
    together::replan(turn);
}

/// Goes by a zone from now on, and says what time it is there.
pub fn set_zone(turn: &mut Turn<'_>, zone: Option<&str>) {
    if let Some(zone) = zone {
        travel::forget(turn);
        turn.session.zone = Some(zone.to_owned());
        turn.session.zone_asked = false;
    }
    replan_all(turn);
    let local = wording::time(turn.local().time());
    turn.say_with("settings-zone-now", &Args::new().words("time", local));
    turn.menu(MENU);
}

fn set_quiet(turn: &mut Turn<'_>, quiet: QuietHours) {
    turn.session.nudges.quiet = quiet;
    if quiet.start == quiet.end {
        turn.say("settings-no-quiet-now");
    } else {
        let args = Args::new().words("from", wording::time(quiet.start)).words("until", wording::time(quiet.end));
        turn.say_with("settings-quiet-now", &args);
    }
    let asleep: Vec<_> = turn
        .session
        .nudges
        .schedules
        .iter()
        .flat_map(Schedule::times)
        .filter(|time| quiet.in_quiet(*time))
        .map(wording::time)
        .collect();
    if !asleep.is_empty() {
        let times = wording::list(turn.content, &asleep);
        turn.say_with("settings-quiet-covers", &Args::new().words("times", times));
    }
    turn.menu(MENU);
}

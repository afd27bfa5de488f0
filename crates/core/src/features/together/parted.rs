//! It ended: care, nobody's fault, and what comes now. A hard stop never closes this.

use serde::{Deserialize, Serialize};

use super::{State, coming};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::{arrive, free, home, nudges, plan};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::message::{Layout, Priority};
use crate::rules::stage::{Choice, Stage};
use crate::session::{EndedBy, EndedOn};
use crate::turn::Turn;
use crate::wording;
use jiff::{SignedDuration, Timestamp};

/// Where the end stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parted {
    path: Path<At>,
    /// Who ended it, where the words said so.
    by: Option<EndedBy>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Sure,
    Next,
}

/// The timer of the line on the day after.
pub(super) const AFTER: &str = "together.after";

/// When it comes, quiet hours aside.
const NEXT_DAY: SignedDuration = SignedDuration::from_hours(20);

/// `parted [not]`: it ended, or it was never so.
pub fn parted(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    if args.trim() == "not" {
        turn.retire();
        if turn.session.stage != Stage::BeginAgain {
            turn.session.together.with_them = false;
        }
        turn.say("together-misheard");
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
        return run::resume(turn);
    }
    if turn.session.is_apart() {
        turn.say("together-parted-already");
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
        return run::resume(turn);
    }
    if turn.session.together.over.is_some() { choose(turn) } else { ask(turn, None) }
}

/// Asks whether it is over.
pub(super) fn ask(turn: &mut Turn<'_>, by: Option<EndedBy>) {
    run::reopen(turn, Talk::Parted(Parted { path: Path::from(At::Sure), by }));
}

/// Asks what comes now.
pub(super) fn choose(turn: &mut Turn<'_>) {
    run::reopen(turn, Talk::Parted(Parted { path: Path::from(At::Next), by: None }));
}

/// They are not together any more: what is remembered of it goes, and what is about the days apart comes back.
pub fn left(turn: &mut Turn<'_>) {
    close_days(turn);
    let after = TimerName::new(AFTER);
    let is_gone = |name: &&TimerName| name.as_str().starts_with(super::TIMER) && **name != after;
    let names: Vec<_> = turn.session.timers.keys().filter(is_gone).cloned().collect();
    for name in &names {
        turn.clear_timer(name);
    }
    turn.session.together = State::default();
    plan::replan(turn);
}

/// The days together are no days apart: they are taken out of what is counted, and the end is today.
fn close_days(turn: &mut Turn<'_>) {
    let today = turn.today();
    let state = &turn.session.together;
    if let (Some(since), None) = (state.since, state.over) {
        turn.session.ledger.were_together(since, today);
        ended(turn);
    }
}

/// It ended today, and not for the first time.
fn ended(turn: &mut Turn<'_>) {
    turn.session.facts.ended = Some(EndedOn { date: turn.today(), roughly: false });
    turn.session.facts.on_off = Some(true);
}

impl Flow for Parted {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.path.at {
            At::Sure => Question::new(turn, "together-parted-sure", Reads::Choices)
                .choices(
                    turn.content,
                    &[
                        ("over", "together-parted-over"),
                        ("unsure", "together-parted-unsure"),
                        ("no", "together-parted-no"),
                    ],
                )
                .listed(),
            At::Next => Question::new(turn, "together-parted-next", Reads::Choices)
                .choices(
                    turn.content,
                    &[
                        ("letgo", "together-parted-letgo"),
                        ("period", "together-parted-period"),
                        ("later", "together-parted-later"),
                    ],
                )
                .listed(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match (self.path.at, answer.choice()) {
            (At::Sure, Some("over")) => {
                self.over(turn);
                self.path.go(At::Next);
                Step::Next
            }
            (At::Sure, Some("unsure")) => said(turn, "together-parted-said-unsure"),
            (At::Sure, _) => said(turn, "together-parted-said-no"),
            (At::Next, Some("letgo")) => let_go(turn),
            (At::Next, Some("period")) => new_period(turn),
            (At::Next, _) => said(turn, later(turn)),
        }
    }

    fn back(&mut self) -> bool {
        // What was said to be over is not taken back by a step.
        self.path.at != At::Next && self.path.back()
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn reach(&self) -> Reach {
        Reach::Suffered
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if self.path.at == At::Next { later(turn) } else { "flow-left" });
    }
}

impl Parted {
    /// It is over: coaching ends at once, whatever is chosen next.
    fn over(&self, turn: &mut Turn<'_>) {
        close_days(turn);
        ended(turn);
        let today = turn.today();
        turn.session.facts.by = self.by;
        turn.session.facts.manner = None;
        let is_stage = turn.session.stage == Stage::BeginAgain;
        if !is_stage {
            turn.session.ledger.were_together(today, today);
        }
        turn.session.together.over = Some(today).filter(|_| is_stage);
        turn.session.together.with_them = false;
        super::keep(turn, None, "together-parted-sure", &today.to_string());
        run::end(turn, |talk| talk.as_flow().leads_back());
        coming::replan(turn);
        let harmed = turn.session.facts.harm.is_some_and(|harm| harm != crate::session::Harm::None);
        if harmed {
            turn.say("together-parted-harm");
            let buttons = vec![turn.run_button("safety", "hurt", "free-help-safety")];
            turn.send(buttons, Layout::Row, None);
        } else {
            free::say_next(turn, "together-parted-care");
            let night = matches!(turn.local().hour(), 20..=23 | 0..=5);
            turn.say(if night { "together-parted-tonight" } else { "together-parted-today" });
            follow_up(turn);
            turn.flush();
        }
    }
}

/// Sets the line for the next day, and says so.
fn follow_up(turn: &mut Turn<'_>) {
    if nudges::is_paused(turn) {
        return;
    }
    if let Ok(at) = turn.now.checked_add(NEXT_DAY) {
        let at = nudges::after_quiet(turn, at);
        turn.set_timer(TimerName::new(AFTER), at);
        turn.say("together-parted-tomorrow");
    }
}

/// The line on the next day; it tells a bystander nothing, and an answer to it is a check-in.
pub(super) fn next_day(turn: &mut Turn<'_>, due: Timestamp) {
    if !nudges::may_follow_up(turn, due) {
        return;
    }
    turn.prioritise(Priority::FollowUp);
    nudges::count(turn);
    turn.session.nudges.invited = true;
    free::say_next(turn, "together-after");
    turn.menu(&[("checkin", "", "menu-checkin"), ("home", "", "menu-home")]);
}

/// Nothing is chosen: then nothing is counted, save where the days apart were never given up.
const fn later(turn: &Turn<'_>) -> &'static str {
    if turn.session.is_apart() { "together-parted-said-on" } else { "together-parted-said-later" }
}

fn said(turn: &mut Turn<'_>, key: &str) -> Step {
    turn.say(key);
    let buttons = home::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

fn let_go(turn: &mut Turn<'_>) -> Step {
    home::choose(turn, Choice::LetGo);
    turn.say("together-parted-letting-go");
    turn.menu(&[("letgo", "", "together-parted-letgo"), ("circle", "", "menu-circle"), ("home", "", "menu-home")]);
    Step::Done
}

fn new_period(turn: &mut Turn<'_>) -> Step {
    let period = free::start_period_tomorrow(turn);
    let length = wording::length(turn.content, period);
    turn.say_with("together-parted-begun", &Args::new().words("length", length));
    turn.menu(&[("circle", "", "menu-circle"), ("home", "", "menu-home")]);
    Step::Done
}

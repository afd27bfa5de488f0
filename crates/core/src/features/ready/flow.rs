//! The review as a conversation: one question at a time, only what is not known, then the page and the decision.

use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::asking::{self, At, COMPANY, FORTNIGHT, LASTED, NO, SILENCE, WEEK, next, start};
use super::{STANDS, Sitting, clear, days_left, decided, page, step_back};
use crate::content::Args;
use crate::features::arrive::again::{self, Again};
use crate::features::map;
use crate::flow::{Answer, Flow, HALF_A_DAY, Path, Question, Reach, Reads, Step, Talk, run};
use crate::message::Style;
use crate::rules::readiness::{self, Core, Outcome, Second};
use crate::turn::Turn;
use crate::wording;

/// Days to wait where no review says how many.
const A_WEEK: u32 = 7;

/// Days to wait after second answers that did not hold.
const TWO_WEEKS: u32 = 14;

/// Where the conversation stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deciding {
    path: Path<At>,
    /// The second answers so far, when it is they that are asked for.
    second: Option<Core>,
    /// How many days of waiting are proposed.
    #[serde(default)]
    days: u32,
}

/// Opens the review: where it was left, behind what should be said first, or at its beginning.
pub(super) fn open(turn: &mut Turn<'_>) {
    if turn.session.open.iter().any(|open| matches!(&open.talk, Talk::Ready(_))) {
        return run::open(turn, talk(At::Gate));
    }
    let since = turn.today().saturating_sub((STANDS - 1).days());
    if turn.session.ready.sitting.as_ref().is_some_and(|sitting| sitting.date >= since) {
        turn.say("ready-goes-on");
        asking::decide_early(turn);
        let at = next(turn).unwrap_or(At::Decide);
        if at == At::Decide {
            page::show(turn);
        }
        return run::reopen(turn, talk(at));
    }
    if asking::gate(turn).is_some() {
        return run::reopen(turn, talk(At::Gate));
    }
    let first = start(turn);
    run::reopen(turn, talk(first));
}

/// Opens the second answers.
pub(super) fn open_second(turn: &mut Turn<'_>) {
    let is_open = |talk: &Talk| matches!(talk, Talk::Ready(deciding) if deciding.second.is_some() || deciding.path.at == At::Still);
    if turn.session.open.iter().any(|open| is_open(&open.talk)) {
        return run::open(turn, talk(At::Gate));
    }
    turn.say("ready-second");
    let second = Some(Core::default());
    run::reopen(turn, Talk::Ready(Deciding { path: Path::from(At::Week), second, days: TWO_WEEKS }));
}

/// Opens the question when Keel shall ask again.
pub(super) fn open_when(turn: &mut Turn<'_>) {
    run::reopen(turn, Talk::Ready(Deciding { days: A_WEEK.max(days_left(turn)), ..deciding(At::When) }));
}

const fn deciding(at: At) -> Deciding {
    Deciding { path: Path::from(at), second: None, days: A_WEEK }
}

const fn talk(at: At) -> Talk {
    Talk::Ready(deciding(at))
}

impl Flow for Deciding {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        let listed = |key: &str, choices: &[(&str, &str)]| {
            Question::new(turn, key, Reads::Choices).choices(content, choices).listed()
        };
        let of_map = |key: &str, at: map::At| listed(key, at.asked().takes.choices());
        let is_second = self.second.is_some();
        match self.path.at {
            At::Gate => {
                let (key, args) = asking::gate(turn).unwrap_or(("ready-gate-again", Args::new()));
                Question::with(turn, key, &args, Reads::Choices)
                    .choices(content, &[("now", "ready-look-now"), ("leave", "ready-leave")])
                    .required()
            }
            At::Harm if turn.session.facts.harm.is_some() => Question {
                text: content.text("ready-ask-harm-again", &Args::new()),
                ..again::question(turn, Again::Harm)
            },
            At::Harm => again::question(turn, Again::Harm),
            At::Refusal => again::question(turn, Again::Refusal),
            At::Fortnight => listed("ready-ask-fortnight", FORTNIGHT),
            At::Need if turn.session.map.need_or_want().is_some() => of_map("ready-ask-need-again", map::At::Need),
            At::Need => of_map("map-need", map::At::Need),
            At::Mendable => of_map("map-mendable", map::At::Mendable),
            At::Ready => of_map("ready-ask-who", map::At::Ready),
            At::Firm => of_map("ready-ask-firm", map::At::Firm),
            At::Eyes => of_map("ready-ask-eyes", map::At::Worry),
            At::Change => Question::new(turn, "ready-ask-change", Reads::Words)
                .choices(content, &[("nothing", "ready-change-nothing")]),
            At::Lasted => listed("ready-ask-lasted", LASTED),
            At::Company => listed("ready-ask-company", COMPANY),
            At::Week => listed(if is_second { "ready-second-week" } else { "ready-ask-week" }, WEEK),
            At::Silence => listed(if is_second { "ready-second-silence" } else { "ready-ask-silence" }, SILENCE),
            At::No => listed(if is_second { "ready-second-no" } else { "ready-ask-no" }, NO),
            At::Decide => page::decision(turn),
            At::When => self.when(turn),
            At::Still => Question::new(turn, "ready-ask-still", Reads::Choices)
                .choices(content, page::DECISIONS)
                .styled("wait", Style::Main)
                .required(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let at = self.path.at;
        match at {
            At::Gate => self.gate(turn, &answer),
            At::Decide => self.decide(turn, &answer),
            At::When => decided::wait(turn, answer.until(), self.days),
            At::Still => match answer.choice().and_then(Outcome::from_id) {
                Some(Outcome::ReachOut) => decided::reach_out(turn, false),
                Some(Outcome::LetGo) => decided::let_go(turn),
                Some(Outcome::Wait) | None => self.go_to_when(TWO_WEEKS),
            },
            At::Harm
            | At::Refusal
            | At::Fortnight
            | At::Need
            | At::Mendable
            | At::Ready
            | At::Firm
            | At::Eyes
            | At::Change
            | At::Lasted
            | At::Company
            | At::Week
            | At::Silence
            | At::No => {
                if self.second.is_some() {
                    return self.hear_second(turn, at, &answer);
                }
                match asking::hear(turn, at, &answer, || Talk::Ready(self.clone())) {
                    Err(step) => step,
                    Ok(()) => self.go_on(turn, at),
                }
            }
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        let at = self.path.at;
        if at == At::When {
            decided::set_wait(turn, None, self.days);
            return decided::say_wait(turn);
        }
        let is_second = self.second.is_some() || at == At::Still;
        let left = [
            (at == At::Gate, "ready-left-before"),
            (at == At::Decide, "ready-left-open"),
            (is_second, "ready-left-second"),
        ];
        turn.say(left.iter().find(|(applies, _)| *applies).map_or("ready-left", |(_, key)| *key));
        step_back(turn);
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: Timestamp) {
        if self.path.at == At::When {
            decided::set_wait(turn, None, self.days);
        }
        step_back(turn);
    }

    fn patience(&self, _turn: &Turn<'_>) -> Option<SignedDuration> {
        Some(HALF_A_DAY)
    }

    fn reach(&self) -> Reach {
        if self.path.at == At::Change {
            return Reach::Suffered;
        }
        // “It would hurt, and I'd be alright” is what was asked for.
        let asks_what_it_does = matches!(self.path.at, At::Fortnight | At::Need | At::Week | At::Silence | At::No);
        if asks_what_it_does { Reach::HardMoments } else { Reach::Everywhere }
    }

    fn leads_back(&self) -> bool {
        true
    }
}

impl Deciding {
    fn gate(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if !answer.is("now") {
            turn.say("ready-left-before");
            turn.menu(&[("today", "", "menu-today"), ("home", "", "menu-home")]);
            return Step::Done;
        }
        let first = start(turn);
        self.path = Path::from(first);
        Step::Next
    }

    /// To the next question, or to the page and the decision.
    fn go_on(&mut self, turn: &mut Turn<'_>, from: At) -> Step {
        if turn.is_closed() {
            return decided::ended(turn);
        }
        let today = turn.today();
        let sitting = turn.session.ready.sitting.get_or_insert_with(|| Sitting::new(today));
        if !sitting.passed.contains(&from) {
            sitting.passed.push(from);
        }
        match next(turn) {
            Some(next) => self.path.go(next),
            None => {
                page::show(turn);
                self.path.go(At::Decide);
            }
        }
        Step::Next
    }

    fn decide(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("why") {
            turn.say("ready-evidence");
            return Step::Again;
        }
        match answer.choice().and_then(Outcome::from_id) {
            Some(Outcome::LetGo) => decided::let_go(turn),
            Some(Outcome::ReachOut) => {
                let facts = &turn.session.facts;
                let unknown = [(At::Harm, facts.harm.is_none()), (At::Refusal, facts.refusal.is_none())];
                let Some((at, _)) = unknown.into_iter().find(|(_, is_unknown)| *is_unknown) else {
                    return decided::reach(turn);
                };
                turn.say("ready-needs");
                self.path.go(at);
                Step::Next
            }
            Some(Outcome::Wait) | None => {
                let days = page::advised_days(turn);
                self.go_to_when(days)
            }
        }
    }

    fn go_to_when(&mut self, days: u32) -> Step {
        self.days = days;
        self.second = None;
        self.path.go(At::When);
        Step::Next
    }

    fn when(&self, turn: &Turn<'_>) -> Question {
        let date = turn.today().saturating_add(i64::from(self.days).days());
        let args = Args::new().num("days", self.days).words("date", wording::date(turn.content, date));
        let label = |days: u32| turn.content.text("ready-in-days", &Args::new().num("days", days)).to_plain();
        let others = [7, 14, 30].into_iter().filter(|days| *days > self.days).take(2);
        std::iter::once(self.days)
            .chain(others)
            .fold(Question::with(turn, "ready-when", &args, Reads::Until), |question, days| {
                question.choice(format!("={days} days"), label(days))
            })
            .choices(turn.content, &[("=open", "ready-do-not-ask")])
            .required()
    }

    /// The second answers, and what they come to.
    fn hear_second(&mut self, turn: &mut Turn<'_>, at: At, answer: &Answer) -> Step {
        let core = self.second.get_or_insert_with(Core::default);
        asking::put_core(core, at, answer);
        decided::keep_answer(turn, at, answer);
        if at == At::Week {
            self.path.go(At::Silence);
        } else if at == At::Silence {
            self.path.go(At::No);
        } else {
            return self.hold(turn);
        }
        Step::Next
    }

    fn hold(&mut self, turn: &mut Turn<'_>) -> Step {
        let now = self.second.unwrap_or_default();
        let (outcome, slips, pull) = decided::compare(turn, &now);
        match outcome {
            Second::Holds => decided::reach_out(turn, true),
            Second::Shut => {
                turn.say("ready-second-shut");
                page::mark(turn, Outcome::Wait);
                clear(turn);
                self.go_to_when(TWO_WEEKS)
            }
            Second::Doubt => {
                turn.say(match (slips, pull.is_some_and(|pull| pull >= readiness::STRONG_PULL)) {
                    (1.., _) => "ready-doubt-slip",
                    (0, true) => "ready-doubt-pull",
                    (0, false) => "ready-doubt-answers",
                });
                self.second = None;
                self.path = Path::from(At::Still);
                Step::Next
            }
        }
    }
}

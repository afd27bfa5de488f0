//! First steps back into the world: people, something of one's own, another place, in time somebody new. One small thing
//! with a day on it, suggested from the activities or in the person's own words, and asked about once afterwards.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::{State, TIMER, keep, number};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::{activities, free, nudges, worksheet};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::language::answers::until::Until;
use crate::language::normalise::plain;
use crate::message::Priority;
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;
use crate::wording;

/// Beginning of the timers of steps; the number of the step follows.
const STEP: &str = "step.";

/// The most that lie ahead at once: a few.
const MOST: usize = 3;

/// The most that are remembered as taken.
const TAKEN: usize = 8;

/// The most characters of one.
const LONGEST: usize = 200;

/// How far ahead one may be.
const FARTHEST: i64 = 90;

/// The hour on the next day at which it is asked about.
const ASKING: Time = Time::constant(18, 0, 0, 0);

/// How many days it is tried to ask about one.
const TRIES: u8 = 3;

/// A small step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Small {
    id: u32,
    /// In their words, or those of an activity.
    pub words: Private<String>,
    /// The local date.
    pub on: Date,
    /// Whether it was taken.
    #[serde(default)]
    done: bool,
    /// How often it was tried to ask about it.
    #[serde(default)]
    tried: u8,
}

/// Where a step stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstStep {
    path: Path<At>,
    area: String,
    /// The activity that is suggested.
    example: Option<String>,
    words: Option<Private<String>>,
    /// The step that is asked about, or moved.
    id: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    List,
    Area,
    What,
    Day,
    Did,
}

/// Where a step may lead: (area of the activities, label).
const DOORS: &[(&str, &str)] = &[
    ("people", "letgo-door-people"),
    ("hobby", "letgo-door-hobby"),
    ("away", "letgo-door-away"),
    ("meeting", "letgo-door-meeting"),
];

/// Those that lie ahead, or were not yet asked about.
pub fn ahead(state: &State) -> impl Iterator<Item = &Small> {
    state.steps.iter().filter(|step| !step.done)
}

/// Those that were taken.
pub fn taken(state: &State) -> impl Iterator<Item = &Small> {
    state.steps.iter().filter(|step| step.done)
}

/// `letgo steps`.
pub fn open(turn: &mut Turn<'_>) {
    let any = ahead(&turn.session.letgo).next().is_some();
    let at = if any { At::List } else { At::Area };
    run::reopen(turn, talk(at, None));
}

/// `letgo step N`: how one went.
pub fn about(turn: &mut Turn<'_>, id: Option<u32>) {
    match id.filter(|id| find(turn, *id).is_some_and(|step| !step.done)) {
        Some(id) => run::reopen(turn, talk(At::Did, Some(id))),
        None => {
            turn.say("letgo-step-gone");
            super::onward(turn, &[super::STEPS]);
            run::resume(turn);
        }
    }
}

fn talk(at: At, id: Option<u32>) -> Talk {
    Talk::FirstStep(FirstStep { path: Path::from(at), area: String::new(), example: None, words: None, id })
}

fn find<'t>(turn: &'t Turn<'_>, id: u32) -> Option<&'t Small> {
    turn.session.letgo.steps.iter().find(|step| step.id == id)
}

fn find_mut<'t>(turn: &'t mut Turn<'_>, id: u32) -> Option<&'t mut Small> {
    turn.session.letgo.steps.iter_mut().find(|step| step.id == id)
}

fn timer(id: u32) -> TimerName {
    TimerName::new(format!("{TIMER}{STEP}{id}"))
}

/// Sets the question about a step for the day after this one.
fn ask_after(turn: &mut Turn<'_>, id: u32, day: Date) {
    let next = day.saturating_add(1.day()).to_datetime(ASKING);
    if let Ok(at) = turn.zone().to_ambiguous_timestamp(next).compatible() {
        let at = nudges::after_quiet(turn, at);
        turn.set_timer(timer(id), at);
    }
}

/// The day after a step: one line that tells a bystander nothing; tried for some days, then left.
pub fn fire(turn: &mut Turn<'_>, name: &str, due: Timestamp) {
    let id = name.strip_prefix(TIMER).and_then(|name| name.strip_prefix(STEP)).and_then(|id| id.parse::<u32>().ok());
    let Some(id) = id.filter(|id| find(turn, *id).is_some_and(|step| !step.done)) else { return };
    if nudges::may_follow_up(turn, due) {
        turn.prioritise(Priority::FollowUp);
        nudges::count(turn);
        free::say_next(turn, "letgo-step-due");
        return turn.menu(&[("letgo", &format!("step {id}"), "letgo-step-open")]);
    }
    let today = turn.today();
    let again = find_mut(turn, id).is_some_and(|step| {
        step.tried += 1;
        step.tried < TRIES
    });
    if again {
        ask_after(turn, id, today);
    }
}

impl Flow for FirstStep {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::List => list(turn),
            At::Area => Question::new(turn, "letgo-steps-area", Reads::Choices).choices(content, DOORS).required(),
            At::What => match &self.example {
                Some(key) => {
                    let example = Args::new().words("example", content.line(key));
                    Question::with(turn, "letgo-steps-what", &example, Reads::Words)
                        .choices(content, &[("take", "letgo-steps-take"), ("other", "letgo-steps-other")])
                        .required()
                }
                None => Question::new(turn, "letgo-steps-what-own", Reads::Words).required(),
            },
            At::Day => Question::with(turn, "letgo-steps-day", &self.args(turn), Reads::When)
                .choices(
                    content,
                    &[("=tomorrow", "activity-tomorrow"), ("=saturday", "weekday-6"), ("=1 week", "letgo-steps-week")],
                )
                .required(),
            At::Did => {
                let is_ahead = self.id.and_then(|id| find(turn, id)).is_some_and(|step| step.on > turn.today());
                let key = if is_ahead { "letgo-step-ahead" } else { "letgo-step-did" };
                Question::with(turn, key, &self.args(turn), Reads::Choices)
                    .choices(
                        content,
                        &[("yes", "letgo-step-yes"), ("day", "letgo-step-another-day"), ("let", "letgo-step-let-be")],
                    )
                    .required()
            }
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if let Some(step) = run::way_of(turn, &answer, || self.path.back()) {
            return step;
        }
        match self.path.at {
            At::List => {
                self.id = answer.choice().and_then(|id| id.parse().ok());
                self.path.go(if self.id.is_some() { At::Did } else { At::Area });
                Step::Next
            }
            At::Area => {
                answer.choice().unwrap_or("people").clone_into(&mut self.area);
                if self.area == "meeting" && !activities::is_ready(turn) {
                    turn.say("letgo-door-early");
                    return Step::Again;
                }
                if self.area == "meeting" {
                    turn.say("activity-meeting-hello");
                }
                self.example = activities::for_another_day(turn, &self.area);
                self.path.go(At::What);
                Step::Next
            }
            At::What => self.what(turn, &answer),
            At::Day => self.day(turn, &answer),
            At::Did => self.did(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    /// “Yes. We came last” is a yes, with what it was like.
    fn told_besides(&mut self, turn: &mut Turn<'_>, words: &Private<String>) -> Option<Step> {
        let said = plain(words.expose());
        let is_yes = said.split(|c: char| !c.is_alphanumeric()).next() == Some("yes");
        (self.path.at == At::Did && is_yes).then(|| {
            turn.record(Body::note(words.clone()));
            self.did(turn, &Answer::Choice("yes".to_owned()))
        })
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("letgo-steps-left");
    }
}

/// Those ahead, with room for another while they are few.
fn list(turn: &Turn<'_>) -> Question {
    let steps: Vec<_> = ahead(&turn.session.letgo).collect();
    let args = Args::new().num("ahead", number(steps.len()));
    let mut question = Question::with(turn, "letgo-steps-list", &args, Reads::Choices).listed().required();
    for step in &steps {
        question = question.choice(step.id.to_string(), worksheet::label(step.words.expose()));
    }
    let more: &[_] = if steps.len() < MOST { &[("add", "letgo-steps-add")] } else { &[] };
    question.choices(turn.content, more)
}

impl FirstStep {
    fn args(&self, turn: &Turn<'_>) -> Args {
        let step = self.id.and_then(|id| find(turn, id));
        let words = self.words.as_ref().or(step.map(|step| &step.words));
        let words = worksheet::clipped(words.map_or("", |words| words.expose()), LONGEST);
        let date = step.map(|step| wording::date(turn.content, step.on)).unwrap_or_default();
        Args::new().words("words", words).words("date", date)
    }

    fn what(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("other") {
            self.example = activities::for_another_day(turn, &self.area);
            return Step::Again;
        }
        if answer.is("take") {
            self.words = self.example.as_ref().map(|key| Private::from(turn.content.line(key)));
        } else {
            match worksheet::words(turn, answer, LONGEST, || Talk::FirstStep(self.clone())) {
                Err(step) => return step,
                Ok(words) => self.words = words,
            }
        }
        if self.words.is_none() {
            return Step::Again;
        }
        self.path.go(At::Day);
        Step::Next
    }

    fn day(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let day = match answer.until() {
            Some(Until::For { minutes }) => {
                let at = turn.now.checked_add(SignedDuration::from_mins(i64::from(*minutes)));
                at.ok().map(|at| at.to_zoned(turn.zone()).date())
            }
            Some(Until::Date(date)) => Some(*date),
            Some(Until::Time(at)) => Some(at.date()),
            Some(Until::Open) | None => None,
        };
        let Some(day) = day else {
            turn.say("letgo-steps-needs-day");
            return Step::Again;
        };
        if day > turn.today().saturating_add(FARTHEST.days()) {
            turn.say("letgo-steps-far");
            return Step::Again;
        }
        self.put_down(turn, day)
    }

    /// Puts the step down for its day, in the place of the one that is moved.
    fn put_down(&self, turn: &mut Turn<'_>, day: Date) -> Step {
        let moved = self.id.filter(|id| find(turn, *id).is_some());
        let id = match (moved, &self.words) {
            (Some(id), _) => {
                if let Some(step) = find_mut(turn, id) {
                    (step.on, step.tried) = (day, 0);
                }
                id
            }
            (None, Some(_)) if ahead(&turn.session.letgo).count() >= MOST => {
                turn.say("letgo-steps-full");
                super::onward(turn, &[super::STEPS]);
                return Step::Done;
            }
            (None, Some(words)) => {
                let state = &mut turn.session.letgo;
                state.last_step += 1;
                let id = state.last_step;
                state.steps.push(Small { id, words: words.clone(), on: day, done: false, tried: 0 });
                id
            }
            (None, None) => return Step::Again,
        };
        ask_after(turn, id, day);
        let date = wording::date(turn.content, day);
        let words = find(turn, id).map(|step| worksheet::clipped(step.words.expose(), LONGEST)).unwrap_or_default();
        turn.say_with("letgo-steps-set", &Args::new().words("date", date).words("words", words));
        super::onward(turn, &[]);
        Step::Done
    }

    fn did(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(id) = self.id.filter(|id| find(turn, *id).is_some()) else {
            turn.say("letgo-step-gone");
            super::onward(turn, &[super::STEPS]);
            return Step::Done;
        };
        match answer.choice() {
            Some("day") => {
                self.path.go(At::Day);
                return Step::Next;
            }
            Some("yes") => {
                if let Some(step) = find_mut(turn, id) {
                    step.done = true;
                }
                let words = find(turn, id).map(|step| step.words.clone()).unwrap_or_default();
                keep(turn, "letgo-step-did", words);
                free::say_next(turn, "letgo-step-said");
            }
            _ => {
                turn.session.letgo.steps.retain(|step| step.id != id);
                free::say_next(turn, "letgo-step-let");
            }
        }
        turn.clear_timer(&timer(id));
        tidy(turn);
        super::onward(turn, &[super::STEPS]);
        Step::Done
    }
}

/// Of the steps that were taken only the last are remembered; the record has them all.
fn tidy(turn: &mut Turn<'_>) {
    let state = &mut turn.session.letgo;
    let excess = taken(state).count().saturating_sub(TAKEN);
    let gone: Vec<_> = taken(state).take(excess).map(|step| step.id).collect();
    state.steps.retain(|step| !gone.contains(&step.id));
}

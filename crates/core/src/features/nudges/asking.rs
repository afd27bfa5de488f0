//! What is asked about the messages that come by themselves.

use serde::{Deserialize, Serialize};

use super::{MOST, planning};
use crate::content::Args;
use crate::features::activities::slot;
use crate::features::{review, settings};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::language::answers::rhythm::{self, Rhythm};
use crate::language::answers::{Context, Reading};
use crate::message::Style;
use crate::private::Private;
use crate::rules::schedule::{Beat, Kind, Schedule};
use crate::turn::Turn;

/// Where a change of the nudges stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nudges {
    path: Path<At>,
    kind: Option<Kind>,
    /// The person's own words, where those shall come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<Private<String>>,
    /// The times that were typed, until they are agreed to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    wanted: Vec<Schedule>,
    /// The schedule that is changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed: Option<u32>,
    /// Times that were said before it was known what shall come at them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    said: Option<Private<String>>,
}

/// The questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum At {
    What,
    Kind,
    Text,
    Times,
    /// Whether the times were meant so.
    Right,
    Change,
    Skip,
    Remove,
    Pause,
}

/// The longest text of one's own, in characters.
pub(super) const LONGEST: usize = 300;

/// What can come: (id, label, kind).
const KINDS: &[(&str, &str, Kind)] = &[
    ("words", "nudges-kind-words", Kind::Encouragement),
    ("checkin", "nudges-kind-checkin", Kind::CheckIn),
    ("call", "nudges-kind-call", Kind::Call),
    ("own", "nudges-kind-own", Kind::Own),
];

impl Nudges {
    pub(super) const fn at(at: At) -> Self {
        Self { path: Path::from(at), kind: None, text: None, wanted: Vec::new(), changed: None, said: None }
    }

    /// Takes an order up: its times are heard like an answer, and what shall come is asked for where that was not said.
    pub(super) fn order(turn: &mut Turn<'_>, kind: Option<Kind>, text: Option<Private<String>>, times: &str) {
        let at = if kind.is_some() { At::Times } else { At::Kind };
        let said = kind.is_none().then(|| Private::from(times));
        run::push(turn, Talk::Nudges(Self { kind, text, said, ..Self::at(at) }));
        if kind.is_none() || !run::hear(turn, times) {
            run::ask(turn);
        }
    }

    /// True while one of those that there are is to be named.
    pub(super) const fn chooses(&self) -> bool {
        matches!(self.path.at, At::Change | At::Skip | At::Remove)
    }

    /// On to the times, or past them where they were said before.
    fn go_to_times(&mut self, turn: &mut Turn<'_>) -> Step {
        self.path.go(At::Times);
        let said = self.said.take().map(|said| rhythm::read(said.expose(), &context(turn)));
        match said {
            Some(Reading::Value(rhythm)) => self.times(turn, &Answer::Rhythm(rhythm)),
            Some(Reading::Choose(_) | Reading::Refuse(_) | Reading::Unclear) | None => Step::Next,
        }
    }
}

impl Flow for Nudges {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        let one_of = |key| {
            turn.session
                .nudges
                .schedules
                .iter()
                .fold(Question::new(turn, key, Reads::Choices).listed().required(), |question, schedule| {
                    question.choice(schedule.id.to_string(), planning::label(turn, schedule))
                })
        };
        match self.path.at {
            At::What => what(turn),
            At::Kind => {
                let kinds: Vec<_> = KINDS.iter().map(|(id, label, _)| (*id, *label)).collect();
                Question::new(turn, "nudges-kind", Reads::Choices)
                    .choices(content, &kinds)
                    .choices(content, &[("review", "nudges-kind-review")])
                    .required()
            }
            At::Text => Question::new(turn, "nudges-text", Reads::Words).required(),
            At::Times => Question::new(turn, "nudges-times", Reads::Rhythm).required(),
            At::Right => {
                let (what, next) = planning::preview(turn, self.kind.unwrap_or(Kind::Encouragement), &self.wanted);
                let args = Args::new().words("what", what).words("next", next);
                Question::with(turn, "nudges-right", &args, Reads::Rhythm)
                    .choices(content, &[("yes", "nudges-right-yes"), ("other", "nudges-right-other")])
                    .required()
            }
            At::Change => one_of("nudges-change"),
            At::Skip => one_of("nudges-skip"),
            At::Remove => one_of("nudges-remove"),
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
            At::Kind if answer.is("review") => return Step::Into(Box::new(review::when::from_nudges())),
            At::Kind => return self.pick_kind(turn, &answer),
            At::Text => return self.own_text(turn, &answer),
            At::Times => return self.times(turn, &answer),
            At::Right if answer.is("yes") => {
                if !planning::put(turn, &self.wanted, self.text.as_ref(), self.changed) {
                    return Step::Again;
                }
                say_added(turn);
            }
            // Whoever types other times has said what was wrong.
            At::Right => {
                self.path.back();
                return if answer.is("other") { Step::Next } else { self.other_times(turn, answer) };
            }
            At::Change => return self.change(turn, &answer),
            At::Skip => planning::skip_next(turn, id(&answer)),
            At::Remove => planning::remove(turn, id(&answer)),
            At::Pause => {
                if let Answer::Until(until) = &answer {
                    planning::pause(turn, until);
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

    fn told_besides(&mut self, turn: &mut Turn<'_>, words: &Private<String>) -> Option<Step> {
        if !self.chooses() {
            return None;
        }
        let meant = planning::meant(turn, words.expose());
        if let (At::Change, None, [only]) = (self.path.at, meant, turn.session.nudges.schedules.as_slice())
            && let Reading::Value(rhythm) = rhythm::read(words.expose(), &context(turn))
        {
            // Where there is one only, its new times say which.
            let only = only.id.to_string();
            let step = self.change(turn, &Answer::Choice(only));
            return Some(if self.path.at == At::Times { self.times(turn, &Answer::Rhythm(rhythm)) } else { step });
        }
        let meant = meant?;
        Some(self.take(turn, Answer::Choice(meant.to_string())))
    }
}

fn context(turn: &Turn<'_>) -> Context {
    Context::new(turn.now, turn.session.zone.is_some().then(|| turn.zone()))
}

fn id(answer: &Answer) -> Option<u32> {
    answer.choice().and_then(|id| id.parse().ok())
}

fn say_added(turn: &mut Turn<'_>) {
    turn.say("nudges-added");
    planning::say_schedules(turn);
}

impl Nudges {
    fn choose(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let next = match answer.choice() {
            Some("add") if turn.session.nudges.schedules.len() >= MOST => {
                planning::say_full(turn);
                return Step::Again;
            }
            Some("add") => At::Kind,
            Some("change") => At::Change,
            Some("skip") => At::Skip,
            Some("remove") => At::Remove,
            Some("pause") => At::Pause,
            Some("resume") => {
                planning::resume(turn);
                return Step::Done;
            }
            Some("quiet") => return Step::Into(Box::new(settings::quiet_hours())),
            _ => {
                turn.say("nudges-unchanged");
                return Step::Done;
            }
        };
        self.path.go(next);
        Step::Next
    }

    fn pick_kind(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let kind = KINDS.iter().find(|(id, ..)| answer.is(id)).map_or(Kind::Encouragement, |(.., kind)| *kind);
        self.kind = Some(kind);
        if kind == Kind::Own {
            self.path.go(At::Text);
            return Step::Next;
        }
        self.go_to_times(turn)
    }

    fn own_text(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(words) = answer.words() else { return Step::Again };
        if words.expose().chars().count() > LONGEST {
            turn.say_with("nudges-text-long", &Args::new().num("most", u32::try_from(LONGEST).unwrap_or(u32::MAX)));
            return Step::Again;
        }
        self.text = Some(words.clone());
        self.go_to_times(turn)
    }

    fn times(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Answer::Rhythm(rhythm) = answer else { return Step::Again };
        let kind = self.kind.unwrap_or(Kind::Encouragement);
        match planning::wanted(turn, kind, rhythm, self.changed) {
            Some(wanted) => {
                self.wanted = wanted;
                self.path.go(At::Right);
                Step::Next
            }
            None => Step::Again,
        }
    }

    /// “no, 8pm” leaves the days as they were understood.
    fn other_times(&mut self, turn: &mut Turn<'_>, mut answer: Answer) -> Step {
        let days = self.wanted.first().and_then(|one| match one.beat {
            Beat::Weekly => Some((one.days, None)),
            Beat::Every { days, .. } => Some((one.days, Some(days))),
            Beat::Cron(_) => None,
        });
        if let (Answer::Rhythm(Rhythm::Times(parts)), Some(days)) = (&mut answer, days) {
            parts.iter_mut().filter(|part| part.bare).for_each(|part| (part.days, part.every) = days);
        }
        self.times(turn, &answer)
    }

    fn change(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let found = id(answer).and_then(|id| turn.session.nudges.schedules.iter().find(|one| one.id == id).copied());
        let Some(schedule) = found else { return Step::Again };
        match schedule.kind {
            Kind::Review => Step::Into(Box::new(review::when::from_nudges())),
            // It is an hour with an activity in it, which is asked for too.
            Kind::Slot => {
                slot::slot(turn, "move");
                Step::Rest
            }
            Kind::Encouragement | Kind::CheckIn | Kind::Call | Kind::Own => {
                (self.kind, self.changed) = (Some(schedule.kind), Some(schedule.id));
                self.text = turn.session.nudges.texts.get(&schedule.id).cloned();
                self.path.go(At::Times);
                Step::Next
            }
        }
    }
}

fn what(turn: &Turn<'_>) -> Question {
    let state = &turn.session.nudges;
    let mut offered = vec![("add", "nudges-add")];
    if !state.schedules.is_empty() {
        offered.push(("change", "nudges-change-one"));
        if planning::is_paused(turn) {
            offered.push(("resume", "nudges-resume"));
        } else {
            offered.push(("skip", "nudges-skip-one"));
            offered.push(("pause", "nudges-pause-label"));
        }
        offered.push(("remove", "nudges-remove-one"));
    }
    offered.push(("quiet", "nudges-quiet"));
    Question::new(turn, "nudges-what", Reads::Choices)
        .choices(turn.content, &offered)
        .styled("resume", Style::Main)
        .required()
}

//! The making, changing and looking through of plans: two questions, shown back as one sentence.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::hours;
use super::reminder::{next_line, reminder, replan};
use super::{
    LONGEST, MOST, Plan, SHOWN, add, clipped, find, find_mut, is_full, is_something, parse, rate, sentence, tidy,
};
use crate::content::Args;
use crate::features::slip;
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::intent::{Intent, guess};
use crate::language::normalise::plain;
use crate::language::pull::Pull;
use crate::message::Style;
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;
use crate::wording;

/// Where the making or looking through of plans stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IfThen {
    path: Path<At>,
    /// The plan that is looked at or changed.
    plan: Option<u32>,
    /// The first half, once it is said.
    when: Option<Private<String>>,
    /// The day of the slip after which it is made.
    slip: Option<Date>,
    /// Whether the second half was asked about once more.
    doubted: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum At {
    List,
    When,
    Then,
    One,
    Remind,
    /// Whether the line before a hard hour helped.
    Hour,
}

/// The conversation at its second question, for a moment that is known.
pub(super) fn for_moment(when: String) -> Talk {
    Talk::IfThen(IfThen { path: Path::from(At::Then), plan: None, when: Some(when.into()), slip: None, doubted: false })
}

/// The conversation at its first question, for somebody who has just slipped on this day.
pub fn after_slip(day: Date, when: Option<&str>) -> Talk {
    let when = when.map(|words| Private::from(tidy(words, &["if", "when", "whenever"])));
    let at = if when.is_some() { At::Then } else { At::When };
    Talk::IfThen(IfThen { path: Path::from(at), plan: None, when, slip: Some(day), doubted: false })
}

/// The conversation that changes a plan after a slip on this day.
pub fn change_after_slip(id: u32, day: Date) -> Talk {
    Talk::IfThen(IfThen { path: Path::from(At::When), plan: Some(id), when: None, slip: Some(day), doubted: false })
}

/// The conversation at a question, about one plan or none.
pub(super) fn talk(at: At, plan: Option<u32>) -> Talk {
    Talk::IfThen(IfThen { path: Path::from(at), plan, when: None, slip: None, doubted: false })
}

impl Flow for IfThen {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::List => list(turn),
            At::When => match self.plan.and_then(|id| find(turn.session, id)) {
                Some(plan) => {
                    let args = Args::new().words("sentence", sentence(content, plan));
                    Question::with(turn, "plan-when-again", &args, Reads::Words)
                        .choices(content, &[("same", "plan-same")])
                        .required()
                }
                None => Question::new(turn, "plan-when", Reads::Words).required(),
            },
            At::Then => {
                let when = self.when.as_ref().map(|when| clipped(when.expose(), SHOWN)).unwrap_or_default();
                Question::with(turn, "plan-then", &Args::new().words("when", when), Reads::Words).required()
            }
            At::One => self.one(turn),
            At::Remind => {
                let (time, days) = self.plan.and_then(|id| reminder(turn, find(turn.session, id)?)).unzip();
                let args = Args::new()
                    .words("time", time.map(wording::time).unwrap_or_default())
                    .words("days", days.map(|days| wording::weekdays(content, days)).unwrap_or_default());
                Question::with(turn, "plan-remind", &args, Reads::YesNo)
            }
            At::Hour => hours::question(turn),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if let Some(step) = run::way_of(turn, &answer, || self.path.back()) {
            return step;
        }
        match self.path.at {
            At::List => match answer.choice().map(str::parse::<u32>) {
                Some(Ok(id)) => {
                    self.plan = Some(id);
                    self.path.go(At::One);
                }
                _ if answer.is("hours") => {
                    hours::page(turn);
                    return Step::Done;
                }
                _ => {
                    self.plan = None;
                    self.path.go(At::When);
                }
            },
            At::When => return self.heard_when(turn, &answer),
            At::Then => return self.heard_then(turn, &answer),
            At::One => return self.chosen(turn, &answer),
            At::Remind => {
                self.remind(turn, answer.is("yes"));
                return self.end(turn);
            }
            At::Hour => {
                hours::heard(turn, answer.choice());
                return self.end(turn);
            }
        }
        Step::Next
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn yields_to(&self) -> Option<Pull> {
        // The pull itself is what a plan is for: “i'm about to text him”.
        (self.path.at != At::When).then_some(Pull::Strong)
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn gives_way(&self) -> bool {
        self.path.at == At::Hour
    }

    fn reach(&self) -> Reach {
        // How an hour went is told like anything else.
        if self.path.at == At::Hour { Reach::Everywhere } else { Reach::HardMoments }
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        if let Some(day) = self.slip {
            slip::announce(turn, day);
        }
        match (&self.when, self.path.at) {
            (Some(when), At::Then) => {
                // The first half is not lost: it is kept as a note.
                turn.record(Body::note(when.clone()));
                turn.say("plan-left-half");
            }
            _ => turn.say("plan-left"),
        }
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: Timestamp) {
        if let (Some(when), At::Then) = (&self.when, self.path.at) {
            turn.record(Body::note(when.clone()));
        }
    }
}

impl IfThen {
    fn one(&self, turn: &Turn<'_>) -> Question {
        let Some(plan) = self.plan.and_then(|id| find(turn.session, id)) else {
            return Question::new(turn, "plan-gone", Reads::Choices).choices(turn.content, &[("back", "plan-all")]);
        };
        let mut offered = vec![("helped", "plan-helped"), ("failed", "plan-failed"), ("change", "plan-change")];
        if plan.remind {
            offered.push(("quiet", "plan-remind-off"));
        } else if reminder(turn, plan).is_some() {
            offered.push(("remind", "plan-remind-on"));
        }
        offered.push(("remove", "plan-remove"));
        let args = Args::new().words("sentence", sentence(turn.content, plan));
        Question::with(turn, "plan-one", &args, Reads::Choices)
            .choices(turn.content, &offered)
            .styled("remove", Style::Danger)
            .required()
    }

    fn chosen(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(id) = self.plan else { return Step::Done };
        match answer.choice() {
            Some("helped") => rate(turn, id, true),
            Some("failed") => rate(turn, id, false),
            Some("change") => {
                self.path.go(At::When);
                return Step::Next;
            }
            Some("remind") => self.remind(turn, true),
            Some("quiet") => self.remind(turn, false),
            Some("remove") => {
                turn.session.plan.plans.retain(|plan| plan.id != id);
                replan(turn);
                turn.say("plan-removed");
            }
            Some(_) | None => turn.say("plan-left"),
        }
        self.end(turn)
    }

    /// The first half; a whole sentence is taken as both.
    fn heard_when(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if let Some((when, then)) = answer.words().and_then(|words| parse(words.expose())) {
            self.when = Some(when.into());
            return self.settle(turn, then);
        }
        let when = match (answer.words(), self.plan.and_then(|id| find(turn.session, id))) {
            (Some(words), _) => tidy(words.expose(), &["if", "when", "whenever"]),
            (None, Some(plan)) => plan.when.expose().clone(),
            (None, None) => return Step::Again,
        };
        if !fits(turn, &when) {
            return Step::Again;
        }
        self.when = Some(when.into());
        self.path.go(At::Then);
        Step::Next
    }

    fn heard_then(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(words) = answer.words() else { return Step::Again };
        let then = tidy(words.expose(), &["then"]);
        if !fits(turn, &then) {
            return Step::Again;
        }
        self.settle(turn, then)
    }

    /// Keeps the plan, unless its second half should be asked about first.
    fn settle(&mut self, turn: &mut Turn<'_>, then: String) -> Step {
        if let Some(key) = doubt(&then).filter(|_| !self.doubted) {
            self.doubted = true;
            turn.say(key);
            if self.path.at != At::Then {
                self.path.go(At::Then);
            }
            return Step::Again;
        }
        let when = self.when.take().map(|when| when.expose().clone()).unwrap_or_default();
        let known = self.plan.filter(|id| find(turn.session, *id).is_some());
        let sentence = match known {
            Some(id) => Some(replace(turn, id, &when, &then)),
            None => add(turn, &when, &then),
        };
        let Some(sentence) = sentence else {
            turn.say_with("plan-full", &Args::new().num("most", u32::try_from(MOST).unwrap_or(u32::MAX)));
            return self.end(turn);
        };
        turn.say_with("plan-made", &Args::new().words("sentence", sentence));
        self.plan = known.or_else(|| turn.session.plan.plans.last().map(|plan| plan.id));
        if hours::say_covered(turn, self.plan) {
            return self.end(turn);
        }
        let plan = self.plan.and_then(|id| find(turn.session, id));
        if plan.is_some_and(|plan| !plan.remind && reminder(turn, plan).is_some()) {
            self.path.go(At::Remind);
            return Step::Next;
        }
        replan(turn);
        self.end(turn)
    }

    fn remind(&self, turn: &mut Turn<'_>, on: bool) {
        let Some(id) = self.plan else { return };
        if let Some(plan) = find_mut(turn, id) {
            plan.remind = on;
            plan.unopened = 0;
        }
        replan(turn);
        let next = next_line(turn, id);
        match next.filter(|_| on) {
            Some(at) => {
                let next = wording::instant(turn.content, at, &turn.zone());
                turn.say_with("plan-remind-set", &Args::new().words("next", next));
            }
            None => turn.say("plan-remind-none"),
        }
    }

    fn end(&self, turn: &mut Turn<'_>) -> Step {
        if let Some(day) = self.slip {
            return slip::close(turn, day);
        }
        turn.menu(&[("plan", "", "plan-all"), ("home", "", "menu-home")]);
        Step::Done
    }
}

/// Puts new words in the place of a plan's; its sentence.
fn replace(turn: &mut Turn<'_>, id: u32, when: &str, then: &str) -> String {
    let (when, then) = (Private::from(when), Private::from(then));
    let content = turn.content;
    let mut said = String::new();
    if let Some(plan) = find_mut(turn, id) {
        // What came of the old words says nothing about the new ones.
        *plan = Plan { when: when.clone(), then: then.clone(), helped: 0, failed: 0, ..plan.clone() };
        said = sentence(content, plan);
    }
    turn.record(Body::IfThen { id, when, then });
    said
}

/// True for a half that says something and is short enough; else why not was said.
fn fits(turn: &mut Turn<'_>, half: &str) -> bool {
    let length = half.chars().count();
    if length > LONGEST {
        turn.say("plan-too-long");
    } else if !is_something(half) {
        turn.say("plan-wordless");
    }
    length <= LONGEST && half.chars().any(char::is_alphanumeric)
}

/// Why a second half should be asked about once: it leads to the ex, or says only what not to do.
fn doubt(then: &str) -> Option<&'static str> {
    let words = plain(then);
    let words = words.strip_prefix("i ").or_else(|| words.strip_prefix("i'll ")).unwrap_or(&words);
    let first = words.split(' ').next().unwrap_or_default();
    if matches!(first, "don't" | "dont" | "not" | "won't" | "wont" | "no" | "never" | "stop" | "avoid" | "resist") {
        return Some("plan-doubt-not");
    }
    let guess = guess(&format!("i {words}"));
    let leads = matches!(guess.intent, Intent::Slipped | Intent::UrgeToContact | Intent::SawTheirSocialMedia);
    (leads && guess.is_plain()).then_some("plan-doubt-them")
}

/// The plans to choose from; a typed number chooses as well.
fn list(turn: &Turn<'_>) -> Question {
    let mut question = Question::new(turn, "plan-which", Reads::Choices);
    for (at, plan) in turn.session.plan.plans.iter().enumerate() {
        let number = (at + 1).to_string();
        question = question.choice(plan.id.to_string(), format!("{number}. {}", clipped(plan.when.expose(), 32)));
        if let Some(choice) = question.choices.last_mut() {
            choice.also = vec![format!("number {number}"), number];
        }
    }
    let add = ("add", "plan-add");
    let offered: Vec<_> = [(!is_full(turn), add), (hours::has_page(turn), ("hours", "risk-label"))]
        .into_iter()
        .filter_map(|(is_offered, choice)| is_offered.then_some(choice))
        .collect();
    question.choices(turn.content, &offered).listed().required()
}

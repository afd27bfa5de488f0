//! The plan for the next fight (programme.md, *Begin again*): a sentence that both agreed on, a pause with its length, and
//! when it is come back to. It is shown again with one tap while the fight is on.
//!
//! A body in alarm takes about twenty minutes to come down, and nobody listens before that (Gottman & Silver 1999, from
//! their studies of couples): so the pause is offered from twenty minutes on.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::state::Plan;
use super::{fought, keep};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::{free, nudges, worksheet};
use crate::flow::reading::until_label;
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::answers::until::Until;
use crate::message::Priority;
use crate::private::Private;
use crate::turn::Turn;
use crate::wording;

/// The timer of the pause.
pub(super) const PAUSE: &str = "together.pause";

/// The pause of those who have no plan, in minutes.
const MINUTES: u32 = 30;

/// A shorter pause is hardly one.
const SHORT: u32 = 20;

/// The most characters of the sentence, and of when it is come back to.
const LONGEST: usize = 160;

/// Where making the plan stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planning {
    path: Path<At>,
    sentence: Option<Private<String>>,
    minutes: Option<u32>,
    back: Option<Private<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Look,
    Sentence,
    Pause,
    Back,
    Agreed,
}

/// Sentences that are offered.
const SENTENCES: &[(&str, &str)] =
    &[("s1", "together-sentence-1"), ("s2", "together-sentence-2"), ("s3", "together-sentence-3")];

/// When it is come back to, as offered.
const BACK: &[(&str, &str)] = &[("b1", "together-back-1"), ("b2", "together-back-2"), ("b3", "together-back-3")];

/// `together plan`.
pub(super) fn plan(turn: &mut Turn<'_>) {
    let is_made = turn.session.together.plan.is_some();
    if is_made {
        say_plan(turn, "together-plan-yours");
    } else {
        turn.say("together-plan-hello");
    }
    let at = if is_made { At::Look } else { At::Sentence };
    let flow = Planning { path: Path::from(at), sentence: None, minutes: None, back: None };
    run::reopen(turn, Talk::FightPlan(flow));
}

fn length(turn: &Turn<'_>, minutes: u32) -> String {
    until_label(turn.content, &Until::For { minutes })
}

fn args(turn: &Turn<'_>, plan: &Plan) -> Args {
    Args::new()
        .words("sentence", plan.sentence.expose())
        .words("length", length(turn, plan.minutes))
        .words("back", plan.back.expose())
}

/// Says the plan in the words of this key.
fn say_plan(turn: &mut Turn<'_>, key: &str) {
    if let Some(plan) = turn.session.together.plan.clone() {
        turn.say_with(key, &args(turn, &plan));
    }
}

/// `together fight`: they are fighting now.
pub(super) fn now(turn: &mut Turn<'_>) {
    if turn.session.together.plan.is_some() {
        say_plan(turn, "together-fight-plan");
    } else {
        turn.say("together-fight-none");
    }
    turn.say("together-fight-fear");
    turn.menu(&[
        ("together", "pause", "together-pause-start"),
        ("safety", "hurt", "together-fight-afraid"),
        ("safety", "afraid", "together-fight-mine"),
        ("write", "letter", "free-write-here"),
        ("together", "fought", "together-fight-over"),
    ]);
    run::resume(turn);
}

fn due(turn: &Turn<'_>) -> Option<Timestamp> {
    turn.session.timers.get(&TimerName::new(PAUSE)).copied()
}

/// `together pause`: the pause begins, and Keel says when it is over.
pub(super) fn pause(turn: &mut Turn<'_>) {
    turn.retire();
    let minutes = turn.session.together.plan.as_ref().map_or(MINUTES, |plan| plan.minutes);
    let end = turn.now.checked_add(SignedDuration::from_mins(i64::from(minutes))).ok();
    let end = due(turn).or(end).unwrap_or(turn.now);
    turn.set_timer(TimerName::new(PAUSE), end);
    let time = wording::time(end.to_zoned(turn.zone()).time());
    let key = free::next(turn, "together-pause-runs");
    turn.say_with(&key, &Args::new().words("time", time));
    turn.menu(&[
        ("safety", "steady", "safety-ground-begin"),
        ("write", "letter", "free-write-here"),
        ("together", "talked", "together-talked"),
    ]);
    run::resume(turn);
}

/// The pause that was asked for is over. The line tells a bystander nothing.
pub(super) fn pause_over(turn: &mut Turn<'_>, due: Timestamp) {
    if turn.session.is_apart() || turn.is_closed() || !nudges::may_come_asked_for(turn, due) {
        return;
    }
    turn.prioritise(Priority::FollowUp);
    free::say_next(turn, "together-pause-over");
    turn.menu(&[
        ("together", "talked", "together-talked"),
        ("together", "pause", "together-pause-again"),
        ("together", "plan", "together-pause-back"),
    ]);
}

/// `together talked`: they have come back to it.
pub(super) fn talked(turn: &mut Turn<'_>) {
    turn.retire();
    turn.clear_timer(&TimerName::new(PAUSE));
    let pauses = &mut turn.session.together.pauses;
    *pauses = pauses.saturating_add(1);
    free::say_next(turn, "together-talked-said");
    fought::after_pause(turn);
}

impl Flow for Planning {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Look => {
                let is_open = turn.session.together.plan.as_ref().is_some_and(|plan| !plan.agreed);
                let (key, ways): (_, &[_]) = if is_open {
                    (
                        "together-plan-look-open",
                        &[("agreed", "together-plan-agreed"), ("keep", "together-plan-not-yet")],
                    )
                } else {
                    ("together-plan-look", &[("keep", "together-plan-keep")])
                };
                let question = Question::new(turn, key, Reads::Choices).required().choices(content, ways);
                question.choices(content, &[("change", "together-plan-change")])
            }
            At::Sentence => Question::new(turn, "together-plan-sentence", Reads::Words)
                .choices(content, SENTENCES)
                .listed()
                .required(),
            At::Pause => [20_u32, 30, 60].into_iter().fold(
                Question::new(turn, "together-plan-pause", Reads::Minutes).required(),
                |question, minutes| {
                    let args = Args::new().num("minutes", minutes);
                    let label = content.text("together-minutes", &args).to_plain();
                    question.choice(format!("={minutes}"), label)
                },
            ),
            At::Back => {
                Question::new(turn, "together-plan-back", Reads::Words).choices(content, BACK).listed().required()
            }
            At::Agreed => Question::new(turn, "together-plan-both", Reads::Choices)
                .choices(content, &[("yes", "together-plan-agreed"), ("not", "together-plan-not-yet")]),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if let Some(step) = run::way_of(turn, &answer, || self.path.back()) {
            return step;
        }
        match self.path.at {
            At::Look => self.looked(turn, &answer),
            At::Sentence => {
                self.sentence = match self.words(turn, &answer, SENTENCES) {
                    Ok(words) => words,
                    Err(step) => return step,
                };
                self.on(self.sentence.is_some(), At::Pause)
            }
            At::Pause => {
                if let Some(Until::For { minutes }) = answer.until() {
                    self.minutes = Some(*minutes);
                    if *minutes < SHORT {
                        turn.say("together-plan-short");
                    }
                }
                self.on(self.minutes.is_some(), At::Back)
            }
            At::Back => {
                self.back = match self.words(turn, &answer, BACK) {
                    Ok(words) => words,
                    Err(step) => return step,
                };
                self.on(self.back.is_some(), At::Agreed)
            }
            At::Agreed => self.settle(turn, answer.is("yes")),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        Reach::Pictured
    }

    fn leads_back(&self) -> bool {
        true
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if turn.session.together.plan.is_some() { "together-plan-stays" } else { "flow-left" });
    }
}

impl Planning {
    fn on(&mut self, is_told: bool, next: At) -> Step {
        if !is_told {
            return Step::Again;
        }
        self.path.go(next);
        Step::Next
    }

    fn looked(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("change") => {
                self.path.go(At::Sentence);
                Step::Next
            }
            Some("agreed") => {
                if let Some(plan) = &mut turn.session.together.plan {
                    plan.agreed = true;
                }
                turn.say("together-plan-done");
                done(turn)
            }
            _ => {
                turn.say("together-plan-stays");
                done(turn)
            }
        }
    }

    /// What was offered and chosen, or typed.
    fn words(
        &self,
        turn: &mut Turn<'_>,
        answer: &Answer,
        offered: &[(&str, &str)],
    ) -> Result<Option<Private<String>>, Step> {
        match offered.iter().find(|(id, _)| answer.is(id)) {
            Some((_, key)) => Ok(Some(Private::new(turn.content.line(key)))),
            None => worksheet::words(turn, answer, LONGEST, || Talk::FightPlan(self.clone())),
        }
    }

    fn settle(&self, turn: &mut Turn<'_>, agreed: bool) -> Step {
        let (Some(sentence), Some(minutes), Some(back)) = (self.sentence.clone(), self.minutes, self.back.clone())
        else {
            return Step::Again;
        };
        let before = turn.session.together.plan.as_ref().map(|plan| plan.entry);
        let mut plan = Plan { sentence, minutes, back, agreed, entry: (0, turn.now) };
        let page = turn.content.text("together-plan-yours", &args(turn, &plan)).to_plain();
        plan.entry = keep(turn, before, "together-plan-yours", &page);
        turn.session.together.plan = Some(plan);
        say_plan(turn, "together-plan-yours");
        turn.say(if agreed { "together-plan-done" } else { "together-plan-to-agree" });
        done(turn)
    }
}

fn done(turn: &mut Turn<'_>) -> Step {
    turn.menu(&[
        ("together", "fight", "together-fight-now"),
        ("together", "", "menu-together"),
        ("home", "", "menu-home"),
    ]);
    Step::Done
}

//! Rules for something new (programme.md, *Begin again*): slow, new rules, getting to know each other again.

use serde::{Deserialize, Serialize};

use super::keep;
use super::state::Line;
use crate::content::Args;
use crate::features::worksheet;
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::private::Private;
use crate::turn::Turn;

/// The most rules: more nobody keeps in mind.
const MOST: usize = 7;

/// The most characters of one.
const LONGEST: usize = 160;

/// Where the rules stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    path: Path<At>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    List,
    Out,
}

/// `together rules`.
pub(super) fn open(turn: &mut Turn<'_>) {
    if turn.session.together.rules.is_empty() {
        turn.say("together-rules-hello");
    } else {
        say(turn);
    }
    run::reopen(turn, Talk::OurRules(Rules { path: Path::from(At::List) }));
}

/// Says the rules, each in a line.
pub(super) fn say(turn: &mut Turn<'_>) {
    let mut lines = vec![("together-rules-head", Args::new())];
    for (at, rule) in turn.session.together.rules.iter().enumerate() {
        let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
        lines.push(("together-rules-line", Args::new().num("number", number).words("rule", rule.text.expose())));
    }
    turn.say_lines(&lines);
}

/// The rules that are offered and not taken: (id, label, the rule).
fn offered(turn: &Turn<'_>) -> Vec<(String, String, String)> {
    let taken = |rule: &String| turn.session.together.rules.iter().any(|line| line.text.expose() == rule);
    let labels = turn.content.family("together-rule-label");
    let rules = turn.content.family("together-rule").into_iter().zip(labels).enumerate();
    rules
        .map(|(at, (rule, label))| (format!("r{at}"), turn.content.line(&label), turn.content.line(&rule)))
        .filter(|(_, _, rule)| !taken(rule))
        .collect()
}

impl Flow for Rules {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let rules = &turn.session.together.rules;
        match self.path.at {
            At::List => {
                let key = if rules.is_empty() { "together-rules-first" } else { "together-rules-more" };
                let mut question = Question::new(turn, key, Reads::Words).listed().required();
                if rules.len() < MOST {
                    for (id, label, _) in offered(turn) {
                        question = question.choice(id, label);
                    }
                }
                if rules.is_empty() {
                    return question.choices(turn.content, &[("done", "together-rules-without")]);
                }
                let ways = [("out", "together-rules-out"), ("done", "together-rules-done")];
                question.choices(turn.content, &ways)
            }
            At::Out => rules.iter().enumerate().fold(
                Question::new(turn, "together-rules-which", Reads::Choices).listed().required(),
                |question, (at, rule)| {
                    let number = (at + 1).to_string();
                    let label = worksheet::label(&format!("{number}. {}", rule.text.expose()));
                    let question = question.choice(at.to_string(), label);
                    question.known_as(&at.to_string(), vec![number.clone(), format!("number {number}")])
                },
            ),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if let Some(step) = run::way_of(turn, &answer, || self.path.back()) {
            return step;
        }
        match self.path.at {
            At::List => self.listed(turn, &answer),
            At::Out => {
                let at = answer.choice().and_then(|id| id.parse::<usize>().ok());
                if let Some(at) = at.filter(|at| *at < turn.session.together.rules.len()) {
                    let line = turn.session.together.rules.remove(at);
                    turn.forget(line.entry.0);
                    turn.say("together-rules-taken-out");
                    if !turn.session.together.rules.is_empty() {
                        say(turn);
                    }
                }
                self.path.back();
                Step::Next
            }
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
        turn.say("together-kept");
    }
}

impl Rules {
    fn listed(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let rule = match answer.choice() {
            Some("out") => {
                self.path.go(At::Out);
                return Step::Next;
            }
            Some("done") => return finish(turn),
            Some(id) => {
                offered(turn).into_iter().find(|(other, ..)| other == id).map(|(_, _, rule)| Private::new(rule))
            }
            None => match worksheet::words(turn, answer, LONGEST, || Talk::OurRules(self.clone())) {
                Ok(words) => words,
                Err(step) => return step,
            },
        };
        let Some(rule) = rule else { return Step::Again };
        add(turn, rule);
        say(turn);
        Step::Again
    }
}

fn add(turn: &mut Turn<'_>, rule: Private<String>) {
    if turn.session.together.rules.len() >= MOST {
        return turn.say_with("together-rules-full", &Args::new().num("most", u32::try_from(MOST).unwrap_or(u32::MAX)));
    }
    if turn.session.together.rules.iter().any(|line| line.text == rule) {
        return turn.say("together-rules-there");
    }
    let entry = keep(turn, None, "together-rules-first", rule.expose());
    turn.session.together.rules.push(Line { entry, text: rule });
}

fn finish(turn: &mut Turn<'_>) -> Step {
    turn.say(if turn.session.together.rules.is_empty() { "together-rules-none" } else { "together-rules-for-two" });
    turn.menu(&[
        ("together", "plan", "together-plan-label"),
        ("together", "", "menu-together"),
        ("home", "", "menu-home"),
    ]);
    Step::Done
}

//! Three months: what was, what was learned, what stays as a habit; the person decides whether to go on or to finish.

use serde::{Deserialize, Serialize};

use super::coming;
use super::keep;
use super::state::Line;
use crate::content::Args;
use crate::features::worksheet;
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::private::Private;
use crate::turn::Turn;
use crate::wording;

/// Where the closing stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    path: Path<At>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Learned,
    Stays,
    Next,
}

/// The most characters of an answer, and of what of it is shown again.
const LONGEST: usize = 1_000;
const SHOWN: usize = 240;

/// What may stay, as offered.
const STAYS: &[(&str, &str)] = &[
    ("week", "together-stays-week"),
    ("plan", "together-stays-plan"),
    ("early", "together-stays-early"),
    ("own", "together-stays-own"),
];

/// True once the three months are full and nobody has said yet what comes.
pub(super) fn is_due(turn: &Turn<'_>) -> bool {
    let state = &turn.session.together;
    !state.closing.finished && state.full_on().is_some_and(|full| full <= turn.today())
}

/// Whoever had finished and wants the ten minutes again is in a new round.
pub(super) fn reopen(turn: &mut Turn<'_>) {
    if std::mem::take(&mut turn.session.together.closing.finished) {
        next_round(turn);
    }
}

/// On to the three months that run today.
fn next_round(turn: &mut Turn<'_>) {
    let today = turn.today();
    let state = &mut turn.session.together;
    while state.full_on().is_some_and(|full| full <= today) {
        state.closing.rounds += 1;
    }
}

/// The conversation at its first question.
pub(super) const fn talk() -> Talk {
    Talk::Closing(Closing { path: Path::from(At::Learned) })
}

/// `together months`: the page as it stands, and the questions once the three months are full.
pub(super) fn open(turn: &mut Turn<'_>) {
    say(turn);
    if turn.session.together.closing.finished {
        turn.say("together-months-finished");
        turn.menu(&[("together", "", "menu-together"), ("home", "", "menu-home")]);
        return run::resume(turn);
    }
    if is_due(turn) {
        turn.flush();
        return run::reopen(turn, talk());
    }
    let full = turn.session.together.full_on().map(|full| wording::date(turn.content, full)).unwrap_or_default();
    turn.say_with("together-months-when", &Args::new().words("date", full));
    turn.menu(&[("together", "", "menu-together"), ("home", "", "menu-home")]);
    run::resume(turn);
}

/// Says the page.
fn say(turn: &mut Turn<'_>) {
    let state = &turn.session.together;
    let weeks = state.week_of(turn.today());
    let since = state.since.map(|since| wording::date(turn.content, since)).unwrap_or_default();
    let rules = u32::try_from(state.rules.len()).unwrap_or(u32::MAX);
    let mut lines = vec![
        ("together-months-head", Args::new().words("date", since).num("week", weeks)),
        ("together-months-week", Args::new().num("done", state.week.done)),
    ];
    let counted = [
        (state.answered, "together-months-asked", Args::new().num("answered", state.answered)),
        (state.fights, "together-months-fights", Args::new().num("fights", state.fights).num("pauses", state.pauses)),
        (rules, "together-months-rules", Args::new().num("rules", rules)),
    ];
    // A nought tells nobody anything.
    lines.extend(counted.into_iter().filter(|(count, ..)| *count > 0).map(|(_, key, args)| (key, args)));
    for (line, key) in
        [(&state.closing.learned, "together-months-line-learned"), (&state.closing.stays, "together-months-line-stays")]
    {
        if let Some(line) = line {
            lines.push((key, Args::new().words("words", line.text.expose())));
        }
    }
    turn.say_lines(&lines);
}

impl Flow for Closing {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.path.at {
            At::Learned => Question::new(turn, "together-months-learned", Reads::Words),
            At::Stays => {
                Question::new(turn, "together-months-stays", Reads::Words).choices(turn.content, STAYS).listed()
            }
            At::Next => Question::new(turn, "together-months-next", Reads::Choices)
                .choices(turn.content, &[("on", "together-months-on"), ("finish", "together-months-finish")]),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if self.path.at == At::Next {
            return decide(turn, &answer);
        }
        let offered = STAYS.iter().find(|(id, _)| answer.is(id)).map(|(_, key)| Private::new(turn.content.line(key)));
        let words = match offered {
            Some(words) => Some(words),
            None => match worksheet::words(turn, &answer, LONGEST, || Talk::Closing(self.clone())) {
                Ok(words) => words,
                Err(step) => return step,
            },
        };
        let is_learned = self.path.at == At::Learned;
        if let Some(words) = words {
            let question = if is_learned { "together-months-learned" } else { "together-months-stays" };
            let close = &turn.session.together.closing;
            let before = if is_learned { &close.learned } else { &close.stays };
            let before = before.as_ref().map(|line| line.entry);
            let entry = keep(turn, before, question, words.expose());
            let line = Some(Line { entry, text: Private::new(worksheet::clipped(words.expose(), SHOWN)) });
            let close = &mut turn.session.together.closing;
            *(if is_learned { &mut close.learned } else { &mut close.stays }) = line;
        }
        self.path.go(if is_learned { At::Stays } else { At::Next });
        Step::Next
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        Reach::Suffered
    }

    fn leads_back(&self) -> bool {
        true
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("together-months-left");
    }
}

/// On, or finished; left out, it is asked another time.
fn decide(turn: &mut Turn<'_>, answer: &Answer) -> Step {
    say(turn);
    match answer.choice() {
        Some("finish") => {
            turn.session.together.closing.finished = true;
            turn.say("together-months-said-finish");
            coming::replan(turn);
            turn.menu(&[
                ("nudges", "pause", "nudges-pause-label"),
                ("export", "", "menu-export"),
                ("delete", "", "menu-delete"),
                ("home", "", "menu-home"),
            ]);
            return Step::Done;
        }
        Some(_) => {
            next_round(turn);
            turn.say("together-months-said-on");
            coming::replan(turn);
        }
        None => turn.say("together-months-left"),
    }
    turn.menu(&[("together", "", "menu-together"), ("home", "", "menu-home")]);
    Step::Done
}

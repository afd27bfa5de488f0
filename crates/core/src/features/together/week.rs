//! Ten minutes a week for two (programme.md, *Begin again*): what went well, what rubbed, what I ask, what I offer. Every
//! answer is kept at once; at the end they stand in one piece, to be read to each other.

use jiff::ToSpan;
use serde::{Deserialize, Serialize};

use super::state::{Line, Sitting};
use super::{coming, heard, keep, watch};
use crate::content::Args;
use crate::features::worksheet;
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::private::Private;
use crate::turn::Turn;

/// The conversation about the four questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    path: Path<At>,
    /// Whether something that was written tells of a sign of harm.
    #[serde(default)]
    sign: bool,
}

/// A question of the ten minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum At {
    /// What went well.
    Well,
    /// What rubbed.
    Rubbed,
    /// What I ask.
    Ask,
    /// What I offer.
    Offer,
}

/// The questions: (question, key of its words, key of its line at the end).
const ALL: &[(At, &str, &str)] = &[
    (At::Well, "together-week-well", "together-week-line-well"),
    (At::Rubbed, "together-week-rubbed", "together-week-line-rubbed"),
    (At::Ask, "together-week-ask", "together-week-line-ask"),
    (At::Offer, "together-week-offer", "together-week-line-offer"),
];

/// For so many days it is gone on with, or shown again.
const STANDS: i64 = 4;

/// The most characters of an answer, and of what of it is shown again.
const LONGEST: usize = 1_000;
const SHOWN: usize = 160;

/// `together week [again]`.
pub(super) fn open(turn: &mut Turn<'_>, again: bool) {
    let today = turn.today();
    let since = today.saturating_sub((STANDS - 1).days());
    let standing = turn.session.together.week.sitting.clone().filter(|sitting| sitting.date >= since);
    let first = match standing {
        Some(Sitting { at: Some(at), .. }) => {
            turn.say("together-week-goes-on");
            at
        }
        Some(_) if !again => return show(turn),
        Some(_) => At::Well,
        None => {
            begin(turn);
            At::Well
        }
    };
    run::reopen(turn, Talk::OurWeek(Week { path: Path::from(first), sign: false }));
}

/// A new one, after what was asked for and offered the week before.
fn begin(turn: &mut Turn<'_>) {
    let today = turn.today();
    let week = &mut turn.session.together.week;
    let before = week.sitting.take();
    let said = |at| {
        let said = before.as_ref()?.said.iter().find(|(other, _)| *other == at)?;
        Some(said.1.text.clone())
    };
    week.before = (said(At::Ask), said(At::Offer));
    week.sitting = Some(Sitting { date: today, at: Some(At::Well), said: Vec::new() });
    turn.say("together-week-hello");
    match turn.session.together.week.before.clone() {
        (Some(ask), Some(offer)) => {
            let args = Args::new().words("ask", ask.expose()).words("offer", offer.expose());
            turn.say_with("together-week-before", &args);
        }
        (Some(ask), None) => turn.say_with("together-week-before-ask", &Args::new().words("ask", ask.expose())),
        (None, Some(offer)) => turn.say_with("together-week-before-offer", &Args::new().words("offer", offer.expose())),
        (None, None) => {}
    }
}

/// Says it in one piece, as far as it has come. False when nothing was said.
fn say(turn: &mut Turn<'_>) -> bool {
    let Some(sitting) = turn.session.together.week.sitting.clone().filter(|sitting| !sitting.said.is_empty()) else {
        return false;
    };
    let mut lines = vec![("together-week-head", Args::new())];
    for (at, _, line) in ALL {
        if let Some((_, said)) = sitting.said.iter().find(|(other, _)| other == at) {
            lines.push((*line, Args::new().words("words", said.text.expose())));
        }
    }
    turn.say_lines(&lines);
    true
}

/// The one of these days, with the way to change it.
fn show(turn: &mut Turn<'_>) {
    if !say(turn) {
        turn.say("together-week-empty");
    }
    turn.menu(&[
        ("together", "week again", "together-week-again"),
        ("together", "when", "together-when-label"),
        ("together", "", "menu-together"),
    ]);
    run::resume(turn);
}

impl Flow for Week {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let key = ALL.iter().find(|(at, ..)| *at == self.path.at).map_or("together-week-well", |(_, key, _)| *key);
        Question::new(turn, key, Reads::Words)
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let words = match worksheet::words(turn, &answer, LONGEST, || Talk::OurWeek(self.clone())) {
            Ok(words) => words,
            Err(step) => return step,
        };
        let at = self.path.at;
        if let Some(words) = words {
            self.sign |= heard::is_sign(words.expose());
            hold(turn, at, &words);
        }
        let next = ALL.iter().position(|(other, ..)| *other == at).and_then(|place| ALL.get(place + 1));
        let was_open = turn.session.together.week.sitting.as_ref().is_some_and(|sitting| sitting.at.is_some());
        if let Some(sitting) = turn.session.together.week.sitting.as_mut().filter(|_| was_open) {
            sitting.at = next.map(|(at, ..)| *at);
        }
        match next {
            Some((next, ..)) => {
                self.path.go(*next);
                Step::Next
            }
            None => self.finish(turn, was_open),
        }
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
        turn.say("together-week-left");
    }
}

/// Keeps an answer, whole in the record and short for the page.
fn hold(turn: &mut Turn<'_>, at: At, words: &Private<String>) {
    let question = ALL.iter().find(|(other, ..)| *other == at).map_or("", |(_, key, _)| *key);
    let before = turn.session.together.week.sitting.as_ref();
    let before = before.and_then(|sitting| sitting.said.iter().find(|(other, _)| *other == at));
    let before = before.map(|(_, line)| line.entry);
    let entry = keep(turn, before, question, words.expose());
    let line = Line { entry, text: Private::new(worksheet::clipped(words.expose(), SHOWN)) };
    if let Some(sitting) = &mut turn.session.together.week.sitting {
        sitting.said.retain(|(other, _)| *other != at);
        sitting.said.push((at, line));
    }
}

impl Week {
    fn finish(&self, turn: &mut Turn<'_>, is_first: bool) -> Step {
        let any = say(turn);
        if any && is_first {
            turn.session.together.week.done = turn.session.together.week.done.saturating_add(1);
        }
        turn.say(if any { "together-week-read" } else { "together-week-empty" });
        turn.menu(&[
            ("together", "when", "together-when-label"),
            ("together", "", "menu-together"),
            ("home", "", "menu-home"),
        ]);
        let next = if self.sign { Some(watch::talk(true)) } else { coming::waiting(turn) };
        next.filter(|_| turn.session.open.is_empty()).map_or(Step::Done, |talk| Step::Into(Box::new(talk)))
    }
}

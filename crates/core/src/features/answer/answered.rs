//! The conversation about an answer: the path of each, one question at a time.

use jiff::ToSpan;
use serde::{Deserialize, Serialize};

use super::ends::{after_hard, close, day, friends, home, left, let_go, silence, tell_harm, together, tonight};
use super::later::{self, MOST_DAYS_GIVEN};
use super::{OFFERED, Theirs, ends, keep, opening, record_no, take_up};
use crate::content::Args;
use crate::features::{circle, closed, worksheet};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk};
use crate::private::Private;
use crate::rules::stage::Stage;
use crate::session::Harm;
use crate::turn::Turn;
use crate::wording;

/// A maybe is let alone for so many days at the least, and stands still for so many at the most.
const LEAST_DAYS: i32 = 3;
const MOST_DAYS: i32 = 92;

/// The most characters of a sentence that sat deep.
const LONGEST: usize = 1_000;

/// So many of the circle are offered by name.
const NAMES: usize = 3;

/// Where the conversation stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    path: Path<At>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum At {
    Which,
    YesTo,
    Friends,
    Clear,
    Tonight,
    Until,
    Again,
    Nothing,
    Silence,
    Afraid,
    Angry,
    With,
}

impl Answered {
    /// The conversation at one of its questions.
    pub(super) fn talk(at: At) -> Talk {
        Talk::Answered(Self { path: Path::from(at) })
    }

    fn go(&mut self, at: At) -> Step {
        self.path.go(at);
        Step::Next
    }

    fn which(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice().and_then(Theirs::from_id) {
            Some(Theirs::With) => Step::Into(Box::new(take_up(turn, Theirs::With))),
            Some(theirs) => self.go(opening(theirs)),
            None => left(turn),
        }
    }

    fn yes_to(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("friends") => self.go(At::Friends),
            Some("together") => together(turn),
            Some(_) => {
                keep(turn, Theirs::Yes, Some(Private::new(turn.content.line("their-yes-meet"))));
                later::forget_maybe(turn);
                turn.say("their-meet-said");
                let buttons = vec![turn.run_button("talk", "asked", "menu-talk"), home(turn)];
                close(turn, buttons)
            }
            None => left(turn),
        }
    }

    fn clear(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("no") {
            let is_new = record_no(turn);
            turn.say(match (is_new, turn.session.stage) {
                (true, Stage::LetGo) => "their-no-stage",
                (true, _) => "free-no-recorded",
                (false, _) => "free-no-known",
            });
            return self.go(At::Tonight);
        }
        if answer == &Answer::Skipped {
            return left(turn);
        }
        if turn.is_closed() {
            closed::refuse(turn);
            return Step::Rest;
        }
        self.go(At::Until)
    }

    fn until(turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let today = turn.today();
        let Some(until) = answer.until() else { return left(turn) };
        let Some(date) = day(until, today) else {
            turn.say("their-maybe-open");
            return Step::Again;
        };
        if date < today.saturating_add(LEAST_DAYS.days()) {
            turn.say("their-maybe-soon");
            return Step::Again;
        }
        if date > today.saturating_add(MOST_DAYS.days()) {
            turn.say("their-maybe-far");
            return Step::Again;
        }
        let times = later::give_day(turn, date);
        let args = Args::new().words("date", wording::date(turn.content, date)).num("times", times);
        turn.say_with(if times > 1 { "their-maybe-set-again" } else { "their-maybe-set" }, &args);
        let buttons = vec![turn.run_button("write", "letter", "free-write-here"), home(turn)];
        close(turn, buttons)
    }

    fn again(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("yes") => self.go(At::YesTo),
            Some("no") => self.go(At::Clear),
            Some("maybe") => self.go(At::Until),
            Some(_) => self.go(At::Nothing),
            None => left(turn),
        }
    }

    fn afraid(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let (harm, key, page) = match answer.choice() {
            Some("me") => (Harm::ToMe, "their-afraid-me-said", "hurt"),
            Some("them") => (Harm::ByMe, "their-afraid-them-said", "afraid"),
            Some(_) | None => return self.go(At::Angry),
        };
        keep(turn, Theirs::Angry, None);
        tell_harm(turn, harm);
        turn.say(key);
        let buttons = vec![turn.run_button("safety", page, "free-help-safety"), home(turn)];
        close(turn, buttons)
    }

    fn angry(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let words = match worksheet::words(turn, answer, LONGEST, || Talk::Answered(self.clone())) {
            Ok(words) => words,
            Err(step) => return step,
        };
        turn.say(if words.is_some() { "their-angry-said" } else { "their-angry-skip" });
        keep(turn, Theirs::Angry, words);
        let buttons = after_hard(turn);
        close(turn, buttons)
    }

    fn with(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("no") {
            return self.go(At::Clear);
        }
        keep(turn, Theirs::With, None);
        if answer.is("letgo") {
            return let_go(turn);
        }
        turn.say("their-with-left");
        let buttons = vec![home(turn)];
        close(turn, buttons)
    }
}

/// How the day is asked for: briefly where one was given before.
fn until_key(turn: &Turn<'_>) -> &'static str {
    if turn.session.answer.has_maybe() { "their-maybe-again" } else { "their-maybe" }
}

const YES_TO: &[(&str, &str)] =
    &[("meet", "their-yes-meet"), ("together", "their-yes-together"), ("friends", "their-yes-friends")];

const AGAIN: &[(&str, &str)] = &[
    ("yes", "their-again-yes"),
    ("no", "their-again-no"),
    ("maybe", "their-again-maybe"),
    ("nothing", "their-again-nothing"),
];

const AFRAID: &[(&str, &str)] =
    &[("none", "their-afraid-none"), ("me", "their-afraid-me"), ("them", "their-afraid-them")];

const WITH: &[(&str, &str)] = &[("no", "their-with-no"), ("letgo", "their-with-letgo"), ("leave", "their-with-leave")];

impl Answered {
    fn ask_clear(turn: &Turn<'_>) -> Question {
        if turn.is_closed() {
            let question = Question::new(turn, "their-clear-closed", Reads::Choices);
            return question.choices(turn.content, &[("no", "their-clear-no")]);
        }
        Question::new(turn, "their-clear", Reads::Choices)
            .choices(turn.content, &[("no", "their-clear-no"), ("not-now", "their-clear-not-now")])
    }

    fn ask_tonight(turn: &Turn<'_>) -> Question {
        let mut question = Question::new(turn, "their-tonight", Reads::Choices);
        for id in circle::reachable(turn).into_iter().take(NAMES) {
            let Some(friend) = circle::find(turn, id) else { continue };
            question = question.choice(format!("f{id}"), friend.name.expose().as_str());
        }
        question.choices(turn.content, &[("own", "their-tonight-own"), ("sleep", "their-tonight-sleep")])
    }

    fn ask_again(turn: &Turn<'_>) -> Question {
        let since = turn.session.answer.maybe().map_or_else(|| turn.today(), |maybe| maybe.since);
        let args = Args::new().words("since", wording::date(turn.content, since));
        Question::with(turn, "their-again", &args, Reads::Choices).choices(turn.content, AGAIN)
    }

    fn ask_nothing(turn: &Turn<'_>) -> Question {
        let given = turn.session.answer.maybe().map_or(0, |maybe| maybe.times);
        let key = if given < MOST_DAYS_GIVEN { "their-nothing" } else { "their-nothing-last" };
        Question::new(turn, key, Reads::Choices)
            .choices(turn.content, &[("wait", "their-nothing-wait"), ("letgo", "their-silence-letgo")])
    }
}

impl Flow for Answered {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Which => Question::new(turn, "their-which", Reads::Choices).choices(content, OFFERED).listed(),
            At::YesTo => Question::new(turn, "their-yes-to", Reads::Choices).choices(content, YES_TO).listed(),
            At::Friends => Question::new(turn, "their-friends", Reads::YesNo),
            At::Clear => Self::ask_clear(turn),
            At::Tonight => Self::ask_tonight(turn),
            At::Until => Question::new(turn, until_key(turn), Reads::Until)
                .choices(content, &[("=2 weeks", "their-maybe-2"), ("=4 weeks", "their-maybe-4")]),
            At::Again => Self::ask_again(turn),
            At::Nothing => Self::ask_nothing(turn),
            At::Silence => Question::new(turn, "their-silence", Reads::Choices)
                .choices(content, &[("wait", "their-silence-wait"), ("letgo", "their-silence-letgo")]),
            At::Afraid => Question::new(turn, "their-afraid", Reads::Choices).choices(content, AFRAID).listed(),
            At::Angry => Question::new(turn, "their-angry", Reads::Words),
            At::With => Question::new(turn, "their-with", Reads::Choices).choices(content, WITH).listed(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Which => self.which(turn, &answer),
            At::YesTo => self.yes_to(turn, &answer),
            At::Friends => friends(turn, &answer),
            At::Clear => self.clear(turn, &answer),
            At::Tonight => tonight(turn, &answer),
            At::Until => Self::until(turn, &answer),
            At::Again => self.again(turn, &answer),
            At::Nothing if answer.is("wait") => self.go(At::Until),
            At::Nothing if answer.is("letgo") => let_go(turn),
            At::Nothing => left(turn),
            At::Silence if answer == Answer::Skipped => left(turn),
            At::Silence => silence(turn, &answer),
            At::Afraid => self.afraid(turn, &answer),
            At::Angry => self.angry(turn, &answer),
            At::With => self.with(turn, &answer),
        }
    }

    /// What carries the next hours may be a person, a place or a thing of their own.
    fn told_besides(&mut self, turn: &mut Turn<'_>, words: &Private<String>) -> Option<Step> {
        let is_theirs = self.path.at == At::Tonight && words.expose().chars().any(char::is_alphabetic);
        is_theirs.then(|| ends::tonight_told(turn))
    }

    fn back(&mut self) -> bool {
        self.path.at != At::Tonight && self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.at != At::Tonight && self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        if self.path.at == At::Until { Reach::HardMoments } else { Reach::Suffered }
    }

    /// A no can always be told, and the hours after one are looked after.
    fn leads_back(&self) -> bool {
        !matches!(self.path.at, At::Clear | At::Tonight)
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if self.path.at == At::Tonight { "their-tonight-left" } else { "their-left" });
    }
}

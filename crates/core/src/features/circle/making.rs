//! Naming people, and changing what is known about them. Every answer is kept at once.

use serde::{Deserialize, Serialize};

use super::{Good, MOST, checked, find, find_mut, line, name, onward, remind, reopen, say_all, take_in};
use crate::content::Args;
use crate::features::{self, free};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::language::normalise::plain;
use crate::language::pull::Pull;
use crate::private::Private;
use crate::turn::Turn;

/// Where a change of the circle stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Making {
    path: Path<At>,
    /// Number of the one it is about.
    id: u32,
    /// True while somebody is being added, so that one question leads to the next.
    adding: bool,
    /// True while what somebody is good for is said afresh; the old holds until something is.
    afresh: bool,
    /// True once what somebody is good for was said in words that could not be sorted.
    #[serde(default)]
    unsorted: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    What,
    Name,
    Good,
    Hour,
    Weekly,
    Knows,
    Who,
    Part,
    Rename,
    Called,
    Remove,
}

const fn at(at: At) -> Making {
    Making { path: Path::from(at), id: 0, adding: false, afresh: false, unsorted: false }
}

/// Opens it below the list: what to do, or the first name.
pub(super) fn open(turn: &mut Turn<'_>) {
    let first = if turn.session.circle.people.is_empty() { At::Name } else { At::What };
    reopen(turn, at(first));
}

/// Opens it with somebody new.
pub(super) fn add(turn: &mut Turn<'_>) {
    if is_full(turn) {
        say_full(turn);
        return reopen(turn, at(At::What));
    }
    reopen(turn, at(At::Name));
}

/// Opens it with who was rung.
pub(super) fn ask_who_was_rung(turn: &mut Turn<'_>) {
    if turn.session.circle.people.is_empty() {
        turn.say("circle-empty");
        return reopen(turn, at(At::Name));
    }
    reopen(turn, at(At::Called));
}

fn is_full(turn: &Turn<'_>) -> bool {
    turn.session.circle.people.len() >= MOST
}

fn say_full(turn: &mut Turn<'_>) {
    turn.say_with("circle-full", &Args::new().num("most", u32::try_from(MOST).unwrap_or(u32::MAX)));
}

impl Flow for Making {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        let about = |key, reads| Question::with(turn, key, &name(turn, self.id), reads);
        match self.path.at {
            At::What => what(turn),
            At::Name => Question::new(turn, "circle-name", Reads::Words),
            At::Good => self.good(turn),
            At::Hour => about("circle-hour", Reads::YesNo)
                .known_as("yes", content.also("circle-hour-yes"))
                .known_as("no", content.also("circle-hour-no")),
            At::Weekly => about("circle-weekly", Reads::YesNo),
            At::Knows => about("circle-knows", Reads::Choices)
                .choices(content, &[("yes", "circle-knows-yes"), ("no", "circle-knows-no")]),
            At::Who => people(turn, "circle-who"),
            At::Part => about("circle-part", Reads::Choices).choices(content, PARTS).required(),
            At::Rename => about("circle-rename", Reads::Words),
            At::Called => people(turn, "circle-who-rung"),
            At::Remove => people(turn, "circle-who-goes"),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let picked = answer.choice().and_then(|id| id.parse::<u32>().ok()).filter(|id| find(turn, *id).is_some());
        match self.path.at {
            At::What => self.choose(turn, &answer),
            At::Name => self.named(turn, &answer),
            At::Good => self.is_good(turn, &answer),
            At::Hour => {
                self.change(turn, &answer, |friend, yes| friend.any_hour = yes);
                self.on(turn, At::Weekly)
            }
            At::Weekly => {
                self.change(turn, &answer, |friend, yes| friend.weekly = yes);
                remind::plan(turn, self.id);
                self.on(turn, At::Knows)
            }
            At::Knows => self.knows(turn, &answer),
            At::Who => self.of(turn, picked, At::Part),
            At::Part => self.part(&answer),
            At::Rename => self.renamed(turn, &answer),
            At::Called => {
                match picked {
                    Some(id) => super::say_called(turn, id),
                    None => finish(turn),
                }
                Step::Done
            }
            At::Remove => {
                if let Some(id) = picked {
                    remove(turn, id);
                }
                self.home(turn)
            }
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn yields_to(&self) -> Option<Pull> {
        Some(Pull::Bare)
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if turn.session.circle.people.is_empty() { "flow-left" } else { "circle-left" });
    }
}

/// What can be changed about somebody: (id, label).
const PARTS: &[(&str, &str)] = &[
    ("name", "circle-part-name"),
    ("good", "circle-part-good"),
    ("hour", "circle-part-hour"),
    ("weekly", "circle-part-weekly"),
];

fn what(turn: &Turn<'_>) -> Question {
    let offered = [
        ("add", "circle-do-add"),
        ("called", "circle-do-called"),
        ("change", "circle-do-change"),
        ("remove", "circle-do-remove"),
        ("done", "circle-do-nothing"),
    ];
    Question::new(turn, "circle-what", Reads::Choices).choices(turn.content, &offered).inescapable()
}

fn people(turn: &Turn<'_>, key: &str) -> Question {
    let question = Question::new(turn, key, Reads::Choices).listed();
    turn.session
        .circle
        .people
        .iter()
        .fold(question, |question, friend| question.choice(friend.id.to_string(), friend.name.expose()))
}

impl Making {
    fn choose(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let only = turn.session.circle.people.first().filter(|_| turn.session.circle.people.len() == 1);
        let only = only.map(|friend| friend.id);
        let next = match (answer.choice(), only) {
            (Some("add"), _) if is_full(turn) => {
                say_full(turn);
                return Step::Again;
            }
            (Some("add"), _) => At::Name,
            (Some("called"), Some(id)) => {
                super::say_called(turn, id);
                return Step::Done;
            }
            (Some("called"), None) => At::Called,
            (Some("change"), Some(id)) => return self.of(turn, Some(id), At::Part),
            (Some("change"), None) => At::Who,
            (Some("remove"), _) => At::Remove,
            _ => {
                finish(turn);
                return Step::Done;
            }
        };
        self.path.go(next);
        Step::Next
    }

    /// A new name. Words that plainly are no name but a cry for help are heard as that.
    fn named(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(words) = answer.words().map(|words| words.expose().clone()) else {
            finish(turn);
            return Step::Done;
        };
        if let Some(step) = self.heard_otherwise(turn, &words) {
            return step;
        }
        match take_in(turn, &words) {
            Ok(id) => {
                self.id = id;
                self.adding = true;
                // Going back leads to how this one is called, not to a new name.
                self.path = Path::from(At::Rename);
                self.path.go(At::Good);
                Step::Next
            }
            Err((key, args)) => {
                turn.say_with(key, &args);
                Step::Again
            }
        }
    }

    /// An urge or a contact told where a name was asked for; the question waits below.
    fn heard_otherwise(&self, turn: &mut Turn<'_>, words: &str) -> Option<Step> {
        if words.split_whitespace().count() < 3 {
            return None;
        }
        run::push(turn, Talk::Circle(self.clone()));
        if free::told(turn, words) {
            return Some(Step::Rest);
        }
        turn.session.open.pop();
        None
    }

    fn good(&self, turn: &Turn<'_>) -> Question {
        let known = find(turn, self.id).filter(|_| !self.afresh);
        let known = known.map(|friend| friend.good.clone()).unwrap_or_default();
        let open: Vec<_> = Good::ALL.iter().filter(|(good, ..)| !known.contains(good)).collect();
        let mut offered: Vec<_> = open.iter().map(|(_, id, label, _)| (*id, *label)).collect();
        let key = if known.is_empty() { "circle-good" } else { "circle-good-more" };
        if known.is_empty() {
            offered.push(("all", "circle-good-all"));
        } else {
            offered.push(("done", "circle-good-done"));
        }
        Question::with(turn, key, &name(turn, self.id), Reads::Words).choices(turn.content, &offered)
    }

    fn is_good(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let said: Vec<Good> = match answer.choice() {
            Some("all") => Good::ALL.iter().map(|(good, ..)| *good).collect(),
            Some(id) => Good::ALL.iter().filter(|(_, known, ..)| *known == id).map(|(good, ..)| *good).collect(),
            None => answer.words().map(|words| spoken(turn, words.expose())).unwrap_or_default(),
        };
        let is_done = matches!(answer, Answer::Skipped) || matches!(answer.choice(), Some("done" | "all"));
        if let Some(words) = answer.words().filter(|_| said.is_empty()) {
            let words = words.expose().clone();
            return self.unsorted(turn, &words);
        }
        let several = said.len() > 1;
        let afresh = std::mem::take(&mut self.afresh) && !said.is_empty();
        if let Some(friend) = find_mut(turn, self.id) {
            if afresh {
                friend.good.clear();
            }
            friend.good.extend(said);
            friend.good.sort_unstable();
            friend.good.dedup();
        }
        let full = find(turn, self.id).is_none_or(|friend| friend.good.len() == Good::ALL.len());
        if is_done || several || full { self.on(turn, At::Hour) } else { Step::Again }
    }

    /// Words that say nothing of what somebody is good for: something else, asked once more, then left open.
    fn unsorted(&mut self, turn: &mut Turn<'_>, words: &str) -> Step {
        if let Some(feature) = features::find(&plain(words)) {
            run::push(turn, Talk::Circle(self.clone()));
            (feature.run)(turn, "");
            return Step::Rest;
        }
        if let Some(step) = self.heard_otherwise(turn, words) {
            return step;
        }
        if std::mem::replace(&mut self.unsorted, true) {
            self.unsorted = false;
            turn.say("circle-good-left");
            return self.on(turn, At::Hour);
        }
        turn.say("circle-good-unclear");
        Step::Again
    }

    fn change(&self, turn: &mut Turn<'_>, answer: &Answer, change: impl Fn(&mut super::Friend, bool)) {
        if let (Some(yes), Some(friend)) = (answer.choice(), find_mut(turn, self.id)) {
            change(friend, yes == "yes");
        }
    }

    /// On to the next question about somebody new, or back to the list.
    fn on(&mut self, turn: &mut Turn<'_>, next: At) -> Step {
        if self.adding && find(turn, self.id).is_some() {
            self.path.go(next);
            return Step::Next;
        }
        self.home(turn)
    }

    fn knows(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let args = name(turn, self.id);
        if answer.is("no") {
            turn.say("circle-line-for-them");
            turn.flush();
            turn.say("circle-ready-line");
            turn.flush();
        }
        turn.say_with("circle-done", &args);
        turn.menu(&[
            ("circle", "add", "circle-do-add-another"),
            ("circle", "", "circle-label"),
            ("home", "", "menu-home"),
        ]);
        Step::Done
    }

    fn of(&mut self, turn: &mut Turn<'_>, id: Option<u32>, next: At) -> Step {
        let Some(id) = id else { return self.home(turn) };
        self.id = id;
        self.path.go(next);
        Step::Next
    }

    fn part(&mut self, answer: &Answer) -> Step {
        let next = match answer.choice() {
            Some("name") => At::Rename,
            Some("good") => {
                self.afresh = true;
                At::Good
            }
            Some("hour") => At::Hour,
            _ => At::Weekly,
        };
        self.path.go(next);
        Step::Next
    }

    fn renamed(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(words) = answer.words() else { return self.renamed_on(turn) };
        match checked(turn, words.expose(), Some(self.id)) {
            Ok(new) => {
                if let Some(friend) = find_mut(turn, self.id) {
                    friend.name = Private::new(new);
                }
                self.renamed_on(turn)
            }
            Err((key, args)) => {
                turn.say_with(key, &args);
                Step::Again
            }
        }
    }

    /// After a name: on with somebody who is being added, else back to the list.
    fn renamed_on(&mut self, turn: &mut Turn<'_>) -> Step {
        if !self.adding {
            return self.home(turn);
        }
        self.path = Path::from(At::Rename);
        self.path.go(At::Good);
        Step::Next
    }

    /// Back to the list, or to the first name where nobody is left.
    fn home(&mut self, turn: &mut Turn<'_>) -> Step {
        let first = if turn.session.circle.people.is_empty() { At::Name } else { At::What };
        *self = at(first);
        say_all(turn);
        Step::Next
    }
}

fn remove(turn: &mut Turn<'_>, id: u32) {
    let Some((key, args)) = find(turn, id).map(|friend| ("circle-removed", line(turn, friend).1)) else { return };
    turn.session.circle.people.retain(|friend| friend.id != id);
    remind::plan(turn, id);
    turn.say_with(key, &args);
}

/// What the words say that somebody is good for.
fn spoken(turn: &Turn<'_>, words: &str) -> Vec<Good> {
    let words: String = plain(words).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words = format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "));
    let says = |label: &str| turn.content.also(label).iter().any(|also| words.contains(&format!(" {also} ")));
    Good::ALL.iter().filter(|(_, _, label, _)| says(label)).map(|(good, ..)| *good).collect()
}

fn finish(turn: &mut Turn<'_>) {
    turn.say(if turn.session.circle.people.is_empty() { "circle-later-first" } else { "circle-stays" });
    if turn.session.open.is_empty() {
        onward(turn);
    }
}

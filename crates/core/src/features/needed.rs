//! Only what's needed: where children, work or a home force contact, its own rules in the place of none (product.md,
//! *How Keel talks*): brief, factual, about the matter, at planned times. It has its own count, and no guilt.
//!
//! In-person contact slowed recovery, except with children (O'Hara 2020, n = 122): the matter is what is left to do well.

mod template;

use jiff::ToSpan;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::home;
use crate::flow::reading::{self, Read};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::days;
use crate::language::normalise::plain;
use crate::message::Layout;
use crate::private::Private;
use crate::record::Body;
use crate::rules::ledger::TouchKind;
use crate::rules::schedule::Weekdays;
use crate::session::Ties;
use crate::turn::Turn;
use crate::wording;
use template::Template;

/// The most characters of one gap of a message.
const LONGEST: usize = 200;

/// What is planned, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The days on which messages about the matter are looked at.
    days: Option<Weekdays>,
    /// And the times of those days.
    times: Vec<Time>,
}

/// Where the conversation stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needed {
    path: Path<At>,
    /// The message that is put together.
    template: Option<Template>,
    /// What was said for its gaps so far.
    gaps: Vec<Option<Private<String>>>,
    /// The days that were said.
    days: Option<Weekdays>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Page,
    Which,
    Gap(usize),
    Days,
    Times,
}

/// `needed [write | times | on | off]`.
pub fn needed(turn: &mut Turn<'_>, args: &str) {
    match args.trim() {
        "on" => switch(turn, true),
        "off" => switch(turn, false),
        "times" => run::reopen(turn, Talk::Needed(Needed::at(At::Days))),
        "write" if !turn.is_forbidden() => run::reopen(turn, Talk::Needed(Needed::at(At::Which))),
        _ => {
            let page = page(turn);
            run::reopen(turn, page);
        }
    }
}

/// True for somebody whom it may concern.
pub fn concerns(turn: &Turn<'_>) -> bool {
    turn.session.facts.only_needed || turn.session.facts.ties.is_some_and(|ties| ties != Ties::None)
}

/// True when words speak of a matter that has to be settled.
pub fn is_matter(words: &str) -> bool {
    const MATTERS: &[&str] = &[
        "kid",
        "kids",
        "son",
        "daughter",
        "child",
        "children",
        "baby",
        "school",
        "nursery",
        "daycare",
        "doctor",
        "dentist",
        "rent",
        "lease",
        "mortgage",
        "bill",
        "bills",
        "deposit",
        "insurance",
        "keys",
        "key",
        "pickup",
        "handover",
        "custody",
        "dog",
        "cat",
        "vet",
        "invoice",
        "deadline",
        "shift",
        "meeting",
        "landlord",
        "tax",
        "taxes",
    ];
    let words = plain(words);
    words.split(|c: char| !c.is_alphanumeric()).any(|word| MATTERS.contains(&word))
}

/// The page: the rules, how it stands, and what can be done.
pub fn page(turn: &mut Turn<'_>) -> Talk {
    let key = turn.fitting("needed-rules");
    turn.say(&key);
    turn.say(if turn.session.facts.only_needed { "needed-is-on" } else { "needed-is-off" });
    say_times(turn);
    say_count(turn);
    Talk::Needed(Needed::at(At::Page))
}

/// Says the planned times, where there are any.
pub fn say_times(turn: &mut Turn<'_>) {
    let State { days, times } = turn.session.needed.clone();
    let Some(days) = days.filter(|_| !times.is_empty()) else { return };
    let times: Vec<_> = times.into_iter().map(wording::time).collect();
    let args = Args::new()
        .words("days", wording::weekdays(turn.content, days))
        .words("times", wording::list(turn.content, &times));
    turn.say_with("needed-times", &args);
}

/// Says how many necessary contacts the last seven days hold: a number and no judgement.
pub fn say_count(turn: &mut Turn<'_>) {
    let first = turn.today().saturating_sub(6.days());
    let touches = turn.session.ledger.touches().iter();
    let count = touches.filter(|touch| touch.kind == TouchKind::Necessary && touch.date >= first).count();
    if turn.session.facts.only_needed || count > 0 {
        turn.say_with("needed-count", &Args::new().num("count", u32::try_from(count).unwrap_or(u32::MAX)));
    }
}

/// Switches it on or off.
fn switch(turn: &mut Turn<'_>, on: bool) {
    set(turn, on);
    let buttons = home::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
}

fn set(turn: &mut Turn<'_>, on: bool) {
    if turn.session.facts.only_needed != on {
        turn.session.facts.only_needed = on;
        let answer = if on { "needed" } else { "none" };
        turn.record(Body::Answer { question: "arrive-needed".into(), answer: answer.into() });
    }
    let key = turn.fitting(if on { "needed-on" } else { "needed-off" });
    turn.say(&key);
}

impl Needed {
    fn at(at: At) -> Self {
        Self { path: Path::from(at), template: None, gaps: Vec::new(), days: None }
    }

    fn page_question(turn: &Turn<'_>) -> Question {
        let mut offered = Vec::new();
        if !turn.is_forbidden() {
            offered.push(("write", "needed-write"));
        }
        offered.push(("times", "needed-plan-times"));
        offered.push(("note", "needed-note"));
        offered.push(if turn.session.facts.only_needed {
            ("off", "needed-turn-off")
        } else {
            ("on", "needed-turn-on")
        });
        Question::new(turn, "needed-what", Reads::Choices).choices(turn.content, &offered).listed().required()
    }

    fn choose(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("write") => self.path.go(At::Which),
            Some("times") => self.path.go(At::Days),
            Some("note") => return Step::Into(Box::new(super::contact::opened_with(TouchKind::Necessary))),
            Some(turned) => {
                set(turn, turned == "on");
                turn.menu(MENU);
                return Step::Done;
            }
            None => return Step::Again,
        }
        Step::Next
    }

    /// One gap of the message; the last one ends it.
    fn fill(&mut self, turn: &mut Turn<'_>, gap: usize, answer: &Answer) -> Step {
        let Some(template) = self.template else { return Step::Done };
        let words = answer.words().map(|words| words.expose().split_whitespace().collect::<Vec<_>>().join(" "));
        if words.as_ref().is_some_and(|words| words.chars().count() > LONGEST) {
            turn.say("needed-too-long");
            return Step::Again;
        }
        if gap == 0 && words.is_none() {
            // Without its matter there is no message.
            turn.say("needed-nothing");
            turn.menu(MENU);
            return Step::Done;
        }
        self.gaps.truncate(gap);
        self.gaps.push(words.map(Private::from));
        if gap + 1 < template.gaps().len() {
            self.path.go(At::Gap(gap + 1));
            return Step::Next;
        }
        self.finish(turn, template)
    }

    /// Shows the finished message alone, to be copied, and keeps it.
    fn finish(&self, turn: &mut Turn<'_>, template: Template) -> Step {
        let text = template.put_together(turn.content, &self.gaps);
        turn.say("needed-done");
        turn.flush();
        turn.say_with("needed-text", &Args::new().words("text", &text));
        turn.flush();
        turn.record(Body::Letter { text: text.into(), draft: true, sitting: None });
        turn.say("needed-after");
        turn.menu(&[
            ("contact", "needed", "needed-note"),
            ("needed", "write", "needed-another"),
            ("home", "", "menu-home"),
        ]);
        Step::Done
    }

    /// What was said so far, kept as far as it goes.
    fn keep(&self, turn: &mut Turn<'_>) -> bool {
        let Some(template) = self.template.filter(|_| self.gaps.iter().any(Option::is_some)) else { return false };
        let text = template.put_together(turn.content, &self.gaps);
        turn.record(Body::Letter { text: text.into(), draft: true, sitting: None });
        true
    }

    /// The days, alone or with their times in one answer: “tue and fri at 6pm”.
    fn hear_days(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let chosen = match answer.choice() {
            Some("all") => Some(Weekdays::ALL),
            Some("work") => Some(Weekdays::WORKDAYS),
            Some("none") => {
                turn.session.needed = State::default();
                turn.say("needed-no-times");
                turn.menu(MENU);
                return Step::Done;
            }
            Some(_) | None => None,
        };
        let words = answer.words().map(|words| words.expose().clone()).unwrap_or_default();
        if let Some(days) = chosen.or_else(|| days::answer(&words)) {
            self.days = Some(days);
            self.path.go(At::Times);
            return Step::Next;
        }
        let times = Question::new(turn, "needed-ask-times", Reads::Times);
        let all: Vec<_> = words.split_whitespace().collect();
        for at in 1..all.len() {
            let Some(days) = days::answer(all[..at].join(" ").trim_end_matches([',', ':'])) else { continue };
            if let Read::Answer(Answer::Times(read)) = reading::read(turn, &times, &all[at..].join(" ")) {
                self.days = Some(days);
                return self.hear_times(turn, read.as_slice());
            }
        }
        turn.say("needed-days-unclear");
        Step::Again
    }

    fn hear_times(&self, turn: &mut Turn<'_>, times: &[Time]) -> Step {
        turn.session.needed = State { days: self.days, times: times.to_vec() };
        say_times(turn);
        turn.say("needed-times-set");
        turn.menu(MENU);
        Step::Done
    }
}

const MENU: &[(&str, &str, &str)] = &[("needed", "", "needed-label"), ("home", "", "menu-home")];

impl Flow for Needed {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Page => Self::page_question(turn),
            At::Which => Question::new(turn, "needed-which", Reads::Choices)
                .choices(content, template::OFFERED)
                .listed()
                .required(),
            At::Gap(gap) => {
                let key =
                    self.template.and_then(|template| template.gaps().get(gap)).map_or("needed-which", |gap| gap.0);
                Question::new(turn, key, Reads::Words)
            }
            At::Days => {
                let mut offered = vec![("all", "needed-every-day"), ("work", "needed-workdays")];
                if turn.session.needed.days.is_some() {
                    offered.push(("none", "needed-times-none"));
                }
                Question::new(turn, "needed-ask-days", Reads::Words).choices(content, &offered).required()
            }
            At::Times => Question::new(turn, "needed-ask-times", Reads::Times).required(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Page => self.choose(turn, &answer),
            At::Which => {
                self.template = answer.choice().and_then(Template::of);
                self.gaps.clear();
                self.path.go(At::Gap(0));
                Step::Next
            }
            At::Gap(gap) => self.fill(turn, gap, &answer),
            At::Days => {
                let way = run::way_of(turn, &answer, || self.path.back());
                way.unwrap_or_else(|| self.hear_days(turn, &answer))
            }
            At::Times => match answer.times() {
                Some(times) => self.hear_times(turn, times),
                None => Step::Again,
            },
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        Reach::HardMoments
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        let kept = self.keep(turn);
        turn.say(if kept { "needed-left-kept" } else { "flow-left" });
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: jiff::Timestamp) {
        self.keep(turn);
    }
}

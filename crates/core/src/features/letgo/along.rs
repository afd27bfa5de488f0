//! What is taken along: the good that stays the person's own, in their words, beside what they learned while writing.
//!
//! What Keel knows already is offered (strengths, reasons that speak of themselves, the hour of their own, what did good)
//! and never added unasked.

use serde::{Deserialize, Serialize};

use super::{keep, number};
use crate::content::Args;
use crate::features::activities::slot;
use crate::features::{free, worksheet};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::normalise::plain;
use crate::message::Style;
use crate::private::Private;
use crate::turn::Turn;

/// The most things that are kept.
const MOST: usize = 16;

/// The most characters of one.
pub const LONGEST: usize = 160;

/// How many are offered at once.
const OFFERED: usize = 4;

/// Something that is taken along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    no: u32,
    /// In their words.
    pub words: Private<String>,
    /// True for what was learned: a line of a page.
    learned: bool,
}

impl Kept {
    /// True for a line that was kept of a page.
    pub const fn is_learned(&self) -> bool {
        self.learned
    }
}

/// Where the list stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Along {
    path: Path<At>,
    /// The one that is changed.
    no: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Add,
    Pick,
    What,
    Reword,
}

/// The areas of what was done, with what is offered for each: (area, words).
const DONE: &[(&str, &str)] = &[
    ("people", "letgo-did-people"),
    ("hobby", "letgo-did-hobby"),
    ("worth", "letgo-did-worth"),
    ("before", "letgo-did-before"),
    ("body", "letgo-did-body"),
    ("away", "letgo-did-away"),
    ("alone", "letgo-did-alone"),
];

/// What was done is offered from this score on.
const GOOD: u8 = 7;

/// `letgo along`.
pub fn open(turn: &mut Turn<'_>) {
    say_list(turn);
    run::reopen(turn, Talk::Along(Along { path: Path::from(At::Add), no: 0 }));
}

/// Keeps a line of a page. False when the list is full.
pub fn learn(turn: &mut Turn<'_>, words: &str) -> bool {
    // What is too long for the list stands on the page in full.
    add(turn, &worksheet::clipped(words, LONGEST), true) || is_there(turn, words)
}

/// The lines of the list: what was learned, then the rest.
pub fn lines(turn: &Turn<'_>) -> Vec<(&'static str, Args)> {
    let mut lines = Vec::new();
    for (learned, head) in [(true, "letgo-learned-head"), (false, "letgo-along-head")] {
        let of_kind: Vec<_> = turn.session.letgo.kept.iter().filter(|kept| kept.learned == learned).collect();
        if !of_kind.is_empty() {
            lines.push((head, Args::new()));
            lines.extend(
                of_kind.iter().map(|kept| ("letgo-line-of-list", Args::new().words("words", kept.words.expose()))),
            );
        }
    }
    lines
}

fn say_list(turn: &mut Turn<'_>) {
    let lines = lines(turn);
    if !lines.is_empty() {
        worksheet::say_long(turn, lines);
    }
}

fn is_there(turn: &Turn<'_>, words: &str) -> bool {
    turn.session.letgo.kept.iter().any(|kept| plain(kept.words.expose()) == plain(words))
}

/// Adds something; false when it is there already, or the list is full.
fn add(turn: &mut Turn<'_>, words: &str, learned: bool) -> bool {
    let state = &turn.session.letgo;
    if state.kept.len() >= MOST || is_there(turn, words) {
        return false;
    }
    let state = &mut turn.session.letgo;
    state.last_kept += 1;
    state.kept.push(Kept { no: state.last_kept, words: Private::from(words), learned });
    true
}

/// What Keel knows and might be taken along, in turn from each place.
fn offers(turn: &Turn<'_>) -> Vec<String> {
    let session = &turn.session;
    let strengths = session.strengths.list.iter().map(|one| one.words.expose().clone()).collect();
    let reasons = session.reasons.iter().map(|one| one.expose().clone()).filter(|words| is_own_good(words)).collect();
    let mut done: Vec<String> = slot::current(session).map(|slot| slot.what.expose().clone()).into_iter().collect();
    let rated = session.activities.rated.iter().filter(|rated| rated.score >= GOOD);
    let programme = turn.content.programme();
    for area in rated.filter_map(|rated| programme.activities.get(&rated.key)).map(|one| one.area.as_str()) {
        if let Some((_, key)) = DONE.iter().find(|(of, _)| *of == area) {
            done.push(turn.content.line(key));
        }
    }
    let places: [Vec<String>; 3] = [strengths, reasons, done];
    let longest = places.iter().map(Vec::len).max().unwrap_or(0);
    let mut offers: Vec<String> = Vec::new();
    for words in (0..longest).flat_map(|at| places.iter().filter_map(move |place| place.get(at))) {
        if words.chars().count() <= LONGEST && !is_there(turn, words) && !offers.contains(words) {
            offers.push(words.clone());
        }
    }
    offers.truncate(OFFERED);
    offers
}

/// What makes of a reason none to take along.
const HARD: &str =
    "cry cried hurt hurts panic panicked miss scared afraid never can't cant don't dont hate sick lied lose lost alone";

/// True for a reason that speaks of the person's own good: “I sleep through”, “my evenings”.
fn is_own_good(words: &str) -> bool {
    let words = plain(words);
    let all: Vec<&str> = words.split(' ').collect();
    matches!(all.first(), Some(&("i" | "i'm" | "i've" | "my")))
        && !all.iter().any(|word| HARD.split(' ').any(|hard| hard == *word))
}

impl Flow for Along {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Add => self.add_question(turn),
            At::Pick => turn
                .session
                .letgo
                .kept
                .iter()
                .fold(Question::new(turn, "letgo-along-pick", Reads::Choices).listed(), |question, kept| {
                    question.choice(kept.no.to_string(), worksheet::label(kept.words.expose()))
                }),
            At::What => Question::with(turn, "letgo-along-what", &self.args(turn), Reads::Choices)
                .choices(content, &[("reword", "letgo-along-reword"), ("remove", "letgo-along-remove")])
                .styled("remove", Style::Danger),
            At::Reword => Question::with(turn, "letgo-along-anew", &self.args(turn), Reads::Words),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if let Some(step) = run::way_of(turn, &answer, || self.path.back()) {
            return step;
        }
        match self.path.at {
            At::Add => self.added(turn, &answer),
            At::Pick => {
                self.no = answer.choice().and_then(|id| id.parse().ok()).unwrap_or(0);
                if self.words(turn).is_empty() {
                    return self.again(turn);
                }
                self.path.go(At::What);
                Step::Next
            }
            At::What if answer.is("reword") => {
                self.path.go(At::Reword);
                Step::Next
            }
            At::What => {
                if answer.is("remove") {
                    turn.session.letgo.kept.retain(|kept| kept.no != self.no);
                    turn.say("letgo-along-removed");
                }
                self.again(turn)
            }
            At::Reword => match worksheet::words(turn, &answer, LONGEST, || Talk::Along(self.clone())) {
                Err(step) => step,
                Ok(words) => {
                    let mut kept = turn.session.letgo.kept.iter_mut().filter(|kept| kept.no == self.no);
                    if let (Some(words), Some(kept)) = (words, kept.next()) {
                        kept.words = words;
                    }
                    self.again(turn)
                }
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
        Reach::Suffered
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if turn.session.letgo.kept.is_empty() { "flow-left" } else { "letgo-along-left" });
    }
}

impl Along {
    fn words(&self, turn: &Turn<'_>) -> String {
        let kept = turn.session.letgo.kept.iter().find(|kept| kept.no == self.no);
        kept.map(|kept| kept.words.expose().clone()).unwrap_or_default()
    }

    fn args(&self, turn: &Turn<'_>) -> Args {
        Args::new().words("words", self.words(turn))
    }

    fn add_question(&self, turn: &Turn<'_>) -> Question {
        let offers = offers(turn);
        let kept = &turn.session.letgo.kept;
        let ways = turn.content.family("letgo-along-more");
        let key = match (kept.iter().all(Kept::is_learned), offers.is_empty()) {
            (true, true) => "letgo-along-ask".to_owned(),
            (true, false) => "letgo-along-ask-offers".to_owned(),
            (false, _) => ways.get(kept.len() % ways.len().max(1)).cloned().unwrap_or_default(),
        };
        let mut question = Question { skippable: false, ..Question::new(turn, &key, Reads::Words) };
        for (at, offer) in offers.iter().enumerate() {
            question = question.choice(format!("o{at}"), worksheet::label(offer));
        }
        if !kept.is_empty() {
            question = question.choices(turn.content, &[("change", "letgo-along-change")]);
        }
        question.choices(turn.content, &[("done", "letgo-along-done")]).inescapable()
    }

    fn added(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("done") {
            let count = Args::new().num("count", number(turn.session.letgo.kept.len()));
            turn.say_with("letgo-along-closed", &count);
            super::onward(turn, &[]);
            return Step::Done;
        }
        if answer.is("change") {
            self.path.go(At::Pick);
            return Step::Next;
        }
        let offered = answer.choice().and_then(|id| id.strip_prefix('o')?.parse::<usize>().ok());
        let parts = match offered {
            Some(at) => offers(turn).get(at).cloned().into_iter().collect(),
            None => match worksheet::words(turn, answer, worksheet::MOST, || Talk::Along(self.clone())) {
                Err(step) => return step,
                Ok(words) => words.map(|words| worksheet::split(words.expose())).unwrap_or_default(),
            },
        };
        if parts.iter().any(|part| part.chars().count() > LONGEST) {
            turn.say_with("letgo-along-long", &Args::new().num("most", number(LONGEST)));
            return Step::Again;
        }
        if turn.session.letgo.kept.len() >= MOST {
            turn.say_with("letgo-along-full", &Args::new().num("most", number(MOST)));
            return Step::Again;
        }
        for part in &parts {
            if add(turn, part, false) {
                keep(turn, "letgo-along", part.as_str());
            } else {
                free::say_next(turn, "letgo-along-there");
                return Step::Again;
            }
        }
        Step::Again
    }

    /// Back to the list.
    fn again(&mut self, turn: &mut Turn<'_>) -> Step {
        self.path = Path::from(At::Add);
        say_list(turn);
        Step::Next
    }
}

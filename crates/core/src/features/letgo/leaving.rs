//! Taking leave: one page of what was, in numbers and in the person's own words, and then what comes by itself from here
//! on: one line a month, nothing, or everything as before. Or all of it is deleted. Coming back is always possible.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{along, hello, steps};
use crate::content::Args;
use crate::features::activities::{self, AREAS};
use crate::features::{checkin, delete, journal, nudges, urge, worksheet};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::message::{Style, Text};
use crate::private::Private;
use crate::record::Body;
use crate::rules::trend;
use crate::turn::Turn;
use crate::wording;

/// The most characters of the last words.
const LONGEST: usize = 600;

/// That leave was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// The local date.
    pub on: Date,
    /// When the page was made first.
    at: Timestamp,
    /// Number of its entry.
    no: u32,
}

/// Where leave-taking stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    path: Path<At>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Words,
    Then,
}

/// `letgo leave`.
pub fn open(turn: &mut Turn<'_>) {
    if !turn.session.letgo.row.is_done() {
        turn.say("letgo-leave-early");
    }
    run::reopen(turn, Talk::Leaving(Leaving { path: Path::from(At::Words) }));
}

impl Flow for Leaving {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.path.at {
            At::Words => Question::new(turn, "letgo-leave-words", Reads::Words),
            At::Then => Question::new(turn, "letgo-then", Reads::Choices)
                .choices(
                    turn.content,
                    &[
                        ("hello", "letgo-then-hello"),
                        ("none", "letgo-then-none"),
                        ("stay", "letgo-then-stay"),
                        ("delete", "letgo-then-delete"),
                    ],
                )
                .styled("delete", Style::Danger)
                .listed()
                .inescapable(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Words => {
                let words = match worksheet::words(turn, &answer, LONGEST, || Talk::Leaving(self.clone())) {
                    Ok(words) => words,
                    Err(step) => return step,
                };
                take_leave(turn, words.as_ref());
                turn.flush();
                self.path = Path::from(At::Then);
                Step::Next
            }
            At::Then => then(turn, &answer),
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
        turn.say(if self.path.at == At::Words { "flow-left" } else { "letgo-then-stays" });
    }
}

/// Makes the page, keeps it in the place of an earlier one, and shows it.
fn take_leave(turn: &mut Turn<'_>, words: Option<&Private<String>>) {
    let lines = page(turn, words);
    let texts: Vec<Text> = lines.iter().map(|(key, args)| turn.content.text(key, args)).collect();
    let whole = texts.iter().map(Text::to_plain).collect::<Vec<_>>().join("\n");
    let body = Body::LeaveTaking { page: Private::from(whole) };
    let on = turn.today();
    let left = match turn.session.letgo.left.take() {
        Some(left) => {
            turn.rewrite(left.no, left.at, body);
            Left { on, ..left }
        }
        None => Left { on, at: turn.now, no: turn.record(body) },
    };
    turn.session.letgo.left = Some(left);
    worksheet::say_long(turn, lines);
}

/// The page, line by line.
fn page(turn: &Turn<'_>, words: Option<&Private<String>>) -> Vec<(&'static str, Args)> {
    let date = |date: Date| wording::date(turn.content, date);
    let today = turn.today();
    let mut lines = vec![("letgo-page-head", Args::new().words("date", date(today)))];
    if let Some(ended) = turn.session.facts.ended {
        let key = if ended.roughly { "letgo-page-ended-roughly" } else { "letgo-page-ended" };
        lines.push((key, Args::new().words("date", date(ended.date))));
    }
    if let Some(since) = turn.session.letgo.since {
        lines.push(("letgo-page-since", Args::new().words("date", date(since))));
    }
    let counts = turn.session.ledger.counts(today, turn.session.strict);
    if counts.days > 0 {
        let args = Args::new().num("kept", counts.kept).num("days", counts.days).num("longest", counts.longest);
        lines.push(("letgo-page-days", args));
    }
    lines.extend(helped(turn));
    lines.extend(pages(turn));
    lines.extend(goodbye(turn));
    let taken: Vec<_> = steps::taken(&turn.session.letgo).collect();
    if !taken.is_empty() {
        lines.push(("letgo-page-steps", Args::new()));
        let words = taken.iter().map(|step| worksheet::clipped(step.words.expose(), along::LONGEST));
        lines.extend(words.map(|words| ("letgo-line-of-list", Args::new().words("words", words))));
    }
    lines.extend(along::lines(turn));
    if let Some(words) = words {
        lines.push(("letgo-page-words", Args::new().words("words", words.expose())));
    }
    lines
}

/// What helped, by the person's own numbers, where there are enough of them.
fn helped(turn: &Turn<'_>) -> Vec<(&'static str, Args)> {
    let mut lines = Vec::new();
    let moods = checkin::moods(turn.session);
    let given: Vec<u8> = moods.iter().filter_map(|(_, mood)| *mood).collect();
    let few = trend::FEW as usize;
    if given.len() >= 2 * few {
        let mean = |of: &[u8]| {
            let (sum, count) = of.iter().fold((0, 0), |(sum, count), mood| (sum + u32::from(*mood), count + 1));
            let tenths = (sum * 20 + count) / (count * 2).max(1);
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        let args = Args::new().words("first", mean(&given[..few])).words("last", mean(&given[given.len() - few..]));
        lines.push(("letgo-page-mood", args));
    }
    if let Some((tool, helped)) = urge::most_helpful(turn, trend::FEW) {
        let args = Args::new().words("what", tool.doing(turn.content)).num("drop", helped.mean().unwrap_or(0));
        lines.push(("letgo-page-tool", args.num("times", helped.times)));
    }
    if let Some((area, tenths, count)) = activities::best_area(turn, trend::FEW) {
        let label = AREAS.iter().find(|(known, _)| *known == area).map_or("", |(_, label)| *label);
        let args = Args::new().words("area", turn.content.line(label)).num("count", count);
        lines.push(("letgo-page-area", args.words("mean", format!("{}.{}", tenths / 10, tenths % 10))));
    }
    lines
}

/// The three days of writing, as far as they were written.
fn pages(turn: &Turn<'_>) -> Option<(&'static str, Args)> {
    let pages = turn.session.letgo.row.pages();
    let (first, last) = (pages.first()?, pages.last()?);
    let minutes: u32 = pages.iter().map(|page| u32::from(page.minutes)).sum();
    let args = Args::new().num("count", super::number(pages.len())).num("minutes", minutes);
    let date = |date| wording::date(turn.content, date);
    Some(("letgo-page-pages", args.words("first", date(first.date)).words("last", date(last.date))))
}

fn goodbye(turn: &Turn<'_>) -> Option<(&'static str, Args)> {
    let (no, day) = turn.session.letgo.goodbye?;
    let key = if journal::is_gone(turn, no) { "letgo-page-goodbye-burned" } else { "letgo-page-goodbye" };
    Some((key, Args::new().words("date", wording::date(turn.content, day))))
}

/// What comes by itself from here on.
fn then(turn: &mut Turn<'_>, answer: &Answer) -> Step {
    match answer.choice() {
        Some("delete") => {
            delete::delete(turn, "");
            return Step::Rest;
        }
        Some("hello") => {
            fall_silent(turn);
            hello::begin(turn);
            let day = hello::next(turn).map(|at| at.to_zoned(turn.zone()).date()).unwrap_or_else(|| turn.today());
            let date = wording::date(turn.content, day);
            turn.say_with("letgo-then-said-hello", &Args::new().words("date", date));
        }
        Some("none") => {
            fall_silent(turn);
            turn.say("letgo-then-said-none");
        }
        _ => {
            turn.say("letgo-then-stays");
            super::onward(turn, &[]);
            return Step::Done;
        }
    }
    turn.menu(&[("export", "", "menu-export"), ("home", "", "menu-home")]);
    Step::Done
}

/// From here on nothing comes by itself; what comes at a day that the person set does.
fn fall_silent(turn: &mut Turn<'_>) {
    // A pause would hold back also what is chosen now.
    turn.session.nudges.pause = None;
    hello::end(turn);
    turn.session.letgo.silent = true;
    nudges::replan(turn);
    super::days::plan(turn);
}

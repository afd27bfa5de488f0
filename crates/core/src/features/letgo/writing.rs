//! A page of the three-day writing: one question, as many messages as it takes, each kept at once as an entry of the
//! journal, and at the end one line to keep at hand. [`super::clock`] keeps the time.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::clock::{self, LONGEST, PLACE_TO_STOP};
use super::days::{self, Next, Page};
use super::{ALONG, STEPS, along};
use crate::content::Args;
use crate::features::{free, journal, nudges, worksheet, write};
use crate::flow::question::MOST_CHARS;
use crate::flow::reading::{self, Read};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::pull::Pull;
use crate::message::Span;
use crate::private::Private;
use crate::turn::Turn;
use crate::wording;

/// A line that is longer belongs to the page: somebody was still writing when the time was over.
const LINE: usize = 200;

/// Where a page stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pages {
    path: Path<At>,
    /// Which of the three days it is.
    day: u8,
    /// When writing began.
    since: Timestamp,
    /// How many messages were kept.
    parts: u32,
    /// The entry that they become.
    entry: Option<journal::Entry>,
    /// Whether the place to stop was named.
    named: bool,
    /// True while the question that is open names it.
    names: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Intro,
    Missed,
    Hour,
    Words,
    Early,
    Line,
}

/// `letgo write`: the page that comes next.
pub fn open(turn: &mut Turn<'_>) {
    let is_their_hour = days::taken_up(turn);
    if let Some(open) = turn.session.open.iter().find(|open| is_under_way(&open.talk)) {
        let talk = open.talk.clone();
        return run::open(turn, talk);
    }
    if turn.is_after_crisis() {
        turn.say("letgo-write-resting");
        super::onward(turn, &[ALONG, STEPS]);
        return run::resume(turn);
    }
    match days::next(turn) {
        Next::Day(1) if !is_their_hour => run::reopen(turn, at(turn, At::Intro, 1)),
        Next::Day(day) => begin(turn, day),
        Next::Missed(day, _) => run::reopen(turn, at(turn, At::Missed, day)),
        Next::Tomorrow => {
            turn.say("letgo-write-tomorrow");
            super::onward(turn, &[("pages", "letgo-pages"), ALONG]);
            run::resume(turn);
        }
        Next::Done => {
            turn.say("letgo-write-done");
            super::onward(turn, &[("pages", "letgo-pages"), ("again", "letgo-again")]);
            run::resume(turn);
        }
    }
}

/// `letgo again`: three more days, once three are written.
pub fn again(turn: &mut Turn<'_>) {
    if days::next(turn) == Next::Done {
        days::anew(turn);
    }
    open(turn);
}

const fn is_under_way(talk: &Talk) -> bool {
    matches!(talk, Talk::Pages(Pages { path: Path { at: At::Words | At::Early | At::Line, .. }, .. }))
}

const fn at(turn: &Turn<'_>, at: At, day: u8) -> Talk {
    Talk::Pages(Pages { path: Path::from(at), day, since: turn.now, parts: 0, entry: None, named: false, names: false })
}

/// Opens a day's page and starts the clock.
fn begin(turn: &mut Turn<'_>, day: u8) {
    let talk = at(turn, At::Words, day);
    clock::start(turn);
    run::reopen(turn, talk);
}

impl Flow for Pages {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Intro => Question::new(turn, "letgo-write-intro", Reads::Choices)
                .choices(content, &[("now", "letgo-write-now"), ("hour", "letgo-write-hour"), ("why", "letgo-why")])
                .required(),
            At::Missed => {
                let missed = if let Next::Missed(_, missed) = days::next(turn) { missed } else { 1 };
                let args = Args::new().num("missed", missed).num("day", self.day);
                Question::with(turn, "letgo-missed", &args, Reads::Choices)
                    .choices(
                        content,
                        &[("on", "letgo-missed-on"), ("anew", "letgo-missed-anew"), ("later", "letgo-missed-later")],
                    )
                    .required()
            }
            At::Hour => Question::new(turn, "letgo-hour", Reads::Times)
                .choices(content, &[("=19:00", "hour-19"), ("=21:00", "hour-21"), ("none", "letgo-hour-none")])
                .required(),
            At::Words => self.words_question(turn),
            At::Early => {
                let args = Args::new().num("minutes", self.minutes(turn));
                Question::with(turn, "letgo-early", &args, Reads::Choices)
                    .choices(content, &[("on", "letgo-early-on"), ("enough", "letgo-early-enough")])
                    .inescapable()
            }
            At::Line => Question::new(turn, "letgo-line", Reads::Words),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Intro => self.introduced(turn, &answer),
            At::Missed => self.missed(turn, &answer),
            At::Hour => self.hour(turn, &answer),
            At::Words if answer.is("done") => self.done(turn),
            At::Words => self.hear(turn, &answer),
            At::Early if answer.is("on") => {
                self.path = Path::from(At::Words);
                Step::Next
            }
            At::Early => self.finish(turn),
            At::Line => self.line(turn, &answer),
        }
    }

    /// “At eight in the evening”, said where now or an hour was asked, is the hour.
    fn told_besides(&mut self, turn: &mut Turn<'_>, words: &Private<String>) -> Option<Step> {
        if self.path.at != At::Intro {
            return None;
        }
        self.path.go(At::Hour);
        let question = self.question(turn);
        if let Read::Answer(hour) = reading::read(turn, &question, words.expose()) {
            return Some(self.take(turn, hour));
        }
        self.path.back();
        None
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn yields_to(&self) -> Option<Pull> {
        // On a page a wish is words; only what is about to happen is more.
        Some(Pull::Now)
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        match self.path.at {
            At::Words | At::Early => {
                self.close(turn);
                turn.say(if self.parts == 0 { "letgo-write-nothing" } else { "letgo-write-left" });
            }
            At::Line => turn.say("letgo-write-left"),
            At::Intro | At::Missed | At::Hour => days::not_today(turn),
        }
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: Timestamp) {
        if self.is_written_on() {
            self.close(turn);
        }
    }

    fn reach(&self) -> Reach {
        Reach::Page
    }
}

impl Pages {
    /// True while it is written on.
    pub(super) const fn is_written_on(&self) -> bool {
        matches!(self.path.at, At::Words | At::Early)
    }

    /// True while nothing is on it.
    pub(super) const fn is_empty(&self) -> bool {
        self.parts == 0
    }

    /// Names the place to stop with the question that comes next.
    pub(super) fn name_the_place_to_stop(&mut self) {
        (self.named, self.names) = (true, true);
        self.path = Path::from(At::Words);
    }

    /// The time is over: what comes next is the line to keep.
    pub(super) fn end(&mut self) {
        self.path = Path::from(At::Line);
    }

    /// How many minutes have been written, of thirty at most.
    fn minutes(&self, turn: &Turn<'_>) -> u16 {
        let elapsed = turn.now.duration_since(self.since).clamp(SignedDuration::ZERO, LONGEST);
        u16::try_from(elapsed.as_mins()).unwrap_or_default()
    }

    fn prompt(&self) -> String {
        format!("prompt-days-{}", self.day)
    }

    fn words_question(&self, turn: &Turn<'_>) -> Question {
        let ways = turn.content.family("letgo-more");
        let more = || ways.get(self.parts as usize % ways.len().max(1)).cloned().unwrap_or_default();
        let key = match (self.parts, self.names) {
            (0, true) => "letgo-stop-empty".to_owned(),
            (_, true) => "letgo-stop".to_owned(),
            (0, false) => return self.prompt_question(turn),
            (_, false) => more(),
        };
        Question::new(turn, &key, Reads::Words).choices(turn.content, &[("done", "write-done")]).inescapable()
    }

    /// The day's task with its frame.
    fn prompt_question(&self, turn: &Turn<'_>) -> Question {
        let args = Args::new().num("day", self.day).words("prompt", turn.content.line(&self.prompt()));
        let mut question = Question::with(turn, "letgo-words", &args, Reads::Words)
            .choices(turn.content, &[("done", "write-done")])
            .inescapable();
        let frames = turn.content.family("letgo-frame");
        let frame = frames.get(usize::from(self.day.saturating_sub(1))).cloned().unwrap_or_default();
        question.text.0.push(Span { words: "\n\n".into(), strong: false });
        question.text.0.extend(turn.content.text(&frame, &Args::new()).0);
        question
    }

    fn introduced(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("now") => self.begin(turn),
            Some("why") => {
                free::say_next(turn, "why-pages");
                return Step::Again;
            }
            _ => self.path.go(At::Hour),
        }
        Step::Next
    }

    fn begin(&mut self, turn: &mut Turn<'_>) {
        self.since = turn.now;
        self.path = Path::from(At::Words);
        clock::start(turn);
    }

    fn missed(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("on") => self.begin(turn),
            Some("anew") => {
                days::anew(turn);
                self.day = 1;
                turn.say("letgo-anew");
                self.begin(turn);
            }
            _ => {
                days::plan(turn);
                days::not_today(turn);
                super::onward(turn, &[]);
                return Step::Done;
            }
        }
        Step::Next
    }

    /// The hour for the days that are left, or none.
    fn hour(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let hour = answer.times().and_then(<[_]>::first).copied();
        if let Some(hour) = hour
            && nudges::refuses_quiet(turn, &[hour])
        {
            return Step::Again;
        }
        days::set_hour(turn, hour);
        say_when(turn);
        super::onward(turn, &[ALONG]);
        Step::Done
    }

    fn hear(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let words = match worksheet::words(turn, answer, MOST_CHARS, || Talk::Pages(self.clone())) {
            Ok(Some(words)) => words,
            Ok(None) => return Step::Again,
            Err(step) => return step,
        };
        self.keep(turn, words);
        let elapsed = turn.now.duration_since(self.since);
        if elapsed >= LONGEST {
            turn.say("letgo-write-over");
            return self.finish(turn);
        }
        self.names = elapsed >= PLACE_TO_STOP && !self.named;
        self.named |= self.names;
        Step::Again
    }

    fn keep(&mut self, turn: &mut Turn<'_>, words: Private<String>) {
        let prompt = self.prompt();
        write::keep_next(turn, &mut self.entry, write::Kind::Journal, Some(&prompt), words);
        self.parts += 1;
    }

    /// “Done”: an early one is asked about once, with no shame in it.
    fn done(&mut self, turn: &mut Turn<'_>) -> Step {
        if self.parts == 0 {
            self.close(turn);
            turn.say("letgo-write-nothing");
            super::onward(turn, &[]);
            return Step::Done;
        }
        if turn.now.duration_since(self.since) < PLACE_TO_STOP {
            self.path = Path::from(At::Early);
            return Step::Next;
        }
        self.finish(turn)
    }

    /// Closes the page and asks for the line to keep.
    fn finish(&mut self, turn: &mut Turn<'_>) -> Step {
        self.close(turn);
        self.path = Path::from(At::Line);
        Step::Next
    }

    /// Stops the clock; where something was written, the day is written.
    pub(super) fn close(&self, turn: &mut Turn<'_>) {
        clock::stop(turn);
        if let Some(entry) = &self.entry {
            let page = Page { date: days::day_of(turn, self.since), minutes: self.minutes(turn), no: entry.no() };
            days::wrote(turn, page);
        }
    }

    /// The line that is kept of a page. Somebody who was still writing writes on to the page.
    fn line(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let words = match worksheet::words(turn, answer, MOST_CHARS, || Talk::Pages(self.clone())) {
            Ok(words) => words,
            Err(step) => return step,
        };
        if let Some(words) = words {
            if words.expose().chars().count() > LINE {
                self.keep(turn, words);
                turn.say("letgo-line-late");
                return Step::Again;
            }
            super::keep(turn, "letgo-line", words.clone());
            let fits = along::learn(turn, words.expose());
            turn.say(if fits { "letgo-line-kept" } else { "letgo-line-full" });
        }
        if turn.session.letgo.row.is_done() {
            turn.say("letgo-write-finished");
            super::onward(turn, &[("pages", "letgo-pages"), ALONG]);
            return Step::Done;
        }
        if !turn.session.letgo.row.was_asked() {
            self.path.go(At::Hour);
            return Step::Next;
        }
        say_when(turn);
        super::onward(turn, &[]);
        Step::Done
    }
}

/// Says when the next line comes, or that it comes without one.
fn say_when(turn: &mut Turn<'_>) {
    match days::next_line(turn) {
        Some(at) => {
            let when = wording::instant(turn.content, at, &turn.zone());
            turn.say_with("letgo-hour-set", &Args::new().words("when", when));
        }
        None => turn.say("letgo-hour-without"),
    }
}

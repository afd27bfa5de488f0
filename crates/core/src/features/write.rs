//! Writing it down, one message or twenty: for oneself, or to the ex without its ever being sent.
//!
//! Every message is kept the moment it is sent. Writing has an end: outpouring without one makes people who search for
//! meaning worse (Sbarra 2013, n = 90). What is written to the ex ends after a quarter of an hour in something to do; in
//! the journal twenty minutes are said to be a good place to stop.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{draft, free, home, journal, letgo, letter};
use crate::flow::{Answer, Flow, Question, Reach, Reads, Step, Talk, run};
use crate::language::pull::Pull;
use crate::message::{Layout, Span};
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;

/// After this long, writing to the ex is enough for one sitting.
const SITTING: SignedDuration = SignedDuration::from_mins(15);

/// After this long, and each time anew, it is said that this is a good place to stop.
const PLACE_TO_STOP: SignedDuration = SignedDuration::from_mins(20);

/// After so many skipped moods in a row nobody is asked before writing.
const SKIPPED: u8 = 2;

/// Up to this mood the closing words speak of company.
const VERY_LOW: u8 = 2;

/// By how much a mood must fall to be called lower.
const LOWER: u8 = 2;

/// Where writing stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Write {
    kind: Kind,
    /// How many messages were kept.
    parts: u32,
    /// When it began.
    since: Timestamp,
    #[serde(default)]
    at: At,
    /// The entry that the messages become.
    #[serde(default)]
    entry: Option<journal::Entry>,
    /// Catalogue key of the prompt.
    #[serde(default)]
    prompt: Option<String>,
    /// The mood before, where it is known.
    #[serde(default)]
    before: Option<u8>,
    /// The entry whose text gives way to the new one.
    #[serde(default)]
    replaces: Option<journal::Entry>,
    /// How often it was said that this is a good place to stop.
    #[serde(default)]
    stops: u8,
    /// True while the question that is open says so.
    #[serde(default)]
    says_stop: bool,
}

/// The part of a sitting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Before,
    #[default]
    Words,
    After,
}

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// For oneself.
    Journal,
    /// To the ex, never to be sent.
    Letter,
    /// To the ex, to be looked at again by daylight.
    Draft,
    /// The last one to the ex, never to be sent: a goodbye.
    Goodbye,
}

/// Opens the writing, after what was said to introduce it.
///
/// A message that is meant to be sent has its own coach, once it may be.
pub fn open(turn: &mut Turn<'_>, kind: Kind) {
    if kind == Kind::Draft && draft::is_open(turn) {
        return draft::draft(turn, "");
    }
    let talk = talk(turn, kind);
    run::reopen(turn, talk);
}

/// Opens the journal at a prompt, after a mood with one tap where none is known of today.
pub fn prompted(turn: &mut Turn<'_>) {
    let before = journal::before(turn);
    let asks = before.is_none() && turn.session.journal.skipped < SKIPPED;
    let at = if asks { At::Before } else { At::Words };
    let prompt = if asks { None } else { Some(journal::choose(turn)) };
    run::reopen(turn, Talk::Write(Write { at, before, prompt, ..Write::new(turn, Kind::Journal) }));
}

/// Opens an entry of the journal to be written anew.
pub fn edit(turn: &mut Turn<'_>, entry: journal::Entry) {
    let prompt = entry.prompt.clone();
    run::reopen(turn, Talk::Write(Write { prompt, replaces: Some(entry), ..Write::new(turn, Kind::Journal) }));
}

/// The conversation at its beginning.
pub fn talk(turn: &Turn<'_>, kind: Kind) -> Talk {
    let before = if kind == Kind::Journal { journal::before(turn) } else { None };
    Talk::Write(Write { before, ..Write::new(turn, kind) })
}

impl Flow for Write {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.at {
            At::Before => Question::new(turn, "journal-before", Reads::Mood),
            At::Words => self.words_question(turn),
            At::After => Question::new(turn, &self.way(turn, "journal-after"), Reads::Mood),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.at {
            At::Before => self.begin(turn, answer.score()),
            At::Words if answer.is("another") => {
                self.prompt = Some(journal::choose(turn));
                return Step::Again;
            }
            At::Words => match answer.words().cloned() {
                Some(words) => return self.hear(turn, words),
                None => return self.finish(turn, false),
            },
            At::After => return self.compare(turn, answer.score()),
        }
        Step::Next
    }

    fn back(&mut self) -> bool {
        false
    }

    fn yields_to(&self) -> Option<Pull> {
        // On a page a wish is words; only what is about to happen is more.
        Some(Pull::Now)
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: Timestamp) {
        self.said_goodbye(turn);
    }

    fn reach(&self) -> Reach {
        match self.kind {
            Kind::Journal => Reach::Everywhere,
            // “I would have stood there till you opened” is said to somebody, as in a draft.
            Kind::Letter | Kind::Draft => Reach::Addressed,
            Kind::Goodbye => Reach::Page,
        }
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        self.said_goodbye(turn);
        turn.say(if self.parts == 0 { self.nothing() } else { "write-left" });
    }
}

impl Write {
    fn new(turn: &Turn<'_>, kind: Kind) -> Self {
        Self {
            kind,
            parts: 0,
            since: turn.now,
            at: At::Words,
            entry: None,
            prompt: None,
            before: None,
            replaces: None,
            stops: 0,
            says_stop: false,
        }
    }

    /// One wording of a family, the same for the whole sitting.
    fn way(&self, turn: &Turn<'_>, family: &str) -> String {
        let ways = turn.content.family(family);
        // By the hour, so that a second more or less on the way changes no word.
        let hour = usize::try_from(self.since.as_second() / 3_600).unwrap_or_default();
        ways.get(hour % ways.len().max(1)).cloned().unwrap_or_default()
    }

    fn words_question(&self, turn: &Turn<'_>) -> Question {
        let nth = |family: &str, n: u32| {
            let ways = turn.content.family(family);
            ways.get(n as usize % ways.len().max(1)).cloned().unwrap_or_default()
        };
        let key = match (self.parts, self.kind) {
            (0, Kind::Journal) if self.replaces.is_some() => "journal-edit-ask".to_owned(),
            (0, Kind::Journal) if self.prompt.is_some() => return self.prompt_question(turn),
            (0, Kind::Journal) => nth("write-journal", turn.session.serial),
            (0, Kind::Letter) => "write-letter".to_owned(),
            (0, Kind::Draft) => "write-draft".to_owned(),
            (0, Kind::Goodbye) => "letgo-goodbye-ask".to_owned(),
            _ if self.says_stop => nth("journal-stop", u32::from(self.stops.saturating_sub(1))),
            (parts, _) => nth("write-more", parts - 1),
        };
        let question = Question::new(turn, &key, Reads::Words);
        if self.parts == 0 && self.replaces.is_some() {
            return question.choices(turn.content, &[("done", "journal-edit-keep")]).inescapable();
        }
        question.choices(turn.content, &[("done", "write-done")]).inescapable()
    }

    /// The prompt with its frame, and another one in its place.
    fn prompt_question(&self, turn: &Turn<'_>) -> Question {
        let key = self.prompt.clone().unwrap_or_default();
        let mut question = Question::new(turn, &key, Reads::Words)
            .choices(turn.content, &[("another", "journal-another"), ("done", "write-done")])
            .inescapable();
        question.text.0.push(Span { words: "\n\n".into(), strong: false });
        question.text.0.extend(turn.content.text(&self.way(turn, "journal-frame"), &Args::new()).0);
        question
    }

    fn begin(&mut self, turn: &mut Turn<'_>, mood: Option<u8>) {
        match mood {
            Some(mood) => {
                turn.session.journal.skipped = 0;
                journal::feel(turn, mood);
            }
            None => turn.session.journal.skipped = turn.session.journal.skipped.saturating_add(1),
        }
        self.before = mood;
        self.prompt = Some(journal::choose(turn));
        self.since = turn.now;
        self.at = At::Words;
    }

    fn hear(&mut self, turn: &mut Turn<'_>, words: Private<String>) -> Step {
        self.keep(turn, words);
        let elapsed = turn.now.duration_since(self.since);
        if self.kind != Kind::Journal && elapsed >= SITTING {
            return self.finish(turn, true);
        }
        self.says_stop = self.kind == Kind::Journal && elapsed >= PLACE_TO_STOP * (i32::from(self.stops) + 1);
        self.stops = self.stops.saturating_add(u8::from(self.says_stop));
        Step::Again
    }

    /// Keeps a message: as the next one of the sitting, or in the place of an older text.
    fn keep(&mut self, turn: &mut Turn<'_>, text: Private<String>) {
        self.parts += 1;
        if let Some(old) = self.replaces.take_if(|_| self.entry.is_none()) {
            for no in old.numbers().skip(1) {
                turn.forget(no);
            }
            turn.rewrite(old.no(), old.at, Body::Note { text, prompt: old.prompt.clone(), sitting: None });
            self.entry = Some(journal::Entry::begun(old.no(), old.at, old.prompt.clone()));
            self.replaces = Some(old);
            return;
        }
        keep_next(turn, &mut self.entry, self.kind, self.prompt.as_deref(), text);
    }

    fn finish(&mut self, turn: &mut Turn<'_>, in_time: bool) -> Step {
        let parts = Args::new().num("parts", self.parts);
        match self.kind {
            _ if self.parts == 0 => return self.leave_with_nothing(turn),
            Kind::Journal if self.replaces.is_some() => turn.say("journal-edited"),
            Kind::Journal => turn.say_with("write-kept", &parts),
            Kind::Letter | Kind::Draft | Kind::Goodbye => turn.say_with("write-kept-letter", &parts),
        }
        self.said_goodbye(turn);
        if in_time {
            turn.say("write-time");
        }
        if self.kind == Kind::Journal && self.before.is_some() {
            self.at = At::After;
            return Step::Next;
        }
        match self.kind {
            Kind::Draft => turn.say("write-daylight"),
            Kind::Journal if self.stops == 0 => {}
            Kind::Letter | Kind::Journal | Kind::Goodbye => something_else(turn),
        }
        self.close(turn)
    }

    /// A goodbye that was written is remembered as one.
    fn said_goodbye(&self, turn: &mut Turn<'_>) {
        if let (Kind::Goodbye, Some(entry)) = (self.kind, &self.entry) {
            letgo::said_goodbye(turn, entry.no());
        }
    }

    const fn nothing(&self) -> &'static str {
        if self.replaces.is_some() { "journal-edit-left" } else { "write-nothing" }
    }

    fn leave_with_nothing(&self, turn: &mut Turn<'_>) -> Step {
        turn.say(self.nothing());
        self.close(turn)
    }

    /// Takes the mood after writing: what it says beside the one before is remembered, and answered.
    fn compare(&mut self, turn: &mut Turn<'_>, after: Option<u8>) -> Step {
        let mut fell = false;
        if let (Some(before), Some(after)) = (self.before, after) {
            journal::feel(turn, after);
            journal::compare(turn, self.prompt.as_deref(), before, after);
            fell = after.saturating_add(LOWER) <= before;
            free::say_next(
                turn,
                match after {
                    ..=VERY_LOW => "journal-felt-low",
                    _ if fell => "journal-felt-lower",
                    after if after > before => "journal-felt-higher",
                    _ => "journal-felt-same",
                },
            );
        } else {
            turn.say("journal-felt-skipped");
        }
        if fell || self.stops > 0 {
            something_else(turn);
        }
        self.close(turn)
    }

    /// Ends the message with what can be done now.
    fn close(&self, turn: &mut Turn<'_>) -> Step {
        let mut buttons = match (self.kind, &self.entry) {
            (Kind::Letter | Kind::Draft | Kind::Goodbye, Some(entry)) => letter::ways(turn, entry),
            (Kind::Journal, Some(_)) => vec![turn.run_button("journal", "", "menu-journal")],
            (_, None) => Vec::new(),
        };
        if turn.session.open.is_empty() {
            buttons.extend(home::ways_on(turn));
        }
        if !buttons.is_empty() {
            turn.send(buttons, Layout::Row, None);
        }
        Step::Done
    }
}

/// Keeps a message as the next one of an entry; the first begins it.
pub fn keep_next(
    turn: &mut Turn<'_>,
    entry: &mut Option<journal::Entry>,
    kind: Kind,
    prompt: Option<&str>,
    text: Private<String>,
) {
    let no = turn.session.entries + 1;
    let follows = entry.as_mut().is_some_and(|entry| entry.grow(no));
    if !follows {
        *entry = Some(journal::Entry::begun(no, turn.now, prompt.map(str::to_owned)));
    }
    let sitting = entry.as_ref().filter(|_| follows).map(journal::Entry::no);
    let prompt = prompt.filter(|_| !follows).map(str::to_owned);
    turn.record(match kind {
        Kind::Journal => Body::Note { text, prompt, sitting },
        Kind::Letter | Kind::Goodbye => Body::Letter { text, draft: false, sitting },
        Kind::Draft => Body::Letter { text, draft: true, sitting },
    });
}

/// Ends writing in something to do.
fn something_else(turn: &mut Turn<'_>) {
    let thing = free::activity(turn);
    turn.say_lines(&[("write-then", Args::new()), (thing.as_str(), Args::new())]);
}

//! Writing it down, one message or twenty: for oneself, or to the ex without its ever being sent.
//!
//! Every message is kept the moment it is sent. What is written to the ex has an end: outpouring without one makes
//! people who search for meaning worse (Sbarra 2013, n = 90), so after a quarter of an hour it ends in something to do.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{free, home};
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk, run};
use crate::message::Layout;
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;

/// After this long, writing to the ex is enough for one sitting.
const SITTING: SignedDuration = SignedDuration::from_mins(15);

/// Where writing stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Write {
    kind: Kind,
    /// How many messages were kept.
    parts: u32,
    /// When it began.
    since: Timestamp,
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
}

/// Opens the writing, after what was said to introduce it.
pub fn open(turn: &mut Turn<'_>, kind: Kind) {
    let talk = talk(turn, kind);
    run::push(turn, talk);
    run::ask(turn);
}

/// The conversation at its beginning.
pub const fn talk(turn: &Turn<'_>, kind: Kind) -> Talk {
    Talk::Write(Write { kind, parts: 0, since: turn.now })
}

impl Flow for Write {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let journal = turn.content.family("write-journal");
        let more = turn.content.family("write-more");
        let nth = |family: &[String], n: u32| family.get(n as usize % family.len().max(1)).cloned().unwrap_or_default();
        let key = match (self.parts, self.kind) {
            (0, Kind::Journal) => nth(&journal, turn.session.serial),
            (0, Kind::Letter) => "write-letter".to_owned(),
            (0, Kind::Draft) => "write-draft".to_owned(),
            (parts, _) => nth(&more, parts - 1),
        };
        Question::new(turn, &key, Reads::Words).choices(turn.content, &[("done", "write-done")]).inescapable()
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let Some(words) = answer.words().cloned() else { return self.finish(turn, false) };
        self.keep(turn, words);
        if self.kind != Kind::Journal && turn.now.duration_since(self.since) >= SITTING {
            return self.finish(turn, true);
        }
        Step::Again
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if self.parts == 0 { "write-nothing" } else { "write-left" });
    }
}

impl Write {
    fn keep(&mut self, turn: &mut Turn<'_>, text: Private<String>) {
        self.parts += 1;
        turn.record(match self.kind {
            Kind::Journal => Body::Note { text },
            Kind::Letter => Body::Letter { text, draft: false },
            Kind::Draft => Body::Letter { text, draft: true },
        });
    }

    fn finish(&self, turn: &mut Turn<'_>, in_time: bool) -> Step {
        let parts = Args::new().num("parts", self.parts);
        match self.kind {
            _ if self.parts == 0 => turn.say("write-nothing"),
            Kind::Journal => turn.say_with("write-kept", &parts),
            Kind::Letter | Kind::Draft => turn.say_with("write-kept-letter", &parts),
        }
        if in_time {
            turn.say("write-time");
        }
        match self.kind {
            Kind::Draft if self.parts > 0 => turn.say("write-daylight"),
            Kind::Letter if self.parts > 0 => {
                let thing = free::activity(turn);
                turn.say_lines(&[("write-then", Args::new()), (thing.as_str(), Args::new())]);
            }
            Kind::Journal | Kind::Letter | Kind::Draft => {}
        }
        if turn.session.open.is_empty() {
            let buttons = home::ways_on(turn);
            turn.send(buttons, Layout::Row, None);
        }
        Step::Done
    }
}

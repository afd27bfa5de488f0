//! Holding one's tongue: what was about to be told to the world is told here first, and read again by daylight
//! (programme.md, *Still*: one or two trusted people or the journal, never in public, never secrets, never rumours).

use jiff::Timestamp;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::event::TimerName;
use crate::features::{arrive, free, home, nudges, strengths, worksheet, write};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::language::told::{Told, told};
use crate::message::{Layout, Priority};
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;

/// How the timers of this feature begin.
pub const TIMER: &str = "hold.";

/// The hour of the next day at which it is shown again.
const DAYLIGHT: Time = Time::constant(10, 0, 0, 0);

/// So often it is tried to show it by itself, where something stands against it.
const TRIES: u8 = 3;

/// What was put aside.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tongue {
    held: Option<Held>,
}

/// Words that would have been told to the world.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Held {
    words: Private<String>,
    at: Timestamp,
    tries: u8,
}

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    path: Path<At>,
    words: Option<Private<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    What,
    Keep,
}

/// What turns telling the world into a danger to somebody; it is no gossip, and not answered here.
const EXPOSING: &[&str] =
    &["nude", "naked", "photo", "pic", "video", "address", "lives", "sex", "number", "suffer", "pay"];

/// True for words that plan to tell the world what somebody did or is like.
pub fn is_plan_to_tell(words: &str) -> bool {
    let lower = words.to_lowercase();
    told(words) == Some(Told::Public) && !EXPOSING.iter().any(|word| lower.contains(word))
}

/// Takes up words that plan to tell the world. False for everything else.
pub fn takes_up(turn: &mut Turn<'_>, words: &str) -> bool {
    if !is_plan_to_tell(words) {
        return false;
    }
    say_why(turn);
    run::reopen(turn, Talk::Tongue(Holding { path: Path::from(At::What), words: None }));
    true
}

/// `tongue [read | drop | keep | person]`.
pub fn tongue(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    match args.trim() {
        "read" => read(turn),
        "drop" => settle(turn, false),
        "keep" => settle(turn, true),
        "person" => person(turn),
        _ => {
            say_why(turn);
            run::reopen(turn, Talk::Tongue(Holding { path: Path::from(At::What), words: None }));
        }
    }
}

/// Why not in public: another way to say it each time.
fn say_why(turn: &mut Turn<'_>) {
    let family = free::fitting(turn, "hold-why");
    free::say_next(turn, &family);
}

impl Flow for Holding {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.path.at {
            At::What => Question::new(turn, "hold-what", Reads::Words)
                .choices(
                    turn.content,
                    &[("person", "hold-person"), ("journal", "hold-journal"), ("leave", "hold-leave")],
                )
                .required(),
            At::Keep => Question::new(turn, "hold-keep", Reads::Choices)
                .choices(turn.content, &[("keep", "hold-keep-yes"), ("drop", "hold-keep-no")]),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::What => self.what(turn, &answer),
            At::Keep => {
                if answer.is("drop") {
                    turn.say("hold-dropped");
                } else {
                    self.hold(turn);
                    turn.say("hold-kept");
                }
                let buttons =
                    vec![turn.run_button("tongue", "person", "hold-person"), turn.run_button("home", "", "menu-home")];
                turn.send(buttons, Layout::Row, None);
                Step::Done
            }
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: Timestamp) {
        // What was written is not lost because the last question was left open.
        self.hold(turn);
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        self.hold(turn);
        turn.say(if self.words.is_some() { "hold-kept" } else { "flow-left" });
    }
}

impl Holding {
    fn what(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("person") {
            say_person(turn);
            return Step::Done;
        }
        if answer.is("journal") {
            return Step::Into(Box::new(write::talk(turn, write::Kind::Journal)));
        }
        if answer.is("leave") || *answer == Answer::Skipped {
            turn.say("hold-left");
            let buttons = home::ways_on(turn);
            turn.send(buttons, Layout::Row, None);
            return Step::Done;
        }
        if let Some(step) = run::way_of(turn, answer, || false) {
            return step;
        }
        let told = worksheet::words(turn, answer, worksheet::MOST, || Talk::Tongue(self.clone()));
        match told {
            Ok(Some(words)) => {
                self.words = Some(words);
                self.path.go(At::Keep);
                Step::Next
            }
            Ok(None) => Step::Again,
            Err(step) => step,
        }
    }

    /// Puts the words aside until tomorrow. What was held before becomes a note.
    fn hold(&self, turn: &mut Turn<'_>) {
        let Some(words) = self.words.clone() else { return };
        if let Some(before) = turn.session.tongue.held.take() {
            turn.record(Body::note(before.words));
        }
        turn.session.tongue.held = Some(Held { words, at: turn.now, tries: 0 });
        set_timer(turn);
    }
}

fn name() -> TimerName {
    TimerName::new(format!("{TIMER}daylight"))
}

fn set_timer(turn: &mut Turn<'_>) {
    // Before dawn “tomorrow” is today: at two in the morning, ten o'clock is daylight enough.
    let due = if turn.local().hour() < 5 {
        let date = turn.today();
        let at = turn.zone().to_ambiguous_timestamp(date.to_datetime(DAYLIGHT)).compatible();
        nudges::after_quiet(turn, at.unwrap_or(turn.now))
    } else {
        strengths::tomorrow_at(turn, DAYLIGHT)
    };
    turn.set_timer(name(), due);
}

/// The next day: says that something is here to be read, in words that tell a bystander nothing.
pub fn fire(turn: &mut Turn<'_>, _name: &TimerName, due: Timestamp) {
    let Some(held) = turn.session.tongue.held.as_mut() else { return };
    held.tries += 1;
    let tries = held.tries;
    if !nudges::may_come_asked_for(turn, due) {
        if tries < TRIES {
            set_timer(turn);
        }
        return;
    }
    turn.prioritise(Priority::FollowUp);
    free::say_next(turn, "hold-daylight");
    turn.menu(&[("tongue", "read", "hold-read")]);
}

/// Shows it again.
fn read(turn: &mut Turn<'_>) {
    let Some(held) = turn.session.tongue.held.clone() else { return nothing(turn) };
    let words = Args::new().words("words", held.words.expose());
    turn.say_with("hold-it-says", &words);
    turn.say("hold-would-i");
    let buttons = vec![
        turn.run_button("tongue", "drop", "hold-drop"),
        turn.run_button("tongue", "keep", "hold-note"),
        turn.run_button("tongue", "person", "hold-person"),
    ];
    worksheet::close(turn, buttons);
}

/// It goes, or becomes a note.
fn settle(turn: &mut Turn<'_>, as_note: bool) {
    let Some(held) = turn.session.tongue.held.take() else { return nothing(turn) };
    turn.retire();
    turn.clear_timer(&name());
    if as_note {
        turn.record(Body::note(held.words));
    }
    turn.say(if as_note { "hold-noted" } else { "hold-gone" });
    let buttons = home::ways_on(turn);
    worksheet::close(turn, buttons);
}

fn nothing(turn: &mut Turn<'_>) {
    turn.say("hold-nothing");
    let buttons = home::ways_on(turn);
    worksheet::close(turn, buttons);
}

/// To one person instead of to all.
fn person(turn: &mut Turn<'_>) {
    say_person(turn);
    run::resume(turn);
}

fn say_person(turn: &mut Turn<'_>) {
    let family = free::fitting(turn, "hold-one");
    free::say_next(turn, &family);
    turn.menu(&[("write", "journal", "hold-journal"), ("home", "", "menu-home")]);
}

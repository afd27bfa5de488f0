use std::sync::Mutex;

use evenkeel_core::effect::{Effect, Job};
use evenkeel_core::event::{Event, Failure, TimerName};
use evenkeel_core::handle::Heed;
use evenkeel_core::message::{Layout, Message, Place, Priority, Text};
use evenkeel_core::record::{Body, Record};
use evenkeel_core::session::Session;
use evenkeel_runtime::mind::Mind;
use jiff::{SignedDuration, Timestamp};

/// Understands one verb a message; counts events in the session's serial.
#[derive(Default)]
pub struct ToyMind {
    handled: Mutex<Vec<String>>,
}

impl ToyMind {
    /// Every event it was asked about, also in turns that were not committed.
    pub fn handled(&self) -> Vec<String> {
        self.handled.lock().unwrap().clone()
    }
}

pub fn message(priority: Priority, words: impl Into<String>) -> Message {
    Message {
        text: Text::plain(words),
        buttons: Vec::new(),
        layout: Layout::Row,
        expects: None,
        attachment: None,
        priority,
        place: Place::Below,
        silent: false,
    }
}

fn send(priority: Priority, words: impl Into<String>) -> Effect {
    Effect::Send(message(priority, words))
}

fn note(words: &str, no: u32, at: Timestamp) -> Effect {
    Effect::Record(Record { at, no, body: Body::note(words.into()) })
}

impl Mind for ToyMind {
    fn handle(&self, session: &mut Session, now: Timestamp, event: &Event) -> Vec<Effect> {
        self.handled.lock().unwrap().push(name(event));
        session.serial += 1;
        match event {
            Event::Text(words) => text(words.expose(), session.serial, now),
            Event::Button(_) => vec![Effect::Retire, send(Priority::Reply, "pressed"), send(Priority::Reply, "more")],
            Event::Timer { name, due } => {
                vec![send(Priority::Nudge, format!("timer {} {}", name.as_str(), due.as_second() - 1_772_000_000))]
            }
            Event::DeliveryFailed(Failure::Refused) => vec![send(Priority::Reply, "refused")],
            Event::DeliveryFailed(Failure::Blocked | Failure::Closed)
            | Event::Left
            | Event::Linking(_)
            | Event::Returned
            | Event::Overheard
            | Event::Command { .. }
            | Event::Media(_)
            | Event::File(_)
            | Event::Location(_)
            | Event::Edited(_) => Vec::new(),
        }
    }

    fn skim(&self, session: &mut Session, now: Timestamp, (event, heed): (&Event, Heed)) -> Vec<Effect> {
        let Event::Text(words) = event else { return self.handle(session, now, event) };
        self.handled.lock().unwrap().push(words.expose().clone());
        match heed {
            Heed::First | Heed::Danger if words.expose() == "danger" => vec![send(Priority::Safety, "help")],
            Heed::First => vec![send(Priority::Reply, "too much")],
            Heed::Danger | Heed::Nothing => Vec::new(),
        }
    }

    fn overheard(&self) -> Message {
        message(Priority::Reply, "overheard")
    }

    fn render(&self, job: Job, session: &Session, records: &[Record], _now: Timestamp) -> Message {
        assert_eq!(job, Job::Export { year: None });
        let notes = records.iter().map(|record| {
            if let Body::Note { text, .. } = &record.body {
                text.expose().clone()
            } else {
                record.body.kind().to_owned()
            }
        });
        message(Priority::Reply, format!("export {}: {}", session.serial, notes.collect::<Vec<_>>().join(",")))
    }
}

fn name(event: &Event) -> String {
    if let Event::Text(words) = event {
        words.expose().clone()
    } else if let Event::Timer { name, .. } = event {
        format!("timer {}", name.as_str())
    } else if let Event::DeliveryFailed(failure) = event {
        format!("failed {failure:?}")
    } else {
        format!("{event:?}")
    }
}

fn text(words: &str, serial: u32, now: Timestamp) -> Vec<Effect> {
    let (verb, rest) = words.split_once(' ').unwrap_or((words, ""));
    match verb {
        "echo" => vec![send(Priority::Reply, format!("{serial} {rest}"))],
        "nudge" => vec![send(Priority::Nudge, rest)],
        "safety" => vec![send(Priority::Safety, rest)],
        "many" => (0..rest.parse().unwrap()).map(|n| send(Priority::Reply, format!("{n}"))).collect(),
        "note" => vec![note(rest, serial, now), send(Priority::Reply, format!("kept {rest}"))],
        "quiet" => vec![note(rest, serial, now)],
        "burn" => {
            vec![note("ash", serial, now), Effect::Forget(rest.parse().unwrap()), send(Priority::Reply, "burned")]
        }
        "mend" => vec![Effect::Forget(rest.parse().unwrap()), note("mended", rest.parse().unwrap(), now)],
        "set" => rest.split(' ').map(|timer| set(timer, now)).collect(),
        "unset" => vec![set(rest, now), clear(rest, now)],
        "export" => vec![note(rest, serial, now), Effect::Render(Job::Export { year: None })],
        "hide" => vec![Effect::Hide, send(Priority::Reply, "cleared")],
        "erase" => vec![
            note("last words", serial, now),
            set("ghost:60", now),
            send(Priority::Reply, "all gone"),
            Effect::Erase,
            send(Priority::Reply, "goodbye"),
        ],
        "boom" => panic!("private: {rest}"),
        _ => vec![send(Priority::Reply, "?")],
    }
}

/// `name:seconds`
fn timer(text: &str, now: Timestamp) -> (TimerName, Timestamp) {
    let (name, seconds) = text.split_once(':').unwrap();
    (TimerName::new(name), now + SignedDuration::from_secs(seconds.parse().unwrap()))
}

fn set(text: &str, now: Timestamp) -> Effect {
    let (name, due) = timer(text, now);
    Effect::SetTimer { name, due }
}

fn clear(text: &str, now: Timestamp) -> Effect {
    let (name, due) = timer(text, now);
    Effect::ClearTimer { name, due }
}

//! A person in conversation with the core, and nothing else: no store, no clock, no platform.

use evenkeel_core::effect::Effect;
use evenkeel_core::event::{Event, Media, TimerName};
use evenkeel_core::features::export::archive;
use evenkeel_core::features::link::Consult;
use evenkeel_core::message::{ButtonId, Message};
use evenkeel_core::private::Private;
use evenkeel_core::record::Record;
use evenkeel_core::render;
use evenkeel_core::session::Session;
use evenkeel_core::{Content, handle};
use jiff::{SignedDuration, Timestamp};

/// One person, their state, and everything that was said to them.
pub struct Person {
    pub session: Session,
    pub now: Timestamp,
    pub heard: Vec<Message>,
    pub records: Vec<Record>,
    /// How many of the messages heard were taken away again.
    pub hidden: usize,
    /// What was asked of the runtime last.
    pub asked: Option<Consult>,
    /// What the last turn did to accounts and codes, and said elsewhere.
    pub ties: Vec<Effect>,
    content: Content,
}

impl Person {
    /// Somebody new, at noon UTC on 1 March 2026, a Sunday.
    pub fn new() -> Self {
        Self::at("2026-03-01T12:00:00Z")
    }

    pub fn at(now: &str) -> Self {
        Self {
            session: Session::default(),
            now: now.parse().unwrap(),
            heard: Vec::new(),
            records: Vec::new(),
            hidden: 0,
            asked: None,
            ties: Vec::new(),
            content: Content::embedded(),
        }
    }

    /// Somebody whose arrival is complete: in Berlin, day one today, a word at 9:00.
    pub fn arrived() -> Self {
        Self::arrived_at("2026-03-01T12:00:00Z")
    }

    /// The same at another instant.
    pub fn arrived_at(now: &str) -> Self {
        let mut person = Self::at(now);
        person.converses(&[
            "hi",
            "yes",
            "no",
            "neither",
            "no",
            "yesterday",
            "they did",
            "sudden",
            "3 years",
            "apart",
            "nothing",
            "idk",
        ]);
        person.converses(&["yesterday", "30 days", "berlin", "9am"]);
        person.says("that's right");
        assert!(person.session.has_arrived(), "{}", person.last());
        person
    }

    pub fn happens(&mut self, event: Event) -> String {
        // The session is written and read back, as between two turns of the real thing.
        let document = serde_json::to_string(&self.session).unwrap();
        self.session = serde_json::from_str(&document).unwrap();
        let before = self.heard.len();
        self.ties.clear();
        let effects = handle(&mut self.session, &self.content, self.now, &event);
        if let Some(Effect::Consult(about)) = effects.iter().find(|effect| matches!(effect, Effect::Consult(_))) {
            // Nothing of this turn counts: the answer is what happens.
            self.asked = Some(about.clone());
            self.session = serde_json::from_str(&document).unwrap();
            return String::new();
        }
        for effect in effects {
            match effect {
                Effect::Send(message) => self.heard.push(message),
                Effect::Record(record) => self.records.push(record),
                Effect::Forget(no) => self.records.retain(|record| record.no != no),
                Effect::Render(job) => {
                    self.heard.push(render::render(job, &self.session, &self.records, &self.content, self.now));
                }
                Effect::ForgetAll => self.records.clear(),
                Effect::Erase => self.records.clear(),
                Effect::Hide => self.hidden = self.heard.len(),
                Effect::Consult(_)
                | Effect::OfferCode { .. }
                | Effect::Tell { .. }
                | Effect::Join(_)
                | Effect::Part
                | Effect::Unlink(_) => self.ties.push(effect),
                Effect::Retire | Effect::SetTimer { .. } | Effect::ClearTimer { .. } => {}
            }
        }
        self.heard[before..].iter().map(show).collect::<Vec<_>>().join("\n\n")
    }

    pub fn says(&mut self, words: &str) -> String {
        match words.strip_prefix('/') {
            Some(line) => {
                let (name, args) = line.split_once(' ').unwrap_or((line, ""));
                self.happens(Event::Command { name: name.to_owned(), args: Private::from(args) })
            }
            None => self.happens(Event::Text(Private::from(words))),
        }
    }

    /// Says several things one after the other; the transcript.
    pub fn converses(&mut self, lines: &[&str]) -> String {
        lines.iter().map(|words| format!("> {words}\n{}\n", self.says(words))).collect::<Vec<_>>().join("\n")
    }

    /// Sees an urge through that was just told, as far as a number, a tool, and no more; what is said at the end.
    pub fn sees_the_urge_through(&mut self) -> String {
        assert!(self.last().contains("[10]"), "the urge is asked about first: {}", self.last());
        self.converses(&["7", "wait it out"]);
        assert!(self.last().contains("[I'm back]"), "{}", self.last());
        self.says("don't ask me")
    }

    /// The person's local date.
    pub fn today(&self) -> jiff::civil::Date {
        self.now.to_zoned(self.session.zone()).date()
    }

    /// Presses the newest button with this label.
    pub fn presses(&mut self, label: &str) -> String {
        let id = self.button(label);
        self.happens(Event::Button(id))
    }

    pub fn button(&self, label: &str) -> ButtonId {
        let mut buttons = self.heard.iter().rev().flat_map(|message| &message.buttons);
        buttons.find(|button| button.label == label).unwrap_or_else(|| panic!("no button {label}")).id.clone()
    }

    pub fn sends(&mut self, media: Media) -> String {
        self.happens(Event::Media(media))
    }

    /// Shares a place on the map, where these zones are.
    pub fn shares(&mut self, zones: &[&str]) -> String {
        self.happens(Event::Location(zones.iter().map(|zone| Private::from(*zone)).collect()))
    }

    /// Asks for everything that is kept; the document in the archive.
    pub fn everything(&mut self) -> serde_json::Value {
        self.says("/export");
        self.presses("Send it");
        let file = self.heard.iter().rev().find_map(|message| message.attachment.as_ref()).unwrap();
        serde_json::from_slice(&archive::read(&file.bytes).unwrap()).unwrap()
    }

    /// Lets time pass, with every timer at its instant.
    pub fn waits(&mut self, hours: i64) -> String {
        let target = self.now + SignedDuration::from_hours(hours);
        let mut said = Vec::new();
        while let Some((name, due)) = self.next_timer().filter(|(_, due)| *due <= target) {
            self.now = self.now.max(due);
            said.push(self.happens(Event::Timer { name, due }));
        }
        self.now = target;
        said.retain(|text| !text.is_empty());
        said.join("\n\n")
    }

    pub fn next_timer(&self) -> Option<(TimerName, Timestamp)> {
        self.session.timers.iter().min_by_key(|(_, due)| **due).map(|(name, due)| (name.clone(), *due))
    }

    pub fn last(&self) -> String {
        self.heard.last().map(show).unwrap_or_default()
    }
}

/// Lets minutes pass, with every timer at its instant; what came.
pub fn minutes(person: &mut Person, minutes: i64) -> String {
    let target = person.now + SignedDuration::from_mins(minutes);
    let mut said = Vec::new();
    while let Some((name, due)) = person.next_timer().filter(|(_, due)| *due <= target) {
        person.now = person.now.max(due);
        said.push(person.happens(Event::Timer { name, due }));
    }
    person.now = target;
    said.join("\n\n")
}

/// The key of the thing to do of the catalogue that a text holds.
pub fn activity_in(text: &str) -> Option<String> {
    let content = Content::embedded();
    let mut things = content.keys().filter(|key| key.starts_with("act-"));
    things.find(|key| text.contains(&content.line(key))).map(str::to_owned)
}

fn show(message: &Message) -> String {
    let mut text = message.text.to_plain();
    if let Some(file) = &message.attachment {
        text.push_str(&format!("\n(file: {})", file.name));
    }
    if !message.buttons.is_empty() {
        let labels: Vec<_> = message.buttons.iter().map(|button| format!("[{}]", button.label)).collect();
        text.push_str(&format!("\n{}", labels.join(" ")));
    }
    text
}

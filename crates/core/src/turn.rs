//! What a feature works with while it answers one event.

use jiff::{Timestamp, Zoned, civil::Date, tz::TimeZone};

use crate::content::{Args, Content};
use crate::effect::{Effect, Job};
use crate::event::TimerName;
use crate::features::closed;
use crate::features::link::{Consult, Keep};
use crate::flow::Question;
use crate::message::{Button, ButtonId, Expects, Layout, Message, Place, Priority, Span, Style, Text};
use crate::platform::Platform;
use crate::private::Private;
use crate::record::{Body, Record};
use crate::rules::stops::HardStop;
use crate::session::Session;

/// One event being answered: the session as it becomes, and the effects so far.
///
/// What a feature [`say`](Turn::say)s is held back as a paragraph and goes out with the next
/// question or menu in one message; [`Turn::finish`] sends what is left.
pub struct Turn<'a> {
    /// The person's state.
    pub session: &'a mut Session,
    /// The words.
    pub content: &'a Content,
    /// When the event is answered.
    pub now: Timestamp,
    paragraphs: Vec<Text>,
    effects: Vec<Effect>,
    priority: Priority,
}

impl<'a> Turn<'a> {
    /// A turn in which nothing has been said yet.
    pub const fn new(session: &'a mut Session, content: &'a Content, now: Timestamp) -> Self {
        Self { session, content, now, paragraphs: Vec::new(), effects: Vec::new(), priority: Priority::Reply }
    }

    /// Sets what may overtake the messages of this turn.
    pub const fn prioritise(&mut self, priority: Priority) {
        self.priority = priority;
    }

    /// Says a paragraph.
    pub fn say(&mut self, key: &str) {
        self.say_with(key, &Args::new());
    }

    /// Says a paragraph with variables.
    pub fn say_with(&mut self, key: &str, args: &Args) {
        self.paragraphs.push(self.content.text(key, args));
    }

    /// Says a paragraph that was put together elsewhere.
    pub fn say_text(&mut self, text: Text) {
        self.paragraphs.push(text);
    }

    /// Sends a message that was made at another time.
    pub fn pass_on(&mut self, message: Message) {
        self.flush();
        self.effects.push(Effect::Send(message));
    }

    /// Says a paragraph of several lines, each with its key and variables.
    pub fn say_lines(&mut self, lines: &[(&str, Args)]) {
        let mut paragraph = Text::default();
        for (key, args) in lines {
            if !paragraph.0.is_empty() {
                paragraph.0.push(Span { words: "\n".into(), strong: false });
            }
            paragraph.0.extend(self.content.text(key, args).0);
        }
        self.paragraphs.push(paragraph);
    }

    /// Ends the message with buttons: (command, argument, catalogue key of the label).
    pub fn menu(&mut self, buttons: &[(&str, &str, &str)]) {
        let buttons = buttons.iter().map(|(command, arg, label)| self.run_button(command, arg, label)).collect();
        self.send(buttons, Layout::Row, None);
    }

    /// A button that calls a command.
    pub fn run_button(&self, command: &str, arg: &str, label: &str) -> Button {
        Button { id: ButtonId::run(command, arg), label: self.content.line(label), style: Style::Plain }
    }

    /// Ends the message with buttons made elsewhere; what is closed is not offered.
    pub fn send(&mut self, mut buttons: Vec<Button>, layout: Layout, expects: Option<Expects>) {
        closed::take_out(self, &mut buttons);
        let message = Message {
            text: join(&std::mem::take(&mut self.paragraphs)),
            buttons,
            layout,
            expects,
            attachment: None,
            priority: self.priority,
            place: Place::Below,
            silent: false,
        };
        self.effects.push(Effect::Send(message));
    }

    /// Ends the message with a question.
    pub fn ask(&mut self, question: Question, serial: u32, can_go_back: bool) {
        let expects = question.expects(self.content, serial);
        let buttons = question.buttons(self.content, serial, can_go_back);
        self.paragraphs.push(question.text);
        self.send(buttons, question.layout, expects);
    }

    /// Sends what was said and not yet sent.
    pub fn flush(&mut self) {
        if !self.paragraphs.is_empty() {
            self.send(Vec::new(), Layout::Row, None);
        }
    }

    /// True when something was said that has not been sent.
    pub const fn has_words(&self) -> bool {
        !self.paragraphs.is_empty()
    }

    /// Takes the buttons off the message whose button was pressed.
    pub fn retire(&mut self) {
        self.effects.push(Effect::Retire);
    }

    /// Keeps an entry in the record; its number.
    pub fn record(&mut self, body: Body) -> u32 {
        self.session.entries += 1;
        let no = self.session.entries;
        self.effects.push(Effect::Record(Record { at: self.now, no, body }));
        no
    }

    /// Puts an entry of the same age in the place of one that was made before.
    pub fn rewrite(&mut self, no: u32, at: Timestamp, body: Body) {
        self.forget(no);
        self.effects.push(Effect::Record(Record { at, no, body }));
    }

    /// Destroys an entry of the record for good.
    pub fn forget(&mut self, no: u32) {
        self.effects.push(Effect::Forget(no));
    }

    /// Puts these entries, which have their numbers, in the place of the whole record.
    pub fn replace_records(&mut self, records: Vec<Record>) {
        self.effects.push(Effect::ForgetAll);
        self.effects.extend(records.into_iter().map(Effect::Record));
    }

    /// Sets a timer, in the place of one of the same name.
    pub fn set_timer(&mut self, name: TimerName, due: Timestamp) {
        if self.session.timers.get(&name) == Some(&due) {
            return;
        }
        self.clear_timer(&name);
        self.session.timers.insert(name.clone(), due);
        self.effects.push(Effect::SetTimer { name, due });
    }

    /// Forgets a timer, if it is set.
    pub fn clear_timer(&mut self, name: &TimerName) {
        if let Some(due) = self.session.timers.remove(name) {
            self.effects.push(Effect::ClearTimer { name: name.clone(), due });
        }
    }

    /// Asks for an answer made from the whole record.
    pub fn render(&mut self, job: Job) {
        self.flush();
        self.effects.push(Effect::Render(job));
    }

    /// Takes away what stands in the conversation.
    pub fn hide(&mut self) {
        self.flush();
        self.effects.push(Effect::Hide);
    }

    /// Destroys everything about the person, here and in the store.
    pub fn erase(&mut self) {
        *self.session = Session::default();
        self.effects.push(Effect::Erase);
    }

    /// Asks what only the runtime knows: this event is answered by [`Event::Linking`](crate::event::Event::Linking).
    pub fn consult(&mut self, about: Consult) {
        self.effects.push(Effect::Consult(about));
    }

    /// Gives a code out.
    pub fn offer_code(&mut self, code: Private<String>, until: Timestamp) {
        self.effects.push(Effect::OfferCode { code, until });
    }

    /// Joins the person with whom the code opens; `None` where they have no history.
    pub fn join(&mut self, keep: Option<Keep>) {
        self.effects.push(Effect::Join(keep));
    }

    /// Lets whoever is set aside go on by themselves.
    pub fn part(&mut self) {
        self.effects.push(Effect::Part);
    }

    /// Makes the person's account on a platform nobody's.
    pub fn unlink(&mut self, platform: Platform) {
        self.effects.push(Effect::Unlink(platform));
    }

    /// Says a paragraph on another platform of the person.
    pub fn tell(&mut self, on: Platform, (key, args): (&str, &Args), buttons: Vec<Button>) {
        let text = self.content.text(key, args);
        let message = Message {
            text,
            buttons,
            layout: Layout::Row,
            expects: None,
            attachment: None,
            priority: self.priority,
            place: Place::Below,
            silent: false,
        };
        self.effects.push(Effect::Tell { on, message });
    }

    /// Why the way back to the ex is closed now, the gravest reason first.
    pub fn stops(&self) -> Vec<HardStop> {
        self.session.hard_stops(self.now)
    }

    /// True when something closes the way back to the ex, so that no word may lean towards it.
    pub fn is_closed(&self) -> bool {
        !self.stops().is_empty()
    }

    /// True when an order forbids contact.
    pub fn is_forbidden(&self) -> bool {
        self.stops().contains(&HardStop::Order)
    }

    /// True when it is closed for some days only.
    pub fn is_resting(&self) -> bool {
        let stops = self.stops();
        !stops.is_empty() && stops.iter().all(|stop| stop.passes())
    }

    /// True in the quiet week after they took a no back, where nothing else is closed.
    pub fn is_in_pause(&self) -> bool {
        self.stops() == [HardStop::Pause]
    }

    /// True in the days after a crisis.
    pub fn is_after_crisis(&self) -> bool {
        self.stops().contains(&HardStop::Rest)
    }

    /// The key for people with whom nothing is closed, or its variant `-closed`, or `-order`, `-pause` or `-resting`
    /// (closed for some days only) where there is one.
    pub fn fitting(&self, key: &str) -> String {
        let variants = [
            (self.is_forbidden(), "order"),
            (self.is_in_pause(), "pause"),
            (self.is_resting(), "resting"),
            (self.is_closed(), "closed"),
        ];
        let fits = variants.iter().filter(|(applies, _)| *applies).map(|(_, variant)| format!("{key}-{variant}"));
        fits.into_iter().find(|variant| self.content.has(variant)).unwrap_or_else(|| key.to_owned())
    }

    /// The person's zone, or UTC while it is not known.
    pub fn zone(&self) -> TimeZone {
        self.session.zone()
    }

    /// The person's wall clock.
    pub fn local(&self) -> Zoned {
        self.now.to_zoned(self.zone())
    }

    /// The person's date.
    pub fn today(&self) -> Date {
        self.local().date()
    }

    /// Ends the turn.
    pub fn finish(mut self) -> Vec<Effect> {
        self.flush();
        self.effects
    }
}

/// Paragraphs as one text, with a blank line between them.
fn join(paragraphs: &[Text]) -> Text {
    let mut spans: Vec<Span> = Vec::new();
    for (n, paragraph) in paragraphs.iter().enumerate() {
        if n > 0 {
            spans.push(Span { words: "\n\n".into(), strong: false });
        }
        spans.extend(paragraph.0.iter().cloned());
    }
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut().filter(|last| last.strong == span.strong) {
            Some(last) => last.words.push_str(&span.words),
            None => merged.push(span),
        }
    }
    Text(merged)
}

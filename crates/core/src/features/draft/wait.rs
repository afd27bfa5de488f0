//! After it was sent: the waiting rule (programme.md, *Reconnect*). No reply is an answer for now; for seven days nothing
//! more goes out; then one short reminder at most, and after seven more days none. On each of these days a line asks,
//! that tells a bystander nothing. No study that Keel knows of stands behind the seven days; they are the rule of the
//! guides, “one reminder at most, never a chase”, with a number.
//!
//! What went out is entered as decided on and breaks no day. A second message in the seven days is no part of that: it is
//! a slip like any other.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::sheet;
use crate::content::Args;
use crate::event::TimerName;
use crate::features::{contact, free, home, nudges};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::message::{Button, Layout};
use crate::record::Body;
use crate::rules::ledger::{Channel, Entry, TouchKind};
use crate::rules::stage::Choice;
use crate::turn::Turn;
use crate::wording;

/// The timer of the day on which it is asked.
pub(super) const TIMER: &str = "draft.wait";

/// For so many days nothing more goes out.
const DAYS: i64 = 7;

/// The hour at which it is asked.
const HOUR: i8 = 10;

/// What was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The local date, and the number of the entry of the ledger.
    first: (Date, u32),
    /// The same of the one reminder.
    #[serde(default)]
    reminder: Option<(Date, u32)>,
    /// When they wrote back, and the entry of it.
    #[serde(default)]
    pub(super) replied: Option<(Date, u32)>,
}

impl Sent {
    /// The day of what was sent last.
    fn last(&self) -> Date {
        self.reminder.map_or(self.first.0, |(date, _)| date)
    }

    /// The first day on which something may follow.
    fn until(&self) -> Date {
        self.last().saturating_add(DAYS.days())
    }
}

/// Where the talk about it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    path: Path<At>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    /// When it was sent.
    When,
    /// The days are over: has anything come?
    Silence,
    /// Nothing more goes out: what then?
    End,
}

/// True where a message may be sent as decided: there is none yet, or its reminder is being put together.
pub fn awaits_sending(turn: &Turn<'_>) -> bool {
    let state = &turn.session.draft;
    super::is_open(turn) && (state.sent.is_none() || state.reminder)
}

/// True where a version was chosen and may be sent as decided.
pub fn awaits_chosen(turn: &Turn<'_>) -> bool {
    turn.session.draft.chosen && awaits_sending(turn)
}

/// `draft sent`: asks when.
pub(super) fn ask_when(turn: &mut Turn<'_>) {
    if !awaits_sending(turn) {
        return page(turn);
    }
    end_coach(turn);
    run::reopen(turn, Talk::Waiting(Waiting::when()));
}

/// Told in passing: “I've sent it”. The day is read from the words, else asked.
pub fn told_sent(turn: &mut Turn<'_>, day: impl FnOnce(&Turn<'_>) -> Option<(String, Date)>) {
    end_coach(turn);
    run::push(turn, Talk::Waiting(Waiting::when()));
    match day(turn) {
        Some((words, _)) if run::hear(turn, &words) => {}
        _ => run::ask(turn),
    }
}

/// What is sent is not put together any further.
fn end_coach(turn: &mut Turn<'_>) {
    turn.session.open.retain(|open| !matches!(open.talk, Talk::Draft(_)));
}

/// They wrote: the waiting is over.
pub fn they_wrote(turn: &mut Turn<'_>, touch: u32) {
    let today = turn.today();
    if let Some(sent) = turn.session.draft.sent.as_mut().filter(|sent| sent.replied.is_none()) {
        sent.replied = Some((today, touch));
        let sent = sent.clone();
        // A reminder that was being put together has nothing left to remind of.
        sheet::is_sent(turn, sent);
        turn.clear_timer(&TimerName::new(TIMER));
        turn.session.open.retain(|open| !matches!(open.talk, Talk::Waiting(_) | Talk::Draft(_)));
    }
}

/// The number of no entry: an answer was told, and no message of theirs entered.
const NO_ENTRY: u32 = u32::MAX;

/// Their answer was told: nothing is waited for any more.
pub fn answered(turn: &mut Turn<'_>) {
    they_wrote(turn, NO_ENTRY);
}

/// An entry of the ledger was taken back: what followed from it is too.
pub fn taken_back(turn: &mut Turn<'_>, touch: u32) {
    let Some(mut sent) = turn.session.draft.sent.clone() else { return };
    if sent.first.1 == touch {
        return sheet::begin_anew(turn);
    }
    if sent.reminder.is_some_and(|(_, id)| id == touch) {
        sent.reminder = None;
    } else if sent.replied.is_some_and(|(_, id)| id == touch) {
        sent.replied = None;
    } else {
        return;
    }
    turn.session.draft.sent = Some(sent);
    set_timer(turn);
}

/// A line asks on the day on which something may follow.
fn set_timer(turn: &mut Turn<'_>) {
    turn.session.draft.missed = 0;
    let Some(day) = turn.session.draft.sent.as_ref().map(Sent::until) else { return };
    let at = turn.zone().to_ambiguous_timestamp(day.at(HOUR, 0, 0, 0)).compatible();
    let at: Option<Timestamp> = at.ok().map(|at| nudges::after_quiet(turn, at)).filter(|at| *at > turn.now);
    match at {
        Some(at) => turn.set_timer(TimerName::new(TIMER), at),
        None => turn.clear_timer(&TimerName::new(TIMER)),
    }
}

/// `draft wait`: where the waiting stands.
pub(super) fn page(turn: &mut Turn<'_>) {
    let Some(sent) = turn.session.draft.sent.clone() else {
        turn.say("draft-wait-none");
        turn.menu(&[("draft", "", "menu-draft"), ("home", "", "menu-home")]);
        return run::resume(turn);
    };
    if let Some((date, _)) = sent.replied {
        turn.say_with("draft-replied-on", &Args::new().words("date", wording::date(turn.content, date)));
        let mut buttons = vec![their_answer(turn)];
        buttons.push(turn.run_button("draft", "new", "draft-do-new"));
        buttons.extend(home::ways_on(turn).pop());
        turn.send(buttons, Layout::Row, None);
        return run::resume(turn);
    }
    if turn.today() < sent.until() {
        say_rule(turn, &sent, ("draft-waiting", "draft-waiting-last"));
        let buttons = waiting_buttons(turn, &sent);
        turn.send(buttons, Layout::Row, None);
        return run::resume(turn);
    }
    let at = if sent.reminder.is_some() { At::End } else { At::Silence };
    run::reopen(turn, Talk::Waiting(Waiting { path: Path::from(at) }));
}

/// Says what holds until when, after the first message or after the reminder.
fn say_rule(turn: &mut Turn<'_>, sent: &Sent, (first, last): (&str, &str)) {
    let args = Args::new()
        .words("date", wording::date(turn.content, sent.last()))
        .words("until", wording::date(turn.content, sent.until()));
    turn.say_with(if sent.reminder.is_some() { last } else { first }, &args);
}

fn waiting_buttons(turn: &Turn<'_>, sent: &Sent) -> Vec<Button> {
    let touch = sent.reminder.unwrap_or(sent.first).1;
    let mut buttons = vec![turn.run_button("draft", "replied", "draft-do-replied")];
    if turn.session.ledger.last_undoable(turn.now).is_some_and(|last| last.id == touch) {
        buttons.push(turn.run_button("contact", &format!("undo {touch}"), "draft-do-not-sent"));
    }
    buttons.push(turn.run_button("write", "letter", "free-write-here"));
    buttons.extend(home::ways_on(turn).pop());
    buttons
}

/// `draft replied`: they wrote back.
pub(super) fn replied(turn: &mut Turn<'_>) {
    let waits = turn.session.draft.sent.as_ref().is_some_and(|sent| sent.replied.is_none());
    if !waits {
        return page(turn);
    }
    turn.retire();
    came(turn);
    run::resume(turn);
}

/// Enters that they wrote back, and says what now.
fn came(turn: &mut Turn<'_>) {
    let today = turn.today();
    contact::enter_quietly(turn, TouchKind::TheyWrote, today);
    turn.say("draft-they-replied");
    let mut buttons = vec![their_answer(turn)];
    let undo = turn.session.ledger.touches().last().map(|touch| format!("undo {}", touch.id)).unwrap_or_default();
    buttons.push(turn.run_button("contact", &undo, "contact-undo"));
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
}

/// What to do with their answer.
fn their_answer(turn: &Turn<'_>) -> Button {
    turn.run_button("answer", "", "draft-their-answer")
}

impl Waiting {
    /// At the question when it was sent.
    pub(super) const fn when() -> Self {
        Self { path: Path::from(At::When) }
    }

    /// Enters what was sent, and says the rule with its dates.
    fn enter(turn: &mut Turn<'_>, date: Date) -> Step {
        let state = &turn.session.draft;
        let written = state.versions.first().map(|version| version.date);
        let after = state.sent.as_ref().filter(|_| state.reminder).map(Sent::until);
        if let Some(earliest) = written.or(after).filter(|earliest| date < *earliest) {
            let date = wording::date(turn.content, earliest);
            turn.say_with("draft-sent-before", &Args::new().words("date", date));
            return Step::Again;
        }
        let entry = Entry { now: turn.now, today: turn.today(), not_before: None };
        let Ok(touch) = turn.session.ledger.add(TouchKind::Reached, date, entry) else {
            turn.say("refuse-future-date");
            return Step::Again;
        };
        let state = &turn.session.draft;
        let (draft, reminder) = (state.current().map(|version| version.entry), state.reminder);
        let sent = match state.sent.clone().filter(|_| reminder) {
            Some(before) => Sent { reminder: Some((date, touch.id)), ..before },
            None => Sent { first: (date, touch.id), reminder: None, replied: None },
        };
        turn.record(Body::Sent { draft, touch: touch.id, reminder });
        turn.record(Body::Touch { touch, channel: Some(Channel::Message) });
        sheet::is_sent(turn, sent.clone());
        set_timer(turn);
        if turn.today() >= sent.until() {
            page(turn);
            return Step::Rest;
        }
        say_rule(turn, &sent, ("draft-sent", "draft-sent-last"));
        let buttons = waiting_buttons(turn, &sent);
        turn.send(buttons, Layout::Row, None);
        Step::Done
    }

    fn hear_silence(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("replied") => {
                came(turn);
                Step::Done
            }
            Some("reminder") => {
                sheet::begin_reminder(turn);
                Step::Into(Box::new(Talk::Draft(super::coach::Coach::at(super::coach::At::Write))))
            }
            Some("why") => {
                turn.say("draft-why-waiting");
                Step::Again
            }
            _ => {
                self.path.go(At::End);
                Step::Next
            }
        }
    }

    fn hear_end(turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("replied") => {
                came(turn);
                return Step::Done;
            }
            Some("wait") => {
                free::start_today(turn);
                return Step::Rest;
            }
            Some("letgo") if home::choose(turn, Choice::LetGo) => {
                turn.say("draft-letgo");
                let mut buttons = vec![turn.run_button("write", "letter", "free-write-here")];
                buttons.push(turn.run_button("letgo", "", "draft-do-letgo"));
                buttons.extend(home::ways_on(turn).pop());
                turn.send(buttons, Layout::Row, None);
            }
            _ => {
                turn.say("draft-left-open");
                let buttons = home::ways_on(turn);
                turn.send(buttons, Layout::Row, None);
            }
        }
        Step::Done
    }
}

impl Flow for Waiting {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        let sent = turn.session.draft.sent.as_ref();
        let date = sent.map(|sent| wording::date(content, sent.last())).unwrap_or_default();
        let args = Args::new().words("date", date);
        match self.path.at {
            At::When => Question::new(turn, "draft-when", Reads::Date)
                .choices(content, &[("=today", "date-today"), ("=yesterday", "date-yesterday")])
                .required(),
            At::Silence => Question::with(turn, "draft-silence", &args, Reads::Choices)
                .choices(content, &[("reminder", "draft-do-reminder"), ("none", "draft-do-no-reminder")])
                .choices(content, &[("replied", "draft-do-replied"), ("why", "draft-ask-why")])
                .listed()
                .required(),
            At::End => {
                let key =
                    if sent.is_some_and(|sent| sent.reminder.is_some()) { "draft-end" } else { "draft-end-early" };
                Question::with(turn, key, &args, Reads::Choices)
                    .choices(content, &[("wait", "draft-end-wait"), ("letgo", "draft-end-letgo")])
                    .choices(content, &[("open", "draft-end-open"), ("replied", "draft-do-replied")])
                    .listed()
                    .required()
            }
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::When => match answer.date() {
                Some((date, _)) => Self::enter(turn, date),
                None => Step::Again,
            },
            At::Silence => self.hear_silence(turn, &answer),
            At::End => Self::hear_end(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leads_back(&self) -> bool {
        true
    }
}

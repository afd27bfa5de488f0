//! From effects to what the store writes.

use std::sync::Arc;

use evenkeel_core::effect::{Effect, Job};
use evenkeel_core::message::{Message, Priority};
use evenkeel_core::record::Record;
use evenkeel_core::session::Session;
use evenkeel_store::{Changes, Outbound, RecordRow, UserChange, UserRow};
use jiff::Timestamp;
use uuid::Uuid;

use super::{Decider, Destination, Notes, Opened, Stop, write_session};
use crate::courier::Outgoing;
use crate::envelope::{Envelope, from_json, to_json};
use crate::traces;
use crate::vault::{Binding, DataKey};

/// The changes of one turn while its effects are looked through.
pub(super) struct Draft<'a> {
    decider: &'a Decider,
    key: &'a Arc<DataKey>,
    session: &'a Session,
    to: Option<Destination>,
    /// The user goes: nothing of them is written, and letters are sealed so that they outlive the key.
    pub erases: bool,
    /// Failures of the letters are not reported.
    pub quiet: bool,
    records: Vec<Record>,
    /// Number and row of what is kept already.
    kept: Vec<(u32, Uuid)>,
    /// Rows that cannot be opened.
    sealed: Vec<Uuid>,
    changes: Changes,
    ids: u16,
    letters: u16,
    notes: Notes,
}

impl<'a> Draft<'a> {
    pub(super) fn new(
        decider: &'a Decider,
        key: &'a Arc<DataKey>,
        session: &'a Session,
        to: Option<Destination>,
    ) -> Self {
        Self {
            decider,
            key,
            session,
            to,
            erases: false,
            quiet: false,
            records: Vec::new(),
            kept: Vec::new(),
            sealed: Vec::new(),
            changes: Changes::default(),
            ids: 0,
            letters: 0,
            notes: Notes::default(),
        }
    }

    /// Opens what is kept. An entry that cannot be opened is counted and left out: the rest is still theirs.
    pub(super) fn open_records(&mut self, rows: &[RecordRow]) {
        for row in rows {
            let binding = Binding::record(self.key.user(), row.id);
            let plain = self.decider.vault.open(self.key, &binding, &row.body);
            match plain.ok().and_then(|plain| from_json::<Record>(&plain).ok()) {
                Some(record) => {
                    self.kept.push((record.no, row.id));
                    self.records.push(record);
                }
                None => {
                    self.sealed.push(row.id);
                    self.notes.unreadable_records += 1;
                }
            }
        }
    }

    pub(super) fn apply(&mut self, effect: Effect) -> Result<(), Stop> {
        match effect {
            Effect::Send(message) => self.send(Outgoing::Message(message)),
            Effect::Retire => self.retire(),
            Effect::Record(record) => self.record(record),
            Effect::Forget(no) => {
                self.forget(no);
                Ok(())
            }
            Effect::ForgetAll => {
                self.forget_all();
                Ok(())
            }
            Effect::SetTimer { name, due } => {
                self.notes.timer = Some(self.notes.timer.map_or(due, |earliest| earliest.min(due)));
                self.changes.set.push((name, due));
                Ok(())
            }
            Effect::ClearTimer { name, due } => {
                self.clear(&(name, due));
                Ok(())
            }
            Effect::Render(job) => self.render(job),
            Effect::Hide => self.send(Outgoing::Hide(Vec::new())),
            // Linking has its own turns, and these come of nothing else.
            Effect::Erase
            | Effect::Consult(_)
            | Effect::OfferCode { .. }
            | Effect::Tell { .. }
            | Effect::Join(_)
            | Effect::Part
            | Effect::Unlink(_) => Ok(()),
        }
    }

    pub(super) fn finish(mut self, opened: &Opened, exists: bool, notes: &mut Notes) -> Result<Changes, Stop> {
        if self.erases {
            let user = exists.then(|| self.key.user());
            self.notes.erased = user;
            self.notes.timer = None;
            *notes = self.notes;
            let user = user.map_or(UserChange::Keep, UserChange::Erase);
            return Ok(Changes { user, outbox: self.changes.outbox, ..Changes::default() });
        }
        self.put_session(opened)?;
        self.put_account()?;
        self.put_trace()?;
        self.notes.uses_key = true;
        *notes = self.notes;
        Ok(self.changes)
    }

    fn put_session(&mut self, opened: &Opened) -> Result<(), Stop> {
        let plain = write_session(&opened.session)?;
        if opened.plain.as_ref().is_some_and(|before| **before == *plain) {
            return Ok(());
        }
        let user = self.key.user();
        let version = opened.version + 1;
        let session = self.decider.vault.seal(self.key, &Binding::session(user, version), &plain)?;
        self.changes.user = UserChange::Put(UserRow { user, version, session });
        Ok(())
    }

    fn put_account(&mut self) -> Result<(), Stop> {
        let Some(to) = &self.to else { return Ok(()) };
        self.changes.account = self.decider.seen(self.key, to)?;
        Ok(())
    }

    /// Where the person's own message stands, on a platform where that can be taken away.
    fn put_trace(&mut self) -> Result<(), Stop> {
        let Some(to) = &self.to else { return Ok(()) };
        let (Some(wrote), Some(at)) = (&to.address.wrote, to.used) else { return Ok(()) };
        let id = self.decider.vault.uuid(self.decider.now, next(&mut self.ids))?;
        let trace = traces::seal(&self.decider.vault, self.key, (id, to.platform, at), std::slice::from_ref(wrote));
        self.changes.traces.extend(trace);
        Ok(())
    }

    /// Says something elsewhere than where the turn's letters go.
    pub(super) fn tell(&mut self, to: &Destination, message: Message) -> Result<(), Stop> {
        self.post(to, Outgoing::Message(message))
    }

    fn send(&mut self, content: Outgoing) -> Result<(), Stop> {
        let Some(to) = self.to.take() else {
            self.notes.unaddressed += 1;
            return Ok(());
        };
        let posted = self.post(&to, content);
        self.to = Some(to);
        posted
    }

    fn post(&mut self, to: &Destination, content: Outgoing) -> Result<(), Stop> {
        self.notes.helps |= content.priority() == Priority::Safety;
        let index = next(&mut self.ids);
        let owner = (!self.erases).then_some(&**self.key);
        let letter = Letter { content, index, position: self.letters, quiet: self.quiet };
        self.changes.outbox.push(seal_letter(self.decider, to, owner, letter)?);
        self.letters = self.letters.saturating_add(1);
        self.notes.letters += 1;
        Ok(())
    }

    /// Only an event that came with a handle to answer it has buttons to take off.
    fn retire(&mut self) -> Result<(), Stop> {
        let pressed = self.to.as_ref().is_some_and(|to| to.address.reply.is_some());
        if pressed { self.send(Outgoing::Retire) } else { Ok(()) }
    }

    fn record(&mut self, record: Record) -> Result<(), Stop> {
        if !self.erases {
            let id = self.decider.vault.uuid(self.decider.now, next(&mut self.ids))?;
            let body = self.decider.vault.seal(self.key, &Binding::record(self.key.user(), id), &to_json(&record)?)?;
            self.kept.push((record.no, id));
            self.changes.records.push(RecordRow { id, kind: record.body.kind(), at: record.at, body });
        }
        self.records.push(record);
        Ok(())
    }

    /// The store forgets before it appends; an entry of this very turn is simply not appended.
    fn forget(&mut self, no: u32) {
        let gone = self.kept.extract_if(.., |(kept, _)| *kept == no && no != 0).map(|(_, id)| id);
        let gone: Vec<Uuid> = gone.collect();
        self.changes.records.retain(|row| !gone.contains(&row.id));
        self.changes.forget.extend(gone);
        self.records.retain(|record| record.no != no || no == 0);
    }

    /// What cannot be opened goes too.
    fn forget_all(&mut self) {
        let gone: Vec<Uuid> = self.kept.drain(..).map(|(_, id)| id).chain(self.sealed.drain(..)).collect();
        self.changes.records.clear();
        self.changes.forget.extend(gone);
        self.records.clear();
    }

    /// The store clears before it sets; effects are in order, so a clear also undoes an earlier set.
    fn clear(&mut self, timer: &(evenkeel_core::event::TimerName, Timestamp)) {
        self.changes.set.retain(|set| set != timer);
        self.changes.clear.push(timer.clone());
    }

    fn render(&mut self, job: Job) -> Result<(), Stop> {
        // A record may speak of an earlier instant than the ones kept before it.
        self.records.sort_by_key(|record| record.at);
        let message = self.decider.mind.render(job, self.session, &self.records, self.decider.now);
        self.send(Outgoing::Message(message))
    }
}

/// A letter before it is sealed.
struct Letter {
    content: Outgoing,
    /// Orders the ids of one turn.
    index: u16,
    position: u16,
    quiet: bool,
}

/// A single letter that has no owner.
pub(super) fn letter_of_nobody(decider: &Decider, to: &Destination, message: Message) -> Result<Outbound, Stop> {
    let letter = Letter { content: Outgoing::Message(message), index: 0, position: 0, quiet: true };
    seal_letter(decider, to, None, letter)
}

fn seal_letter(decider: &Decider, to: &Destination, owner: Option<&DataKey>, letter: Letter) -> Result<Outbound, Stop> {
    let priority = letter.content.priority();
    let id = decider.vault.uuid(decider.now, letter.index)?;
    let user = owner.map(DataKey::user);
    let envelope = Envelope {
        address: to.address.clone(),
        content: letter.content,
        position: letter.position,
        account: to.account.filter(|_| user.is_some()).map(|account| account.0),
        quiet: letter.quiet,
    };
    let (plain, binding) = (envelope.encode()?, Binding::outbox(user, id));
    let body = match owner {
        Some(key) => decider.vault.seal(key, &binding, &plain)?,
        None => decider.vault.seal_service(&binding, &plain)?,
    };
    let (platform, conversation) = (to.platform, to.conversation);
    Ok(Outbound { id, platform, conversation, user, priority, not_before: decider.now, body })
}

fn next(index: &mut u16) -> u16 {
    let this = *index;
    *index = index.saturating_add(1);
    this
}

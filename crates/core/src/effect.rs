//! Everything the core can ask the world to do.

use jiff::Timestamp;

use crate::event::TimerName;
use crate::features::draft::Sheet;
use crate::features::journal::Look;
use crate::features::link::{Consult, Keep};
use crate::message::Message;
use crate::picture::Chart;
use crate::platform::Platform;
use crate::private::Private;
use crate::record::Record;

/// One consequence of an event. All effects of an event are committed together, in this order.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Say something to the person.
    Send(Message),
    /// Take the buttons off the message whose button was pressed: its question is answered.
    Retire,
    /// Keep something in the person's record.
    Record(Record),
    /// Destroy the entry with this number ([`Record::no`]); one that is not there is no mistake. An entry recorded
    /// later in the same turn may take its number.
    Forget(u32),
    /// Destroy every entry that was there before this effect.
    ForgetAll,
    /// Fire [`Event::Timer`](crate::event::Event::Timer) at an instant.
    SetTimer {
        /// Name of the timer.
        name: TimerName,
        /// When it fires.
        due: Timestamp,
    },
    /// Forget the timer that was set for this instant.
    ClearTimer {
        /// Name of the timer.
        name: TimerName,
        /// The instant for which it was set.
        due: Timestamp,
    },
    /// Take away what stands in the conversation, as far as the platform lets a bot do that. Messages of the same turn
    /// that come after it stay.
    Hide,
    /// Read the person's records and answer with what [`crate::render`] makes of them.
    Render(Job),
    /// Destroy everything kept about the person. Messages of the same turn still reach them.
    Erase,
    /// Answer this by [`Event::Linking`](crate::event::Event::Linking) in the place of the event that led to it, of
    /// which nothing else counts.
    Consult(Consult),
    /// Give this code out, in the place of an older one.
    OfferCode {
        /// The code.
        code: Private<String>,
        /// Its end.
        until: Timestamp,
    },
    /// Say something where the person can be written to on this platform, if they can.
    Tell {
        /// The platform.
        on: Platform,
        /// What is said.
        message: Message,
    },
    /// Join the person with whom the code opens that was asked about: one of two histories is set aside. With `None`
    /// the person has none, and their account becomes one more of the other's.
    Join(Option<Keep>),
    /// Let whoever is set aside for the person go on by themselves.
    Part,
    /// The person's account on this platform is nobody's from here on.
    Unlink(Platform),
}

/// An answer that needs more of the record than the session holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// All that is kept about the person, as an archive.
    Export {
        /// The year of which the entries are in it; all where there is none.
        year: Option<i16>,
    },
    /// A page of the journal or of the letters, or one entry of them.
    Journal(Look),
    /// The last entries of the contact ledger, in words.
    Contacts,
    /// One version of a message to the ex, or several side by side.
    Drafts(Sheet),
    /// A picture of where the person stands, with the same facts in words.
    Picture(Chart),
}

//! People as the core leaves them: every session comes of a conversation.

use std::collections::BTreeMap;

use evenkeel_core::content::Content;
use evenkeel_core::effect::Effect;
use evenkeel_core::event::{Event, TimerName};
use evenkeel_core::handle::handle;
use evenkeel_core::message::Priority;
use evenkeel_core::private::Private;
use evenkeel_core::session::Session;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::Outcome;

/// The instant at which all who are due are due: afternoon in Brazil, night in Japan.
pub const DUE: Timestamp = Timestamp::constant(1_772_539_200, 0);

/// They arrived two days before.
const ARRIVED: SignedDuration = SignedDuration::from_hours(-50);

/// Nobody else is due for so long.
const ELSE: SignedDuration = SignedDuration::from_hours(1);

/// From so many people on they live in all zones.
const CROWDED: u64 = 2000;

/// Where people live. Those where it is neither too early nor too late at [`DUE`] also get something then.
const ZONES: &[&str] = &[
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Johannesburg",
    "Africa/Lagos",
    "Africa/Nairobi",
    "America/Anchorage",
    "America/Argentina/Buenos_Aires",
    "America/Bogota",
    "America/Chicago",
    "America/Denver",
    "America/Halifax",
    "America/Lima",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/New_York",
    "America/Phoenix",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "America/Toronto",
    "Asia/Dhaka",
    "Asia/Dubai",
    "Asia/Hong_Kong",
    "Asia/Jakarta",
    "Asia/Jerusalem",
    "Asia/Karachi",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Manila",
    "Asia/Riyadh",
    "Asia/Seoul",
    "Asia/Singapore",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Australia/Adelaide",
    "Australia/Perth",
    "Australia/Sydney",
    "Europe/Athens",
    "Europe/Berlin",
    "Europe/Dublin",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Madrid",
    "Europe/Moscow",
    "Europe/Paris",
    "Europe/Rome",
    "Europe/Stockholm",
    "Europe/Warsaw",
    "Pacific/Auckland",
    "Pacific/Honolulu",
];

/// What everybody said, up to the zone.
const TOLD: &[&str] = &[
    "hi",
    "yes",
    "no",
    "neither",
    "no",
    "two weeks ago",
    "they did",
    "out of nowhere",
    "3 years",
    "together",
    "nothing",
    "idk",
    "yesterday",
    "30 days",
];

/// What they said on the second day.
const CHECKED_IN: &[&str] = &["/checkin", "4", "5", "none", "my sister called", "skip"];

/// A session as it is kept, and what the store has to know of it.
pub struct Template {
    /// The document.
    pub plain: Vec<u8>,
    /// Its timers.
    pub timers: BTreeMap<TimerName, Timestamp>,
}

/// Sessions of people with two schedules each, in many zones.
pub struct Templates {
    /// A message of theirs is due at [`DUE`].
    pub due: Vec<Template>,
    /// Nothing of theirs is due until an hour later.
    pub others: Vec<Template>,
    /// In how many zones those live to whom something is due.
    pub zones: usize,
}

impl Templates {
    /// Has all the conversations; a small crowd lives in fewer zones.
    ///
    /// # Errors
    /// When a conversation does not go as it should.
    pub fn new(content: &Content, users: u64) -> Outcome<Self> {
        let (mut due, mut others, mut zones) = (Vec::new(), Vec::new(), 0);
        for name in ZONES.iter().step_by(if users < CROWDED { 8 } else { 1 }) {
            let local = DUE.to_zoned(TimeZone::get(name)?);
            let before = due.len();
            for hours in [8, 11] {
                let times = (local.time(), local.checked_add(hours.hours())?.time());
                due.extend(lived(content, (name, times))?.filter(|session| is_due(content, session)));
            }
            zones += usize::from(due.len() > before);
            for shift in [3, 5, 14, 17, 20] {
                let one = local.checked_add(shift.hours())?;
                let times = (one.time(), one.checked_add(3.hours())?.time());
                others.extend(lived(content, (name, times))?.filter(is_later));
            }
        }
        if due.is_empty() || others.is_empty() {
            return Err("nobody is due, or everybody".into());
        }
        let keep = |sessions: Vec<Session>| sessions.iter().map(Template::of).collect::<Outcome<Vec<_>>>();
        Ok(Self { due: keep(due)?, others: keep(others)?, zones })
    }

    /// Mean size of the documents in bytes.
    pub fn size(&self) -> usize {
        let all = || self.due.iter().chain(&self.others);
        all().map(|one| one.plain.len()).sum::<usize>() / all().count().max(1)
    }
}

impl Template {
    fn of(session: &Session) -> Outcome<Self> {
        Ok(Self { plain: serde_json::to_vec(session)?, timers: session.timers.clone() })
    }
}

/// Somebody in a zone with two times, from their arrival until just before [`DUE`]; `None` when those times are
/// not to be had.
fn lived(content: &Content, (zone, times): (&str, (jiff::civil::Time, jiff::civil::Time))) -> Outcome<Option<Session>> {
    let mut session = Session::default();
    let arrived = DUE.checked_add(ARRIVED)?;
    let (one, two) = (times.0.min(times.1), times.0.max(times.1));
    let times = format!("{:02}:{:02} and {:02}:{:02}", one.hour(), one.minute(), two.hour(), two.minute());
    let mut now = arrived;
    for words in TOLD.iter().chain(&[zone, &times, "yes"]) {
        says(&mut session, content, now, words);
        now = now.checked_add(20.seconds())?;
    }
    if !session.has_arrived() || session.zone.as_deref() != Some(zone) || session.nudges.schedules.len() != 2 {
        return Ok(None);
    }
    passes(&mut session, content, DUE.checked_sub(26.hours())?);
    for words in CHECKED_IN {
        says(&mut session, content, DUE.checked_sub(26.hours())?, words);
    }
    passes(&mut session, content, DUE.checked_sub(1.second())?);
    Ok(Some(session))
}

fn says(session: &mut Session, content: &Content, now: Timestamp, words: &str) {
    let event = match words.strip_prefix('/') {
        Some(name) => Event::Command { name: name.to_owned(), args: Private::from("") },
        None => Event::Text(Private::from(words)),
    };
    handle(session, content, now, &event);
}

/// Lets every timer up to an instant fire.
fn passes(session: &mut Session, content: &Content, until: Timestamp) {
    while let Some((name, due)) = next(session).filter(|(_, due)| *due <= until) {
        handle(session, content, due, &Event::Timer { name, due });
    }
}

fn next(session: &Session) -> Option<(TimerName, Timestamp)> {
    session.timers.iter().min_by_key(|(_, due)| **due).map(|(name, due)| (name.clone(), *due))
}

/// True when exactly one timer is due at [`DUE`], and one nudge comes of it.
fn is_due(content: &Content, session: &Session) -> bool {
    let due = session.timers.values().filter(|due| **due <= later(DUE)).count();
    let Some((name, at)) = next(session).filter(|(_, at)| *at == DUE) else { return false };
    let mut tried = session.clone();
    let effects = handle(&mut tried, content, at, &Event::Timer { name, due: at });
    let sent = effects.iter().filter_map(|effect| match effect {
        Effect::Send(message) => Some(message.priority),
        Effect::Retire
        | Effect::Record(_)
        | Effect::Forget(_)
        | Effect::ForgetAll
        | Effect::SetTimer { .. }
        | Effect::ClearTimer { .. }
        | Effect::Render(_)
        | Effect::Hide
        | Effect::Consult(_)
        | Effect::OfferCode { .. }
        | Effect::Tell { .. }
        | Effect::Join(_)
        | Effect::Part
        | Effect::Unlink(_)
        | Effect::Erase => None,
    });
    due == 1 && sent.eq([Priority::Nudge])
}

fn is_later(session: &Session) -> bool {
    next(session).is_some_and(|(_, due)| due > later(DUE))
}

fn later(at: Timestamp) -> Timestamp {
    at.checked_add(ELSE).unwrap_or(at)
}

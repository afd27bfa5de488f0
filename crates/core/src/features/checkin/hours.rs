//! The hours that have been hard, as far as check-ins, urges and entries of the ledger show them.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::rules::ledger::TouchKind;
use crate::rules::trend::{self, Hardest, Moment, Part};
use crate::turn::Turn;

/// When it has been hard, where that is clear.
///
/// Hard moments are check-ins with a strong pull, urges that were more than slight, and slips and looks that were entered
/// on their own day. Check-ins of any kind show when the person looks at all.
pub fn hardest(turn: &Turn<'_>) -> Hardest {
    let session = &*turn.session;
    let checkins = || session.checkins.iter().filter_map(|checkin| Some((checkin, checkin.hour?)));
    let looked: Vec<_> = checkins().map(|(checkin, hour)| moment(checkin.date, hour)).collect();
    let strong = checkins().filter(|(checkin, _)| checkin.urge.is_some_and(|urge| urge >= super::STRONG));
    let urges = session.urge.hours.iter().filter_map(|urge| Some((urge.0, u8::try_from(urge.1).ok()?)));
    let zone = turn.zone();
    let touches = session.ledger.touches().iter().filter_map(|touch| {
        let at = touch.entered.to_zoned(zone.clone());
        let is_hard = matches!(touch.kind, TouchKind::Slip | TouchKind::Look) && at.date() == touch.date;
        Some((touch.date, u8::try_from(at.hour()).ok()?)).filter(|_| is_hard)
    });
    let hours = strong.map(|(checkin, hour)| (checkin.date, hour)).chain(urges).chain(touches);
    // A check-in, an urge and a slip of the same hour are one hard moment.
    let hours: BTreeSet<(Date, u8)> = hours.collect();
    let hard: Vec<_> = hours.into_iter().map(|(date, hour)| moment(date, hour)).collect();
    trend::hardest(&hard, &looked)
}

fn moment(date: Date, hour: u8) -> Moment {
    Moment { weekday: date.weekday(), hour }
}

/// True when the present hour or day is one that has been hard before.
pub fn is_hard_now(turn: &Turn<'_>) -> bool {
    let (hard, now) = (hardest(turn), turn.local());
    let part = u8::try_from(now.hour()).ok().map(Part::of);
    hard.weekday == Some(now.weekday()) || (hard.part.is_some() && hard.part == part)
}

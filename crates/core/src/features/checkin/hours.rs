//! The hours that have been hard, as far as check-ins and entries of the ledger show them.

use crate::rules::ledger::TouchKind;
use crate::rules::trend::{self, Hardest, Moment, Part};
use crate::turn::Turn;

/// When it has been hard, where that is clear.
///
/// Hard moments are check-ins with a strong pull, and slips and looks that were entered on their own day. Check-ins of
/// any kind show when the person looks at all.
pub fn hardest(turn: &Turn<'_>) -> Hardest {
    let checkins = turn.session.checkins.iter().filter_map(|checkin| {
        let moment = Moment { weekday: checkin.date.weekday(), hour: checkin.hour? };
        Some((moment, checkin.urge.is_some_and(|urge| urge >= super::STRONG)))
    });
    let (mut looked, mut hard) = (Vec::new(), Vec::new());
    for (moment, is_hard) in checkins {
        looked.push(moment);
        hard.extend(is_hard.then_some(moment));
    }
    let zone = turn.zone();
    hard.extend(turn.session.ledger.touches().iter().filter_map(|touch| {
        let at = touch.entered.to_zoned(zone.clone());
        let is_hard = matches!(touch.kind, TouchKind::Slip | TouchKind::Look) && at.date() == touch.date;
        let hour = u8::try_from(at.hour()).ok()?;
        is_hard.then_some(Moment { weekday: touch.date.weekday(), hour })
    }));
    trend::hardest(&hard, &looked)
}

/// True when the present hour or day is one that has been hard before.
pub fn is_hard_now(turn: &Turn<'_>) -> bool {
    let (hard, now) = (hardest(turn), turn.local());
    let part = u8::try_from(now.hour()).ok().map(Part::of);
    hard.weekday == Some(now.weekday()) || (hard.part.is_some() && hard.part == part)
}

//! What the record, the map and the review know of a person, joined for the rules.

use jiff::{SignedDuration, ToSpan};

use super::days_left;
use crate::features::checkin;
use crate::features::map::{self, Cause};
use crate::features::signals::How;
use crate::rules::ledger::TouchKind;
use crate::rules::readiness::{Came, Known, Steady, Worked};
use crate::session::EndedBy;
use crate::turn::Turn;

/// What came from them, and what was done, is looked at as far back as this.
const MONTH: i64 = 30;

/// Calls to people of the circle, as far back as this.
const FORTNIGHT: SignedDuration = SignedDuration::from_hours(14 * 24);

/// The areas of things to do that are done among people, or alone on purpose.
const COMPANY: &[&str] = &["people", "meeting", "alone"];

/// Everything that the rules look at.
pub(super) fn known(turn: &Turn<'_>) -> Known {
    let session = &turn.session;
    let (facts, map) = (&session.facts, &session.map);
    let sitting = session.ready.sitting.as_ref();
    let words = |at| map.words(at).cloned();
    Known {
        stop: turn.stops().first().copied(),
        left: days_left(turn),
        hope: facts.hope,
        core: sitting.map(|sitting| sitting.core).unwrap_or_default(),
        steady: steady(turn),
        fortnight: sitting.and_then(|sitting| sitting.fortnight),
        need: map.need_or_want(),
        missed: map.missed().to_vec(),
        tuesday: map.tuesday(),
        mendable: map.mendable(),
        ready: map.ready(),
        otherwise: words(map::At::Change),
        change: sitting.and_then(|sitting| sitting.change.clone()),
        unchanged: sitting.is_some_and(|sitting| sitting.unchanged),
        lasted: sitting.and_then(|sitting| sitting.lasted),
        habit: habit(turn),
        // Of those who ended it themselves, it was their own firmness.
        firm: map.firm().filter(|_| facts.by != Some(EndedBy::Me)),
        came: came(turn),
        eyes: map.other_eyes(),
        worries: words(map::At::Worries),
        harm: facts.harm,
        strain: facts.strain,
        refusal: facts.refusal,
        control: map.causes().contains(&Cause::Control),
        betrayal: map.causes().contains(&Cause::Betrayal),
        on_off: facts.on_off == Some(true),
        company: sitting.and_then(|sitting| sitting.company),
        done: done(turn),
        rung: rung(turn),
    }
}

/// The last two weeks.
pub(super) fn steady(turn: &Turn<'_>) -> Steady {
    let (moods, urges) = (checkin::moods(turn.session), checkin::urges(turn.session));
    Steady::of(&moods, &urges, &turn.session.ledger, turn.today())
}

fn habit(turn: &Turn<'_>) -> Option<Worked> {
    let today = turn.today();
    let habit = turn.session.before.habit.as_ref()?;
    let days = u32::try_from((today - habit.since).get_days()).unwrap_or(0);
    Some(Worked { what: habit.what.clone(), tried: habit.week(today), days })
}

/// What came by itself in the last thirty days.
fn came(turn: &Turn<'_>) -> Came {
    let since = turn.today().saturating_sub((MONTH - 1).days());
    let noted: Vec<_> = turn.session.signals.list.iter().filter(|signal| signal.date >= since).collect();
    let said = noted.iter().filter(|signal| signal.how == How::Said);
    let latest = said.clone().next_back().map(|signal| signal.what.clone());
    let touches = turn.session.ledger.touches().iter();
    let wrote = touches.filter(|touch| touch.kind == TouchKind::TheyWrote && touch.date >= since).count();
    let said = said.count();
    Came { said: number(said), other: number(noted.len() - said), wrote: number(wrote), latest }
}

/// Things that were done among people or alone on purpose.
pub(super) fn done(turn: &Turn<'_>) -> u32 {
    let since = turn.today().saturating_sub((MONTH - 1).days());
    let programme = turn.content.programme();
    let is_company = |key: &str| {
        key == "evening" || programme.activities.get(key).is_some_and(|it| COMPANY.contains(&it.area.as_str()))
    };
    let rated = turn.session.activities.rated.iter();
    number(rated.filter(|rated| rated.date >= since && is_company(&rated.key)).count())
}

/// People of the circle who were rung.
fn rung(turn: &Turn<'_>) -> u32 {
    let is_recent = |at| turn.now.duration_since(at) < FORTNIGHT;
    let called = turn.session.circle.people.iter().filter_map(|friend| friend.called);
    number(called.filter(|at| is_recent(*at)).count())
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

//! On a journey: “i'm in Tokyo till Friday”. The clock goes by there until then, and by home again afterwards, by itself.

use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::{MENU, replan_all};
use crate::content::Args;
use crate::event::TimerName;
use crate::flow::run;
use crate::language::answers::until::{self, Until};
use crate::language::answers::{Context, Reading, zone};
use crate::language::normalise::plain;
use crate::turn::Turn;
use crate::wording;

/// The timer of the way home.
pub const TIMER: &str = "zone.home";

/// A journey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Travel {
    /// The zone at home.
    pub home: Option<String>,
    /// When the clock goes by it again.
    pub until: Timestamp,
}

/// Nobody is on a journey for longer: whoever moves changes their zone.
const LONGEST: SignedDuration = SignedDuration::from_hours(92 * 24);

/// What stands before a place.
const BEFORE: &[&str] = &[
    "i am ",
    "i'm ",
    "im ",
    "we are ",
    "we're ",
    "i will be ",
    "i'll be ",
    "ill be ",
    "going ",
    "travelling ",
    "traveling ",
    "flying ",
    "off ",
    "staying ",
    "visiting ",
    "on a trip ",
    "now ",
    "to ",
    "in ",
    "at ",
];

/// Takes up words that name a place and until when. False where they do not.
pub fn travels(turn: &mut Turn<'_>, words: &str) -> bool {
    let said = plain(words);
    let said = said.trim_end_matches(['.', '!']);
    let cut = [" till ", " til ", " until ", " for "].into_iter().find_map(|word| {
        let (place, end) = said.rsplit_once(word)?;
        Some((place, format!("{} {end}", if word == " for " { "for" } else { "until" })))
    });
    let Some((place, end)) = cut else { return false };
    let mut place = place.trim();
    while let Some(rest) = BEFORE.iter().find_map(|before| place.strip_prefix(before)) {
        place = rest.trim();
    }
    let Reading::Value(zone) = zone::read(place, &Context::new(turn.now, None)) else { return false };
    let Some(tz) = zone::resolve(&zone.name) else { return false };
    let end = match until::read(&end, &Context::new(turn.now, Some(tz.clone()))) {
        // “Till Friday” holds on Friday too.
        Reading::Value(Until::Date(date)) => {
            let after = date.saturating_add(1.day());
            tz.to_ambiguous_timestamp(after.to_datetime(jiff::civil::Time::midnight())).compatible().ok()
        }
        Reading::Value(Until::For { minutes }) => {
            turn.now.checked_add(SignedDuration::from_mins(i64::from(minutes))).ok()
        }
        Reading::Value(Until::Time(at)) => tz.to_ambiguous_timestamp(at).compatible().ok(),
        Reading::Value(Until::Open) | Reading::Choose(_) | Reading::Refuse(_) | Reading::Unclear => None,
    };
    let Some(end) = end.filter(|end| end.duration_since(turn.now) <= LONGEST) else { return false };
    begin(turn, &zone, end);
    true
}

/// Goes by a zone until then, and says so.
pub fn begin(turn: &mut Turn<'_>, zone: &zone::Zone, until: Timestamp) {
    let home = turn.session.travel.take().map_or_else(|| turn.session.zone.clone(), |before| before.home);
    turn.session.travel = Some(Travel { home, until });
    turn.session.zone = Some(zone.name.clone());
    turn.set_timer(TimerName::new(TIMER), until);
    replan_all(turn);
    let place = if zone.place.is_empty() { zone.name.as_str() } else { zone.place.as_str() };
    let args = Args::new()
        .words("place", place)
        .words("time", wording::time(turn.local().time()))
        .words("until", wording::instant(turn.content, until, &turn.zone()));
    turn.say_with("settings-travel", &args);
    turn.menu(MENU);
    run::resume(turn);
}

/// The zone was set by hand: no journey ends by itself any more.
pub(super) fn forget(turn: &mut Turn<'_>) {
    if turn.session.travel.take().is_some() {
        turn.clear_timer(&TimerName::new(TIMER));
    }
}

/// The journey is over: the clock goes by home again. Nothing is said about it.
pub fn fire(turn: &mut Turn<'_>, _name: &TimerName, _due: Timestamp) {
    end(turn);
}

/// Ends a journey whose time is over, before anything else is decided by its clock: after a standstill its timer may come
/// behind others.
pub fn end(turn: &mut Turn<'_>) {
    let now = turn.now;
    let Some(travel) = turn.session.travel.take_if(|travel| travel.until <= now) else { return };
    turn.clear_timer(&TimerName::new(TIMER));
    turn.session.zone = travel.home;
    replan_all(turn);
}

//! Which activity is suggested: by stage, hour, strength, minutes, company, cost and place, and by what came lately.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Rated;
use crate::content::programme::{Activity, Cost, Place, Programme, With};
use crate::rules::period::days_inclusive;
use crate::rules::stage::Stage;
use crate::turn::Turn;

/// What a person asked for. What was left out may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wish {
    /// Strength at hand, 1 to 3.
    pub energy: Option<u8>,
    /// Minutes at hand.
    pub minutes: Option<u16>,
    /// Alone or with others.
    pub with: Option<With>,
    /// Name of an area.
    pub area: Option<String>,
    /// Whether it must cost nothing.
    pub free_only: bool,
    /// Indoors or out.
    pub place: Option<Place>,
}

/// What was found.
pub struct Found {
    /// Key of its words.
    pub key: String,
    /// Whether it is only near to what was asked for.
    pub is_near: bool,
    /// How it was the last time, when it is suggested because of that.
    pub before: Option<Rated>,
}

/// For so many days an activity that was done is not suggested, and this long one that did good waits before it comes back.
const DONE: i64 = 14;

/// From this score on an activity did good.
const GOOD: u8 = 7;

/// Every so many suggestions one that did good comes back.
const BACK: u32 = 3;

/// Of those suggested last, so many are never suggested again, however few there are.
const LAST: usize = 5;

/// Days after the end, or of the period where that is not known, before meeting people is suggested.
const SETTLED: u32 = 28;

/// A small thing takes at most so many minutes, and almost no strength.
const SMALL_MINUTES: u16 = 5;

/// Areas for which a small thing in between is too heavy.
const HEAVY: &[&str] = &["feel", "before", "meeting"];

/// The area of the body, and the one whose things are mostly messages.
const BODY: &str = "body";
const PEOPLE: &str = "people";

/// True for those who may meet new people for their own sake: from Rebuild on, and not in the first weeks.
pub fn is_ready(turn: &Turn<'_>) -> bool {
    let today = turn.today();
    let session = &*turn.session;
    let settled = match (session.facts.ended, session.ledger.period()) {
        (Some(ended), _) => days_inclusive(ended.date, today) > SETTLED,
        (None, Some(period)) => period.day(today) > SETTLED,
        (None, None) => false,
    };
    settled && matches!(session.stage, Stage::Rebuild | Stage::Decide | Stage::LetGo)
}

/// Something to do that fits the wish, else something near to it.
pub fn pick(turn: &Turn<'_>, wish: &Wish) -> Option<Found> {
    let state = &turn.session.activities;
    if state.turns % BACK == BACK - 1
        && let Some(found) = comes_back(turn, wish)
    {
        return Some(found);
    }
    let recent = |list: &[String], last: usize| list[list.len().saturating_sub(last)..].to_vec();
    for (step, wish) in nearer(wish).iter().enumerate() {
        for last in [usize::MAX, LAST] {
            let shown = recent(&state.shown, last.min(state.shown.len()));
            if let Some(key) = best(turn, wish, &shown) {
                return Some(Found { key, is_near: step > 0, before: None });
            }
        }
    }
    None
}

/// The wish, then the wish with less and less asked for.
fn nearer(wish: &Wish) -> Vec<Wish> {
    let mut wishes = vec![wish.clone()];
    let mut less = wish.clone();
    let mut add = |less: &Wish| {
        if wishes.last() != Some(less) {
            wishes.push(less.clone());
        }
    };
    less.place = None;
    add(&less);
    less.with = None;
    add(&less);
    less.minutes = less.minutes.map(|minutes| minutes.saturating_mul(2).max(15));
    add(&less);
    less.energy = None;
    add(&less);
    less.area = None;
    add(&less);
    less.free_only = false;
    add(&less);
    wishes
}

/// Something that did good a while ago and fits as well.
fn comes_back(turn: &Turn<'_>, wish: &Wish) -> Option<Found> {
    let state = &turn.session.activities;
    let today = turn.today();
    let good = state.rated.iter().filter(|rated| rated.score >= GOOD && is_past(rated.date, today));
    let rated = good.filter(|rated| {
        let activity = turn.content.programme().activities.get(&rated.key);
        let last = &state.shown[state.shown.len().saturating_sub(LAST)..];
        // What did good once may come back in any stage.
        let of_its_area = |one: &Activity| Wish { area: wish.area.clone().or(Some(one.area.clone())), ..wish.clone() };
        activity.is_some_and(|one| may_be(turn, &of_its_area(one), &rated.key, one)) && !last.contains(&rated.key)
    });
    let rated = rated.max_by_key(|rated| (rated.score, std::cmp::Reverse(rated.date)))?.clone();
    Some(Found { key: rated.key.clone(), is_near: false, before: Some(rated) })
}

fn is_past(date: Date, today: Date) -> bool {
    date.saturating_add(DONE.days()) <= today
}

/// The best of those that fit; of equals another one each time.
fn best(turn: &Turn<'_>, wish: &Wish, shown: &[String]) -> Option<String> {
    let state = &turn.session.activities;
    let today = turn.today();
    let done = |key: &str| state.rated.iter().any(|rated| rated.key == key && !is_past(rated.date, today));
    let programme = turn.content.programme();
    let fits = programme
        .activities
        .iter()
        .filter(|(key, one)| may_be(turn, wish, key, one) && !shown.contains(key) && !done(key));
    let scored: Vec<_> = fits.map(|(key, one)| (score(turn, wish, one), key)).collect();
    let most = scored.iter().map(|(score, _)| *score).max()?;
    let equals: Vec<_> = scored.iter().filter(|(score, _)| *score == most).map(|(_, key)| *key).collect();
    // A stride of seven goes through the areas rather than through one of them.
    let at = usize::try_from(state.turns.wrapping_mul(7)).unwrap_or_default() % equals.len();
    Some(equals[at].clone())
}

/// True when nothing speaks against it: hour, stage, refusals and the wish.
fn may_be(turn: &Turn<'_>, wish: &Wish, key: &str, one: &Activity) -> bool {
    let area = turn.content.programme().areas.get(&one.area);
    let asked = wish.area.as_ref() == Some(&one.area);
    let in_stage = asked || area.is_some_and(|area| area.stages.contains(&turn.session.stage));
    let ready = area.is_some_and(|area| !area.ready) || is_ready(turn);
    let hour = turn.local().hour();
    // Nobody is sent out, or to other people, in the middle of the night.
    let is_night = matches!(hour, 22..=23 | 0..=5);
    let by_night = !is_night || (one.place != Place::Out && one.with != With::Others);
    in_stage
        && ready
        && by_night
        && one.hours.holds(hour)
        && !turn.session.activities.refused.iter().any(|refused| refused == key)
        && suits(wish, one)
}

fn suits(wish: &Wish, one: &Activity) -> bool {
    wish.energy.is_none_or(|energy| one.energy <= energy)
        && wish.minutes.is_none_or(|minutes| one.minutes <= minutes)
        && wish.with.is_none_or(|with| one.with == with || one.with == With::Either)
        && wish.area.as_ref().is_none_or(|area| *area == one.area)
        && (!wish.free_only || one.cost == Cost::Free)
        && wish.place.is_none_or(|place| one.place == place || one.place == Place::Either)
}

/// How well it fits: the areas that come first now, another area than last time, and the time and strength there are.
fn score(turn: &Turn<'_>, wish: &Wish, one: &Activity) -> u32 {
    let programme = turn.content.programme();
    let comes_first = programme.areas.get(&one.area).is_some_and(|area| area.first_in.contains(&turn.session.stage));
    let last = turn.session.activities.shown.last();
    let same = last.is_some_and(|last| area_of(programme, last) == Some(one.area.as_str()));
    let fills = wish.minutes.is_none_or(|minutes| one.minutes.saturating_mul(3) >= minutes);
    let strength = wish.energy.is_none_or(|energy| one.energy == energy);
    u32::from(comes_first) + 2 * u32::from(!same) + 2 * u32::from(fills) + u32::from(strength)
}

fn area_of<'p>(programme: &'p Programme, key: &str) -> Option<&'p str> {
    programme.activities.get(key).map(|one| one.area.as_str())
}

/// The area whose things did the most good: (its name, ten times the mean of their scores, how many there are), of those
/// with at least so many.
pub fn best_area(turn: &Turn<'_>, at_least: u32) -> Option<(String, u32, u32)> {
    let programme = turn.content.programme();
    let mut areas: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for rated in &turn.session.activities.rated {
        if let Some(area) = area_of(programme, &rated.key) {
            let (sum, count) = areas.entry(area).or_default();
            (*sum, *count) = (*sum + u32::from(rated.score), *count + 1);
        }
    }
    let known = areas.into_iter().filter(|(_, (_, count))| *count >= at_least);
    let means = known.map(|(area, (sum, count))| (area.to_owned(), (sum * 20 + count) / (count * 2), count));
    means.filter(|(_, tenths, _)| *tenths >= u32::from(GOOD) * 10).max_by_key(|(_, tenths, _)| *tenths)
}

/// Something from an area that can be done on another day, whatever the hour is now, never the one before it. Its key; it is
/// remembered as suggested. `None` where the area is not for this person yet.
pub fn for_another_day(turn: &mut Turn<'_>, area: &str) -> Option<String> {
    let programme = turn.content.programme();
    let is_open = programme.areas.get(area).is_some_and(|one| !one.ready || is_ready(turn));
    let state = &turn.session.activities;
    let of_area = programme.activities.iter().filter(|(key, one)| one.area == area && !state.refused.contains(key));
    let age = |key: &String| state.shown.iter().rposition(|other| other == key).map_or(0, |at| at + 1);
    let key = of_area.map(|(key, _)| key).filter(|_| is_open).min_by_key(|key| age(key))?.clone();
    turn.session.activities.show(&key);
    Some(key)
}

/// A small thing to do now, of at most five minutes and almost no strength, never the one before it.
///
/// Its key; it is remembered as suggested.
pub fn small(turn: &mut Turn<'_>) -> Option<String> {
    small_of(turn, |area| !HEAVY.contains(&area))
}

/// The same for somebody with the phone in hand and a pull in it: nothing that is done with the phone; and on request
/// only with the body.
pub fn small_in_an_urge(turn: &mut Turn<'_>, by_body: bool) -> Option<String> {
    small_of(turn, |area| if by_body { area == BODY } else { area != PEOPLE && !HEAVY.contains(&area) })
}

fn small_of(turn: &mut Turn<'_>, suits: impl Fn(&str) -> bool) -> Option<String> {
    let wish = Wish { energy: Some(1), minutes: Some(SMALL_MINUTES), free_only: true, ..Wish::default() };
    let light = |key: &String| area_of(turn.content.programme(), key).is_some_and(&suits);
    let all = turn.content.programme().activities.iter();
    let fits: Vec<_> =
        all.filter(|(key, one)| light(key) && may_be(turn, &wish, key, one)).map(|(key, _)| key.clone()).collect();
    let shown = &turn.session.activities.shown;
    // The one that was suggested longest ago, or never; from another area where there are several such.
    let age = |key: &String| shown.iter().rposition(|other| other == key).map_or(0, |at| at + 1);
    let oldest = fits.iter().map(age).min()?;
    let open: Vec<_> = fits.iter().filter(|key| age(key) == oldest).collect();
    let at = usize::try_from(turn.session.activities.turns.wrapping_mul(7)).unwrap_or_default() % open.len();
    let key = open[at].clone();
    turn.session.activities.show(&key);
    Some(key)
}

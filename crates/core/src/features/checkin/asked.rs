//! The words of a check-in's questions: another wording each time, and other questions on other days.

use jiff::ToSpan;
use jiff::civil::Weekday;

use super::{Good, previous};
use crate::content::Args;
use crate::features::free;
use crate::flow::{Question, Reads};
use crate::rules::trend::{GOOD, LOW, months_to_the_day};
use crate::turn::Turn;
use crate::wording;

/// From this many days without a check-in on it is said that nothing has to be made up for.
const GAP: i64 = 3;

/// The most characters of the last good thing when it is quoted in a question.
const IN_A_QUESTION: usize = 40;

/// The wording of a family that belongs to a round: none follows itself from one round to the next.
pub fn nth(turn: &Turn<'_>, family: &str, round: u32) -> String {
    let ways = turn.content.family(family);
    ways.get(round as usize % ways.len().max(1)).cloned().unwrap_or_else(|| family.to_owned())
}

/// One line before the first question, where the day has something of its own: a gap, a date, an evening.
pub fn open(turn: &mut Turn<'_>) {
    let today = turn.today();
    let gap = previous(&turn.session.checkins, today).map_or(0, |last| last.date.duration_until(today).as_hours() / 24);
    let ended = turn.session.facts.ended.filter(|ended| !ended.roughly && turn.session.is_apart());
    if gap >= GAP {
        let key = free::next(turn, "checkin-gap");
        turn.say_with(&key, &Args::new().num("days", i32::try_from(gap).unwrap_or(i32::MAX)));
    } else if let Some(months) = ended.and_then(|ended| months_to_the_day(ended.date, today)) {
        let years = (months % 12 == 0).then_some(months / 12);
        let key = free::next(turn, if years.is_some() { "checkin-year" } else { "checkin-month" });
        turn.say_with(&key, &Args::new().num("months", months).num("years", years.unwrap_or(0)));
    } else if matches!(today.weekday(), Weekday::Friday | Weekday::Saturday) && turn.local().hour() >= 18 {
        let weekday = wording::weekday(turn.content, today.weekday());
        let key = free::next(turn, "checkin-weekend");
        turn.say_with(&key, &Args::new().words("weekday", weekday));
    }
}

/// The question for a good thing: smaller on a low day, after its reasons on a good one, and now and then with what the
/// person named last.
pub fn good(turn: &Turn<'_>, mood: Option<u8>, round: u32) -> Question {
    let family = match mood {
        Some(..=LOW) => "checkin-good-low",
        Some(GOOD..) => "checkin-good-high",
        _ => "checkin-good",
    };
    match last_good(turn).filter(|_| family == "checkin-good" && round % 2 == 1) {
        Some(last) => {
            let key = nth(turn, "checkin-good-after", round / 2);
            Question::with(turn, &key, &Args::new().words("good", last.text.expose()), Reads::Words)
        }
        None => Question::new(turn, &nth(turn, family, round), Reads::Words),
    }
}

/// The good thing of the last two days, when it is short enough for a question.
fn last_good<'t>(turn: &'t Turn<'_>) -> Option<&'t Good> {
    let today = turn.today();
    let since = today.saturating_sub(2.days());
    let last = turn.session.checkin.goods.last()?;
    let is_short = last.text.expose().chars().count() <= IN_A_QUESTION;
    (is_short && (since..today).contains(&last.date)).then_some(last)
}

/// The question for words: what weighs on a low day, what set off a strong pull, what to keep of a good day.
pub fn words(turn: &Turn<'_>, mood: Option<u8>, urge: Option<u8>, round: u32) -> Question {
    let family = match (mood, urge) {
        (_, Some(super::STRONG..)) => "checkin-words-pull",
        (Some(..=LOW), _) => "checkin-words-low",
        (Some(GOOD..), _) => "checkin-words-high",
        _ => "checkin-words",
    };
    Question::new(turn, &nth(turn, family, round), Reads::Words)
}

//! One or several times of the day.
//!
//! A bare "8" or "8:30" is a choice between morning and evening unless the question speaks of a part
//! of the day. "08:30", "20:15", "8pm", "half past seven in the evening" are plain; one time past noon
//! on the 24-hour clock makes the others of the same answer plain too ("8 and 21:30").

mod spoken;

use jiff::civil::Time;

use super::{Canonical, Context, Daypart, Reading, Refusal, aside};
use crate::language::words::{slices, words};
use spoken::{Moment, Part};

/// One to six times of the day, whole minutes, rising.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Times(Vec<Time>);

/// The most times that one answer can name.
pub const MOST_TIMES: usize = 6;

/// Ends the canonical form: what stands before it is on the 24-hour clock.
const MARK: &str = "24h";

impl Times {
    /// The given times in order without repeats; `None` when there are none or too many.
    pub fn of(mut times: Vec<Time>) -> Option<Self> {
        times.sort_unstable();
        times.dedup();
        (1..=MOST_TIMES).contains(&times.len()).then_some(Self(times))
    }

    /// The times, rising.
    pub fn as_slice(&self) -> &[Time] {
        &self.0
    }

    /// The first.
    pub fn first(&self) -> Time {
        self.0.first().copied().unwrap_or(Time::midnight())
    }
}

impl Canonical for Times {
    fn canonical(&self) -> String {
        let times: Vec<_> = self.0.iter().map(|time| time.strftime("%H:%M").to_string()).collect();
        format!("{} {MARK}", times.join(" "))
    }
}

/// Words that may stand around a time without changing it.
const AROUND: &str = "\
    at around about by every day daily everyday each please pls plz ish or so maybe ok would be good works work \
    best for me the a in i think lets say like sharp local my usually time id guess is its it great fine perfect \
    just thanks roughly approx probably um uh hmm well yeah yes sure to make set do want prefer go with on dot \
    exactly nice bit some somewhere then once twice check us text message remind send ping them both let of also \
    again tbh lol could you can should if possible how that this oh clock early late ill we first thing always \
    prob ideally preferably either idk dunno bout sometime what does thank thx cheers ta";

/// Reads times of the day.
pub fn read(text: &str, context: &Context) -> Reading<Times> {
    aside::read(text, |part| read_part(part, context))
}

fn read_part(text: &str, context: &Context) -> Reading<Times> {
    let all = words(text);
    let words: Vec<&str> = slices(&all).into_iter().filter(|word| *word != "?").collect();
    if let ["-", number] = words.as_slice()
        && number.starts_with(|c: char| c.is_ascii_digit())
    {
        return Reading::Refuse(Refusal::NoSuchTime);
    }
    if words.len() > 30 || words.contains(&"-") || words.contains(&"+") || words.contains(&"%") {
        return Reading::Unclear;
    }
    if let Some(plain) = canonical(&words) {
        return plain;
    }
    match spoken::moments(&words, AROUND) {
        Ok((moments, joined)) => settle(moments, joined, context),
        Err(Refusal::NoSuchTime) => Reading::Refuse(Refusal::NoSuchTime),
        Err(_) => Reading::Unclear,
    }
}

/// The form that [`Times::canonical`] gives.
fn canonical(words: &[&str]) -> Option<Reading<Times>> {
    let [times @ .., "24", "h"] = words else { return None };
    let times = times.iter().map(|part| Time::strptime("%H:%M", part).ok()).collect::<Option<Vec<_>>>()?;
    Times::of(times).map(Reading::Value)
}

/// How several times of one answer stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joined {
    /// All of them are wanted.
    All,
    /// One of them is wanted: "8 or 9", "between 8 and 9".
    One,
}

/// Makes times of moments: settles morning or evening where that can be done, else offers both.
fn settle(mut moments: Vec<Moment>, joined: Joined, context: &Context) -> Reading<Times> {
    if let [Moment::Part(part)] = moments.as_slice() {
        return by_part(*part);
    }
    let on_24 = moments.iter().any(|moment| matches!(moment, Moment::Plain { military: true, .. }));
    // "8 or 9 pm", "8-9pm": what is said of the last goes for the others.
    let spread = match (joined, moments.last()) {
        (Joined::One, Some(Moment::Plain { hour, military: false, .. })) => Some(*hour >= 12),
        _ => None,
    };
    for moment in &mut moments {
        let Moment::Half { hour, minute } = *moment else { continue };
        let evening = match (on_24, spread, context.daypart) {
            (true, _, _) => Some(hour == 12),
            (false, Some(evening), _) => Some(evening),
            (false, None, Some(Daypart::Morning)) if hour != 12 => Some(false),
            (false, None, Some(Daypart::Evening)) if hour != 12 => Some(true),
            (false, None, Some(Daypart::Day)) => by_day(hour),
            (false, None, Some(_) | None) => None,
        };
        if let Some(evening) = evening {
            *moment = Moment::Plain { hour: hour % 12 + if evening { 12 } else { 0 }, minute, military: false };
        }
    }
    let options: Vec<Vec<Time>> = moments.iter().map(Moment::times).collect();
    if options.iter().any(Vec::is_empty) {
        return Reading::Unclear;
    }
    let lists: Vec<Vec<Time>> = match joined {
        Joined::One => options.into_iter().flatten().map(|time| vec![time]).collect(),
        Joined::All => combinations(&options),
    };
    let mut readings: Vec<Times> = Vec::new();
    for times in lists.into_iter().filter_map(Times::of) {
        if !readings.contains(&times) {
            readings.push(times);
        }
    }
    match readings.len() {
        0 => Reading::Unclear,
        1 => Reading::Value(readings.swap_remove(0)),
        2..=5 => Reading::Choose(readings),
        _ => Reading::Unclear,
    }
}

/// Whether an hour of the day is one after noon; `None` where both may be.
const fn by_day(hour: i8) -> Option<bool> {
    match hour {
        1..=6 | 12 => Some(true),
        10 | 11 => Some(false),
        _ => None,
    }
}

/// Every way to settle the open times, or all before noon and all after where that is too many.
fn combinations(options: &[Vec<Time>]) -> Vec<Vec<Time>> {
    let open = options.iter().filter(|times| times.len() > 1).count();
    if open > 2 {
        let all = |last: bool| {
            options.iter().filter_map(|times| if last { times.last() } else { times.first() }.copied()).collect()
        };
        return vec![all(false), all(true)];
    }
    let mut lists: Vec<Vec<Time>> = vec![Vec::new()];
    for times in options {
        lists = lists.iter().flat_map(|list| times.iter().map(|time| [list.as_slice(), &[*time]].concat())).collect();
    }
    lists
}

/// "in the evening" without an hour: a choice of hours.
fn by_part(part: Part) -> Reading<Times> {
    Reading::Choose(part_times(part).into_iter().filter_map(|time| Times::of(vec![time])).collect())
}

fn part_times(part: Part) -> Vec<Time> {
    let hours: &[i8] = match part {
        Part::Morning => &[7, 8, 9, 10],
        Part::Afternoon => &[14, 15, 16, 17],
        Part::Evening => &[18, 19, 20, 21],
        Part::Night => &[21, 22, 23],
    };
    hours.iter().filter_map(|hour| Time::new(*hour, 0, 0, 0).ok()).collect()
}

/// A time of the day within other words.
pub(super) struct Hour {
    /// What it can be: one time, the same before and after noon, or the hours of a part of the day.
    pub(super) times: Vec<Time>,
    /// True when it is a part of the day without an hour.
    pub(super) is_part: bool,
    /// True when it was said without a doubt even alone: "9am", "noon".
    pub(super) is_plain: bool,
}

/// A time of the day at the start of the words and how many words it takes.
pub(super) fn hour(words: &[&str]) -> Option<(Hour, usize)> {
    let (moment, taken) = spoken::moment(words).ok()??;
    let is_part = matches!(moment, Moment::Part(_));
    let times = match moment {
        Moment::Part(part) => part_times(part),
        Moment::Plain { .. } | Moment::Half { .. } => moment.times(),
    };
    Some((Hour { times, is_part, is_plain: matches!(moment, Moment::Plain { military: false, .. }) }, taken))
}

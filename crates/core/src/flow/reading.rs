//! From typed words to an answer of the kind that a question reads.

use jiff::ToSpan;
use jiff::civil::{Date, Time};

use crate::content::{Args, Content};
use crate::flow::question::{Choice, MOST_CHARS, Question, Reads};
use crate::language::answers::rhythm::Rhythm;
use crate::language::answers::scale::Scale;
use crate::language::answers::until::Until;
use crate::language::answers::{
    Canonical, Context, Daypart, Reading, Refusal, clock, date, period, rhythm, scale, together, until, yes_no, zone,
};
use crate::language::normalise::plain;
use crate::language::words::one_slip;
use crate::private::Private;
use crate::rules::cron::{CronError, Field};
use crate::rules::period::Length;
use crate::turn::Turn;
use crate::wording;

/// The identifier of the way out of a flow.
pub const STOP: &str = "stop";

/// An answer as a flow takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// One of the offered answers, by its id.
    Choice(String),
    /// A number from 0 to 10.
    Score(u8),
    /// A day that has been.
    Date(date::PastDate),
    /// A zone by its canonical name.
    Zone(String),
    /// Times of day, rising.
    Times(clock::Times),
    /// Times that come again and again.
    Rhythm(Rhythm),
    /// The length of a period.
    Length(Length),
    /// Months together.
    Months(u32),
    /// An end to come.
    Until(Until),
    /// Words as they are.
    Words(Private<String>),
    /// No answer.
    Skipped,
}

impl Answer {
    /// The id of the chosen answer.
    pub fn choice(&self) -> Option<&str> {
        if let Self::Choice(id) = self { Some(id) } else { None }
    }

    /// True when this offered answer was chosen.
    pub fn is(&self, id: &str) -> bool {
        self.choice() == Some(id)
    }

    /// The number.
    pub const fn score(&self) -> Option<u8> {
        if let Self::Score(score) = self { Some(*score) } else { None }
    }

    /// The day to reckon with, and whether it was said roughly.
    pub fn date(&self) -> Option<(Date, bool)> {
        if let Self::Date(date) = self { Some((date.best(), date.is_approximate())) } else { None }
    }

    /// The zone.
    pub fn zone(&self) -> Option<&str> {
        if let Self::Zone(zone) = self { Some(zone) } else { None }
    }

    /// The times.
    pub fn times(&self) -> Option<&[Time]> {
        if let Self::Times(times) = self { Some(times.as_slice()) } else { None }
    }

    /// The length.
    pub const fn length(&self) -> Option<Length> {
        if let Self::Length(length) = self { Some(*length) } else { None }
    }

    /// The months.
    pub const fn months(&self) -> Option<u32> {
        if let Self::Months(months) = self { Some(*months) } else { None }
    }

    /// The end or time ahead.
    pub const fn until(&self) -> Option<&Until> {
        if let Self::Until(until) = self { Some(until) } else { None }
    }

    /// The words.
    pub const fn words(&self) -> Option<&Private<String>> {
        if let Self::Words(words) = self { Some(words) } else { None }
    }

    /// The short form that is kept in the record; `None` when nothing was answered.
    pub fn canonical(&self) -> Option<String> {
        Some(match self {
            Self::Choice(id) => id.clone(),
            Self::Score(score) => score.to_string(),
            Self::Date(date) => date.canonical(),
            Self::Zone(zone) => zone.clone(),
            Self::Times(times) => times.canonical(),
            Self::Rhythm(rhythm) => rhythm.canonical(),
            Self::Length(length) => length.canonical(),
            Self::Months(months) => format!("{months} months"),
            Self::Until(until) => until.canonical(),
            Self::Words(words) => words.expose().clone(),
            Self::Skipped => return None,
        })
    }
}

/// What typed words are to a question.
pub enum Read {
    /// An answer.
    Answer(Answer),
    /// One of these: (canonical form, label).
    Choose(Vec<(String, String)>),
    /// An answer that cannot be right: the catalogue key of why.
    Refuse(&'static str, Args),
    /// No answer to this question.
    Unclear,
}

/// The way out that the words name: `skip`, `back` or [`STOP`], exactly or by another word for it.
pub fn way_out(content: &Content, words: &str) -> Option<&'static str> {
    let words = plain(words);
    let words = words.trim_end_matches(['.', '!']);
    [("skip", "flow-skip"), ("back", "flow-back"), (STOP, "flow-stop")]
        .into_iter()
        .find(|(id, key)| *id == words || content.also(key).iter().any(|also| also == words))
        .map(|(id, _)| id)
}

/// True when the words are one of the offered answers, to the letter or by another word for it.
pub fn offers(question: &Question, words: &str) -> bool {
    exactly(&question.choices, words).is_some()
}

/// Reads typed words as an answer to a question.
pub fn read(turn: &Turn<'_>, question: &Question, words: &str) -> Read {
    if words.chars().count() > MOST_CHARS {
        return Read::Refuse("refuse-too-many-words", Args::new());
    }
    let context = context(turn, question);
    if let Some(choice) = exactly(&question.choices, words) {
        return pressed(turn, question, &choice.id);
    }
    let read = read_kind(turn, question.reads, words, &context);
    match (read, mentioned(&question.choices, words)) {
        (Read::Unclear, Some(choice)) => pressed(turn, question, &choice.id),
        (Read::Unclear, None) => match yes_or_none(question, words, &context) {
            Read::Unclear => match leading(turn, question, words) {
                Read::Unclear => misspelt(turn, question, words),
                read @ (Read::Answer(_) | Read::Choose(_) | Read::Refuse(..)) => read,
            },
            read @ (Read::Answer(_) | Read::Choose(_) | Read::Refuse(..)) => read,
        },
        (read, _) => read,
    }
}

/// An answer at the beginning, with more told after it: “both. she laughed at me in front of her friends”.
fn leading(turn: &Turn<'_>, question: &Question, words: &str) -> Read {
    let Some((first, _)) = words.trim().split_once(['.', '!', ';', ',', '\n']) else { return Read::Unclear };
    // “ok. she left me again” begins a story; it is no yes to anything.
    let is_bare = matches!(yes_no::read(first, &context(turn, question)), Reading::Value(_));
    if !first.chars().any(char::is_alphanumeric) || is_bare {
        return Read::Unclear;
    }
    match read(turn, question, first) {
        answer @ Read::Answer(_) => answer,
        Read::Choose(_) | Read::Refuse(..) | Read::Unclear => Read::Unclear,
    }
}

/// The one choice whose words these are but for one slip of the finger: “thursady”.
fn misspelt(turn: &Turn<'_>, question: &Question, words: &str) -> Read {
    const LEAST: usize = 5;
    const LEAST_TYPED: usize = 4;
    let words = bare(words);
    let is_near = |name: &String| name.len() >= LEAST && one_slip(&words, name);
    let mut found = question.choices.iter().filter(|choice| names(choice).any(|name| is_near(&name)));
    match (found.next(), found.next()) {
        (Some(choice), None) if words.len() >= LEAST_TYPED => pressed(turn, question, &choice.id),
        (Some(_), _) | (None, _) => Read::Unclear,
    }
}

/// Where one choice stands for “nothing of that”, a no means it, and a bare yes asks which of the others.
fn yes_or_none(question: &Question, words: &str, context: &Context) -> Read {
    if !question.choices.iter().any(|choice| choice.id == "none") {
        return Read::Unclear;
    }
    let first = bare(words).split(' ').next().map(str::to_owned).unwrap_or_default();
    match yes_no::read(words, context) {
        Reading::Value(yes_no::YesNo::No) => Read::Answer(Answer::Choice("none".into())),
        _ if matches!(first.as_str(), "no" | "nope" | "nah" | "neither") => Read::Answer(Answer::Choice("none".into())),
        // “Sort of” is a yes of some kind.
        Reading::Value(yes_no::YesNo::Yes) | Reading::Choose(_) => Read::Refuse("flow-yes-which", Args::new()),
        Reading::Refuse(_) | Reading::Unclear => Read::Unclear,
    }
}

/// Reads a pressed answer. An id `=words` stands for typing the words; any other must be offered.
pub fn pressed(turn: &Turn<'_>, question: &Question, id: &str) -> Read {
    let context = context(turn, question);
    match (id.strip_prefix('='), question.reads) {
        (Some(words), reads) => read_kind(turn, reads, words, &context),
        (None, Reads::Mood | Reads::Urge) if id.bytes().all(|byte| byte.is_ascii_digit()) => {
            read_kind(turn, question.reads, id, &context)
        }
        (None, _) if question.choices.iter().any(|choice| choice.id == id) => {
            Read::Answer(Answer::Choice(id.to_owned()))
        }
        (None, _) => Read::Unclear,
    }
}

fn context(turn: &Turn<'_>, question: &Question) -> Context {
    let zone = turn.session.zone.is_some().then(|| turn.zone());
    Context { daypart: question.daypart, ..Context::new(turn.now, zone) }
}

fn read_kind(turn: &Turn<'_>, reads: Reads, words: &str, context: &Context) -> Read {
    let content = turn.content;
    let shown = |canonical: &str| canonical.to_owned();
    match reads {
        Reads::Choices => Read::Unclear,
        Reads::YesNo => {
            let label = |answer: &yes_no::YesNo| match answer {
                yes_no::YesNo::Yes => content.line("answer-yes"),
                yes_no::YesNo::No => content.line("answer-no"),
            };
            settle(yes_no::read(words, context), |answer| Answer::Choice(answer.canonical()), label)
        }
        Reads::Mood | Reads::Urge => {
            let scale = if reads == Reads::Mood { Scale::Mood } else { Scale::Urge };
            settle(
                scale::read(words, context, scale),
                |score| Answer::Score(score.get()),
                |score| shown(&score.canonical()),
            )
        }
        Reads::Date => settle(date::read(words, context), Answer::Date, |date| wording::date(content, date.best())),
        Reads::Zone => {
            settle(zone::read(words, context), |zone| Answer::Zone(zone.name), |zone| zone_label(turn, zone))
        }
        Reads::Times => settle(clock::read(words, context), Answer::Times, |times| {
            wording::list(content, &times.as_slice().iter().map(|time| wording::time(*time)).collect::<Vec<_>>())
        }),
        Reads::Rhythm => {
            settle(awake(turn, rhythm::read(words, context)), Answer::Rhythm, |rhythm| wording::rhythm(content, rhythm))
        }
        Reads::Period => {
            settle(period::read(words, context), Answer::Length, |length| wording::length(content, *length))
        }
        Reads::Together => settle(
            together::read(words, context),
            |months| Answer::Months(u32::from(months.0)),
            |months| wording::months(content, u32::from(months.0)),
        ),
        Reads::Until => settle(until::read(words, context), Answer::Until, |until| until_label(content, until)),
        Reads::When => when(turn, words, context),
        Reads::Minutes => minutes(words, context),
        Reads::Words if words.trim().is_empty() => Read::Unclear,
        Reads::Words => Read::Answer(Answer::Words(Private::from(words.trim()))),
    }
}

/// Of two readings the one that lies in quiet hours is not meant: “saturdays 11” is no 23:00.
fn awake(turn: &Turn<'_>, reading: Reading<Rhythm>) -> Reading<Rhythm> {
    let Reading::Choose(all) = reading else { return reading };
    let quiet = turn.session.nudges.quiet;
    let sleeps = |rhythm: &Rhythm| rhythm.times().any(|time| quiet.in_quiet(time));
    let mut waking: Vec<_> = all.iter().filter(|rhythm| !sleeps(rhythm)).cloned().collect();
    if waking.len() == 1 { waking.pop().map_or(Reading::Unclear, Reading::Value) } else { Reading::Choose(all) }
}

/// A time or a day ahead; a time of day alone is the next such time.
fn when(turn: &Turn<'_>, words: &str, context: &Context) -> Read {
    let label = |until: &Until| match until {
        Until::Time(at) => wording::time(at.time()),
        Until::For { .. } | Until::Date(_) | Until::Open => until_label(turn.content, until),
    };
    let next = |time: Time| {
        let now = turn.local().datetime();
        let at = now.date().to_datetime(time);
        Until::Time(if at > now { at } else { at.saturating_add(1.day()) })
    };
    match by_daylight(until::read(words, context), context) {
        Reading::Unclear => settle(
            clock::read(words, context),
            |times| Answer::Until(next(first(&times))),
            |times| label(&next(first(times))),
        ),
        read @ (Reading::Value(_) | Reading::Choose(_) | Reading::Refuse(_)) => settle(read, Answer::Until, label),
    }
}

/// Where the question is about the day, “saturday at 3” is no night.
fn by_daylight(reading: Reading<Until>, context: &Context) -> Reading<Until> {
    let Reading::Choose(all) = reading else { return reading };
    let is_night = |until: &Until| matches!(until, Until::Time(at) if !(7..22).contains(&at.hour()));
    let mut days: Vec<_> = all.iter().filter(|until| !is_night(until)).copied().collect();
    match (context.daypart, days.len()) {
        (Some(Daypart::Day), 1) => days.pop().map_or(Reading::Unclear, Reading::Value),
        _ => Reading::Choose(all),
    }
}

/// The first of some times; there is always one.
fn first(times: &clock::Times) -> Time {
    times.as_slice().first().copied().unwrap_or_default()
}

/// A length of at most a day; a bare number is one of minutes.
fn minutes(words: &str, context: &Context) -> Read {
    const MOST: u32 = 24 * 60;
    let of = |minutes: u32| match minutes {
        1..=MOST => Read::Answer(Answer::Until(Until::For { minutes })),
        _ => refused(Refusal::OutOfRange { min: 1, max: MOST }),
    };
    match (words.trim().parse::<u32>(), until::read(words, context)) {
        (Ok(minutes), _) => of(minutes),
        (Err(_), Reading::Value(Until::For { minutes })) => of(minutes),
        (Err(_), Reading::Refuse(_)) => refused(Refusal::OutOfRange { min: 1, max: MOST }),
        (Err(_), Reading::Value(_) | Reading::Choose(_) | Reading::Unclear) => Read::Unclear,
    }
}

fn settle<T: Canonical>(reading: Reading<T>, answer: impl Fn(T) -> Answer, label: impl Fn(&T) -> String) -> Read {
    match reading {
        Reading::Value(value) => Read::Answer(answer(value)),
        Reading::Choose(values) => Read::Choose(values.iter().map(|value| (value.canonical(), label(value))).collect()),
        Reading::Refuse(refusal) => refused(refusal),
        Reading::Unclear => Read::Unclear,
    }
}

fn refused(refusal: Refusal) -> Read {
    let (key, args) = match refusal {
        Refusal::FutureDate => ("refuse-future-date", Args::new()),
        Refusal::PastDate => ("refuse-past-date", Args::new()),
        Refusal::NoSuchDate => ("refuse-no-such-date", Args::new()),
        Refusal::TooLongAgo => ("refuse-too-long-ago", Args::new()),
        Refusal::TooFarAhead => ("refuse-too-far-ahead", Args::new()),
        Refusal::OutOfRange { min, max } => ("refuse-out-of-range", Args::new().num("min", min).num("max", max)),
        Refusal::NoSuchTime => ("refuse-no-such-time", Args::new()),
        Refusal::NoTime => ("refuse-no-time", Args::new()),
        Refusal::ByTheHour => ("refuse-by-the-hour", Args::new()),
        Refusal::ByTheWeek => ("refuse-by-the-week", Args::new()),
        Refusal::Nickname => ("refuse-nickname", Args::new()),
        Refusal::WhichHalf => ("refuse-which-half", Args::new()),
        Refusal::Cron(CronError::Fields(count)) => {
            ("refuse-cron-fields", Args::new().num("count", u32::try_from(count).unwrap_or(u32::MAX)))
        }
        Refusal::Cron(CronError::Field(Field::Minute)) => ("refuse-cron-minute", Args::new()),
        Refusal::Cron(CronError::Field(Field::Hour)) => ("refuse-cron-hour", Args::new()),
        Refusal::Cron(CronError::Field(Field::Day)) => ("refuse-cron-day", Args::new()),
        Refusal::Cron(CronError::Field(Field::Month)) => ("refuse-cron-month", Args::new()),
        Refusal::Cron(CronError::Field(Field::Weekday)) => ("refuse-cron-weekday", Args::new()),
        Refusal::Cron(CronError::Never) => ("refuse-cron-never", Args::new()),
        Refusal::Cron(CronError::TooOften) => ("refuse-cron-too-often", Args::new()),
        Refusal::NoSuchZone => ("refuse-no-such-zone", Args::new()),
    };
    Read::Refuse(key, args)
}

fn zone_label(turn: &Turn<'_>, zone: &zone::Zone) -> String {
    let place = if zone.place.is_empty() { zone.name.as_str() } else { zone.place.as_str() };
    let time = zone::resolve(&zone.name).map(|tz| wording::time(turn.now.to_zoned(tz).time())).unwrap_or_default();
    turn.content.text("zone-label", &Args::new().words("place", place).words("time", time)).to_plain()
}

/// "for 3 days", "until 5 January 2027".
pub fn until_label(content: &Content, until: &Until) -> String {
    match until {
        Until::For { minutes } => {
            let args =
                Args::new().num("days", minutes / 1440).num("hours", minutes % 1440 / 60).num("minutes", minutes % 60);
            let key = match (minutes / 1440, minutes % 1440 / 60) {
                (0, 0) => "until-minutes",
                (0, _) => "until-hours",
                _ => "until-days",
            };
            content.text(key, &args).to_plain()
        }
        Until::Date(date) => {
            content.text("until-date", &Args::new().words("date", wording::date(content, *date))).to_plain()
        }
        Until::Time(at) => {
            let end = jiff::tz::TimeZone::UTC.to_timestamp(*at).unwrap_or_default();
            let end = wording::instant(content, end, &jiff::tz::TimeZone::UTC);
            content.text("until-date", &Args::new().words("date", end)).to_plain()
        }
        Until::Open => content.line("until-open"),
    }
}

/// The choice that the words are, to the letter or by another word for it.
fn exactly<'q>(choices: &'q [Choice], words: &str) -> Option<&'q Choice> {
    let words = bare(words);
    choices.iter().find(|choice| names(choice).any(|name| name == words))
}

/// The one choice that the words mention; `None` when they mention several. In a longer sentence a
/// single word may mean something else, so there only names of several words count.
fn mentioned<'q>(choices: &'q [Choice], words: &str) -> Option<&'q Choice> {
    let words = bare(words);
    let is_short = words.split(' ').count() <= SHORT;
    let words = format!(" {words} ");
    let says = |name: &String| {
        let stands = words.find(&format!(" {name} "));
        (is_short || name.contains(' '))
            && name.len() > 2
            && name.parse::<u32>().is_err()
            && stands
                .is_some_and(|at| denies(name.split(' ')) || !denies(words[..at].split_whitespace().rev().take(DENIED)))
    };
    let mut found = choices.iter().filter(|choice| names(choice).any(|name| says(&name)));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// How many words before a name a denial reaches: “they never really asked me”.
const DENIED: usize = 3;

fn denies<'w>(mut words: impl Iterator<Item = &'w str>) -> bool {
    words.any(|word| DENIALS.contains(&word))
}

/// Words that turn an answer round: “no kids” is not “kids”.
const DENIALS: &[&str] = &[
    "no", "not", "never", "without", "none", "nor", "neither", "dont", "didnt", "doesnt", "isnt", "arent", "wasnt",
    "werent", "hasnt", "havent", "hadnt", "wont", "wouldnt", "cant", "couldnt", "shouldnt", "aint",
];

/// The most words of an answer in which a single word decides.
const SHORT: usize = 3;

fn names(choice: &Choice) -> impl Iterator<Item = String> {
    std::iter::once(bare(&choice.label)).chain(choice.also.iter().map(|also| bare(also)))
}

/// Plain form without the punctuation between words; “that's” is “thats”, as many type it.
fn bare(words: &str) -> String {
    let words = plain(words).replace('\'', "");
    let words: String = words.chars().map(|c| if c.is_alphanumeric() || c == ':' { c } else { ' ' }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

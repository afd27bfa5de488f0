//! What a text was understood as, and why, in a form that others can read.

use jiff::Timestamp;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::answers::scale::{self, Scale};
use super::answers::until::{self, Until};
use super::answers::{Context, Daypart, Reading, Refusal, clock, date, period, together, yes_no, zone};
use super::draft::{self, Purpose};
use super::features::Text;
use super::intent::{Guess, Intent, choose};
use super::safety::{Class, Screen, judge};
use super::weigh::{reasons, weigh};
use crate::content::Content;
use crate::rules::period::Length;

/// How many reasons are told for each of danger and intent.
const REASONS: usize = 3;

/// What a text is looked at as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum As {
    /// Something said to Keel.
    #[default]
    Message,
    /// A message meant for the ex.
    Draft,
    /// An apology meant for the ex.
    Apology,
    /// The answer to when it ended.
    BreakupDate,
    /// The answer to where the person lives.
    Timezone,
    /// The answer to when messages should come.
    NudgeTime,
    /// The answer to how it is.
    Mood,
    /// The answer to how strong the pull is.
    Urge,
    /// The answer to a question of yes or no.
    YesNo,
    /// The answer to how long there shall be no contact.
    NcLength,
    /// The answer to how long they were together.
    TogetherFor,
    /// The answer to how long something rests.
    Duration,
}

/// What else bears on the meaning.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Given {
    /// The ex asked not to be contacted.
    pub said_no: bool,
    /// The wall clock of the person, `HH:MM`.
    pub local_time: Option<String>,
    /// The part of the day that the question spoke of: `morning` or `evening`.
    pub daypart: Option<String>,
}

/// One text to be explained. Only the text is required.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Ask {
    /// The text.
    pub text: String,
    /// What it is looked at as.
    #[serde(default, rename = "as")]
    pub kind: As,
    /// When it was written; where missing, what depends on it is asked about the first moment of 1970.
    #[serde(default)]
    pub now: Option<Timestamp>,
    /// The zone of the person, by its name in the time zone database.
    #[serde(default)]
    pub tz: Option<String>,
    /// What else is known.
    #[serde(default)]
    pub context: Given,
}

impl Ask {
    /// A text said to Keel, without anything else known.
    pub fn message(text: impl Into<String>) -> Self {
        Self { text: text.into(), kind: As::Message, now: None, tz: None, context: Given::default() }
    }
}

/// Something in a draft that would work against its writer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// Its kind.
    pub kind: &'static str,
    /// Where it begins, in characters (Unicode scalar values) of the text.
    pub start: usize,
    /// Where it ends, in characters of the text.
    pub end: usize,
    /// Why it would work against them, in a sentence.
    pub why: String,
    /// A better direction, in a sentence.
    pub better: String,
}

/// What a text was understood as.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explained {
    /// The class of danger.
    pub safety: &'static str,
    /// How far it reaches.
    pub tier: &'static str,
    /// The likeliest intent.
    pub intent: &'static str,
    /// The three likeliest.
    pub top: [&'static str; 3],
    /// How likely the first is, 0 to 1.
    pub confidence: f64,
    /// The value of an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// Values between which the person would choose; empty when there is nothing to offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clarify: Option<Vec<Value>>,
    /// Why an answer cannot be right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reject: Option<&'static str>,
    /// What a draft would better do without.
    pub findings: Vec<Found>,
    /// Why.
    pub because: Vec<String>,
}

/// Explains one text, with sentences out of the catalogue.
pub fn explain(ask: &Ask, content: &Content) -> Explained {
    let text = Text::new(&ask.text);
    let weighed = weigh(&text);
    let screen = judge(&text, &weighed.dangers);
    let guess = choose(&text, &weighed.intents);
    let (value, clarify, reject) = answer(ask);
    Explained {
        safety: screen.class.name(),
        tier: screen.tier.name(),
        intent: guess.intent.name(),
        top: guess.top.map(Intent::name),
        confidence: f64::from(guess.confidence) / 100.0,
        value,
        clarify,
        reject,
        findings: findings(ask, content),
        because: because(&text, &screen, &guess),
    }
}

fn because(text: &Text<'_>, screen: &Screen, guess: &Guess) -> Vec<String> {
    let mut all = Vec::new();
    let mut tell = |name: &str, class: Option<usize>| {
        let words = class.map_or_else(Vec::new, |class| reasons(text, class, REASONS));
        all.extend(words.into_iter().map(|words| format!("{name}: {words}")));
    };
    if screen.class != Class::None {
        tell(screen.class.name(), Class::ALL.iter().position(|known| *known == screen.class));
    }
    let place = Intent::ALL.iter().position(|known| *known == guess.intent);
    tell(guess.intent.name(), place.map(|place| Class::ALL.len() + place));
    if screen.class != Class::None {
        all.insert(0, format!("{}: {}", screen.class.name(), screen.because));
    }
    all.extend(guess.rule.map(|rule| format!("{}: rule {rule}", guess.intent.name())));
    all
}

fn findings(ask: &Ask, content: &Content) -> Vec<Found> {
    let purpose = match ask.kind {
        As::Draft => Purpose::Message,
        As::Apology => Purpose::Apology,
        As::Message
        | As::BreakupDate
        | As::Timezone
        | As::NudgeTime
        | As::Mood
        | As::Urge
        | As::YesNo
        | As::NcLength
        | As::TogetherFor
        | As::Duration => return Vec::new(),
    };
    let clock = ask.context.local_time.as_deref().and_then(|time| time.parse::<Time>().ok());
    let zone = ask.tz.as_deref().and_then(zone::resolve);
    let local = clock.or_else(|| Some(zone?.to_datetime(ask.now?).time()));
    let context = draft::Context { said_no: ask.context.said_no, local_time: local };
    draft::findings(&ask.text, purpose, &context)
        .into_iter()
        .map(|found| {
            let characters = |bytes: usize| ask.text.char_indices().take_while(|(at, _)| *at < bytes).count();
            let (start, end) = (characters(found.start), characters(found.end));
            let kind = found.kind;
            let (why, better) = (content.line(kind.why()), content.line(kind.better()));
            Found { kind: kind.name(), start, end, why, better }
        })
        .collect()
}

type Answer = (Option<Value>, Option<Vec<Value>>, Option<&'static str>);

/// The text as the answer to a question, where it is looked at as one.
fn answer(ask: &Ask) -> Answer {
    let daypart = match ask.context.daypart.as_deref() {
        Some("morning") => Some(Daypart::Morning),
        Some("evening") => Some(Daypart::Evening),
        Some(_) | None => None,
    };
    let zone = ask.tz.as_deref().and_then(zone::resolve);
    let context = Context { now: ask.now.unwrap_or(Timestamp::UNIX_EPOCH), zone, daypart };
    let text = &ask.text;
    match ask.kind {
        As::Message | As::Draft | As::Apology => (None, None, None),
        As::BreakupDate => read(date::read(text, &context), |date| {
            if date.is_approximate() {
                json!({ "from": date.from.to_string(), "to": date.to.to_string(), "approx": true })
            } else {
                json!({ "date": date.from.to_string() })
            }
        }),
        As::Timezone => read(zone::read(text, &context), |zone| {
            let is_offset = zone.name.starts_with(['+', '-']);
            if is_offset { json!({ "offset": zone.name }) } else { json!({ "tz": zone.name }) }
        }),
        As::NudgeTime => read(clock::read(text, &context), |times| {
            let times: Vec<String> = times.as_slice().iter().map(|time| time.strftime("%H:%M").to_string()).collect();
            if let [one] = times.as_slice() { json!(one) } else { json!(times) }
        }),
        As::Mood => read(scale::read(text, &context, Scale::Mood), |score| json!({ "value": score.get() })),
        As::Urge => read(scale::read(text, &context, Scale::Urge), |score| json!({ "value": score.get() })),
        As::YesNo => {
            read(yes_no::read(text, &context), |answer| json!(if *answer == yes_no::YesNo::Yes { "yes" } else { "no" }))
        }
        As::NcLength => read(period::read(text, &context), |length| match length {
            Length::Days(days) => json!({ "days": days }),
            Length::Open => json!({ "indefinite": true }),
        }),
        As::TogetherFor => read(together::read(text, &context), |months| json!({ "months": months.0 })),
        As::Duration => read(until::read(text, &context), |until| rest(*until)),
    }
}

fn rest(until: Until) -> Value {
    match until {
        Until::For { minutes } => json!({ "minutes": minutes }),
        Until::Date(date) => json!({ "until": date.to_string() }),
        Until::Time(at) => json!({ "until": at.strftime("%Y-%m-%dT%H:%M").to_string() }),
        Until::Open => json!({ "indefinite": true }),
    }
}

fn read<T>(reading: Reading<T>, told: impl Fn(&T) -> Value) -> Answer {
    match reading {
        Reading::Value(value) => (Some(told(&value)), None, None),
        Reading::Choose(candidates) => (None, Some(candidates.iter().map(told).collect()), None),
        Reading::Refuse(why) => (None, None, Some(reason(why))),
        Reading::Unclear => (None, Some(Vec::new()), None),
    }
}

const fn reason(why: Refusal) -> &'static str {
    match why {
        Refusal::FutureDate => "future_date",
        Refusal::PastDate => "past_date",
        Refusal::NoSuchDate => "no_such_date",
        Refusal::TooLongAgo => "too_long_ago",
        Refusal::TooFarAhead => "too_far_ahead",
        Refusal::OutOfRange { .. } => "out_of_range",
        Refusal::NoSuchTime => "no_such_time",
        Refusal::NoSuchZone => "no_such_zone",
        Refusal::Cron(_) => "no_such_cron",
        Refusal::NoTime => "no_time",
        Refusal::ByTheHour => "by_the_hour",
        Refusal::ByTheWeek => "by_the_week",
        Refusal::Nickname => "nickname",
        Refusal::WhichHalf => "which_half",
    }
}

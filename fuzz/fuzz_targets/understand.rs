//! Whatever is typed, and whatever else is known: understanding never panics and never says what cannot be.
//!
//! The input is a text. Behind its last NUL, where it has one, follows what else is known: eight bytes of the
//! moment, one of the zone, one of flags, and the rest is the local time as typed.
#![no_main]

use std::sync::LazyLock;

use evenkeel_core::Content;
use evenkeel_core::language::answers::Context;
use evenkeel_core::language::answers::zone::resolve;
use evenkeel_core::language::clauses::clauses;
use evenkeel_core::language::draft::{Purpose, findings};
use evenkeel_core::language::explain::{As, Ask, Explained, Given, explain};
use evenkeel_core::language::normalise::plain;
use evenkeel_core::language::{draft, intent, other, safety};
use jiff::Timestamp;
use jiff::civil::Date;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

static CONTENT: LazyLock<Content> = LazyLock::new(Content::embedded);

/// Everything a text may be looked at as.
const KINDS: &[As] = &[
    As::Message,
    As::Draft,
    As::Apology,
    As::BreakupDate,
    As::Timezone,
    As::NudgeTime,
    As::Mood,
    As::Urge,
    As::YesNo,
    As::NcLength,
    As::TogetherFor,
    As::Duration,
];

/// Whole, half and quarter hours, both ends of the date line, summer time and none, and no zone at all.
const ZONES: &[&str] = &[
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Pacific/Niue",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Africa/Casablanca",
    "+14:00",
    "-12:00",
    "Europe/Atlantis",
    "",
];

fuzz_target!(|input: &[u8]| {
    let end = input.iter().rposition(|byte| *byte == 0).unwrap_or(input.len());
    let text = String::from_utf8_lossy(&input[..end]).into_owned();
    let ask = known(text, input.get(end + 1..).unwrap_or_default());

    let once = plain(&ask.text);
    assert_eq!(plain(&once), once, "what is plain stays as it is");
    assert!(clauses(&ask.text).iter().flatten().all(|word| !word.is_empty() && !word.contains(' ')));
    let screen = safety::screen(&ask.text);
    let guess = intent::guess(&ask.text);
    let _ = (intent::wish(&ask.text), other::tongue(&ask.text), other::crisis(&ask.text));

    for purpose in [Purpose::Message, Purpose::Apology] {
        for found in findings(&ask.text, purpose, &draft::Context::default()) {
            let place = ask.text.get(found.start..found.end);
            assert!(place.is_some_and(|place| !place.is_empty()), "{:?} at {}..{}", found.kind, found.start, found.end);
        }
    }
    for kind in KINDS {
        let told = explain(&Ask { kind: *kind, ..ask.clone() }, &CONTENT);
        assert_eq!((told.safety, told.intent), (screen.class.name(), guess.intent.name()));
        holds(&ask, *kind, &told);
    }
});

/// A text with what else is known, out of bytes; what is missing is not known.
fn known(text: String, bytes: &[u8]) -> Ask {
    let Some((moment, rest)) = bytes.split_first_chunk::<8>() else { return Ask::message(text) };
    let range = Timestamp::MIN.as_second()..=Timestamp::MAX.as_second();
    let second = i64::from_le_bytes(*moment);
    // Most moments are of this century; the ends of all time are among them too.
    let now = if range.contains(&second) { second } else { second.rem_euclid(4_102_444_800) };
    let zone = rest.first().and_then(|byte| ZONES.get(usize::from(*byte) % ZONES.len()));
    let flags = rest.get(1).copied().unwrap_or_default();
    let daypart = match flags & 6 {
        2 => Some("morning"),
        4 => Some("evening"),
        6 => Some("teatime"),
        _ => None,
    };
    let local_time = rest.get(2..).map(|typed| String::from_utf8_lossy(typed).into_owned());
    Ask {
        now: Timestamp::from_second(now).ok(),
        tz: zone.filter(|zone| !zone.is_empty()).map(|zone| (*zone).to_owned()),
        context: Given { said_no: flags & 1 == 1, local_time, daypart: daypart.map(str::to_owned) },
        ..Ask::message(text)
    }
}

/// What must hold of everything that is told.
fn holds(ask: &Ask, kind: As, told: &Explained) {
    assert!((0.0..=1.0).contains(&told.confidence), "{}", told.confidence);
    let characters = ask.text.chars().count();
    for found in &told.findings {
        assert!(found.start < found.end && found.end <= characters, "{} at {}..{}", found.kind, found.start, found.end);
    }
    let answers = [told.value.is_some(), told.clarify.is_some(), told.reject.is_some()];
    let is_question = !matches!(kind, As::Message | As::Draft | As::Apology);
    assert_eq!(answers.iter().filter(|is| **is).count(), usize::from(is_question), "{kind:?}");
    let candidates = told.clarify.as_deref().unwrap_or_default();
    assert!(matches!(candidates.len(), 0 | 2..=5), "{kind:?}: {candidates:?}");
    for value in told.value.iter().chain(candidates) {
        sane(ask, kind, value);
    }
    assert!(serde_json::to_string(told).is_ok());
}

/// What must hold of a value.
fn sane(ask: &Ask, kind: As, value: &Value) {
    let zone = ask.tz.as_deref().and_then(resolve);
    let context = Context::new(ask.now.unwrap_or(Timestamp::UNIX_EPOCH), zone);
    let number = |name: &str, range: std::ops::RangeInclusive<u64>| {
        assert!(value[name].as_u64().is_some_and(|number| range.contains(&number)), "{kind:?}: {value}");
    };
    match kind {
        As::Message | As::Draft | As::Apology | As::NudgeTime => {}
        As::BreakupDate => {
            let last = value.get("to").or(value.get("date")).and_then(Value::as_str);
            let last: Option<Date> = last.and_then(|date| date.parse().ok());
            assert!(last.is_some_and(|date| date <= context.latest_today()), "{value} at {}", context.now);
        }
        As::Timezone => {
            let name = value.get("tz").or(value.get("offset")).and_then(Value::as_str);
            assert!(name.is_some_and(|name| resolve(name).is_some()), "{value}");
        }
        As::Mood | As::Urge => number("value", 0..=10),
        As::YesNo => assert!(value == "yes" || value == "no"),
        As::NcLength if value["indefinite"] == true => {}
        As::NcLength => number("days", 1..=730),
        As::TogetherFor => number("months", 0..=1_080),
        As::Duration if value["indefinite"] == true || value["until"].is_string() => {}
        As::Duration => number("minutes", 1..=1_051_200),
    }
}

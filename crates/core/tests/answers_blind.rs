//! Answers that somebody else wrote down with what a careful person would take from them.
//!
//! One JSON object a line in `config/data/language/en/corpus/test/answers.jsonl`: the text, the kind of
//! question, the instant and zone, and what is expected. Odd lines served for mending the readers; of
//! even lines only counts are shown, so that they stay unseen.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::fmt::Write;

use evenkeel_core::language::answers::date::PastDate;
use evenkeel_core::language::answers::scale::{Scale, Score};
use evenkeel_core::language::answers::until::Until;
use evenkeel_core::language::answers::yes_no::YesNo;
use evenkeel_core::language::answers::zone::{Zone, resolve};
use evenkeel_core::language::answers::{
    Canonical, Context, Reading, clock, date, period, scale, together, until, yes_no, zone,
};
use evenkeel_core::rules::period::Length;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

const LINES: &str = include_str!("../../../config/data/language/en/corpus/test/answers.jsonl");

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// What was expected.
    Exact,
    /// Asked or refused where something else was expected: a detour, no harm.
    Asked,
    /// A value where another, or none, was expected: the worst.
    Wrong,
}

/// Counts of one kind of question, of odd or even lines.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    lines: u32,
    exact: u32,
    wrong: u32,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.lines += other.lines;
        self.exact += other.exact;
        self.wrong += other.wrong;
    }

    fn exact_percent(self) -> f64 {
        f64::from(self.exact) * 100.0 / f64::from(self.lines.max(1))
    }

    fn wrong_percent(self) -> f64 {
        f64::from(self.wrong) * 100.0 / f64::from(self.lines.max(1))
    }
}

/// What is expected where the reading is a value; the rest is the same for every kind.
fn outcome<T>(reading: &Reading<T>, expect: &Value, fits: &dyn Fn(&T, &Value) -> bool) -> Outcome {
    let right = alternatives(expect).into_iter().any(|expect| {
        let says = |key: &str| expect[key] == true || expect == key;
        match reading {
            Reading::Value(value) => fits(value, expect),
            Reading::Choose(_) => says("clarify"),
            Reading::Refuse(_) => says("reject"),
            Reading::Unclear => says("unclear"),
        }
    });
    match reading {
        _ if right => Outcome::Exact,
        Reading::Value(_) => Outcome::Wrong,
        Reading::Choose(_) | Reading::Refuse(_) | Reading::Unclear => Outcome::Asked,
    }
}

fn alternatives(expect: &Value) -> Vec<&Value> {
    expect["any"].as_array().map_or_else(|| vec![expect], |any| any.iter().collect())
}

/// A day exactly; or, for a rough one, a day within or a span that shares half of the shorter and a
/// third of the longer.
fn fits_date(found: &PastDate, expect: &Value) -> bool {
    let day = |key: &str| expect[key].as_str().and_then(|day| day.parse::<Date>().ok());
    if let Some(date) = day("date") {
        return *found == PastDate::on(date);
    }
    let (Some(from), Some(to)) = (day("from"), day("to")) else { return false };
    let days = |from: Date, to: Date| from.duration_until(to).as_hours() / 24 + 1;
    let shared = days(found.from.max(from), found.to.min(to));
    let (one, other) = (days(found.from, found.to), days(from, to));
    one == 1 && shared == 1 || shared * 2 >= one.min(other) && shared * 3 >= one.max(other)
}

/// The same zone under any of its names: one whose clocks have agreed since 1970.
fn fits_zone(found: &Zone, expect: &Value) -> bool {
    let Some(zone) = resolve(&found.name) else { return false };
    if let Some(offset) = expect["offset"].as_str() {
        let wanted = if offset == "+00:00" { "UTC" } else { offset };
        return found.name == wanted;
    }
    let wanted = expect["tz"].as_str().and_then(resolve);
    wanted.is_some_and(|wanted| changes(&zone) == changes(&wanted))
}

/// The offset in 1970 and every change of it up to 2030.
fn changes(zone: &TimeZone) -> Vec<(Timestamp, i32)> {
    let end: Timestamp = "2030-01-01T00:00:00Z".parse().unwrap();
    let first = (Timestamp::UNIX_EPOCH, zone.to_offset(Timestamp::UNIX_EPOCH).seconds());
    let following = zone.following(Timestamp::UNIX_EPOCH).take_while(|change| change.timestamp() < end);
    let mut all = vec![first];
    for (at, offset) in following.map(|change| (change.timestamp(), change.offset().seconds())) {
        if all.last().is_none_or(|(_, last)| *last != offset) {
            all.push((at, offset));
        }
    }
    all
}

fn fits_times(found: &clock::Times, expect: &Value) -> bool {
    let time = expect["time"].as_str().or(expect.as_str());
    let times: Vec<String> = found.as_slice().iter().map(|time| time.strftime("%H:%M").to_string()).collect();
    time.is_some_and(|time| times == [time])
}

/// A number, or one within a range, both ends included.
fn fits_number(found: u32, expect: &Value, key: &str) -> bool {
    let number = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
    let range = expect["range"].as_array().map(|range| (number(&range[0]), number(&range[1])));
    match range {
        Some((Some(from), Some(to))) => (from..=to).contains(&found),
        Some(_) => false,
        None => number(&expect[key]) == Some(found),
    }
}

fn fits_length(found: &Length, expect: &Value) -> bool {
    match found {
        Length::Days(days) => fits_number(u32::from(*days), expect, "days"),
        Length::Open => expect["indefinite"] == true,
    }
}

/// Minutes to the letter; an end also as the minutes up to it, a date as its first minute.
fn fits_until(found: &Until, expect: &Value, context: &Context) -> bool {
    let zone = context.zone.clone().unwrap();
    let wanted = expect["until"].as_str().and_then(|until| {
        until
            .parse::<DateTime>()
            .ok()
            .or_else(|| until.parse::<Date>().ok().map(|date| date.to_datetime(Default::default())))
    });
    match (*found, wanted) {
        (Until::For { minutes }, Some(wanted)) => {
            let end = context.now.checked_add(SignedDuration::from_mins(i64::from(minutes))).unwrap();
            zone.to_datetime(end) == wanted
        }
        (Until::For { minutes }, None) => fits_number(minutes, expect, "minutes"),
        (Until::Date(date), wanted) => Some(date.to_datetime(Default::default())) == wanted,
        (Until::Time(at), wanted) => Some(at) == wanted,
        (Until::Open, _) => expect["indefinite"] == true,
    }
}

/// What became of a line, and what was read.
fn judge(line: &Value) -> (Outcome, String) {
    let text = line["text"].as_str().unwrap();
    let zone = TimeZone::get(line["tz"].as_str().unwrap()).unwrap();
    let context = Context::new(line["now"].as_str().unwrap().parse().unwrap(), Some(zone));
    let expect = &line["expect"];
    macro_rules! judged {
        ($reading:expr, $fits:expr) => {{
            let reading = $reading;
            (outcome(&reading, expect, &$fits), shown(&reading))
        }};
    }
    let score = |score: &Score, expect: &Value| fits_number(u32::from(score.get()), expect, "value");
    match line["as"].as_str().unwrap() {
        "breakup_date" => judged!(date::read(text, &context), fits_date),
        "timezone" => judged!(zone::read(text, &context), fits_zone),
        "nudge_time" => judged!(clock::read(text, &context), fits_times),
        "mood" => judged!(scale::read(text, &context, Scale::Mood), score),
        "urge" => judged!(scale::read(text, &context, Scale::Urge), score),
        "yes_no" => {
            // To offer every answer there is, is to have understood none.
            let mut reading = yes_no::read(text, &context);
            let unclear = alternatives(expect).iter().any(|or| or["unclear"] == true);
            if unclear && matches!(&reading, Reading::Choose(all) if all.len() == 2) {
                reading = Reading::Unclear;
            }
            judged!(reading, |found: &YesNo, expect: &Value| expect["yes_no"] == found.canonical())
        }
        "nc_length" => judged!(period::read(text, &context), fits_length),
        "together_for" => judged!(together::read(text, &context), |found: &together::Months, expect: &Value| {
            fits_number(u32::from(found.0), expect, "months")
        }),
        "duration" => {
            judged!(until::read(text, &context), |found: &Until, expect: &Value| fits_until(found, expect, &context))
        }
        kind => panic!("no such kind of question: {kind}"),
    }
}

fn shown<T: Canonical>(reading: &Reading<T>) -> String {
    match reading {
        Reading::Value(value) => value.canonical(),
        Reading::Choose(values) => values.iter().map(Canonical::canonical).collect::<Vec<_>>().join(" or "),
        Reading::Refuse(refusal) => format!("{refusal:?}"),
        Reading::Unclear => "unclear".to_owned(),
    }
}

/// Tallies by kind, odd lines and even lines; and what went otherwise on odd lines.
fn tallies() -> (BTreeMap<String, [Tally; 2]>, String) {
    let mut kinds: BTreeMap<String, [Tally; 2]> = BTreeMap::new();
    let mut otherwise = String::new();
    for (at, line) in LINES.lines().enumerate() {
        let line: Value = serde_json::from_str(line).unwrap();
        let (outcome, found) = judge(&line);
        let kind = line["as"].as_str().unwrap();
        let tally = &mut kinds.entry(kind.to_owned()).or_default()[at % 2];
        tally.add(Tally {
            lines: 1,
            exact: u32::from(outcome == Outcome::Exact),
            wrong: u32::from(outcome == Outcome::Wrong),
        });
        if at % 2 == 0 && outcome != Outcome::Exact {
            writeln!(otherwise, "{outcome:?} {kind} {}: {} but {found}", line["text"], line["expect"]).unwrap();
        }
    }
    (kinds, otherwise)
}

/// The least share of exact readings of a kind, in percent.
const LEAST_EXACT_OF_A_KIND: f64 = 90.0;

/// The least share of exact readings over all, in percent.
const LEAST_EXACT: f64 = 95.0;

/// The greatest share of wrong values over all, in percent.
const MOST_WRONG: f64 = 1.0;

#[test]
#[expect(clippy::print_stdout, reason = "the table is the report, shown with --nocapture")]
fn answers_are_read_as_a_careful_person_would() {
    let (kinds, otherwise) = tallies();
    let mut all = [Tally::default(); 2];
    let mut table = String::new();
    for (kind, halves) in &kinds {
        for (all, half) in all.iter_mut().zip(halves) {
            all.add(*half);
        }
        writeln!(table, "{}", row(kind, halves)).unwrap();
    }
    writeln!(table, "{}", row("all", &all)).unwrap();
    println!("{table}\n{otherwise}");
    for (half, name) in all.iter().zip(["odd", "even"]) {
        assert!(half.exact_percent() >= LEAST_EXACT, "{name} lines\n{table}\n{otherwise}");
        assert!(half.wrong_percent() <= MOST_WRONG, "{name} lines\n{table}\n{otherwise}");
    }
    for (kind, [odd, even]) in &kinds {
        let mut both = *odd;
        both.add(*even);
        assert!(both.exact_percent() >= LEAST_EXACT_OF_A_KIND, "{kind}\n{table}\n{otherwise}");
    }
}

fn row(kind: &str, [odd, even]: &[Tally; 2]) -> String {
    let half = |tally: &Tally| format!("{}/{} exact, {} wrong", tally.exact, tally.lines, tally.wrong);
    format!("{kind:14} odd {}; even {}", half(odd), half(even))
}

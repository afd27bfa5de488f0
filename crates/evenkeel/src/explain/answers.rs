//! How well answers are read that somebody else wrote down with what a careful person would take from them.

use std::collections::BTreeMap;
use std::io::{self, Write};

use evenkeel_core::content::Content;
use evenkeel_core::language::answers::zone::resolve;
use evenkeel_core::language::explain::{Ask, Explained, explain};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;

const LINES: &str = include_str!("../../../../config/data/language/en/corpus/test/answers.jsonl");

/// Instants at which two names of one zone must agree, in seconds since 1970: winters and summers.
const INSTANTS: [i64; 6] = [631_152_000, 962_409_600, 1_262_304_000, 1_467_331_200, 1_767_225_600, 1_782_864_000];

#[derive(Default)]
struct Tally {
    lines: u32,
    exact: u32,
    wrong: u32,
}

/// Prints a line for each kind of answer.
pub fn print(out: &mut impl Write) -> io::Result<()> {
    let content = Content::embedded();
    let mut kinds: BTreeMap<String, Tally> = BTreeMap::new();
    for line in LINES.lines() {
        let (Ok(ask), Ok(line)) = (serde_json::from_str::<Ask>(line), serde_json::from_str::<Value>(line)) else {
            continue;
        };
        let told = explain(&ask, &content);
        let fits = alternatives(&line["expect"]).into_iter().any(|expect| fits(&told, expect));
        for kind in [line["as"].as_str().unwrap_or_default(), "all answers"] {
            let tally = kinds.entry(kind.to_owned()).or_default();
            tally.lines += 1;
            tally.exact += u32::from(fits);
            tally.wrong += u32::from(!fits && told.value.is_some());
        }
    }
    writeln!(out, "{:<26}     exact  asked instead  wrong value taken", "Answers")?;
    let (all, kinds): (Vec<_>, Vec<_>) = kinds.into_iter().partition(|(kind, _)| kind == "all answers");
    for (kind, Tally { lines, exact, wrong }) in kinds.into_iter().chain(all) {
        writeln!(out, "{kind:<26} {:>9} {:>14} {wrong:>18}", format!("{exact}/{lines}"), lines - exact - wrong)?;
    }
    writeln!(out)
}

fn alternatives(expect: &Value) -> Vec<&Value> {
    expect["any"].as_array().map_or_else(|| vec![expect], |any| any.iter().collect())
}

/// True when what was read is what a careful person would take.
fn fits(told: &Explained, expect: &Value) -> bool {
    let says = |key: &str| expect[key] == true || expect == key;
    match (&told.value, &told.clarify) {
        (Some(value), _) => value_fits(value, expect),
        (None, Some(choice)) if choice.is_empty() => says("unclear"),
        // To offer both answers there are is to have understood none.
        (None, Some(choice)) => says("clarify") || says("unclear") && choice.iter().all(Value::is_string),
        (None, None) => says("reject"),
    }
}

fn value_fits(value: &Value, expect: &Value) -> bool {
    let day = |value: &Value| value.as_str().and_then(|day| day.parse::<Date>().ok());
    if let (Some(from), Some(to)) = (day(&expect["from"]), day(&expect["to"])) {
        let found = day(&value["date"]).map(|date| (date, date));
        let found = found.or_else(|| Some((day(&value["from"])?, day(&value["to"])?)));
        return found.is_some_and(|found| shares(found, (from, to)));
    }
    if let Some(zone) = expect["tz"].as_str() {
        let name = value["tz"].as_str().or_else(|| value["offset"].as_str());
        return name.is_some_and(|name| name == zone || agree(name, zone));
    }
    if let Some([from, to]) = expect["range"].as_array().map(Vec::as_slice) {
        let number = ["value", "days", "months", "minutes"].iter().find_map(|key| value[key].as_i64());
        return number.is_some_and(|number| from.as_i64() <= Some(number) && Some(number) <= to.as_i64());
    }
    if let Some(until) = expect["until"].as_str() {
        let midnight = |until: &str| until.strip_suffix("T00:00").unwrap_or(until).to_owned();
        return value["until"].as_str().is_some_and(|found| midnight(found) == midnight(until));
    }
    let bare = ["time", "yes_no"].iter().find_map(|key| expect[key].as_str()).or(expect.as_str());
    match bare {
        Some(bare) => value == bare,
        None => value == expect,
    }
}

/// Two spans of days that share half of the shorter and a third of the longer.
fn shares(found: (Date, Date), expect: (Date, Date)) -> bool {
    let days = |(from, to): (Date, Date)| from.duration_until(to).as_hours() / 24 + 1;
    let shared = days((found.0.max(expect.0), found.1.min(expect.1)));
    let (one, other) = (days(found), days(expect));
    one == 1 && shared == 1 || shared * 2 >= one.min(other) && shared * 3 >= one.max(other)
}

/// True when two names mean a zone with the same clocks.
fn agree(one: &str, other: &str) -> bool {
    let (Some(one), Some(other)) = (resolve(one), resolve(other)) else { return false };
    INSTANTS
        .into_iter()
        .filter_map(|at| Timestamp::from_second(at).ok())
        .all(|at| one.to_offset(at) == other.to_offset(at))
}

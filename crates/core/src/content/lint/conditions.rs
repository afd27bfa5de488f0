//! Whether a condition can ever hold.

use jiff::civil::Weekday;

use crate::rules::encourage::{Bounds, Condition, Moment, PeriodIs};
use crate::rules::stage::Stage;
use crate::session::{Home, Ties};

/// Somebody who is married was so for longer than this, in months.
const SHORTEST_MARRIAGE: u32 = 1;

/// What keeps a condition from ever holding.
pub fn mistakes(condition: &Condition) -> Vec<String> {
    let mut found = Vec::new();
    let bounds = [
        ("days", condition.days, u32::MAX),
        ("months", condition.months, u32::MAX),
        ("mood", condition.mood, 10),
        ("hours", condition.hours, 23),
    ];
    for (name, Bounds { min, max }, most) in bounds {
        if matches!((min, max), (Some(min), Some(max)) if min > max) {
            found.push(format!("{name}: nothing lies between these bounds"));
        }
        if min.max(max).is_some_and(|value| value > most) {
            found.push(format!("{name}: {most} is the most there is"));
        }
    }
    for (applies, what) in contradictions(condition) {
        if applies {
            found.push(what.to_owned());
        }
    }
    if found.is_empty() && !witnesses(condition).any(|moment| condition.holds(&moment)) {
        found.push("it never holds".to_owned());
    }
    found
}

/// What excludes each other in the life of one person.
fn contradictions(condition: &Condition) -> [(bool, &'static str); 5] {
    let only =
        |stages: &[Stage]| !condition.stages.is_empty() && condition.stages.iter().all(|stage| stages.contains(stage));
    let short = condition.months.max.is_some_and(|max| max <= SHORTEST_MARRIAGE);
    [
        (condition.stages.contains(&Stage::Arrive), "nothing comes unasked while arriving"),
        (
            condition.period == Some(PeriodIs::Over) && only(&[Stage::Understand, Stage::Still, Stage::Rebuild]),
            "when the period is over these stages are past",
        ),
        (condition.home == [Home::Married] && short, "nobody was married for so short a time"),
        (condition.only_needed == Some(true) && condition.ties == [Ties::None], "without ties nothing is needed"),
        (
            condition.days.max == Some(0) && condition.period.is_some(),
            "before day one the period neither runs nor is over",
        ),
    ]
}

/// People and moments for whom it could hold: every answer that it names, one after the other.
fn witnesses(condition: &Condition) -> impl Iterator<Item = Moment> {
    let inside = |bounds: Bounds| bounds.min.or(bounds.max);
    let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday].into_iter().chain([
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ]);
    let moment = Moment {
        day: inside(condition.days).or(Some(1)),
        period: condition.period.or(Some(PeriodIs::Running)),
        stage: condition.stages.first().copied().unwrap_or(Stage::Still),
        way: condition.way,
        harmed: condition.harmed.unwrap_or_default(),
        hope: condition.hope.first().copied(),
        ties: condition.ties.first().copied(),
        only_needed: condition.only_needed.unwrap_or_default(),
        by: condition.by.first().copied(),
        months: inside(condition.months),
        home: condition.home.first().copied(),
        first_love: condition.first_love,
        distance: condition.distance,
        mood: inside(condition.mood),
        slip: condition.slip_within,
        look: condition.look_within,
        weekday: Weekday::Monday,
        hour: inside(condition.hours).unwrap_or(12),
        anniversary: condition.anniversary,
    };
    days.map(move |weekday| Moment { weekday, ..moment })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_never_hold_is_told() {
        for (toml, says) in [
            ("days = { min = 5, max = 4 }", "nothing lies between"),
            ("mood = { min = 11 }", "10 is the most"),
            ("hours = { max = 24 }", "23 is the most"),
            ("stages = [\"arrive\"]", "arriving"),
            ("stages = [\"still\"]\nperiod = \"over\"", "stages are past"),
            ("home = [\"married\"]\nmonths = { max = 1 }", "married"),
            ("ties = [\"none\"]\nonly_needed = true", "without ties"),
            ("days = { max = 0 }\nperiod = \"running\"", "before day one"),
        ] {
            let found = mistakes(&toml::from_str(toml).unwrap());
            assert!(found.iter().any(|what| what.contains(says)), "{toml}: {found:?}");
        }
    }

    #[test]
    fn what_can_hold_is_left_alone() {
        for toml in [
            "",
            "weekdays = [\"sunday\"]\nhours = { min = 18 }",
            "slip_within = 3\nway = \"open\"",
            "anniversary = true",
        ] {
            assert_eq!(mistakes(&toml::from_str(toml).unwrap()), Vec::<String>::new(), "{toml}");
        }
    }

    #[test]
    fn names_that_do_not_exist_are_no_conditions() {
        for toml in ["stages = [\"healing\"]", "hope = [\"maybe\"]", "way = \"ajar\"", "on_off = true"] {
            assert!(toml::from_str::<Condition>(toml).is_err(), "{toml}");
        }
    }
}

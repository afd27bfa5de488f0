//! Which encouragement comes next: what a family asks for, whether it holds, and whose turn it is.

use std::collections::BTreeMap;

use jiff::civil::Weekday;
use serde::Deserialize;

use super::stage::Stage;
use crate::session::{EndedBy, Home, Hope, Ties};

/// What must hold for a family's texts to come. What is not named may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Condition {
    /// Day of the period.
    pub days: Bounds,
    /// The focus of the day.
    pub stages: Vec<Stage>,
    /// Whether the period runs or is over.
    pub period: Option<PeriodIs>,
    /// Whether the way back to the ex is open or closed for good.
    pub way: Option<Way>,
    /// Whether the ex harmed them.
    pub harmed: Option<bool>,
    /// What is hoped for.
    pub hope: Vec<Hope>,
    /// What forces some contact.
    pub ties: Vec<Ties>,
    /// Whether only what is needed is written.
    pub only_needed: Option<bool>,
    /// Who ended it.
    pub by: Vec<EndedBy>,
    /// Months together.
    pub months: Bounds,
    /// How they lived.
    pub home: Vec<Home>,
    /// Whether it was the first love.
    pub first_love: Option<bool>,
    /// Whether they lived far apart.
    pub distance: Option<bool>,
    /// Mood of the last check-in, when it was today or yesterday.
    pub mood: Bounds,
    /// Days since the last slip, at most.
    pub slip_within: Option<u32>,
    /// Days since the last look, at most.
    pub look_within: Option<u32>,
    /// Days of the week.
    pub weekdays: Vec<Day>,
    /// Hours of the local clock.
    pub hours: Bounds,
    /// Whether it must be the day of the month on which it ended.
    pub anniversary: bool,
}

/// The least and the most, both included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Bounds {
    /// The least.
    pub min: Option<u32>,
    /// The most.
    pub max: Option<u32>,
}

/// Where the period stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeriodIs {
    /// It has begun and not ended.
    Running,
    /// Its last day has passed.
    Over,
}

/// Whether something closes the way back to the ex. In the days after a crisis it is neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Nothing does.
    Open,
    /// A no, an order or harm does.
    Closed,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Day {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Day {
    fn is(self, day: Weekday) -> bool {
        self as i8 == day.to_monday_zero_offset()
    }
}

/// What is known about a person at the moment at which an encouragement is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Day of the period, 0 before day one; `None` without a period.
    pub day: Option<u32>,
    /// Where the period stands; `None` before day one and without one.
    pub period: Option<PeriodIs>,
    /// The focus of the day.
    pub stage: Stage,
    /// Whether the way back is open or closed for good.
    pub way: Option<Way>,
    /// Whether the ex harmed them, as far as it is told.
    pub harmed: bool,
    /// What is hoped for.
    pub hope: Option<Hope>,
    /// What forces some contact.
    pub ties: Option<Ties>,
    /// Whether only what is needed is written.
    pub only_needed: bool,
    /// Who ended it.
    pub by: Option<EndedBy>,
    /// Months together.
    pub months: Option<u32>,
    /// How they lived.
    pub home: Option<Home>,
    /// Whether it was the first love.
    pub first_love: Option<bool>,
    /// Whether they lived far apart.
    pub distance: Option<bool>,
    /// Mood of the last check-in, when it was today or yesterday.
    pub mood: Option<u32>,
    /// Days since the last slip.
    pub slip: Option<u32>,
    /// Days since the last look.
    pub look: Option<u32>,
    /// The day of the week.
    pub weekday: Weekday,
    /// The hour of the local clock.
    pub hour: u32,
    /// True on the day of the month on which it ended.
    pub anniversary: bool,
}

impl Bounds {
    /// True when nothing bounds.
    pub const fn is_open(self) -> bool {
        self.min.is_none() && self.max.is_none()
    }

    /// True when a value lies inside, or nothing bounds.
    pub fn hold(self, value: Option<u32>) -> bool {
        let inside = |value: u32| self.min.is_none_or(|min| value >= min) && self.max.is_none_or(|max| value <= max);
        self.is_open() || value.is_some_and(inside)
    }
}

fn among<T: PartialEq>(wanted: &[T], value: Option<&T>) -> bool {
    wanted.is_empty() || value.is_some_and(|value| wanted.contains(value))
}

fn equals<T: PartialEq>(wanted: Option<T>, value: Option<T>) -> bool {
    wanted.is_none() || wanted == value
}

impl Condition {
    /// True when everything that is named holds. What is not known never holds.
    pub fn holds(&self, moment: &Moment) -> bool {
        let within = |most: Option<u32>, days| Bounds { min: None, max: most }.hold(days);
        self.days.hold(moment.day)
            && among(&self.stages, Some(&moment.stage))
            && equals(self.period, moment.period)
            && equals(self.way, moment.way)
            && equals(self.harmed, Some(moment.harmed))
            && among(&self.hope, moment.hope.as_ref())
            && among(&self.ties, moment.ties.as_ref())
            && equals(self.only_needed, Some(moment.only_needed))
            && among(&self.by, moment.by.as_ref())
            && self.months.hold(moment.months)
            && among(&self.home, moment.home.as_ref())
            && equals(self.first_love, moment.first_love)
            && equals(self.distance, moment.distance)
            && self.mood.hold(moment.mood)
            && within(self.slip_within, moment.slip)
            && within(self.look_within, moment.look)
            && (self.weekdays.is_empty() || self.weekdays.iter().any(|day| day.is(moment.weekday)))
            && self.hours.hold(Some(moment.hour))
            && (!self.anniversary || moment.anniversary)
    }

    /// How much it says about this person and this moment: what cannot wait weighs most, then what passes within days,
    /// what belongs to the person or to the stretch of the way, the hour, and the focus of the day.
    pub fn weight(&self) -> u32 {
        let urgent = [self.mood.max.is_some(), self.slip_within.is_some(), self.anniversary];
        let passing = [self.mood.min.is_some(), self.look_within.is_some()];
        let own = [
            self.harmed.is_some(),
            !self.hope.is_empty(),
            !self.ties.is_empty(),
            self.only_needed.is_some(),
            !self.by.is_empty(),
            !self.months.is_open(),
            !self.home.is_empty(),
            self.first_love.is_some(),
            self.distance.is_some(),
            self.period.is_some(),
            self.way == Some(Way::Closed),
            !self.days.is_open(),
        ];
        let hour = [!self.weekdays.is_empty(), !self.hours.is_open()];
        let count = |named: &[bool]| u32::try_from(named.iter().filter(|named| **named).count()).unwrap_or(u32::MAX);
        // What is written for one stage alone belongs to it more than what fits several.
        let stage = u32::from(!self.stages.is_empty()) + 2 * u32::from(self.stages.len() == 1);
        2 + 12 * count(&urgent) + 3 * count(&passing) + 2 * count(&own) + 2 * count(&hour) + stage
    }
}

/// How long ago a family came at the most, in turns, for its weight to grow.
const LONGEST_WAIT: u32 = 16;

/// The family whose turn it is among those that fit: the heavier and the longer not heard the sooner, and never the one
/// that came last while there is another. `past` are the families as they came, the last one last.
pub fn choose<'f>(fitting: &BTreeMap<&'f str, u32>, past: &[&str]) -> Option<&'f str> {
    let wait = |family: &str| past.iter().rev().position(|other| *other == family);
    let turns = |family: &str| {
        wait(family).and_then(|turns| u32::try_from(turns + 1).ok()).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT)
    };
    let is_last = |family: &str| past.last().is_some_and(|last| *last == family);
    let best = |spare_last: bool| {
        let open = fitting.iter().filter(|(family, _)| !(spare_last && is_last(family)));
        // Of equals the first by name, so that the same moment gives the same text.
        open.rev().max_by_key(|(family, weight)| **weight * turns(family)).map(|(family, _)| *family)
    };
    best(true).or_else(|| best(false))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Somebody of whom nothing is known but the day.
    const NOBODY: Moment = Moment {
        day: Some(5),
        period: Some(PeriodIs::Running),
        stage: Stage::Understand,
        way: Some(Way::Open),
        harmed: false,
        hope: None,
        ties: None,
        only_needed: false,
        by: None,
        months: None,
        home: None,
        first_love: None,
        distance: None,
        mood: None,
        slip: None,
        look: None,
        weekday: Weekday::Tuesday,
        hour: 12,
        anniversary: false,
    };

    fn condition(toml: &str) -> Condition {
        toml::from_str(toml).unwrap()
    }

    #[test]
    fn what_is_not_known_never_holds_and_what_is_not_named_always_does() {
        assert!(condition("").holds(&NOBODY));
        for unknown in [
            "hope = [\"together\"]",
            "ties = [\"children\"]",
            "by = [\"them\"]",
            "months = { max = 6 }",
            "home = [\"apart\"]",
            "first_love = false",
            "distance = true",
            "mood = { max = 10 }",
            "slip_within = 3",
            "look_within = 3",
        ] {
            assert!(!condition(unknown).holds(&NOBODY), "{unknown}");
        }
        assert!(!condition("days = { min = 1 }").holds(&Moment { day: None, ..NOBODY }));
        assert!(!condition("way = \"closed\"").holds(&Moment { way: None, ..NOBODY }), "resting is neither");
        assert!(!condition("way = \"open\"").holds(&Moment { way: None, ..NOBODY }));
    }

    #[test]
    fn bounds_are_included_and_days_are_days() {
        let week = condition("days = { min = 4, max = 10 }");
        let on = |day| week.holds(&Moment { day: Some(day), ..NOBODY });
        assert_eq!([3, 4, 10, 11].map(on), [false, true, true, false]);
        let weekend = condition("weekdays = [\"saturday\", \"sunday\"]");
        assert!(weekend.holds(&Moment { weekday: Weekday::Sunday, ..NOBODY }) && !weekend.holds(&NOBODY));
        let slip = condition("slip_within = 3");
        assert!(slip.holds(&Moment { slip: Some(0), ..NOBODY }) && slip.holds(&Moment { slip: Some(3), ..NOBODY }));
        assert!(!slip.holds(&Moment { slip: Some(4), ..NOBODY }));
    }

    #[test]
    fn a_hard_day_comes_first_and_every_other_time_while_it_lasts() {
        let weights = BTreeMap::from([("any", 2), ("early", 5), ("hope", 5), ("hard", 14)]);
        let mut past: Vec<&str> = vec!["any", "hope", "early"];
        for _ in 0..6 {
            past.push(choose(&weights, &past).unwrap());
        }
        assert_eq!(past[3], "hard");
        assert_eq!(past[3..].iter().filter(|family| **family == "hard").count(), 3, "{past:?}");
    }

    #[test]
    fn no_family_follows_itself_while_another_fits_and_none_is_forgotten() {
        let weights = BTreeMap::from([("any", 2), ("early", 5), ("hope", 5), ("left", 5), ("evening", 4)]);
        let mut past: Vec<&str> = Vec::new();
        for _ in 0..40 {
            past.push(choose(&weights, &past).unwrap());
        }
        assert!(past.windows(2).all(|pair| pair[0] != pair[1]), "{past:?}");
        assert!(weights.keys().all(|family| past.iter().filter(|one| *one == family).count() >= 3), "{past:?}");
        assert_eq!(choose(&BTreeMap::from([("any", 1)]), &["any"]), Some("any"));
        assert_eq!(choose(&BTreeMap::new(), &["any"]), None);
    }

    #[test]
    fn what_passes_weighs_more_than_what_stays() {
        let weight = |toml| condition(toml).weight();
        assert!(weight("mood = { max = 2 }") > weight("hope = [\"over\"]\nties = [\"work\"]\ndays = { min = 4 }"));
        assert!(weight("mood = { min = 7 }") > weight("hope = [\"over\"]"));
        assert!(weight("hope = [\"over\"]") > weight("stages = [\"still\", \"rebuild\"]"));
        assert!(weight("stages = [\"still\", \"rebuild\"]") > weight(""));
        assert!(weight("stages = [\"let_go\"]") > weight("hope = [\"over\"]"), "one stage alone");
    }
}
